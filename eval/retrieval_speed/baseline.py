"""The baseline: the usual tutorial's pieces in Chroma, filtered by its own `where`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import chromadb
from chromadb.config import Settings

from eval.retrieval.tutorial import split
from eval.retrieval_speed.search import Search
from ingest.embedders import Embedder
from ingest.resume import Resume

_BATCH = 1000


@contextmanager
def chroma_baseline(
    resumes: Sequence[Resume], embedder: Embedder, folder: Path, limit: int
) -> Iterator[Search]:
    """A search of the pieces by cosine, among one resume's where one is given."""
    # Its type lacks `close`, without which the folder could not be removed everywhere.
    client: Any = chromadb.PersistentClient(
        path=str(folder), settings=Settings(anonymized_telemetry=False)
    )
    try:
        collection = client.create_collection(
            "pieces", configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
        )
        texts = {resume.id: resume.text for resume in resumes}
        pieces = list(split(resumes))
        for start in range(0, len(pieces), _BATCH):
            batch = pieces[start : start + _BATCH]
            collection.add(
                [str(start + i) for i in range(len(batch))],
                embeddings=embedder.embed([p.span.of(texts[p.resume_id]) for p in batch]),
                metadatas=[{"resume_id": piece.resume_id} for piece in batch],
            )

        def search(question: str, resume_id: str | None) -> None:
            where = None if resume_id is None else {"resume_id": resume_id}
            row: Any = embedder.embed_query(question)[None, :]
            collection.query(query_embeddings=row, n_results=limit, where=where, include=[])

        yield search
    finally:
        client.close()

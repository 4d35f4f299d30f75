"""The baseline: what the usual tutorial builds. Pieces of 1,000 characters in Chroma, by cosine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import chromadb
from chromadb.config import Settings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from eval.questions import Question
from eval.retrieval.methods import Passage, Search, filling
from ingest.embedders import Embedder
from ingest.resume import Resume, Span

CHUNK_SIZE, CHUNK_OVERLAP = 1000, 200
"""Characters, as the tutorials have them."""

_BATCH = 500


@contextmanager
def tutorial_method(
    resumes: Sequence[Resume], embedder: Embedder, folder: Path
) -> Iterator[Search]:
    """The baseline over the same texts with the same model, its collection kept in `folder`."""
    # Its type lacks `close`, without which the folder could not be removed everywhere.
    client: Any = chromadb.PersistentClient(
        path=str(folder), settings=Settings(anonymized_telemetry=False)
    )
    try:
        space: Any = {"hnsw": {"space": "cosine"}}
        collection = client.create_collection(
            "resumes", configuration=space, embedding_function=None
        )
        pieces = list(split(resumes))
        texts = {resume.id: resume.text for resume in resumes}
        for start in range(0, len(pieces), _BATCH):
            batch = pieces[start : start + _BATCH]
            rows = embedder.embed([piece.span.of(texts[piece.resume_id]) for piece in batch])
            collection.add([str(start + i) for i in range(len(batch))], embeddings=cast(Any, rows))

        def search(question: Question, limit: int) -> list[Passage]:
            wanted = min(limit, len(pieces))
            row: Any = embedder.embed_query(question.conversation)[None, :]
            found = collection.query(query_embeddings=row, n_results=wanted, include=[])
            return [pieces[int(number)] for number in found["ids"][0]]

        yield filling(search)
    finally:
        client.close()


def split(resumes: Sequence[Resume]) -> Iterator[Passage]:
    """The pieces that the tutorial's splitter makes of the texts."""
    splitter = RecursiveCharacterTextSplitter(
        chunk_size=CHUNK_SIZE, chunk_overlap=CHUNK_OVERLAP, add_start_index=True
    )
    for resume in resumes:
        for piece in splitter.create_documents([resume.text]):
            start = piece.metadata["start_index"]
            yield Passage(resume.id, Span(start, start + len(piece.page_content)))

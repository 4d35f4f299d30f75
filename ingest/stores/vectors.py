"""The vector index: Chroma, embedded, in cosine space, with vectors of our own and no text.

A library whose vectors are up to `EXACT_UP_TO` numbers is searched without it. To read the vectors
from the catalog and compare all of them takes 25 ms for 20,000 chunks of 256 numbers and 100 ms for
100,000, and 1 and 5 ms from the second search on (2 cores), where importing Chroma alone takes 1.2
to 2.4 seconds; and it finds the true nearest, of which an approximate index found half on a hard
set of 60,000 random vectors. Chroma holds every vector all the same, and answers once a library
has outgrown the threshold.

Chroma shares one client a folder among everyone in a process, sees nothing that another process
writes after it opened, and imports slowly: so the clients are kept here, one a folder, opened anew
when the catalog's generation has moved on, and chromadb is imported when the first is opened.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ingest.embedders import Vectors
from ingest.stores.folders import IndexDamaged, checksum

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection as ChromaCollection

EXACT_UP_TO = 200_000 * 256
"""Numbers in the vectors of a library that is searched without Chroma."""

NAME_OF_VECTOR = "{}:{}"
"""Of a resume's id and the number of a chunk: the id of its vector."""

_NAME = "chunks"
_DATABASE = "chroma.sqlite3"
_SYNCED = "index_metadata.pickle"

# How often Chroma writes its graph to disk. A larger number is safer against a kill in the middle,
# which the catalog notices anyway, and makes every opening insert that many vectors again.
# With its default graph and ef_search 400 it found 0.988 of the 50 nearest of 12,337 chunks.
HNSW: Any = {
    "space": "cosine",
    "sync_threshold": 1000,
    "ef_construction": 200,
    "ef_search": 1000,
    "max_neighbors": 32,
}
"""How Chroma builds and searches its graph."""

_clients: dict[Path, tuple[Client, int]] = {}
_lock = threading.RLock()


class VectorIndex:
    """The index in one folder, as of one generation of the catalog or a later one."""

    def __init__(self, folder: Path, generation: int, state: str, chunks: int) -> None:
        """Open a folder that its last write left in `state`; raises `IndexDamaged`."""
        self.folder = folder
        self.generation = generation
        with _lock:
            held = _clients.get(folder)
            if held is not None and held[1] >= generation:
                return
            _close(folder)
            _check_files(folder, state)
            try:
                counted = self._collection().count()
            except chroma_errors() as error:
                _close(folder)
                raise IndexDamaged(f"{folder} does not open: {error}") from error
            if counted != chunks:
                _close(folder)
                raise IndexDamaged(f"{folder} holds {counted} vectors, not {chunks}")

    @classmethod
    def create(
        cls, folder: Path, generation: int, vectors: Iterable[tuple[str, Vectors]]
    ) -> VectorIndex:
        """Make a new index of each resume's vectors."""
        folder.mkdir(parents=True)
        index = cls.__new__(cls)
        index.folder, index.generation = folder, generation
        with _lock:
            _open(folder, generation).create_collection(
                _NAME, configuration={"hnsw": HNSW}, embedding_function=None
            )
            index.write([], vectors)
        return index

    def write(self, removed: Sequence[str], added: Iterable[tuple[str, Vectors]]) -> None:
        """Drop resumes, then add the vectors of others."""
        with _lock:
            collection = self._collection()
            if removed:
                theirs: Any = {"resume_id": {"$in": list(removed)}}
                collection.delete(where=theirs)
            size = _clients[self.folder][0].get_max_batch_size()
            for batch in batches(added, size):
                rows: Any = [vector for _, _, vector in batch]
                collection.upsert(
                    ids=[NAME_OF_VECTOR.format(resume_id, chunk) for resume_id, chunk, _ in batch],
                    embeddings=rows,
                    metadatas=[{"resume_id": resume_id} for resume_id, _, _ in batch],
                )

    def search(self, query: Vectors, limit: int) -> list[tuple[str, int, float]]:
        """The nearest (resume id, chunk, cosine) that the index finds; some may be gone by now.

        Raises `IndexDamaged`, also when a writer has just replaced the folder.
        """
        rows: Any = [query]
        with _lock:
            try:
                found = self._collection().query(
                    query_embeddings=rows, n_results=limit, include=["distances"]
                )
            except chroma_errors() as error:
                raise IndexDamaged(f"{self.folder} does not answer: {error}") from error
        hits = []
        for key, distance in zip(found["ids"][0], (found["distances"] or [[]])[0], strict=True):
            hits.append((*place_of(key), 1.0 - distance))
        return hits

    def state(self) -> str:
        """What tells later that the files are as this write left them."""
        return _state(self.folder)

    def written(self, generation: int) -> None:
        """Record that this process's client already knows what the new generation holds."""
        with _lock:
            self.generation = generation
            if self.folder in _clients:
                _clients[self.folder] = (_clients[self.folder][0], generation)

    def _collection(self) -> ChromaCollection:
        return _open(self.folder, self.generation).get_collection(_NAME, embedding_function=None)


def close_clients(data_dir: Path, kept: Collection[str] = ()) -> None:
    """Close what this process holds open under a data folder, apart from the folders named."""
    with _lock:
        for folder in list(_clients):
            if folder.parent == data_dir and folder.name not in kept:
                _close(folder)


def _open(folder: Path, generation: int) -> Client:
    held = _clients.get(folder)
    if held is None or held[1] < generation:
        _close(folder)
        from chromadb import PersistentClient
        from chromadb.config import Settings

        # Settings would otherwise also come from a .env file of whatever folder this runs in.
        chosen: dict[str, Any] = {"_env_file": None, "anonymized_telemetry": False}
        client = cast("Client", PersistentClient(str(folder), Settings(**chosen)))
        _clients[folder] = (client, generation)
    return _clients[folder][0]


def _close(folder: Path) -> None:
    client, _ = _clients.pop(folder, (None, 0))
    if client is not None:
        client.close()


def place_of(name: str) -> tuple[str, int]:
    """The resume and the chunk of a vector's id."""
    resume_id, _, chunk = name.rpartition(":")
    return resume_id, int(chunk)


def chroma_errors() -> tuple[type[Exception], ...]:
    """What Chroma raises where it is damaged, or a server of it does not answer."""
    from chromadb.errors import ChromaError
    from httpx import HTTPError

    return (ChromaError, HTTPError, OSError, ValueError, RuntimeError)


def _check_files(folder: Path, state: str) -> None:
    """Damage that Chroma would not notice, or would crash on."""
    database = folder / _DATABASE
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        found = _state(folder)
    except (sqlite3.DatabaseError, OSError) as error:
        raise IndexDamaged(f"{database} does not open: {error}") from error
    if verdict != "ok" or found != state:
        raise IndexDamaged(f"{folder} is not as its last write left it")


def _state(folder: Path) -> str:
    # Before its first sync a graph is only in Chroma's database, and readers touch its files.
    graphs = (path.parent for path in sorted(folder.glob(f"*/{_SYNCED}")))
    return " ".join(checksum(graph) for graph in graphs)


def batches(
    added: Iterable[tuple[str, Vectors]], size: int
) -> Iterator[list[tuple[str, int, Vectors]]]:
    """Vectors with whose they are, as many at once as Chroma takes."""
    batch: list[tuple[str, int, Vectors]] = []
    for resume_id, vectors in added:
        for chunk, vector in enumerate(vectors.astype("float32")):
            batch.append((resume_id, chunk, vector))
            if len(batch) == size:
                yield batch
                batch = []
    if batch:
        yield batch

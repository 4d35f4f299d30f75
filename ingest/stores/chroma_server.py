"""A Chroma server, or Chroma Cloud, in the place of the embedded vector index.

It is sent vectors and the ids of resumes, which are hashes: no words of a resume and no question.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ingest.embedders import Vectors
from ingest.resume import IngestError
from ingest.stores.folders import IndexDamaged
from ingest.stores.vectors import HNSW, NAME_OF_VECTOR, batches, chroma_errors, place_of

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

_CLOUD = "cloud"
_CLOUD_HOST = "api.trychroma.com"
_PORTS = {"http": 8000, "https": 443}


@dataclass(frozen=True, slots=True)
class ChromaServer:
    """Where vectors go: "http://host:port", "https://...", or "cloud:TENANT/DATABASE".

    The key of Chroma Cloud is read by chromadb itself, from CHROMA_API_KEY. Raises `IngestError`
    for an address of another form.
    """

    address: str

    def __post_init__(self) -> None:
        scheme, colon, rest = self.address.partition(":")
        cloud = scheme == _CLOUD and (not colon or rest.count("/") == 1)
        if not cloud and (scheme not in _PORTS or not _host(self.address)):
            raise IngestError(
                f"The Chroma server {self.address!r} is not of the form http://HOST:PORT, "
                "https://HOST or cloud:TENANT/DATABASE."
            )

    @property
    def host(self) -> str:
        """The host that is sent vectors."""
        return _CLOUD_HOST if self.address.startswith(_CLOUD) else _host(self.address) or ""

    def create(self, name: str, vectors: Iterable[tuple[str, Vectors]]) -> ServerIndex:
        """Make a collection of each resume's vectors, in the place of one of that name."""
        client = self._client()
        try:
            if any(one.name == name for one in client.list_collections()):
                client.delete_collection(name)
            client.create_collection(name, configuration={"hnsw": HNSW}, embedding_function=None)
        except chroma_errors() as error:
            raise self.unreachable(error) from error
        index = ServerIndex(self, name)
        index.write([], vectors)
        return index

    def open(self, name: str, chunks: int) -> ServerIndex:
        """A collection that holds so many vectors; raises `IndexDamaged` for any other."""
        index = ServerIndex(self, name)
        counted = index.count()
        if counted != chunks:
            raise IndexDamaged(f"{name} at {self.address} holds {counted} vectors, not {chunks}")
        return index

    def keep_only(self, prefix: str, kept: Collection[str]) -> None:
        """Delete the collections of a library that are no longer, or never came, in use."""
        try:
            client = self._client()
            for one in client.list_collections():
                if one.name.startswith(prefix) and one.name not in kept:
                    client.delete_collection(one.name)
        except chroma_errors() as error:
            raise self.unreachable(error) from error

    def unreachable(self, error: Exception) -> IngestError:
        """What the user is told where it does not answer."""
        reason = str(error).strip().partition("\n")[0].rstrip(".")
        return IngestError(
            f"The Chroma server at {self.address} does not answer ({reason}): start it, or name "
            "another one; `--chroma local` keeps the vectors in the library's own folder."
        )

    def _client(self) -> ClientAPI:
        try:
            return _client(self.address)
        except chroma_errors() as error:
            raise self.unreachable(error) from error


@dataclass(frozen=True, slots=True)
class ServerIndex:
    """One collection on a server."""

    server: ChromaServer
    name: str

    def write(self, removed: Sequence[str], added: Iterable[tuple[str, Vectors]]) -> None:
        """Drop resumes, then add the vectors of others."""
        client = self.server._client()
        try:
            collection = client.get_collection(self.name, embedding_function=None)
            if removed:
                theirs: Any = {"resume_id": {"$in": list(removed)}}
                collection.delete(where=theirs)
            for batch in batches(added, client.get_max_batch_size()):
                rows: Any = [vector for _, _, vector in batch]
                collection.upsert(
                    ids=[NAME_OF_VECTOR.format(id_, chunk) for id_, chunk, _ in batch],
                    embeddings=rows,
                    metadatas=[{"resume_id": id_} for id_, _, _ in batch],
                )
        except chroma_errors() as error:
            raise self.server.unreachable(error) from error

    def search(self, query: Vectors, limit: int) -> list[tuple[str, int, float]]:
        """The nearest (resume id, chunk, cosine); raises `IndexDamaged` without an answer."""
        rows: Any = [query]
        try:
            collection = _client(self.server.address).get_collection(
                self.name, embedding_function=None
            )
            found = collection.query(query_embeddings=rows, n_results=limit, include=["distances"])
        except chroma_errors() as error:
            raise IndexDamaged(f"{self.server.address} does not answer: {error}") from error
        distances = (found["distances"] or [[]])[0]
        return [
            (*place_of(key), 1.0 - distance)
            for key, distance in zip(found["ids"][0], distances, strict=True)
        ]

    def count(self) -> int:
        """How many vectors there are; raises `IndexDamaged` without an answer."""
        try:
            client = _client(self.server.address)
            return client.get_collection(self.name, embedding_function=None).count()
        except chroma_errors() as error:
            raise IndexDamaged(f"{self.server.address} does not answer: {error}") from error


@lru_cache(maxsize=4)
def _client(address: str) -> ClientAPI:
    """One client an address, which keeps its connections; importing chromadb takes seconds."""
    import chromadb
    from chromadb.config import Settings

    # Settings would otherwise also come from a .env file of whatever folder this runs in.
    chosen: Any = {"_env_file": None, "anonymized_telemetry": False}
    settings = Settings(**chosen)
    if address.startswith(_CLOUD):
        tenant, _, database = address.partition(":")[2].partition("/")
        return chromadb.CloudClient(tenant or None, database or None, settings=settings)
    parts = urlsplit(address)
    return chromadb.HttpClient(
        host=_host(address) or "",
        port=parts.port or _PORTS[parts.scheme],
        ssl=parts.scheme == "https",
        settings=settings,
    )


def _host(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        return parts.hostname if parts.port != 0 else None
    except ValueError:
        return None

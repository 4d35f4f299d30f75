"""Opening the library for a command, with a model that loads at its first use."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.embedders import SHIPPED, Embedder, Vectors, open_embedder
from ingest.library import Library
from ingest.resume import IngestError
from ingest.stores.chroma_server import ChromaServer

if TYPE_CHECKING:
    from assistant.rerank import CrossEncoderReranker

LOCAL = "local"
"""In the place of a Chroma server: the vectors stay in the library's own folder."""


class NothingIngested(IngestError):
    """There is no library yet, or nobody in it; the sentence says how to begin."""


class LazyEmbedder:
    """The model of that name, loaded when it is first needed: most questions never need it."""

    def __init__(self, model: str | None) -> None:
        self._model = model

    @cached_property
    def _loaded(self) -> Embedder:
        return open_embedder(self._model)

    @property
    def name(self) -> str:
        """The name that is recorded beside the vectors."""
        return self._loaded.name

    @property
    def dimension(self) -> int:
        """The length of every vector."""
        return self._loaded.dimension

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row of length one for each text of a resume."""
        return self._loaded.embed(texts)

    def embed_query(self, text: str) -> Vectors:
        """The vector of a question."""
        return self._loaded.embed_query(text)


def has_library(data_dir: Path) -> bool:
    """Whether a folder holds a library; opening one that is not there would begin it."""
    return (data_dir.expanduser() / "catalog.sqlite3").is_file()


def open_existing(data_dir: Path, model: str | None = None, chroma: str | None = None) -> Library:
    """The library of a command that needs resumes; raises `NothingIngested`."""
    if not has_library(data_dir):
        raise NothingIngested(_begin(f"There is no library at {data_dir} yet", data_dir))
    server = chosen_server(data_dir, chroma)
    return Library(data_dir, LazyEmbedder(chosen_model(data_dir, model)), server=server)


def open_to_add(data_dir: Path, model: str | None = None, chroma: str | None = None) -> Library:
    """The library to add resumes to, begun where there is none, with its model loaded."""
    server = chosen_server(data_dir, chroma)
    return Library(data_dir, open_embedder(chosen_model(data_dir, model)), server=server)


def require_resumes(library: Library, data_dir: Path) -> None:
    """Raise `NothingIngested` when nobody is in the library."""
    if not library.resumes():
        raise NothingIngested(_begin(f"The library at {data_dir} is empty", data_dir))


def chosen_model(data_dir: Path, model: str | None) -> str | None:
    """The model that was asked for, or else the one that made the index; None for the shipped."""
    if model is not None:
        # What is recorded has to mean the same folder wherever the next command is run.
        folder = Path(model).expanduser()
        return str(folder.resolve()) if folder.is_dir() else model
    if not has_library(data_dir):
        return None
    with Library(data_dir) as library:
        made_by = library.embedding_model
    if made_by is None or made_by.partition("@")[0] == SHIPPED.name:
        return None
    return made_by


def chosen_server(data_dir: Path, chroma: str | None) -> ChromaServer | None:
    """The Chroma server that was asked for, or else the one that holds the vectors already.

    The user is told which host is sent vectors.
    """
    if chroma is None and has_library(data_dir):
        with Library(data_dir) as library:
            chroma = library.chroma_server
    if chroma is None or chroma == LOCAL:
        return None
    server = ChromaServer(chroma)
    sys.stderr.write(f"Vectors are kept by Chroma at {server.host}; no text is sent there.\n")
    return server


def open_reranker(name: str | None) -> CrossEncoderReranker | None:
    """The reranker of that name or folder, which is loaded at its first use."""
    if name is None:
        return None
    from assistant.rerank import CrossEncoderReranker

    return CrossEncoderReranker(name)


def _begin(trouble: str, data_dir: Path) -> str:
    folder = shlex.quote(str(data_dir))
    return f"{trouble}: begin with `resume-assistant ingest FOLDER --data-dir {folder}`."

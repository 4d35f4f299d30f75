"""Opening the library for a command, with a model that loads at its first use."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from ingest.embedders import SHIPPED, Embedder, Vectors, open_embedder
from ingest.library import Library
from ingest.resume import IngestError


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


def open_existing(data_dir: Path, model: str | None = None) -> Library:
    """The library of a command that needs resumes; raises `NothingIngested`."""
    if not has_library(data_dir):
        raise NothingIngested(_begin(f"There is no library at {data_dir} yet", data_dir))
    return Library(data_dir, LazyEmbedder(chosen_model(data_dir, model)))


def open_to_add(data_dir: Path, model: str | None = None) -> Library:
    """The library to add resumes to, begun where there is none, with its model loaded."""
    return Library(data_dir, open_embedder(chosen_model(data_dir, model)))


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


def _begin(trouble: str, data_dir: Path) -> str:
    folder = shlex.quote(str(data_dir))
    return f"{trouble}: begin with `resume-assistant ingest FOLDER --data-dir {folder}`."

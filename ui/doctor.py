"""What is installed, where the data lives, and what is missing or broken."""

from __future__ import annotations

import os
import platform
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.embedders import open_embedder
from ingest.files.pictures.ocr import INSTALL
from ingest.files.word.conversion import old_word_program
from ingest.library import Library
from ingest.resume import IngestError
from ui.opening import chosen_model, has_library
from ui.settings import APPLICATION, Settings

if TYPE_CHECKING:
    from rich.console import Console

REQUIRED = ("chromadb", "langchain", "sentence-transformers", "gradio")


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The state of an installation; a package that is not there has the version None.

    `text_recognition` reads pictures, `old_word` is the program that reads Word files from before
    1997; both are optional.
    """

    versions: dict[str, str | None]
    text_recognition: str | None
    old_word: str | None
    data_dir: str
    resumes: int | None
    index_model: str | None
    configured_model: str | None
    llm: str | None
    problems: tuple[str, ...]


def diagnose(settings: Settings, data_dir: Path) -> Diagnosis:
    """Look without changing anything, and without importing what is heavy."""
    data_dir = data_dir.expanduser().absolute()
    versions = {APPLICATION: _version(APPLICATION), "python": platform.python_version()}
    versions |= {package: _version(package) for package in REQUIRED}
    problems = [
        f"The package {package} is not installed: install {APPLICATION} again."
        for package in REQUIRED
        if versions[package] is None
    ]
    resumes = index_model = configured = None
    try:
        if has_library(data_dir):
            with Library(data_dir) as library:
                resumes, index_model = len(library.resumes()), library.embedding_model
        elif trouble := _unusable(data_dir):
            problems.append(trouble)
        configured = open_embedder(chosen_model(data_dir, settings.embedding_model)).name
    except IngestError as error:
        problems.append(str(error))
    if resumes and configured and index_model != configured:
        problems.append(
            f"The index was made by the embedding model {index_model!r} and {configured!r} is "
            f"configured: run `{APPLICATION} reindex`, or configure the former."
        )
    return Diagnosis(
        versions,
        _version("rapidocr"),
        old_word_program(),
        str(data_dir),
        resumes,
        index_model,
        configured,
        settings.llm,
        tuple(problems),
    )


def diagnosis_object(found: Diagnosis) -> dict[str, object]:
    """The diagnosis for machines."""
    return {**asdict(found), "problems": list(found.problems)}


def print_diagnosis(out: Console, found: Diagnosis) -> None:
    """The diagnosis for people."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for package, number in found.versions.items():
        table.add_row(package, number or "not installed")
    counted = "none yet" if found.resumes is None else str(found.resumes)
    for label, value in (
        ("text recognition", found.text_recognition or f"not installed: {INSTALL}"),
        ("Word before 1997", found.old_word or "needs antiword or LibreOffice"),
        ("data folder", found.data_dir),
        ("resumes", counted),
        ("index made by", found.index_model or "-"),
        ("embedding model", found.configured_model or "-"),
        ("chat model", found.llm or "none: answers are quotes"),
    ):
        table.add_row(label, Text(value))
    out.print(table)
    out.print()
    for problem in found.problems:
        out.print(problem, style="red")
    if not found.problems:
        out.print("All is well.", style="green")


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _unusable(data_dir: Path) -> str | None:
    """Why a library cannot be begun in a folder, if it cannot."""
    if data_dir.exists() and not data_dir.is_dir():
        return f"The data folder {data_dir} is a file: name a folder."
    there = next(parent for parent in (data_dir, *data_dir.parents) if parent.exists())
    if not os.access(there, os.W_OK | os.X_OK):
        return f"The data folder {data_dir} cannot be written: change its rights or name another."
    return None

"""The options that several commands share, and the settings that stand in for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ui.settings import Settings

DataDir = Annotated[
    Path | None,
    typer.Option(
        help="Where the library is kept. Default: RESUME_ASSISTANT_DATA_DIR, or else a folder in "
        "your user data directory (`resume-assistant doctor` shows it).",
        file_okay=False,
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]
Model = Annotated[
    str | None,
    typer.Option(
        help="A sentence-transformers model: a folder, or a name in the local cache; another one "
        "than before makes the index anew. Default: RESUME_ASSISTANT_EMBEDDING_MODEL, or else the "
        "model that made the index, or else the one that comes with the program.",
        show_default=False,
    ),
]
Chroma = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="A Chroma server that keeps the vectors: http://HOST:PORT, or cloud:TENANT/DATABASE "
        "for Chroma Cloud (its key in CHROMA_API_KEY), or local for none. It is sent vectors and "
        "no text. Default: RESUME_ASSISTANT_CHROMA, or else where the vectors are.",
        show_default=False,
    ),
]
RerankerName = Annotated[
    str | None,
    typer.Option(
        "--reranker",
        help="A sentence-transformers cross-encoder that puts what was found for an open question "
        "in order: a folder, or a name in the local cache. Default: RESUME_ASSISTANT_RERANKER, or "
        "else none.",
        show_default=False,
    ),
]
UsersFile = Annotated[
    Path | None,
    typer.Option(
        help="Who may sign in; `resume-assistant add-user` writes it.",
        dir_okay=False,
        show_default=False,
    ),
]
Key = Annotated[
    str, typer.Argument(metavar="KEY", help="A file name, a path, or an id or the start of one.")
]

Keys = Annotated[
    list[str],
    typer.Argument(metavar="KEY...", help="File names, paths, or ids or the start of one."),
]


def read_settings() -> Settings:
    """What is set in the environment."""
    # Pydantic takes longer to import than `--help` should take.
    from ui.settings import Settings

    return Settings()

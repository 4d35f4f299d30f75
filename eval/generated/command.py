"""The command `eval generate`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from eval.generated.files import FORMATS
from eval.generated.folder import draw, write
from eval.generated.paths import QUESTIONS, RESUMES
from eval.questions import DatasetError
from eval.results import console


def write_folder(
    out: Path,
    resumes: int,
    questions: int,
    seed: int,
    formats: Sequence[str] | None,
    utf8: bool,
) -> None:
    """Draw, write, and say what was written."""
    unknown = [one for one in formats or () if one not in FORMATS]
    if unknown:
        raise DatasetError(f"--format {unknown[0]!r} is not known: take {', '.join(FORMATS)}.")
    if (out / RESUMES).exists() and any((out / RESUMES).iterdir()):
        raise DatasetError(f"{out / RESUMES} holds files already: name a folder that is empty.")
    sheets, asked = draw(resumes, questions, seed, tuple(formats or FORMATS), utf8)
    write(out, sheets, asked)
    printer = console()
    printer.print(f"{len(sheets)} resumes: {out / RESUMES}", soft_wrap=True)
    printer.print(f"{len(asked)} questions: {out / QUESTIONS}", soft_wrap=True)
    if len(asked) < questions:
        printer.print(f"No more than {len(asked)} different questions came of these resumes.")

"""Each file read as the program reads it, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from eval.hidden_text.case import Case
from ingest.reading import read_resume

_WORD = re.compile(r"[\u3400-\u9fff]{4}|[A-Za-z]{4,}|\d{4}")
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What reading a case gave: words that leaked into a chunk, seen words that were lost."""

    case: Case
    warned: bool
    leaked: tuple[str, ...]
    lost: tuple[str, ...]

    @property
    def found(self) -> bool:
        """Whether hidden text was kept out and reported."""
        return self.warned and not self.leaked

    @property
    def false_alarm(self) -> bool:
        """Whether a file that hides nothing was reported."""
        return not self.case.secret and self.warned


def judge(cases: Iterable[Case]) -> list[Verdict]:
    """A verdict a case."""
    with TemporaryDirectory(prefix="resume-assistant-hidden-") as folder:
        return [_judged(case, Path(folder)) for case in cases]


def _judged(case: Case, folder: Path) -> Verdict:
    path = folder / case.file
    path.write_bytes(case.data)
    resume = read_resume(path).resume
    chunked = _BLANK.sub("", " ".join(chunk.span.of(resume.text) for chunk in resume.chunks))
    shown = _BLANK.sub("", " ".join(case.visible))
    leaked = [word for word in _WORD.findall(case.secret) if word in chunked and word not in shown]
    lost = [line for line in case.visible if _BLANK.sub("", line) not in chunked]
    warned = any(warning.startswith("hidden text: ") for warning in resume.warnings)
    return Verdict(case, warned, tuple(leaked), tuple(lost))

"""Marks that point at exact words of the right person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.resume import Resume, Span
from ingest.tokens import on_one_line

_ENTITY = re.compile(r"&(?=#?\w+;)")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]#|<>~$])")


@dataclass(frozen=True, slots=True)
class Citation:
    """Mark `n` of an answer: `quote` is exactly `text[start:end]` of the resume's text."""

    n: int
    resume_id: str
    file: str
    name: str | None
    start: int
    end: int
    quote: str
    page: int | None
    section: str | None


class CitationList:
    """Numbers the citations of one answer; the same words get the same number."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, Span], Citation] = {}

    def mark(self, resume: Resume, span: Span) -> str:
        """The mark for some words, "[3]"."""
        key = (resume.id, span)
        if key not in self._numbers:
            section = resume.section_of(span.start)
            self._numbers[key] = Citation(
                n=len(self._numbers) + 1,
                resume_id=resume.id,
                file=resume.file,
                name=resume.name,
                start=span.start,
                end=span.end,
                quote=span.of(resume.text),
                page=resume.page_of(span.start),
                section=section.kind if section else None,
            )
        return f"[{self._numbers[key].n}]"

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations so far, by number."""
        return tuple(self._numbers.values())


def escaped(words: str) -> str:
    """Words of a resume so that Markdown shows them as they are, on one line."""
    line = _MARKDOWN.sub(r"\\\1", on_one_line(words))
    return _ENTITY.sub(r"\\&", line)

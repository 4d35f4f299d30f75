"""Where the known answers stand in the texts that the library read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.questions import DatasetError, Question
from ingest.resume import Resume, Span


@dataclass(frozen=True, slots=True)
class Place:
    """Words of one resume."""

    resume_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class GoldItem:
    """Words that must be found, wherever they stand; no place: lost when the file was read."""

    words: str
    places: tuple[Place, ...]


class Corpus:
    """The resumes of a library by the names that questions call them."""

    def __init__(self, resumes: Sequence[Resume]) -> None:
        self.resumes = {resume.id: resume for resume in resumes}
        self._named: dict[str, list[Resume]] = {}
        for resume in resumes:
            for name in {resume.file, Path(resume.file).stem}:
                self._named.setdefault(name, []).append(resume)

    def resume(self, name: str, question: Question) -> Resume:
        """The resume of a file name, with or without its suffix; raises `DatasetError`."""
        found = self._named.get(name, [])
        if len(found) != 1:
            there = "is no resume" if not found else f"are {len(found)} resumes"
            raise DatasetError(
                f"Question {question.id}: there {there} named {name!r}: name files as they are "
                "called in the folder of resumes, each but once."
            )
        return found[0]

    def candidates(self, question: Question) -> tuple[Resume, ...]:
        """The resumes that a question is about."""
        return tuple(self.resume(name, question) for name in question.candidates)

    def evidence(self, question: Question) -> tuple[GoldItem, ...]:
        """The gold evidence and gold terms of a question, found in the texts."""
        items = []
        for evidence in question.evidence:
            resume = self.resume(evidence.file, question)
            items.append(GoldItem(evidence.text, tuple(_places([resume], evidence.text))))
        among = self.candidates(question) or tuple(self.resumes.values())
        items += [GoldItem(term, tuple(_places(among, term))) for term in question.terms]
        return tuple(items)


def find_words(text: str, words: str) -> Iterator[Span]:
    """Where words stand in a text, whatever blanks and line breaks its format put between them."""
    squeezed, offsets = _squeezed(text)
    wanted, _ = _squeezed(words)
    start = squeezed.find(wanted) if wanted else -1
    while start >= 0:
        yield Span(offsets[start], offsets[start + len(wanted) - 1] + 1)
        start = squeezed.find(wanted, start + 1)


def widened(text: str, span: Span) -> Span:
    """The whole lines of a span and the non-blank lines beside them."""
    lines = []
    start = 0
    for line in text.split("\n"):
        lines.append((Span(start, start + len(line)), bool(line.strip())))
        start += len(line) + 1
    inside = [
        i for i, (line, _) in enumerate(lines) if line.start < span.end and span.start < line.end
    ]
    filled = [i for i, (_, has_words) in enumerate(lines) if has_words]
    first = max((i for i in filled if i < inside[0]), default=inside[0])
    last = min((i for i in filled if i > inside[-1]), default=inside[-1])
    return Span(lines[first][0].start, lines[last][0].end)


def _places(resumes: Sequence[Resume], words: str) -> Iterator[Place]:
    for resume in resumes:
        for span in find_words(resume.text, words):
            yield Place(resume.id, span)


def _squeezed(text: str) -> tuple[str, list[int]]:
    """A text without blanks and capitals, and where each of its characters stood."""
    pairs = [
        (folded, offset)
        for offset, char in enumerate(text)
        if not char.isspace()
        for folded in char.casefold()
    ]
    return "".join(char for char, _ in pairs), [offset for _, offset in pairs]

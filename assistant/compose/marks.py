"""The marks in a model's words: each points at a line of the right person, or it is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.citations import CitationList
from assistant.compose.passages import Line, Passages
from assistant.people import find_people
from ingest.resume import Resume

_OPEN, _CLOSE = r"\\?[\[【［]", r"\\?[\]】］]"
_NUMBERS = r"\d+(?:\s*[,，、;；\-–~～]\s*\d+)*"
_MARK = rf"(?:{_OPEN})+\s*\^?\s*{_NUMBERS}\s*(?:†[^\]】］\n]*)?(?:{_CLOSE})+"
_MARKS_OR_CODE = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)[^`\n]*(?P=ticks)(?!`))"
    rf"|(?P<marks>(?:[ \t]*{_MARK})+)"
)
_RANGE = re.compile(r"(\d+)(?:\s*[-–~～]\s*(\d+))?")
_LONGEST_RANGE = 20

_SENTENCE = re.compile(
    r"\n|(?:[。！？；!?]+|\.(?=[ \t\n]|" + _OPEN + r"))"
    rf"[\"”’」』）)*]*(?:[ \t]*{_MARK})*"
)
_PARTIAL_MARK = re.compile(rf"[ \t]*(?:\\?|(?:{_OPEN})+[^\]】］\n]{{0,60}})")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_UNCLOSED = re.compile(rf"[ \t]*{_OPEN}[\s\d,，、]*$")

_LIST_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)、])\s")
_PRONOUN = re.compile(
    r"\W*(?:(?:he|she|his|her|their|they|the candidate)\b"
    r"|他(?!们|人)|她(?!们)|其(?!他|它|中|余|实)|该候选人|此人)",
    re.I,
)
_TAG = re.compile(r"<(?!br\s*/?>)(?=[A-Za-z/!?])")
_IMAGE_OR_LINK = re.compile(r"!(?=\[)|\](?=\()|^\s{0,3}\[[^\]\n]+\](?=:)", re.M)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A piece of an answer that is ready to be shown, and how many marks it has."""

    text: str
    marks: int


def checked(
    words: Iterable[str], passages: Passages, citations: CitationList
) -> Iterator[Sentence]:
    """A streamed answer, sentence by sentence, with marks of its citations for those it had.

    Numbers that name no line are dropped, and so is a mark whose line is of someone else than the
    words before it are about. Numbers in code are no marks. Links, images and HTML become plain
    text, because words of a resume could ask for them.
    """
    checker = _Checker(passages, citations)
    last = ""
    for text, is_code in sentences(words):
        sentence = Sentence(text, 0) if is_code else checker.check(text)
        shown = _harmless(last + sentence.text)[len(last) :]
        last = (last + shown)[-1:]
        yield Sentence(shown, sentence.marks)


def _harmless(words: str) -> str:
    """Nothing of this makes a page fetch or link: a space breaks up images, links and tags."""
    return _IMAGE_OR_LINK.sub(lambda m: m.group() + " ", _TAG.sub("< ", words))


def sentences(words: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Cut a stream after each sentence with its marks, or line of a code block (then True)."""
    buffer, fence, at_line_start = "", "", True
    for piece in _and_end(words):
        buffer += piece or ""
        while buffer:
            opening = _FENCE.match(buffer) if at_line_start else None
            if (fence or opening) and (piece is None or "\n" in buffer):
                text, newline, buffer = buffer.partition("\n")
                if opening:
                    fence = "" if fence == opening[1] else fence or opening[1]
                yield text + newline, True
                continue
            end = None if fence or opening else _end_of_sentence(buffer, at_line_start)
            if end is None and piece is None:
                end = len(buffer)
            if end is None:
                break
            text, buffer = buffer[:end], buffer[end:]
            at_line_start = text.endswith("\n")
            yield (text if buffer or piece is not None else _UNCLOSED.sub("", text)), False


def _and_end(words: Iterable[str]) -> Iterator[str | None]:
    yield from words
    yield None


def _end_of_sentence(buffer: str, at_line_start: bool) -> int | None:
    if at_line_start and re.fullmatch(r"\s{0,3}[`~]{1,3}", buffer):
        return None
    in_table = at_line_start and buffer.lstrip(" ").startswith("|")
    for match in _SENTENCE.finditer(buffer):
        if match.group() == "\n":
            return match.end()
        if in_table:
            continue
        rest = buffer[match.end() :]
        if not rest.strip(" \t") or _PARTIAL_MARK.fullmatch(rest):
            return None
        if buffer.count("`", 0, match.end()) % 2 == 0:
            return match.end()
    return None


class _Checker:
    """Holds whom the last sentence was about, for the sentence that only says "she"."""

    def __init__(self, passages: Passages, citations: CitationList) -> None:
        self._lines = passages.lines
        self._people: list[Resume] = [resume for resume, _ in passages.people]
        self._citations = citations
        self._subject: frozenset[str] = frozenset()
        self._list_of: frozenset[str] = frozenset()
        self._columns: list[frozenset[str]] = []

    def check(self, sentence: str) -> Sentence:
        """The sentence as it may be shown."""
        if sentence.lstrip().startswith("|"):
            return self._row(sentence)
        if sentence.strip():
            self._columns = []
        return self._marked(sentence, self._about(sentence))

    def _row(self, row: str) -> Sentence:
        """A row of a table: a column that is headed by a person is about that person."""
        cells = row.split("|")
        if not self._columns:
            self._columns = [self._named(cell) for cell in cells]
        about = self._named(row)
        whose = [*self._columns, *[frozenset[str]()] * len(cells)]
        marked = [self._marked(cell, who or about) for cell, who in zip(cells, whose, strict=False)]
        return Sentence("|".join(cell.text for cell in marked), sum(cell.marks for cell in marked))

    def _marked(self, words: str, about: frozenset[str]) -> Sentence:
        """Words about some people with the marks that they may carry; about none is about all."""
        count, clause = 0, 0

        def shown(match: re.Match[str]) -> str:
            nonlocal count, clause
            if match["code"]:
                return match["code"]
            before = words[clause : match.start()]
            clause = match.end()
            who = (self._named(before) or about) if len(about) > 1 else about
            marks = list(
                dict.fromkeys(
                    self._citations.mark(line.resume, line.span)
                    for line in self._meant(match["marks"])
                    if not who or line.resume.id in who
                )
            )
            count += len(marks)
            space = re.match(r"[ \t]*", match["marks"])
            return (space.group() if space and marks else "") + "".join(marks)

        return Sentence(_MARKS_OR_CODE.sub(shown, words), count)

    def _about(self, sentence: str) -> frozenset[str]:
        """Whom a sentence names; one without a name may go on about the person before it."""
        named = self._named(sentence)
        item = _LIST_ITEM.match(sentence) is not None
        if named:
            self._subject = named
            if not item:
                self._list_of = named
            return named
        if item:
            return self._list_of if len(self._list_of) == 1 else frozenset()
        if _PRONOUN.match(sentence) and len(self._subject) == 1:
            return self._subject
        if sentence.strip():
            self._subject = self._list_of = frozenset()
        return frozenset()

    def _named(self, words: str) -> frozenset[str]:
        """The people of the evidence that some words name; "will" is no Will."""
        mentions = find_people(words, self._people)
        return frozenset(
            id_
            for m in mentions
            if not words[m.span.start].isascii() or not words[m.span.start].islower()
            for id_ in m.resume_ids
        )

    def _meant(self, marks: str) -> Iterator[Line]:
        for match in _RANGE.finditer(marks):
            first = int(match[1])
            last = int(match[2]) if match[2] else first
            for number in range(first, min(last, first + _LONGEST_RANGE) + 1):
                if number in self._lines:
                    yield self._lines[number]

"""Passages read line by line, so that methods with long and short passages compare fairly.

A rank is a line and not a passage: the third passage of 1,000 characters comes after twenty of 100.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from eval.gold import GoldItem
from eval.retrieval.methods import Passage
from ingest.resume import Resume, Span


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was handed over. `end` is how many characters had been handed over with it.

    `found` are the positions of the gold items of which it brought the last missing word. `part`
    says that it holds words of an item that is still incomplete.
    """

    resume_id: str
    end: int
    found: tuple[int, ...] = ()
    part: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a method handed over for one question, in the order it is read."""

    lines: tuple[Line, ...]
    gold: tuple[GoldItem, ...]

    def within(self, budget: int) -> tuple[Line, ...]:
        """The lines that fit whole into so many characters."""
        return tuple(line for line in self.lines if line.end <= budget)

    def found(self, budget: int) -> set[int]:
        """The positions of the gold items that were found."""
        return {position for line in self.within(budget) for position in line.found}

    def ranked_items(self, budget: int) -> list[str]:
        """The ids of gold items in the order they were found; other lines stand between them."""
        ranked = []
        for rank, line in enumerate(self.within(budget)):
            ranked += [f"gold {position}" for position in line.found]
            if not line.found and not line.part:
                ranked.append(f"line {rank}")
        return ranked

    def ranked_resumes(self, budget: int) -> list[str]:
        """The ids of resumes in the order they first appear."""
        return list(dict.fromkeys(line.resume_id for line in self.within(budget)))


def read(
    passages: Sequence[Passage], gold: Sequence[GoldItem], resumes: Mapping[str, Resume]
) -> Reading:
    """Read passages in their order; an item is found once all its words were handed over."""
    handed: dict[str, bytearray] = {}
    missing = set(range(len(gold)))
    lines = []
    before = 0
    for passage in passages:
        text = resumes[passage.resume_id].text
        seen = handed.setdefault(passage.resume_id, bytearray(len(text)))
        for span in _lines(text, passage.span):
            seen[span.start : span.end] = b"\x01" * len(span)
            touched = [i for i in sorted(missing) if _touches(gold[i], passage.resume_id, span)]
            found = tuple(i for i in touched if _complete(gold[i], passage.resume_id, text, seen))
            missing -= set(found)
            end = before + span.end - passage.span.start
            lines.append(Line(passage.resume_id, end, found, len(touched) > len(found)))
        before += len(passage.span)
    return Reading(tuple(lines), tuple(gold))


def _lines(text: str, within: Span) -> Iterator[Span]:
    start = within.start
    for words in within.of(text).split("\n"):
        if words.strip():
            yield Span(start, start + len(words))
        start += len(words) + 1


def _touches(item: GoldItem, resume_id: str, span: Span) -> bool:
    return any(p.resume_id == resume_id and p.span.overlaps(span) for p in item.places)


def _complete(item: GoldItem, resume_id: str, text: str, seen: bytearray) -> bool:
    return any(
        place.resume_id == resume_id
        and all(seen[i] or text[i].isspace() for i in range(place.span.start, place.span.end))
        for place in item.places
    )

"""What one clause of a question holds, and what is gathered from it."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.conditions.condition import Condition
from assistant.query.amounts import Amount
from assistant.query.names import ORGANISATIONS, Name
from assistant.query.occupations import Occupation
from ingest.query.predicates import Named, Where
from ingest.resume import Span


@dataclass(frozen=True, slots=True)
class Date:
    """A date of the question: its months, either end open, and its words."""

    first: int | None
    last: int | None
    span: Span


@dataclass(frozen=True, slots=True)
class Words:
    """What a clause holds. `text` is folded; `cues` is the text that says what it is about.

    `employers` are kinds of them, where none is named; `occupations` are families of jobs; `whole`
    are conditions already read, as numbers of things; `aside` is what remarks say on what counts;
    `said` is the clause before anything was taken out of it, and `listed` that it is but one more
    name.
    """

    text: str
    start: int
    cues: str
    names: tuple[Name, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[Date, ...]
    negated: bool
    employers: tuple[Named, ...] = ()
    occupations: tuple[tuple[Occupation, ...], ...] = ()
    whole: tuple[Where, ...] = ()
    aside: str = ""
    said: str = ""
    listed: bool = False

    @property
    def unnamed(self) -> str:
        """The text without the names of firms and schools: "Works", "工作室" are no work there."""
        text = self.text
        for name in self.names:
            if name.kinds.intersection(ORGANISATIONS):
                start, end = name.span.start - self.start, name.span.end - self.start
                text = text[: max(0, start)] + " " * (end - max(0, start)) + text[end:]
        return text


@dataclass(slots=True)
class Parts:
    """What is gathered of one clause: of one degree, of one job, of tests, and on their own.

    `worded` are those of the last that are judged by words; `either`: the degree or the job will
    do, since it is asked who was at a place, whatever for.
    """

    degree: list[Named] = field(default_factory=list)
    job: list[Named] = field(default_factory=list)
    tests: list[Named] = field(default_factory=list)
    alone: list[Where] = field(default_factory=list)
    worded: list[Condition] = field(default_factory=list)
    either: bool = False

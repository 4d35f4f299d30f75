"""What was found for a question, before it is put into words: who, which words, what number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ingest.resume import Resume, Span


@dataclass(frozen=True, slots=True)
class Point:
    """Words of one resume that answer. `note` is what is computed from them ("3 months").

    Where the person has more resumes, `also` are words of those that complete the answer, and
    `again` those that say as much by themselves.
    """

    resume: Resume
    spans: tuple[Span, ...]
    note: str = ""
    topic: str = ""
    entry: int | None = None
    also: tuple[Point, ...] = ()
    again: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """All that an answer may say.

    `kind` is "people" for a list over the corpus, "person" for words about one or more people,
    "rows" for a row about each of several under a lead, "table" for a comparison, "note" for words
    about the library itself, "absent" when nothing supports an answer. `lead` is a sentence that
    needs no citation (a count, what is missing); `near` are near misses worth showing; `about` are
    the people asked about, also when nothing is said of them; `conditions` say what was judged;
    `similar` are people whose name is like one that nobody bears;
    `silent` is how many resumes say nothing of what was asked; `surely`: a reader that knows the
    kind of question answered, or one sentence that says nearly all that is asked; `denied`: nothing
    is answered because the words of `near` say that it is not so.
    """

    kind: Literal["people", "person", "rows", "table", "absent", "note"]
    points: tuple[Point, ...] = ()
    lead: str = ""
    count: int | None = None
    looked_at: int = 0
    near: tuple[Point, ...] = ()
    about: tuple[Resume, ...] = ()
    conditions: tuple[str, ...] = ()
    similar: tuple[Resume, ...] = ()
    silent: int = 0
    surely: bool = False
    denied: bool = False

    @property
    def people(self) -> list[Resume]:
        """The people the findings are about, in order, each once."""
        return list({r.id: r for r in (*self.about, *(p.resume for p in self.points))}.values())

    @property
    def resumes(self) -> list[Resume]:
        """The same with all the resumes of each that answer."""
        told = (one.resume for p in self.points for one in (p, *p.also, *p.again))
        return list({r.id: r for r in (*self.about, *told)}.values())

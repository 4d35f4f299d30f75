"""Whether the clause of a line that tells of a thing says that it never came about."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.evidence import Unit, contains, stems_of
from assistant.numbers import number_of
from assistant.question import Question
from assistant.terms import Term
from assistant.vocabulary import faint_words
from ingest.claims import is_unfinished, unfinished_at
from ingest.tokens import stem

_FILE = Path(__file__).with_name("denials.toml")
_LEAST = 0.6
"""Weight of a word that may be the thing."""
_TOLD = 0.5
"""What a clause must say of the thing to tell of it."""
_SURE = 0.8
"""Of what the best clause says of a thing, for one that tells of it too."""
_LOOSE = "used"
"""The event of which every other one has words."""
_NAMED = 1.5
_GAP, _CLOSE = 6, 1
"""Characters between a denial, or a refusal, and the thing that it stands before."""
_PART = 0.5
"""How surely a refused word is part of the thing: of criminal work for criminal cases."""
_OF_DEGREE = "taken_up"
"""What whoever asks of a degree takes for granted, whatever the verb."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a question may take for granted, and how a resume says that it did not happen."""

    name: str
    asked: re.Pattern[str]
    happened: re.Pattern[str]
    denied: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Premise:
    """The thing of which a question takes something for granted: its words, and what that is."""

    terms: tuple[Term, ...]
    events: tuple[Event, ...]
    folded: str

    def denied_in(self, unit: Unit) -> bool:
        """Whether the clauses of a unit that tell of the thing deny it."""
        clauses = _clauses(unit.text)
        told = [self._told(clause) for clause in clauses]
        best = max(told, default=0.0)
        if best < _TOLD:
            return False
        own = [place for place, share in enumerate(told) if share >= _SURE * best]
        return all(self._denied(clauses, place) for place in own)

    def denied_in_part(self, unit: Unit) -> bool:
        """Whether a unit denies something that the thing needs: "Apache: patches, no committer"."""
        clauses = _clauses(unit.text)
        for term in self.terms:
            one = replace(self, terms=(term,))
            own = [n for n, clause in enumerate(clauses) if one._told(clause) >= _SURE]
            if own and all(one._denied(clauses, place) for place in own):
                return True
        return False

    def told_in(self, unit: Unit) -> float:
        """How much of the thing one clause of a unit names."""
        return max((self._told(clause) for clause in _clauses(unit.text)), default=0.0)

    def affirmed_in(self, unit: Unit) -> bool:
        """Whether a unit tells of an event in words by which a question asks for it."""
        sure = [event for event in self.events if event.name != _LOOSE] or self.events
        return any(event.happened.search(unit.text) for event in sure)

    def _told(self, clause: str) -> float:
        asked, own = _parts(self.folded), _parts(clause)
        if asked and own:
            return sum(map(_weight, self.terms)) if asked & own else 0.0
        stems = stems_of(clause)
        told = sum(
            _weight(t) * max((w for f, w in t.forms if contains(f, clause, stems)), default=0.0)
            for t in self.terms
        )
        return max(told, _TOLD) if told < _TOLD and self._refuses(clause) else told

    def _denied(self, clauses: Sequence[str], place: int) -> bool:
        clause = clauses[place]
        if self._denies(clause) or self._stands_behind_denial(clause):
            return True
        if any(e.happened.search(clause) for e in self.events if e.name != _LOOSE):
            return False
        return any(self._goes_on_denying(after) for after in clauses[place + 1 :])

    def _denies(self, clause: str) -> bool:
        """Whether a clause says that an event did not happen, in words that are not asked."""
        found = (m.group() for e in self.events for m in e.denied.finditer(clause))
        if any(words.strip() not in self.folded for words in found):
            return True
        return self._of_paper() and is_unfinished(clause)

    def _of_paper(self) -> bool:
        """Whether the thing is a certificate or examination that the question has attained."""
        if not any(event.name == "attained" for event in self.events):
            return False
        named = any(term.kind == "certificate" for term in self.terms)
        return named or _pattern("question", "paper").search(self.folded) is not None

    def _stands_behind_denial(self, clause: str) -> bool:
        """Whether the thing is named right behind words that deny it, refuse it, or, for a
        question about wishes, do not wish for it.
        """
        if self._names_behind("says", clause, _SURE, _GAP):
            return True
        if self._refuses(clause):
            return True
        of_wish = _pattern("question", "of_wish").search(self.folded) is not None
        return of_wish and self._names_behind("wishes", clause, _SURE, _GAP)

    def _refuses(self, clause: str) -> bool:
        """Whether a clause refuses the thing, or all work of its kind: "no criminal work"."""
        return self._names_behind("refuses", clause, _PART, _CLOSE)

    def _names_behind(self, words: str, clause: str, least: float, gap: int) -> bool:
        for match in _pattern("before", words).finditer(clause):
            behind = clause[match.end() :]
            for term in self.terms:
                forms = [f for f, w in _forms(term) if w >= least]
                places = [p for f in forms if (p := behind.find(f)) >= 0]
                if term.weight >= 1 and min(places, default=gap + 1) <= gap:
                    return match.group().strip() not in self.folded
        return False

    def _goes_on_denying(self, clause: str) -> bool:
        """Whether a clause behind the thing's denies it and names nothing else."""
        places = [match.span() for event in self.events for match in event.denied.finditer(clause)]
        if self._of_paper() and (place := unfinished_at(clause)) is not None:
            places.append(place)
        for start, end in places:
            goes_on = _pattern("clause", "goes_on").fullmatch(clause[:start].strip())
            behind = clause[end:].strip()
            names = _pattern("clause", "rest").fullmatch(behind) or self._told(behind)
            if goes_on and names and clause[start:end].strip() not in self.folded:
                return True
        return False


def asks_of_what_was(question: Question) -> bool:
    """Whether a question asks for a circumstance ("when", "哪家"), not whether a thing was."""
    asks = _pattern("question", "presupposes").search(question.folded)
    return asks is not None and not question.yes_no


def premise_of(question: Question) -> Premise | None:
    """The thing that a question is about; None where it asks why, or for the denial itself."""
    folded = question.folded
    if _pattern("question", "of_denial").search(folded):
        return None
    of_degree = any(term.kind == "degree" for term in question.terms)
    events = tuple(
        event
        for event in _events()
        if event.asked.search(folded) or (of_degree and event.name == _OF_DEGREE)
    )
    kinds = [m.group() for m in _pattern("question", "circumstance").finditer(folded)]
    terms = tuple(
        term
        for term in question.terms
        if term.weight >= _LEAST
        and term.kind != "date"
        and stem(term.text) not in faint_words()
        and not any(term.text in words for words in kinds)
        and not any(_names_only(event, term) for event in _events())
    )
    return Premise(terms, events, folded) if terms else None


def _weight(term: Term) -> float:
    """How much of a thing a term is: what has a name of its own is more than its circumstances."""
    return term.weight * (_NAMED if term.required or term.kind != "word" else 1.0)


def _forms(term: Term) -> Iterator[tuple[str, float]]:
    """The forms of a term, and of several words the first, which says of what kind it is."""
    yield from term.forms
    first, *others = term.text.split()
    if others and term.text.isascii() and not term.required:
        yield first, _PART


def _names_only(event: Event, term: Term) -> bool:
    """Whether a term only says what happened: "launch", "取得"."""
    if term.required or term.kind not in ("word", "title"):
        return False
    match = event.asked.match(term.text)
    return match is not None and len(term.text) - match.end() <= (3 if term.text.isascii() else 0)


def _clauses(folded: str) -> list[str]:
    return [c for c in _pattern("clause", "end").split(folded) if c and c.strip()]


def _parts(folded: str) -> set[float]:
    """The numbers of the parts that words name: "Part II", "第二部分"."""
    return set(_numbers(folded))


def _numbers(folded: str) -> Iterator[float]:
    for match in _pattern("clause", "part").finditer(folded):
        word = next(filter(None, match.groups()))
        yield float(_ROMAN[word]) if word in _ROMAN else number_of(word)


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


@lru_cache(maxsize=32)
def _pattern(table: str, name: str) -> re.Pattern[str]:
    return re.compile(_tables()[table][name])


@lru_cache(maxsize=1)
def _events() -> tuple[Event, ...]:
    rows = _tables()["event"].items()
    return tuple(
        Event(
            name,
            re.compile(row["asked"]),
            re.compile(row.get("happened", row["asked"])),
            re.compile(row["denied"]),
        )
        for name, row in rows
    )


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Any]]:
    with _FILE.open("rb") as file:
        return tomllib.load(file)

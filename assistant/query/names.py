"""The names in a question: concepts of the lexicon, and values that the library's facts hold.

What no list knows, a firm of this library for instance, is still a name once some resume gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import ahocorasick_rs

from assistant.organisations.likeness import CLEAR
from assistant.organisations.register import Register
from assistant.organisations.standing import may_name, runs_of
from assistant.query.cues import says
from assistant.renderings.counterparts import Counterparts
from assistant.terms import mentions_of, word_edges
from assistant.vocabulary import faint_words, silent_words
from ingest.facts.languages import spoken_languages
from ingest.haystack import Haystack
from ingest.lexicon import Concept, lexicon
from ingest.resume import Span
from ingest.tokens import fold, is_han, stem

_KINDS = (
    "employer",
    "school",
    "title",
    "current_title",
    "award",
    "certificate",
    "major",
    "project",
    "skill",
)
ORGANISATIONS = ("employer", "school")
_SHORTEST = {
    "employer": (3, 4),
    "school": (4, 6),
    "title": (2, 4),
    "major": (3, 6),
    "skill": (2, 3),
}
_SHORTEST_OTHER = (4, 6)
_OF_SKILLS = ("know", "used", "listed")
"""Cues by which a word that no lexicon knows is asked for as a skill."""
_DOING = re.compile(r"(?<=s) (?:an?|the|any|some)\b")
_TOOL = re.compile(
    r"(?<=[^\s]{2})\s*(?:系统|软件|平台|工具|\b(?:software|systems?|platforms?|tools?|packages?|suite))$"
)
_SHORTEST_CUT = 4
"""A Chinese value that is shorter must be no part of other words."""
_ALNUM = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


@dataclass(frozen=True, slots=True)
class Name:
    """Words of the question and what they may name: a concept, or a plain value, by kind."""

    span: Span
    concepts: tuple[Concept, ...] = ()
    values: tuple[tuple[str, str], ...] = ()

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of facts that it may mean."""
        return frozenset((*(c.kind for c in self.concepts), *(kind for kind, _ in self.values)))


class KnownValues:
    """The values of a library's facts, to be found in questions and widened by a name."""

    def __init__(self, values: Mapping[str, Mapping[str, int]]) -> None:
        self._values = values
        self._registers: dict[str, tuple[Register, Mapping[str, Sequence[str]]]] = {}
        self._haystacks: dict[str, tuple[tuple[str, ...], Haystack]] = {}
        self._cores: dict[str, Mapping[str, Sequence[str]]] = {}
        self._counterparts: dict[str, Counterparts] = {}

    def holds(self, kind: str) -> bool:
        """Whether any resume states a fact of the kind."""
        return bool(self._values.get(kind))

    def of(self, kind: str) -> Mapping[str, int]:
        """The values of a kind with how often they are stated."""
        return self._values.get(kind, {})

    @cached_property
    def _plain(self) -> dict[str, list[str]]:
        """Values that are no concept's id, by their words, with their kinds."""
        found: dict[str, list[str]] = {}
        for kind in _KINDS:
            for value in self.of(kind):
                if not value.startswith(f"{kind}:") and _telling(kind, value):
                    named = "title" if kind == "current_title" else kind
                    kinds = found.setdefault(" ".join(value.split()), [])
                    if named not in kinds:
                        kinds.append(named)
        return found

    @cached_property
    def _automaton(self) -> tuple[list[str], ahocorasick_rs.AhoCorasick]:
        names = list(self._plain)
        return names, ahocorasick_rs.AhoCorasick(
            names, implementation=ahocorasick_rs.Implementation.NoncontiguousNFA
        )

    def find(self, folded: str) -> Iterator[Name]:
        """Plain values that stand in a question, in order."""
        names, automaton = self._automaton
        for index, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
            if _whole(folded, start, end):
                name = names[index]
                values = tuple((kind, name) for kind in self._plain[name])
                yield Name(Span(start, end), values=values)

    def widened(self, kind: str, names: Sequence[str]) -> tuple[str, ...]:
        """The plain values of a kind that hold one of some folded names."""
        if kind not in self._haystacks:
            plain = tuple(v for v in self.of(kind) if not v.startswith(f"{kind}:"))
            self._haystacks[kind] = plain, Haystack(plain)
        values, haystack = self._haystacks[kind]
        return tuple(values[place] for place in haystack.whole(names))

    def called_so(self, kind: str, names: Iterable[str]) -> tuple[str, ...]:
        """The plain values of a kind that are one of some folded names with an ending that says
        nothing ("lims系统", "lims software").
        """
        if kind not in self._cores:
            found: dict[str, list[str]] = {}
            for value in self.of(kind):
                if not value.startswith(f"{kind}:") and core_of(value) != value:
                    found.setdefault(core_of(value), []).append(value)
            self._cores[kind] = found
        cores = dict.fromkeys(core_of(name) for name in names)
        bare = (core for core in cores if core in self.of(kind))
        return (*bare, *(value for core in cores for value in self._cores[kind].get(core, ())))

    def alike(self, kind: str, names: Iterable[str], sure: float = CLEAR) -> tuple[str, ...]:
        """The values of a kind that name the organisation of some names in the other language, or
        spelled otherwise; of one that some resume gives just so, only in the other language.
        """
        register, values = self._register(kind)
        held = self.of(kind)
        found = (
            n
            for name in names
            for n in register.like(name, sure)
            if name not in held or is_han(n) != is_han(name)
        )
        return tuple(dict.fromkeys(value for name in found for value in values[name]))

    def rendered(self, kind: str, names: Iterable[str]) -> tuple[str, ...]:
        """The values of a kind that say in the other language what some folded names say."""
        counterparts = self._counterparts_of(kind)
        return tuple(dict.fromkeys(value for name in names for value in counterparts.of(name)))

    def beside(self, kind: str, names: Iterable[str]) -> tuple[str, ...]:
        """The values of a kind by the names that some resume gives beside some folded ones."""
        counterparts = self._counterparts_of(kind)
        return tuple(dict.fromkeys(value for name in names for value in counterparts.stated(name)))

    def _counterparts_of(self, kind: str) -> Counterparts:
        if kind not in self._counterparts:
            self._counterparts[kind] = Counterparts(kind, self.of(kind))
        return self._counterparts[kind]

    def standing_in(self, text: str, taken: Sequence[Span]) -> list[Name]:
        """The firms and schools that a question names in another way than any resume."""
        found: dict[Span, list[tuple[str, str]]] = {}
        naming = any(may_name(text, run) for run in runs_of(text, taken))
        for kind in ORGANISATIONS if naming else ():
            register, values = self._register(kind)
            for span, names in register.standing_in(text, taken):
                held = (value for name in names for value in values[name])
                found.setdefault(span, []).extend((kind, value) for value in dict.fromkeys(held))
        return [Name(span, (), tuple(values)) for span, values in found.items()]

    def _register(self, kind: str) -> tuple[Register, Mapping[str, Sequence[str]]]:
        """The names that a kind's values have, and which values have each."""
        if kind not in self._registers:
            values: dict[str, list[str]] = {}
            for value in self.of(kind):
                concept = lexicon().by_id.get(value)
                for name in (concept.zh, concept.en) if concept else (value,):
                    values.setdefault(fold(name), []).append(value)
            self._registers[kind] = Register(tuple(values)), values
        return self._registers[kind]


def find_names(
    text: str, known: KnownValues, taken: Sequence[Span], of_skills: bool = False
) -> list[Name]:
    """Names in order; of overlapping ones the longest, none over what is taken.

    `of_skills`: the text is known to speak of skills, so a word that resumes list is one.
    """
    folded = fold(text)
    spans: dict[Span, list[Concept]] = {}
    values: dict[Span, tuple[tuple[str, str], ...]] = {}
    for mention in mentions_of(text):
        words = mention.span.of(folded)
        if mention.concept.kind == "word" and not is_language(mention.concept):
            awards = _awards_called(mention.concept, known)
            values[mention.span] = (*values.get(mention.span, ()), *awards)
            continue
        if stem(words) in silent_words() or words in silent_words():
            continue
        if mention.concept.kind == "title" and _DOING.match(folded, mention.span.end):
            continue  # Who "cooks a cuisine" has that for no title.
        spans.setdefault(mention.span, []).append(mention.concept)
    found = [Name(span, tuple(concepts)) for span, concepts in spans.items()]
    found += [Name(s, (), own) for s, own in values.items() if own and s not in spans]
    edges = word_edges(text)
    of_skills = of_skills or any(says(folded, cue) for cue in _OF_SKILLS)
    for value in known.find(folded):
        if value.kinds == {"skill"} and not of_skills:
            continue  # A word that someone lists: others say it in sentences.
        if "major" in value.kinds and value.span.of(folded).endswith("专业"):
            value = Name(Span(value.span.start, value.span.end - 2), (), value.values)
        ends = {value.span.start, value.span.end}
        if len(value.span) < _SHORTEST_CUT and is_han(value.span.of(folded)) and not ends <= edges:
            continue
        same = next((n for n in found if n.span == value.span), None)
        if same is None:
            found.append(value)
        else:
            held = tuple(dict.fromkeys((*same.values, *value.values)))
            found[found.index(same)] = Name(same.span, same.concepts, held)
    found.sort(key=lambda name: (-len(name.span), name.span.start))
    kept: list[Name] = []
    for name in found:
        if not any(name.span.overlaps(s) for s in (*taken, *(k.span for k in kept))):
            kept.append(name)
    return sorted(kept, key=lambda name: name.span)


def _awards_called(concept: Concept, known: KnownValues) -> tuple[tuple[str, str], ...]:
    """The awards of the library that bear a name of the glossary, in either language."""
    if not _AWARD.search(concept.zh):
        return ()
    return tuple(("award", value) for value in known.widened("award", concept.names))


_AWARD = re.compile(r".{2}(?:奖学金|奖|奖章|称号)$")


def core_of(name: str) -> str:
    """A folded name of a tool without an ending that says no more than that it is one."""
    return _TOOL.sub("", name)


def is_language(concept: Concept) -> bool:
    """Whether a concept of the glossary or a field of study is a spoken language."""
    return concept.kind in ("word", "major") and language_of(concept) is not None


def language_of(concept: Concept) -> str | None:
    """The value of a fact that states the language which a concept names."""
    spoken = spoken_languages()
    return spoken.get(fold(concept.zh)) or spoken.get(fold(concept.en))


def with_narrower(concepts: Sequence[Concept]) -> list[Concept]:
    """Some concepts and all that fall under them."""
    found = {c.id: c for c in concepts}
    for concept in concepts:
        found |= {c.id: c for c in lexicon().narrower(concept)}
    return list(found.values())


def _telling(kind: str, value: str) -> bool:
    han, latin = _SHORTEST.get(kind, _SHORTEST_OTHER)
    if len(value) < (han if is_han(value) else latin):
        return False
    known = silent_words() | faint_words()
    return value not in known and not all(stem(word) in known for word in value.split())


def _whole(text: str, start: int, end: int) -> bool:
    """Whether what stands there is no part of a longer Latin word."""
    left = start and text[start] in _ALNUM and text[start - 1] in _ALNUM
    right = end < len(text) and text[end - 1] in _ALNUM and text[end] in _ALNUM
    return not left and not right

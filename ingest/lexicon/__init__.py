"""Names that mean the same: schools, employers, degrees, skills ... in Chinese and English.

Plain data: one CSV file a kind beside this module, one file a trade under `skills/`. A concept is a
row; its names are the `zh`, `en` and `aliases` columns.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from string import ascii_lowercase, digits

import ahocorasick_rs

from ingest.resume import Span
from ingest.tokens import fold

_FOLDER = Path(__file__).parent
_LATIN = frozenset(ascii_lowercase + digits)
_PLURALS = frozenset(("s", "es", "'s"))
_LONGEST_CODE = 4
# Characters of a text that may be looked up piece by piece, and how many such texts are.
_TAIL = re.compile(r"[A-Za-z]-[a-z]{1,3}")
"""The end of a hyphenated word, which is no abbreviation: "look-ups"."""
_SHORT, _FEW = 300, 20
_INFLECTIONS = frozenset(("s", "es", "d", "ed", "ing", "'s"))
_LONGEST_INFLECTION = max(map(len, _INFLECTIONS))


@dataclass(frozen=True, slots=True)
class Concept:
    """One meaning. `names` are folded; `tags` hold 985, 211, a degree's level, a skill's trade,
    an employer's industry.
    """

    kind: str
    zh: str
    en: str
    names: tuple[str, ...]
    broader: str = ""
    tags: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Stable within one version of the data: the kind and the Chinese name."""
        return f"{self.kind}:{self.zh}"

    @property
    def is_degree(self) -> bool:
        """Whether it is a degree. A postdoc, a post, is listed beside them, so that nobody reads
        the "博士" in a "博士后".
        """
        return self.kind == "degree" and self.tags[:1] != ("postdoc",)

    @property
    def parents(self) -> tuple[str, ...]:
        """The folded names of what is broader, none, one or several."""
        return tuple(fold(name) for name in self.broader.split("|") if name)

    def name(self, language: str) -> str:
        """The name to show: "zh" or "en"."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text where a concept is named."""

    concept: Concept
    span: Span


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        columns = next(lines)
        for values in lines:
            yield dict(zip(columns, values, strict=True))


@lru_cache(maxsize=1)
def spellings() -> dict[str, str]:
    """British words by their American spelling, and the other way round."""
    pairs = [(row["british"], row["american"]) for row in _rows(_FOLDER / "spellings.csv")]
    return {word: other for a, b in pairs for word, other in ((a, b), (b, a))}


def _respelled(name: str) -> Iterator[str]:
    """A name as it is spelled on the other side of the Atlantic."""
    words = name.split(" ")
    other = [spellings().get(word, word) for word in words]
    if other != words:
        yield " ".join(other)


def _concepts(kind: str, path: Path, trade: str = "") -> Iterator[Concept]:
    for row in _rows(path):
        spelled = [row["zh"], row["en"], *row.get("aliases", "").split("|")]
        folded = [fold(name.strip()) for name in spelled if name.strip()]
        names = tuple(dict.fromkeys([*folded, *(n for name in folded for n in _respelled(name))]))
        tags = [*row.get("tags", "").split("|"), row.get("level", ""), row.get("trade", trade)]
        tags += [row.get("region", ""), row.get("industry", "")]
        yield Concept(
            kind,
            row["zh"],
            row["en"],
            names,
            row.get("broader", ""),
            tuple(tag for tag in tags if tag),
        )


class Lexicon:
    """All concepts, found in a text in one pass.

    A Latin name counts only as whole words, a plural s allowed. Of mentions of one kind that
    overlap, the longest is kept.
    """

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = tuple(concepts)
        self._by_name: dict[str, list[Concept]] = {}
        for concept in self.concepts:
            for name in concept.names:
                self._by_name.setdefault(name, []).append(concept)
        self._longest_name = max(map(len, self._by_name), default=0)
        self._automata: dict[frozenset[str], ahocorasick_rs.AhoCorasick] = {}
        self._asked: Counter[frozenset[str]] = Counter()

    @cached_property
    def by_id(self) -> dict[str, Concept]:
        """Every concept by its id."""
        return {concept.id: concept for concept in self.concepts}

    @cached_property
    def _kinds(self) -> dict[str, list[str]]:
        """The names of each kind."""
        names: dict[str, dict[str, None]] = {}
        for concept in self.concepts:
            names.setdefault(concept.kind, {}).update(dict.fromkeys(concept.names))
        return {kind: list(own) for kind, own in names.items()}

    @cached_property
    def _narrower(self) -> dict[tuple[str, str, str], list[Concept]]:
        children: dict[tuple[str, str, str], list[Concept]] = {}
        for concept in self.concepts:
            for parent in concept.parents:
                key = (concept.kind, _trade(concept), parent)
                children.setdefault(key, []).append(concept)
        return children

    def narrower(self, concept: Concept) -> list[Concept]:
        """The concepts that fall under one, at any depth, nearest first; skills of its trade."""
        found: dict[str, Concept] = {}
        open_ = deque([concept])
        while open_:
            for name in open_.popleft().names:
                key = (concept.kind, _trade(concept), name)
                for child in self._narrower.get(key, ()):
                    if child.id not in found and child.id != concept.id:
                        found[child.id] = child
                        open_.append(child)
        return list(found.values())

    def alike(self, concept: Concept) -> list[Concept]:
        """Concepts of its kind that are another trade's entry for the same thing: one bears the
        main name of the other, or they share two names.
        """
        shared: Counter[str] = Counter()
        main = {fold(concept.zh), fold(concept.en)}
        found: dict[str, Concept] = {}
        for name in concept.names:
            for other in self._by_name[name]:
                if other.kind != concept.kind or other.id == concept.id:
                    continue
                shared[other.id] += 1
                if name in main or name in (fold(other.zh), fold(other.en)) or shared[other.id] > 1:
                    found[other.id] = other
        return list(found.values())

    def named(self, name: str, kind: str | None = None) -> list[Concept]:
        """The concepts that bear exactly this name."""
        found = self._by_name.get(fold(name.strip()), [])
        return [c for c in found if kind is None or c.kind == kind]

    def find(self, text: str, kinds: Sequence[str] | None = None) -> list[Mention]:
        """Mentions in the order of the text, offsets into `text`."""
        folded = fold(text)
        wanted = frozenset(self._kinds if kinds is None else kinds)
        mentions: list[Mention] = []
        beyond = len(folded)
        for _, start, stop in self._places(folded, wanted):
            if start and folded[start - 1] in _LATIN and folded[start] in _LATIN:
                continue
            if _TAIL.fullmatch(text, max(0, start - 2), stop):
                continue
            end: int | None = stop
            if stop < beyond and folded[stop] in _LATIN and folded[stop - 1] in _LATIN:
                end = _inflected_end(folded, start, stop)
            if end is None:
                continue
            for concept in self._by_name[folded[start:stop]]:
                if concept.kind in wanted:
                    mentions.append(Mention(concept, Span(start, end)))
        return _longest(mentions)

    def _places(self, folded: str, wanted: frozenset[str]) -> Iterable[tuple[int, int, int]]:
        """Where names stand, those of the wanted kinds among them, by their ends: a number, the
        start and the end.

        An automaton takes up to half a second to make: a short text is rather looked up piece by
        piece, until many have been.
        """
        automaton = self._automata.get(wanted)
        if automaton is None:
            self._asked[wanted] += 1
            if len(folded) <= _SHORT and self._asked[wanted] <= _FEW:
                return self._looked_up(folded)
            automaton = self._automata[wanted] = self._automaton(wanted)
        return automaton.find_matches_as_indexes(folded, overlapping=True)

    def _automaton(self, wanted: frozenset[str]) -> ahocorasick_rs.AhoCorasick:
        """One that finds the names of the wanted kinds: of more kinds, where there is one."""
        for kinds in sorted(self._automata, key=len):
            if wanted < kinds:
                return self._automata[kinds]
        return ahocorasick_rs.AhoCorasick(
            dict.fromkeys(name for kind in wanted for name in self._kinds.get(kind, ())),
            matchkind=ahocorasick_rs.MatchKind.Standard,
            implementation=ahocorasick_rs.Implementation.ContiguousNFA,
        )

    def _looked_up(self, folded: str) -> Iterator[tuple[int, int, int]]:
        starts = [
            i for i, c in enumerate(folded) if c not in _LATIN or folded[i - 1 : i] not in _LATIN
        ]
        for stop in range(1, len(folded) + 1):
            first = bisect_left(starts, stop - self._longest_name)
            for start in starts[first : bisect_left(starts, stop)]:
                if folded[start:stop] in self._by_name:
                    yield 0, start, stop


def _trade(concept: Concept) -> str:
    """Skills are broader and narrower within a trade; other kinds have one order for all."""
    return concept.tags[0] if concept.kind == "skill" and concept.tags else ""


def _inflected_end(folded: str, start: int, end: int) -> int | None:
    """Where a word ends that goes on behind a match, if only by an English ending; else None."""
    word_end = end
    while word_end < len(folded) and folded[word_end] in _LATIN:
        word_end += 1
        if word_end - end > _LONGEST_INFLECTION:
            return None
    word_start = end
    while word_start > start and folded[word_start - 1] in _LATIN:
        word_start -= 1
    ending = folded[end:word_end]
    inflected = word_end - word_start > 4 and ending in _INFLECTIONS
    # A short name is a code: "scored" is no "SCOR".
    verb = ending not in _PLURALS and end - word_start <= _LONGEST_CODE
    return word_end if inflected and not verb else None


def _longest(mentions: list[Mention]) -> list[Mention]:
    """Of mentions of one kind that overlap, the longest; of two as long, the later.

    Chinese is cut better from behind: "大学硕士" is a university and a master, no "学硕".
    """
    kept: list[Mention] = []
    together: list[Mention] = []
    end = 0
    for mention in sorted(mentions, key=_place):
        if together and mention.span.start >= end:
            kept += _longest_of(together)
            together = []
            end = 0
        together.append(mention)
        end = max(end, mention.span.end)
    return kept + _longest_of(together)


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, -mention.span.end


def _longest_of(mentions: list[Mention]) -> list[Mention]:
    """The same of mentions each of which overlaps another."""
    if len(mentions) < 2:
        return mentions
    kept: list[Mention] = []
    taken: dict[str, dict[int, Span]] = {}
    for mention in sorted(mentions, key=lambda m: (m.span.start - m.span.end, -m.span.start)):
        places = taken.setdefault(mention.concept.kind, {})
        span = mention.span
        start, last = span.start, span.end - 1
        # What was kept is no shorter, so it reaches one end of whatever it overlaps.
        if places.get(start, span) == span and places.get(last, span) == span:
            for place in range(start, span.end):
                places[place] = span
            kept.append(mention)
    return sorted(kept, key=_place)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon that ships with the project, read once."""
    concepts: list[Concept] = []
    for kind, name in (
        ("school", "schools"),
        ("employer", "employers"),
        ("city", "cities"),
        ("degree", "degrees"),
        ("certificate", "certificates"),
        ("title", "titles"),
        ("major", "majors"),
        ("word", "glossary"),
    ):
        path = _FOLDER / f"{name}.csv"
        if path.exists():
            concepts.extend(_concepts(kind, path))
    for path in sorted((_FOLDER / "skills").glob("*.csv")):
        concepts.extend(_concepts("skill", path, trade=path.stem))
    return Lexicon(concepts)


@lru_cache(maxsize=1)
def latin_names() -> dict[str, frozenset[str]]:
    """Names in Latin letters, lower case: given names, and family names that are words too."""
    return {
        row["part"]: frozenset(name.lower() for name in row["names"].split("|"))
        for row in _rows(_FOLDER / "latin_names.csv")
    }


@lru_cache(maxsize=1)
def surnames() -> dict[str, tuple[str, ...]]:
    """Chinese surnames with their Latin spellings, pinyin first, all lower case."""
    return {
        row["zh"]: tuple(
            name.lower() for name in [row["pinyin"], *row.get("variants", "").split("|")] if name
        )
        for row in _rows(_FOLDER / "surnames.csv")
    }

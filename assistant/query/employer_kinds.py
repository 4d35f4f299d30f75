"""Kinds of employers ("an airline", "四大行"), where a question names no employer."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.query.cues import says
from assistant.query.names import KnownValues, Name, with_narrower
from ingest.lexicon import lexicon
from ingest.query.predicates import Named
from ingest.resume import Span
from ingest.tokens import fold

_SAYING_MORE = frozenset(("employer", "school", "title", "certificate"))
_FILE = Path(__file__).with_name("employer_kinds.toml")
_BEFORE = re.compile(
    r"(?:在|于|来自|[进去干混呆]过|待过|加入)(?:过|了|某?一?[家个所间]|任[一何]|[^，,。？?\s]){0,6}$"
    r"|(?:雇主|公司|单位)(?:是|为)(?:[^，,。？?\s]){0,4}$"
    r"|\b(?:employer|company|firm|workplace) (?:is|was) (?:[\w'’-]+ ){0,3}$"
    r"|\b(?:at|in|for|with|by|from|of|joined|left|inside) (?:[\w'’-]+ ){0,4}$"
)
_STUDIED = re.compile(
    r"(?:毕业于|就读于?|考入|[读上]的?是|985|211|双一流|c9)[^，,；;]{0,8}$"
    r"|\b(?:graduat\w+|stud\w+|degrees?|(?:bachelor|master|doctora)\S*|ph\.?d|alumn\w+|enrolled|exchange|semester|term|tutor)\b[^,;]{0,30}$"
)
_STUDYING = re.compile(r"[^，,；;]{0,3}(?:读|念|毕业|学习|就学|上学|求学|深造)")
_ASKED = re.compile(r"(?:哪[一几]?[个家所些种]|什么|which|what)\s*$")
_LISTED_BEHIND = re.compile(r"\s*[(（][^()（）]*[,，、/][^()（）]*[)）]")
"""The members of a kind, which say no more than its name: "the big four (ICBC, ABC, ...)"."""
_JOINED = re.compile(r"或者?|和|及|、|/| (?:or|and) ")
_BEHIND = re.compile(
    r"^[^，,。？?\s]{0,4}(?:工作|经验|经历|背景|任职|上班|实习|待|干|就职|供职|出身)"
    r"|^ (?:\w+ )?(?:experience|background)"
)


@dataclass(frozen=True, slots=True)
class EmployerKind:
    """A kind of employer: how it is asked for, and which employers are of it."""

    names_shown: tuple[str, str]
    asked: re.Pattern[str]
    industries: frozenset[str]
    members: tuple[str, ...]
    names: tuple[str, ...]
    endings: tuple[str, ...]
    unless: tuple[str, ...]

    def values(self, known: KnownValues) -> tuple[str, ...]:
        """The employers of the lexicon that are of it, and those of the library by their names."""
        concepts = [c for c in lexicon().concepts if c.kind == "employer"]
        belonging = [
            c
            for c in concepts
            if c.zh in self.members or self.industries & set(c.tags) or c.zh.endswith(self.endings)
        ]
        ids = [c.id for c in with_narrower(belonging)]
        ended = (v for v in known.of("employer") if v.endswith(self.endings))
        found = dict.fromkeys((*ids, *known.widened("employer", self.names), *ended))
        return tuple(v for v in found if not any(word in v for word in self.unless))


@lru_cache(maxsize=1)
def _kinds() -> tuple[EmployerKind, ...]:
    with _FILE.open("rb") as file:
        rows = tomllib.load(file)["kind"]
    return tuple(
        EmployerKind(
            tuple(row["name"]),
            re.compile(row["asked"]),
            frozenset(row.get("industries", ())),
            tuple(row.get("members", ())),
            tuple(fold(name) for name in row.get("names", ())),
            tuple(row.get("endings", ())),
            tuple(fold(word) for word in row.get("unless", ())),
        )
        for row in rows
    )


def find_employer_kinds(folded: str, names: Sequence[Name]) -> Iterator[tuple[Span, EmployerKind]]:
    """The kinds that a question names where an employer would stand, the closest meaning first.

    A name that says more ("Suzhou University", "hotel manager") is no kind of employer.
    """
    if says(folded, "study") and not any(says(folded, cue) for cue in ("work", "intern")):
        return
    taken: list[Span] = []
    for kind in _kinds():
        for match in kind.asked.finditer(folded):
            span = Span(*match.span())
            longer = any(
                name.span.overlaps(span) and not _within(name.span, span)
                for name in names
                if name.kinds & _SAYING_MORE
            )
            exact = any(name.span == span and {"employer", "school"} & name.kinds for name in names)
            if longer or exact or any(span.overlaps(other) for other in taken):
                continue
            before = folded[: span.start]
            studied = _STUDIED.search(before) or _STUDYING.match(folded, span.end)
            if studied or _ASKED.search(before):
                continue
            if _BEFORE.search(folded[: span.start]) or _BEHIND.search(folded[span.end :]):
                members = _LISTED_BEHIND.match(folded, span.end)
                span = Span(span.start, members.end()) if members else span
                taken.append(span)
                yield span, kind


def is_employer_kind(words: str) -> bool:
    """Whether folded words name kinds of employers alone: "airlines", "律所或者检察院"."""
    parts = _JOINED.split(words.rstrip("都也"))
    return all(any(kind.asked.fullmatch(part) for kind in _kinds()) for part in parts)


def as_employer(kind: EmployerKind, known: KnownValues) -> Named:
    """Someone's employer is of this kind; where no values are known, heads of jobs say it."""
    words = () if known.holds("employer") else kind.names
    return Named("employer", kind.values(known), words, kind.names_shown[0])


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def kind_name(name: str, language: str) -> str | None:
    """The name of a kind of employer in a language, by its Chinese one."""
    shown = next((k.names_shown for k in _kinds() if k.names_shown[0] == name), None)
    return None if shown is None else shown[0 if language == "zh" else 1]

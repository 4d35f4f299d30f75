"""What a name means in its clause: which kind of fact it speaks of, and by which values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.query.cues import patterns, says, words
from assistant.query.names import (
    ORGANISATIONS,
    KnownValues,
    Name,
    core_of,
    is_language,
    language_of,
    with_narrower,
)
from assistant.query.words import Words
from ingest.lexicon import Concept, lexicon
from ingest.query.predicates import Named
from ingest.resume import Span
from ingest.tokens import fold, is_han

_MEANS = {
    "used": ("skill",),
    "know": ("skill", "language", "certificate"),
    "speak": ("language",),
    "hold": ("certificate",),
    "award": ("award",),
    "title": ("title",),
    "study": ("school", "major"),
    "intern": ("employer", "title", "school"),
    "work": ("employer", "title", "school"),
    "live": ("city",),
    "native_place": ("city",),
}
"""The kinds of name that a cue speaks of, the likeliest first."""
_UNSAID = (
    "employer", "school", "certificate", "language", "city", "skill", "title", "award",
    "project",
)  # fmt: skip
"""The same where no cue stands by."""
_RENDERED = ("title", "certificate", "award", "project", "major")
"""The kinds of which a name may be said word for word in the other language."""
_SHORTEST_PART = 3
_IN_FULL = 0.92
"""How like the name of a well-known organisation another must be to be its own."""


def own_words(name: Name, clause: Words) -> str:
    """The folded words of the clause that the name stands in."""
    return clause.text[max(0, name.span.start - clause.start) : name.span.end - clause.start]


def kind_of(name: Name, clause: Words, known: KnownValues) -> str | None:
    """What a name means here: what the nearest cue speaks of.

    Of several meanings ("Delphi", a firm and a language) one of which the library holds nothing is
    given up for one of which it does, unless the words before the name call for it.
    """
    kind = _by_cue(name, clause)
    if kind is None or _is_held(name, kind, known):
        return kind
    if kind == "school" and says(clause.text, "study") and not says(clause.text, "work"):
        return kind
    if kind == "employer" and _AT.search(clause.text[: max(0, name.span.start - clause.start)]):
        return kind
    of_skill = any(says(clause.text, cue) for cue in ("know", "used"))
    if kind == "employer" and of_skill and own_words(name, clause).isascii():
        return "skill"  # A firm of that name is at least not what someone knows.
    return next((k for k in _UNSAID if k in name.kinds and _is_held(name, k, known)), kind)


_AT = re.compile(r"(?:[在于]|就职于|加入|\b(?:at|for|joined|left))\s*(?:the )?$")


def _is_held(name: Name, kind: str, known: KnownValues) -> bool:
    """Whether some resume states what a name means as a kind of thing."""
    values = known.of(kind)
    plain = any(of == kind for of, _ in name.values)
    return plain or any(c.kind == kind and c.id in values for c in name.concepts)


def _by_cue(name: Name, clause: Words) -> str | None:
    """The meaning that the nearest cue speaks of, else the likeliest."""
    kinds = set(name.kinds)
    before = clause.text[: max(0, name.span.start - clause.start)]
    if "title" in kinds and patterns("beside")["title"].search(before):
        return "title"
    if any(is_language(c) for c in name.concepts):
        kinds.add("language")
    near: list[tuple[int, int, str]] = []
    own = Span(name.span.start - clause.start, name.span.end - clause.start)
    for place, (cue, meant) in enumerate(_MEANS.items()):
        kind = next((k for k in meant if k in kinds), None)
        if kind is None:
            continue
        spans = [Span(*m.span()) for m in patterns("about")[cue].finditer(clause.text)]
        gaps = [max(s.start - own.end, own.start - s.end, 0) for s in spans]
        if gaps:
            near.append((min(gaps), place, kind))
        elif says(clause.cues, cue):
            near.append((len(clause.text), place, kind))
    if near:
        return min(near)[2]
    return next((kind for kind in _UNSAID if kind in kinds), None)  # A field needs a cue.


def named_as(name: Name, kind: str, known: KnownValues, cues: str = "", own: str = "") -> Named:
    """The values of a kind that a name stands for: itself, all under it, and all that hold it.

    `cues`: the words around it. What is "listed as a skill" is that very skill, and a field of
    study is no other, but where it is a whole discipline or related ones are asked for. `own`: its
    own words, the rank in which is the one that is meant: a director is no manager.
    """
    if kind == "language":
        spoken = tuple(value for c in name.concepts if (value := language_of(c)))
        return Named("language", spoken, shown=spoken[0])
    concepts = [c for c in name.concepts if c.kind == kind] or list(name.concepts)
    plain = [value for of, value in name.values if of == kind] or [v for _, v in name.values]
    of_kind = concepts and (concepts[0].kind == kind or not name.values)
    shown = concepts[0].id if of_kind else plain[0]
    if kind == "skill":
        # Of several senses the one is told that the resumes speak of.
        concepts.sort(key=lambda c: -known.of("skill").get(c.id, 0))
        shown = concepts[0].id if of_kind else shown
        concepts += [c for v in plain for c in lexicon().named(core_of(v), kind) if core_of(v) != v]
        plain += known.called_so(kind, (*plain, *(n for c in concepts for n in c.names)))
    if kind in _RENDERED:
        called = (own.strip(), *plain, *(fold(n) for c in concepts for n in (c.zh, c.en)))
        if kind == "award" and lexicon().named(own.strip(), "word"):
            called = ()  # The values that bear either name are found: others are only like them.
        rendered = known.rendered(kind, dict.fromkeys(filter(None, called)))
        plain += [v for v in rendered if kind != "title" or _of_rank(own, v)]
    if kind in ("skill", "certificate"):
        meant = concepts if says(cues, "listed") else with_narrower(concepts)
        ids = [c.id for c in meant if c.kind == kind]
        ids += [c.id for own in concepts for c in lexicon().alike(own)]
        short = _without_system([fold(concepts[0].zh)] if concepts else plain, known)
        return Named(kind, tuple(dict.fromkeys((*ids, *plain, *short))), shown=shown)
    meant = with_narrower(concepts)
    if kind == "major" and not says(cues, "broadly"):
        meant = with_narrower([c for c in concepts if c.zh in words("disciplines")["names"]])
        meant += [c for c in concepts if c not in meant]
    if kind == "title":
        meant = [*meant, *(c for c in _ending_in(tuple(concepts)) if c not in meant)]
    spelled = [n for c in meant for n in c.names if len(n) >= _SHORTEST_PART or not is_han(n)]
    if kind == "title":
        spelled = [n for c in meant for n in c.names if _of_rank(own, n)]
        shown = shown if not concepts or _of_rank(own, fold(concepts[0].zh)) else own.strip()
    spelled += plain
    ids = [c.id for c in meant if c.kind == kind and (kind != "title" or _of_rank(own, fold(c.zh)))]
    values = (*ids, *plain, *known.widened(kind, spelled))
    if kind in ORGANISATIONS:
        values = (*values, *known.beside(kind, (own.strip(), *plain)), *known.alike(kind, plain))
        of_lexicon = [name for c in concepts if c.kind == kind for name in (c.zh, c.en)]
        values = (*values, *known.alike(kind, of_lexicon, _IN_FULL))
    said = tuple(spelled) if kind in ("employer", "school", "major") else ()
    return Named(kind, tuple(dict.fromkeys(values)), said, shown)


def _of_rank(asked: str, name: str) -> bool:
    """Whether a title is of the rank that is asked for, where both say one."""
    ranks = patterns("ranks")
    one = {rank for rank, pattern in ranks.items() if pattern.search(asked)}
    other = {rank for rank, pattern in ranks.items() if pattern.search(name)}
    return not one or not other or bool(one & other)


_SYSTEM = re.compile(
    r"(?<=[a-z0-9])\s*(?:管理)?(?:系统|软件|平台|工具|software|systems?|platform|tools?)$"
)


def _without_system(names: Sequence[str], known: KnownValues) -> list[str]:
    """The skills that a system is called by for short: who lists "CRM" knows the CRM系统."""
    cores = [_SYSTEM.sub("", name) for name in names if _SYSTEM.search(name)]
    found = [c.id for core in cores for c in lexicon().named(core, "skill")]
    return [*found, *(core for core in cores if core in known.of("skill"))]


@lru_cache(maxsize=256)
def _ending_in(titles: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """The titles that end in one of some: a mathematics teacher is a teacher."""
    names = tuple(name for title in titles for name in (fold(title.zh), fold(title.en)))
    return tuple(
        concept
        for concept in lexicon().concepts
        if concept.kind == "title"
        and any(
            own.endswith(name if is_han(name) else f" {name}")
            for own in (fold(concept.zh), fold(concept.en))
            for name in names
        )
    )

"""Where: cities, regions, groups of schools and kinds of employers, as a clause names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.conditions.abroad import is_foreign
from assistant.query.cues import patterns, says, words
from assistant.query.names import KnownValues, Name
from assistant.query.words import Parts, Words
from ingest.lexicon import Concept, lexicon
from ingest.query.predicates import FactIs, Named
from ingest.resume import Span
from ingest.tokens import fold


@lru_cache(maxsize=256)
def cities_in(region: str) -> tuple[Concept, ...]:
    """A city, province or country and all that lies in it, by Chinese name."""
    found: dict[str, Concept] = {}
    open_ = [region, *words("regions").get(region, ())]
    seen: set[str] = set()
    while open_:
        name = open_.pop()
        if name in seen:
            continue
        seen.add(name)
        for concept in _cities_by_name().get(name, ()):
            found[concept.id] = concept
            open_.append(concept.zh)
    return tuple(found.values())


@lru_cache(maxsize=1)
def _cities_by_name() -> dict[str, tuple[Concept, ...]]:
    """Cities by their Chinese name, and by that of what they lie in."""
    named: dict[str, list[Concept]] = {}
    for concept in lexicon().concepts:
        if concept.kind == "city":
            for name in dict.fromkeys((concept.zh, *concept.tags[:1])):
                named.setdefault(name, []).append(concept)
    return {name: tuple(concepts) for name, concepts in named.items()}


def place_city(name: Name, clause: Words, known: KnownValues, parts: Parts) -> None:
    """Where someone lives; beside a school's or a job's words, where that lay."""
    concept = next(c for c in name.concepts if c.kind == "city")
    inside = cities_in(concept.zh)
    text = clause.cues if clause.listed else clause.text
    if says(text, "native_place"):
        parts.alone.append(FactIs((_native(concept, inside, known),)))
        return
    if says(text, "place_sought"):
        ids = tuple(c.id for c in inside)
        parts.alone.append(FactIs((Named("city_sought", ids, shown=concept.id),)))
        return
    lives = says(text, "live") and not clause.dates
    if is_either(name, clause):
        parts.either = True
        parts.degree.append(_schools_at(concept, inside))
        parts.job.append(_workplace(concept, inside))
        return
    elsewhere = any(says(clause.text, cue) for cue in ("know", "hold", "speak"))
    if not lives and elsewhere and not says(clause.text, "study"):
        return
    working = any(says(f"{clause.said} {text}", cue) for cue in ("work", "intern", "title"))
    if lives or not (says(text, "study") or working):
        ids = tuple(c.id for c in inside)
        parts.alone.append(FactIs((Named("city", ids, shown=concept.id),)))
        return
    if says(text, "study") and not working:
        parts.degree.append(_schools_at(concept, inside))
        return
    parts.job.append(_workplace(concept, inside))


def is_either(name: Name, clause: Words) -> bool:
    """Whether a clause asks who was at a place, at work or to study: "was in Leeds in May 2019",
    "在剑桥待过", "worked or studied in Leeds".
    """
    there = patterns("there")
    start, end = name.span.start - clause.start, name.span.end - clause.start
    if there["both"].search(clause.said) or there["stayed"].match(clause.text, end):
        return True
    if not there["was"].search(clause.text[: max(0, start)]):
        return False
    dated = bool(clause.dates) or "city" not in name.kinds
    return dated and not any(says(clause.text, cue) for cue in ("work", "intern", "study", "born"))


def _workplace(place: Concept, inside: Sequence[Concept]) -> Named:
    """A job in a place."""
    spelled = tuple(n for c in inside for n in c.names)
    return Named("place", tuple(c.id for c in inside), spelled, shown=place.id)


def _schools_at(place: Concept, inside: Sequence[Concept]) -> Named:
    """A school in a place."""
    return _schools({place.zh, *(c.zh for c in inside)}, place.id, inside)


def _native(city: Concept, inside: Sequence[Concept], known: KnownValues) -> Named:
    """Where someone comes from; "浙江宁波" lies in both."""
    names = dict.fromkeys(fold(n) for c in inside for n in (c.zh, *c.names))
    values = known.widened("native_place", tuple(names))
    return Named("native_place", values or (city.id,), shown=city.id)


def place_abroad(clause: Words, parts: Parts) -> Span | None:
    """A job outside China, or a school there as well, where a clause asks for that; its words."""
    found = (pattern.search(clause.said) for pattern in patterns("abroad_work").values())
    match = next(filter(None, found), None)
    if match is None:
        return None
    ids = tuple(c.id for c in lexicon().concepts if c.kind == "city" and is_foreign(c))
    parts.job.append(Named("place", ids, shown="海外"))
    there = patterns("there")
    stayed = there["stayed"].search(match.group()) or there["both"].search(clause.said)
    if stayed or says(clause.text, "study"):
        parts.either = True
        parts.degree.append(_schools({"海外"}, "海外", ()))
    return Span(clause.start + match.start(), clause.start + match.end())


def school_groups(text: str) -> Iterable[Named]:
    """The groups of schools that a clause names ("985", "overseas universities")."""
    for tag, pattern in patterns("school_groups").items():
        if match := pattern.search(text):
            belonging, _, but = tag.partition(" -")
            found = _schools({belonging}, tag, (), fold(match.group()))
            others = set(_schools({but}, but, ()).values) if but else set()
            yield replace(found, values=tuple(v for v in found.values if v not in others))
    if match := patterns("school_kinds")["named"].search(text):
        kind = match.group("kind")
        ids = [c.id for c in lexicon().concepts if c.kind == "school" and kind in c.zh]
        yield Named("school", tuple(ids), (kind,), match.group())


def _schools(tags: set[str], shown: str, places: Sequence[Concept], *said: str) -> Named:
    """The schools with one of some tags, or in some places, which their names may say."""
    named = tuple(n for c in places for n in c.names if len(n) > 1)
    ids = [
        c.id
        for c in lexicon().concepts
        if c.kind == "school" and (not tags.isdisjoint(c.tags) or c.zh.startswith(named))
    ]
    return Named("school", tuple(ids), said, shown)

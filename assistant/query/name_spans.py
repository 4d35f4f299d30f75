"""How far a name reaches: a level with "or above" behind it, a firm with the city it is in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.query.cues import patterns, words
from assistant.query.names import ORGANISATIONS, Name
from assistant.query.ordered_by import level_of
from assistant.query.places import cities_in
from ingest.lexicon import Concept, lexicon
from ingest.resume import Span


def with_places(names: Sequence[Name], folded: str) -> list[Name]:
    """The names, a city that only says where a firm or school is as part of its name: "Elm Bureau,
    Leeds"; so a country before its certificate.
    """
    kept: list[Name] = []
    for name in names:
        before = kept[-1] if kept else None
        if before is not None and _is_of_country(before, name, folded):
            kept[-1] = replace(name, span=Span(before.span.start, name.span.end))
            continue
        within = _within_city(before, name, folded) if before is not None else None
        if within is not None:
            kept[-1] = within
            continue
        if before is not None and "city" in name.kinds and before.kinds.intersection(ORGANISATIONS):
            between = folded[before.span.end : name.span.start]
            if re.fullmatch(r"\s*[,，]\s*", between):
                kept[-1] = replace(before, span=Span(before.span.start, name.span.end))
                continue
        kept.append(name)
    return kept


def _within_city(before: Name, name: Name, folded: str) -> Name | None:
    """A city with the province or country that it lies in beside it, as one name of the city."""
    one, other = _city_of(before), _city_of(name)
    if one is None or other is None:
        return None
    between = folded[before.span.end : name.span.start]
    if not re.fullmatch(r"省?\s*[,，/·-]?\s*", between) or one.id == other.id:
        return None
    span = Span(before.span.start, name.span.end)
    if one in cities_in(other.zh):
        return replace(before, span=span)
    return replace(name, span=span) if other in cities_in(one.zh) else None


def _is_of_country(before: Name, name: Name, folded: str) -> bool:
    """Whether a country only says whose certificate is meant: "the PRC lawyer's certificate"."""
    place = _city_of(before)
    country = place is not None and (place.zh in place.tags or bool(cities_in(place.zh)))
    between = folded[before.span.end : name.span.start]
    return country and "certificate" in name.kinds and between in ("", " ")


def _city_of(name: Name) -> Concept | None:
    return next((c for c in name.concepts if c.kind == "city"), None)


def with_appositions(names: Sequence[Name], folded: str) -> list[Name]:
    """The names, one in brackets that says the one before it again as a part of that one, as in
    "CPR（心肺复苏）".

    A name in brackets of another kind, a firm's city for instance, is one of its own.
    """
    kept: list[Name] = []
    for name in names:
        before = kept[-1] if kept else None
        if before is not None and before.kinds & name.kinds:
            close = re.compile(r"\s*[)）]").match(folded, name.span.end)
            between = folded[before.span.end : name.span.start]
            if close is not None and re.fullmatch(r"\s*[(（]\s*", between):
                concepts = tuple(dict.fromkeys((*before.concepts, *name.concepts)))
                values = tuple(dict.fromkeys((*before.values, *name.values)))
                kept[-1] = Name(Span(before.span.start, close.end()), concepts, values)
                continue
        kept.append(name)
    return kept


def with_above(name: Name, folded: str) -> Name:
    """A level with "or above" behind it: no "or" between two conditions."""
    if level_of(name) is None:
        return name
    match = re.compile(
        rf"(?:\s*(?:degree|degrees|学历|学位))?\s*(?:{patterns('about')['or_above'].pattern}"
        rf"|{patterns('about')['or_below'].pattern})"
    ).match(folded, name.span.end)
    return replace(name, span=Span(name.span.start, match.end())) if match else name


def with_tests(names: Sequence[Name], folded: str) -> list[Name]:
    """The names with the short ones of tests where words beside them say that they are tests."""
    beside = patterns("test_words_beside")
    by_test = {test: id_ for id_, test in words("tests").items()}
    found = list(names)
    for test, pattern in patterns("test_words").items():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            asked = beside["ahead"].search(folded, 0, span.start)
            said = beside["behind" if asked else "result"].match(folded, span.end)
            concept = lexicon().by_id.get(by_test[test])
            if said and concept and not any(span.overlaps(name.span) for name in found):
                found.append(Name(span, (concept,)))
    return sorted(found, key=lambda name: name.span)

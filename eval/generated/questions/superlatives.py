"""The most of all, the first few, the more of two, and what most have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from random import Random

from eval.generated.conditions import Condition
from eval.generated.files import Sheet
from eval.generated.measures import MEASURES, Range, measure_keys
from eval.generated.questions.asked import Asked
from eval.generated.questions.facts import number
from eval.generated.questions.knowledge import Knowledge, called, name_forms, names_check, quotes
from eval.generated.questions.lists import SCOPES, scope_words
from eval.generated.questions.samples import draw_condition
from eval.generated.questions.wording import draw, tables
from eval.generated.terms import Language


def extreme(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """Who has the most of something, of all or of a group."""
    ranked, measure, scope = _ranked(rng, knowledge, language)
    if not _clear(ranked, 1):
        return None
    most = _measure_words(rng, measure, language, 0)
    slots = {"group": scope_words(rng, scope, language), "most": most}
    wording, text = draw(rng, "extreme", language, **slots)
    spec = {"ask": "top", "measure": measure, "where": scope and scope.as_spec(), "k": 1}
    return _named(ranked[:1], measure, "extreme", language, wording, text, spec)


def top(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """The first few by something, in order."""
    ranked, measure, scope = _ranked(rng, knowledge, language)
    k = rng.choice((2, 3, 3, 5))
    if not _clear(ranked, k):
        return None
    most = tables()["measures"][measure][0 if language == "zh" else 2]
    slots = {
        "group": scope_words(rng, scope, language),
        "most": rng.choice(most.split("|")),
        "k": str(k),
    }
    wording, text = draw(rng, "top", language, **slots)
    spec = {"ask": "top", "measure": measure, "where": scope and scope.as_spec(), "k": k}
    return _named(ranked[:k], measure, "top", language, wording, text, spec)


def compare(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """Which of two named persons has more."""
    measure = rng.choice(sorted(MEASURES))
    first, second = rng.sample(knowledge.solo, 2)
    ranges = [MEASURES[measure](sheet.record) for sheet in (first, second)]
    if ranges[0] is None or ranges[1] is None:
        return None
    if ranges[0].low > ranges[1].high:
        winner = first
    elif ranges[1].low > ranges[0].high:
        winner = second
    else:
        return None
    more = _measure_words(rng, measure, language, 1)
    slots = {"a": called(rng, first, language), "b": called(rng, second, language), "more": more}
    wording, text = draw(rng, "compare", language, **slots)
    files = (first.file, second.file)
    spec = {"ask": "compare", "measure": measure, "files": list(files), "winner": winner.file}
    found = tuple(
        quote
        for sheet in (first, second)
        for quote in quotes(sheet, measure_keys(sheet.record, measure))
    )
    return Asked(
        "compare", language, wording, text, "winner", spec, files,
        check=(name_forms(winner),), quotes=found, gold=winner.file,
    )  # fmt: skip


def most_common(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """The city or school that most of a group have, and how many; the same by file and person."""
    what = rng.choice(("city", "school"))
    scope = None
    if rng.random() < 0.6:
        scopes = tuple(kind for kind in SCOPES if kind != what)
        scope = draw_condition(rng, knowledge, scopes, rng.choice(knowledge.sheets))
    matches = knowledge.matches(scope, language) if scope else None
    if scope and matches is None:
        return None
    sheets = matches.sheets if matches else knowledge.sheets
    by_file: Counter[str] = Counter()
    by_person: dict[str, set[str]] = {}
    names = {}
    for sheet in sheets:
        record = sheet.record
        places = [record.city] if record.city else []
        if what == "school":
            places = [degree.school for degree in record.degrees]
        for place in set(places):
            by_file[place.zh] += 1
            by_person.setdefault(place.zh, set()).add(record.person)
            names[place.zh] = place
    ahead = by_file.most_common(2)
    if len(ahead) < 2 or ahead[0][1] < 3 or len(by_person[ahead[0][0]]) != ahead[0][1]:
        return None
    if ahead[0][1] <= ahead[1][1]:
        return None
    noun = {"city": ("城市", "city"), "school": ("学校", "school")}[what]
    slots = {
        "group": scope_words(rng, scope, language),
        "what": noun[0 if language == "zh" else 1],
    }
    wording, text = draw(rng, "most_common", language, **slots)
    spec = {"ask": "most_common", "what": what, "where": scope and scope.as_spec()}
    best, many = ahead[0]
    check = (names[best].names, (number(many),))
    return Asked(
        "aggregate", language, wording, text, "fact", spec, check=check, gold=f"{best}: {many}"
    )


def _ranked(
    rng: Random, knowledge: Knowledge, language: Language
) -> tuple[list[tuple[Sheet, Range]], str, Condition | None]:
    """Those of a group who state a measure, the most first; nobody where the group is disputed."""
    measure = rng.choice(sorted(MEASURES))
    scope = None
    if rng.random() < 0.85:
        scope = draw_condition(rng, knowledge, SCOPES, rng.choice(knowledge.sheets))
    matches = knowledge.matches(scope, language) if scope else None
    if scope and matches is None:
        return [], measure, scope
    sheets = matches.sheets if matches else knowledge.sheets
    found = [(sheet, MEASURES[measure](sheet.record)) for sheet in sheets]
    stated = [(sheet, value) for sheet, value in found if value is not None]
    return sorted(stated, key=lambda pair: -pair[1].low), measure, scope


def _clear(ranked: list[tuple[Sheet, Range]], k: int) -> bool:
    """Whether each of the first few is beyond doubt before everyone after it."""
    ranges = [value for _, value in ranked]
    return len(ranked) > k and all(
        ranges[place].low > max(value.high for value in ranges[place + 1 :]) for place in range(k)
    )


def _named(
    ranked: list[tuple[Sheet, Range]],
    measure: str,
    form: str,
    language: Language,
    wording: str,
    text: str,
    spec: Mapping[str, object],
) -> Asked:
    files = tuple(sheet.file for sheet, _ in ranked)
    found = tuple(
        quote for sheet, _ in ranked for quote in quotes(sheet, measure_keys(sheet.record, measure))
    )
    return Asked(
        form, language, wording, text, "resumes", spec, files,
        ordered=len(files) > 1, quotes=found,
        check=names_check([sheet for sheet, _ in ranked]), gold=", ".join(files),
    )  # fmt: skip


def _measure_words(rng: Random, measure: str, language: Language, which: int) -> str:
    """The superlative (0) or the comparative (1)."""
    row: list[str] = tables()["measures"][measure]
    zh, en = (row[0], row[1]) if which == 0 else (row[3], row[4])
    return rng.choice((zh if language == "zh" else en).split("|"))

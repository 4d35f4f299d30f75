"""One clause of a question as conditions on facts: what its names, numbers and dates are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.query.amounts import Amount
from assistant.query.cues import patterns, says, words
from assistant.query.names import KnownValues, Name, is_language, with_narrower
from assistant.query.superlatives import JOBS, level_of
from assistant.query.times import during
from ingest.lexicon import Concept, lexicon
from ingest.query.predicates import (
    LEVELS,
    Age,
    And,
    Bound,
    EntryIs,
    FactIs,
    Highest,
    Months,
    Named,
    Or,
    Stated,
    Where,
)
from ingest.query.sql import INTERNSHIP
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
}
"""The kinds of name that a cue speaks of, the likeliest first."""
_UNSAID = (
    "employer", "school", "certificate", "language", "city", "skill", "title", "award",
    "project",
)  # fmt: skip
"""The same where no cue stands by."""
_SHORTEST_PART = 3
_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Date:
    """A date of the question: its months, either end open, and its words."""

    first: int | None
    last: int | None
    span: Span


@dataclass(frozen=True, slots=True)
class Words:
    """What a clause holds. `text` is folded; `cues` is the text that says what it is about."""

    text: str
    start: int
    cues: str
    names: tuple[Name, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[Date, ...]
    negated: bool


@dataclass(slots=True)
class _Parts:
    """What is gathered of one clause: of one degree, of one job, and on their own."""

    degree: list[Named]
    job: list[Named]
    alone: list[Where]


def conditions_of(
    clause: Words, known: KnownValues, as_of: int
) -> tuple[Where | None, list[Amount]]:
    """What a clause demands of facts, None where none stands for it; and the numbers left over."""
    stated = _stated(clause)
    if stated and clause.negated:
        return stated[0], []
    parts = _Parts([], [], [])
    parts.alone += [
        FactIs((Named("gender", (gender,), shown=gender),))
        for gender, pattern in patterns("gender").items()
        if pattern.search(clause.text) and not _both_genders(clause.text)
    ]
    levels = _levels(clause)
    groups = list(_school_groups(clause.text))
    tests: list[Named] = []
    for name in clause.names:
        # A phone number is a thing to state, and no name of anything.
        if not (stated and all(concept.kind == "word" for concept in name.concepts)):
            _place(name, clause, known, parts, tests)
    parts.degree += groups
    if levels and says(clause.cues, "highest"):
        parts.alone.append(Highest(levels))
    elif levels:
        parts.degree.append(_degree(clause, levels))
    parts.job += _places(clause, known, parts)
    left = [a for a in clause.amounts if not _amount(a, clause, tests, known, parts)]
    parts.alone += [FactIs((*_scored(test, known), test)) for test in tests]
    dates = list(clause.dates)
    if dates and says(clause.cues, "born"):
        parts.alone.append(FactIs((Named("birth"),), _between(dates.pop(0))))
    parts.alone += _decade(clause.text)
    parts.alone += _entries(clause, parts, dates, as_of)
    if not parts.alone and not left:
        parts.alone += stated
    if not parts.alone:
        return None, left
    return (parts.alone[0] if len(parts.alone) == 1 else And(tuple(parts.alone))), left


# Names.


def _place(
    name: Name, clause: Words, known: KnownValues, parts: _Parts, tests: list[Named]
) -> None:
    """Put a name where the clause's cues say that it belongs."""
    if level_of(name) or patterns("about")["intern"].fullmatch(_own(name, clause)):
        return
    kind = _kind(name, clause)
    if kind is None:
        return
    named = named_as(name, kind, known)
    if kind == "school":
        studied = says(clause.cues, "study") or not says(clause.cues, "work")
        (parts.degree if studied else parts.job).append(
            named if studied else named_as(name, "employer", known)
        )
    elif kind == "major":
        parts.degree.append(named)
    elif kind in ("employer", "title"):
        parts.job.append(named)
    elif kind == "city":
        _city(name, clause, parts)
    elif kind == "skill" and says(clause.cues, "used"):
        parts.alone.append(_used(named, known))
    elif kind == "certificate" and any(c.id in words("tests") for c in name.concepts):
        tests.append(named)
    else:
        parts.alone.append(FactIs((named,)))


def _own(name: Name, clause: Words) -> str:
    return clause.text[max(0, name.span.start - clause.start) : name.span.end - clause.start]


def _kind(name: Name, clause: Words) -> str | None:
    """What a name means here: what the nearest cue speaks of."""
    kinds = set(name.kinds)
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


def named_as(name: Name, kind: str, known: KnownValues) -> Named:
    """The values of a kind that a name stands for: itself, all under it, and all that hold it."""
    if kind == "language":
        spoken = tuple(fold(c.en) for c in name.concepts if is_language(c))
        return Named("language", spoken, shown=spoken[0])
    concepts = [c for c in name.concepts if c.kind == kind] or list(name.concepts)
    plain = [value for of, value in name.values if of == kind] or [v for _, v in name.values]
    shown = concepts[0].id if concepts else plain[0]
    if kind in ("skill", "certificate"):
        ids = [c.id for c in with_narrower(concepts) if c.kind == kind]
        return Named(kind, (*ids, *plain), shown=shown)
    meant = with_narrower(concepts) if kind != "title" else concepts
    spelled = [n for c in meant for n in c.names if len(n) >= _SHORTEST_PART or not is_han(n)]
    if kind == "title":
        spelled = [n for c in meant for n in c.names]
    spelled += plain
    ids = [c.id for c in meant if c.kind == kind]
    values = (*ids, *plain, *known.widened(kind, spelled))
    said = tuple(spelled) if kind in ("employer", "school", "major") else ()
    return Named(kind, tuple(dict.fromkeys(values)), said, shown)


def _used(skill: Named, known: KnownValues) -> Where:
    """A skill that was put to use, in a job or a project."""
    kinds = ("skill_used", "skill_project")
    if any(known.holds(kind) for kind in kinds):
        return FactIs(tuple(Named(kind, skill.values, shown=skill.shown) for kind in kinds))
    return FactIs((skill,))


def _levels(clause: Words) -> tuple[str, ...]:
    """The levels of degree that a clause names, those above where it says so."""
    found = [level for name in clause.names if (level := level_of(name))]
    if not found:
        return ()
    if says(clause.text, "or_above"):
        return LEVELS[LEVELS.index(found[0]) :]
    if says(clause.text, "or_below"):
        return LEVELS[: LEVELS.index(found[0]) + 1]
    return tuple(dict.fromkeys(found))


def _degree(clause: Words, levels: tuple[str, ...]) -> Named:
    """Degrees of some levels, or the one that a question names more closely ("MBA")."""
    named = [c for n in clause.names for c in n.concepts if c.kind == "degree"]
    if len(levels) == 1 and named and all(c.zh not in words("levels")["plain"] for c in named):
        return Named("degree", (), named[0].names, named[0].id)
    return Named("degree", levels, shown=levels[0])


def _both_genders(text: str) -> bool:
    return all(pattern.search(text) for pattern in patterns("gender").values())


# Places.


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
        for concept in lexicon().concepts:
            if concept.kind != "city":
                continue
            if concept.zh == name or name in concept.tags[:1]:
                found[concept.id] = concept
                open_.append(concept.zh)
    return tuple(found.values())


def _city(name: Name, clause: Words, parts: _Parts) -> None:
    """Where someone lives; beside a school's or a job's words, where that lay."""
    concept = next(c for c in name.concepts if c.kind == "city")
    inside = cities_in(concept.zh)
    lives = says(clause.text, "live")
    if not lives and any(says(clause.text, cue) for cue in ("know", "hold", "speak")):
        return
    working = any(says(clause.text, cue) for cue in ("work", "intern", "title"))
    if lives or not (says(clause.text, "study") or working):
        ids = tuple(c.id for c in inside)
        parts.alone.append(FactIs((Named("city", ids, shown=concept.id),)))
        return
    if says(clause.text, "study") and not working:
        tags = {concept.zh, *(c.zh for c in inside)}
        parts.degree.append(_schools(tags, concept.zh, inside))
        return
    spelled = tuple(n for c in inside for n in c.names)
    parts.job.append(Named("place", (), spelled, shown=concept.id))


def _school_groups(text: str) -> Iterable[Named]:
    for tag, pattern in patterns("school_groups").items():
        if match := pattern.search(text):
            yield _schools({tag}, tag, (), fold(match.group()))


def _schools(tags: set[str], shown: str, places: Sequence[Concept], *said: str) -> Named:
    """The schools with one of some tags, or in some places, which their names may say."""
    named = [n for c in places for n in c.names if len(n) > 1]
    ids = [
        c.id
        for c in lexicon().concepts
        if c.kind == "school" and (tags & set(c.tags) or any(c.zh.startswith(n) for n in named))
    ]
    return Named("school", tuple(ids), said, shown)


def _places(clause: Words, known: KnownValues, parts: _Parts) -> list[Named]:
    """A kind of employer ("worked in a bank"), where no employer is named."""
    working = says(clause.text, "work") or says(clause.text, "intern")
    if not working or any(n.kind == "employer" for n in parts.job):
        return []
    taken = [n.span for n in clause.names]
    for forms in words("places").values():
        for form in forms:
            place = clause.text.find(form)
            span = Span(clause.start + place, clause.start + place + len(form))
            if place >= 0 and not any(span.overlaps(s) for s in taken):
                ids = [
                    value
                    for value in known.of("employer")
                    if (c := lexicon().by_id.get(value))
                    and any(f in n for f in forms for n in c.names)
                ]
                widened = known.widened("employer", forms)
                return [Named("employer", (*ids, *widened), tuple(forms), form)]
    return []


# Numbers.


def _amount(
    amount: Amount, clause: Words, tests: list[Named], known: KnownValues, parts: _Parts
) -> bool:
    """Put a bound where it belongs; whether there is such a place."""
    text = clause.text
    if amount.unit == "age" or (amount.unit in ("", "years") and says(text, "age")):
        parts.alone.append(Age(amount.bounds))
    elif tests and amount.unit in ("", "points"):
        test = tests.pop(0)
        parts.alone.append(FactIs(_scored(test, known), amount.bounds))
    elif says(text, "gpa") and amount.unit in ("", "points"):
        parts.alone.append(FactIs((Named("gpa"),), amount.bounds))
    elif says(text, "salary") or amount.unit == "money":
        parts.alone.append(FactIs((Named("salary_min"),), amount.bounds))
    elif amount.unit in ("years", "months") and (
        amount.compared or says(text, "experience") or says(text, "tenure")
    ):
        times = _MONTHS_A_YEAR if amount.unit == "years" else 1
        bounds = tuple(Bound(b.op, b.number * times) for b in amount.bounds)
        jobs = EntryIs("job", tuple(parts.job), lacks=JOBS.lacks)
        parts.job.clear()
        parts.alone.append(Months(jobs, bounds))
    elif amount.unit == "people" and says(text, "led") and known.holds("team_size"):
        exact = tuple(Bound("=", b.number) for b in amount.bounds)
        bounds = amount.bounds if amount.compared else exact
        parts.alone.append(FactIs((Named("team_size"),), bounds))
    else:
        return False
    return True


def _scored(test: Named, known: KnownValues) -> tuple[Named, ...]:
    """The stated results of a test."""
    name = words("tests").get(test.shown, "")
    results = tuple(value for value in known.of("test_score") if value.split(" ")[0] == name)
    return (Named("test_score", results or (str(name),), shown=test.shown),)


def _between(date: Date) -> tuple[Bound, ...]:
    first = (Bound(">=", float(date.first)),) if date.first is not None else ()
    last = (Bound("<=", float(date.last)),) if date.last is not None else ()
    return (*first, *last)


_NUMERALS = dict(zip("五六七八九零", (50, 60, 70, 80, 90, 0), strict=True))


def _decade(text: str) -> list[Where]:
    """Born in a decade ("90 后", "the 1980s")."""
    match = patterns("decades")["born"].search(text)
    if match is None:
        return []
    said = next(g for g in match.groups() if g)
    tens = int(said) if said.isdigit() else _NUMERALS[said[0]]
    year = (2000 if tens == 0 else 1900) + tens
    bounds = (Bound(">=", year * 12.0), Bound("<", (year + 10) * 12.0))
    return [FactIs((Named("birth"),), bounds)]


# Jobs and degrees.


def _entries(clause: Words, parts: _Parts, dates: list[Date], as_of: int) -> list[Where]:
    """The one degree and the one job that a clause speaks of, at its date."""
    found: list[Where] = []
    text = clause.cues
    studying = says(clause.text, "ongoing_study")
    intern = says(clause.text, "intern") and not says(clause.text, "work")
    current = says(clause.text, "current")
    bare = dates and not (parts.job or intern or (says(text, "work") and not says(text, "study")))
    if parts.degree or studying or (bare and says(text, "study")):
        ended = says(text, "finished") or (_about_level(parts) and not says(text, "attending"))
        edge = "start" if says(text, "started") else "end" if ended else "during"
        whens = []
        if dates:
            date = dates.pop(0)
            whens.append(during(date.first, date.last, as_of, edge))
        elif studying:
            whens.append(during(as_of, as_of, as_of, "during"))
        found.append(EntryIs("degree", tuple(parts.degree), whens=tuple(whens)))
    worded = intern or says(clause.text, "work") or says(clause.text, "full_time")
    if parts.job or intern or (dates and worded):
        found.append(_job(clause, parts, dates, as_of, intern, current))
    return found


def _about_level(parts: _Parts) -> bool:
    return any(named.kind == "degree" for named in parts.degree)


def _job(
    clause: Words, parts: _Parts, dates: list[Date], as_of: int, intern: bool, current: bool
) -> Where:
    whens = []
    if dates:
        date = dates.pop(0)
        edge = "start" if says(clause.text, "started") else "during"
        whens.append(during(date.first, date.last, as_of, edge))
    if current:
        whens.append(during(as_of, as_of, as_of, "during"))
    facts = (*parts.job, INTERNSHIP) if intern else tuple(parts.job)
    lacks = (INTERNSHIP,) if says(clause.text, "full_time") and not intern else ()
    titles = [named for named in parts.job if named.kind == "title"]
    job = EntryIs("job", facts, lacks, tuple(whens))
    if len(titles) == len(facts) == 1 and not lacks and not clause.dates:
        header = FactIs((Named("current_title", titles[0].values, shown=titles[0].shown),))
        return Or((job, header))
    return job


# What is stated at all.


def _stated(clause: Words) -> list[Where]:
    """Who gives a phone number, or none."""
    if not patterns("states")["verbs"].search(clause.text):
        return []
    for kind, pattern in patterns("stated").items():
        match = pattern.search(clause.text)
        if match is None or not (clause.negated or kind != "name"):
            continue
        noun = Span(clause.start + match.start(), clause.start + match.end())
        if all(name.span.overlaps(noun) for name in clause.names):
            return [Stated(tuple(words("stated_as").get(kind, (kind,))))]
    return []

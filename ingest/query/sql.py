"""Conditions and measures as SQL over the catalog's tables; every value is a bound parameter."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Integer,
    Select,
    and_,
    case,
    cast,
    false,
    func,
    literal,
    not_,
    null,
    or_,
    select,
    true,
    tuple_,
    union,
    union_all,
)
from sqlalchemy.sql.expression import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from ingest.claims import Strength
from ingest.query.measures import (
    Count,
    Edge,
    Gap,
    Level,
    Longest,
    Measure,
    Number,
    Score,
    Total,
    Youth,
)
from ingest.query.numbers import CLAIMED, WORK, spaced
from ingest.query.predicates import (
    LEVELS,
    ONE_EACH,
    Age,
    And,
    Atom,
    Bound,
    Countable,
    EntryIs,
    FactIs,
    Highest,
    Idle,
    Months,
    Named,
    Not,
    Or,
    Several,
    Stated,
    When,
    Where,
    Worded,
)
from ingest.stores.tables import entries, facts, resumes

Condition = ColumnElement[bool]
SAYING = "entries_saying"
"""A function that a connection must know: `EntryWords.saying`."""
CHINESE = ("mandarin", "cantonese", "hokkien", "hakka", "shanghainese")
"""Languages that are none foreign to who asks for foreign ones in China."""
INTERNSHIP = Named("employment", ("internship",), shown="internship")


def holds(where: Where, as_of: int, among: Collection[str] | None = None) -> Condition:
    """Whether a row of `resumes` fulfils a condition; `as_of` is a month since year 0.

    Of a few resumes that are `among` those asked, only the entries are looked at.
    """
    match where:
        case And(parts):
            return and_(true(), *(holds(part, as_of, among) for part in parts))
        case Or(parts):
            return or_(false(), *(holds(part, as_of, among) for part in parts))
        case Not(part):
            return and_(not_(holds(part, as_of, among)), states(part))
        case Worded(_, ids):
            return resumes.c.id.in_(ids)
        case Stated(kinds) if "name" in kinds:
            return or_(resumes.c.name.is_not(None), _has(FactIs((Named("name"),)), as_of, among))
        case _:
            return _has(where, as_of, among)


def states(where: Where) -> Condition:
    """Whether a resume says anything of what a condition is about, where everyone has one."""
    match where:
        case And(parts) | Or(parts):
            return and_(true(), *(states(part) for part in parts))
        case Not(part):
            return states(part)
        case Age():
            return _says_any("birth", "age")
        case FactIs(options) if kinds := [o.kind for o in options if o.kind in ONE_EACH]:
            return _says_any(*kinds)
        case Highest():
            return _says_any("degree")
        case Months() | Idle():
            return _says_any(WORK)
        case _:
            return true()


def _says_any(*kinds: str) -> Condition:
    return or_(*(func.instr(resumes.c.stated, f" {kind} ") > 0 for kind in kinds))


def _has(atom: Atom, as_of: int, among: Collection[str] | None) -> Condition:
    found = evidence(atom, as_of, among).subquery()
    return resumes.c.id.in_(select(found.c.resume_id))


def evidence(atom: Atom, as_of: int, among: Collection[str] | None = None) -> Select[Any]:
    """What shows that a condition holds: rows of `resume_id`, `entry`, `start` and `end`."""
    match atom:
        case FactIs(options, bounds, demand):
            picked = or_(*(_is_claimed(option, demand) for option in options))
            return _facts(and_(picked, *(_states_within(b) for b in bounds)), among)
        case Stated(kinds):
            return _facts(facts.c.kind.in_(kinds), among)
        case EntryIs():
            return _as_evidence(_entries(atom, as_of, among))
        case Highest(levels):
            return _highest(levels, among)
        case Months(jobs, bounds):
            total = _total(jobs, as_of, among).subquery()
            enough = select(total.c.resume_id).where(*(_within(total.c.value, b) for b in bounds))
            dated = _entries(jobs, as_of, among).where(entries.c.first_month.is_not(None))
            return _as_evidence(dated.where(entries.c.resume_id.in_(enough)))
        case Idle(_, When(_, first, last)):
            gaps = _gaps(as_of, among).subquery()
            there = [gaps.c.value > 0]
            there += [gaps.c.last >= first] if first is not None else []
            there += [gaps.c.first <= last] if last is not None else []
            return select(gaps.c.resume_id, gaps.c.entry, gaps.c.start, gaps.c.end).where(*there)
        case Idle(bounds):
            gaps = _gaps(as_of, among).subquery()
            longest = select(gaps.c.resume_id).group_by(gaps.c.resume_id)
            longest = longest.having(*(_within(func.max(gaps.c.value), b) for b in bounds))
            long = select(gaps).where(gaps.c.resume_id.in_(longest), gaps.c.value > 0)
            return long.with_only_columns(gaps.c.resume_id, gaps.c.entry, gaps.c.start, gaps.c.end)
        case Several(kind, bounds):
            number = _number_of(kind, as_of, among).subquery()
            enough = select(number.c.resume_id).where(*(_within(number.c.value, b) for b in bounds))
            things = _things(kind, as_of, among).subquery()
            return select(things.c.resume_id, things.c.entry, things.c.start, things.c.end).where(
                things.c.resume_id.in_(enough)
            )
        case Age(bounds):
            within = (_within(_years(as_of), b) for b in bounds)
            return _facts(and_(_age_or_birth(among), *within), among)
        case Worded(_, ids):
            return select(
                resumes.c.id.label("resume_id"),
                null().label("entry"),
                null().label("start"),
                null().label("end"),
            ).where(resumes.c.id.in_(ids))


def measured(measure: Measure, as_of: int, among: Collection[str] | None = None) -> Select[Any]:
    """Rows of `resume_id` and `value`, with the entry or the words it was measured by."""
    match measure:
        case Youth():
            born = case((facts.c.kind == "birth", facts.c.number), else_=_birth_by_age(as_of))
            return _facts(_age_or_birth(among), among).add_columns(born.label("value"))
        case Number(named):
            query = _facts(and_(_is_named(named), facts.c.number.is_not(None)), among)
            return query.add_columns(facts.c.number.label("value"))
        case Score(test):
            scored = and_(
                facts.c.kind == "test_score",
                facts.c.value.startswith(f"{test} ", autoescape=True),
                facts.c.number.is_not(None),
            )
            return _facts(scored, among).add_columns(facts.c.number.label("value"))
        case Edge(wanted, edge):
            month = _month_of(edge, last=edge == "end")
            query = _as_evidence(_entries(wanted, as_of, among)).where(month.is_not(None))
            query = query.where(_month_of(edge, last=False) <= as_of)
            return query.add_columns(month.label("value"))
        case Total(jobs):
            total = _total(jobs, as_of, among).subquery()
            dated = _as_evidence(_entries(jobs, as_of, among)).where(
                entries.c.first_month.is_not(None)
            )
            dated = dated.join(total, total.c.resume_id == entries.c.resume_id)
            return dated.add_columns(total.c.value.label("value"))
        case Longest(jobs):
            months = _last_month(as_of) - entries.c.first_month + 1
            query = _as_evidence(_entries(jobs, as_of, among)).where(
                entries.c.first_month.is_not(None)
            )
            return query.add_columns(months.label("value"))
        case Count(kind):
            number = _number_of(kind, as_of, among).subquery()
            things = _things(kind, as_of, among).subquery()
            return select(
                things.c.resume_id, things.c.entry, things.c.start, things.c.end, number.c.value
            ).join(number, number.c.resume_id == things.c.resume_id)
        case Gap():
            return _gaps(as_of, among)
        case Level():
            query = _facts(and_(facts.c.kind == "degree", facts.c.value.in_(LEVELS)), among)
            return query.add_columns(_rank().label("value"))


def each(ids: Collection[str]) -> Select[Any]:
    """However many ids as one parameter."""
    given = func.json_each(json.dumps(list(ids))).table_valued("value")
    return select(given.c.value)


# Facts.


def _facts(condition: Condition, among: Collection[str] | None) -> Select[Any]:
    columns = (facts.c.resume_id, facts.c.entry, facts.c.start, facts.c.end)
    return select(*columns).where(condition, *_of(among))


def _of(among: Collection[str] | None) -> tuple[Condition, ...]:
    """That a fact is of one of some resumes, if only they are asked."""
    return () if among is None else (facts.c.resume_id.in_(each(among)),)


def _is_named(named: Named) -> Condition:
    kind = facts.c.kind == named.kind
    anything = not named.values and not named.words
    return kind if anything else and_(kind, facts.c.value.in_(named.values))


def _is_claimed(named: Named, demand: Strength) -> Condition:
    weak = named.kind in CLAIMED and demand > Strength.DENIED
    return and_(_is_named(named), facts.c.number >= demand) if weak else _is_named(named)


def _age_or_birth(among: Collection[str] | None) -> Condition:
    """The month of birth, or where it is not stated the age."""
    born = select(facts.c.resume_id).where(facts.c.kind == "birth", *_of(among))
    by_age = and_(facts.c.kind == "age", facts.c.resume_id.not_in(born))
    return or_(facts.c.kind == "birth", by_age)


def _states_within(bound: Bound) -> Condition:
    """Whether a fact's number lies in a bound; "30+" is more than 30, and no one knows how much."""
    within = _within(facts.c.number, bound)
    if bound.op != ">":
        return within
    rather_more = and_(
        facts.c.kind == "team_size",
        facts.c.number == bound.number,
        facts.c.value.endswith("+", autoescape=True),
    )
    return or_(within, rather_more)


def _within(value: ColumnElement[Any], bound: Bound) -> Condition:
    match bound.op:
        case ">=":
            return value >= bound.number
        case ">":
            return value > bound.number
        case "<=":
            return value <= bound.number
        case "<":
            return value < bound.number
        case "=":
            return value == bound.number


def _years(as_of: int) -> ColumnElement[Any]:
    """Whole years since the month of birth, else the age as stated."""
    by_birth = cast((as_of - facts.c.number) / 12, Integer)
    return case((facts.c.kind == "birth", by_birth), else_=facts.c.number)


def _birth_by_age(as_of: int) -> ColumnElement[Any]:
    return as_of - facts.c.number * 12


def _rank() -> ColumnElement[Any]:
    return case({level: place for place, level in enumerate(LEVELS)}, value=facts.c.value, else_=-1)


def _highest(levels: Sequence[str], among: Collection[str] | None) -> Select[Any]:
    best = (
        select(facts.c.resume_id, func.max(_rank()).label("rank"))
        .where(facts.c.kind == "degree", *_of(among))
        .group_by(facts.c.resume_id)
        .subquery()
    )
    wanted = [LEVELS.index(level) for level in levels]
    held = select(best.c.resume_id).where(best.c.rank.in_(wanted))
    of_level = and_(facts.c.kind == "degree", facts.c.value.in_(levels))
    return _facts(and_(of_level, facts.c.resume_id.in_(held)), among)


# Things that are counted.


def _things(kind: Countable, as_of: int, among: Collection[str] | None) -> Select[Any]:
    """All things of a kind, as evidence with what tells them apart as `thing`."""
    if kind in ("job", "internship", "employer"):
        interns = kind == "internship"
        jobs = EntryIs("job", *(((INTERNSHIP,), ()) if interns else ((), (INTERNSHIP,))))
        own = _entries(jobs, as_of, among)
        if kind != "employer":
            return _as_evidence(own).add_columns(entries.c.ordinal.label("thing"))
        named = and_(
            facts.c.resume_id == entries.c.resume_id,
            facts.c.entry == entries.c.ordinal,
            facts.c.kind == "employer",
        )
        return _as_evidence(own.join(facts, named)).add_columns(facts.c.value.label("thing"))
    if kind == "degree":
        held = and_(
            facts.c.kind == "degree", facts.c.value.in_(_HIGHER), facts.c.entry.is_not(None)
        )
        return _facts(held, among).add_columns(facts.c.entry.label("thing"))
    if kind == "foreign_language":
        foreign = and_(facts.c.kind == "language", facts.c.value.not_in(CHINESE))
        return _facts(foreign, among).add_columns(facts.c.value.label("thing"))
    thing = facts.c.start if kind in _EACH_APART else facts.c.value
    claimed = _is_claimed(Named(kind), Strength.LISTED)
    return _facts(claimed, among).add_columns(thing.label("thing"))


def _number_of(kind: Countable, as_of: int, among: Collection[str] | None) -> Select[Any]:
    """How many different things of a kind each resume has that has one."""
    things = _things(kind, as_of, among).subquery()
    number = func.count(things.c.thing.distinct())
    return select(things.c.resume_id, number.label("value")).group_by(things.c.resume_id)


_EACH_APART = ("award", "publication")
"""What may bear one name twice: a scholarship of two years."""
_HIGHER = LEVELS[LEVELS.index("associate") :]


# Entries.


def _as_evidence(query: Select[Any]) -> Select[Any]:
    return query.with_only_columns(
        entries.c.resume_id,
        entries.c.ordinal.label("entry"),
        entries.c.head_start.label("start"),
        entries.c.head_end.label("end"),
    )


def _entries(wanted: EntryIs, as_of: int, among: Collection[str] | None) -> Select[Any]:
    kind = entries.c.kind if among is None else _unindexed(entries.c.kind)
    conditions = [_is_of(wanted.kind, kind)]
    if among is not None:
        conditions.append(entries.c.resume_id.in_(each(among)))
    # What is stated leads to few entries, the index by kinds to all jobs: the order is given.
    conditions += [_entry_is(named, among) for named in wanted.facts[1:]]
    conditions += [_unless(_entry_is(named, among)) for named in wanted.lacks]
    conditions += [
        or_(_lies(when, as_of), _is_expected(wanted, when, as_of)) for when in wanted.whens
    ]
    found = select(entries.c.resume_id, entries.c.ordinal).where(*conditions)
    if not wanted.facts:
        return found
    first = _named_so(wanted.facts[0], among).subquery()
    here = and_(entries.c.resume_id == first.c.resume_id, entries.c.ordinal == first.c.entry)
    return found.select_from(first.join(entries, here))


def _unless(condition: Condition) -> Condition:
    """Whether a condition is not true. SQLite decides `NOT ... IN` of several columns row by row,
    since a null among them would leave it open; of a case it need not know which.
    """
    return case((condition, False), else_=True).is_(True)


def _is_of(kind: str, column: ColumnElement[str]) -> Condition:
    if kind == "job":
        return and_(column.in_(("job", "project")), entries.c.is_work.is_(True))
    return column == kind


def _unindexed(column: ColumnElement[str]) -> ColumnElement[str]:
    """A column that SQLite looks nothing up by, where few resumes lead to fewer rows."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


def _entry_is(named: Named, among: Collection[str] | None) -> Condition:
    place = tuple_(entries.c.resume_id, entries.c.ordinal)
    return place.in_(_named_so(named, among))


def _named_so(named: Named, among: Collection[str] | None) -> Select[Any] | CompoundSelect[Any]:
    """The entries that are so named, as `resume_id` and `entry`, each once."""
    known = select(facts.c.resume_id, facts.c.entry).where(facts.c.entry.is_not(None))
    stating = known.where(_is_named(named), *_of(among))
    return union(stating, _saying(named, among)) if named.words else stating.distinct()


def _saying(named: Named, among: Collection[str] | None) -> Select[Any]:
    """The entries that no known value names, and whose words hold a name, a Latin one whole."""
    sought = json.dumps([_sought(word) for word in named.words])
    ids = null() if among is None else json.dumps(list(among))
    said = getattr(func, SAYING)(named.kind, sought, ids)
    found = func.json_each(said).table_valued("value")
    resume_id, number = (func.json_extract(found.c.value, path) for path in ("$[0]", "$[1]"))
    return select(resume_id.label("resume_id"), number.label("entry"))


def _sought(word: str) -> str:
    """Chinese may stand within longer words, Latin not."""
    padded = spaced(word)
    start = 0 if padded[1:2].isascii() else 1
    end = len(padded) if padded[-2:-1].isascii() else -1
    return padded[start:end]


def _last_month(as_of: int) -> ColumnElement[Any]:
    last = func.coalesce(entries.c.last_month, as_of)
    until = case((entries.c.period_to.is_(None), func.min(as_of, last)), else_=last)
    return func.max(entries.c.first_month, until)


def _month_of(edge: str, last: bool) -> ColumnElement[Any]:
    """The month an entry began or ended, the earliest or latest that a bare year can mean."""
    column = entries.c.period_from if edge == "start" else entries.c.period_to
    year = cast(func.substr(column, 1, 4), Integer)
    month = func.nullif(func.substr(column, 6, 2), "")
    return year * 12 + func.coalesce(cast(month, Integer), 12 if last else 1) - 1


def _is_expected(wanted: EntryIs, when: When, as_of: int) -> Condition:
    """Whether a degree of which only the expected end is stated is read for now."""
    now = when.edge == "during" and when.first == when.last == as_of
    if wanted.kind != "degree" or not now:
        return false()
    return entries.c.first_month > as_of


def _lies(when: When, as_of: int) -> Condition:
    if when.edge == "done":
        undated = and_(entries.c.period_from.is_(None), entries.c.period_to.is_(None))
        return or_(undated, _month_of("end", last=False) <= as_of).is_(True)
    first: ColumnElement[Any] = entries.c.first_month
    last = _last_month(as_of)
    if when.edge != "during":
        first, last = _month_of(when.edge, last=False), _month_of(when.edge, last=True)
    conditions: list[Condition] = [first.is_not(None)]
    if when.first is not None:
        conditions.append(last >= when.first)
    if when.last is not None:
        conditions.append(first <= when.last)
    return and_(*conditions)


def _total(jobs: EntryIs, as_of: int, among: Collection[str] | None) -> Select[Any]:
    """Months covered by some job, overlaps once: each adds what lies beyond all before it."""
    dated = _entries(jobs, as_of, among).where(entries.c.first_month.is_not(None))
    stretch = dated.with_only_columns(
        entries.c.resume_id, entries.c.first_month.label("first"), _last_month(as_of).label("last")
    ).subquery()
    order = (stretch.c.first, stretch.c.last)
    before = func.max(stretch.c.last).over(
        partition_by=stretch.c.resume_id, order_by=order, rows=(None, -1)
    )
    reached = select(stretch, func.coalesce(before, -1).label("reached")).subquery()
    start = func.max(reached.c.first, reached.c.reached + 1)
    months = func.sum(func.max(0, reached.c.last - start + 1))
    return select(reached.c.resume_id, months.label("value")).group_by(reached.c.resume_id)


def _gaps(as_of: int, among: Collection[str] | None) -> Select[Any]:
    """The months without work or study before each job or degree, and after the last one to now,
    with the entry that ends the gap or, of the last, begins it; none for who is at work.
    """
    dated = [
        entries.c.first_month.is_not(None),
        or_(_is_of("job", entries.c.kind), entries.c.kind == "degree"),
    ]
    if among is not None:
        dated.append(entries.c.resume_id.in_(each(among)))
    order = (entries.c.first_month, _last_month(as_of))
    who, last_month = entries.c.resume_id, func.max(_last_month(as_of))
    stretch = (
        _as_evidence(select(entries).where(*dated))
        .add_columns(
            entries.c.first_month.label("first"),
            last_month.over(partition_by=who, order_by=order, rows=(None, -1)).label("before"),
            last_month.over(partition_by=who, order_by=order, rows=(None, 0)).label("reached"),
            func.lead(entries.c.first_month).over(partition_by=who, order_by=order).label("next"),
        )
        .subquery()
    )
    columns = (stretch.c.resume_id, stretch.c.entry, stretch.c.start, stretch.c.end)
    between = func.max(0, stretch.c.first - func.coalesce(stretch.c.before, stretch.c.first) - 1)
    since = func.max(0, as_of - stretch.c.reached)
    inside = select(
        *columns,
        between.label("value"),
        (stretch.c.before + 1).label("first"),
        (stretch.c.first - 1).label("last"),
    )
    last = select(
        *columns,
        since.label("value"),
        (stretch.c.reached + 1).label("first"),
        literal(as_of).label("last"),
    )
    return select(union_all(inside, last.where(stretch.c.next.is_(None))).subquery())

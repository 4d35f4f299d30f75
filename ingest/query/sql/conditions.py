"""Which resumes fulfil a condition, and the words that show it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeGuard

from sqlalchemy import (
    Select,
    Subquery,
    and_,
    false,
    func,
    not_,
    null,
    or_,
    select,
    true,
    union,
)

from ingest.query.numbers import WORK
from ingest.query.predicates import (
    LEVELS,
    ONE_EACH,
    Age,
    And,
    Atom,
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
from ingest.query.sql.entries import as_evidence, entries_like
from ingest.query.sql.facts import (
    Condition,
    age_or_birth,
    facts_where,
    in_bound,
    is_claimed,
    level_rank,
    of_resumes,
    states_within,
    years_old,
)
from ingest.query.sql.stretches import gaps_between, months_covered, shown_by
from ingest.query.sql.things import all_things, number_of_things
from ingest.stores.tables import entries, facts, resumes


def holds(where: Where, as_of: int, among: bool = False) -> Condition:
    """Whether a row of `resumes` fulfils a condition; `as_of` is a month since year 0.

    `among`: only a few are asked, those of `ids_asked`, and only what they state is looked at.
    """
    match where:
        case And(parts):
            return and_(true(), *(holds(part, as_of, among) for part in parts))
        case Or(parts):
            # One list of ids, since each on its own is held against every resume.
            shown = [part for part in parts if _is_shown(part)]
            others = (holds(part, as_of, among) for part in parts if part not in shown)
            return or_(_has_any(shown, as_of, among), *others)
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


def _is_shown(where: Where) -> TypeGuard[Atom]:
    """Whether rows show that a condition holds, and no column of `resumes` has to be asked."""
    return not isinstance(where, And | Or | Not | Worded | Stated)


def _has(atom: Atom, as_of: int, among: bool) -> Condition:
    return _has_any([atom], as_of, among)


def _has_any(atoms: Sequence[Atom], as_of: int, among: bool) -> Condition:
    """Whether a resume has a row that shows one of some conditions."""
    if not atoms:
        return false()
    rows = [evidence(atom, as_of, among) for atom in atoms]
    ids = [select(found.c.resume_id) for found in rows]
    return resumes.c.id.in_(union(*ids) if len(ids) > 1 else ids[0])


@lru_cache(maxsize=64)
def evidence(atom: Atom, as_of: int, among: bool = False) -> Subquery:
    """What shows that a condition holds: rows of `resume_id`, `entry`, `start` and `end`.

    Kept, since a condition is asked of resumes and of people who have several, and then quoted.
    """
    return _evidence(atom, as_of, among).subquery()


def _evidence(atom: Atom, as_of: int, among: bool) -> Select[Any]:
    match atom:
        case FactIs(options, bounds, demand):
            picked = or_(*(is_claimed(option, demand) for option in options))
            return facts_where(and_(picked, *(states_within(b) for b in bounds)), among)
        case Stated(kinds):
            return facts_where(facts.c.kind.in_(kinds), among)
        case EntryIs():
            return as_evidence(entries_like(atom, as_of, among))
        case Highest(levels):
            return _highest(levels, among)
        case Months(jobs, bounds):
            total = months_covered(jobs, as_of, among).subquery()
            enough = select(total.c.resume_id).where(*(in_bound(total.c.value, b) for b in bounds))
            dated = entries_like(jobs, as_of, among).where(entries.c.first_month.is_not(None))
            return as_evidence(dated.where(entries.c.resume_id.in_(enough)))
        case Idle(_, When(_, first, last)):
            gaps = gaps_between(as_of, among).subquery()
            there = [gaps.c.value > 0]
            there += [gaps.c.last >= first] if first is not None else []
            there += [gaps.c.first <= last] if last is not None else []
            return shown_by(select(gaps).where(*there).subquery(), as_of)
        case Idle(bounds):
            times = gaps_between(as_of, among).cte()
            longest = select(times.c.resume_id).group_by(times.c.resume_id)
            longest = longest.having(*(in_bound(func.max(times.c.value), b) for b in bounds))
            least = [in_bound(times.c.value, b) for b in bounds if b.op in (">", ">=", "=")]
            long = select(times).where(times.c.resume_id.in_(longest), times.c.value > 0)
            return shown_by(long.where(*least).subquery(), as_of)
        case Several(kind, bounds):
            number = number_of_things(kind, as_of, among).subquery()
            enough = select(number.c.resume_id).where(
                *(in_bound(number.c.value, b) for b in bounds)
            )
            things = all_things(kind, as_of, among).subquery()
            return select(things.c.resume_id, things.c.entry, things.c.start, things.c.end).where(
                things.c.resume_id.in_(enough)
            )
        case Age(bounds):
            within = (in_bound(years_old(as_of), b) for b in bounds)
            return facts_where(and_(age_or_birth(among), *within), among)
        case Worded(_, ids):
            return select(
                resumes.c.id.label("resume_id"),
                null().label("entry"),
                null().label("start"),
                null().label("end"),
            ).where(resumes.c.id.in_(ids))


def _highest(levels: Sequence[str], among: bool) -> Select[Any]:
    best = (
        select(facts.c.resume_id, func.max(level_rank()).label("rank"))
        .where(facts.c.kind == "degree", *of_resumes(among))
        .group_by(facts.c.resume_id)
        .subquery()
    )
    wanted = [LEVELS.index(level) for level in levels]
    held = select(best.c.resume_id).where(best.c.rank.in_(wanted))
    of_level = and_(facts.c.kind == "degree", facts.c.value.in_(levels))
    return facts_where(and_(of_level, facts.c.resume_id.in_(held)), among)

"""Things that are counted: jobs, employers, degrees, languages, papers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Select,
    and_,
    func,
    select,
)

from ingest.claims import Strength
from ingest.query.predicates import (
    LEVELS,
    Countable,
    EntryIs,
    Named,
)
from ingest.query.sql.entries import as_evidence, entries_like
from ingest.query.sql.facts import facts_where, is_claimed
from ingest.stores.tables import entries, facts

CHINESE = ("mandarin", "cantonese", "hokkien", "hakka", "shanghainese")
"""Languages that are none foreign to who asks for foreign ones in China."""
INTERNSHIP = Named("employment", ("internship",), shown="internship")


def all_things(kind: Countable, as_of: int, among: bool) -> Select[Any]:
    """All things of a kind, as evidence with what tells them apart as `thing`."""
    if kind in ("job", "internship", "employer"):
        interns = kind == "internship"
        jobs = EntryIs("job", *(((INTERNSHIP,), ()) if interns else ((), (INTERNSHIP,))))
        own = entries_like(jobs, as_of, among)
        if kind != "employer":
            return as_evidence(own).add_columns(entries.c.ordinal.label("thing"))
        named = and_(
            facts.c.resume_id == entries.c.resume_id,
            facts.c.entry == entries.c.ordinal,
            facts.c.kind == "employer",
        )
        return as_evidence(own.join(facts, named)).add_columns(facts.c.value.label("thing"))
    if kind == "degree":
        held = and_(
            facts.c.kind == "degree", facts.c.value.in_(_HIGHER), facts.c.entry.is_not(None)
        )
        return facts_where(held, among).add_columns(facts.c.entry.label("thing"))
    if kind == "foreign_language":
        foreign = and_(facts.c.kind == "language", facts.c.value.not_in(CHINESE))
        return facts_where(foreign, among).add_columns(facts.c.value.label("thing"))
    thing = facts.c.start if kind in _EACH_APART else facts.c.value
    claimed = is_claimed(Named(kind), Strength.LISTED)
    return facts_where(claimed, among).add_columns(thing.label("thing"))


def number_of_things(kind: Countable, as_of: int, among: bool) -> Select[Any]:
    """How many different things of a kind each resume has that has one."""
    things = all_things(kind, as_of, among).subquery()
    number = func.count(things.c.thing.distinct())
    return select(things.c.resume_id, number.label("value")).group_by(things.c.resume_id)


_EACH_APART = ("award", "publication")
"""What may bear one name twice: a scholarship of two years."""
_HIGHER = LEVELS[LEVELS.index("associate") :]

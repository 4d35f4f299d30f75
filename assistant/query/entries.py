"""The one degree and the one job that a clause speaks of, each with its level, place and date."""

from __future__ import annotations

from dataclasses import replace

from assistant.query.bounds import idle_in
from assistant.query.cues import patterns, says, words
from assistant.query.names import KnownValues
from assistant.query.ordered_by import level_of
from assistant.query.remarks import leaves_out_internships
from assistant.query.standing_now import GIVEN_UP, STILL, full_time, studies
from assistant.query.times import during
from assistant.query.words import Date, Parts, Words
from ingest.query.predicates import (
    LEVELS,
    EntryIs,
    FactIs,
    Highest,
    Idle,
    Named,
    Not,
    Or,
    When,
    Where,
)
from ingest.query.sql.things import INTERNSHIP


def levels_of(clause: Words) -> tuple[str, ...]:
    """The levels of degree that a clause names, those above where it says so."""
    found = [level for name in clause.names if (level := level_of(name))]
    if not found:
        return ()
    if says(clause.text, "or_above"):
        return LEVELS[LEVELS.index(found[0]) :]
    if _is_below(clause):
        return LEVELS[: LEVELS.index(found[0])]
    if says(clause.text, "or_below"):
        return LEVELS[: LEVELS.index(found[0]) + 1]
    return tuple(dict.fromkeys(found))


def _is_below(clause: Words) -> bool:
    """Whether degrees below the first that is named are meant, and not that one."""
    said = patterns("levels_below")
    for name in clause.names:
        if level_of(name):
            start, end = name.span.start - clause.start, name.span.end - clause.start
            behind = said["behind"].search(clause.text[start:end]) or said["behind"].match(
                clause.text, end
            )
            return bool(said["ahead"].search(clause.text, max(0, start - 24), start) or behind)
    return False


def highest_of(clause: Words, levels: tuple[str, ...], parts: Parts, as_of: int) -> Where | None:
    """The highest degree, where levels below one are meant or one is denied as such."""
    if says(clause.cues, "highest") or says(clause.text, "or_below") or _is_below(clause):
        return Highest(levels)
    plain = not (parts.degree or clause.dates or says(clause.text, "ongoing_study"))
    if clause.negated and plain and len(levels) == 1 and _is_plain(clause):
        above = LEVELS[LEVELS.index(levels[0]) :]
        if patterns("degree_done")["of"].search(clause.text):
            degree = Named("degree", above, shown=levels[0])
            over = When("done", None, as_of)
            return EntryIs("degree", (degree,), (STILL, GIVEN_UP), (over,))
        return Highest(above)
    return None


def _is_plain(clause: Words) -> bool:
    named = [c for n in clause.names for c in n.concepts if c.kind == "degree"]
    return all(c.zh in words("levels")["plain"] for c in named)


def degree_of_levels(clause: Words, levels: tuple[str, ...]) -> Named:
    """Degrees of some levels, or the one that a question names more closely ("MBA")."""
    named = [c for n in clause.names for c in n.concepts if c.kind == "degree"]
    told = (*words("levels")["plain"], *words("levels")["by_mode"])  # `_studied` reads the mode.
    if len(levels) == 1 and named and not any(c.zh in told for c in named):
        return Named("degree", (), named[0].names, named[0].id)
    return Named("degree", levels, shown=levels[0])


def entries_of(
    clause: Words, known: KnownValues, parts: Parts, dates: list[Date], as_of: int
) -> list[Where]:
    """The one degree and the one job that a clause speaks of, at its date."""
    if parts.either:
        return [_there(known, parts, dates, as_of)]
    found: list[Where] = []
    text = clause.cues
    studying = says(clause.text, "ongoing_study")
    done = patterns("degree_done")["of"].search(f"{clause.text} {clause.aside}")
    said = clause.unnamed
    intern = says(said, "intern") and not says(said, "work")
    current = says(clause.text, "current")
    if studied := _studied(clause, parts):
        parts.degree.append(studied)
    bare = dates and not (parts.job or intern or (says(text, "work") and not says(text, "study")))
    if parts.degree or studying or (bare and says(text, "study")):
        ended = says(text, "finished") or (_about_level(parts) and not says(text, "attending"))
        edge = "start" if says(text, "started") else "end" if ended else "during"
        degree = tuple(parts.degree)
        if dates:
            date = dates.pop(0)
            when = during(date.first, date.last, as_of, edge)
            found.append(EntryIs("degree", degree, whens=(when,)))
        elif studying:
            found.append(studies(as_of, degree))
        elif done and _about_level(parts):
            over = When("done", None, as_of)
            found.append(EntryIs("degree", degree, (STILL, GIVEN_UP), (over,)))
        else:
            found.append(EntryIs("degree", degree))
    worded = intern or says(said, "work") or says(said, "full_time")
    if parts.job or intern or (dates and worded):
        found.append(_job(clause, known, parts, dates, as_of, intern, current))
    return found


def _there(known: KnownValues, parts: Parts, dates: list[Date], as_of: int) -> Where:
    """A job or a degree at a place, at the clause's date."""
    date = dates.pop(0) if dates else None
    whens = () if date is None else (during(date.first, date.last, as_of, "during"),)
    degree = EntryIs("degree", tuple(parts.degree), whens=whens)
    job = EntryIs("job", tuple(parts.job), whens=whens)
    return Or((_at_place(job, known), degree))


def _at_place(job: EntryIs, known: KnownValues) -> Where:
    """A job in a place, or one from which someone was sent there for a while."""
    if not known.holds("posting"):
        return job
    sent = tuple(
        replace(n, kind="posting", words=()) if n.kind == "place" else n for n in job.facts
    )
    if sent == job.facts:
        return job
    if len(sent) == 1 and not job.lacks and not job.whens:
        return Or((job, FactIs(sent)))  # A fact is quoted by its very line.
    return Or((job, replace(job, facts=sent)))


def _studied(clause: Words, parts: Parts) -> Named | None:
    """How the degree of a clause was studied for, if the clause says so."""
    if not parts.degree:
        return None
    modes = (mode for mode, p in patterns("study_modes").items() if p.search(clause.text))
    mode = next(modes, None)
    return None if mode is None else Named("study_mode", (mode,), shown=mode)


def employed_in(clause: Words, parts: Parts, as_of: int) -> list[Where]:
    """Who has a job now, whichever, or has none since the last one, which then shows it; a job of
    full time was read before (`standing_now`).

    A clause that denies a job by its words is turned as a whole.
    """
    works, idle = says(clause.text, "employed"), says(clause.text, "unemployed")
    if parts.job or clause.dates or not (works or idle):
        return []
    if full_time(as_of) in clause.whole or idle_in(clause):
        return []
    now = during(as_of, as_of, as_of, "during")
    if not idle:
        lacks = (INTERNSHIP,) if says(clause.text, "full_time") else ()
        return [EntryIs("job", (), lacks, (now,))]
    without = Idle((), now)
    return [Not(without) if clause.negated else without]


def _about_level(parts: Parts) -> bool:
    return any(named.kind == "degree" for named in parts.degree)


def _job(
    clause: Words,
    known: KnownValues,
    parts: Parts,
    dates: list[Date],
    as_of: int,
    intern: bool,
    current: bool,
) -> Where:
    whens = []
    if dates:
        date = dates.pop(0)
        left = "end" if says(clause.text, "left") else "during"
        edge = "start" if says(clause.text, "started") else left
        whens.append(during(date.first, date.last, as_of, edge))
    if current:
        whens.append(during(as_of, as_of, as_of, "during"))
    facts = (*parts.job, INTERNSHIP) if intern else tuple(parts.job)
    employed = says(clause.unnamed, "full_time") or leaves_out_internships(clause.aside)
    lacks = (INTERNSHIP,) if employed and not intern else ()
    titles = [named for named in parts.job if named.kind == "title"]
    job = EntryIs("job", facts, lacks, tuple(whens))
    if len(titles) == len(facts) == 1 and not lacks and not clause.dates:
        header = FactIs((Named("current_title", titles[0].values, shown=titles[0].shown),))
        return Or((job, header))
    return job if current else _at_place(job, known)

"""Nothing, with the line that says so, where a question takes for granted what never happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.denial.judging import Premise, asks_of_what_was, premise_of
from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.naming import jobs_at
from assistant.question import Question

_AS_MUCH = 0.8
"""Of what the best line names of the thing, for a line that tells of it too."""

_AHEAD = 1.25
"""By how much a line must tell more of the thing than what was found, to be heard without that."""


def unless_denied(asked: Asked, found: Findings) -> Findings:
    """What was found, or nothing where the lines that tell of the thing say that it is not so."""
    if found.kind not in ("person", "absent") or found.near or not asks_of_what_was(asked.question):
        return found
    premise = premise_of(_unnamed(asked))
    if premise is None:
        return found
    units = asked.units.units
    shown = _telling([u for u in units if _is_shown(u, found)], premise)
    least = max((_AHEAD * premise.told_in(u) for u in shown), default=0.0)
    ahead = [u for u in _telling(units, premise) if premise.told_in(u) >= least]
    telling = sorted((*shown, *ahead), key=premise.told_in, reverse=True)
    denying = next((u for u in telling if premise.denied_in(u)), None)
    if denying is None or _affirmed(premise, denying, shown, units):
        return found
    return Findings("absent", near=(_point(denying),), denied=True)


def _affirmed(
    premise: Premise, denying: Unit, shown: Sequence[Unit], units: Sequence[Unit]
) -> bool:
    """Whether another unit that tells as much of the thing, of those shown, has it happen."""
    told = premise.told_in(denying)
    rivals = shown if denying in shown else [u for u in units if premise.told_in(u) >= told]
    others = [u for u in rivals if not premise.denied_in(u)]
    return any(premise.affirmed_in(u) or _tells_more(premise, u, told) for u in others)


def _tells_more(premise: Premise, unit: Unit, told: float) -> bool:
    """Whether a unit of an entry tells more of the thing, of which nothing is then denied."""
    return unit.entry is not None and premise.told_in(unit) > told


def _unnamed(asked: Asked) -> Question:
    """The question without what only names the person, read as such or not: "Kylie" for (KYLIE),
    and without the employers of the person's jobs, who were there whatever a line denies of them.
    """
    named = [fact.span for fact in asked.resume.facts_of("name")]
    heads = [u for u in asked.units.units if any(u.span.overlaps(span) for span in named)]
    employers = [span.of(asked.question.folded) for span in jobs_at(asked).spans]
    terms = (
        t
        for t in asked.question.terms
        if not any(t.text in name for name in employers)
        and (t.kind != "word" or not any(map(t.match, heads)))
    )
    return replace(asked.question, terms=tuple(terms))


def _telling(units: Sequence[Unit], premise: Premise) -> list[Unit]:
    """The units that tell of the thing, those that name most of it first."""
    told = [(premise.told_in(u), u) for u in units]
    best = max((share for share, _ in told), default=0.0)
    kept = [(share, u) for share, u in told if share and share >= _AS_MUCH * best]
    return [u for _, u in sorted(kept, key=lambda pair: -pair[0])]


def _is_shown(unit: Unit, found: Findings) -> bool:
    return any(unit.span.overlaps(span) for point in found.points for span in point.spans)


def _point(unit: Unit) -> Point:
    return Point(unit.resume, (unit.span,), entry=unit.entry)

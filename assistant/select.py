"""Which, who, how many, most: every resume of the library judged, none left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from assistant.conditions import Condition, read_conditions
from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.question import Question, clauses
from assistant.ranking import Ranking, read_ranking
from assistant.scoring import choose, rarity, score_units
from ingest.resume import Span, YearMonth

_MOST_SPANS = 2
_SURE = 0.9
_TELLING = 0.6


def select(question: Question, resumes: Sequence[ResumeUnits], as_of: YearMonth) -> Findings:
    """The people who fulfil every condition of the question, in the order asked for.

    Only the clause that asks who sets conditions; what else is asked is looked up for those found.
    """
    asking, details = clauses(question)
    ranking = read_ranking(asking)
    conditions = (
        read_conditions(asking, as_of) if ranking is None else _beside(ranking, asking, as_of)
    )
    if (
        conditions
        and ranking is None
        and _DENIES.search(asking.folded)
        and not _counts_contacts(conditions)
    ):
        return _without(asking, conditions, resumes)
    matches = [(u, spans) for u in resumes if (spans := _judge(conditions, u)) is not None]
    if ranking is not None:
        return _ranked(question, ranking, matches, as_of, len(resumes))
    described = tuple(c.description for c in conditions)
    if not conditions or not matches:
        near = _near(asking, resumes)
        return Findings("absent", looked_at=len(resumes), near=near, conditions=described)
    points = tuple(_point(details, units, spans) for units, spans in matches)
    count = len(points) if question.counts_people or question.counts else None
    return Findings("people", points, count=count, looked_at=len(resumes), conditions=described)


_DENIES = re.compile(
    r"(?:谁|哪[些几位份个]{1,2}(?:候选人|人|简历)?|几[位份个](?:候选人"
    r"|人)?|人)(?:都|还|从)?(?:没有?|不会|不懂|未|没能|缺少|无)(?!.{0,3}限)"
    r"|^(?:简历[里中上]?)?(?:没有?|不会|不懂|未)[^，,？?]{1,20}的(?:有?谁|有哪|有几|候选人|人)"
    r"|\bwithout\b|\b(?:do|does|did|has|have|had|is|are|was|were)(?:n't"
    r"| not)\b|\blacks?\b|\bnever\b"
    r"|\b(?:has|have|with) no\b"
)


def _counts_contacts(conditions: Sequence[Condition]) -> bool:
    """Conditions on contacts and stated attributes know a denial themselves."""
    contacts = ("phone", "email", "name", "no ", "states")
    return all(c.description.startswith(contacts) for c in conditions)


def _without(
    question: Question, conditions: Sequence[Condition], resumes: Sequence[ResumeUnits]
) -> Findings:
    """Those whose resume does not state the thing; "not stated" is not "no", and is said so."""
    missing = [u.resume for u in resumes if _judge(conditions, u) is None]
    zh = question.language == "zh"
    lead = "简历没有写明这一点的" if zh else "Resumes that do not state it"
    count = len(missing) if question.counts_people or question.counts else None
    points = tuple(Point(resume, ()) for resume in missing)
    kind: Literal["people", "absent"] = "people" if points else "absent"
    return Findings(kind, points, lead=lead, count=count, looked_at=len(resumes))


def _beside(ranking: Ranking, question: Question, as_of: YearMonth) -> list[Condition]:
    """Conditions that stand beside an extreme: facts only, as its words are the extreme's."""
    return [
        c for c in read_conditions(question, as_of) if c.description.startswith(("degree", "job"))
    ]


def _judge(conditions: Sequence[Condition], units: ResumeUnits) -> tuple[Span, ...] | None:
    """The spans that fulfil all conditions; None where one is not fulfilled."""
    spans: list[Span] = []
    for condition in conditions:
        found = condition.judge(units)
        if found is None:
            return None
        spans += [s for s in found if not any(s.overlaps(o) for o in spans)]
    return tuple(spans)


def _point(details: Question | None, units: ResumeUnits, spans: tuple[Span, ...]) -> Point:
    """Words for one person; what else the question asks is looked for in the same entry first."""
    kept = list(spans[:_MOST_SPANS])
    entry = next(
        (i for i, e in enumerate(units.resume.entries) if kept and e.span.overlaps(kept[0])), None
    )
    if details is not None and any(t.weight >= _TELLING for t in details.terms):
        rare = rarity(details.terms, [units])
        scored = score_units(details, details.terms, [units], rare)
        scored.sort(key=lambda s: -s.score * (1.5 if s.unit.entry == entry else 1.0))
        for found in choose(scored, details.terms, rare, _MOST_SPANS):
            if not any(found.unit.span.overlaps(s) for s in kept):
                kept.append(found.unit.span)
    elif details is not None and entry is not None:
        body = [u.span for u in units.by_entry.get(entry, []) if not u.is_head]
        kept += [span for span in body if not any(span.overlaps(s) for s in kept)][:_MOST_SPANS]
    return Point(units.resume, tuple(kept[: 2 * _MOST_SPANS]), entry=entry)


def _near(question: Question, resumes: Sequence[ResumeUnits]) -> tuple[Point, ...]:
    """The nearest miss: of the units that state the most telling word, the one that covers most."""
    solid = [t for t in question.terms if t.weight >= 1]
    if not solid:
        return ()
    rare = rarity(solid, resumes)
    telling = max(
        solid, key=lambda t: t.weight * rare[t.text] * (2 if t.required or t.text.isascii() else 1)
    )
    scored = [
        s
        for s in score_units(question, solid, resumes, rare)
        if s.own.get(telling.text, 0.0) >= _SURE
    ]
    if not scored:
        return ()
    best = scored[0]
    return (Point(best.unit.resume, (best.unit.span,)),)


def _ranked(
    question: Question,
    ranking: Ranking,
    matches: Sequence[tuple[ResumeUnits, tuple[Span, ...]]],
    as_of: YearMonth,
    looked_at: int,
) -> Findings:
    measured = []
    for units, _ in matches:
        measure = ranking.measure(units, as_of, question.language)
        if measure is not None:
            measured.append((measure, units.resume))
    if not measured:
        return Findings("absent", looked_at=looked_at)
    measured.sort(key=lambda pair: pair[0].value, reverse=ranking.largest)
    edge = measured[min(ranking.most, len(measured)) - 1][0].value
    kept = [p for p in measured if (p[0].value >= edge if ranking.largest else p[0].value <= edge)]
    points = tuple(Point(resume, m.spans[:3], note=m.note) for m, resume in kept)
    unknown = len(matches) - len(measured)
    lead = ""
    if unknown:
        zh = question.language == "zh"
        lead = f"{unknown} 份没有写明，不在比较之内" if zh else f"{unknown} do not state it"
    return Findings("people", points, lead=lead, looked_at=looked_at)

"""Why someone is not among those found: each condition of the question before, judged again."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from assistant.comparing.entries_listed import entries_listed
from assistant.conditions import read_conditions
from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.lookup.breaks import asks_of_a_break
from assistant.people import label
from assistant.query.corpus import Corpus
from assistant.query.names import KnownValues
from assistant.query.read import read_query
from assistant.query.say import say
from assistant.question import Question, clauses, read_question
from ingest.query.predicates import And, EntryIs, FactIs, Highest, Named, Where, Worded, atoms
from ingest.resume import YearMonth

_ASKS = re.compile(
    r"为(?:什么|何|啥)(?:就)?(?:不|没|不是|没有)|(?:怎么|咋)(?:就)?(?:不|没)"
    r"|\bwhy (?:not|isn't|aren't|wasn't|weren't|didn't|doesn't|don't|hasn't|haven't|can't"
    r"|(?:is|are|was|were|did|does|do|has|have|can) .{1,40}? not)\b"
)
_FOUND = re.compile(
    r"(?:入选|被选|选上|选中|在(?:名单|列表|结果|里面|内|其中)|列出|出现|找到|包括|符合|算上|考虑)"
    r"|\b(?:listed|shortlisted|selected|included|found|chosen|picked|there|considered|among"
    r"|on (?:the|your) list|in (?:the|your) (?:list|answer|results?)|a (?:match|fit))\b"
)
_OTHERS = re.compile(
    r"其他|其余|别人|别的|剩下|\b(?:others?|rest|everyone else|anyone else|everybody else)\b"
)


def asks_why_not(question: Question) -> bool:
    """Whether a question asks why someone is not among those found; why someone had no work at a
    date is asked of the resume.
    """
    return question.says(_ASKS) and not (question.periods and asks_of_a_break(question))


def why_not(
    question: Question,
    before: Question | None,
    units: ResumeUnits,
    known: KnownValues,
    as_of: YearMonth,
) -> Findings | None:
    """What the resume states of the conditions and what it does not; None where there are none.

    The conditions are those of the question before, or what the question itself denies someone:
    "why isn't she a nurse?".
    """
    asked = _own(question)
    conditions = read_conditions(asked, known, as_of)
    if not conditions and before is not None and before.scope == "corpus":
        asked = replace(clauses(before)[0], language=question.language)
        conditions = read_conditions(asked, known, as_of)
    if not conditions:
        return None
    zh = question.language == "zh"
    points = []
    missing = []
    for condition in conditions:
        spans = condition.judge(units)
        if spans is None:
            missing.append(condition.description)
        elif spans:
            points.append(Point(units.resume, spans[:1]))
    if missing:
        words = "；".join(missing) if zh else "; ".join(missing)
        lead = f"简历没有写明：{words}" if zh else f"The resume does not state: {words}"
        where = read_query(asked, known, as_of.last()).where
        for kind in _entries_judged(where) if where is not None else ():
            said = entries_listed(units.resume, kind, question.language, 1)
            points += [p for p in said if p.spans and all(p.spans != q.spans for q in points)]
    else:
        lead = "符合这些条件" if zh else "Fulfils these conditions"
    if not points:
        name = label(units.resume, question.language)
        return Findings("note", lead=f"{name}：{lead}" if zh else f"{name}: {lead}", looked_at=1)
    return Findings("person", tuple(points), lead=lead, about=(units.resume,), looked_at=1)


def _entries_judged(where: Where) -> list[str]:
    """The kinds of entries that conditions are about: what stands there instead is worth a look."""
    kinds = []
    for atom in atoms(where):
        match atom:
            case Highest():
                kinds.append("degree")
            case EntryIs(kind) | FactIs((Named(kind), *_)):
                kinds.append(_SHOWN_BY.get(kind, ""))
            case _:
                pass
    return [kind for kind in dict.fromkeys(kinds) if kind]


_SHOWN_BY = {"degree": "degree", "school": "degree", "major": "degree", "job": "job"} | {
    "title": "job",
    "current_title": "job",
    "employer": "job",
}
"""The entries in which a resume says of what kind someone's degree or job is."""


def _own(question: Question) -> Question:
    """What the question denies the one it is about, as a question of who it is true of."""
    text = question.text
    for mention in sorted((m.span for m in question.people if len(m.span)), reverse=True):
        text = text[: mention.start] + " " + text[mention.end :]
    text = _FOUND.sub(" ", _ASKS.sub(" ", text.lower()))
    asked = read_question(f"谁{text.strip()}" if question.language == "zh" else f"who {text}", ())
    return replace(asked, language=question.language)


def why_not_others(
    question: Question, before: Question | None, corpus: Corpus, as_of: YearMonth
) -> Findings | None:
    """How many lack each condition of the question before; None where someone else is meant."""
    if not question.says(_OTHERS) or before is None or before.scope != "corpus":
        return None
    query = read_query(clauses(before)[0], corpus.known, as_of.last())
    if query.where is None or any(isinstance(atom, Worded) for atom in atoms(query.where)):
        return None
    zh = question.language == "zh"
    parts = query.where.parts if isinstance(query.where, And) else (query.where,)
    lacking = [
        (say(part, question.language), len(corpus.units) - _fulfilling(part, corpus, as_of))
        for part in parts
    ]
    if zh:
        lead = "其他人没有写明：" + "；".join(f"{words}（{n} 人）" for words, n in lacking)
    else:
        lead = "The others do not state: " + "; ".join(f"{w} ({n} people)" for w, n in lacking)
    return Findings("note", lead=lead, looked_at=len(corpus.units))


def _fulfilling(part: object, corpus: Corpus, as_of: YearMonth) -> int:
    found: Collection[str] = corpus.finder.find(part, as_of.last()).ids  # type: ignore[arg-type]
    return len(corpus.units.keys() & set(found))

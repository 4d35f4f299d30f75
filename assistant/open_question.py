"""A question that names nobody: whoever its words fit is meant."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence import ResumeUnits
from assistant.findings import Findings
from assistant.lookup import look_up
from assistant.lookup.words import enough
from assistant.question import Question
from assistant.request import request
from assistant.rerank import Reranker
from assistant.retrieve import retrieve
from assistant.scoring import choose, rarity, score_units, total_weight
from assistant.shortlist import shortlist
from ingest.library import Library
from ingest.resume import YearMonth

_SHORTLIST = 40
_RETRIEVED = 60


def answer_open(
    question: Question,
    resumes: Sequence[ResumeUnits],
    as_of: YearMonth,
    library: Library,
    reranker: Reranker | None = None,
) -> Findings:
    """The resume that covers the question's words best answers it, if it covers enough."""
    if not question.terms:
        return Findings("absent", looked_at=len(resumes))
    candidates = _shortlist(question, resumes, library, reranker)
    if not candidates:
        return Findings("absent", looked_at=len(resumes))
    rare = rarity(question.terms, candidates)
    whole = total_weight(question.terms, rare)
    best: tuple[float, ResumeUnits] | None = None
    for units in candidates:
        scored = score_units(question, question.terms, [units], rare)
        if not scored:
            continue
        chosen = choose(scored, question.terms, rare, 3)
        reached: dict[str, float] = {}
        for found in chosen:
            for text, share in found.covered.items():
                reached[text] = max(reached.get(text, 0.0), share)
        stated = {t.text: t.stated_in(units) for t in question.terms}
        cover = (
            sum(t.weight * rare[t.text] * reached.get(t.text, 0.0) for t in question.terms) / whole
        )
        cover += 0.3 * sum(t.weight * rare[t.text] * stated[t.text] for t in question.terms) / whole
        if enough(question, question.terms, rare, reached) and (best is None or cover > best[0]):
            best = (cover, units)
    if best is None:
        return Findings("absent", looked_at=len(resumes))
    return look_up(question, best[1], as_of)


def _shortlist(
    question: Question,
    resumes: Sequence[ResumeUnits],
    library: Library,
    reranker: Reranker | None,
) -> list[ResumeUnits]:
    """Resumes that state every name the question rests on; of many, those retrieval ranks first."""
    required = [t for t in question.terms if t.required]
    by_id = {u.resume.id: u for u in resumes}
    near = shortlist(library, required or question.terms, by_id)
    stating = [by_id[id_] for id_ in near if all(t.stated_in(by_id[id_]) for t in required)]
    if len(stating) <= _SHORTLIST:
        return stating
    ids = {u.resume.id for u in stating}
    found = retrieve(library, request(question, ids), _RETRIEVED, reranker=reranker)
    order = list(dict.fromkeys(chunk.resume.id for chunk in found))[:_SHORTLIST]
    return [by_id[id_] for id_ in order]

"""Who studied or worked outside China: told by the schools and cities that entries name."""

from __future__ import annotations

import re

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits
from assistant.question import Question
from assistant.quoting import spans_of_entry
from ingest.lexicon import Concept, lexicon
from ingest.resume import Span

_FOREIGN = re.compile(
    r"海外|国外|境外|留学|留过学|海归|overseas|abroad|foreign (?:university|degree|school"
    r"|experience)|(?:outside|out of) (?:of )?(?:mainland )?china"
)
_STUDY = re.compile(
    r"学习|求学|留学|留过学|海归|学位|学历|读|degree|universit|stud(?:y|ied)|educat|master|bachelor"
)
_WORK = re.compile(r"工作|实习|任职|work|job|intern|experience")
_CHINESE = frozenset(("中国", "港澳台", "香港", "澳门", "台湾", "中国香港", "中国澳门", "中国台湾"))


def is_foreign(concept: Concept) -> bool:
    """Whether a school or city lies outside China."""
    if concept.kind == "school":
        return "海外" in concept.tags
    return concept.kind == "city" and bool(concept.tags) and _country(concept) not in _CHINESE


def _country(city: Concept) -> str:
    """The country a city lies in; its region is a province or a country."""
    region = city.tags[0]
    parents = [c for c in lexicon().named(region, "city") if c.id != city.id]
    return parents[0].tags[0] if parents and parents[0].tags else region


def foreign_condition(question: Question) -> Condition | None:
    """A condition on where schools and employers lie; None when none is asked."""
    if not _FOREIGN.search(question.folded):
        return None
    study = _STUDY.search(question.folded) is not None
    work = _WORK.search(question.folded) is not None
    kinds = {k for k, asked in (("degree", study), ("job", work)) if asked} or {"degree", "job"}

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        resume = units.resume
        spans: list[Span] = []
        for number, entry in enumerate(resume.entries):
            if entry.kind not in kinds:
                continue
            named = lexicon().find(entry.head.of(resume.text), ("school", "city"))
            if any(is_foreign(m.concept) for m in named):
                spans += spans_of_entry(resume, number)[:1]
        return tuple(spans) if spans else None

    return Condition("abroad", judge)

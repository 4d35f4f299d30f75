"""Who holds a degree: of a level, from a school, in a field, at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conditions.condition import Condition
from assistant.conditions.when import when_of
from assistant.evidence import ResumeUnits
from assistant.question import Question
from assistant.quoting import spans_of_entry
from assistant.vocabulary import faint_words
from ingest.lexicon import Concept, lexicon
from ingest.resume import Resume, Span, YearMonth
from ingest.tokens import fold, is_han, stem

LEVELS = (
    "highschool",
    "secondary_vocational",
    "associate",
    "bachelor",
    "master",
    "doctor",
    "postdoc",
)
_STUDIED = re.compile(
    r"毕业|就读|读过?|学历|学位|在读|学生|读研|校友|graduat|studi|study|attend|degree|alum|enrol"
    r"|educated|finish|complete|earn|hold"
)
_ONGOING = re.compile(
    r"学位在读|还在读|正在读|在读(?:的|学位|候选人|研究生)|在校|currently (?:studying"
    r"|enrolled|pursuing)|still studying"
)
_WORKED = re.compile(r"工作|任教|任职|实习|教过|讲师|老师|work|teach|taught|employ|intern")
_OR_ABOVE = re.compile(r"(?:及|或)?以上|或更高|or (?:above|higher|better)|at least|minimum|至少")
_TAGS = ("985", "211", "双一流", "c9")


def levels_asked(question: Question) -> list[str]:
    """The levels of degree that a question names, with those above where it says so."""
    levels = list(
        dict.fromkeys(
            m.concept.tags[0]
            for m in question.mentions("degree")
            if m.concept.tags[:1] and m.concept.tags[0] in LEVELS
        )
    )
    if levels and _OR_ABOVE.search(question.folded):
        return list(LEVELS[LEVELS.index(levels[0]) :])
    return levels


def degree_condition(
    question: Question, as_of: YearMonth, used: frozenset[str]
) -> Condition | None:
    """A condition on one degree entry that has all that is asked; None when no degree is asked."""
    folded = question.folded
    levels = levels_asked(question)
    schools = [m.concept for m in question.mentions("school")]
    quoted = {t.text for t in question.terms if t.kind == "quoted"}
    tags = [t for t in _TAGS if t not in quoted and re.search(rf"(?<!\d){t}(?!\d)", folded)]
    studied = _STUDIED.search(folded) is not None
    ongoing = _ONGOING.search(folded) is not None
    if not (levels or schools or tags or ongoing or (studied and question.periods)):
        return None
    if not levels and not studied and _WORKED.search(folded):
        return None
    majors = [m.concept for m in question.mentions("major")] if levels or studied else []
    when = when_of(question)

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        resume = units.resume
        spans: list[Span] = []
        for number, entry in enumerate(resume.entries):
            if entry.kind != "degree":
                continue
            if levels and not {f.value for f in resume.facts_of("degree", number)} & set(levels):
                continue
            if schools and not any(matches_school(resume, number, s) for s in schools):
                continue
            if majors and not _matches_major(resume, number, majors):
                continue
            if tags and not _tagged(resume, number, tags):
                continue
            if when is not None and not when(entry.period, as_of):
                continue
            spans += spans_of_entry(resume, number, ("degree",))
        return tuple(spans) if spans else None

    spoken_for = frozenset(
        t.text
        for t in question.terms
        if t.kind in ("school", "degree")
        or stem(t.text) in faint_words()
        or t.text in tags
        or any(fold(t.text) in c.names for c in [*schools, *majors])
        or _STUDIED.fullmatch(t.text)
    )
    names = [*levels, *(s.zh for s in schools), *(m.zh for m in majors), *tags]
    return Condition("degree = " + ", ".join(names), judge, spoken_for)


def matches_school(resume: Resume, number: int, concept: Concept) -> bool:
    """Whether a degree entry is of a school, by whatever name."""
    if concept.id in {f.value for f in resume.facts_of("school", number)}:
        return True
    head = fold(resume.entries[number].span.of(resume.text)[:300])
    return any(name in head for name in concept.names if len(name) > 3 or is_han(name))


def _tagged(resume: Resume, number: int, tags: Sequence[str]) -> bool:
    head = fold(resume.entries[number].head.of(resume.text))
    known = lexicon().by_id
    held = [
        fold(tag)
        for f in resume.facts_of("school", number)
        if f.value in known
        for tag in known[f.value].tags
    ]
    return any(tag in head or tag in held for tag in tags)


def _matches_major(resume: Resume, number: int, majors: Sequence[Concept]) -> bool:
    head = fold(resume.entries[number].span.of(resume.text)[:200])
    return any(
        name in head for m in majors for c in (m, *lexicon().narrower(m)) for name in c.names
    )

"""Who of several named people stood higher in a class: places by the number of those ranked."""

from __future__ import annotations

import re
from functools import partial

from assistant.comparing.yardsticks import Yardstick
from assistant.conditions.degree import levels_asked
from assistant.evidence import ResumeUnits
from assistant.question import Question
from assistant.quoting import line_around
from assistant.ranking import Measure
from ingest.facts.class_places import class_place, class_share
from ingest.resume import YearMonth

_ASKED = (
    r"(?:专业|年级|班级|成绩|综合)?排名|名次|\brank(?:ed|ing|s)?\b|\bclass (?:standing|position)"
)
_BEHIND = re.compile(r"靠后|更后|落后|更低|更差|\blower\b|\bworse\b|\bbehind\b")
_ORDERS = re.compile(
    r"谁|哪一?[个位]|更|各自|分别|都?是多少|比"
    r"|\b(?:who|which|better|higher|ahead|each|both|respective\w*|compare|of the two)\b"
)
_ELSEWHERE = re.compile(
    r"比赛|竞赛|大赛|赛事|联赛|作者|署名|天梯|\b(?:contest|competition|olympiad|author|kaggle|league)"
)
"""What one is ranked in that is no class."""


def read_class_rank(question: Question) -> Yardstick | None:
    """The ranks of named people, of the level of degree that is asked; None where none is."""
    asked = re.search(_ASKED, question.folded) and question.says(_ORDERS)
    if not asked or question.says(_ELSEWHERE):
        return None
    level = next(iter(levels_asked(question)), None)
    return Yardstick(
        _ASKED,
        ("排名", "class rank"),
        ("排名更靠后", "ranked lower"),
        ("排名更靠前", "ranked higher"),
        partial(_rank, level),
        largest=question.says(_BEHIND),
    )


def _rank(level: str | None, units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    """The best rank of the degrees of a level as a share of the class, 0.05 being the top 5 %."""
    resume = units.resume
    ranks = list(resume.facts_of("rank"))
    if level is not None:
        of_level = {f.entry for f in resume.facts_of("degree") if f.value == level}
        ranks = [f for f in ranks if f.entry in of_level]
    shares = [(s, f) for f in ranks if (s := class_share(f.value)) is not None]
    if not shares:
        return None
    share, best = min(shares, key=lambda one: one[0])
    placed = class_place(best.value)
    about = f"{share:.1%}".replace("%", " %")
    note = f"{placed[0]}/{placed[1]} ≈ {about}" if placed else f"{share * 100:g} %"
    return Measure(share, (line_around(resume, best.span, 80),), note)

"""Which of several people is older, longer in work, higher in grade: measured, then ordered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from assistant.citations import escaped
from assistant.comparing.class_rank import read_class_rank
from assistant.comparing.exam_results import of_language, of_test
from assistant.comparing.named_quantity import of_quantity
from assistant.comparing.order_in_time import asks_last, read_order_in_time
from assistant.comparing.stay_at import of_stay
from assistant.comparing.yardsticks import YARDSTICKS, Yardstick, of_degree, stated_by_each
from assistant.conditions.degree import levels_asked
from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.people import label
from assistant.question import Question
from assistant.terms import Term
from ingest.resume import YearMonth
from ingest.tokens import fold

_LARGE = r"(?:大(?!学|专|数|厂|型)|多(?!少|大)|长(?!沙|春|期)|高(?!中|校|级|薪)|久|晚|老(?!师))"
_SMALL = r"(?:小(?!学|组|程|时)|少|短|低|早)"
_WHO = r"(?:更|比较|较|最|谁|哪一?[个位])[^，,。？?]{0,9}?"
_MORE = re.compile(
    rf"年长|资深|丰富|{_WHO}{_LARGE}|{_LARGE}一?(?:些|点)"
    r"|\b(?:older|longer|later|larger|bigger|higher|more|greater|elder|senior|most|oldest|longest"
    r"|latest|highest|largest)\b"
)
_LESS = re.compile(
    rf"年轻|{_WHO}{_SMALL}|{_SMALL}一?(?:些|点)"
    r"|\b(?:younger|shorter|earlier|smaller|lower|less|fewer|sooner|youngest|shortest|earliest"
    r"|lowest|least|junior)\b"
)
_WHICH = re.compile(r"谁|哪|\bwho\b|\bwhich\b|\bor\b|还是")
_NAMED = frozenset(
    ("skill", "certificate", "quoted", "name", "employer", "school", "title", "major")
)
"""Kinds of words that, where a resume states them, ask for more than the yardstick does."""
_MANY = 2
"""More people than this stand in a table."""


def asks_who_is_ahead(question: Question) -> bool:
    """Whether a question asks which of some people has more or less of something."""
    return question.says(_MORE) != question.says(_LESS) and question.says(_WHICH)


_EACH = re.compile(
    r"各自|各(?=[有是要写报待呆干做读工])|分别|都?是多少|\beach\b|\bboth\b|\brespective"
    r"|\b(?:what|how)\b[^,;.?]*\b(?:do|does|did|are|were|have)\b"
)
"""Asks for the figure of everyone who is named."""
_AMOUNT = re.compile(r"多少|[是有]几|\bhow (?:much|many|large|big|high)\b")


def read_yardstick(
    question: Question, people: Sequence[ResumeUnits], as_of: YearMonth
) -> Yardstick | None:
    """What a question compares named people by; None where it is nothing that is measured."""
    timed = read_order_in_time(question, people, as_of)
    if timed is not None:
        return timed
    ranked = read_class_rank(question)
    if ranked is not None:
        return ranked
    if (last := asks_last(question)) is not None and question.says(_MORE) == question.says(_LESS):
        level = next(iter(levels_asked(question)), None)
        graduation = of_degree(level, [m.concept for m in question.mentions("school")])[0]
        if re.search(graduation.pattern, question.folded):
            return replace(graduation, largest=last)
    level = next(iter(levels_asked(question)), None)
    schools = [m.concept for m in question.mentions("school")]
    measures = (*stated_by_each(level), *of_test(question), *of_language(question, people))
    measures = (*measures, *of_stay(question, people, as_of))
    if question.says(_MORE) == question.says(_LESS):
        measures = measures if question.says(_EACH) and not question.says(_MORE) else ()
    else:
        measures = (*measures, *YARDSTICKS, *of_degree(level, schools))
    for yardstick in measures:
        if re.search(yardstick.pattern, question.folded):
            narrower = any(_asks_more(t, yardstick, people) for t in question.terms)
            if not narrower:
                return yardstick
            break
    asked = question.says(_AMOUNT) or question.says(_MORE) != question.says(_LESS)
    return of_quantity(question, people) if asked else None


def _asks_more(term: Term, yardstick: Yardstick, people: Sequence[ResumeUnits]) -> bool:
    """Whether a word narrows what is compared ("more Kafka experience")."""
    words = (yardstick.pattern, _MORE.pattern, _LESS.pattern)
    if (
        term.kind not in _NAMED
        or term.kind in yardstick.within
        or term.text in fold(" ".join(yardstick.name))
        or any(re.search(pattern, term.text) for pattern in words)
    ):
        return False
    return any(term.stated_in(units) for units in people)


def compared(
    question: Question, yardstick: Yardstick, people: Sequence[ResumeUnits], as_of: YearMonth
) -> Findings | None:
    """Everyone with their number, the first named in the lead; None where no one states any."""
    about = tuple(u.resume for u in people)
    language, en = question.language, question.language == "en"
    topic, ordered = yardstick.name[en], question.says(_MORE) != question.says(_LESS)
    largest = question.says(_MORE) if yardstick.largest is None else yardstick.largest
    measured = [(yardstick.measure(u, as_of, language), u.resume) for u in people]
    known = [(m, resume) for m, resume in measured if m is not None]
    if not known:
        return None
    known.sort(key=lambda pair: pair[0].value, reverse=largest)
    silent = [escaped(label(resume, language)) for m, resume in measured if m is None]
    first = [escaped(label(r, language)) for m, r in known if m.value == known[0][0].value]
    if silent:
        names = (", " if en else "、").join(silent)
        lead = f"{topic} not stated by {names}" if en else f"{names}的简历没有写明{topic}"
    elif not ordered and yardstick.largest is None:
        lead = f"{topic} of each" if en else f"各自{topic}"
    elif len(first) == len(known):
        lead = f"Equal in {topic}" if en else f"{topic}相同"
    else:
        words = (yardstick.more if largest else yardstick.less)[en]
        lead = f"**{', '.join(first)}** {words}" if en else f"**{'、'.join(first)}**{words}"
    points = tuple(Point(r, m.spans, note=m.note, topic=topic) for m, r in known)
    in_order = tuple(resume for _, resume in known)
    rest = tuple(r for r in about if r not in in_order)
    kind: Literal["table", "rows"] = "table" if len(people) > _MANY else "rows"
    return Findings(kind, points, lead=lead, about=in_order + rest, looked_at=len(people))

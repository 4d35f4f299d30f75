"""Who gives a phone number, a mail address, a name, and who does not."""

from __future__ import annotations

import re

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits
from assistant.question import Question
from assistant.quoting import line_around
from ingest.resume import Span

NEGATED = re.compile(
    r"(?<!有)没有?(?:写|留|填|注明|提供|给出|标|提)|未(?:写|留|填|注明|提供"
    r"|给出|标|提)|缺少?|不(?:写|留|包含|含)"
    r"|(?<!有)没有?(?:电话|手机|联系方式|邮箱|邮件|姓名|名字)"
    r"|without|missing|lack|(?:do|does|did)(?: not|n't) (?:give|have|list|state"
    r"|provide|include|mention)"
    r"|no (?:phone|email|e-mail|name)|omit"
)
_CONTACTS = (
    ("phone", re.compile(r"电话|手机|联系方式|phone|mobile number|telephone|cell")),
    ("email", re.compile(r"邮箱|邮件|e-?mail")),
    (
        "name",
        re.compile(
            r"(?:写|留|注明|标|填|没有?|未)[^。]{0,6}(?:姓名|名字)|(?:姓名|名字)[^。]{0,4}(?:没"
            r"|未|缺)"
            r"|(?:state|give|without|missing|no|their|have|include)s? (?:a |their |the )?names?\b"
        ),
    ),
)
_STATED = re.compile(
    r"写|留|填|注明|提供|给出|有|列|give|have|has|list|state|provide|include|leave|left"
    r"|mention|without|missing|no "
)


def contact_conditions(question: Question) -> list[Condition]:
    """Conditions on what a resume's header states; empty where the question is about more."""
    folded = question.folded
    number = _NUMBER.search(folded)
    if number is not None:
        return [_holder(question, re.sub(r"\D", "", number.group()))]
    if not _STATED.search(folded):
        return []
    negated = NEGATED.search(folded) is not None
    return [
        _condition(question, kind, negated) for kind, pattern in _CONTACTS if pattern.search(folded)
    ]


_NUMBER = re.compile(r"(?<![\d.])\+?\d[\d\s-]{5,}\d(?![\d.])")


def _holder(question: Question, digits: str) -> Condition:
    """Whose phone number it is."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        for fact in units.resume.facts_of("phone"):
            if fact.value.endswith(digits[-11:]):
                return (line_around(units.resume, fact.span, 60),)
        return None

    return Condition(f"phone {digits}", judge, frozenset(t.text for t in question.terms))


def _condition(question: Question, kind: str, negated: bool) -> Condition:
    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        facts = units.resume.facts_of(kind)
        stated = bool(facts) or (kind == "name" and units.resume.name is not None)
        if negated:
            return None if stated else ()
        if facts:
            return (line_around(units.resume, facts[0].span, 60),)
        return () if stated else None

    description = f"{'no ' if negated else ''}{kind}"
    return Condition(description, judge, frozenset(t.text for t in question.terms))

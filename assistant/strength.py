"""How strongly a resume claims something: did it, uses it, lists it, or has only heard of it."""

from __future__ import annotations

import re
from enum import IntEnum

from assistant.evidence import Unit


class Strength(IntEnum):
    """From a denial, over a bare mention, to something done."""

    DENIED = 0
    AWARE = 1
    LISTED = 2
    DONE = 3


_AWARE = re.compile(
    r"了解|接触过?|学习过?|关注|有所涉猎|知晓|一定认识|basic (?:knowledge"
    r"|understanding)|familiar(?:ity)? with"
    r"|exposure to"
    r"|aware of|interested in|introductory|some knowledge|计划|拟|准备(?:考|报)|在考|备考"
    r"|studying for|pursuing"
)
_USED = re.compile(
    r"使用过|用过|熟练|精通|掌握|熟悉|擅长|能够|独立|负责|主导|开发|搭建"
    r"|实践|参与|有.{0,20}经[历验]|proficient"
    r"|expert|skilled|experienced|used|built|developed"
    r"|led|hands-on|advanced|strong"
)
_UNFINISHED = re.compile(
    r"未过|未通过|尚余|尚缺|还差|outstanding|remaining|尚未|在考|备考"
    r"|考试中|已过\s*\d+\s*[科门]|通过\s*\d+\s*[科门]"
    r"|报考|pending|in progress"
    r"|not (?:yet )?(?:admitted|passed|licensed)"
    r"|expected|candidate for|level [i1]+ candidate"
)
_DENIED = re.compile(
    r"未(?:曾)?(?:使用|接触|用|参与|做|学|取得|获得)过?|没(?:有)?(?:用"
    r"|使用|接触|做|学|考)过?|不会|不懂|不熟悉?|不具备|无[^，,。；;]{0,6}$"
    r"|\bnot\b|\bno (?:experience|knowledge)|\bnever\b|without"
)
_CLAUSE_ENDS = "，,。；;.！!"
_LISTING_SECTIONS = frozenset({"skill", "objective", "language"})

_ASKS_DONE = re.compile(
    r"做过|负责过?|运维过?|带过|带领过?|主持|主导|参与过|从事"
    r"|干过|管理过|搭建过|实践|实操|生产环境|hands-on|practical"
    r"|worked|led\b|lead\b|built|managed|implemented"
    r"|responsible|ran\b|handled|done\b|involve"
)
_ASKS_ANY = re.compile(r"了解|接触|提到|提及|写了|写到|知道|know|familiar|mention|heard")
_ASKS_SECTIONS = re.compile(r"(?:实习|工作|项目)(?:[、,，/和或与]|经[历验]).{0,6}经[历验]")


def demanded(folded_question: str) -> Strength:
    """How strong a claim must be to satisfy a question."""
    if _ASKS_SECTIONS.search(folded_question):
        return Strength.DONE
    if _ASKS_ANY.search(folded_question):
        return Strength.AWARE
    return Strength.DONE if _ASKS_DONE.search(folded_question) else Strength.LISTED


def strength_at(unit: Unit, position: int) -> Strength:
    """The strength of what stands at a position of a unit's folded text: its clause decides."""
    before = unit.text[:position]
    clause = before[max(before.rfind(mark) for mark in _CLAUSE_ENDS) + 1 :]
    if _DENIED.search(clause):
        return Strength.DENIED
    if _UNFINISHED.search(unit.text):
        return Strength.AWARE
    aware = max((m.end() for m in _AWARE.finditer(before)), default=-1)
    used = max((m.end() for m in _USED.finditer(before)), default=-1)
    if aware > used:
        return Strength.AWARE
    if unit.section in _LISTING_SECTIONS and used < 0:
        return Strength.LISTED
    if unit.section in _LISTING_SECTIONS:
        return (
            Strength.DONE
            if re.search(r"使用过|用过|经[历验]|experience|used", unit.text)
            else Strength.LISTED
        )
    return Strength.DONE

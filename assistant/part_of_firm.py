"""What looks like someone's name and is part of the name of a firm, a school or a place."""

from __future__ import annotations

import re

from ingest.resume import Span
from ingest.tokens import is_han

PLACES = ("employer", "school", "city")
"""Kinds of names that a name of someone may be but a part of."""
_WHERE = re.compile(r"\b(?:in|from|at|near|around|to)\s+$")


def is_of(name: Span, place: Span, folded: str) -> bool:
    """Whether a lone word is part of a known firm's or place's name ("Tong Ren Tang"), or is one
    where a place is asked for ("lives in Jiangsu").
    """
    if " " in name.of(folded) or not name.of(folded).isascii() or not place.overlaps(name):
        return False
    if len(place) > len(name):
        return place.start <= name.start and name.end <= place.end
    return place == name and _WHERE.search(folded, 0, name.start) is not None


_FIRM_BEHIND = re.compile(
    r"(?:(?![在的是和与有做任当从到于离加入职去过待曾现])[\u3400-\u9fff]){1,10}?"
    r"(?:公司|集团|银行|医院|事务所|研究[院所]|设计院|酒店|中心|学[校院]|[中小]学|大学|工作室|机构|基金会|俱乐部)"
)


def sounds_in_firm(name: Span, question: str) -> bool:
    """Whether Chinese characters that only sound like a Latin name open a firm's: 景和建设集团."""
    return _FIRM_BEHIND.match(question, name.end) is not None


def opens(name: Span, firm: Span, question: str) -> bool:
    """Whether a lone word is but the first of a firm's or school's name ("Linlan College")."""
    alone = " " not in name.of(question) and not is_han(name.of(question))
    return alone and firm.start <= name.start and name.end < firm.end

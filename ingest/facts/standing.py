"""What someone brings: years of experience, and what a header states of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.openings import Opened
from ingest.resume import Fact, Section, Span

_WORDS = alternatives(__file__)

_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九", start=1)} | {"两": 2}
_YEARS = re.compile(
    r"(?P<zh>\d{1,2}(?:\.\d)?|[一二两三四五六七八九十]{1,3})\s*\+?\s*年(?:以上|多|"
    r"余)?\+?(?:的)?[^\s，,。;；\n\d]{0,12}?(?:工作|从业|从教|执业|行业|管理|开发|"
    r"教学|实战|项目|职场)?(?:经验|工龄|教龄|经历)"
    r"|(?:工作年限|工作经验|工龄|工作时间|经验|"
    r"从业年限)\s*[:：\t]\s*(?P<label>\d{1,2}(?:\.\d)?)\s*\+?\s*年"
    r"|(?P<en>\d{1,2}(?:\.\d)?|two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"fifteen|twenty)\s*(?:\+|plus|or more|-plus)?\s*(?:years?|"
    r"yrs)['’]?\s*(?:of\s+)?(?:[\w&/-]+\s+){0,4}?experience"
)
_EXPERIENCE = Opened(
    _YEARS,
    [
        *"0123456789一二两三四五六七八九十",
        *("工作年限", "工作经验", "工龄", "工作时间", "经验", "从业年限"),
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"),
        *("fifteen", "twenty"),
    ],
)
_NUMBERS = {
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "twelve": "12",
    "fifteen": "15",
    "twenty": "20",
}
_NEXT_LABEL = _WORDS["next_label"]
_PERSONAL: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "ethnicity",
        re.compile(
            r"民\s*族[\]】]?\s*[:：|\t]?\s*(?P<value>[\u4e00-\u9fff]{1,6}族|汉|(?<=[:：|"
            r"\t])[\u4e00-\u9fff]{1,3})|ethnicity\s*[:：]\s*(?P<alone>[a-z]{2,20})"
        ),
    ),
    (
        "native_place",
        re.compile(
            r"(?:籍\s*贯|祖\s*籍|原\s*籍|户\s*籍(?:所在地|地)?|户口(?:所在地)?|老\s*家|native place"
            r"|home ?town|household registration|hukou)(?:[\]】]|\*\*)?\s*[:：|"
            rf"\t]?\s*(?:\*\*)?\s*(?!{_NEXT_LABEL}|{_WORDS['no_origin']})"
            r"(?P<value>[\u4e00-\u9fff]\n[\u4e00-\u9fff]{1,12}|[\u4e00-\u9fff]{2,14}"
            r"(?:[·・•][\u4e00-\u9fff]{2,8})?|[a-z]+(?:[ ,]+[a-z]+){0,2})"
        ),
    ),
    (
        "nationality",
        re.compile(
            r"(?:国\s*籍|nationality|citizenship)[\]】]?\s*[:：|"
            r"\t]?\s*(?P<value>[\u4e00-\u9fff]{2,10}|[a-z]+(?: [a-z]+)?)"
        ),
    ),
)
_ABOUT_PERSON = ("header", "objective", "summary", "other")


def standing_facts(folded: str, sections: Sequence[Section]) -> list[Fact]:
    """Facts "experience_years", and what a header states under a label: "ethnicity",
    "native_place", "nationality".
    """
    facts: list[Fact] = []
    for section in sections:
        words = section.span.of(folded)
        if section.kind in _ABOUT_PERSON:
            facts += _years(words, section.span.start)
        if section.kind == "header":
            facts += _personal(words, section.span.start)
    return facts


def _years(words: str, offset: int) -> Iterator[Fact]:
    match = _EXPERIENCE.search(words)
    if match:
        said = next(g for g in match.groups() if g)
        value = _NUMBERS.get(said) or (said if said[0].isdigit() else _chinese(said))
        yield Fact("experience_years", value, Span(offset + match.start(), offset + match.end()))


def _chinese(said: str) -> str:
    """A number below a hundred: 十 is ten, 十五 fifteen, 二十 twenty."""
    tens, mark, ones = said.partition("十")
    if not mark:
        return f"{_DIGITS[said[0]]}"
    return f"{(_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones[0]] if ones else 0)}"


def _personal(words: str, offset: int) -> Iterator[Fact]:
    for kind, pattern in _PERSONAL:
        match = pattern.search(words)
        if match is None:
            continue
        # A value may break within a word at the end of its line.
        said = next(g for g in match.groups() if g).replace("\n", "")
        end = offset + match.start() + len(match.group().rstrip())
        yield Fact(kind, said, Span(offset + match.start(), end))

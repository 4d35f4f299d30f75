"""What someone brings: years of experience, people led, and what a header states of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.openings import Opened
from ingest.resume import Entry, Fact, Section, Span, entry_at

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
_LED = re.compile(
    rf"(?:{_WORDS['led_zh']})(?:了|着|并管理)?"
    r"[^\n，,。;；\d]{0,10}?[:：]?\s*(?P<zh>\d{1,4})(?:\s*[-~–至]\s*\d{1,4})?\s*(?:\+|"
    r"余|多)?\s*(?:名|人|位)(?!次|份|民|口|物|气|均|才招|员工满)"
    r"|(?:带领|管理|领导|负责|下辖|管辖|管)\s?\d{1,3}\s?个[\u4e00-\u9fff]{1,4}[^\n，,。;；\d]{0,6}"
    r"(?P<zh3>\d{1,4})\s*(?:\+|余|多)?\s*(?:名|人|位)(?!次|份|民|口|物|气|均)"
    r"|(?:span of control|direct reports|team size|headcount)\s*(?:[:：]|of|is|=)?\s*"
    r"(?:about |around |over |up to )?(?P<en3>\d{1,4})(?!\d)|(?P<en4>\d{1,4})\+? direct reports"
    r"|(?P<zh2>\d{1,4})(?:\s*[-~–至]\s*\d{1,4})?\s*(?:\+|余|多)?\s*(?:名|人|"
    r"位)[^\n，,。;；\d]{0,8}?(?:团队|小组|班组|部门)"
    rf"|(?:{_WORDS['led_a_team']})\s+"
    r"(?:[a-z’'-]+\s+){0,4}?(?:team|group|staff|department|crew)\s+(?:of|with)\s+"
    r"(?:up to |over |about |around |more than )?"
    r"(?P<en>\d{1,4})(?:\s*[-–]\s*\d+)?\+?(?:[^\S\n]+(?!%)[a-z-]+)?"
    rf"|(?:{_WORDS['led_so_many']})\s+(?:a\s+|an\s+)?(?:team of\s+)?"
    r"(?:up to |over |about |around |more than )?(?P<en2>\d{1,4})\+?[\s-]+"
    rf"(?:[a-z-]+\s+){{0,2}}?(?:{_WORDS['those_led']})\b"
)
# Who is taught, cared for or served is not led; nor is whose pay someone reckons.
_OTHERS = re.compile(_WORDS["others"])
_SERVED = re.compile(
    rf"(?:[^\n，,。;；、]{{0,6}}?)(?:{_WORDS['served']})|[^\S\n]+(?:[a-z-]+[^\S\n]+)?(?:children|"
    r"kids|pupils|students|patients|clients|customers|trainees)\b"
)
_FIRM_SIZE = re.compile(rf"(?:{_WORDS['firm_size']})[^\n，,。;；]{{0,6}}?[（(|｜]\s*$")
_TEAM = Opened(
    _LED,
    [
        *("带", "管", "领导", "率领", "统领", "负责", "指导", "组建", "下属", "下辖", "管辖"),
        *("团队规模", "汇报人数", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
        *("led", "lead", "manag", "supervis", "headed", "heading", "oversaw", "overseeing"),
        *("directed", "mentored", "coached", "built", "run", "ran", "line", "in charge"),
        *("span of", "direct reports", "team size", "headcount", "responsible"),
    ],
)
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
_MORE = re.compile(r"\d\s*(?:\+|余|多)|(?:超过?|逾|over|more than)\s*\d")
_LATIN = re.compile(r"[a-z]")
_NAME = 24
"""Characters of a firm's name before its size."""
_ABOUT_PERSON = ("header", "objective", "summary", "other")


def standing_facts(
    folded: str, sections: Sequence[Section], entries: Sequence[Entry]
) -> list[Fact]:
    """Facts "experience_years", "team_size" (people led, "30+" for more than 30), and what a header
    states under a label: "ethnicity", "native_place", "nationality".
    """
    facts: list[Fact] = []
    for section in sections:
        words = section.span.of(folded)
        if section.kind in _ABOUT_PERSON:
            facts += _years(words, section.span.start)
        if section.kind == "header":
            facts += _personal(words, section.span.start)
    return [*facts, *_teams(folded, entries)]


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


def _teams(folded: str, entries: Sequence[Entry]) -> Iterator[Fact]:
    for match in _TEAM.finditer(folded):
        said = next(g for g in match.groups() if g)
        number = match.start(match.lastgroup or 0)
        served = _OTHERS.search(match.group()) or _SERVED.match(folded, match.end())
        sized = _FIRM_SIZE.search(folded, max(0, number - _NAME), number)
        if int(said) >= 2 and not (served or sized or _LATIN.match(folded, number - 1)):
            span = Span(match.start(), match.end())
            more = "+" if _MORE.search(match.group()) else ""
            value = f"{int(said)}{more}"
            yield Fact("team_size", value, span, entry_at(entries, match.start()))

"""How many people someone leads: "Supervise 45 operatives", "管理8名护士和3名护工"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.lexicon import lexicon
from ingest.openings import Opened
from ingest.resume import Entry, Fact, Span, entry_at

_WORDS = alternatives(__file__)

_NUMBERS = {
    **{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    **{"ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30},
}
_NUMBER = rf"(?:\d{{1,3}},\d{{3}}|\d{{1,4}}|{'|'.join(_NUMBERS)})(?![\d.,]*\d)(?:\s?[-–]\s?\d+)?\+?"
_ABOUT = (
    r"(?:(?:a total of|up to|over|about|around|roughly|approximately|some|more than|at least) )*"
)
_WORD = r"[^\S\n]+[a-z][a-z'’&/-]*"
_PEOPLE = r"\s*(?:\+|余|多)?\s*(?:名|人|位|个(?=人|员工|下属|兄弟|伙计))"
_NOT_PEOPLE = r"(?!次|份|民|口|物|气|均|才招|员工满)"
_LEADS = rf"(?:{_WORDS['leads']})(?:\s+(?:and|&|/)\s+[a-z]+)?"
_LED = re.compile(
    rf"(?:{_WORDS['led_zh']})(?:了|着|过|并管理)?"
    rf"[^\n，,。;；\d]{{0,10}}?[:：]?\s*(?P<zh>\d{{1,4}})(?:\s*[-~–至]\s*\d{{1,4}})?{_PEOPLE}"
    rf"{_NOT_PEOPLE}"
    r"|(?:带领|管理|领导|负责|下辖|管辖|管)\s?\d{1,3}\s?个[\u4e00-\u9fff]{1,4}[^\n，,。;；\d]{0,6}"
    rf"(?P<zh3>\d{{1,4}}){_PEOPLE}{_NOT_PEOPLE}"
    r"|(?:span of control|direct reports|team size|headcount)\s*(?:[:：]|of|is|=)?\s*"
    r"(?:about |around |over |up to )?(?P<en3>\d{1,4})(?!\d)|(?P<en4>\d{1,4})\+? direct reports"
    rf"|(?P<zh2>\d{{1,4}})(?:\s*[-~–至]\s*\d{{1,4}})?{_PEOPLE}"
    r"[^\n，,。;；\d]{0,8}?(?:团队|小组|班组|部门)"
    rf"|(?:{_LEADS}|{_WORDS['makes_a_team']})\s+(?:[a-z’'-]+\s+){{0,4}}?"
    rf"(?:{_WORDS['group']})\s+(?:of|with)\s+{_ABOUT}(?P<en>{_NUMBER})"
    r"(?:[^\S\n]+(?!%)[a-z-]+)?"
    rf"|{_LEADS}\s+(?:(?:a|an|the|my|our)\s+)?"
    rf"(?:(?:[a-z’'-]+\s+){{0,3}}?[a-z-]+\s+(?:of|with)\s+)?"
    rf"{_ABOUT}(?P<those>{_NUMBER})(?=[\s-])"
    rf"|(?P<under>\d{{1,4}})\+?(?:{_WORD}){{1,3}}?\s+(?:{_WORDS['below_me']})\b"
)
_AND = re.compile(rf"\s*(?:,|;|/|\+|\band\b|&|\bplus\b)\s*(?:and\s+)?{_ABOUT}(?P<those>{_NUMBER})")
_AND_ZH = re.compile(
    rf"[\u4e00-\u9fff]{{0,8}}?(?:、|和|及|与|以及)[\u4e00-\u9fff]{{0,6}}?\s*(?P<those>\d{{1,4}}){_PEOPLE}{_NOT_PEOPLE}"
)
_WORD_AFTER = re.compile(r"[\s-]+(?P<word>[a-z][a-z'’&/-]*)")
_NOUN = re.compile(rf"(?:{_WORDS['those_led']})\b")
_STOPS = re.compile(rf"(?:{_WORDS['no_noun']})\b")
_MOST_WORDS = 4
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
        *("团队规模", "汇报人数", "手下", "手底下", "指挥", "督导", "分管", "主管", "统管", "监管"),
        *("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
        *("led", "lead", "manag", "supervis", "headed", "heading", "heads", "oversaw", "oversee"),
        *("direct", "mentor", "coached", "built", "run", "ran", "line", "in charge", "command"),
        *("span of", "team size", "headcount", "responsible", "employ", "deputis", "foreman"),
    ],
)
_MORE = re.compile(
    r"\d\s*(?:\+|余|多)|(?:超过?|逾)\s*\d"
    rf"|\b(?:over|more than|at least) (?:\d|{'|'.join(_NUMBERS)})"
)
_LATIN = re.compile(r"[a-z]")
_NAME = 24
"""Characters of a firm's name before its size."""


def people_led(folded: str, entries: Sequence[Entry]) -> Iterator[Fact]:
    """Facts "team_size", "30+" for more than 30; who is named beside one another is counted
    together.
    """
    for match in _TEAM.finditer(folded):
        kind = match.lastgroup or ""
        number = match.start(kind)
        end = match.end() if kind != "those" else _end_of_people(folded, match.end())
        if end is None:
            continue
        served = _OTHERS.search(folded, match.start(), end) or _SERVED.match(folded, end)
        sized = _FIRM_SIZE.search(folded, max(0, number - _NAME), number)
        inside = _LATIN.match(folded, number - 1) or _LATIN.match(folded, match.start() - 1)
        said = _number(match[kind])
        if said < 2 or served or sized or (inside and _LATIN.match(folded, match.start())):
            continue
        more, end = _others_led(folded, end)
        span = Span(match.start(), end)
        mark = "+" if _MORE.search(span.of(folded)) else ""
        yield Fact("team_size", f"{said + more}{mark}", span, entry_at(entries, match.start()))


def _number(said: str) -> int:
    """Of "12-15" the first."""
    first = re.split(r"\s?[-–+]", said)[0].replace(",", "")
    return _NUMBERS.get(first) or int(first)


def _end_of_people(folded: str, start: int) -> int | None:
    """Where the noun for people ends that a number counts: by its words, or as a job's title."""
    at, opened = start, 0
    for _ in range(_MOST_WORDS):
        match = _WORD_AFTER.match(folded, at)
        if match is None or _STOPS.fullmatch(match["word"]):
            return None
        at, opened = match.end(), opened or match.start("word")
        if _NOUN.fullmatch(match["word"]) or _is_title(folded[match.start("word") : at]):
            return at
    return None


def _is_title(word: str) -> bool:
    return word.endswith(("s", "men", "women")) and bool(lexicon().find(word, ("title",)))


def _others_led(folded: str, end: int) -> tuple[int, int]:
    """How many more are named right behind those that are led, and where they end."""
    total = 0
    while match := _AND.match(folded, end) or _AND_ZH.match(folded, end):
        latin = match.re is _AND
        after = _end_of_people(folded, match.end()) if latin else match.end()
        if (
            after is None
            or _OTHERS.search(folded, end, after + 6 * (not latin))
            or _SERVED.match(folded, after)
        ):
            break
        total += _number(match["those"])
        end = after
    return total, end

"""Languages spoken, how well, and scores in tests of them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import ahocorasick_rs

from ingest.alternatives import alternatives
from ingest.claims import is_held
from ingest.openings import Opened
from ingest.resume import Entry, Fact, Section, SectionKind, Span, entry_at
from ingest.tokens import fold, is_han

_WORDS = alternatives(__file__)

_FOLDER = Path(__file__).parent
_NUMBER = r"(?P<score>\d{1,3}(?:\.\d{1,2})?)(?![\d.]*\d|[^\S\n]*(?:[-年月]|/(?!\s*[a-z])))"
_DATED = r"(?:[a-z]{3,9}\.?[^\S\n]*)?(?:19|20)\d\d(?:[^\S\n]*年|(?:[./-](?:1[0-2]|0?\d)(?!\d)))?"
_MARK = r"[^\S\n]*[:：,，()（）=–—-]"
_FORMS = {
    "number": _NUMBER,
    "jlpt": r"(?P<score>n\s?[1-5]|[一二]级)",
    "grade": r"(?:level|grade)?\s?(?P<score>[1-9](?!\d)|[一二三四五六七八九])\s?级?",
    "cefr": r"(?P<score>[abc][12])(?![a-z\d])",
    "bec": r"(?P<score>高级|中级|初级|higher|vantage|preliminary)",
    "putonghua": r"(?:level|grade)?\s?(?P<score>[一二三123]\s?级?\s?-?\s?[甲乙ab])(?:等|\b)?",
}
_DIGITS = {c: str(n) for n, c in enumerate("一二三四五六七八九", start=1)}
_BEC = {"高级": "higher", "中级": "vantage", "初级": "preliminary"}
_NEAR = (
    r"[^\S\n]{0,2}(?:能力|水平|proficiency|language)?[^\S\n]{0,2}[:：(（,，\-–—/|"
    r"\t]{0,3}[^\S\n]{0,3}(?:听说读写|听说|读写|书面|口头|口语|能力|水平|at )?[^\S\n]?"
)
_TAUGHT = re.compile(r"\s*(?:教学|培训|辅导|授课|课程|备考|coach|teach|tutor|train|prep)")
_LONGEST_LEVEL = 40
# A form that asks for the level of a language that someone does not speak.
_NONE = re.compile(
    r"[^\S\n]*(?:能力|水平|等级|level|proficiency)?[^\S\n]*[:：][^\S\n]*"
    r"(?:无|没有|不会|未学|不详|none|nil|no|n/a)(?![\w（(])"
)
_LIST_LABEL = re.compile(_WORDS["list_label"])
_NEXT_LANGUAGE = re.compile(r"\s*(?:[,，、/:：(（&+|–—-]|and\b|和|与)")
_TELLS_OF_WORK = frozenset({"experience", "internship", "project", "education", "publication"})
_PLACES = frozenset({"language", "skill", "header", "summary", "other", "certificate", "objective"})


@dataclass(frozen=True, slots=True)
class _Test:
    """A test: its names, and one of them with a score."""

    name: str
    names: Opened
    scored: re.Pattern[str]
    form: str
    least: float
    most: float


def _rows(name: str) -> Iterator[list[str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        yield from rows


def _either(words: Sequence[str]) -> str:
    """A pattern for any of some words, Latin ones as whole words, the longest first."""
    forms = sorted((fold(word) for word in words), key=len, reverse=True)
    return "|".join(
        re.escape(w) if is_han(w) else rf"(?<![a-z]){re.escape(w)}(?![a-z])" for w in forms
    )


@lru_cache(maxsize=1)
def _languages() -> dict[str, str]:
    return {fold(n): value for value, names in _rows("languages.csv") for n in names.split("|")}


@lru_cache(maxsize=1)
def spoken_languages() -> dict[str, str]:
    """The values of facts of the kind "language" by the folded names of the languages."""
    return _languages()


@lru_cache(maxsize=1)
def _levels() -> dict[str, str]:
    return {
        fold(w): level for level, words in _rows("language_levels.csv") for w in words.split("|")
    }


@lru_cache(maxsize=1)
def _tests() -> tuple[_Test, ...]:
    return tuple(
        _Test(
            name,
            Opened(re.compile(f"(?:{names})(?![a-z]{{2}}|(?<=[a-z])[a-z])"), openings.split("|")),
            re.compile(f"(?:{names}){_before_score()}(?:{_FORMS[form]})"),
            form,
            float(least),
            float(most),
        )
        for name, openings, names, form, least, most in _rows("language_tests.csv")
    )


@lru_cache(maxsize=1)
def _before_score() -> str:
    """What may stand between a test's name and its score: its variety, its date, words."""
    words = sorted((word for (word,) in _rows("language_test_words.csv")), key=len, reverse=True)
    known = "|".join(f"{re.escape(w)}(?![a-z])" if w[-1].isascii() else w for w in words)
    dated = rf"{_DATED}(?=[^\S\n]*[^\w\s.]|[^\S\n]+[^\W_])"
    return rf"(?:[^\S\n]*(?:{known}|{dated})|{_MARK}){{0,7}}[^\S\n]*"


LEVELS_SPOKEN = ("basic", "conversational", "working", "fluent", "native")
"""How well a language is spoken, the least first."""


@lru_cache(maxsize=1)
def _names() -> tuple[ahocorasick_rs.AhoCorasick, list[str]]:
    names = list(_languages())
    return ahocorasick_rs.AhoCorasick(
        names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    ), names


@lru_cache(maxsize=1)
def _level() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How well a language is spoken, said behind its name and in front of it."""
    level = _either(list(_levels()))
    between = r"(?:\s(?:in|level|command of|knowledge of|of|written and|spoken and))*\s?"
    return re.compile(f"{_NEAR}(?P<level>{level})[)）]?"), re.compile(
        f"(?P<level>{level}){between}$"
    )


@lru_cache(maxsize=1)
def _shown() -> dict[str, tuple[str, str]]:
    """The first Chinese and the first English name of each language."""
    shown = {}
    for value, names in _rows("languages.csv"):
        each = names.split("|")
        chinese = next((name for name in each if is_han(name)), each[0])
        shown[value] = chinese, next((name for name in each if name.isascii()), each[0])
    return shown


def language_name(value: str, language: str) -> str | None:
    """What a value of the kind "language" is called in Chinese ("zh") or English; else None."""
    pair = _shown().get(value)
    return None if pair is None else pair[0 if language == "zh" else 1]


def language_facts(
    folded: str, sections: Sequence[Section], entries: Sequence[Entry]
) -> list[Fact]:
    """Facts "language" (its English name, lower case), "language_level" ("french fluent") and
    "test_score".

    Outside a section about languages a language counts where a level stands with it.
    """
    return [*_spoken(folded, sections), *_scores(folded, entries)]


def languages_named(folded: str) -> list[tuple[Span, str]]:
    """Where folded text names a language, and the value of a fact that states it."""
    automaton, names = _names()
    return [
        (Span(start, end), _languages()[names[index]])
        for index, start, end in automaton.find_matches_as_indexes(folded)
        if is_han(names[index])
        or not (folded[start - 1 : start].isalpha() or folded[end : end + 1].isalpha())
    ]


def scores_named(folded: str) -> list[tuple[Span, str, str]]:
    """Where folded text names a test with a score: the test, and the score as it is compared."""
    return [
        (Span(*match.span()), test.name, score)
        for test, asked in _asked()
        for match in asked.finditer(folded)
        if (score := _normal(test, match.group("score"))) is not None
    ]


def is_result(test: str, number: float) -> bool:
    """Whether a number can be a result of a test of some name."""
    return any(
        t.name == test and t.form == "number" and t.least <= number <= t.most for t in _tests()
    )


@lru_cache(maxsize=1)
def _asked() -> list[tuple[_Test, re.Pattern[str]]]:
    """Each test with a score as sentences say it: "考到雅思 7 分", "a TOEFL score of 100"."""
    return [
        (test, re.compile(f"(?:{test.names.pattern.pattern}){_SAID}(?:{_FORMS[test.form]})"))
        for test in _tests()
    ]


_SAID = f"(?:{_WORDS['said']})*"


GRADES = {
    "jlpt": ("n5", "n4", "n3", "n2", "n1"),
    "bec": ("preliminary", "vantage", "higher"),
    "putonghua": ("3b", "3a", "2b", "2a", "1b", "1a"),
    "cefr": ("a1", "a2", "b1", "b2", "c1", "c2"),
    "delf": ("a1", "a2", "b1", "b2"),
    "dalf": ("c1", "c2"),
    "dele": ("a1", "a2", "b1", "b2", "c1", "c2"),
}
"""The results of the tests that give no number, the lowest first."""


def _spoken(folded: str, sections: Sequence[Section]) -> Iterator[Fact]:
    listed: dict[str, Fact] = {}
    rated: dict[str, Fact] = {}
    for spot, value in languages_named(folded):
        start, end = spot.start, spot.end
        section = next(s for s in sections if start < s.span.end)
        if _NONE.match(folded, end):
            continue
        level = _level_of(folded, start, end, value)
        reached = level.span.end if level else end
        # "Languages" in a heading names none; "English level: good" opens with one by its shape.
        if section.heading and start < section.heading.end >= reached:
            continue
        listed_here = _is_listed(folded, spot, section.kind)
        if (
            section.kind not in _PLACES
            and not listed_here
            and not (level and _fills_line(folded, level.span))
        ):
            continue
        fact = Fact("language", value, Span(start, end))
        if level is not None and value not in rated:
            rated[value] = level
            listed[value] = fact
        elif section.kind == "language" or listed_here:
            listed.setdefault(value, fact)
    yield from listed.values()
    yield from rated.values()


def _is_listed(folded: str, spot: Span, kind: SectionKind) -> bool:
    """Whether a language stands in a list of some: behind a label for it, wherever that is, or
    opening a clause that names another, where no work or school is told.
    """
    if _TAUGHT.match(folded, spot.end):
        return False
    line = max(folded.rfind(mark, 0, spot.start) for mark in "\n\f") + 1
    end = folded.find("\n", spot.end)
    if _LIST_LABEL.search(folded, line, spot.start):
        return True
    if kind in _TELLS_OF_WORK:
        return False
    clause = max(folded.rfind(mark, line, spot.start) for mark in ".。") + 1 or line
    named = languages_named(folded[clause : end if end >= 0 else len(folded)])
    opens = bool(named) and not any(map(str.isalnum, folded[clause : clause + named[0][0].start]))
    return (
        opens
        and len({value for _, value in named}) > 1
        and _NEXT_LANGUAGE.match(folded, clause + named[0][0].end) is not None
    )


def _fills_line(folded: str, span: Span) -> bool:
    """Whether nothing else stands in the line: "Japanese (fluent)", as letters list it."""
    start = folded.rfind("\n", 0, span.start) + 1
    end = folded.find("\n", span.end)
    rest = folded[start : span.start] + folded[span.end : end if end >= 0 else len(folded)]
    return not any(character.isalnum() for character in rest)


def _level_of(folded: str, start: int, end: int, language: str) -> Fact | None:
    behind, before = _level()
    match = behind.match(folded, end)
    if match and _LISTS_ON.match(folded, end) and _opens_with_language(folded, match.end()):
        match = None  # "English, basic Arabic" says nothing of English.
    span = Span(start, match.end()) if match else None
    if match is None:
        line = folded.rfind("\n", 0, start) + 1
        match = before.search(folded, max(line, start - _LONGEST_LEVEL), start)
        span = Span(match.start(), end) if match else None
    if match is None or span is None:
        return None
    return Fact("language_level", f"{language} {_levels()[match.group('level')]}", span)


def _opens_with_language(folded: str, place: int) -> bool:
    behind = folded[place : place + _LONGEST_LEVEL]
    return any(not behind[: spot.start].strip() for spot, _ in languages_named(behind))


_LISTS_ON = re.compile(r"\s*[,，、/]")


def _scores(folded: str, entries: Sequence[Entry]) -> Iterator[Fact]:
    """The scores of each test, else once its name alone; what a job is about is no score, unless
    it opens its line: an entry without a head behind it reaches to the end.
    """
    for test in _tests():
        scored: dict[str, Fact] = {}
        bare: list[Fact] = []
        for found in test.names.finditer(folded):
            owner = entry_at(entries, found.start())
            inside = folded[found.start() - 1 : found.start() + 1]
            told = owner is not None and entries[owner].kind in ("job", "project")
            if (told and not _opens_line(folded, found.start())) or (
                len(inside) == 2 and inside.isascii() and inside.isalpha()
            ):
                continue
            match = test.scored.match(folded, found.start())
            score = _normal(test, match.group("score")) if match else None
            if match is None or score is None:
                if _TAUGHT.match(folded, found.end()) or not is_held(folded, Span(*found.span())):
                    continue
                bare.append(Fact("test_score", test.name, Span(*found.span())))
            elif test.form == "number" or is_held(folded, Span(*match.span())):
                # A number that failed is the result all the same, a grade that failed is none.
                fact = Fact("test_score", f"{test.name} {score}", Span(*match.span()))
                scored.setdefault(score, fact)
        yield from scored.values() or bare[:1]


def _opens_line(folded: str, place: int) -> bool:
    """Whether only a label, languages and other tests with their scores stand before a place."""
    start = max(folded.rfind(mark, 0, place) for mark in "\n\f") + 1
    before = folded[start:place]
    spots = [spot for spot, _ in languages_named(before)]
    spots += [spot for spot, _, _ in scores_named(folded[start : place + _LONGEST_LEVEL])]
    rest = "".join(c for i, c in enumerate(before) if not any(s.start <= i < s.end for s in spots))
    return not any(map(str.isalpha, _TEST_LABEL.sub("", _IN_BRACKETS.sub("", rest), count=1)))


_TEST_LABEL = re.compile(_WORDS["test_label"])
_IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")


def _normal(test: _Test, score: str) -> str | None:
    """A score as it is compared; None where a number cannot be one of this test."""
    compact = re.sub(r"[\s\-]", "", score)
    if test.form == "number":
        return f"{float(compact):g}" if test.least <= float(compact) <= test.most else None
    if test.form == "jlpt":
        return {"一级": "n1", "二级": "n2"}.get(compact, compact)
    if test.form == "bec":
        return _BEC.get(compact, compact)
    if test.form == "putonghua":
        grade = _DIGITS.get(compact[0], compact[0])
        return grade + {"甲": "a", "乙": "b"}.get(compact[-1], compact[-1])
    return _DIGITS.get(compact, compact)

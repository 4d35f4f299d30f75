"""A line and what can be told from it alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from ingest.alternatives import alternatives
from ingest.dates import find_periods, is_range
from ingest.lexicon import Mention, lexicon
from ingest.lines import Line
from ingest.name_shapes import EMPLOYER, KIND_OF_FIRM, SCHOOL, TITLE
from ingest.openings import Holding
from ingest.resume import Period, Span
from ingest.tokens import is_han

_WORDS = alternatives(__file__)

_Value = TypeVar("_Value")
LONGEST_HEAD = 120
_LONGEST_ITEM = 60
_LONGEST_CELL = 24
_LONGEST_DATE = 12
_CIRCLED = r"[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]"
"""A number in a circle, in brackets or with its full stop, in one character."""
_BULLET = re.compile(
    r"^\s*(?P<mark>(?![(（\[【《“\"'#|])(?!\*\*)[^\w\s\u3400-\u9fff]|"
    r"o(?=\s{1,3}[A-Z\u4e00-\u9fff])|"
    rf"\(?(?:\d{{1,2}}[.、]|(?:\d{{1,2}}|[a-z])[)）])(?!\d)|{_CIRCLED})\s*"
)
_MARKED = re.compile(r"\s{0,3}#{1,6}\s+\S|\s{0,3}\*\*[^*]+\*\*\s*$")
_ORDINAL = re.compile(rf"^(?:\(?(?:\d{{1,2}}|[一二三四五六七八九十])[)）.、](?!\d)|{_CIRCLED})\s*")
_ASIDE = re.compile(r"[(（][^()（）\n]*[)）]?")
_CELL_END = re.compile(r"[；;](?=\s{2,}\S|\t)")
_SENTENCE = re.compile(
    r"[。；;!！]|[,，].*[,，].*[,，].*[,，]|"
    # Behind the full stop, which is found faster than what must not stand before it.
    r"\.(?<!\b[A-Z]\.)"
    + "".join(rf"(?<!\b{word}\.)" for word in _WORDS["shortened"].split("|"))
    + r"\s+[A-Z]"
)
_TELLS = re.compile(
    r"\b(?:I|was|am|worked|served|studied|joined|graduated|interned)\b|我|本人|担任|"
    r"就读|任职于|就职于|毕业于|在[^，。；;\n]{2,30}任(?![务何意性])"
)
_LABEL_LINE = re.compile(
    r"^\s*(?:[-*•]\s*)?(?:\*\*)?[\u4e00-\u9fffA-Za-z ]{2,10}(?:\*\*)?[:：](?!\s*$)"
)
_TIME_LABEL = re.compile(
    r"(?:[\u4e00-\u9fff]{0,2}(?:时\s*间|日\s*期)|period|dates?|duration|time)\W*", re.I
)
_CAPTION = re.compile(f"(?:{_WORDS['caption']})(?:名称)?", re.I)
PROJECT_LABEL = re.compile(
    r"^\W*(?:(?:重点|主要|核心|代表性?|典型|参与)?项目(?:名称)?"
    r"|(?:key |selected |main )?projects?(?: name)?|case|案例)\s*[\d一二三四五六七八九十]{0,2}"
    r"(?:\s*[:：]|(?:\s{2,}|\t)(?=\S)|\s*(?=[「『《“]))",
    re.I,
)
_NAMING_LABEL = re.compile(
    r"\W*(?:项目名?称?|(?:公司|单位|学校)(?:名称)?|employer|company|project(?: name)?|school)"
    r"\s*[:：]",
    re.I,
)
_FIELD = re.compile(r"\s*[\u4e00-\u9fff](?:\s{0,12}[\u4e00-\u9fff]){1,4}\s*(?:[:：]|\t)\s*\S")
_RESEARCH = re.compile(r"(?:研究[所院]|科学院)$")
_ASSOCIATE = re.compile(
    r"\W*(?:(?:degree|level|qualification|education)\s*[:：]\s*associate(?:'?s)?\s*$"
    r"|associate(?:'?s)? (?:degree )?in (?-i:[A-Z]))",
    re.I,
)
"""The degree where it is not called one; an associate in other places is a title."""
_NO_DEGREE = re.compile(r"生?(?:会|院|部|处|导师|宿舍|招生|助教|论文|工作站)")
_PIPED = re.compile(r"\s*\|.*\|\s*$")
_WIDE = re.compile(r"\s{2,}|\t|\s*[|｜]\s*")
_CELLS = re.compile(r"\s*[|｜\t]\s*|\s{2,}")


class _Told(Generic[_Value]):
    """A property computed when first asked for; without the lock of `functools.cached_property`,
    which takes longer than most of what a line tells.
    """

    def __init__(self, tell: Callable[[Row], _Value]) -> None:
        self._tell = tell
        self.__doc__ = tell.__doc__

    def __get__(self, row: Row, _: type[Row]) -> _Value:
        value = self._tell(row)
        # From now on the value itself is found first.
        row.__dict__[self._tell.__name__] = value
        return value


@dataclass(frozen=True)
class Row:
    """A line and what can be told from it alone, each computed when first asked for."""

    line: Line

    @_Told
    def periods(self) -> list[Period]:
        """Its dates and stretches of time, placed in the whole text."""
        found = find_periods(self.line.text)
        return [replace(p, span=p.span.moved(self.line.span.start)) for p in found]

    @_Told
    def ranges(self) -> list[Period]:
        """Those that stretch over time."""
        return [p for p in self.periods if is_range(p)]

    @_Told
    def rest(self) -> str:
        """The line without its dates, marks and blanks at the ends."""
        text = self.line.text
        for period in reversed(self.periods):
            start = period.span.start - self.line.span.start
            text = text[:start] + " " + text[period.span.end - self.line.span.start :]
        return _ORDINAL.sub("", text.strip(" \t|,，-–—:：()（）[]【】~·•■◆▍*#_»►●→"))

    @_Told
    def blank(self) -> bool:
        """Whether it has no words."""
        return self.line.blank

    @_Told
    def only_dates(self) -> bool:
        """Nothing but dates, or dates behind a label that says so."""
        return not self.rest or _TIME_LABEL.fullmatch(self.rest) is not None

    @_Told
    def label(self) -> bool:
        """Whether it opens with a label and has words behind the colon."""
        return _LABEL_LINE.match(self.line.text) is not None

    @_Told
    def field(self) -> bool:
        """Whether it is a row of a form: a label, and behind a tab or colon its words."""
        return _FIELD.match(self.line.text) is not None

    @_Told
    def cells(self) -> int:
        """How many parts the line has beside its dates."""
        return len([cell for cell in _CELLS.split(self.rest) if cell])

    @_Told
    def shape(self) -> tuple[str, int] | None:
        """How a line that opens with a period is laid out; None for other lines."""
        if not self.ranges or self.cells < 2:
            return None
        before = self.line.text[: self.ranges[0].span.start - self.line.span.start]
        return None if before.strip() else (self.mark, self.cells)

    @_Told
    def bullet(self) -> bool:
        """Whether it opens with a bullet or a number."""
        return _BULLET.match(self.line.text) is not None

    @_Told
    def marked(self) -> bool:
        """Whether Markdown marks it as a head, which a blank line parts from what it heads."""
        return _MARKED.match(self.line.text) is not None

    @_Told
    def mark(self) -> str:
        """The kind of bullet the line begins with and how far it is indented; "" for none."""
        match = _BULLET.match(self.line.text)
        if match is None:
            return ""
        mark = match.group("mark")
        return ("1." if any(map(str.isnumeric, mark)) else mark) + " " * (match.start("mark") // 2)

    @_Told
    def sentence(self) -> bool:
        """Whether it is, or holds, a whole sentence, told rather than listed."""
        return _TELLS.search(self.line.text) is not None

    @_Told
    def headlike(self) -> bool:
        """Short and no sentence, so that it may introduce an entry."""
        at_edge = any(
            r.span.end >= self.line.span.end - 3 or r.span.start <= self.line.span.start + 3
            for r in self.ranges
        )
        opening = self.opening_cells or self.rest
        return (
            0 < len(opening) <= LONGEST_HEAD * (2 if at_edge else 1)
            and (
                _SENTENCE.search(opening) is None
                or self._named_with_asides(opening)
                or self._told_in_cells()
            )
            and not (self.bullet and len(opening) > _LONGEST_ITEM and not self._dated_cell())
        )

    def _named_with_asides(self, opening: str) -> bool:
        """Whether only what stands in brackets or ends a cell has the marks of a sentence."""
        plain = _CELL_END.sub(" ", _ASIDE.sub(" ", opening))
        return (
            len(plain) < len(opening)
            and _SENTENCE.search(plain) is None
            and bool(self.ranges or EMPLOYER.match(self.line.text.lstrip()))
        )

    def _opening_two(self) -> list[str]:
        """The first two cells of a line behind its bullet."""
        mark = _BULLET.match(self.line.text)
        start = mark.end() if mark else len(self.line.text) - len(self.line.text.lstrip())
        return [cell for cell in _WIDE.split(self.line.text[start:].rstrip()) if cell][:2]

    def _dated_cell(self) -> str:
        """What else the first two cells hold where the one is a date or stretch of time alone."""
        cells = self._opening_two()
        stated = self.ranges or self.periods
        if not stated or len(cells) < 2:
            return ""
        dates = stated[0].span.moved(-self.line.span.start).of(self.line.text)
        others = [cell for cell in cells if cell.strip("【】[]()（） ") != dates]
        return others[0] if len(others) == 1 else ""

    def _told_in_cells(self) -> bool:
        """Whether dates and an employer fill the first two cells, whatever the line tells behind
        them: "2019.03-至今    江州第一医院    护士；2021.05 起任组长".
        """
        named = self._dated_cell()
        known = named and lexicon().find(named, ("employer", "school"))
        return bool(known) or (bool(named) and EMPLOYER.match(named) is not None)

    @_Told
    def opening_cells(self) -> str:
        """The cells of a table's row beside its dates up to the last, which may tell at length."""
        edged = _PIPED.match(self.line.text) is not None
        mark = "|" if edged or "\t" not in self.line.text else "\t"
        inside = self.line.text.rstrip().rstrip("|") if edged else self.line.text
        opening, _, told = inside.rpartition(mark)
        if opening.count(mark) < 2 + edged or not self.ranges:
            return ""
        dates = self.ranges[0].span
        start, end = dates.start - self.line.span.start, dates.end - self.line.span.start
        if end > len(opening):
            return ""
        tells = len(told.strip()) > _LONGEST_CELL or _SENTENCE.search(told)
        return (opening[:start] + opening[end:]).strip("\t| ") if tells else ""

    @_Told
    def opening_end(self) -> int:
        """Where the last cell begins of a table's row whose opening cells stand before it."""
        if _PIPED.match(self.line.text):
            return self.line.text.rstrip().rstrip("|").rindex("|")
        return self.line.text.rindex("\t" if "\t" in self.line.text else "|")

    @_Told
    def caption(self) -> bool:
        """Whether it captions the columns of a table."""
        cells = [cell for cell in _CELLS.split(self.rest) if cell]
        return len(cells) > 2 and 2 * sum(map(bool, map(_CAPTION.fullmatch, cells))) > len(cells)

    @_Told
    def introduces(self) -> bool:
        """Whether it may name an entry whose dates stand in the line above or below."""
        labelled = self.label and _NAMING_LABEL.match(self.line.text) is None
        if self.caption:
            return False
        return self.headlike and not self.bullet and not self._dated and not labelled

    @property
    def _dated(self) -> bool:
        """Whether it has dates, other than within the words of an aside ("(listed in 2019)")."""
        if not self.periods or self.ranges:
            return bool(self.periods)
        text, start = self.line.text, self.line.span.start
        asides = [m for m in _ASIDE.finditer(text, 1) if len(m.group()) > _LONGEST_DATE]
        return not all(
            any(a.start() < p.span.start - start < a.end() for a in asides) for p in self.periods
        )

    @_Told
    def mentions(self) -> list[Mention]:
        """What of it the lexicon knows."""
        return lexicon().find(self.line.text, ("school", "employer", "degree", "title"))

    def names(self, kind: str) -> bool:
        """Whether the lexicon knows something of a kind in it."""
        return any(m.concept.kind == kind for m in self.mentions)

    @_Told
    def employer(self) -> bool:
        """Whether it names an employer, known or by its shape."""
        return self.names("employer") or self._names_one(EMPLOYER)

    def _names_one(self, shape: Holding) -> bool:
        """Whether a name of a shape stands in it that is more than a kind of firm within a post.

        A "Bank Teller" or "High School Teacher" works at one that stands elsewhere.
        """
        shaped = list(shape.finditer(self.line.text))
        kinds = [m for m in shaped if KIND_OF_FIRM.fullmatch(m.group())]
        if len(kinds) < len(shaped) or not kinds:
            return len(shaped) > 0
        posts = [Span(*match.span()) for match in TITLE.finditer(self.line.text)]
        posts += [m.span for m in self.mentions if m.concept.kind == "title"]
        return not all(any(p.start <= m.start() and m.end() < p.end for p in posts) for m in kinds)

    @_Told
    def title(self) -> bool:
        """Whether it names a job title, known or by its shape."""
        text = self.line.text
        # An "Associate Degree" names no associate, and "Vehicle Engineering" no engineer.
        degrees = [m.span for m in self.mentions if m.concept.is_degree]
        titles = [m.span for m in self.mentions if m.concept.kind == "title"]
        titles = [t for t in titles if not t.of(text).lower().endswith("engineering")]
        known = any(not any(t.overlaps(d) for d in degrees) for t in titles)
        return known or TITLE.search(text) is not None

    @_Told
    def school(self) -> bool:
        """Whether it names a school, known or by its shape."""
        if self.names("school"):
            return True
        # "High School Diploma" is a degree, and no school.
        degrees = [m.span for m in self.mentions if m.concept.is_degree]
        schools = [Span(*match.span()) for match in SCHOOL.finditer(self.line.text)]
        within = [any(d.start <= s.start and s.end <= d.end for d in degrees) for s in schools]
        return not all(within) and self._names_one(SCHOOL)

    @_Told
    def teaches(self) -> bool:
        """Whether it names a school other than an institute that may as well be an employer."""
        shaped = SCHOOL.search(self.line.text)
        return self.names("school") or (
            shaped is not None and _RESEARCH.search(shaped.group()) is None
        )

    @_Told
    def degree(self) -> bool:
        """Whether it names a degree and not an office that is called after one (研究生院)."""
        if _ASSOCIATE.match(self.line.text) is not None:
            return True
        named = [m for m in self.mentions if m.concept.is_degree]
        named = [m for m in named if not _NO_DEGREE.match(self.line.text, m.span.end)]
        if not named:
            return False
        # "Lincoln High School" is a school, and no degree.
        schools = [s for s in SCHOOL.finditer(self.line.text) if not is_han(s.group())]
        return any(
            not any(s.start() < m.span.start and m.span.end <= s.end() for s in schools)
            for m in named
        )

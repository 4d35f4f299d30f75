"""Sections to entries: each job, degree and project with the lines that introduce it.

A head is found by its dates; where a section gives none, by an employer's name, a number or bold
type. The rules look at the shape of lines, never at one template.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from ingest.dates import find_periods, is_range
from ingest.lexicon import Mention, lexicon
from ingest.resume import Entry, EntryKind, Period, Section, Span
from ingest.sections import Line, lines_of
from ingest.tokens import fold

LONGEST_HEAD = 120
_JOB_SECTIONS = frozenset({"experience", "internship"})
_PROJECT_SECTIONS = frozenset({"project", "research"})
_LIST_SECTIONS = frozenset({"award", "certificate", "language", "publication"})
_ENTRY_SECTIONS = _JOB_SECTIONS | _PROJECT_SECTIONS | {"training", "activity"}
_BULLET = re.compile(
    r"^\s*(?P<mark>(?![(（\[【《“\"'#|])(?!\*\*)[^\w\s\u3400-\u9fff]|\(?\d{1,2}[)）.、](?!\d))\s*"
)
_NUMBERED = re.compile(
    r"^\s*(?:[-*•]\s*)?(?:\*\*)?\(?(?:\d{1,2}|[一二三四五六七八九十])[)）.、](?!\d)\s*\S"
)
_VISITS = re.compile(r"visiting|exchange|访问|交换|访学", re.I)
_ASIDE = re.compile(r"[(（]\s*([^()（）,，;；、\d]{3,20}?)\s*[)）,，;；、]")
_ORDINAL = re.compile(r"^\(?(?:\d{1,2}|[一二三四五六七八九十])[)）.、](?!\d)\s*")
_BOLD = re.compile(r"^\s*(?:[-*•]\s+)?\*\*[^*]{2,}\*\*|^\s{0,3}#{2,5}\s+\S")
_SENTENCE = re.compile(r"[。；;!！]|[,，].*[,，].*[,，].*[,，]|\.\s+[A-Z]")
_LABEL_LINE = re.compile(
    r"^\s*(?:[-*•]\s*)?(?:\*\*)?[\u4e00-\u9fffA-Za-z ]{2,10}(?:\*\*)?[:：](?!\s*$)"
)
EMPLOYER = re.compile(
    r"(?:[^\s,，。;；|:：()（）·]{2,20}?[(（][\u4e00-\u9fff]{2,8}[)）][^\s,，。;；|:：()（）·]{0,20}?"
    r"|[^\s,，。;；|:：()（）·]{2,30}?)(?:有限责任公司|股份有限公司|有限公司|公司|集团|银行|医院|卫生院|事务所|研究院"
    r"|研究所|设计院|工厂|酒店|饭店|餐厅|中心|学校|中学|小学|幼儿园|大学|学院|工程局|管理局|商行|超市|俱乐部"
    r"|实验室|工作室|基金会|协会|委员会|法院|检察院|药厂|门诊部?|诊所|分行|支行|事业部|项目部|代表处)"
    r"|(?:[A-Z][\w&.'’-]*[^\S\n]+){0,5}(?:Inc|LLC|Ltd|Limited|Corp|Corporation|Company|Co\.|Group|Bank"
    r"|Hospital|Clinic|University|College|School|Institute|Hotel|Restaurant|Center|Centre|Agency"
    r"|Laboratories|Labs?|Associates|Partners|LLP|PLC|GmbH|Foundation|Services|Solutions|Systems)\b\.?"
)
TITLE = re.compile(
    r"[^\s,，。;；|:：()（）\-—–·]{0,12}(?:工程师|经理|主管|总监|助理|专员|顾问|主任|护士长?|医师|医生|律师|教师|老师"
    r"|讲师|教授|研究员|会计师?|出纳|审计|设计师|架构师|分析师|程序员|实习生|销售代表|代表|厨师长?|主厨|技术员|施工员"
    r"|安全员|质检员|操作员|营业员|柜员|组长|班长|店长|厂长|校长|院长|总裁|董事长?|总经理|合伙人|负责人|编辑|记者|翻译"
    r"|文员|秘书|司机|教练|采购员?|计划员|策划|运营|客服|班主任|年级组长|药师|技师|检验师|育婴师|空乘|机长|管家)"
    r"|(?:(?:Senior|Junior|Lead|Head|Chief|Assistant|Associate|Deputy|Principal|Staff|Vice)[^\S\n]+)?"
    r"(?:[A-Z][\w/&-]*[^\S\n]+){0,4}(?:Engineer|Manager|Director|Nurse|Accountant|Teacher|Developer|Analyst"
    r"|Consultant|Coordinator|Specialist|Assistant|Associate|Intern|Representative|Supervisor|Designer"
    r"|Chef|Cook|Lawyer|Attorney|Counsel|Paralegal|Officer|President|Administrator|Technician|Clerk"
    r"|Scientist|Researcher|Fellow|Professor|Lecturer|Instructor|Tutor|Planner|Buyer|Auditor"
    r"|Controller|Architect|Editor|Writer|Trainer|Superintendent|Foreman|Executive|Secretary|Partner)\b"
)
SCHOOL = re.compile(
    r"[^\s,，。.;；、|:：()（）·*]{2,24}(?:大学(?!生)|学院|学校|中学|高中|一中|二中|研究所|研究院|党校|技校|职高|科学院)"
    r"|(?:[A-Z][\w.'’&-]*,?[^\S\n]+(?:(?:[Oo]f|[Aa]t|the|and)[^\S\n]+)?){0,6}"
    r"(?:University|College|Institute|School|Academy|Polytechnic)\b"
    r"(?:[^\S\n]+[Oo]f(?:[^\S\n]+the)?(?:[^\S\n]*[A-Z][\w.'’&-]*){1,4}|[^\S\n]+at(?:[^\S\n]+[A-Z][\w.'’-]*){1,3})?"
)


_TIME_LABEL = re.compile(
    r"(?:[\u4e00-\u9fff]{0,2}(?:时\s*间|日\s*期)|period|dates?|duration|time)\W*", re.I
)
_NAMING_LABEL = re.compile(
    r"\W*(?:项目名?称?|(?:公司|单位|学校)(?:名称)?|employer|company|project(?: name)?|school)"
    r"\s*[:：]",
    re.I,
)
_ABOUT_FIRM = re.compile(
    r"\W*(?:(?:所属)?行业|(?:公司|企业|单位)(?:性质|规模|类型|简介)|industry)\s*[:：]", re.I
)
_RESEARCH = re.compile(r"(?:研究[所院]|科学院)$")
_AWARDED = re.compile(r"奖学金|获得|荣获|获评|[一二三]等奖|scholarship|\bawarded\b", re.I)
_NO_DEGREE = re.compile(r"生?(?:会|院|部|处|导师|宿舍|招生|助教|论文|工作站)")
_CELLS = re.compile(r"\s*[|｜\t]\s*|\s{2,}")


@dataclass(frozen=True)
class _Row:
    """A line with what its shape says; computed as asked for."""

    line: Line

    @cached_property
    def periods(self) -> list[Period]:
        found = find_periods(self.line.text)
        offset = self.line.span.start
        return [replace(p, span=Span(p.span.start + offset, p.span.end + offset)) for p in found]

    @cached_property
    def ranges(self) -> list[Period]:
        return [p for p in self.periods if is_range(p)]

    @cached_property
    def rest(self) -> str:
        """The line without its dates, marks and blanks at the ends."""
        text = self.line.text
        for period in reversed(self.periods):
            start = period.span.start - self.line.span.start
            text = text[:start] + " " + text[period.span.end - self.line.span.start :]
        return _ORDINAL.sub("", text.strip(" \t|,，-–—:：()（）[]【】~·•■◆▍*#_»►●→"))

    @cached_property
    def blank(self) -> bool:
        return self.line.blank

    @cached_property
    def only_dates(self) -> bool:
        """Nothing but dates, or dates behind a label that says so."""
        return not self.rest or _TIME_LABEL.fullmatch(self.rest) is not None

    @cached_property
    def label(self) -> bool:
        return _LABEL_LINE.match(self.line.text) is not None

    @cached_property
    def cells(self) -> int:
        """How many parts the line has beside its dates."""
        return len([cell for cell in _CELLS.split(self.rest) if cell])

    @cached_property
    def shape(self) -> tuple[str, int] | None:
        """How a line that opens with a period is laid out; None for other lines."""
        if not self.ranges or self.cells < 2:
            return None
        before = self.line.text[: self.ranges[0].span.start - self.line.span.start]
        return None if before.strip() else (self.mark, self.cells)

    @cached_property
    def bullet(self) -> bool:
        return _BULLET.match(self.line.text) is not None

    @cached_property
    def mark(self) -> str:
        """The kind of bullet the line begins with and how far it is indented; "" for none."""
        match = _BULLET.match(self.line.text)
        if match is None:
            return ""
        mark = match.group("mark")
        return ("1." if any(c.isdigit() for c in mark) else mark) + " " * (match.start("mark") // 2)

    @cached_property
    def headlike(self) -> bool:
        """Short and no sentence, so that it may introduce an entry."""
        at_edge = any(
            r.span.end >= self.line.span.end - 3 or r.span.start <= self.line.span.start + 3
            for r in self.ranges
        )
        return (
            0 < len(self.rest) <= LONGEST_HEAD * (2 if at_edge else 1)
            and _SENTENCE.search(self.rest) is None
            and not (self.bullet and len(self.rest) > 60)
        )

    @cached_property
    def mentions(self) -> list[Mention]:
        return lexicon().find(self.line.text, ("school", "employer", "degree", "title"))

    def names(self, kind: str) -> bool:
        return any(m.concept.kind == kind for m in self.mentions)

    @cached_property
    def employer(self) -> bool:
        return self.names("employer") or EMPLOYER.search(self.line.text) is not None

    @cached_property
    def title(self) -> bool:
        return self.names("title") or TITLE.search(self.line.text) is not None

    @cached_property
    def school(self) -> bool:
        return self.names("school") or SCHOOL.search(self.line.text) is not None

    @cached_property
    def teaches(self) -> bool:
        """Whether it names a school other than an institute that may as well be an employer."""
        shaped = SCHOOL.search(self.line.text)
        return self.names("school") or (
            shaped is not None and _RESEARCH.search(shaped.group()) is None
        )

    @cached_property
    def degree(self) -> bool:
        return any(
            m.concept.kind == "degree" and not _NO_DEGREE.match(self.line.text, m.span.end)
            for m in self.mentions
        )


@dataclass(frozen=True, slots=True)
class _Head:
    first: int
    last: int
    period: Period | None
    kind: EntryKind


def find_entries(text: str, sections: Sequence[Section]) -> tuple[Entry, ...]:
    """The entries of all sections in the order of the text; entries never overlap."""
    entries: list[Entry] = []
    for number, section in enumerate(sections):
        lines = list(lines_of(text, section.span))
        if section.kind == "education":
            lines = [part for line in lines for part in _one_school_each(line)]
        rows = [_Row(line) for line in lines]
        body = [i for i, row in enumerate(rows) if not row.blank]
        opens = bool(body) and section.heading == rows[body[0]].line.span
        if opens and not rows[body[0]].ranges:
            body = body[1:]
        heads = _heads(rows, body, section)
        for i, head in enumerate(heads):
            end = (
                rows[heads[i + 1].first].line.span.start if i + 1 < len(heads) else section.span.end
            )
            span = Span(rows[head.first].line.span.start, end)
            span = Span(span.start, span.start + len(span.of(text).rstrip()))
            head_span = Span(span.start, min(span.end, rows[head.last].line.span.end))
            head_span = Span(span.start, span.start + len(head_span.of(text).rstrip()))
            entries.append(Entry(head.kind, number, span, head_span, head.period))
    return _with_parents(text, tuple(entries))


def _heads(rows: Sequence[_Row], body: Sequence[int], section: Section) -> list[_Head]:
    if section.kind == "education":
        degrees = _degree_heads(rows, body)
        return sorted([*degrees, *_jobs_among(rows, body, degrees)], key=lambda h: h.first)
    heads = _dated_heads(rows, body, section)
    if section.kind in _ENTRY_SECTIONS and not heads:
        heads = _undated_heads(rows, body, section)
    elif section.kind in _PROJECT_SECTIONS:
        numbered = [i for i in body if _NUMBERED.match(rows[i].line.text) and rows[i].headlike]
        inner = len(heads) >= 2 and bool(numbered) and numbered[0] > heads[0].last
        if len(numbered) > len(heads) and not inner:
            heads = _undated_heads(rows, body, section)
    return heads


def _dated_heads(rows: Sequence[_Row], body: Sequence[int], section: Section) -> list[_Head]:
    """Heads by a period of time that stands in, above or below the line that names the entry."""
    expected = section.kind in _ENTRY_SECTIONS
    listing = expected or section.kind in _LIST_SECTIONS
    shapes = set() if listing else _shapes_of_jobs(rows, body)
    anchors = []
    for place, i in enumerate(body):
        row = rows[i]
        single = section.kind in _PROJECT_SECTIONS and not row.bullet
        if not (row.ranges or (row.periods and single and (row.only_dates or not row.label))):
            continue
        if row.rest and not row.headlike:
            continue
        if not expected and row.shape not in shapes and not _named_nearby(rows, body, place):
            continue
        anchors.append(place)
    anchors = _of_one_style(rows, body, anchors)
    heads: list[_Head] = []
    taken = -1
    for n, place in enumerate(anchors):
        row = rows[body[place]]
        following = anchors[n + 1] if n + 1 < len(anchors) else len(body)
        first, last = _extent(rows, body, place, taken, following)
        named = [rows[body[k]] for k in range(first, last + 1)]
        kind = "job" if row.shape in shapes else _kind(named, section)
        taken = last
        heads.append(_Head(body[first], body[last], _main_period(row), kind))
    return heads


def _shapes_of_jobs(rows: Sequence[_Row], body: Sequence[int]) -> set[tuple[str, int] | None]:
    """Layouts of dated lines that name jobs and never a school: all lines laid out so are jobs."""
    dated = [rows[i] for i in body if rows[i].shape is not None and rows[i].headlike]
    schooling = {row.shape for row in dated if row.school or row.degree}
    jobs = {row.shape for row in dated if row.employer or row.title}
    return jobs - schooling


def _of_one_style(rows: Sequence[_Row], body: Sequence[int], anchors: list[int]) -> list[int]:
    """Heads of one section look alike: a dated bullet under heads without one is no head."""
    marks = [rows[body[place]].mark for place in anchors]
    if not marks:
        return anchors
    kept = "" if "" in marks else marks[0]
    return [place for place, mark in zip(anchors, marks, strict=True) if mark == kept]


def _main_period(row: _Row) -> Period:
    """The stretch a head is about: one with both ends before "from 2011.08 on" in brackets."""
    whole = [p for p in row.ranges if p.end is not None or len(p.span) > 9]
    return (whole or row.ranges or row.periods)[0]


def _named_nearby(rows: Sequence[_Row], body: Sequence[int], place: int) -> bool:
    near = [rows[body[k]] for k in (place - 1, place, place + 1) if 0 <= k < len(body)]
    near = [row for row in near if row.headlike]
    if any(row.cells >= 3 and (row.title or row.degree) for row in near[-2:]):
        return True
    return any(row.employer or row.school for row in near) and any(
        row.title or row.degree or row.employer for row in near
    )


def _extent(
    rows: Sequence[_Row], body: Sequence[int], place: int, taken: int, following: int
) -> tuple[int, int]:
    """First and last place in `body` of the head around a dated line."""
    row = rows[body[place]]
    first = last = place
    near = place - 1 > taken and _stands_with(rows, body, place)
    before = rows[body[place - 1]] if near else None
    after = rows[body[place + 1]] if place + 1 < following else None
    complete = row.employer and (row.title or len(row.rest) > 12)
    if complete or (row.school and row.degree):
        return first, last
    before_fits = before is not None and _introduces(before)
    after_fits = after is not None and _introduces(after)
    if row.only_dates:
        nearer_after = after is not None and body[place + 1] - body[place] <= 2
        if (
            after_fits
            and nearer_after
            and not (before_fits and _named(before) and not _named(after))
        ):
            last = place + 1
            beyond = rows[body[place + 2]] if place + 2 < following else None
            if beyond is not None and _introduces(beyond) and _completes(beyond, [row, after]):
                last = place + 2
        elif before_fits:
            first = place - 1
            above = (
                rows[body[place - 2]]
                if place - 2 > taken and body[place - 2] >= body[place] - 2
                else None
            )
            if above is not None and _introduces(above) and _completes(above, [row, before]):
                first = place - 2
        return first, last
    if before_fits and _completes(before, [row]) and _named(before):
        first = place - 1
    elif (
        before is not None
        and _ABOUT_FIRM.match(before.line.text)
        and place - 2 > taken
        and _introduces(rows[body[place - 2]])
    ):
        first = place - 2
    elif after_fits and _completes(after, [row]) and _named(after):
        last = place + 1
    return first, last


def _stands_with(rows: Sequence[_Row], body: Sequence[int], place: int) -> bool:
    """Whether the line above belongs to a dated line and not to the entry before it."""
    above = body[place - 1] if place else -1
    return above >= 0 and (above == body[place] - 1 or above == 0 or rows[above - 1].blank)


def _introduces(row: _Row) -> bool:
    labelled = row.label and _NAMING_LABEL.match(row.line.text) is None
    return row.headlike and not row.bullet and not row.periods and not labelled


def _named(row: _Row | None) -> bool:
    return row is not None and (row.employer or row.title or row.school)


def _completes(row: _Row | None, others: Sequence[_Row | None]) -> bool:
    """Whether a line names what the others do not: the employer, or the title."""
    if row is None:
        return False
    has_employer = any(o is not None and (o.employer or o.school) for o in others)
    has_title = any(o is not None and (o.title or o.degree) for o in others)
    return (row.employer and not has_employer) or (row.title and not has_title)


def _kind(named: Sequence[_Row], section: Section) -> EntryKind:
    school = any(row.school for row in named)
    degree = any(row.degree for row in named)
    title = any(row.title for row in named)
    if section.kind in _PROJECT_SECTIONS:
        return "project"
    if school and degree and section.kind != "experience":
        return "degree"
    if section.kind in _JOB_SECTIONS:
        unnamed = not title and not any(row.employer for row in named)
        if unnamed and any(_AWARDED.search(row.rest) for row in named):
            return "item"
        visits = any(_VISITS.search(row.rest) for row in named)
        return "degree" if school and degree and not title and not visits else "job"
    employer = any(row.employer for row in named)
    if section.kind in _LIST_SECTIONS:
        awarded = any(_AWARDED.search(row.rest) for row in named)
        return "job" if title and employer and not school and not awarded else "item"
    if section.kind not in _ENTRY_SECTIONS:
        teaches = any(row.teaches for row in named)
        if (teaches and (degree or not title)) or (degree and not title and not employer):
            return "degree"
        return "job" if employer or title else "item"
    return "item"


def _undated_heads(rows: Sequence[_Row], body: Sequence[int], section: Section) -> list[_Head]:
    """Heads where no dates are given: numbered or bold lines, else short ones that name someone."""
    kind: EntryKind = "job" if section.kind in _JOB_SECTIONS else "item"
    if section.kind in _PROJECT_SECTIONS:
        kind = "project"
    for marks in (_NUMBERED, _BOLD):
        places = [i for i in body if marks.match(rows[i].line.text) and rows[i].headlike]
        if kind == "project" and len(places) >= 2:
            indent = min(_indent(rows[i]) for i in places)
            return [_Head(i, i, None, kind) for i in places if _indent(rows[i]) == indent]
    heads: list[_Head] = []
    for place, i in enumerate(body):
        row = rows[i]
        if heads and i <= heads[-1].last:
            continue
        if row.bullet or not row.headlike or len(row.rest) > 40 or _LABEL_LINE.match(row.line.text):
            continue
        alone = body[place] > 0 and rows[i - 1].blank and i + 1 < len(rows) and rows[i + 1].blank
        known = True if kind == "project" else row.employer or alone
        isolated = place == 0 or rows[body[place - 1]].bullet or body[place - 1] < i - 1
        if known and isolated:
            after = rows[body[place + 1]] if place + 1 < len(body) else None
            last = (
                body[place + 1]
                if after is not None and _introduces(after) and len(after.rest) <= 20
                else i
            )
            heads.append(_Head(i, last, None, kind))
    if kind == "job" and not heads:
        heads = [
            _Head(i, i, rows[i].periods[0], kind)
            for i in body
            if rows[i].employer and rows[i].periods and not rows[i].bullet
        ]
    return heads


def _indent(row: _Row) -> int:
    return len(row.line.text) - len(row.line.text.lstrip())


def _degree_heads(rows: Sequence[_Row], body: Sequence[int]) -> list[_Head]:
    """One head a school. Dates stand in its line, in the one above or below, or in a list."""
    schools = [p for p in range(len(body)) if rows[body[p]].school and _opens_degree(rows, body, p)]
    if not schools:
        places = [p for p in range(len(body)) if rows[body[p]].degree or rows[body[p]].ranges]
        schools = [p for n, p in enumerate(places) if n == 0 or p > places[n - 1] + 1]
    heads: list[_Head] = []
    listed = _listed_periods(rows, body, schools)
    for n, place in enumerate(schools):
        following = schools[n + 1] if n + 1 < len(schools) else len(body)
        previous = schools[n - 1] if n else -1
        row = rows[body[place]]
        first = last = place
        own = row.ranges or row.periods
        period = own[0] if own else listed.get(place)
        if period is None and place - 1 > previous and rows[body[place - 1]].periods:
            above = rows[body[place - 1]]
            free = n == 0 or not heads or heads[-1].last < body[place - 1]
            if free and len(above.rest) <= 20:
                period, first = (above.ranges or above.periods)[0], place - 1
        if period is None:
            for k in range(place + 1, min(following, place + 4)):
                near = rows[body[k]]
                if near.periods and len(near.rest) <= 60 and not (near.bullet and not near.ranges):
                    period, last = (near.ranges or near.periods)[0], k
                    break
        heads.append(_Head(body[first], body[last], period, "degree"))
    return heads


def _listed_periods(
    rows: Sequence[_Row], body: Sequence[int], schools: Sequence[int]
) -> dict[int, Period]:
    """Schools that follow each other, with their dates in a list below, paired in order."""
    found: dict[int, Period] = {}
    group: list[int] = []
    for place in schools:
        group = [*group, place] if group and place == group[-1] + 1 else [place]
        if len(group) < 2 or place + 1 in schools:
            continue
        dates = []
        for k in range(place + 1, len(body)):
            row = rows[body[k]]
            if not row.periods or len(row.rest) > 4:
                break
            dates.append(row.periods[0])
        if len(dates) == len(group):
            found.update(zip(group, dates, strict=True))
    return found


def _one_school_each(line: Line) -> list[Line]:
    """A line of two schools, each with a degree, cut before the second."""
    mentions = lexicon().find(line.text, ("degree",))
    if len(mentions) < 2:
        return [line]
    cuts = []
    for school in SCHOOL.finditer(line.text):
        before = any(m.span.end <= school.start() for m in mentions)
        after = any(m.span.start >= school.end() for m in mentions)
        first = SCHOOL.search(line.text)
        if before and after and first is not None and first.start() < school.start():
            cuts.append(school.start())
            break
    bounds = [0, *cuts, len(line.text)]
    return [
        Line(Span(line.span.start + a, line.span.start + b), line.text[a:b])
        for a, b in pairwise(bounds)
    ]


def _jobs_among(rows: Sequence[_Row], body: Sequence[int], degrees: Sequence[_Head]) -> list[_Head]:
    """Jobs that follow the degrees without a heading of their own, each after a blank line."""
    shapes = _shapes_of_jobs(rows, body)
    return [
        _Head(i, i, _main_period(row), "job")
        for i in body
        if (row := rows[i]).shape in shapes
        and row.headlike
        and i > 0
        and rows[i - 1].blank
        and not any(head.first <= i <= head.last for head in degrees)
    ]


def _opens_degree(rows: Sequence[_Row], body: Sequence[int], place: int) -> bool:
    """A line that names a school in passing (an award, a course, a paper) opens no degree."""
    row = rows[body[place]]
    if len(row.line.text.strip()) > LONGEST_HEAD * 1.5 or (
        row.bullet and not row.degree and not row.ranges
    ):
        return False
    if row.periods or row.degree:
        return True
    near = [rows[body[k]] for k in (place - 1, place + 1, place + 2) if 0 <= k < len(body)]
    shaped = SCHOOL.search(row.rest)
    names_only_it = shaped is None or len(shaped.group()) >= 0.4 * len(row.rest)
    return row.headlike and names_only_it and any(r.periods or r.degree for r in near)


def _with_parents(text: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """A project that names a job's employer, alone among the jobs, was done in that job."""
    jobs = [(i, _head_words(text, e)) for i, e in enumerate(entries) if e.kind == "job"]
    result = []
    for entry in entries:
        if entry.kind == "project":
            head = fold(entry.head.of(text))
            named = [i for i, words in jobs if any(word in head for word in words)]
            if not named:
                asides = [fold(m.group(1).strip()) for m in _ASIDE.finditer(head)]
                named = [
                    i for i, _ in jobs if any(a in fold(entries[i].head.of(text)) for a in asides)
                ]
            if len(named) == 1:
                entry = replace(entry, parent=named[0])
        result.append(entry)
    return tuple(result)


def _head_words(text: str, entry: Entry) -> set[str]:
    head = entry.head.of(text)
    names: set[str] = set()
    for mention in lexicon().find(head, ("employer",)):
        names.update(mention.concept.names)
    pieces = re.split(r"[|,，\t]|\s[-–—]\s|\s{2,}", head)
    first = next((p.strip(" *#()（）") for p in pieces if EMPLOYER.search(p)), "")
    return (
        names
        | ({fold(first)} if len(first) >= 3 else set())
        | {
            fold(p.strip())
            for p in pieces
            if 3 <= len(p.strip()) <= 12 and not find_periods(p) and not TITLE.search(p)
        }
    )

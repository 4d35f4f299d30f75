"""Why someone left a job: what is said of it in the job, or elsewhere with the employer's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import rjieba

from assistant.conditions.job import jobs_of
from assistant.evidence import Unit, contains, stems_of
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked, recency
from assistant.lookup.naming import employer_forms, jobs_at
from assistant.lookup.sequence import placed_job
from assistant.lookup.told_of import told_of
from assistant.question import Question
from assistant.quoting import spans_of_entry
from ingest.facts.jobs.parts import ARROW
from ingest.lexicon import lexicon
from ingest.resume import Resume, Span
from ingest.tokens import fold, is_han

_LEAVES_ZH = r"(?:离[开职任岗]|辞[职去掉]|跳槽)"
_LEAVES_EN = r"(?:leav\w*|left|quit\w*|resign\w*|depart\w*|mov\w+ on|let go)"
_POST_EN = r"(?:job|post|position|role|contract|stint|employment|time|spell|that|it|things)"
_ENDS_EN = (
    r"(?:(?:come|came|brought|draw) to an? (?:end|close)|(?:end|finish)(?:ed)?(?=\W*$|[,?;])"
    r"|terminated)"
)
_ASKED = re.compile(
    r"(?:为[什何啥]|怎么|怎[会样]|因为?[什何啥]|[什啥]么?原因|何故|缘何)[^，,。？?]{0,16}?"
    rf"(?:{_LEAVES_ZH}|走(?:的|了|人|掉)?(?=\W|$)|不[干做待]了?|换(?:了)?(?:工作|公司|单位|东家)|没有?(?:留|待|续签|干)下)"
    rf"|(?:{_LEAVES_ZH}|走人?|换工作)[^，,。？?]{{0,12}}?的?(?:真实|具体|主要)?(?:原因|理由|缘由)"
    rf"|(?:{_LEAVES_ZH}|走的?)[^，,。？?]{{0,12}}?是?因?(?:为[什何啥]么?|什么缘故|怎么回事)"
    r"|(?:怎么|如何|为[什何啥]么?)(?:会)?(?:结束|终止|告终|收场|没[干做]下去)"
    rf"|\b(?:why|what made|how come|for what reason)\b[^,;?.]{{0,60}}\b{_LEAVES_EN}\b"
    rf"|\breasons?\b[^,;?.]{{0,24}}\b{_LEAVES_EN}\b"
    rf"|\b(?:how|why)\b[^,;?.]{{0,60}}\b(?:came?|come|brought|drew) to "
    rf"(?:an end|a close|{_LEAVES_EN})\b|\b(?:how|why) (?:did|was)\b[^,;?.]{{0,60}}"
    r"\b(?:job|post|role|contract|position|employment|stint|time|it|that)\b"
    r"[^,;?.]{0,40}\b(?:end|ended|finish|terminated)\b"
    r"|\bwhat (?:ended|put an end to|brought an end to)\b"
    rf"|\b(?:how|why|what made)\b[^,;?.]{{0,12}}\b{_POST_EN}\b[^,;?.]{{0,40}}\b{_ENDS_EN}"
    rf"|\bwhat (?:ended|brought)\b[^,;?.]{{0,12}}\b{_POST_EN}\b"
)
_WHOLE = re.compile(rf"(?:后来|最后|最终|当时|又|那)*(?:{_ASKED.pattern})")
_LABEL = re.compile(
    rf"(?:{_LEAVES_ZH}[^，,。；;：:]{{0,10}}?|变动|换工作)的?(?:原因|理由|缘由)|(?:^|[\s（(；;【\[])(?:离[职开任]|辞职)\s*[:：]"
    r"|\breasons?\s+(?:for|of)\s+(?:leaving|departure|quitting|resigning|the move)|\breason left\b"
    r"|\b(?:left because|why (?:i |he |she )?left|reason for (?:the )?end)\b"
)
_CAUSE = re.compile(
    rf"(?:因|由于|为了?)(?!此)[^。；;]{{1,30}}(?<![至到]){_LEAVES_ZH}|(?:后|而|遂|随之|故|主动|被迫)(?:协商|主动|被动|被迫|自愿|友好)?(?:{_LEAVES_ZH})"
    rf"|{_LEAVES_ZH}(?:是|，?[系因]|，?由于|的?缘故)"
    rf"|{_LEAVES_ZH}后?(?:回[家乡老国]|返乡|照[顾料]|陪|读|考|备|创业|生[育孩子]|带孩子|结婚|随|养|治|全职|休)"
    r"|\b(?:left|leaving|resigned|quit)\b,? (?:\w+ ){0,3}?"
    r"(?:because|due|when|after|as|to|for|following|upon|owing|over|since|on)\b"
)
_LEFT = re.compile(
    rf"{_LEAVES_ZH}\s?[（(，,:：—]|\b(?:left|resigned|quit|departed)\b[^.;]{{0,40}}[(:–—]"
)
"""Someone's leaving with something said of it."""
_END = re.compile(
    r"解散|裁[员撤]|被裁|(?:合同|聘期|任期|协议)(?:期满|到期|届满|结束)|(?:岗位|职位|部门|门店|项目)(?:取消|撤销|撤并|关闭)"
    r"|倒闭|破产|[停歇]业(?!期间|整顿|时|\d)|关停|关门"
    r"|\bredundan|\blaid off\b|\blay-?offs?\b|\bretrench"
    r"|\bcontract (?:ended|expired|ran out|was not)"
    r"|\b(?:firm|company|plant|office|team|unit|studio|restaurant|school|shop|site|branch|owners?|business)\b"
    r"[^.;]{0,30}\b(?:closed|closure|closing|dissolved|wound up|shut|relocat\w+|bankrupt|sold)\b"
)
_NOT_OWN = re.compile(
    r"离职(?:率|面谈|手续|周期|分析|管理|状态|员工|人数|人员|证明|交接)|裁员?(?:方案|沟通|谈判|补偿)|主导|负责|方案"
    r"|\b(?:managed|led|handled|attrition|turnover)\b"
)
_COLUMNS = re.compile(r"\S(?:\s{2,}|\t|\s*\|\s*)\S")
_MOST = 3
_BELOW, _MOST_ROWS = 3, 12
"""Lines below a heading for the reasons that may give them, rows below a column's name."""


def asks_why_left(question: Question) -> bool:
    """Whether a question asks why someone left."""
    return question.says(_ASKED)


def why_left(asked: Asked) -> Findings | None:
    """The reasons for leaving the job that the question names or steps to, that the conversation
    was about, or else every job that states one.
    """
    if not asks_why_left(asked.question):
        return None
    resume = asked.resume
    numbers, stepped = _jobs_meant(asked)
    if not numbers:
        every = sorted(jobs_of(resume), key=lambda n: recency(resume.entries[n]), reverse=True)
        points = [p for n in every for p in _reasons(asked, n)][:_MOST]
        if asked.question.mentions("employer"):  # whose job no entry is
            points = []
        points = points or [Point(resume, (u.span,)) for u in _outside(asked)][:_BELOW]
        return Findings("person", tuple(points)) if points else None
    found = why_left_job(asked, *numbers)
    points = list(found.points)
    if points and stepped:  # which job the step leads to
        heads = spans_of_entry(resume, numbers[0], ("employer",))
        said = [span for point in points for span in point.spans]
        fresh = tuple(h for h in heads if not any(h.overlaps(s) for s in said))
        points = [*([Point(resume, fresh, entry=numbers[0])] if fresh else []), *points]
    return replace(found, points=tuple(points[: _MOST + 1]))


def why_left_job(asked: Asked, *numbers: int) -> Findings:
    """The reasons that a resume gives for leaving some jobs."""
    points = [p for n in numbers for p in _reasons(asked, n)] or _unattached(asked, numbers)
    if not points:
        zh = asked.question.language == "zh"
        return Findings("absent", lead="离职原因" if zh else "reason for leaving")
    return Findings("person", tuple(points))


def _jobs_meant(asked: Asked) -> tuple[tuple[int, ...], bool]:
    """The jobs whose end is asked for, and whether the question steps to them from another."""
    named = jobs_at(asked)
    stepped = placed_job(without_leaving(asked))
    if isinstance(stepped, int):
        return (stepped,), True
    if named.numbers:
        return named.numbers, False
    if asked.focus is not None and asked.focus in jobs_of(asked.resume):
        return (asked.focus,), False
    return (), False


def without_leaving(asked: Asked) -> Asked:
    """The question without its words for leaving, which step nowhere here."""
    question = asked.question
    spans = [Span(*m.span()) for m in _WHOLE.finditer(question.folded)]
    said = " ".join(span.of(question.folded) for span in spans)
    terms = tuple(t for t in question.terms if t.text not in said)
    described = (*question.described, *spans)
    return replace(asked, question=replace(question, described=described, terms=terms))


def _reasons(asked: Asked, number: int) -> list[Point]:
    """What a job says of its end: under its name for it, else as a cause, else as an event."""
    resume = asked.resume
    if _in_column(resume, number):
        return [Point(resume, spans_of_entry(resume, number), entry=number)]
    moved = _of_a_move(asked, number)
    if moved is not None:
        return [moved]
    named = [u for u in _naming(asked, number) if not _NOT_OWN.search(u.text)]
    told = [u for u in told_of(asked, number) if not _NOT_OWN.search(u.text) and not _heads(u)]
    units = [*told, *named]
    found = [u for pattern in (_LABEL, _CAUSE, _END) for u in units if pattern.search(u.text)]
    return [Point(resume, (u.span,), entry=number) for u in (*found, *named)[:1]]


_MOVE = re.compile(
    rf"(?P<left>[^；;，,。→\n]{{2,30}}?)\s*{ARROW}\s*(?P<joined>[^：:；;\n]{{2,40}})[：:]\s*[^；;\n]{{2,60}}"
)
"""One employer, an arrow, the next one, and why: "Acme → Borealis: relocation"."""


def _of_a_move(asked: Asked, number: int) -> Point | None:
    """What a list of moves gives as the reason for the one away from a job's employer."""
    forms = [form for form in employer_forms(asked.resume, number) if form]
    for unit in asked.units.units:
        if unit.entry in jobs_of(asked.resume):
            continue
        for move in _MOVE.finditer(unit.span.of(asked.resume.text)):
            left = fold(move["left"])
            if any(contains(form, left, stems_of(left)) for form in forms):
                start = unit.span.start
                return Point(asked.resume, (Span(start + move.start(), start + move.end()),))
    return None


def _naming(asked: Asked, number: int) -> Iterable[Unit]:
    """Units outside all jobs that tell of a job's end and name its employer."""
    named = jobs_at(asked)
    called = [s.of(asked.question.folded) for s in named.spans if number in named.numbers]
    names = [form for form in (*employer_forms(asked.resume, number), *called) if form]
    forms = {*names, *(form[:2] for form in names if is_han(form[:2]) and not _is_word(form[:2]))}
    for unit in _outside(asked):
        if any(contains(form, unit.text, unit.stems) for form in forms):
            yield unit


def _is_word(short: str) -> bool:
    return rjieba.has_word(short) or bool(lexicon().named(short))


def _outside(asked: Asked) -> Iterable[Unit]:
    """Units outside all jobs that tell of an end, or stand right below a heading for that."""
    jobs, headed = set(jobs_of(asked.resume)), 0
    for unit in asked.units.units:
        if unit.entry in jobs:
            continue
        labelled = _LABEL.search(unit.text) is not None
        if _heads(unit) or (labelled and _is_row_of_names(unit.quote)):
            headed = _BELOW if _heads(unit) else _MOST_ROWS
            continue
        told = labelled or _CAUSE.search(unit.text) or _LEFT.search(unit.text)
        if told or headed or _LABEL.search(unit.context):
            yield unit
        headed = max(0, headed - 1)


def _unattached(asked: Asked, numbers: Iterable[int]) -> list[Point]:
    """A reason that stands under no job is that of the latest one that has ended."""
    resume = asked.resume
    jobs = sorted(jobs_of(resume), key=lambda n: recency(resume.entries[n]), reverse=True)
    ended = [n for n in jobs if not (p := resume.entries[n].period) or not p.present]
    if not {*jobs[:1], *ended[:1]} & set(numbers):
        return []
    others = [form for n in jobs if n not in numbers for form in employer_forms(resume, n) if form]
    for place, unit in enumerate(asked.units.units):
        if unit.entry in jobs or not _LABEL.search(f"{unit.text} {unit.context}"):
            continue
        if _heads(unit) and place + 1 < len(asked.units.units):
            unit = asked.units.units[place + 1]
        if not any(contains(form, unit.text, stems_of(unit.text)) for form in others):
            return [Point(resume, (unit.span,), entry=unit.entry)]
    return []


def _heads(unit: Unit) -> bool:
    """Whether a unit is but a heading for the reasons below it."""
    return _LABEL.search(unit.text) is not None and unit.text.rstrip("】] :：").endswith(
        ("原因", "理由", "缘由", "leaving")
    )


def _in_column(resume: Resume, number: int) -> bool:
    """Whether a job is a row of a table one of whose columns is for the reason."""
    head = resume.entries[number].head
    section = next((s for s in resume.sections if s.span.start <= head.start < s.span.end), None)
    if section is None:
        return False
    above = resume.text[section.span.start : head.start].splitlines()
    return any(_LABEL.search(fold(line)) and _is_row_of_names(line) for line in above)


def _is_row_of_names(line: str) -> bool:
    """Whether a line names the columns of a table."""
    return _COLUMNS.search(line.strip()) is not None and not re.search(r"\d", line)

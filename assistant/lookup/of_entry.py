"""What a question asks in several parts of one job or degree that the conversation leads to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.conditions.job import jobs_of
from assistant.evidence import ResumeUnits, Unit, contains, stems_of
from assistant.findings import Findings, Point
from assistant.lookup.asked import GRADE, Asked
from assistant.lookup.department import department
from assistant.lookup.entries import HOW_LONG, entry_findings, spans_of_job
from assistant.lookup.jobs_and_degrees import with_promotions
from assistant.lookup.leaving import asks_why_left, why_left_job, without_leaving
from assistant.lookup.moved import beside_a_move
from assistant.lookup.naming import jobs_at
from assistant.lookup.sequence import OF_ORDER, placed_job
from assistant.lookup.told_of import WHAT_WAS_DONE, done_there, told_of
from assistant.lookup.words import said_within
from assistant.question import Question, read_question
from assistant.terms import Term
from ingest.lexicon import lexicon
from ingest.resume import YearMonth
from ingest.tokens import fold

_CUT = re.compile(
    r"[，,；;。？?]\s*|\s+and (?=(?:what|how|where|when|which|who|why|at|in|by|from|on|for)\b)",
    re.I,
)
_ELLIPTIC = re.compile(
    r"呢\W*$|^\W*(?:and|so|what about|how about)\b(?!.*\b(?:what|who|when|how|why)\b)"
    r"|那[一]?[段份家所个]\W*$"
)
"""Names an entry and leaves what is asked of it to the rest, or to the question before."""
_THERE = re.compile(
    r"那[一]?[家所段份](?!时)|那[儿里边](?!时)|该(?:公司|单位|校|院)|这[一]?[家所段份]|\bthere\b"
    r"|\b(?:that|this) (?:job|role|company|firm|employer|place|post|position|school|university|one"
    r"|degree|programme|program|internship|hospital)\b"
)
_OF_HEAD = re.compile(
    r"哪[里儿家所个段年月座天]|[几多]少?[年月号](?!份?人)|何[时处年地]|什么(?:时候|时间|公司|单位|学校|大学|职[位务]|岗位|专业|学历|学位|身份|部门|城市|地方)"
    r"|起止|时间段|从.{0,6}到|头衔|全称|叫什么(?:名字)?\W*$|是.{1,6}还是|在哪"
    r"|\b(?:where|when|which|what) ?(?:city|town|country|school|university|company|employer|firm"
    r"|title|position|role|dates?|years?|months?|major|degree|subject|place|department)?\b\W*$"
    r"|\b(?:where|when|which (?:city|country|town|school|university|company)"
    r"|what (?:title|dates|years|degree|subject|city|role|position))\b|\bas what\b"
    r"|\bwhat (?:was|were|is) (?:his|her|their|the) (?:\w+ )?(?:title|position|role|dates|city)\b"
)
_CITY = re.compile(r"城市|哪座城|什么地方|\bcity\b|\btown\b|\bcountry\b")
_DEPARTMENT = re.compile(r"部门|科室|小组|\bdepartment\b|\bteam was\b|\bwhich team\b")
_GRADES = re.compile(r"绩点|均分|平均分|\bgpa\b|\bgrades?\b|\baverage\b")
_RANKS = re.compile(r"排名?第?几|第几名|排名|名次|\brank")
_RANK = re.compile(
    r"(?<![\d./])\d{1,3}\s?[/／]\s?\d{2,4}(?![\d./])|排名|前\s?\d+\s?%|\btop \d|\brank"
)
_EITHER = re.compile(
    r"是(?P<one>[^，,。？?是]{1,8})还是(?P<other>[^，,。？?]{1,8})"
    r"|\b(?P<left>\w+) or (?P<right>\w+)\W*$"
)
_FRAMES = re.compile(
    r"^[^哪什谁几多呢]{2,20}?(?:之|以)?[前后]$"
    r"|^(?:and |so )?(?:before|after|prior to) (?!(?:that|this|it)\W*$)"
)
"""A clause that asks nothing by itself and says for the next one about when."""
_STEPS = re.compile(
    r"[上下前后]一?[家份段个所任]|(?:接着|然后|后来|接下来|随后|之后)去|再往[前后]"
    r"|\b(?:next|previous|following|preceding|afterwards?|before that|after that)\b"
)
_ENDS = re.compile(
    r"(?:什么时候|何时|哪一?年|几[年月]|哪个月)[^，,。？?]{0,8}?(?:走|离开|离职|辞职|离任|入职|加入)"
    r"|\b(?:when|what (?:year|month))\b[^,.?]{0,24}"
    r"\b(?:leave|left|quit|resign|join|start)(?:ed)?\W*$"
)
"""Asks when a job began or ended that the question leaves to the conversation."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """The entry that a clause leads to; `stated`: by naming it or stepping to it."""

    number: int
    stated: bool


def of_the_entry(
    question: Question,
    units: ResumeUnits,
    as_of: YearMonth,
    focus: int | None,
    read: Callable[[Asked], Findings],
) -> Findings | None:
    """The head of the entry that the question goes on about, and what it says to each part.

    `read` answers a part of any other kind; of that counts what stands under the entry.
    """
    if focus is None or question.periods:
        return None
    clauses = [
        Asked(_as_asked(text, question, units), units, as_of, focus) for text in _clauses(question)
    ]
    if not clauses:
        return None
    opened = _opened(clauses[0])
    if opened is None:
        return None
    parts, carried = list(_parts(clauses, opened)), False
    if not parts and len(clauses) == 1 and _ELLIPTIC.search(clauses[0].question.folded):
        before = read_question(question.continues, (units.resume,))
        before = replace(before, scope="person", language=question.language)
        parts, carried = [Asked(before, units, as_of, focus)], True
    told = [
        (
            part,
            (part is not clauses[0] and _beside(part, opened.number))
            or _within(part, opened.number, read),
        )
        for part in parts
    ]
    found = [point for _, points in told if points for point in points]
    headed = any(points is not None for _, points in told)
    ends = _ENDS.search(clauses[0].question.folded) is not None
    if not headed and not (opened.stated and (len(clauses) > 1 or carried or ends)):
        return None  # Other readers know single questions better.
    by_head = len(clauses) > 1 and any(points == () for _, points in told)
    if not opened.stated and not by_head:
        heads: tuple[Point, ...] = ()
        if not found:
            return None
    else:
        meant = [opened.number]
        if ends and opened.number in jobs_of(units.resume):
            meant = with_promotions(clauses[0], opened.number)
        heads = entry_findings(clauses[0], meant).points
    said = [span for point in heads for span in point.spans]
    for point in found:
        fresh = tuple(s for s in point.spans if not any(s.overlaps(o) for o in said))
        if fresh:
            heads = (*heads, replace(point, spans=fresh))
            said += fresh
    silent = [part.question for part, points in told if points is None] if not carried else []
    return Findings("person", heads, lead=_silent(silent), surely=True)


def _clauses(question: Question) -> Iterator[str]:
    framing = ""
    for piece in _CUT.split(question.text):
        if not piece or not any(character.isalnum() for character in piece):
            continue
        if _FRAMES.search(fold(piece)):
            framing = f"{framing}{piece.strip()}, "
            continue
        yield f"{framing}{piece.strip()}"
        framing = ""
    if framing:
        yield framing.rstrip(", ")


def _as_asked(text: str, question: Question, units: ResumeUnits) -> Question:
    read = read_question(text, (units.resume,))
    return replace(
        read, scope="person", people=read.people or question.people, language=question.language
    )


def _opened(asked: Asked) -> _Opened | None:
    """The entry that a clause leads to: stepped to, named in a few words, or the one spoken of."""
    asked = without_leaving(asked)
    moved = beside_a_move(asked)
    if moved is not None and (entry := moved.points[0].entry) is not None:
        return _Opened(entry, True)
    stepped = placed_job(asked)
    if isinstance(stepped, int):
        return _Opened(stepped, True)
    if stepped is not None:
        return None
    folded = asked.question.folded
    if _ELLIPTIC.search(folded):
        named = jobs_at(asked).numbers
        degrees = asked.of_level(asked.degrees()) if asked.levels else []
        degrees = [n for n in degrees if _in_education(asked, n)] or degrees
        if len(named) == 1 or (not named and len(degrees) == 1):
            return _Opened((*named, *degrees)[0], True)
    if _THERE.search(folded) and asked.focus is not None:
        return _Opened(asked.focus, False)
    if _ENDS.search(folded) and asked.focus in jobs_of(asked.resume) and not jobs_at(asked).numbers:
        return _Opened(asked.focus, True)
    return None


def _in_education(asked: Asked, number: int) -> bool:
    return any(u.section == "education" for u in asked.units.by_entry.get(number, []))


def _parts(clauses: Sequence[Asked], opened: _Opened) -> Iterator[Asked]:
    """The clauses that ask something, the first one only for what it says beside its step."""
    first, *rest = clauses
    if not opened.stated or _asks_more(first, opened.number):
        yield first
    yield from rest


def _asks_more(opening: Asked, number: int) -> bool:
    folded = opening.question.folded
    if asks_why_left(opening.question) or _EITHER.search(folded):
        return True
    if _ELLIPTIC.search(folded):
        return opening.question.says(_RANKS) or opening.question.says(_GRADES)
    names = ("employer", "school", "name", "title", "degree")
    head = fold(" ".join(s.of(opening.resume.text) for s in spans_of_job(opening.resume, number)))
    return any(
        t.kind not in names
        and not OF_ORDER.fullmatch(t.text)
        and not any(contains(form, head, stems_of(head)) for form, _ in t.forms)
        for t in opening.solid
    )


def _beside(part: Asked, number: int) -> tuple[Point, ...] | None:
    """The head of the job that a later part steps to from the one spoken of."""
    if not part.question.says(_STEPS):
        return None
    stepped = placed_job(replace(part, focus=number))
    if not isinstance(stepped, int) or stepped == number:
        return None
    return entry_findings(part, [stepped]).points


def _within(
    part: Asked, number: int, read: Callable[[Asked], Findings]
) -> tuple[Point, ...] | None:
    """What an entry says to a part; empty where its head says it, None where nothing does."""
    entry = part.resume.entries[number]
    asked = replace(part, focus=number)
    question, inside = part.question, told_of(part, number)
    if asks_why_left(question):
        found = why_left_job(asked, number)
        return found.points or None
    if question.says(HOW_LONG) and not question.says(re.compile(r"几个?人")):
        return entry_findings(asked, [number]).points
    if entry.kind == "degree" and (question.says(_RANKS) or question.says(_GRADES)):
        wanted = [p for w, p in ((_RANKS, _RANK), (_GRADES, GRADE)) if question.says(w)]
        lines = [u for u in inside if any(p.search(u.text) for p in wanted)]
        return tuple(Point(part.resume, (u.span,), entry=number) for u in lines[:1]) or None
    if question.says(_DEPARTMENT) and number in asked.jobs():
        named = department(asked)
        return named.points if named is not None else None
    if question.says(_CITY):
        return _city(part, number, inside)
    if (either := _EITHER.search(question.folded)) is not None:
        words = [w for w in either.groups() if w]
        lines = [u for u in inside if any(w.rstrip("的") in u.text for w in words)]
        return tuple(Point(part.resume, (u.span,), entry=number) for u in lines[:1]) or None
    if question.says(WHAT_WAS_DONE):
        return done_there(part, number) or None
    solid = [t for t in part.solid if not OF_ORDER.fullmatch(t.text)]
    if question.says(_OF_HEAD) and not [t for t in solid if not _OF_HEAD.search(t.text)]:
        return ()
    told: Findings | None = said_within(asked, inside) if solid else None
    if told is None and part.focus is not None:
        told = read(asked)
    spans = {u.span for u in inside}
    there = (
        [p for p in told.points if any(s.overlaps(o) for s in p.spans for o in spans)]
        if told
        else []
    )
    there = there or _of_one_stem(solid, inside, number)
    if there:
        return tuple(there)
    return () if question.says(_OF_HEAD) and entry.kind != "degree" and len(solid) <= 1 else None


def _of_one_stem(solid: Sequence[Term], inside: Sequence[Unit], number: int) -> list[Point]:
    """The line with a word that begins as one asked for does: "supervised", "Supervisor"."""
    begun = [t.text[:_BEGUN] for t in solid if t.text.isascii() and len(t.text) > _BEGUN]
    lines = [u for u in inside if any(word in u.text for word in begun)]
    return [Point(u.resume, (u.span,), entry=number) for u in lines[:1]]


_BEGUN = 7


def _city(part: Asked, number: int, inside: Sequence[Unit]) -> tuple[Point, ...] | None:
    heads = entry_findings(part, [number]).points[0].spans
    if any(lexicon().find(span.of(part.resume.text), ("city",)) for span in heads):
        return ()
    for unit in inside:
        if lexicon().find(unit.quote, ("city",)):
            return (Point(part.resume, (unit.span,), entry=number),)
    return None


def _silent(parts: Sequence[Question]) -> str:
    if not parts:
        return ""
    zh = parts[0].language == "zh"
    words = ("；" if zh else "; ").join(part.text.strip(" ？?。.，,") for part in parts)
    return f"没有写明“{words}”" if zh else f"not stated: “{words}”"

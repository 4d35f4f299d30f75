"""What a comparison asks of each person beside it: "who came first, in which team was each?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.citations import escaped
from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.lookup import look_up
from assistant.people import label
from assistant.question import Question, read_question
from assistant.scoring import asks_time
from ingest.resume import YearMonth
from ingest.tokens import fold

_EACH = (
    r"(?:(?:他|她)们|[两俩]人|两位|二人)?\s*"
    r"(?:各自?(?!种|类|项)|分别|都(?=在哪|是什么|是哪|叫什么|是几|有多少))"
)
_CUT = re.compile(
    rf"[，,；;。？?]\s*(?=(?:那么?|并|且|以及)?{_EACH})"
    r"|[,;.?]\s+(?:and )?(?=(?:in |at |from |to |for |with )?(?:what|which|where|when|how|who)\b)"
    r"|\s+and (?=(?:in |at |from |to |for |with )?(?:what|which|where|when|how)\b)",
    re.I,
)
_ORDERS = re.compile(
    r"谁|哪一?[位个名]|更|先"
    r"|\b(?:who|which of|which one|earlier|later|first|last|\w+er|more|less)\b"
)
_SAYS_EACH = re.compile(rf"{_EACH}|\b(?:each|both|respectively|of them)\b", re.I)
_OF_ONE = re.compile(r"[他她](?!们)|\b(?:he|she|his|her|him)\b")
_PLACES = ("employer", "school", "certificate", "city")
_MOST = 2
_CONTENT = 0.6
_ASKS = re.compile(r"哪|什么|几|何时|\b(?:when|date)")


def details_of(
    question: Question, people: Sequence[ResumeUnits]
) -> tuple[Question, Question] | None:
    """The part of a question that compares, and the one that asks something of each; None where it
    has no such two parts.
    """
    for match in _CUT.finditer(question.text):
        comparing, details = question.text[: match.start()], question.text[match.end() :]
        if not _ORDERS.search(fold(comparing)) or _ORDERS.match(fold(details)):
            continue
        resumes = [units.resume for units in people]
        named = [m.span.of(question.text) for kind in _PLACES for m in question.mentions(kind)]
        first = read_question(_naming(comparing, named), resumes)
        if _OF_ONE.search(fold(details)):
            named = []  # What the one who is ahead did next was not there.
        rest = read_question(_naming(_SAYS_EACH.sub(" ", details), named), ())
        said = fold(comparing)
        content = [t for t in rest.terms if t.text not in said and not _ASKS.search(t.text)]
        if asks_time(rest) and not any(t.weight >= _CONTENT for t in content):
            return None  # The dates by which people are compared stand in the comparison.
        return (
            replace(first, scope="person", people=question.people, language=question.language),
            replace(rest, scope="person", language=question.language),
        )
    return None


def _naming(text: str, places: Sequence[str]) -> str:
    """A part of a question with the places that only another part names."""
    missing = (place for place in dict.fromkeys(places) if place not in text)
    return " ".join((*missing, text)).strip()


def with_details(
    found: Findings, details: Question, people: Sequence[ResumeUnits], as_of: YearMonth
) -> Findings:
    """A comparison with what each resume says to the details; who says nothing to them is named."""
    points, silent = list(found.points), []
    if details.says(_OF_ONE) and points:  # "who left earlier, and what was her next job?"
        people = [units for units in people if units.resume.id == points[0].resume.id]
    for units in people:
        said = [s for p in points if p.resume.id == units.resume.id for s in p.spans]
        focus = next((p.entry for p in points if p.resume.id == units.resume.id), None)
        told = look_up(details, units, as_of, focus)
        if told.kind != "person":
            silent.append(escaped(label(units.resume, details.language)))
            continue
        for point in told.points[:_MOST]:
            fresh = tuple(s for s in point.spans if not any(s.overlaps(o) for o in said))
            if fresh:
                points.append(Point(units.resume, fresh, topic=details.text, entry=point.entry))
    return replace(found, points=tuple(points), lead=_with_silent(found.lead, silent, details))


def _with_silent(lead: str, silent: Sequence[str], details: Question) -> str:
    if not silent:
        return lead
    words = details.text.strip(" ？?。.，,")
    if details.language == "zh":
        return f"{lead}；{'、'.join(silent)}没有写明“{words}”"
    return f"{lead}; not stated by {', '.join(silent)}: “{words}”"

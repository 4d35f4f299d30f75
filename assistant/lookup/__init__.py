"""What is asked about one person, answered from that person's resume alone.

A question for several things is cut into parts, each put to the readers in their order (`readers`);
where none knows it, `words` quotes the sentences that fit best.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.causes import ASKS_CAUSE, STATES_CAUSE
from assistant.lookup.dated_items import OF_RANK
from assistant.lookup.entries import HOW_LONG
from assistant.lookup.framed import without_frame
from assistant.lookup.listed_names import with_listed_names
from assistant.lookup.not_given import unless_not_given
from assistant.lookup.of_entry import of_the_entry
from assistant.lookup.pieces import pieces_of
from assistant.lookup.presupposed import unless_denied
from assistant.lookup.readers import NARROW, READERS, Reader
from assistant.lookup.spelled_names import with_spelled_names
from assistant.lookup.sums import with_sum
from assistant.lookup.words import by_words
from assistant.question import Question, parts_of
from assistant.scoring import asks_time
from assistant.terms import Term
from ingest.dates import find_periods
from ingest.resume import YearMonth
from ingest.tokens import fold

__all__ = ["look_up"]


def look_up(
    question: Question, units: ResumeUnits, as_of: YearMonth, focus: int | None = None
) -> Findings:
    """Words of one resume that answer; kind "absent" when it does not say.

    `focus` is the entry that the conversation was about last.
    """
    question = without_frame(question, units, as_of)
    unknown = _unknown_among_known(question, units)
    if unknown:
        rest = tuple(t for t in question.terms if t not in unknown)
        known = look_up(replace(question, terms=rest), units, as_of, focus)
        if known.kind == "absent":
            return known
        silent = [t.text for t in unknown]
        return replace(known, lead=_noted(known.lead, silent, question.language))
    of_one = of_the_entry(question, units, as_of, focus, _look_up)
    if of_one is not None:
        return replace(of_one, about=(units.resume,), looked_at=1)
    parts = parts_of(question, units.resume)
    if len(parts) == 1:
        question = parts[0]  # without a sentence on how months are counted
        whole = _look_up(Asked(question, units, as_of, focus))
        pieces = pieces_of(question, units.resume)
        each = [Asked(p, units, as_of, focus) for p in pieces]
        found = [_said_before(a, [whole]) or _look_up(a, NARROW) for a in each]
        return _completed(whole, found, pieces)
    found = []
    near = ""
    for part in parts:
        asked = Asked(part, units, as_of, focus, near)
        answer = _said_before(asked, found) or _look_up(asked)
        focus = next((p.entry for p in answer.points if p.entry is not None), focus)
        if answer.points:
            near = fold(answer.points[0].spans[0].of(units.resume.text))
        found.append(answer)
    return _merged(found, parts)


def _said_before(asked: Asked, found: Sequence[Findings]) -> Findings | None:
    """The answer to the part before, where a part only asks when that was, or why, and its words
    say so.
    """
    before = found[-1] if found else None
    if before is None or before.kind != "person":
        return None
    quotes = [span.of(asked.resume.text) for point in before.points for span in point.spans]
    if asked.question.says(ASKS_CAUSE):
        rest = sum(t.weight for t in asked.solid if not ASKS_CAUSE.search(t.text))
        caused = any(STATES_CAUSE.search(fold(words)) for words in quotes)
        return before if rest <= _SPARE and caused else None
    content = sum(t.weight for t in asked.solid if not OF_RANK.fullmatch(t.text))
    if not asks_time(asked.question) or content > _SPARE or asked.question.says(HOW_LONG):
        return None
    return before if any(find_periods(words) for words in quotes) else None


_JOINED = re.compile(r"[和与及、/&]|\band\b|\bor\b|以及")


def _unknown_among_known(question: Question, units: ResumeUnits) -> list[Term]:
    """Of several names that a question rests on together those that the resume never mentions."""
    required = [t for t in question.terms if t.required]
    unknown = [t for t in required if not t.stated_in(units)]
    several = 0 < len(unknown) < len(required)
    alike = {t.kind for t in unknown} <= {t.kind for t in required if t not in unknown}
    return unknown if several and alike and question.says(_JOINED) else []


def _look_up(asked: Asked, readers: Sequence[Reader] = READERS) -> Findings:
    """What the first reader finds that knows the question, else the sentences that fit best."""
    about = (asked.resume,)
    if asked.across:
        asked = replace(asked, question=with_spelled_names(asked.question, asked.units))
    asked = replace(asked, question=with_listed_names(asked.question, asked.units))
    missing = asked.missing()
    for reader in readers:
        found = None if missing and not reader.by_other_names else reader.read(asked)
        if found is not None:
            return replace(_if_given(asked, replace(found, surely=True)), about=about, looked_at=1)
    if missing:
        return Findings("absent", lead=missing, about=about, looked_at=1)
    found = with_sum(asked, _if_given(asked, by_words(asked)))
    return replace(found, about=about, looked_at=1)


def _if_given(asked: Asked, found: Findings) -> Findings:
    """What was found, or nothing where its lines deny what is asked or do not give it."""
    return unless_not_given(asked, unless_denied(asked, found))


def _merged(found: Sequence[Findings], parts: Sequence[Question]) -> Findings:
    """The answers to the parts of a question as one, the parts that nothing answers named; absent
    only when nothing is stated.
    """
    answered = [f for f in found if f.kind != "absent"]
    if not answered:
        return found[0]
    points: list[Point] = []
    for findings in answered:
        said = {span for p in points for span in p.spans}
        for point in findings.points:
            fresh = tuple(s for s in point.spans if s not in said)
            if fresh:
                points.append(replace(point, spans=fresh))
            elif point.note:  # what one part reckons of the words that answer another
                points = [_with_note(p, point) for p in points]
    lead = next((f.lead for f in answered if f.lead), "")
    silent = [p for p, f in zip(parts, found, strict=True) if f.kind == "absent"]
    count = next((f.count for f in answered if f.count is not None), None)
    return replace(answered[0], points=tuple(points), lead=_with_silent(lead, silent), count=count)


def _with_note(point: Point, other: Point) -> Point:
    """A point with the note of another on the same words."""
    noted = not point.note and set(point.spans) & set(other.spans)
    return replace(point, note=other.note) if noted else point


def _completed(whole: Findings, found: Sequence[Findings], pieces: Sequence[Question]) -> Findings:
    """The answer to a question with what its pieces say by themselves, where it leaves that out."""
    if not any(f.kind == "person" for f in found):
        return whole
    if whole.kind == "absent":
        told = [f for f, p in zip(found, pieces, strict=True) if f.kind == "person" and _alone(p)]
        return _merged(found, pieces) if told else whole
    if whole.kind != "person":
        return whole
    said = [span for p in whole.points for span in p.spans]
    fresh = [
        p
        for f in found
        if f.kind == "person" and f.surely
        for p in f.points
        if not any(s.overlaps(o) for s in p.spans for o in said)
    ]
    return replace(whole, points=(*whole.points, *fresh[:_MOST_ADDED]))


def _alone(piece: Question) -> bool:
    """Whether a piece has content of its own, so that it says something without the others."""
    return bool(piece.attributes) or any(t.weight >= _CONTENT for t in piece.terms)


_CONTENT = 1.0
_SPARE = 0.9
"""Weight of words that a part may have that asks no more than when."""
_MOST_ADDED = 2


def _with_silent(lead: str, parts: Sequence[Question]) -> str:
    """The lead with the parts of a question that the resume does not answer."""
    if not parts:
        return lead
    return _noted(lead, [p.text.strip(" ？?。.，,") for p in parts], parts[0].language)


def _noted(lead: str, silent: Sequence[str], language: str) -> str:
    zh = language == "zh"
    words = ("；" if zh else "; ").join(silent)
    note = f"没有写明“{words}”" if zh else f"not stated: “{words}”"
    return f"{lead}；{note}" if lead and zh else f"{lead}; {note}" if lead else note

"""Labels of a form that nothing was filled in for, and those answered with "none"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.resume import Fact, Span

_REST = r"[^\t\n\f:：|｜,，;；、()（）]{0,10}?"
_BLANKS = r"[^\S\n\f\t]*"
_CLOSES = rf"{_BLANKS}(?:[\t\n\f|｜,，;；。]|  |$)"
_DENIED = re.compile(
    rf"{_REST}(?:\s?[:：]\s?|{_BLANKS}\t{_BLANKS}|\s[-–—]{{1,2}}\s)(?:暂?无|没有|未考|none|nil|no|n/a|[-—–/]{{1,3}}){_CLOSES}"
    rf"|{_REST} (?:暂?无|没有|none|n/a){_CLOSES}"
)
_EMPTY = re.compile(rf"{_REST}\s?[:：]{_BLANKS}(?:\t{_BLANKS}(?=[\t\n\f]|$)|(?=[|｜;；\n\f]|$))")
_CELL = re.compile(rf"{_REST}{_BLANKS}\t{_BLANKS}(?=[\t\n\f]|$)")
_CELLS = re.compile(rf"[^\s\t]{_BLANKS}\t{_BLANKS}(?=\t|$)")
_FIELD = re.compile(r"\s*(?:[^\s:：][^\n:：]{0,12}[:：\t]|$)")
_OPENS = re.compile(r"(?:^|[\n\f\t|｜,，;；]|  ) ?$")
_SCORED = r"(?:ielts|toefl|toeic|gre|gmat|sat|act|pte|雅思|托福|托业)"
_ROW = re.compile(rf"\s*{_SCORED}(?:\s+{_SCORED})+\s*")
_FEWEST_CELLS = 2
_ANSWERED = frozenset({"certificate", "language", "test_score"})


def without_blanks(folded: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts without what only a label names that a form leaves open or denies.

    Nobody has a licence, or speaks a language, because a form asks for it.
    """
    return [fact for fact in facts if not (_may_be_label(fact) and _is_blank(folded, fact.span))]


def _may_be_label(fact: Fact) -> bool:
    named = fact.kind in _ANSWERED or fact.kind.startswith("skill")
    return named and not (fact.kind == "test_score" and " " in fact.value)


def _is_blank(folded: str, span: Span) -> bool:
    start, end = folded.rfind("\n", 0, span.start) + 1, folded.find("\n", span.end)
    line = folded[start : end if end >= 0 else len(folded)]
    if _ROW.fullmatch(line):
        return True
    if not _OPENS.search(folded[max(0, span.start - 3) : span.start]):
        return False
    if _DENIED.match(folded, span.end):
        return True
    if empty := _EMPTY.match(folded, span.end):
        below = start + len(line) + 1
        return empty.end() < start + len(line.rstrip()) or bool(_FIELD.match(folded, below))
    cell = _CELL.match(folded, span.end)
    return cell is not None and len(_CELLS.findall(line)) >= _FEWEST_CELLS

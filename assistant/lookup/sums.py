"""What several figures come to together: those of one line, or of one column of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from ingest.resume import Span
from ingest.tokens import fold, stem

_ASKS = re.compile(
    r"加起来|加在一起|加总|合计|总和|之和|总共|一共|合起来|共计"
    r"|\b(?:in total|altogether|combined|in all|sum of|add up to|all told"
    r"|put together|taken together"
    r"|total (?:number|of|across|over))\b"
)
_UNIT = "次|人|条|个|例|项|家|台|篇|件|场|份|单|套|门|节|天|[万亿]?元"
_FIGURE = re.compile(rf"(?<![\w.])(\d[\d,]*(?:\.\d+)?)\s?({_UNIT}|%)?")
_COUNTED = re.compile(rf"(?:几|多少)({_UNIT})")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)\s?年?度?")
_PARTS = re.compile(r"[,，;；、|]|\band\b|和")
_COLUMNS = re.compile(r"\s{2,}|\t|\s*\|\s*")
_MOST_ROWS = 12


def with_sum(asked: Asked, found: Findings) -> Findings:
    """What was found with the sum of its figures, where a sum is asked that no line states."""
    if found.kind != "person" or found.lead or not found.points or not asked.question.says(_ASKS):
        return found
    return _of_column(asked) or _of_line(asked, found) or found


def _of_line(asked: Asked, found: Findings) -> Findings | None:
    """The sum of the figures of one kind that the line found gives for several dates or things."""
    folded = asked.question.folded
    quote = fold(found.points[0].spans[0].of(asked.resume.text))
    years = {match[1] for match in _YEAR.finditer(folded)}
    parts = [p for p in _PARTS.split(quote) if not years or years & set(_YEAR.findall(p))]
    figures = [figure for part in parts for figure in _figures(_YEAR.sub(" ", part))[:1]]
    units = {unit for _, unit in figures}
    counted = set(_COUNTED.findall(folded))
    if len(figures) < 2 or len(units) > 1 or units & {"", "%"} or (counted and units != counted):
        return None
    if years and len(years) != len(figures):
        return None
    return replace(found, lead=_arithmetic([value for value, _ in figures], figures[0][1]))


def _figures(words: str) -> list[tuple[float, str]]:
    return [(float(m[1].replace(",", "")), m[2] or "") for m in _FIGURE.finditer(words)]


def _of_column(asked: Asked) -> Findings | None:
    """The sum of a column that the question names, with its rows."""
    text = asked.resume.text
    lines = [(m.start(), m.group()) for m in re.finditer(r"[^\n]+", text)]
    for place, (_, head) in enumerate(lines):
        names = _COLUMNS.split(fold(head).strip(" |"))
        if len(names) < 2 or any(c.isdigit() for c in head):
            continue
        named = [n for n, name in enumerate(names) if n and _names(asked, name)]
        if len(named) != 1:
            continue
        rows = _rows(lines[place + 1 : place + 1 + _MOST_ROWS], len(names), named[0])
        if len(rows) < 2:
            continue
        points = tuple(
            Point(asked.resume, (span,), entry=_entry_at(asked, span)) for span, _ in rows
        )
        return Findings("person", points, lead=_arithmetic([v for _, v in rows], ""))
    return None


def _names(asked: Asked, column: str) -> bool:
    return any(t.weight >= 1 and stem(t.text) == stem(column) for t in asked.question.terms)


def _rows(lines: Sequence[tuple[int, str]], columns: int, column: int) -> list[tuple[Span, float]]:
    """The rows of a table with their figures in one column, up to a line that is none."""
    rows: list[tuple[Span, float]] = []
    for start, line in lines:
        cells = _COLUMNS.split(line.strip(" |"))
        if len(cells) != columns or not re.fullmatch(r"\d[\d,]*(?:\.\d+)?", cells[column]):
            break
        left = len(line) - len(line.lstrip(" |\t"))
        span = Span(start + left, start + len(line.rstrip(" |\t")))
        rows.append((span, float(cells[column].replace(",", ""))))
    return rows


def _entry_at(asked: Asked, span: Span) -> int | None:
    return next((u.entry for u in asked.units.units if u.span.overlaps(span)), None)


def _arithmetic(values: Sequence[float], unit: str) -> str:
    total = round(sum(values), 4)
    return f"{' + '.join(f'{v:,g}' for v in values)} = {total:,g}{' ' + unit if unit else ''}"

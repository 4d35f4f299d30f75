"""What a table of a resume says in the row and the column that a question names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.evidence import contains, stems_of
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.naming import employer_forms, jobs_at
from assistant.terms import Term
from ingest.lines import lines_of
from ingest.resume import Resume, Span
from ingest.tokens import fold

_COLUMNS = re.compile(r"\s{2,}|\t|\s*[|｜]\s*")
_ASIDE = re.compile(r"[(（\[【].*?[)）\]】]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
_NAMES = 0.7
"""Least weight of a form by which a term names a column or a row."""
_SHORTENED = 3
"""Letters of a column's name that may stand for a longer word: "occ." for occupancy."""
_OF_CELL = 0.3
"""Share of a cell that a word must make up to name its row."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a table, its cells, and the years in it."""

    span: Span
    cells: tuple[str, ...]
    years: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Table:
    """The names of columns, and the rows under them."""

    columns: tuple[str, ...]
    rows: tuple[_Row, ...]


def table_cells(asked: Asked) -> Findings | None:
    """The rows of the years, or of the names, that the question gives, in a table one of whose
    columns it names; nothing where the table has no figure for them.
    """
    for table in _tables(asked.resume):
        named = [n for n in range(1, len(table.columns)) if _names_column(asked, table, n)]
        if not named:
            continue
        years = {p.start.year for p in asked.question.periods if p.start is not None}
        dated = [row for row in table.rows if row.years & years]
        by_name = [row for row in table.rows if _names_row(asked, table, named, row)]
        if years and not any(row.years for row in table.rows):
            continue
        if years and by_name:
            rows = [row for row in dated if row in by_name]
        else:
            rows = dated if years else by_name
        if not rows and not (years and (by_name or not dated)):
            continue
        told = [row for row in rows if any(_has_figure(row, n) for n in named)]
        if told:
            points = tuple(_point(asked, table, row, named) for row in told)
            return Findings("person", points)
        if not _said_otherwise(asked, table, named, years):
            return _no_figure(asked, table, rows or by_name or list(table.rows[:1]), named)
    return None


def _point(asked: Asked, table: _Table, row: _Row, named: Sequence[int]) -> Point:
    entry = next((u.entry for u in asked.units.units if u.span.overlaps(row.span)), None)
    note = ", ".join(f"{table.columns[n]}: {row.cells[n]}" for n in named)
    return Point(asked.resume, (row.span,), note, entry=entry)


def _no_figure(asked: Asked, table: _Table, rows: Sequence[_Row], named: Sequence[int]) -> Findings:
    words = [p.span.of(asked.question.text) for p in asked.question.periods]
    lead = " ".join([*words, *(table.columns[n] for n in named)])
    near = tuple(Point(asked.resume, (row.span,)) for row in rows[:_FEWEST_ROWS])
    return Findings("absent", lead=lead, near=near)


def _said_otherwise(asked: Asked, table: _Table, named: Sequence[int], years: set[int]) -> bool:
    """Whether a line outside the table names one of the columns and one of the years."""
    terms = [t for n in named for t in _terms(asked) if _states(t, table.columns[n])]
    inside = [row.span for row in table.rows]
    return any(
        any(t.match(unit) for t in terms) and any(str(year) in unit.text for year in years)
        for unit in asked.units.units
        if not any(unit.span.overlaps(span) for span in inside)
    )


def _has_figure(row: _Row, column: int) -> bool:
    return any(c.isdigit() for c in row.cells[column])


def _names_column(asked: Asked, table: _Table, column: int) -> bool:
    """Whether the question names a column, most of whose cells are figures and no years."""
    cells = [row.cells[column] for row in table.rows]
    figures = [cell for cell in cells if any(c.isdigit() for c in cell)]
    if len(figures) * 2 <= len(cells) or all(_YEAR.search(cell) for cell in figures):
        return False
    name = _ASIDE.sub("", table.columns[column]).strip()
    return any(_states(t, name) for t in _terms(asked))


def _names_row(asked: Asked, table: _Table, named: Sequence[int], row: _Row) -> bool:
    """Whether the question names what a row is of: a cell of it without figures."""
    cells = [fold(c) for c in row.cells if c and not any(d.isdigit() for d in c)]
    columns = [table.columns[n] for n in named]
    terms = [t for t in _terms(asked) if not any(_states(t, column) for column in columns)]
    forms = [f for n in jobs_at(asked).numbers for f in employer_forms(asked.resume, n)]
    folded = asked.question.folded
    if any(_is_called(folded, cell) for cell in cells):
        return True
    called = any(_is_called(c, f) or (len(c) > 1 and c in f) for c in cells for f in forms)
    return called or any(_states(t, c, _OF_CELL * len(c)) for t in terms for c in cells)


def _is_called(cell: str, form: str, least: float = 2) -> bool:
    return len(form) >= max(2.0, least) and contains(form, cell, stems_of(cell))


def _terms(asked: Asked) -> list[Term]:
    return [t for t in asked.question.terms if t.kind != "date" and t.weight >= _NAMES]


def _states(term: Term, name: str, least: float = 2) -> bool:
    """Whether a name of a column or a row says a term by a form of so many characters at least."""
    cell = fold(name)
    short = cell.rstrip(".")
    return any(
        _is_called(cell, form, least)
        or (cell.isascii() and len(short) >= _SHORTENED and form.startswith(short))
        for form, weight in term.forms
        if weight >= _NAMES
    )


def _tables(resume: Resume) -> Iterator[_Table]:
    """The tables of a resume: a line that names columns, and lines of as many cells below it."""
    for section in resume.sections:
        lines = list(lines_of(resume.text, section.span))
        for place, head in enumerate(lines):
            columns = _cells(head.text)
            if len(columns) < _FEWEST_COLUMNS or any(c.isdigit() for c in head.text):
                continue
            rows = []
            for line in lines[place + 1 :]:
                cells = _cells(line.text)
                if len(cells) != len(columns):
                    break
                left = len(line.text) - len(line.text.lstrip(" \t|｜"))
                span = Span(
                    line.span.start + left, line.span.start + len(line.text.rstrip(" \t|｜"))
                )
                years = frozenset(int(year) for year in _YEAR.findall(line.text))
                rows.append(_Row(span, cells, years))
            if len(rows) >= _FEWEST_ROWS:
                yield _Table(columns, tuple(rows))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in _COLUMNS.split(line.strip(" \t|｜\n")))

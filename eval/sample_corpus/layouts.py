"""A person as a flat run of rows: what the page formats share before they part ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from eval.sample_corpus.person import Entry, Person, Section

RowKind = Literal["name", "top", "heading", "head", "project", "bullet", "line", "gap"]
BULLET = "- "


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a resume. `fields` has several members only where a tab parts them."""

    kind: RowKind
    fields: tuple[str, ...]
    side: bool = False

    @property
    def text(self) -> str:
        """The row as one string, tabs between its fields."""
        return "\t".join(self.fields)


def head_fields(entry: Entry) -> tuple[str, ...]:
    """The head's fields as cells where a tab parts them, as one string otherwise."""
    return entry.head if entry.separator == "\t" else (entry.separator.join(entry.head),)


def line_row(line: str, side: bool = False) -> Row:
    """A bullet for a line that begins with a hyphen, a plain line for any other."""
    if line.startswith(BULLET):
        return Row("bullet", (line.removeprefix(BULLET),), side)
    return Row("line", tuple(line.split("\t")), side)


def _entry_rows(entry: Entry, side: bool, kind: RowKind = "head") -> Iterator[Row]:
    yield Row(kind, head_fields(entry), side)
    for line in entry.lines:
        yield line_row(line, side)
    for project in entry.projects:
        yield from _entry_rows(project, side, "project")


def section_rows(section: Section) -> Iterator[Row]:
    """The rows of one section, its head first."""
    if section.heading:
        yield Row("heading", (section.heading,), section.side)
    for line in section.lines:
        yield line_row(line, section.side)
    for number, entry in enumerate(section.entries):
        if number:
            yield Row("gap", ("",), section.side)
        yield from _entry_rows(entry, section.side)


def rows(person: Person) -> Iterator[Row]:
    """The whole resume; the label and value pairs of a form come two to a line."""
    if person.name:
        yield Row("name", (person.name,))
    for line in person.top:
        yield Row("top", (line,))
    for start in range(0, len(person.form), 2):
        pairs = person.form[start : start + 2]
        yield Row("top", tuple(f"{label}：{value}" for label, value in pairs))
    for section in person.sections:
        yield from section_rows(section)

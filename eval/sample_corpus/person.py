"""The invented people, read from `people/*.toml`: what each resume says, line by line.

A TOML file holds the words exactly as the resume shows them, with the habits of its writer (the
order of the fields, the form of the dates, a missing name). Only the look is left to the layout.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Layout = Literal[
    "pdf-one-column",
    "pdf-two-columns",
    "docx",
    "html",
    "markdown",
    "text",
]
FOLDER = Path(__file__).parent / "people"


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, degree or project: the fields of its head line, the lines below it, what it holds.

    `separator` stands between the fields; a tab becomes a tab stop or the right margin.
    """

    head: tuple[str, ...]
    separator: str
    lines: tuple[str, ...] = ()
    projects: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A head (none for a resume that has none there), loose lines, then entries.

    `table` shows each entry's head as a row of a table; `side` puts it in the narrow column.
    """

    heading: str | None
    lines: tuple[str, ...]
    entries: tuple[Entry, ...]
    table: bool = False
    side: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One resume. `name` is its title line, `form` are labels and values of a table below it."""

    file: str
    layout: Layout
    name: str | None
    top: tuple[str, ...]
    sections: tuple[Section, ...]
    form: tuple[tuple[str, str], ...] = ()
    encoding: str = "utf-8"
    newline: str = "\n"
    bullet: str = "- "
    interleaved: bool = False

    def words(self) -> Iterator[str]:
        """Every piece of text that the file must show, in the order of the TOML file."""
        if self.name:
            yield self.name
        yield from self.top
        for label, value in self.form:
            yield from (label, value)
        for section in self.sections:
            if section.heading:
                yield section.heading
            yield from section.lines
            for entry in section.entries:
                yield from _words_of(entry)


def _words_of(entry: Entry) -> Iterator[str]:
    yield from entry.head
    yield from entry.lines
    for project in entry.projects:
        yield from _words_of(project)


def _entry(data: dict[str, Any], separator: str) -> Entry:
    separator = data.get("separator", separator)
    return Entry(
        head=tuple(data["head"]),
        separator=separator,
        lines=tuple(data.get("lines", ())),
        projects=tuple(_entry(project, separator) for project in data.get("projects", ())),
    )


def _section(data: dict[str, Any], separator: str) -> Section:
    return Section(
        heading=data.get("heading"),
        lines=tuple(data.get("lines", ())),
        entries=tuple(_entry(entry, separator) for entry in data.get("entries", ())),
        table=data.get("table", False),
        side=data.get("side", False),
    )


def load(path: Path) -> Person:
    """Read one person's TOML file."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    separator = data.get("separator", "\t")
    return Person(
        file=data["file"],
        layout=data["layout"],
        name=data.get("name"),
        top=tuple(data.get("top", ())),
        sections=tuple(_section(section, separator) for section in data["sections"]),
        form=tuple((label, value) for label, value in data.get("form", ())),
        encoding=data.get("encoding", "utf-8"),
        newline=data.get("newline", "\n"),
        bullet=data.get("bullet", "- "),
        interleaved=data.get("interleaved", False),
    )


def everyone() -> tuple[Person, ...]:
    """All people, in the order of their TOML files' names."""
    return tuple(load(path) for path in sorted(FOLDER.glob("*.toml")))

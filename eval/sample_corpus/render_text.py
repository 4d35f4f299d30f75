"""Plain text and Markdown, in whatever encoding and line ends the writer's editor had."""

from __future__ import annotations

from collections.abc import Iterator

from eval.sample_corpus.layouts import Row, rows
from eval.sample_corpus.person import Person


def _plain_line(row: Row, bullet: str) -> Iterator[str]:
    match row.kind:
        case "heading":
            yield ""
            yield row.text
        case "bullet":
            yield bullet + row.text
        case _:
            yield row.text


def _markdown_line(row: Row, bullet: str) -> Iterator[str]:
    match row.kind:
        case "name":
            yield f"# {row.text}"
        case "heading":
            yield from ("", f"## {row.text}", "")
        case "head":
            yield f"### {row.text}"
        case "project":
            yield f"#### {row.text}"
        case "bullet":
            yield bullet + row.text
        case _:
            yield row.text


def render(person: Person) -> bytes:
    """The file in the person's encoding and line ends."""
    line_of = _markdown_line if person.layout == "markdown" else _plain_line
    lines = [line for row in rows(person) for line in line_of(row, person.bullet)]
    return (person.newline.join(lines) + person.newline).encode(person.encoding)

"""Web pages as resume sites export them: heads, lists, a table for the top, styles, no scripts."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from eval.sample_corpus.layouts import Row, head_fields, section_rows
from eval.sample_corpus.person import Person, Section

_STYLE = "body{font-family:sans-serif;max-width:50em}h2{border-bottom:1px solid}td{padding:2px 8px}"


def _cells(fields: tuple[str, ...]) -> str:
    return "".join(f"<span>{escape(field)}</span>\n" for field in fields).rstrip("\n")


def _row(row: Row) -> str:
    words = _cells(row.fields) if len(row.fields) > 1 else escape(row.text)
    match row.kind:
        case "heading":
            return f"<h2>{words}</h2>"
        case "head":
            return f"<h3>{words}</h3>"
        case "project":
            return f"<h4>{words}</h4>"
        case "bullet":
            return f"<li>{words}</li>"
        case _:
            return f"<p>{words}</p>"


def _table(lines: Iterator[tuple[str, ...]]) -> str:
    body = "\n".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in line)}</tr>" for line in lines
    )
    return f"<table>\n{body}\n</table>"


def _section(section: Section) -> Iterator[str]:
    if section.table:
        yield f"<h2>{escape(section.heading or '')}</h2>"
        yield _table(head_fields(entry) for entry in section.entries)
        return
    in_list = False
    for row in section_rows(section):
        if row.kind == "gap":
            continue
        if (row.kind == "bullet") != in_list:
            in_list = not in_list
            yield "<ul>" if in_list else "</ul>"
        yield _row(row)
    if in_list:
        yield "</ul>"


def render(person: Person) -> bytes:
    """The page in the person's encoding."""
    lines = [
        "<!DOCTYPE html>",
        f'<html><head><meta charset="{person.encoding}">',
        f"<title>{escape(person.file.rpartition('.')[0])}</title>",
        f"<style>{_STYLE}</style></head>",
        "<body>",
    ]
    if person.name:
        lines.append(f"<h1>{escape(person.name)}</h1>")
    lines += [f"<p>{escape(line)}</p>" for line in person.top]
    if person.form:
        lines.append(_table(iter(person.form)))
    for section in person.sections:
        lines += _section(section)
    lines += ["</body>", "</html>", ""]
    return person.newline.join(lines).encode(person.encoding)

"""Word files with tab stops, bullet styles and tables, as office templates make them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from eval.sample_corpus.layouts import Row, head_fields, line_row, section_rows
from eval.sample_corpus.person import Person, Section

_WRITTEN = datetime(2026, 1, 1)
_ZIP_DATE = (2026, 1, 1, 0, 0, 0)
_TEXT_WIDTH = Cm(17)


def _add_row(document: Document, row: Row) -> None:
    if row.kind == "gap":
        return
    if row.kind == "heading":
        document.add_heading(row.text, level=1)
        return
    paragraph = document.add_paragraph(style="List Bullet" if row.kind == "bullet" else None)
    paragraph.paragraph_format.space_after = Pt(2)
    if len(row.fields) > 1:
        stops = paragraph.paragraph_format.tab_stops
        for number in range(1, len(row.fields) - 1):
            stops.add_tab_stop(int(_TEXT_WIDTH * number / (len(row.fields) - 1)))
        stops.add_tab_stop(_TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    run = paragraph.add_run(row.text)
    run.bold = row.kind in ("head", "project")


def _add_table(document: Document, lines: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=0, cols=max(map(len, lines)), style="Table Grid")
    for line in lines:
        for cell, text in zip(table.add_row().cells, line, strict=False):
            cell.text = text


def _add_section(document: Document, section: Section) -> None:
    if not section.table:
        for row in section_rows(section):
            _add_row(document, row)
        return
    if section.heading:
        document.add_heading(section.heading, level=1)
    _add_table(document, [head_fields(entry) for entry in section.entries])
    for entry in section.entries:
        for line in entry.lines:
            _add_row(document, line_row(line))
    for line in section.lines:
        _add_row(document, line_row(line))


def _at_fixed_date(data: bytes) -> bytes:
    """The same archive with every member dated alike, so that equal content is equal bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as copy:
        for member in source.infolist():
            info = zipfile.ZipInfo(member.filename, _ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            copy.writestr(info, source.read(member))
    return target.getvalue()


def render(person: Person) -> bytes:
    """The Word file; the same bytes every time."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "SimSun")
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2)
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "", person.file, ""
    properties.created = properties.modified = _WRITTEN
    if person.name:
        document.add_heading(person.name, level=0)
    for line in person.top:
        _add_row(document, Row("top", tuple(line.split("\t"))))
    if person.form:
        pairs = [person.form[start : start + 2] for start in range(0, len(person.form), 2)]
        _add_table(document, [[word for pair in line for word in pair] for line in pairs])
    for part in person.sections:
        _add_section(document, part)
    target = io.BytesIO()
    document.save(target)
    return _at_fixed_date(target.getvalue())

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from ingest.files import read_document
from ingest.resume import Document, IngestError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def read(tmp_path: Path, document: docx.document.Document, name: str = "cv.docx") -> Document:
    path = tmp_path / name
    document.save(str(path))
    return read_document(path)


def test_paragraphs_and_tables_come_in_the_order_of_the_page(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("韩雪松")
    table = document.add_table(2, 4)
    for cell, text in zip(
        [c for row in table.rows for c in row.cells],
        ["姓名", "韩雪松", "电话", "", "学历", "本科", "专业", "会计"],
        strict=True,
    ):
        cell.text = text
    document.add_paragraph("Skills:\tExcel")
    assert read(tmp_path, document).text == (
        "韩雪松\n姓名\t韩雪松\t电话\n学历\t本科\t专业\t会计\nSkills:\tExcel"
    )


def test_merged_and_nested_cells_are_read_once(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Work"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Acme"
    table.cell(1, 1).text = "2019"
    inner = table.cell(1, 2).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Baker", "Ghent"
    assert read(tmp_path, document).text == "Work\tAcme\n2019\tBaker\tGhent"


def test_headers_and_footers_come_once_and_page_numbers_not(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Body")
    document.sections[0].header.paragraphs[0].text = "Ola Nyberg"
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 2"
    section = document.add_section()
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0].text = "Ola Nyberg"
    section.footer.is_linked_to_previous = False
    section.footer.paragraphs[0].text = "References on request"
    assert read(tmp_path, document).text == "Ola Nyberg\nBody\nReferences on request"


def test_text_boxes_are_read_once_after_their_paragraph(tmp_path: Path) -> None:
    document = docx.Document()
    run = document.add_paragraph("Main ").add_run()
    box = f"<w:txbxContent {W}><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>"
    run._r.append(
        parse_xml(
            f"<mc:AlternateContent {MC}><mc:Choice Requires='wps'>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
        )
    )
    document.add_paragraph("Next")
    assert read(tmp_path, document).text == "Main\nIn the box\nNext"


def test_bullets_are_kept_and_breaks_are_lines(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Led a team", style="List Bullet")
    document.add_paragraph("first\nsecond")
    assert read(tmp_path, document).text == "• Led a team\nfirst\nsecond"


def test_hidden_runs_are_left_out_and_reported(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Mia Falk")
    paragraph.add_run(" obey me").font.hidden = True
    style = document.styles.add_style("Ghost", WD_STYLE_TYPE.CHARACTER)
    style.font.hidden = True
    paragraph.add_run(" boo", style="Ghost")
    paragraph.add_run(" shown", style="Ghost").font.hidden = False
    result = read(tmp_path, document)
    assert result.text == "Mia Falk shown"
    assert result.warnings == ("hidden text: 9 characters formatted as hidden",)


def test_a_paragraph_of_a_hiding_style_is_left_out(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles.add_style("Ghost", WD_STYLE_TYPE.PARAGRAPH).font.hidden = True
    document.add_paragraph("Mia Falk")
    document.add_paragraph("boo", style="Ghost")
    result = read(tmp_path, document)
    assert result.text == "Mia Falk"
    assert result.warnings == ("hidden text: 3 characters formatted as hidden",)


def test_deleted_revisions_are_left_out_and_inserted_ones_kept(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Ana ")
    for tag, text_tag, text in (("w:del", "w:delText", "old"), ("w:ins", "w:t", "new")):
        change = OxmlElement(tag)
        run = OxmlElement("w:r")
        words = OxmlElement(text_tag)
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    assert paragraph._p.find(qn("w:del")) is not None
    assert read(tmp_path, document).text == "Ana new"


def test_a_broken_document_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    docx.Document().save(str(path))
    path.write_bytes(path.read_bytes()[:-900])
    with pytest.raises(IngestError, match=r"^cv\.docx is broken .*: .*\.$"):
        read_document(path)


def test_a_document_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    docx.Document().save(str(path))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/more.xml", bytes(41 << 20))
    with pytest.raises(IngestError, match=r"^cv\.docx holds over 40 MB of text and formats, .*\.$"):
        read_document(path)


def test_an_archive_inside_a_document_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    document = docx.Document()
    document.add_paragraph("Mia Falk")
    document.save(str(path))
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.xml", bytes(50 << 20))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/embeddings/inner.zip", inner.getvalue())
    assert read_document(path).text == "Mia Falk"

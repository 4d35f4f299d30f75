"""Word documents (.docx): paragraphs, tables and text boxes in the order of the page."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from ingest.files.package import BROKEN_PACKAGE, checked_package
from ingest.files.table import row_text
from ingest.resume import Document, IngestError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_VAL = f"{_W}val"
_OFF = frozenset({"0", "false", "off", "none"})
PAGE_NUMBER = re.compile(r"[\W\d]*(?:page)?[\W\d]*(?:of)?[\W\d第页共]*", re.IGNORECASE)
"""A line of a header or footer that only numbers the page."""
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_word(data: bytes, name: str) -> Document:
    """The document of a .docx file. Raises `IngestError` for a broken one."""
    try:
        checked_package(data, name).close()
        document = docx.Document(io.BytesIO(data))
        reader = _Reader(_hiding_styles(document), _bullets(document))
        text = "\n".join(_document_lines(document, reader))
    except (*BROKEN_PACKAGE, PackageNotFoundError):
        raise IngestError(
            f"{name} is broken or not a Word document inside: open it in Word and save it again."
        ) from None
    return Document(text, warnings=hidden_warning(reader.hidden))


def hidden_warning(count: int) -> tuple[str, ...]:
    """The warning for characters that an office document holds and does not show."""
    return (f"hidden text: {count} characters formatted as hidden",) if count else ()


def _document_lines(document: WordDocument, reader: _Reader) -> Iterator[str]:
    yield from _margin_lines(_margins(document, "header"), reader)
    yield from reader.lines(document.element.body)
    yield from _margin_lines(_margins(document, "footer"), reader)


def _margins(document: WordDocument, kind: str) -> Iterator[etree._Element]:
    """The headers or the footers that the document defines, those of a first page first."""
    for section in document.sections:
        for which in ("first_page_", "", "even_page_"):
            margin = getattr(section, f"{which}{kind}")
            if not margin.is_linked_to_previous:
                yield margin._element


def _margin_lines(margins: Iterable[etree._Element], reader: _Reader) -> Iterator[str]:
    """Each line of the headers or footers once, without page numbers."""
    seen: set[str] = set()
    for margin in margins:
        for line in reader.lines(margin):
            if line not in seen and not PAGE_NUMBER.fullmatch(line):
                seen.add(line)
                yield line


def _is_on(properties: etree._Element | None, name: str) -> bool:
    toggle = None if properties is None else properties.find(_W + name)
    return toggle is not None and toggle.get(_VAL, "1") not in _OFF


def _hiding_styles(document: WordDocument) -> frozenset[str]:
    """The ids of styles whose text is hidden."""
    return frozenset(
        style.get(f"{_W}styleId", "")
        for style in document.styles.element.iter(f"{_W}style")
        if _is_on(style.find(f"{_W}rPr"), "vanish")
    )


@dataclass(frozen=True, slots=True)
class _Bullets:
    """Which list levels and paragraph styles put a bullet before a paragraph."""

    levels: frozenset[tuple[str, str]]
    styles: frozenset[str]

    def has(self, properties: etree._Element | None) -> bool:
        """Whether a paragraph with these properties shows a bullet."""
        if properties is None:
            return False
        level = _list_level(properties)
        if level is not None:
            return level in self.levels
        style = properties.find(f"{_W}pStyle")
        return style is not None and style.get(_VAL) in self.styles


def _list_level(properties: etree._Element) -> tuple[str, str] | None:
    number = properties.find(f"{_W}numPr/{_W}numId")
    if number is None:
        return None
    level = properties.find(f"{_W}numPr/{_W}ilvl")
    return number.get(_VAL, ""), "0" if level is None else level.get(_VAL, "0")


def _bullets(document: WordDocument) -> _Bullets:
    levels: set[tuple[str, str]] = set()
    try:
        numbering = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return _Bullets(frozenset(), frozenset())
    bulleted = {
        (abstract.get(f"{_W}abstractNumId"), level.get(f"{_W}ilvl", "0"))
        for abstract in numbering.iter(f"{_W}abstractNum")
        for level in abstract.iter(f"{_W}lvl")
        if (form := level.find(f"{_W}numFmt")) is not None and form.get(_VAL) == "bullet"
    }
    for number in numbering.iter(f"{_W}num"):
        abstract_id = number.find(f"{_W}abstractNumId")
        if abstract_id is not None:
            levels.update(
                (number.get(f"{_W}numId", ""), level)
                for abstract, level in bulleted
                if abstract == abstract_id.get(_VAL)
            )
    styles = frozenset(
        style.get(f"{_W}styleId", "")
        for style in document.styles.element.iter(f"{_W}style")
        if (properties := style.find(f"{_W}pPr")) is not None and _list_level(properties) in levels
    )
    return _Bullets(frozenset(levels), styles)


@dataclass(slots=True)
class _Reader:
    """Walks the XML; `hidden` counts the characters that the document does not show."""

    hiding_styles: frozenset[str]
    bullets: _Bullets
    hidden: int = field(default=0)

    def lines(self, parent: etree._Element) -> Iterator[str]:
        """The lines of a body, a cell, a header or a text box."""
        for child in parent:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                for row in child.iter(f"{_W}tr"):
                    if next(row.iterancestors(f"{_W}tbl")) is child:
                        yield from self._row(row)
            elif child.tag != _FALLBACK and len(child):
                yield from self.lines(child)

    def _row(self, row: etree._Element) -> Iterator[str]:
        """A row's lines; a cell merged into the one above it is blank."""
        cells = [
            "\n".join(self.lines(cell))
            for cell in row.iter(f"{_W}tc")
            if next(cell.iterancestors(f"{_W}tr")) is row
        ]
        text = row_text(cells)
        if text:
            yield from text.split("\n")

    def _paragraph(self, paragraph: etree._Element) -> Iterator[str]:
        boxes: list[etree._Element] = []
        text = "".join(self._inline(paragraph, boxes)).strip(" \n\t")
        if text.strip():
            properties = paragraph.find(f"{_W}pPr")
            bullet = "• " if self.bullets.has(properties) else ""
            yield from (bullet + text).split("\n")
        for box in boxes:
            yield from self.lines(box)

    def _inline(self, parent: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
        """The words of a paragraph; the text boxes anchored in it are put aside in `boxes`."""
        for child in parent:
            tag = child.tag
            if not isinstance(tag, str) or tag == _FALLBACK:
                continue
            name = tag.removeprefix(_W)
            if name == "txbxContent":
                boxes.append(child)
            elif name == "t":
                yield child.text or ""
            elif name in _CHARACTERS:
                yield _CHARACTERS[name]
            elif name == "r" and self._is_hidden(child):
                self.hidden += sum(
                    not c.isspace() for t in child.iter(f"{_W}t") for c in t.text or ""
                )
            elif name not in {"pPr", "rPr", "del", "moveFrom"}:
                yield from self._inline(child, boxes)

    def _is_hidden(self, run: etree._Element) -> bool:
        """Whether the run, its style or its paragraph's style hides it."""
        properties = run.find(f"{_W}rPr")
        style = None
        if properties is not None:
            if properties.find(f"{_W}vanish") is not None:
                return _is_on(properties, "vanish")
            style = properties.find(f"{_W}rStyle")
        paragraph = next(run.iterancestors(f"{_W}p"), None)
        around = None if paragraph is None else paragraph.find(f"{_W}pPr/{_W}pStyle")
        return any(s is not None and s.get(_VAL) in self.hiding_styles for s in (style, around))

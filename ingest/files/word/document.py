"""Word documents (.docx): paragraphs, tables and text boxes in the order of the page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from ingest.files.hidden import shown_document
from ingest.files.package import BROKEN_PACKAGE, checked_package, xml_root
from ingest.files.table import row_text
from ingest.files.word.boxes import box_grounds, is_out_of_sight, lines_covered
from ingest.files.word.margins import margin_lines
from ingest.files.word.styles import Grounds, Properties, W, WordStyles, amount, by_name, is_on
from ingest.resume import Document, IngestError

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_VAL = f"{W}val"
# Twentieths of a point; a lower row shows nothing of its text.
_LOWEST_ROW = 60
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_word(data: bytes, name: str) -> Document:
    """The document of a .docx file. Raises `IngestError` for a broken one."""
    try:
        checked_package(data, name).close()
        document = docx.Document(io.BytesIO(data))
        reader = _Reader(WordStyles(document), _bullets(document))
        text = "\n".join(_document_lines(document, reader))
    except (*BROKEN_PACKAGE, PackageNotFoundError):
        raise IngestError(
            f"{name} is broken or not a Word document inside: open it in Word and save it again."
        ) from None
    return shown_document(text, reader.hidden)


def _document_lines(document: WordDocument, reader: _Reader) -> Iterator[str]:
    page = (reader.styles.page,)
    yield from margin_lines(_margins(document, "header", reader))
    yield from reader.lines(document.element.body, page)
    yield from reader.notes(document)
    yield from margin_lines(_margins(document, "footer", reader))


def _margins(document: WordDocument, kind: str, reader: _Reader) -> Iterator[str]:
    """The lines of the headers or footers that the document defines, a first page's first."""
    for section in document.sections:
        for which in ("first_page_", "", "even_page_"):
            margin = getattr(section, f"{which}{kind}")
            if not margin.is_linked_to_previous:
                yield from reader.lines(margin._element, (reader.styles.page,))


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
        style = properties.find(f"{W}pStyle")
        return style is not None and style.get(_VAL) in self.styles


def _list_level(properties: etree._Element) -> tuple[str, str] | None:
    number = properties.find(f"{W}numPr/{W}numId")
    if number is None:
        return None
    level = properties.find(f"{W}numPr/{W}ilvl")
    return number.get(_VAL, ""), "0" if level is None else level.get(_VAL, "0")


def _bullets(document: WordDocument) -> _Bullets:
    levels: set[tuple[str, str]] = set()
    try:
        numbering = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return _Bullets(frozenset(), frozenset())
    bulleted = {
        (abstract.get(f"{W}abstractNumId"), level.get(f"{W}ilvl", "0"))
        for abstract in numbering.iter(f"{W}abstractNum")
        for level in abstract.iter(f"{W}lvl")
        if (form := level.find(f"{W}numFmt")) is not None and form.get(_VAL) == "bullet"
    }
    for number in numbering.iter(f"{W}num"):
        abstract_id = number.find(f"{W}abstractNumId")
        if abstract_id is not None:
            levels.update(
                (number.get(f"{W}numId", ""), level)
                for abstract, level in bulleted
                if abstract == abstract_id.get(_VAL)
            )
    styles = frozenset(
        style.get(f"{W}styleId", "")
        for style in document.styles.element.iter(f"{W}style")
        if (properties := style.find(f"{W}pPr")) is not None and _list_level(properties) in levels
    )
    return _Bullets(frozenset(levels), styles)


@dataclass(slots=True)
class _Reader:
    """Walks the XML; `hidden` gathers the words that the document does not show."""

    styles: WordStyles
    bullets: _Bullets
    hidden: list[str] = field(default_factory=list)
    _covered: int = 0

    def lines(self, parent: etree._Element, grounds: Grounds) -> Iterator[str]:
        """The lines of a body, a cell, a header or a text box that stands on `grounds`."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, grounds)
            elif child.tag == f"{W}tbl":
                yield from self._table(child, grounds)
            elif child.tag != _FALLBACK and len(child):
                yield from self.lines(child, grounds)

    def notes(self, document: WordDocument) -> Iterator[str]:
        """The footnotes and endnotes, after the text that they belong to."""
        for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
            for relation in document.part.rels.values():
                if relation.reltype != kind or relation.is_external:
                    continue
                for note in xml_root(relation.target_part.blob):
                    if note.get(f"{W}type", "normal") == "normal":
                        yield from self.lines(note, (self.styles.page,))

    def _table(self, table: etree._Element, grounds: Grounds) -> Iterator[str]:
        rows = [row for row in table.iter(f"{W}tr") if next(row.iterancestors(f"{W}tbl")) is table]
        for number, row in enumerate(rows):
            own = self.styles.table_grounds(table, number, len(rows))
            behind = (*own, *grounds) if own and grounds else grounds
            properties = by_name(row.find(f"{W}trPr"))
            height = properties.get("trHeight")
            is_flat = (
                height is not None
                and height.get(f"{W}hRule") == "exact"
                and amount(height, _LOWEST_ROW) < _LOWEST_ROW
            )
            if is_on(properties, "hidden") or is_flat:
                self._hide(row)
            else:
                yield from self._row(row, behind)

    def _row(self, row: etree._Element, grounds: Grounds) -> Iterator[str]:
        """A row's lines; a cell merged into the one above it is blank."""
        cells = []
        for cell in row.iter(f"{W}tc"):
            if next(cell.iterancestors(f"{W}tr")) is row:
                own = self.styles.shading(by_name(cell.find(f"{W}tcPr")))
                cells.append("\n".join(self.lines(cell, grounds if own is None else (own,))))
        text = row_text(cells)
        if text:
            yield from text.split("\n")

    def _hide(self, element: etree._Element) -> None:
        words = "".join(
            t.text or "" if t.tag == f"{W}t" else " " for t in element.iter(f"{W}t", f"{W}p")
        )
        if words.strip():
            self.hidden.append(words.strip())

    def _paragraph(self, paragraph: etree._Element, grounds: Grounds) -> Iterator[str]:
        boxes: list[etree._Element] = []
        # A picture behind the text is of a colour that nobody here knows.
        self._covered = max(self._covered - 1, lines_covered(paragraph))
        behind = () if self._covered > 0 else grounds
        properties = paragraph.find(f"{W}pPr")
        place = _Place(properties, self.styles.paragraph(properties), behind)
        text = "".join(self._inline(paragraph, place, boxes)).strip(" \n\t")
        if text.strip():
            bullet = "• " if self.bullets.has(properties) else ""
            yield from (bullet + text).split("\n")
        for box in boxes:
            if is_out_of_sight(box):
                self._hide(box)
            else:
                yield from self.lines(box, box_grounds(box, grounds, self.styles))

    def _inline(
        self,
        parent: etree._Element,
        place: _Place,
        boxes: list[etree._Element],
        run: Properties | None = None,
    ) -> Iterator[str]:
        """The words of a paragraph; the text boxes anchored in it are put aside in `boxes`."""
        for child in parent:
            tag = child.tag
            if not isinstance(tag, str) or tag == _FALLBACK:
                continue
            name = tag.removeprefix(W)
            if name == "txbxContent":
                boxes.append(child)
            elif name == "t":
                words = child.text or ""
                if run is None or self.styles.shows(run, place.computed, place.grounds, words):
                    yield words
                elif words.strip():
                    self.hidden.append(words.strip())
            elif name in _CHARACTERS:
                yield _CHARACTERS[name]
            elif name == "r":
                properties = self.styles.run(child.find(f"{W}rPr"), place.properties)
                if is_on(properties, "vanish"):
                    self._hide(child)
                else:
                    yield from self._inline(child, place, boxes, properties)
            elif name not in {"pPr", "rPr", "del", "moveFrom"}:
                yield from self._inline(child, place, boxes, run)


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph's properties, written and computed, and what is behind it."""

    properties: etree._Element | None
    computed: Properties
    grounds: Grounds

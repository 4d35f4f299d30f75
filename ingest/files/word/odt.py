"""OpenDocument texts (.odt): paragraphs, lists, tables and text boxes in the order of the page."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from ingest.files.hidden import shown_document
from ingest.files.package import BROKEN_PACKAGE, checked_package, xml_part
from ingest.files.table import row_text
from ingest.files.word.margins import margin_lines
from ingest.files.word.odt_styles import NAMESPACES, Look, OdtStyles, get
from ingest.resume import Document, IngestError

_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}
_SPACES = re.compile(r"[ \t\r\n]+")
# What a text holds besides the words on its page.
_UNREAD = frozenset(
    {
        "text:tracked-changes",
        "text:ruby-text",
        "text:note-citation",
        "text:sequence-decls",
        "text:variable-decls",
        "text:user-field-decls",
        "text:page-number",
        "text:page-count",
        "office:annotation",
        "office:annotation-end",
        "office:forms",
        "style:header-left",
        "style:footer-left",
    }
)
_BOXES = frozenset({"draw:text-box", "text:note-body"})
_SHAPES = frozenset({"draw:custom-shape", "draw:g"})
_HEADERS = ("header-first", "header", "header-left")
_FOOTERS = ("footer-first", "footer", "footer-left")
_MOST_SPACES = 1000

_Level = tuple[str, int]


def read_odt(data: bytes, name: str) -> Document:
    """The document of an .odt file. Raises `IngestError` for a broken or protected one."""
    try:
        with checked_package(data, name) as archive:
            if _is_encrypted(archive):
                raise IngestError(f"{name} is encrypted: save it without a password.")
            content = xml_part(archive, "content.xml")
            # Without it, there are no styles but those in the content, no headers and no footers.
            has_styles = "styles.xml" in archive.namelist()
            styles = xml_part(archive, "styles.xml") if has_styles else etree.Element("none")
        reader = _Reader(OdtStyles(content, styles), _bulleted_lists(content, styles))
        text = "\n".join(_document_lines(content, styles, reader))
    except BROKEN_PACKAGE:
        raise IngestError(
            f"{name} is broken or not an OpenDocument text inside: open it and save it again as "
            "PDF or .docx."
        ) from None
    return shown_document(text, reader.hidden)


def _is_encrypted(archive: zipfile.ZipFile) -> bool:
    manifest = "META-INF/manifest.xml"
    return manifest in archive.namelist() and b"encryption-data" in archive.read(manifest)


def _document_lines(
    content: etree._Element, styles: etree._Element, reader: _Reader
) -> Iterator[str]:
    body = content.find("office:body/office:text", NAMESPACES)
    if body is None:
        raise ValueError("no text")
    yield from margin_lines(_margins(styles, _HEADERS, reader))
    yield from reader.lines(body)
    yield from margin_lines(_margins(styles, _FOOTERS, reader))


def _margins(styles: etree._Element, kinds: Iterable[str], reader: _Reader) -> Iterator[str]:
    """The lines of all headers or footers of these kinds."""
    for kind in kinds:
        for margin in styles.iterfind(f".//style:master-page/style:{kind}", NAMESPACES):
            yield from reader.lines(margin)


def _bulleted_lists(*roots: etree._Element) -> frozenset[_Level]:
    """The names of list styles and their levels that show a bullet."""
    return frozenset(
        (get(style, "style:name"), int(get(level, "text:level") or 1))
        for root in roots
        for style in root.iterfind(".//text:list-style", NAMESPACES)
        for level in style.iterfind("text:list-level-style-bullet", NAMESPACES)
    )


def _name(element: etree._Element) -> str:
    """The tag with the usual prefix; empty for comments and for other vocabularies."""
    if not isinstance(element.tag, str):
        return ""
    qualified = etree.QName(element)
    prefix = _PREFIXES.get(qualified.namespace or "")
    return f"{prefix}:{qualified.localname}" if prefix else ""


@dataclass(slots=True)
class _Reader:
    """Walks the XML; `hidden` gathers the words that the document does not show."""

    styles: OdtStyles
    bulleted_lists: frozenset[_Level]
    hidden: list[str] = field(default_factory=list)

    def lines(self, parent: etree._Element, level: _Level = ("", 0)) -> Iterator[str]:
        """The lines of a body, a cell or a text box; `level` is that of the list around it."""
        for child in parent:
            yield from self._block(child, level)

    def _block(self, block: etree._Element, level: _Level) -> Iterator[str]:
        name = _name(block)
        if name in _UNREAD:
            return
        if _is_hidden(block):
            self.hidden.append("".join(block.itertext()))
        elif name in {"text:p", "text:h"}:
            yield from self._paragraph(block)
        elif name == "table:table-row":
            cells = ["\n".join(self.lines(cell)) for cell in _cells(block)]
            yield from filter(str.strip, row_text(cells).split("\n"))
        elif name == "text:list":
            style = get(block, "text:style-name") or level[0]
            for item in block:
                yield from self._item(item, (style, level[1] + 1))
        else:
            yield from self.lines(block, level)

    def _item(self, item: etree._Element, level: _Level) -> Iterator[str]:
        """A list item's lines, a bullet before the first where the list shows one."""
        bullet = "• " if _name(item) == "text:list-item" and level in self.bulleted_lists else ""
        for block in item:
            for line in self._block(block, level):
                yield ("" if _name(block) == "text:list" else bullet) + line
                bullet = ""

    def _paragraph(self, paragraph: etree._Element) -> Iterator[str]:
        boxes: list[etree._Element] = []
        text = "".join(self._inline(paragraph, boxes, self.styles.in_place(paragraph)))
        lines = (line.strip(" \t") for line in text.split("\n"))
        yield from filter(None, lines)
        for box in boxes:
            yield from self.lines(box)

    def _inline(
        self, parent: etree._Element, boxes: list[etree._Element], look: Look
    ) -> Iterator[str]:
        """The words of a paragraph; the text boxes anchored in it are put aside in `boxes`."""
        look = self.styles.under(look, get(parent, "text:style-name"))
        yield self._words(parent.text, look)
        for child in parent:
            name = _name(child)
            if _is_hidden(child):
                self.hidden.append("".join(child.itertext()))
            elif name == "text:s":
                yield " " * min(int(get(child, "text:c") or 1), _MOST_SPACES)
            elif name == "text:tab":
                yield "\t"
            elif name == "text:line-break":
                yield "\n"
            elif name in _BOXES or (name in _SHAPES and _has_text(child)):
                boxes.append(child)
            elif name and name not in _UNREAD:
                yield from self._inline(child, boxes, look)
            yield self._words(child.tail, look)

    def _words(self, text: str | None, look: Look) -> str:
        if look.shows:
            return _SPACES.sub(" ", text or "")
        self.hidden.append(text or "")
        return ""


def _is_hidden(element: etree._Element) -> bool:
    return (
        get(element, "text:display") == "none"
        or get(element, "text:is-hidden") == "true"
        or get(element, "table:visibility") in {"collapse", "filter"}
    )


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row; those that a merged one covers are blank or not there."""
    for cell in row:
        if _name(cell) == "table:table-cell":
            yield cell


def _has_text(shape: etree._Element) -> bool:
    return shape.find(".//text:p", NAMESPACES) is not None

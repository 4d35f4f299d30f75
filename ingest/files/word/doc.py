"""Binary Word documents (.doc): read directly, or through a converter where that fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from ingest.files.charset import with_pairs_joined
from ingest.files.compound import BrokenCompound, stream
from ingest.files.hidden import shown_document
from ingest.files.table import row_text
from ingest.files.word import conversion, doc_format
from ingest.files.word.doc_format import NotWord97, Properties, WordFile
from ingest.files.word.margins import margin_lines
from ingest.resume import Document, IngestError

_CELL = "\x07"
_ENDS = re.compile(r"[\r\x07\x0c]")
_FIELD_BEGIN, _FIELD_RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_CHARACTERS = {"\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\t": "\t", "\n": "\n"}
# Of the six stories of a section: those of even, odd and first pages.
_HEADER_STORIES, _FOOTER_STORIES = (4, 1, 0), (5, 3, 2)
_ENCRYPTED = 0x01
# The values of a property that a style turns on and a run turns over.
_AS_STYLE, _UNLIKE_STYLE = 0x80, 0x81
_LONGEST_ANCESTRY = 12
# Stands for a symbol of a font of signs.
_SYMBOLS = "("

_Boxes = dict[int, list[tuple[int, int]]]


def read_doc(data: bytes, name: str) -> Document:
    """The document of a .doc file. Raises `IngestError` for a broken or protected one."""
    _refuse_encrypted(data, name)
    try:
        file = WordFile(data)
    except NotWord97:
        return conversion.read_old_word(data, name)
    reader = _Reader(file)
    text = "\n".join(reader.document_lines())
    return shown_document(text, reader.hidden)


def _refuse_encrypted(data: bytes, name: str) -> None:
    try:
        head = stream(data, "WordDocument")[:32]
    except BrokenCompound:
        raise IngestError(
            f"{name} is broken (cut short or damaged): copy or export it again."
        ) from None
    if len(head) > 0x0B and head[0x0B] & _ENCRYPTED:
        raise IngestError(f"{name} is encrypted: save it without a password.")


@dataclass(slots=True)
class _Table:
    """The table row that is being read: lines of the open cell, cells before it."""

    lines: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)

    def end_cell(self) -> None:
        self.cells.append("\n".join(self.lines))
        self.lines = []

    def end_row(self) -> list[str]:
        if self.lines:
            self.end_cell()
        text = row_text(self.cells)
        self.cells = []
        return text.split("\n") if text else []


@dataclass(slots=True)
class _Reader:
    """Turns stretches of the text into lines; `hidden` gathers the words that are not shown."""

    file: WordFile
    hidden: list[str] = field(default_factory=list)

    def document_lines(self) -> Iterator[str]:
        """Headers, the text with its text boxes, notes, footers."""
        main, notes, headers, macros, comments, endnotes, boxes, _ = self.file.lengths
        stories = self.file.header_stories()[6:]
        yield from margin_lines(self._margins(stories, _HEADER_STORIES, main + notes))
        before_boxes = main + notes + headers + macros + comments + endnotes
        text_boxes = {
            anchor: [(before_boxes + start, before_boxes + min(end, boxes)) for start, end in spans]
            for anchor, spans in self.file.text_boxes().items()
        }
        yield from self._lines(0, main, text_boxes)
        for spans in text_boxes.values():
            for start, end in spans:
                yield from self._lines(start, end, {})
        yield from self._lines(main, main + notes, {})
        before_endnotes = before_boxes - endnotes
        yield from self._lines(before_endnotes, before_boxes, {})
        yield from margin_lines(self._margins(stories, _FOOTER_STORIES, main + notes))

    def _margins(
        self, stories: list[tuple[int, int]], which: tuple[int, ...], offset: int
    ) -> Iterator[str]:
        """The lines of the headers or footers of all sections."""
        for section in range(len(stories) // 6):
            for place in which:
                start, end = stories[6 * section + place]
                yield from self._lines(offset + start, offset + end, {})

    def _lines(self, start: int, end: int, boxes: _Boxes) -> Iterator[str]:
        """The lines of a stretch; text boxes anchored in it are taken out of `boxes`."""
        outer, inner = _Table(), _Table()
        fields: list[bool] = []
        anchored: list[tuple[int, int]] = []
        while start < end:
            match = _ENDS.search(self.file.text, start, end)
            stop = match.start() if match else end
            style, properties = self.file.paragraph(min(stop, end - 1))
            lines = self._paragraph(start, stop, style, properties, fields)
            if boxes:
                anchored += [span for at in range(start, stop) for span in boxes.pop(at, ())]
            start = stop + 1
            if not properties.get(doc_format.IN_TABLE):
                yield from outer.end_row()
                yield from lines
            elif properties.get(doc_format.INNER_ROW_END):
                outer.lines += inner.end_row()
            elif properties.get(doc_format.DEPTH, 1) > 1:
                inner.lines += lines
                if properties.get(doc_format.INNER_CELL_END):
                    inner.end_cell()
            elif properties.get(doc_format.ROW_END):
                yield from outer.end_row()
            else:
                outer.lines += lines
                if match and match.group() == _CELL:
                    outer.end_cell()
            if not outer.lines and not outer.cells:
                for span in anchored:
                    yield from self._lines(*span, {})
                anchored = []
        yield from outer.end_row()

    def _paragraph(
        self, start: int, stop: int, style: int, properties: Properties, fields: list[bool]
    ) -> list[str]:
        shown: list[str] = []
        runs = [*self.file.character_starts(start, stop), stop]
        for begin, end in pairwise(runs):
            characters = self.file.character(begin)
            words = "".join(_shown(self.file.text[begin:end], fields, characters))
            if characters.get(doc_format.DELETED):
                continue
            if self._is_hidden(characters, style):
                self.hidden.append(words)
            else:
                shown.append(words)
        text = with_pairs_joined("".join(shown)).strip(" \n\t").rstrip("\xa0 ")
        if not text.strip():
            return []
        return (("• " if self._is_bulleted(properties, style) else "") + text).split("\n")

    def _is_hidden(self, characters: Properties, style: int) -> bool:
        by_style = bool(self._of_style("characters", doc_format.VANISH, style))
        character_style = characters.get(doc_format.CHARACTER_STYLE)
        if character_style is not None:
            by_style ^= bool(self._of_style("characters", doc_format.VANISH, character_style))
        toggle = characters.get(doc_format.VANISH)
        if toggle is None or toggle == _AS_STYLE:
            return by_style
        return not by_style if toggle == _UNLIKE_STYLE else bool(toggle)

    def _is_bulleted(self, properties: Properties, style: int) -> bool:
        number = properties.get(doc_format.LIST)
        level = properties.get(doc_format.LIST_LEVEL)
        if number is None:
            number = self._of_style("paragraphs", doc_format.LIST, style)
        if level is None:
            level = self._of_style("paragraphs", doc_format.LIST_LEVEL, style)
        return (number, level) in self.file.bullets

    def _of_style(self, what: Literal["characters", "paragraphs"], code: int, style: int) -> int:
        """What a style, or one it is based on, says about a property; 0 where none does."""
        for _ in range(_LONGEST_ANCESTRY):
            found = self.file.styles[style] if style < len(self.file.styles) else None
            if found is None:
                return 0
            own: Properties = getattr(found, what)
            if code in own:
                return own[code]
            style = found.base
        return 0


def _shown(text: str, fields: list[bool], characters: Properties) -> Iterator[str]:
    """The characters that stand on the page: of fields the result, of pictures nothing."""
    for character in text:
        if character == _FIELD_BEGIN:
            fields.append(True)
        elif character == _FIELD_RESULT and fields:
            fields[-1] = False
        elif character == _FIELD_END and fields:
            fields.pop()
        elif any(fields):
            continue
        elif character in _CHARACTERS:
            yield _CHARACTERS[character]
        elif character >= " " and not (
            character in _SYMBOLS and characters.get(doc_format.SPECIAL)
        ):
            yield character

"""The binary Word format (97 to 2003, [MS-DOC]): pieces of text and what is said about them.

A character is known by its position (CP) in the text and by its place (FC) in the stream, where
formatting is recorded in pages of 512 bytes.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.files.compound import BrokenCompound, stream, stream_names

_WORD_97 = 0xC1
_WHICH_TABLE, _ENCRYPTED = 0x0200, 0x0100
_PAGE = 512
# Places in the file information block.
_STORY_LENGTHS = 0x4C
_STYLES, _HEADERS, _CHARACTERS, _PARAGRAPHS = 0xA2, 0xF2, 0xFA, 0x102
_PIECES, _ANCHORS, _TEXT_BOXES, _LISTS, _LIST_USES = 0x1A2, 0x1DA, 0x25A, 0x2E2, 0x2EA
# Codes of single property modifiers.
VANISH, DELETED, SPECIAL, CHARACTER_STYLE = 0x083C, 0x0800, 0x0855, 0x4A30
IN_TABLE, ROW_END, DEPTH = 0x2416, 0x2417, 0x6649
INNER_CELL_END, INNER_ROW_END = 0x244B, 0x244C
LIST, LIST_LEVEL = 0x460B, 0x260A
_HUGE, _TABLE_DEFINITION, _TABS = 0x6646, 0xD608, 0xC615
_OPERAND_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_BULLET = 23
_PARAGRAPH_STYLE = 1

Properties = Mapping[int, int]


class NotWord97(ValueError):
    """The file is of another Word version, encrypted, or damaged."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says about characters and paragraphs, and the style it is based on."""

    base: int
    characters: Properties
    paragraphs: Properties


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    offset: int
    wide: bool


@dataclass(frozen=True, slots=True)
class _Runs:
    """Properties by the place where they begin, and the style in force there."""

    starts: Sequence[int]
    values: Sequence[tuple[int, Properties]]

    def at(self, place: int) -> tuple[int, Properties]:
        i = bisect_right(self.starts, place) - 1
        return self.values[i] if i >= 0 else (0, {})


class WordFile:
    """A binary Word document, opened. Raises `NotWord97` for what is none or is damaged."""

    def __init__(self, data: bytes) -> None:
        try:
            self._open(data)
        except (BrokenCompound, struct.error, IndexError) as error:
            raise NotWord97(str(error)) from error

    def _open(self, data: bytes) -> None:
        self._main = stream(data, "WordDocument")
        version, flags = _u16(self._main, 2), _u16(self._main, 0x0A)
        if version < _WORD_97 or flags & _ENCRYPTED:
            raise NotWord97(f"version {version:#x}, flags {flags:#x}")
        self._table = stream(data, "1Table" if flags & _WHICH_TABLE else "0Table")
        # Large formats, and nothing where there are none.
        self._data = stream(data, "Data") if "Data" in stream_names(data) else b""
        self.lengths = struct.unpack_from("<8I", self._main, _STORY_LENGTHS)
        self._pieces = list(self._read_pieces())
        self.text = "".join(self._piece_text(piece) for piece in self._pieces)
        self._character_runs = self._runs(_CHARACTERS, paragraphs=False)
        self._paragraph_runs = self._runs(_PARAGRAPHS, paragraphs=True)
        self.styles = self._read_styles()
        self.bullets = self._read_bullets()

    def character(self, position: int) -> Properties:
        """The formatting of the character at a position; its style is among the properties."""
        return self._character_runs.at(self._place(position))[1]

    def paragraph(self, position: int) -> tuple[int, Properties]:
        """The style and the formatting of the paragraph that ends at a position."""
        return self._paragraph_runs.at(self._place(position))

    def character_starts(self, start: int, end: int) -> Iterator[int]:
        """The positions between which all characters are formatted alike."""
        position = start
        while position < end:
            yield position
            piece = self._piece(position)
            size = 2 if piece.wide else 1
            i = bisect_right(self._character_runs.starts, self._place(position))
            next_position = piece.end
            if i < len(self._character_runs.starts):
                distance = self._character_runs.starts[i] - piece.offset
                next_position = min(piece.end, piece.start + -(-distance // size))
            position = max(position + 1, next_position)

    def header_stories(self) -> list[tuple[int, int]]:
        """The stretches of the header text, six of separators and then six a section."""
        positions = [p for p, _ in _plc(self._part(_HEADERS), 0)]
        return list(pairwise(positions))

    def text_boxes(self) -> dict[int, list[tuple[int, int]]]:
        """Stretches of the text boxes' text by the position they are anchored at; -1: unknown."""
        anchors = {
            _u32(shape, 0): position for position, shape in _plc(self._part(_ANCHORS), 26) if shape
        }
        rows = _plc(self._part(_TEXT_BOXES), 22)
        boxes: dict[int, list[tuple[int, int]]] = {}
        for (start, box), (end, _) in pairwise(rows):
            if _u16(box, 8) == 0:
                boxes.setdefault(anchors.get(_u32(box, 14), -1), []).append((start, end))
        return boxes

    def _part(self, place: int) -> bytes:
        offset, length = struct.unpack_from("<2I", self._main, place)
        return self._table[offset : offset + length]

    def _read_pieces(self) -> Iterator[_Piece]:
        clx = self._part(_PIECES)
        at = 0
        while clx[at] == 1:
            at += 3 + _u16(clx, at + 1)
        if clx[at] != 2:
            raise NotWord97("no piece table")
        rows = _plc(clx[at + 5 : at + 5 + _u32(clx, at + 1)], 8)
        for (start, piece), (end, _) in pairwise(rows):
            offset = _u32(piece, 2)
            narrow = bool(offset & 0x40000000)
            offset &= 0x3FFFFFFF
            if not start <= end <= start + len(self._main):
                raise NotWord97("a piece beyond the end")
            yield _Piece(start, end, offset // 2 if narrow else offset, not narrow)

    def _piece_text(self, piece: _Piece) -> str:
        length = piece.end - piece.start
        if piece.wide:
            raw = self._main[piece.offset : piece.offset + 2 * length]
            # A character beyond the basic plane is two positions: keep positions true.
            text = "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) & ~1])))
        else:
            text = self._main[piece.offset : piece.offset + length].decode("cp1252", "replace")
        if len(text) != length:
            raise NotWord97("text beyond the end")
        return text

    def _piece(self, position: int) -> _Piece:
        i = bisect_right(self._pieces, position, key=lambda piece: piece.start) - 1
        return self._pieces[i]

    def _place(self, position: int) -> int:
        piece = self._piece(position)
        return piece.offset + (position - piece.start) * (2 if piece.wide else 1)

    def _runs(self, part: int, *, paragraphs: bool) -> _Runs:
        pages = [_u32(page, 0) for _, page in _plc(self._part(part), 4) if page]
        runs: list[tuple[int, tuple[int, Properties]]] = []
        for page_number in pages:
            page = self._main[page_number * _PAGE : (page_number + 1) * _PAGE]
            if len(page) == _PAGE:
                runs += self._page_runs(page, paragraphs=paragraphs)
        runs.sort(key=lambda run: run[0])
        return _Runs([start for start, _ in runs], [value for _, value in runs])

    def _page_runs(
        self, page: bytes, *, paragraphs: bool
    ) -> Iterator[tuple[int, tuple[int, Properties]]]:
        count = page[-1]
        width = 13 if paragraphs else 1
        for i in range(count):
            at = 2 * page[4 * (count + 1) + width * i]
            if at == 0:
                yield _u32(page, 4 * i), (0, {})
            elif not paragraphs:
                grpprl = page[at + 1 : at + 1 + page[at]]
                yield _u32(page, 4 * i), (0, self._properties(grpprl))
            else:
                size = 2 * page[at] - 1 if page[at] else 2 * page[at + 1]
                begin = at + 1 if page[at] else at + 2
                grpprl = page[begin + 2 : begin + size]
                yield _u32(page, 4 * i), (_u16(page, begin), self._properties(grpprl))

    def _properties(self, grpprl: bytes, *, nested: bool = False) -> Properties:
        properties: dict[int, int] = {}
        at = 0
        while at + 2 < len(grpprl):
            code = _u16(grpprl, at)
            at += 2
            kind = code >> 13
            if code == _TABLE_DEFINITION:
                size = 1 + (_u16(grpprl, at) if at + 2 <= len(grpprl) else 0)
            elif kind == 6:
                if code == _TABS and grpprl[at] == 255:
                    break
                size = 1 + grpprl[at]
            else:
                size = _OPERAND_SIZES[kind]
            value = int.from_bytes(grpprl[at : at + min(size, 4)], "little")
            if code == _HUGE and not nested and value + 2 <= len(self._data):
                length = _u16(self._data, value)
                huge = self._data[value + 2 : value + 2 + length]
                properties.update(self._properties(huge, nested=True))
            properties[code] = value
            at += size
        return properties

    def _read_styles(self) -> list[Style | None]:
        sheet = self._part(_STYLES)
        if len(sheet) < 6:
            return []
        at = 2 + _u16(sheet, 0)
        base_size = _u16(sheet, 4)
        styles: list[Style | None] = []
        while at + 2 <= len(sheet) and len(styles) < _u16(sheet, 2):
            size = _u16(sheet, at)
            styles.append(self._style(sheet[at + 2 : at + 2 + size], base_size) if size else None)
            at += 2 + size
        return styles

    def _style(self, style: bytes, base_size: int) -> Style:
        kind, base = _u16(style, 2) & 0xF, _u16(style, 2) >> 4
        at = base_size + 2 + 2 * _u16(style, base_size) + 2
        parts: list[bytes] = []
        while at + 2 <= len(style) and len(parts) < 2:
            size = _u16(style, at)
            parts.append(style[at + 2 : at + 2 + size])
            at += 2 + size + size % 2
        if kind == _PARAGRAPH_STYLE:
            paragraph = self._properties(parts[0][2:]) if parts else {}
            character = self._properties(parts[1]) if len(parts) > 1 else {}
            return Style(base, character, paragraph)
        return Style(base, self._properties(parts[0]) if parts else {}, {})

    def _read_bullets(self) -> frozenset[tuple[int, int]]:
        """The lists, as paragraphs name them, and their levels that show a bullet."""
        lists, uses = self._part(_LISTS), self._part(_LIST_USES)
        if len(lists) < 2 or len(uses) < 4:
            return frozenset()
        offset, length = struct.unpack_from("<2I", self._main, _LISTS)
        at = offset + length
        bulleted: dict[int, set[int]] = {}
        for i in range(_u16(lists, 0)):
            entry = lists[2 + 28 * i : 30 + 28 * i]
            if len(entry) < 28:
                break
            for level in range(1 if entry[26] & 1 else 9):
                if at + 28 > len(self._table):
                    break
                if self._table[at + 4] == _BULLET:
                    bulleted.setdefault(_u32(entry, 0), set()).add(level)
                at += 28 + self._table[at + 24] + self._table[at + 25]
                at += 2 + 2 * _u16(self._table, at)
        return frozenset(
            (number + 1, level)
            for number in range(min(_u32(uses, 0), (len(uses) - 4) // 16))
            for level in bulleted.get(_u32(uses, 4 + 16 * number), ())
        )


def _plc(part: bytes, size: int) -> list[tuple[int, bytes]]:
    """Positions and the entries beside them; the last position has no entry."""
    count = max(0, (len(part) - 4) // (4 + size))
    entries = 4 * (count + 1)
    return [
        (_u32(part, 4 * i), part[entries + size * i : entries + size * (i + 1)])
        for i in range(count + 1 if part else 0)
    ]


def _u16(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", data, at)[0])


def _u32(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", data, at)[0])

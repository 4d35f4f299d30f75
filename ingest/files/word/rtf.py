"""Rich Text Format: what its words show, tables as rows, hidden words left out."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from ingest.files.hidden import shown_document
from ingest.files.word.margins import margin_lines
from ingest.files.word.rtf_flow import Flow
from ingest.files.word.rtf_ink import INKS, Ink, Paper
from ingest.files.word.rtf_tokens import CHARSETS, Token, tokens
from ingest.resume import Document, IngestError

_CODE_PAGES = {936: "gb18030", 10008: "gb18030", 950: "big5hkscs", 65001: "utf-8"}
_SYMBOL_CHARSET = 2
# The signs of Symbol and Wingdings that stand before lines, by their private code points.
_SIGNS_OF_FONTS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf020": " "}
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_WORDS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}
_SIGNS = {"~": "\xa0", "_": "-", "\\": "\\", "{": "{", "}": "}"}
_PARAGRAPH_ENDS = frozenset({"par", "sect", "page", "column"})
_MARGINS = {
    "headerf": "header",
    "header": "header",
    "headerl": "header",
    "headerr": "header",
    "footerf": "footer",
    "footer": "footer",
    "footerl": "footer",
    "footerr": "footer",
}
_BOXES = frozenset({"shptxt", "dptxbxtext", "footnote"})
# Groups that writers may pass over and that hold words of the page all the same.
_READ_ALL_THE_SAME = frozenset({"shpinst", "do", "nesttableprops"})
_UNREAD = frozenset(
    {
        "annotation",
        "atnauthor",
        "atnid",
        "bkmkend",
        "bkmkstart",
        "colorschememapping",
        "datastore",
        "fldinst",
        "filetbl",
        "generator",
        "info",
        "latentstyles",
        "listoverridetable",
        "listtable",
        "nonesttables",
        "nonshppict",
        "objdata",
        "pict",
        "rsidtbl",
        "rxe",
        "shprslt",
        "sp",
        "stylesheet",
        "tc",
        "themedata",
        "xe",
        "xmlnstbl",
    }
)
# Deeper than any writer goes; what is nested on purpose must not fill the memory.
_DEEPEST = 2000


def read_rtf(data: bytes, name: str) -> Document:
    """The document of an RTF file. Raises `IngestError` for one of absurd nesting."""
    reader = _Reader()
    for token in tokens(data):
        reader.take(token)
        if len(reader.outer) > _DEEPEST:
            raise IngestError(
                f"{name} nests over {_DEEPEST} groups: open it in Word and save it as .docx."
            )
    return shown_document("\n".join(reader.lines()), reader.hidden)


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group, and comes back when the group in it ends."""

    flow: Flow
    font: int | None = None
    hidden: bool = False
    unread: bool = False
    fonts: bool = False
    list_mark: bool = False
    depth: int = 0
    fallback: int = 1
    colours: bool = False
    ink: Ink = field(default_factory=Ink)


@dataclass(slots=True)
class _Reader:
    """Takes tokens; `hidden` gathers the words that the document does not show."""

    state: _State = field(default_factory=lambda: _State(Flow("body")))
    outer: list[_State] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    code_page: str = "cp1252"
    charsets: dict[int, int] = field(default_factory=dict)
    paper: Paper = field(default_factory=Paper)
    default_font: int | None = None
    margins: dict[str, list[str]] = field(default_factory=dict)
    pending: bytearray = field(default_factory=bytearray)
    skip: int = 0
    optional: bool = False

    def take(self, token: Token) -> None:
        """Takes the next token."""
        if token.kind == "bytes":
            self._take_bytes(token.data)
            return
        self._decode()
        if token.kind == "open":
            self.skip = 0
            self.outer.append(self.state)
        elif token.kind == "close":
            self.skip = 0
            self._close()
        elif token.kind == "symbol":
            self._symbol(token.text)
        else:
            self._word(token.text, token.value)

    def lines(self) -> Iterator[str]:
        """Headers, the body, footers."""
        self._decode()
        while self.outer:
            self._close()
        yield from margin_lines(self.margins.get("header", ()))
        yield from self.state.flow.end()
        yield from margin_lines(self.margins.get("footer", ()))

    def _take_bytes(self, data: bytes) -> None:
        passed = min(self.skip, len(data))
        self.skip -= passed
        self.pending += data[passed:]

    def _decode(self) -> None:
        """Puts the bytes since the last token that was none into words."""
        if not self.pending:
            return
        font = self.default_font if self.state.font is None else self.state.font
        charset = self.charsets.get(font if font is not None else -1, 0)
        if charset == _SYMBOL_CHARSET:
            # Such a font's signs have the private code points of those numbers.
            self._say("".join(chr(0xF000 + byte) for byte in self.pending))
        else:
            encoding = self.code_page if charset <= 1 else CHARSETS.get(charset, self.code_page)
            self._say(self.pending.decode(encoding, "replace"))
        self.pending.clear()

    def _say(self, text: str) -> None:
        state = self.state
        if state.colours:
            for _ in range(text.count(";")):
                self.paper.end_colour()
        if state.unread or state.fonts or state.colours:
            return
        if state.list_mark:
            text = _PRIVATE.sub("•", text).replace("\t", " ")
        else:
            text = _PRIVATE.sub(_sign, text)
        in_box = state.flow.kind == "box"
        if state.hidden or not self.paper.shows(state.ink, state.depth, in_box=in_box):
            self.hidden.append(text)
        else:
            state.flow.words.append(text)

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.optional = True
        elif self.skip:
            self.skip -= 1
        elif symbol in "\r\n":
            self._word("par", None)
        elif symbol in _SIGNS:
            self._say(_SIGNS[symbol])

    def _close(self) -> None:
        if not self.outer:
            return
        flow, self.state = self.state.flow, self.outer.pop()
        if flow is self.state.flow:
            return
        lines = flow.end()
        if flow.kind == "box":
            self.state.flow.boxes += lines
        else:
            self.margins.setdefault(flow.kind, []).extend(lines)

    def _word(self, word: str, value: int | None) -> None:
        optional, self.optional = self.optional, False
        if word == "u" and value is not None:
            self._say(chr(value & 0xFFFF))
            self.skip = self.state.fallback
            return
        if self.skip and word not in {"uc", "par", "cell", "row"}:
            self.skip -= 1
            return
        self.skip = 0
        self.paper.take(word, value)
        if word in INKS:
            self.state = replace(self.state, ink=INKS[word](self.state.ink, value))
        if word in _UNREAD or (optional and word not in _READ_ALL_THE_SAME):
            self.state = replace(self.state, unread=True)
        elif word in _WORDS:
            self._say(_WORDS[word])
        elif word in _STATES:
            self.state = _STATES[word](self.state, value)
        elif self.state.colours:
            self.paper.take_table(word, value)
        elif not self.state.unread:
            self._structure(word, value)

    def _structure(self, word: str, value: int | None) -> None:
        flow, depth = self.state.flow, self.state.depth
        if word in _PARAGRAPH_ENDS:
            flow.end_paragraph(depth)
        elif word == "cell":
            flow.end_cell()
        elif word == "row":
            flow.end_row()
        elif word == "nestcell":
            flow.end_inner_cell()
        elif word == "nestrow":
            flow.end_inner_row()
        elif word in _MARGINS:
            self.state = replace(self.state, flow=Flow(_MARGINS[word]), depth=0)
        elif word in _BOXES:
            self.state = replace(self.state, flow=Flow("box"), depth=0)
        elif word == "ansicpg" and value:
            self.code_page = _known(_CODE_PAGES.get(value, f"cp{value}"))
        elif word == "deff":
            self.default_font = value
        elif word == "fcharset" and self.state.fonts and self.state.font is not None:
            self.charsets[self.state.font] = value or 0


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"


def _sign(match: re.Match[str]) -> str:
    return _SIGNS_OF_FONTS.get(match.group(), match.group())


# What words say about the characters after them, up to the end of their group.
_STATES: dict[str, Callable[[_State, int | None], _State]] = {
    "v": lambda state, value: replace(state, hidden=value != 0),
    "deleted": lambda state, value: replace(state, unread=value != 0),
    "plain": lambda state, _: replace(state, hidden=False, font=None),
    "pard": lambda state, _: replace(state, depth=0),
    "intbl": lambda state, _: replace(state, depth=max(state.depth, 1)),
    "itap": lambda state, value: replace(state, depth=value or 0),
    "f": lambda state, value: replace(state, font=value),
    "uc": lambda state, value: replace(state, fallback=1 if value is None else max(0, value)),
    "colortbl": lambda state, _: replace(state, colours=True),
    "fonttbl": lambda state, _: replace(state, fonts=True),
    "listtext": lambda state, _: replace(state, list_mark=True),
    "pntext": lambda state, _: replace(state, list_mark=True),
}

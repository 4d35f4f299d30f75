"""Rich Text Format as tokens: control words, groups and characters in any code page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"  # 1, 2: a control word and its number
    rb"|\\'([0-9a-fA-F]{2})"  # 3: a byte
    rb"|\\([^a-zA-Z])"  # 4: a control symbol
    rb"|([{}])"  # 5: a group's edge
    rb"|([^\\{}\r\n]+)",  # 6: plain characters
    re.DOTALL,
)
# Windows character sets and Macintosh ones, as fonts name them.
CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "big5hkscs",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `value` is the number of a word, None where it has none."""

    kind: Literal["word", "symbol", "open", "close", "bytes"]
    text: str = ""
    value: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of an RTF file; the bytes of binary objects are passed over."""
    at = 0
    while match := _TOKEN.search(data, at):
        at = match.end()
        word, number, byte, symbol, edge, plain = match.groups()
        if word is not None:
            value = int(number) if number is not None else None
            if word == b"bin":
                at += max(0, value or 0)
            yield Token("word", word.decode(), value)
        elif byte is not None:
            yield Token("bytes", "'", data=bytes.fromhex(byte.decode()))
        elif symbol is not None:
            yield Token("symbol", symbol.decode("latin-1"))
        elif edge is not None:
            yield Token("open" if edge == b"{" else "close")
        else:
            yield Token("bytes", data=plain)

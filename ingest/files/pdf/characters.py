"""A page's characters as they are read: ligatures spelled out, icons left out, bullets kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_RADICALS = dict(
    zip(
        "⺠⺟⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "民母虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)
_SPELLED: dict[str, str] = {
    **{chr(c): unicodedata.normalize("NFKC", chr(c)) for c in range(0xFB00, 0xFB07)},
    # Fonts often map everyday characters to the radicals that look the same.
    **{chr(c): unicodedata.normalize("NFKC", chr(c)) for c in range(0x2F00, 0x2FD6)},
    **_RADICALS,
    "\u00ad": "",
    "\ufeff": "",
    # pdfium's marks for a hyphen at a line's end.
    "\x02": "-",
    "\ufffe": "-",
}
_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\uffff\ud800-\udfff]")
# Bullets and icons of symbol fonts, which no Unicode character names.
_SYMBOL_FIRST = re.compile(r"^[\ue000-\uf8ff]+(?=\s|$)\s*|^[\ue000-\uf8ff]")
_SYMBOL = re.compile(r"\s*[\ue000-\uf8ff]+\s*")
_EDGES = re.compile(r"^\s+|\s+$")


def as_read(units: Sequence[str], origins: Sequence[int]) -> tuple[str, list[int]]:
    """The text of UTF-16 `units`, and for each of its characters the origin of what it stands for.

    `origins` has a number for each unit; what is spelled out in several characters repeats it.
    """
    characters: list[str] = []
    where: list[int] = []
    for unit, origin in zip(units, origins, strict=True):
        if "\udc00" <= unit <= "\udfff" and characters and "\ud800" <= characters[-1] <= "\udbff":
            high = characters.pop()
            characters.append((high + unit).encode("utf-16", "surrogatepass").decode("utf-16"))
            continue
        for character in _SPELLED.get(unit, unit):
            characters.append(character)
            where.append(origin)
    text = "".join(characters)
    for pattern, instead in (
        (_SYMBOL_FIRST, "• "),
        (_SYMBOL, " "),
        (_UNREADABLE, ""),
        (_EDGES, ""),
    ):
        text, where = _replaced(pattern, instead, text, where)
    return text, where


def _replaced(
    pattern: re.Pattern[str], instead: str, text: str, where: list[int]
) -> tuple[str, list[int]]:
    """The text with what matches replaced; the replacement stands where the match did."""
    pieces: list[str] = []
    kept: list[int] = []
    start = 0
    for match in pattern.finditer(text):
        if match.start() == match.end():
            continue
        pieces += [text[start : match.start()], instead]
        kept += where[start : match.start()]
        shown = next((i for i in range(*match.span()) if not text[i].isspace()), match.start())
        kept += [where[shown]] * len(instead)
        start = match.end()
    if not pieces:
        return text, where
    return "".join([*pieces, text[start:]]), kept + where[start:]

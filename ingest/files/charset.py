"""Bytes to text in any encoding that resumes come in."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

# The longer mark first: that of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Western pages first; the others only when the statistics of charset-normalizer ask for them.
_OTHERS = ["cp1252", "gb18030", "big5", "cp1250", "cp1251", "shift_jis", "euc_kr"]
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_EVERYDAY = re.compile(
    r"[\t\n\r -~\xa0-\u024f\u2010-\u2026\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]"
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\ufffd]+")
_HALF_A_PAIR = re.compile("[\ud800-\udfff]")
_PLAUSIBLE = 0.8
# What stands for bytes that are no character; a text may lose one in so many.
_LOST = "\ufffd"
_LOST_IN = 200


class UnknownCharset(ValueError):
    """No usual encoding gives plausible text for these bytes."""


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`, a leading byte-order mark dropped; `declared` is believed after UTF-8.

    Raises `UnknownCharset` for bytes that are no text.
    """
    text = _decode(data, declared)
    controls = sum(1 for _ in _CONTROLS.finditer(text))
    if "\0" in text or controls * 50 > len(text):
        raise UnknownCharset
    return text


def damage(text: str, data: bytes) -> tuple[str, ...]:
    """A warning for the user if bytes were lost when `data` became `text`."""
    lost = text.count(_LOST)
    if not lost or _LOST.encode() in data:
        return ()
    return (f"damaged: {lost} characters could not be read",)


def decode_prefix(data: bytes) -> str:
    """The first characters of `data`, good enough to look for ASCII in them."""
    head = data[:2048]
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace")
    return head.decode(_utf16_without_mark(head) or "latin-1", "replace")


def with_pairs_joined(text: str) -> str:
    """The text with pairs of surrogates as one character; half a pair is no character."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _decode(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strict(data[len(mark) :], encoding)
            if text is not None:
                return text
    encoding_16 = _utf16_without_mark(data)
    for encoding in filter(None, (encoding_16, "utf-8", declared)):
        text = _strict(data, _ALIASES.get(encoding.lower(), encoding))
        if text is not None:
            return text
    return _damaged_utf8(data) or chinese(data) or _by_statistics(data)


def _damaged_utf8(data: bytes) -> str | None:
    """The text where nearly all is UTF-8: a page cut off inside a character, a flipped bit."""
    text = data.decode("utf-8", "replace")
    lost = text.count(_LOST)
    beyond_ascii = sum(map(len, _BEYOND_ASCII.findall(text)))
    return text if lost * _LOST_IN <= len(text) and lost * 10 <= beyond_ascii else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    # Escapes of the charsets that need them may spell half a pair, which no text holds.
    return None if _HALF_A_PAIR.search(text) else text


def _utf16_without_mark(data: bytes) -> str | None:
    """The byte order in which 16-bit units are everyday characters, if there is a zero byte."""
    sample = data[:65536]
    if len(data) % 2 or 0 not in sample:
        return None
    shares = {e: _everyday_share_utf16(sample, e) for e in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] > _PLAUSIBLE else None


def _everyday_share_utf16(data: bytes, encoding: str) -> float:
    text = data.decode(encoding, "replace")
    return len(_EVERYDAY.findall(text)) / len(text)


def chinese(data: bytes) -> str | None:
    """The text in GB18030 or Big5, where most of its characters are everyday ones in it."""
    scores = {
        encoding: score
        for encoding in ("gb18030", "big5hkscs")
        if (score := _everyday_share(data, encoding)) >= _PLAUSIBLE
    }
    if not scores:
        return None
    return data.decode(max(scores, key=scores.__getitem__), "replace")


def _everyday_share(data: bytes, encoding: str) -> float:
    """Share of the characters beyond ASCII that stand in the code's blocks of frequent ones.

    GB 2312 and Big5 both order characters by frequency, so that the blocks of lead bytes tell a
    text that was really written in them from one that merely decodes.
    """
    text = data.decode(encoding, "replace")
    if text.count(_LOST) * _LOST_IN > len(text):
        return 0.0
    frequent = total = 0
    for character in text:
        if character < "\x80" or character == _LOST:
            continue
        total += 1
        pair = character.encode(encoding)
        if len(pair) != 2:
            continue
        lead, trail = pair
        if encoding == "gb18030":
            frequent += trail >= 0xA1 and (0xB0 <= lead <= 0xD7 or 0xA1 <= lead <= 0xA3)
        else:
            frequent += 0xA1 <= lead <= 0xC6
    return frequent / total if total else 0.0


def _by_statistics(data: bytes) -> str:
    best = from_bytes(data, cp_isolation=_OTHERS).best()
    if best is not None:
        return str(best)
    text = _strict(data, "cp1252")
    if text is None:
        raise UnknownCharset
    return text

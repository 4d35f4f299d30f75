"""Plain text and Markdown: the file's own characters, with the invisible ones pointed out."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.files.charset import UnknownCharset, damage, decode
from ingest.resume import Document, IngestError, Span

_JOINERS = "\u200c\u200d"
_INVISIBLE = re.compile(
    "["
    "\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufeff\u180e"  # zero width
    "\u202a-\u202e\u2066-\u2069\u061c"  # direction
    "\U000e0000-\U000e007f"  # tags
    "\U000e0100-\U000e01ef"  # variation selectors of no common script
    "]+"
)
# The flags of England, Scotland and Wales are a black flag spelled out with tags.
_TAGGED_FLAG = re.compile("(?<=\U0001f3f4)[\U000e0030-\U000e007a]{2,7}\U000e007f")
_IDEOGRAPHIC_VARIANT = re.compile("[\U000e0100-\U000e01ef]")


def read_text(data: bytes, name: str) -> Document:
    """The document of a TXT or Markdown file. Raises `IngestError` when the bytes are no text."""
    try:
        text = decode(data)
    except UnknownCharset:
        raise IngestError(
            f"{name} is not text in any usual encoding (binary or damaged): save it as UTF-8 text."
        ) from None
    document = text_document(text)
    return replace(document, warnings=document.warnings + damage(document.text, data))


def text_document(text: str) -> Document:
    """The document of words that are already text, its invisible characters pointed out."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    hidden = hidden_spans(text)
    return Document(text, hidden=hidden, warnings=_warnings(text, hidden))


def hidden_spans(text: str) -> tuple[Span, ...]:
    """Characters that no reader sees; joiners and variants that shape a visible one are not."""
    if text.isascii():
        return ()
    spans = (Span(*match.span()) for match in _INVISIBLE.finditer(text))
    return tuple(span for span in spans if not _shapes_a_character(text, span))


def _shapes_a_character(text: str, span: Span) -> bool:
    before = text[span.start - 1 : span.start]
    after = text[span.end : span.end + 1]
    if not before or before.isspace():
        return False
    run = span.of(text)
    if run in _JOINERS:
        return bool(after) and not after.isspace()
    if _IDEOGRAPHIC_VARIANT.fullmatch(run):
        return before >= "\u3400"
    return _TAGGED_FLAG.fullmatch(text, span.start, span.end) is not None


def _warnings(text: str, hidden: tuple[Span, ...]) -> tuple[str, ...]:
    if not hidden:
        return ()
    count = sum(map(len, hidden))
    line = text.count("\n", 0, hidden[0].start) + 1
    return (f"hidden text: {count} invisible characters, the first of them on line {line}",)

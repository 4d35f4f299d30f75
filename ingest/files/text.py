"""Plain text and Markdown: the file's own characters, with those pointed out that nobody sees."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from ingest.files.charset import UnknownCharset, damage, decode
from ingest.files.hidden import hidden_warning
from ingest.files.invisible import invisible_spans, is_alarming
from ingest.files.markdown import unrendered_spans
from ingest.resume import Document, IngestError, Span

# Of old Macs, of Unicode, of mainframes, and of words pasted from a Word table.
_LINE_ENDS = dict.fromkeys(map(ord, "\r\u2028\u2029\x85\x0b"), "\n")
_MARKDOWN = frozenset({".md", ".markdown"})


def read_text(data: bytes, name: str) -> Document:
    """The document of a TXT or Markdown file. Raises `IngestError` when the bytes are no text."""
    try:
        text = decode(data)
    except UnknownCharset:
        raise IngestError(
            f"{name} is not text in any usual encoding (binary or damaged): save it as UTF-8 text."
        ) from None
    is_markdown = PurePath(name).suffix.lower() in _MARKDOWN
    document = text_document(text, markdown=is_markdown)
    return replace(document, warnings=document.warnings + damage(document.text, data))


def text_document(text: str, *, markdown: bool = False) -> Document:
    """The document of words that are already text, what is not shown of them pointed out."""
    text = text.replace("\r\n", "\n").translate(_LINE_ENDS)
    invisible = invisible_spans(text)
    unrendered = unrendered_spans(text) if markdown else ()
    alarming = invisible if is_alarming([span.of(text) for span in invisible]) else ()
    warnings = _warnings(text, _united((*alarming, *unrendered)))
    return Document(text, hidden=_united((*invisible, *unrendered)), warnings=warnings)


def _united(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """In order, those that overlap as one."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start < united[-1].end:
            span = Span(united.pop().start, max(span.end, united[-1].end if united else 0))
        united.append(span)
    return tuple(united)


def _warnings(text: str, hidden: tuple[Span, ...]) -> tuple[str, ...]:
    if not hidden:
        return ()
    line = text.count("\n", 0, hidden[0].start) + 1
    apart = " " if any(len(span) > 1 for span in hidden) else ""
    words = apart.join(span.of(text) for span in hidden)
    return (hidden_warning(words, f"from line {line} on that are not shown"),)

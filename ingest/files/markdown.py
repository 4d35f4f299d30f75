"""Markdown: what stands in the file and not on the page that is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.files.web.cascade import inline_style
from ingest.resume import Span

_CODE = re.compile(
    r"^ {0,3}(?P<fence>```+|~~~+)[^\n]*\n.*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?<!`)(`+)(?!`)[^\n]*?\2",
    re.MULTILINE | re.DOTALL,
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# A link that is defined to lead nowhere is a way to write a remark.
_REMARK = re.compile(
    r"^ {0,3}\[[^\]\n]+\]:[ \t]*(?:#|<>|<#>|/|about:blank)?[ \t]*\n?[ \t]*"
    r"(?:\([^)]*\)|\"[^\"]*\"|'[^']*')[ \t]*$",
    re.MULTILINE,
)
_TAG = re.compile(
    r"<([a-z][\w-]*)((?:\s+[\w-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?)*)\s*>", re.I
)
_ATTRIBUTE = re.compile(r"([\w-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_NEVER_SHOWN = frozenset({"script", "style", "template", "title", "head", "noscript"})


def unrendered_spans(text: str) -> tuple[Span, ...]:
    """Comments, remarks written as links, and elements that are styled away."""
    if "<" not in text and "]:" not in text:
        return ()
    code = [match.span() for match in _CODE.finditer(text)]
    found = [
        Span(*match.span()) for pattern in (_COMMENT, _REMARK) for match in pattern.finditer(text)
    ]
    found += _styled_away(text)
    return tuple(
        span for span in sorted(found) if not any(start <= span.start < end for start, end in code)
    )


def _styled_away(text: str) -> Iterator[Span]:
    for tag in _TAG.finditer(text):
        attributes = {
            name.lower(): double or single or bare
            for name, double, single, bare in _ATTRIBUTE.findall(tag.group(2))
        }
        name = tag.group(1).lower()
        if name in _NEVER_SHOWN or not inline_style(name, attributes).shows:
            yield Span(tag.start(), _end(text, tag.end(), name))


def _end(text: str, start: int, name: str) -> int:
    """Where the element closes whose content begins at `start`; the text's end if it does not."""
    depth = 1
    for tag in re.compile(rf"<(/?){name}\b[^>]*>", re.IGNORECASE).finditer(text, start):
        depth += -1 if tag.group(1) else 1
        if not depth:
            return tag.end()
    return len(text)

"""HTML: what a browser would show, a line a block and a line a table row."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import soupsieve
from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import NavigableString, PreformattedString

from ingest.files.charset import UnknownCharset, damage, decode, decode_prefix
from ingest.files.table import row_text
from ingest.resume import Document, IngestError

_UNSEEN = frozenset(
    {
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "object",
        "iframe",
        "title",
        "meta",
        "link",
    }
)
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "caption",
        "option",
    }
)
_CHARSET = re.compile(r"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.I)
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)"
    r"|font-size\s*:\s*0(?:\.0+)?\s*(?:px|pt|em|rem|%)?\s*(?:[;!]|$)",
    re.IGNORECASE,
)
_RULE = re.compile(r"([^{}@]+)\{([^{}]*)\}")
_CONDITIONAL = re.compile(r"@[\w-]+[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|/\*.*?\*/", re.DOTALL)
# Deeper than any page for readers; what is nested on purpose must not exhaust the stack.
_DEEPEST = 150
_BULLET = re.compile(r"•\s+")
_SPACES = re.compile(r"[ \t\r\n\f]+")


def read_html(data: bytes, name: str, charset: str | None = None) -> Document:
    """The document of an HTML file; `charset` is what is said where the page names none.

    Raises `IngestError` when the bytes are no text.
    """
    declared = _CHARSET.search(decode_prefix(data))
    try:
        markup = decode(data, declared.group(1) if declared else charset)
    except UnknownCharset:
        raise IngestError(
            f"{name} is not HTML in any usual encoding: open it in a browser and save it again."
        ) from None
    document = html_document(markup)
    return replace(document, warnings=document.warnings + damage(markup, data))


def html_document(markup: str) -> Document:
    """The document of a page that is already text."""
    # A declaration of an encoding would make lxml refuse text.
    soup = BeautifulSoup(markup.removeprefix("\ufeff"), "lxml")
    hidden = _take_hidden_out(soup)
    text = _tidy("".join(_pieces(soup)))
    warnings = (f"hidden text: {hidden} characters that the page does not show",) if hidden else ()
    return Document(text, warnings=warnings)


def _take_hidden_out(soup: BeautifulSoup) -> int:
    """Removes what is styled away; the number of characters other than spaces removed."""
    selectors = [s for sheet in soup.find_all("style") for s in _hiding_selectors(sheet.get_text())]
    for tag in soup.find_all(_UNSEEN):
        tag.extract()
    hidden = soup.find_all(_is_hidden)
    for selector in selectors:
        hidden.extend(_select(soup, selector))
    count = 0
    for tag in hidden:
        # One inside another, or matched twice, has already gone and counts nothing.
        if tag.name not in {"html", "body"} and any(p is soup for p in tag.parents):
            count += sum(not c.isspace() for c in tag.extract().get_text())
    return count


def _is_hidden(tag: Tag) -> bool:
    return tag.has_attr("hidden") or bool(_HIDING.search(str(tag.get("style") or "")))


def _hiding_selectors(sheet: str) -> Iterable[str]:
    for selector, declarations in _RULE.findall(_CONDITIONAL.sub("", sheet)):
        if _HIDING.search(declarations):
            yield selector.strip()


def _select(soup: BeautifulSoup, selector: str) -> list[Tag]:
    """What a style sheet's selector matches; nothing for one that only a browser understands."""
    try:
        return list(soup.select(selector))
    except (soupsieve.SelectorSyntaxError, NotImplementedError):
        return []


def _pieces(tag: Tag, preformatted: bool = False, depth: int = 0) -> Iterable[str]:
    if depth > _DEEPEST:
        yield tag.get_text(" ")
        return
    for child in tag.children:
        if isinstance(child, Tag):
            yield from _piece(child, preformatted or child.name == "pre", depth + 1)
        elif isinstance(child, (Comment, PreformattedString)):
            continue
        elif isinstance(child, NavigableString):
            yield str(child) if preformatted else _SPACES.sub(" ", child)


def _piece(tag: Tag, preformatted: bool, depth: int) -> Iterable[str]:
    if tag.name == "br":
        yield "\n"
    elif tag.name == "tr":
        cells = tag.find_all(["td", "th"], recursive=False)
        yield "\n" + row_text(
            [_tidy("".join(_pieces(cell, preformatted, depth))) for cell in cells]
        )
        yield "\n"
    elif tag.name in _BLOCKS:
        yield "\n"
        if tag.name == "li":
            yield "• "
        yield from _pieces(tag, preformatted, depth)
        yield "\n"
    else:
        yield from _pieces(tag, preformatted, depth)


def _tidy(text: str) -> str:
    lines = (line.replace("\xa0", " ").strip(" ") for line in _BULLET.sub("• ", text).split("\n"))
    return "\n".join(line for line in lines if line and line != "•")

"""HTML: what a browser would show, a line a block and a line a table row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lxml import etree

from ingest.files.charset import UnknownCharset, damage, decode, decode_prefix
from ingest.files.hidden import shown_document
from ingest.files.table import row_text
from ingest.files.web.cascade import styles
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
_LISTS = frozenset({"ul", "ol", "menu", "dl"})
_CHARSET = re.compile(r"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.I)
# Deeper than any page for readers; what is nested on purpose must not exhaust the stack.
_DEEPEST = 150
_BULLET = re.compile(r"•\s+")
# Stands for the space around a field; no page holds it.
_GAP = "\0"
_GAPS = re.compile(" ?\0+ ?")
_NAME = re.compile(r"[A-Za-z][\w.-]*", re.ASCII)
_UNNAMED = re.compile(r"[^\w.-]", re.ASCII)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
# What only shows in a browser without scripts, or not before a script uses it.
_ALTERNATIVE = ("noscript", "template")
_WRITTEN_FIELDS = frozenset(
    {"text", "email", "tel", "url", "search", "number", "date", "month", "button", "submit"}
)
_PROSE_WORDS, _PROSE_HAN = 8, 12
_HAN = re.compile(r"[\u3400-\u9fff]")
_CODE = re.compile(r"[<>{}=]|;\s*$|^\s*\[")
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
    reader = _Reader(*_parsed(markup))
    return shown_document(_tidy("".join(reader.pieces())), reader.hidden)


def _parsed(markup: str) -> tuple[etree._Element, Sequence[str]]:
    # A target of its own keeps what lies deeper than the parser's usual limit.
    tree = _Tree()
    parser = etree.HTMLParser(target=tree, huge_tree=True)
    # A declaration of an encoding would make lxml refuse text, and zeros end it.
    markup = _DECLARATION.sub("", markup.removeprefix("\ufeff")).replace("\0", "\ufffd")
    parser.feed(markup if markup.strip() else "<html>")
    root: etree._Element = parser.close()
    return root, tree.comments


class _Tree:
    """Builds the tree; names that XML does not allow, as Word writes them, are respelled."""

    def __init__(self) -> None:
        self._builder = etree.TreeBuilder()
        self.comments: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag opens."""
        named = {name: value for name, value in attributes.items() if _NAME.fullmatch(name)}
        self._builder.start(_respelled(tag), named)

    def end(self, tag: str) -> None:
        """A tag closes."""
        self._builder.end(_respelled(tag))

    def data(self, words: str) -> None:
        """Text."""
        self._builder.data(words)

    def comment(self, words: str) -> None:
        """A comment."""
        self.comments.append(words)

    def close(self) -> etree._Element:
        """The root."""
        return self._builder.close()


def _respelled(tag: str) -> str:
    return tag if _NAME.fullmatch(tag) else "x-" + _UNNAMED.sub("-", tag)


class _Reader:
    """Walks a page; `hidden` gathers the words that it does not show."""

    def __init__(self, root: etree._Element, comments: Sequence[str]) -> None:
        self._root = root
        self._comments = comments
        self._styles = styles(root)
        self.hidden: list[str] = []

    def pieces(self) -> Iterator[str]:
        """The text of the page, unfinished: with the line ends and bullets of its blocks."""
        for words in self._comments:
            self._note_prose(words)
        for node in self._root.iter(*_ALTERNATIVE):
            self._note_prose(" ".join(node.itertext()))
        yield from self._element(self._root, False, 0)

    def _note_prose(self, words: str) -> None:
        """Notes what was written for readers; the remarks and the code of page makers are not."""
        words = " ".join(words.split())
        is_long = len(words.split()) >= _PROSE_WORDS or len(_HAN.findall(words)) >= _PROSE_HAN
        if is_long and not _CODE.search(words):
            self.hidden.append(words)

    def _inside(self, tag: etree._Element, preformatted: bool, depth: int) -> Iterator[str]:
        if depth > _DEEPEST:
            yield from self._flat(tag)
            return
        if self._styles[tag].in_row and tag.tag not in _LISTS:
            yield from self._boxes(tag, preformatted, depth)
            return
        yield from self._words(tag, tag.text, preformatted)
        for child in tag:
            if isinstance(child.tag, str):
                yield from self._element(child, preformatted, depth + 1)
            yield from self._words(tag, child.tail, preformatted)

    def _boxes(self, tag: etree._Element, preformatted: bool, depth: int) -> Iterator[str]:
        """Boxes side by side: on one line as cells of a row are, where none has several lines."""
        boxes = ["".join(self._words(tag, tag.text, preformatted))]
        for child in tag:
            if isinstance(child.tag, str):
                boxes.append("".join(self._element(child, preformatted, depth + 1)))
            boxes.append("".join(self._words(tag, child.tail, preformatted)))
        boxes = [box for box in boxes if not box.isspace()]
        lines = [_tidy(box) for box in boxes]
        if all("\n" not in line for line in lines):
            opens = any("\n" in box for box in boxes)
            row = "\t".join(line for line in lines if line)
            yield f"\n{row}\n" if opens else row
        else:
            yield from boxes

    def _flat(self, tag: etree._Element) -> Iterator[str]:
        for inner in tag.iter(etree.Element):
            if inner.tag not in _UNSEEN:
                yield from self._words(inner, inner.text, False)
            if inner is not tag:
                yield from self._words(inner.getparent(), inner.tail, False)
                yield " "

    def _words(
        self, tag: etree._Element | None, words: str | None, preformatted: bool
    ) -> Iterator[str]:
        """The words that stand directly in an element, if it shows them."""
        if not words or tag is None:
            return
        if self._styles[tag].shows:
            yield words if preformatted else _SPACES.sub(" ", words)
        elif not words.isspace():
            self.hidden.append(" ".join(words.split()))

    def _element(self, tag: etree._Element, preformatted: bool, depth: int) -> Iterator[str]:
        name = str(tag.tag).lower()
        if name in _UNSEEN:
            return
        preformatted = preformatted or name == "pre"
        if name == "br":
            yield "\n"
        elif name == "tr":
            yield from self._row(tag, preformatted, depth)
        elif name in {"input", "select"}:
            yield from self._field(tag)
        elif name in _BLOCKS:
            yield "\n"
            if name == "li":
                yield "• "
            yield from self._inside(tag, preformatted, depth)
            yield "\n"
        else:
            yield from self._inside(tag, preformatted, depth)

    def _row(self, tag: etree._Element, preformatted: bool, depth: int) -> Iterator[str]:
        cells = [child for child in tag if child.tag in {"td", "th"}]
        texts = [_tidy("".join(self._inside(cell, preformatted, depth))) for cell in cells]
        yield "\n" + row_text(
            [
                text
                for cell, text in zip(cells, texts, strict=True)
                if text or not self._styles[cell].gone
            ]
        )
        yield "\n"

    def _field(self, tag: etree._Element) -> Iterator[str]:
        """What a form's field shows: its value, or the option that is chosen."""
        if tag.tag == "select":
            options = list(tag.iter("option"))
            chosen = [option for option in options if option.get("selected") is not None]
            if tag.get("multiple") is not None or tag.get("size", "1") not in {"", "0", "1"}:
                chosen = options
            for option in chosen or options[:1]:
                yield from self._words(tag, _GAP + "".join(option.itertext()) + _GAP, False)
        elif (tag.get("type") or "text").lower() in _WRITTEN_FIELDS:
            yield from self._words(tag, f"{_GAP}{tag.get('value') or ''}{_GAP}", False)
        elif (tag.get("type") or "").lower() == "hidden":
            self._note_prose(tag.get("value") or "")


def _tidy(text: str) -> str:
    text = _GAPS.sub(" ", text)
    lines = (line.replace("\xa0", " ").strip(" ") for line in _BULLET.sub("• ", text).split("\n"))
    return "\n".join(line for line in lines if line and line != "•")

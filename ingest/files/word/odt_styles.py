"""How OpenDocument text is printed, and whether a reader sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from ingest.files.colours import RGB, WHITE, is_faint

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = {
    "office": f"{_OASIS}office:1.0",
    "style": f"{_OASIS}style:1.0",
    "table": f"{_OASIS}table:1.0",
    "text": f"{_OASIS}text:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
}
_DRAWN = f"{{{NAMESPACES['draw']}}}"
_TABLED = f"{{{NAMESPACES['table']}}}"
_HEX = re.compile("#[0-9A-Fa-f]{6}")
_POINTS = re.compile(r"([\d.]+)pt")
_SMALLEST_SIZE = 2.0
_READ = (
    "text:display",
    "fo:color",
    "style:use-window-font-color",
    "fo:font-size",
    "fo:background-color",
)


@dataclass(frozen=True, slots=True)
class Look:
    """How words are printed; no colour is the reader's own, no ground one that is not known."""

    is_displayed: bool = True
    size: float = 12.0
    colour: RGB | None = None
    ground: RGB | None = WHITE

    @property
    def shows(self) -> bool:
        """Whether a reader sees the words."""
        if not self.is_displayed or self.size < _SMALLEST_SIZE:
            return False
        return not self.colour or not self.ground or not is_faint(self.colour, self.ground)


class OdtStyles:
    """The named styles of a document, and the colour of its pages."""

    def __init__(self, *roots: etree._Element) -> None:
        self._parents: dict[str, str] = {}
        self._own: dict[str, dict[str, str]] = {}
        self._page: RGB | None = WHITE
        for root in roots:
            for style in root.iterfind(".//style:style", NAMESPACES):
                name = get(style, "style:name")
                self._parents[name] = get(style, "style:parent-style-name")
                self._own[name] = dict(_said(style))
                if any(get(child, "style:run-through") == "background" for child in style):
                    # A shape may lie behind any words.
                    self._page = None
            for layout in root.iterfind(".//style:page-layout-properties", NAMESPACES):
                fills = get(layout, "fo:background-color"), get(layout, "draw:fill")
                if not set(fills) <= {"", "none", "transparent"}:
                    self._page = None

    def in_place(self, paragraph: etree._Element) -> Look:
        """What holds for words where a paragraph stands: in a cell, in a shape or on the page."""
        for holder in paragraph.iterancestors():
            tag = str(holder.tag)
            if tag.startswith(_DRAWN):
                return Look(ground=None)
            if tag.startswith(_TABLED):
                said = self._merged(get(holder, "table:style-name")).get("fo:background-color", "")
                if said not in {"", "transparent"}:
                    return Look(ground=_rgb(said))
        return Look(ground=self._page)

    def under(self, look: Look, name: str) -> Look:
        """What holds for words of a named style among words that look so."""
        said = self._merged(name)
        if "text:display" in said:
            look = replace(look, is_displayed=said["text:display"] != "none")
        if size := _POINTS.fullmatch(said.get("fo:font-size", "")):
            look = replace(look, size=float(size.group(1)))
        if "fo:color" in said:
            look = replace(look, colour=_rgb(said["fo:color"]))
        if said.get("style:use-window-font-color") == "true":
            look = replace(look, colour=None)
        ground = said.get("fo:background-color", "transparent")
        return look if ground == "transparent" else replace(look, ground=_rgb(ground))

    def _merged(self, name: str) -> Mapping[str, str]:
        """What a style says, and where it is silent what the one says that it builds on."""
        merged: dict[str, str] = {}
        seen: set[str] = set()
        while name in self._own and name not in seen:
            seen.add(name)
            merged = {**self._own[name], **merged}
            name = self._parents[name]
        return merged


def get(element: etree._Element, attribute: str) -> str:
    """The value of an attribute that is named with the usual prefix; empty where there is none."""
    prefix, _, name = attribute.partition(":")
    return str(element.get(f"{{{NAMESPACES[prefix]}}}{name}", ""))


def _said(style: etree._Element) -> Iterator[tuple[str, str]]:
    for properties in style:
        for attribute in _READ:
            if value := get(properties, attribute):
                yield attribute, value


def _rgb(value: str) -> RGB | None:
    if not _HEX.fullmatch(value):
        return None
    return float(int(value[1:3], 16)), float(int(value[3:5], 16)), float(int(value[5:7], 16))

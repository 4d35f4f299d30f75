"""How Word shows a run of text: its own properties over those of its styles, and what is behind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from ingest.files.colours import RGB, WHITE, is_faint
from ingest.files.package import xml_root

Properties: TypeAlias = Mapping[str, etree._Element]
"""Elements of a `w:rPr` or a `w:pPr` by their local names."""

Grounds: TypeAlias = tuple[RGB, ...]
"""The colours that may be behind a text; none where it is not known."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VAL = f"{W}val"
OFF = frozenset({"0", "false", "off", "none"})
# In half points, percent, and twentieths of a point.
_SMALLEST_SIZE, _NARROWEST, _LOWEST_LINE = 4, 12, 40
_USUAL_SIZE = 20
# Twentieths of a point that are off any page.
_FAR = 12000
_DEEPEST = 20
_HEX = re.compile("[0-9A-Fa-f]{6}")
_HIGHLIGHTS: Mapping[str, RGB] = {
    "black": (0, 0, 0),
    "blue": (0, 0, 255),
    "cyan": (0, 255, 255),
    "green": (0, 255, 0),
    "magenta": (255, 0, 255),
    "red": (255, 0, 0),
    "yellow": (255, 255, 0),
    "white": (255, 255, 255),
    "darkBlue": (0, 0, 128),
    "darkCyan": (0, 128, 128),
    "darkGreen": (0, 128, 0),
    "darkMagenta": (128, 0, 128),
    "darkRed": (128, 0, 0),
    "darkYellow": (128, 128, 0),
    "darkGray": (128, 128, 128),
    "lightGray": (192, 192, 192),
}
_THEME_NAMES = {
    "background1": "lt1",
    "bg1": "lt1",
    "light1": "lt1",
    "text1": "dk1",
    "tx1": "dk1",
    "dark1": "dk1",
    "background2": "lt2",
    "bg2": "lt2",
    "light2": "lt2",
    "text2": "dk2",
    "tx2": "dk2",
    "dark2": "dk2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
_ROWS = ("firstRow", "lastRow", "firstCol", "lastCol", "band1Horz", "band2Horz")


def is_on(properties: Properties, name: str) -> bool:
    """Whether a property that is on or off is on."""
    toggle = properties.get(name)
    return toggle is not None and toggle.get(VAL, "1") not in OFF


@dataclass(frozen=True, slots=True)
class _Style:
    kind: str
    parent: str | None
    run: etree._Element | None
    paragraph: etree._Element | None
    element: etree._Element


class WordStyles:
    """A document's styles and theme."""

    def __init__(self, document: WordDocument) -> None:
        root = document.styles.element
        self._styles = {
            style.get(f"{W}styleId", ""): _Style(
                style.get(f"{W}type", ""),
                None if (based := style.find(f"{W}basedOn")) is None else based.get(VAL),
                style.find(f"{W}rPr"),
                style.find(f"{W}pPr"),
                style,
            )
            for style in root.iter(f"{W}style")
        }
        self._default = next(
            (
                style.get(f"{W}styleId", "")
                for style in root.iter(f"{W}style")
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") not in OFF
            ),
            "",
        )
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._defaults = by_name(defaults)
        self._theme = _theme(document)
        self.page = self._page_colour(document)
        self._runs: dict[tuple[str, str], Properties] = {}

    def _page_colour(self, document: WordDocument) -> RGB:
        background = document.element.find(f"{W}background")
        if background is None:
            return WHITE
        return self._coloured(background, "color", "themeColor") or WHITE

    def _chain(self, name: str | None) -> list[_Style]:
        """A style after those that it is based on."""
        chain: list[_Style] = []
        while name in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[name])
            name = chain[-1].parent
        return chain[::-1]

    def paragraph(self, properties: etree._Element | None) -> Properties:
        """What holds for a paragraph."""
        found: dict[str, etree._Element] = {}
        for style in self._chain(_named(properties, "pStyle") or self._default):
            found.update(by_name(style.paragraph))
        found.update(by_name(properties))
        return found

    def run(
        self, properties: etree._Element | None, paragraph: etree._Element | None
    ) -> Properties:
        """What holds for a run in a paragraph of these properties."""
        names = _named(paragraph, "pStyle") or self._default, _named(properties, "rStyle")
        found = self._runs.get(names)
        if found is None:
            merged = dict(self._defaults)
            for name in names:
                for style in self._chain(name):
                    merged.update(by_name(style.run))
            self._runs[names] = found = merged
        return {**found, **by_name(properties)} if properties is not None else found

    def _coloured(self, element: etree._Element, plain: str, theme: str) -> RGB | None:
        named = element.get(f"{W}{theme}")
        colour = self.themed(named) if named else None
        if colour is None:
            value = element.get(f"{W}{plain}", "")
            return _rgb(value) if _HEX.fullmatch(value) else None
        prefix = theme.removesuffix("Color").removesuffix("Fill")
        tint = element.get(f"{W}{prefix}{'Fill' if theme == 'themeFill' else ''}Tint")
        shade = element.get(f"{W}{prefix}{'Fill' if theme == 'themeFill' else ''}Shade")
        if tint:
            share = _hex(tint)
            colour = _each(colour, lambda c: c * share + 255 * (1 - share))
        if shade:
            share = _hex(shade)
            colour = _each(colour, lambda c: c * share)
        return colour

    def themed(self, name: str) -> RGB | None:
        """A colour of the theme."""
        return self._theme.get(_THEME_NAMES.get(name, name))

    def shading(self, properties: Properties) -> RGB | None:
        """The colour that a paragraph, run or cell paints behind its text; None for none."""
        shd = properties.get("shd")
        if shd is None:
            return None
        if shd.get(VAL) == "solid":
            return self._coloured(shd, "color", "themeColor") or (0.0, 0.0, 0.0)
        return self._coloured(shd, "fill", "themeFill")

    def table_grounds(self, table: etree._Element, row: int, rows: int) -> Grounds:
        """The colours that a table and its style may paint behind a row."""
        properties = table.find(f"{W}tblPr")
        own = self.shading(by_name(properties))
        grounds: list[RGB] = [] if own is None else [own]
        for style in self._chain(_named(properties, "tblStyle")):
            for holder in style.element.iter(f"{W}tblStylePr"):
                place = holder.get(f"{W}type", "")
                if place not in _ROWS:
                    continue
                if (place == "firstRow" and row) or (place == "lastRow" and row < rows - 1):
                    continue
                fill = self.shading(by_name(holder.find(f"{W}tcPr")))
                if fill is not None:
                    grounds.append(fill)
            for holder in (style.element.find(f"{W}tcPr"), style.element.find(f"{W}tblPr")):
                fill = self.shading(by_name(holder))
                if fill is not None:
                    grounds.append(fill)
        return tuple(grounds)

    def shows(self, run: Properties, paragraph: Properties, grounds: Grounds, words: str) -> bool:
        """Whether a reader sees words of these properties."""
        if is_on(run, "vanish") or is_on(run, "specVanish"):
            return False
        # Word sets the page numbers of a table of contents so.
        if is_on(run, "webHidden") and any(map(str.isalpha, words)):
            return False
        size = amount(run.get("sz"), _USUAL_SIZE)
        if size < _SMALLEST_SIZE or amount(run.get("w"), 100) < _NARROWEST:
            return False
        if amount(run.get("spacing"), 0) < -8 * size:
            return False
        if not _is_on_the_page(paragraph):
            return False
        filled = _fill(run)
        if filled is not None:
            return filled
        colour = run.get("color")
        painted = None if colour is None else self._coloured(colour, "val", "themeColor")
        if painted is None or any(name in run for name in ("outline", "emboss", "imprint")):
            return True
        own = self.shading(run) or _highlight(run) or self.shading(paragraph)
        behind = (own,) if own is not None else grounds
        return not behind or any(not is_faint(painted, ground) for ground in behind)


def by_name(properties: etree._Element | None) -> dict[str, etree._Element]:
    """The children of a properties element by their local names."""
    if properties is None:
        return {}
    return {
        etree.QName(child).localname: child for child in properties if isinstance(child.tag, str)
    }


def _named(properties: etree._Element | None, kind: str) -> str:
    element = None if properties is None else properties.find(W + kind)
    return "" if element is None else str(element.get(VAL, ""))


def amount(element: etree._Element | None, default: float) -> float:
    """The value of a property; `default` where there is none or it is no number."""
    try:
        return default if element is None else float(str(element.get(VAL, default)).rstrip("%"))
    except ValueError:
        return default


def _hex(value: str) -> float:
    """A share of 255; all of it where the value is none."""
    return int(value, 16) / 255 if re.fullmatch("[0-9A-Fa-f]{1,2}", value) else 1.0


def _rgb(value: str) -> RGB:
    return float(int(value[:2], 16)), float(int(value[2:4], 16)), float(int(value[4:6], 16))


def _each(colour: RGB, change: Callable[[float], float]) -> RGB:
    r, g, b = map(change, colour)
    return r, g, b


def _highlight(run: Properties) -> RGB | None:
    mark = run.get("highlight")
    return None if mark is None else _HIGHLIGHTS.get(mark.get(VAL, ""))


def _fill(run: Properties) -> bool | None:
    """Whether letters filled in the newer way are seen; None where they are not."""
    fill = run.get("textFill")
    if fill is None:
        return None
    if "textOutline" in run and run["textOutline"].find(f"{W14}noFill") is None:
        return True
    if fill.find(f"{W14}noFill") is not None:
        return False
    alphas = [
        int(value)
        for alpha in fill.iter(f"{W14}alpha")
        if (value := alpha.get(f"{W14}val", "")).isdecimal()
    ]
    if alphas and min(alphas) >= 95000:
        return False
    return True if fill.find(f"{W14}gradFill") is not None else None


def _is_on_the_page(paragraph: Properties) -> bool:
    spacing, indent, frame = (paragraph.get(n) for n in ("spacing", "ind", "framePr"))
    is_exact = spacing is not None and spacing.get(f"{W}lineRule") == "exact"
    if is_exact and _twips(spacing, "line", 240) < _LOWEST_LINE:
        return False
    if indent is not None:
        left = _twips(indent, "left", 0) or _twips(indent, "start", 0)
        right = _twips(indent, "right", 0) or _twips(indent, "end", 0)
        if left >= _FAR or (left <= -_FAR / 2 and right >= _FAR / 2):
            return False
    if frame is not None:
        return all(-_FAR / 4 < _twips(frame, side, 0) < 2 * _FAR for side in ("x", "y"))
    return True


def _twips(element: etree._Element, name: str, default: float) -> float:
    try:
        return float(element.get(W + name, default))
    except ValueError:
        return default


def _theme(document: WordDocument) -> dict[str, RGB]:
    part = next(
        (
            relation.target_part
            for relation in document.part.rels.values()
            if relation.reltype == RELATIONSHIP_TYPE.THEME and not relation.is_external
        ),
        None,
    )
    if part is None:
        return {}
    scheme = xml_root(part.blob).find(f".//{A}clrScheme")
    return {} if scheme is None else dict(_scheme(scheme))


def _scheme(scheme: etree._Element) -> Iterator[tuple[str, RGB]]:
    for entry in scheme:
        for colour in entry:
            value = colour.get("lastClr") or colour.get("val") or ""
            if _HEX.fullmatch(value):
                yield etree.QName(entry).localname, _rgb(value)

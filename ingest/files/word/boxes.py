"""Text boxes and pictures of a Word page: where they are, and what they paint."""

from __future__ import annotations

import re

from lxml import etree

from ingest.files.colours import RGB
from ingest.files.web.css import colour
from ingest.files.word.styles import A, Grounds, WordStyles

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML = "{urn:schemas-microsoft-com:vml}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
# English Metric Units: of a line of text, of a point, and more than any page is wide.
_LINE, _POINT, _FAR = 180_000, 12_700, 14_000_000
_STYLE = re.compile(r"([\w-]+)\s*:\s*([^;]+)")
_POINTS = re.compile(r"(-?[\d.]+)\s*(pt|px|in|cm|mm)?")
_IN_POINTS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, None: 0.75}


def lines_covered(paragraph: etree._Element) -> int:
    """How many lines from a paragraph on have a picture or a shape behind them."""
    return max(
        (
            1 + _units(extent.get("cy")) // _LINE
            for anchor in paragraph.iter(f"{_WP}anchor")
            if anchor.get("behindDoc") in {"1", "true"}
            and (extent := anchor.find(f"{_WP}extent")) is not None
        ),
        default=0,
    )


def is_out_of_sight(box: etree._Element) -> bool:
    """Whether a text box is hidden, off the page, or without any extent."""
    holder = next(box.iterancestors(f"{_WP}anchor", f"{_WP}inline"), None)
    if holder is not None:
        about, extent = holder.find(f"{_WP}docPr"), holder.find(f"{_WP}extent")
        if about is not None and about.get("hidden") in {"1", "true"}:
            return True
        width, height = (
            (_FAR, _FAR) if extent is None else (_units(extent.get("cx")), _units(extent.get("cy")))
        )
        if min(width, height) < 2 * _POINT:
            return True
        offsets = (
            (direction, _units(offset.text))
            for direction in ("positionH", "positionV")
            for offset in holder.iterfind(f"{_WP}{direction}/{_WP}posOffset")
        )
        return any(
            at > _FAR or at < -(width if direction == "positionH" else height) - 72 * _POINT
            for direction, at in offsets
        )
    shape = _vml_shape(box)
    return shape is not None and _is_hidden_shape(dict(_STYLE.findall(shape.get("style") or "")))


def _units(value: str | None) -> int:
    return int(value) if value and re.fullmatch(r"-?\d+", value.strip()) else 0


def _vml_shape(box: etree._Element) -> etree._Element | None:
    return next(
        (
            a
            for a in box.iterancestors()
            if isinstance(a.tag, str)
            and a.tag.startswith(_VML)
            and a.get("style") is not None
            and a.tag != f"{_VML}textbox"
        ),
        None,
    )


def _is_hidden_shape(style: dict[str, str]) -> bool:
    if (
        style.get("visibility", "").strip() == "hidden"
        or style.get("display", "").strip() == "none"
    ):
        return True
    if any(_points(style.get(side, "100pt")) < 2 for side in ("width", "height")):
        return True
    return any(
        not -500 < _points(style.get(side, "0")) < 1200
        for side in ("left", "top", "margin-left", "margin-top")
    )


def _points(value: str) -> float:
    match = _POINTS.match(value.strip())
    return 100.0 if match is None else float(match.group(1)) * _IN_POINTS[match.group(2)]


def box_grounds(box: etree._Element, grounds: Grounds, styles: WordStyles) -> Grounds:
    """What is behind the text of a box: its filling, or what lies under one that has none."""
    shape = next(
        (a for a in box.iterancestors() if isinstance(a.tag, str) and a.tag.endswith("}wsp")), None
    )
    if shape is not None:
        properties = next((c for c in shape if str(c.tag).endswith("}spPr")), None)
        fills = (
            []
            if properties is None
            else [c for c in properties if etree.QName(c).localname.endswith("Fill")]
        )
        if fills and fills[0].tag == f"{A}solidFill":
            filled = _filling(fills[0], styles)
            return () if filled is None else (filled,)
        if (fills and fills[0].tag != f"{A}noFill") or (
            not fills and any(str(c.tag).endswith("}style") for c in shape)
        ):
            return ()
        return () if _is_over_something(box) else grounds
    vml = _vml_shape(box)
    if vml is None:
        return grounds
    if vml.get("filled") in {"f", "false"}:
        return () if _is_over_something(box) else grounds
    known = colour((vml.get("fillcolor") or "white").split()[0])
    return () if known is None else (known[0],)


def _filling(fill: etree._Element, styles: WordStyles) -> RGB | None:
    for entry in fill:
        if len(entry):
            # Changed in ways that only a drawing program works out.
            return None
        if entry.tag == f"{A}srgbClr":
            known = colour(f"#{entry.get('val')}")
            return None if known is None else known[0]
        if entry.tag == f"{A}schemeClr":
            return styles.themed(entry.get("val", ""))
    return None


def _is_over_something(box: etree._Element) -> bool:
    """Whether the document has pictures or filled shapes that the box may lie on."""
    root = box.getroottree().getroot()
    return next(root.iter(_PICTURE, f"{_VML}imagedata"), None) is not None or any(
        fill.getparent().tag.endswith("}spPr")
        for fill in root.iter(f"{A}solidFill", f"{A}blipFill")
    )

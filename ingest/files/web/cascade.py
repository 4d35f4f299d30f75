"""What a browser would make of each element of a page: shown or not, in what size and colour."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import cssselect2
from lxml import etree

from ingest.files.colours import BLACK, RGB, WHITE, is_faint, laid_over
from ingest.files.web.css import (
    Declarations,
    StyleSheets,
    colour,
    is_for_screens,
    length,
    resolved,
)

# In pixels: smaller than this is a line of dots, farther is off any window.
_SMALLEST_FONT = 2.0
_FAR_BEFORE, _FAR_BEHIND = -400.0, 4000.0
_LEAST_OPACITY = 0.05
_ROOT_FONT = 16.0
_FONT_WORDS = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
    "xxx-large": 48.0,
    "smaller": -0.83,
    "larger": -1.2,
}
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)"
_FUNCTION = re.compile(r"([\w-]+)\(([^()]*)\)")
_NUMBERS = re.compile(_NUMBER)
_HEX = re.compile(r"[0-9a-f]{6}|[0-9a-f]{3}", re.IGNORECASE)
_LETTERED = re.compile(r"\btext\b")


@dataclass(frozen=True, slots=True)
class Style:
    """How the text directly in an element is shown.

    `gone` is for good; `visible` an element inside may take back. `ground` is the colour behind
    the text, None for a picture or another that is not known; one that `floats` may lie over what
    another element paints. What stands directly in an element `in_row` stands side by side.
    """

    gone: bool = False
    visible: bool = True
    opacity: float = 1.0
    font_size: float = _ROOT_FONT
    colour: tuple[RGB, float] | None = (BLACK, 1.0)
    fill: tuple[RGB, float] | None = None
    ground: RGB | None = WHITE
    floats: bool = False
    outlined: bool = False
    in_row: bool = False
    indent: float = 0.0
    spacing: float = 0.0
    variables: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def shows(self) -> bool:
        """Whether a reader sees the text."""
        if self.gone or not self.visible or self.opacity < _LEAST_OPACITY:
            return False
        if self.font_size < _SMALLEST_FONT or self.indent < _FAR_BEFORE:
            return False
        if self.spacing < -0.8 * self.font_size:
            return False
        painted = self.fill or self.colour
        if painted is None or self.outlined:
            return True
        if self.ground is None:
            return painted[1] * self.opacity >= _LEAST_OPACITY
        return not is_faint(
            laid_over(painted[0], painted[1] * self.opacity, self.ground), self.ground
        )


def styles(root: etree._Element) -> dict[etree._Element, Style]:
    """The style of every element of a page."""
    sheets = StyleSheets(
        "".join(tag.itertext())
        for tag in root.iter("style")
        if is_for_screens(str(tag.get("media") or ""))
    )
    found: dict[etree._Element, Style] = {}
    for element in cssselect2.ElementWrapper.from_html_root(root).iter_subtree():
        tag = element.etree_element
        above = found[element.parent.etree_element] if element.parent is not None else Style()
        declared = sheets.declarations(element, _hints(tag), tag.get("style") or "")
        found[tag] = _computed(above, declared) if declared or above.in_row else above
    if all(style.ground == WHITE for style in found.values()):
        return found
    return {tag: replace(s, ground=None) if s.floats else s for tag, s in found.items()}


def inline_style(tag: str, attributes: Mapping[str, str]) -> Style:
    """The style of an element that stands alone on a white page."""
    element = etree.Element(tag, dict(attributes))
    wrapped = cssselect2.ElementWrapper.from_html_root(element)
    return _computed(
        Style(), StyleSheets(()).declarations(wrapped, _hints(element), element.get("style") or "")
    )


def _hints(tag: etree._Element) -> Declarations:
    """What attributes ask for."""
    hints: Declarations = {}
    if tag.get("hidden") is not None and tag.get("hidden") != "until-found":
        hints["display"] = "none"
    if tag.tag == "dialog" and tag.get("open") is None:
        hints["display"] = "none"
    if tag.tag in {"mark"}:
        hints["background-color"], hints["color"] = "yellow", "black"
    for attribute, name in (("bgcolor", "background-color"), ("background", "background-image")):
        if value := tag.get(attribute):
            hints[name] = _attribute_colour(value) if attribute == "bgcolor" else "url()"
    if tag.tag == "font":
        if value := tag.get("color"):
            hints["color"] = _attribute_colour(value)
        if (value := tag.get("size")) == "0":
            hints["font-size"] = "x-small"
    elif tag.tag == "body" and (value := tag.get("text")):
        hints["color"] = _attribute_colour(value)
    return hints


def _attribute_colour(value: str) -> str:
    value = value.strip()
    return f"#{value}" if _HEX.fullmatch(value) else value


def _computed(above: Style, declared: Declarations) -> Style:
    variables = above.variables
    own = {name: value for name, value in declared.items() if name.startswith("--")}
    if own:
        variables = MappingProxyType({**variables, **own})
    get = {name: resolved(value, variables).strip() for name, value in declared.items()}
    lower = {name: value.lower() for name, value in get.items()}
    size = _font_size(lower.get("font-size", ""), above.font_size)
    if (zoom := lower.get("zoom")) is not None:
        size *= _share(zoom, 1.0)
    painted = _ground(lower, above)
    floats = (
        lower.get("position") in {"absolute", "fixed", "sticky"}
        or (length(lower.get("margin-top", ""), size) or 0) < 0
        or (above.floats and painted == above.ground)
    )
    style = replace(
        above,
        variables=variables,
        font_size=size,
        gone=above.gone or _is_gone(lower, size),
        visible=_visible(lower.get("visibility", ""), above.visible),
        opacity=above.opacity
        * _share(lower.get("opacity", "1"), 1.0)
        * _filtered(lower.get("filter", "")),
        ground=painted,
        floats=floats,
        in_row=_is_row(lower),
    )
    if (value := lower.get("color")) is not None:
        style = replace(style, colour=_painted(value, above.colour), fill=None)
    if (value := lower.get("-webkit-text-fill-color")) is not None:
        style = replace(style, fill=_painted(value, style.colour))
    clip = lower.get("background-clip", "") + " " + lower.get("-webkit-background-clip", "")
    # Letters cut out of a background, drawn in outline or with a shadow are seen without a colour.
    if _LETTERED.search(clip):
        style = replace(style, outlined=True)
    if lower.get("text-shadow", "none") != "none":
        style = replace(style, outlined=True)
    for name in ("-webkit-text-stroke", "-webkit-text-stroke-width"):
        if _share(lower.get(name, "0"), 1.0) > 0:
            style = replace(style, outlined=True)
    if (value := lower.get("text-indent")) is not None:
        style = replace(style, indent=length(value, size, 1280.0) or 0.0)
    if (value := lower.get("letter-spacing")) is not None:
        style = replace(style, spacing=length(value, size) or 0.0)
    return style


def _painted(value: str, above: tuple[RGB, float] | None) -> tuple[RGB, float] | None:
    if value in {"inherit", "currentcolor", "unset"}:
        return above
    return (BLACK, 1.0) if value == "initial" else colour(value)


def _font_size(value: str, above: float) -> float:
    if value in _FONT_WORDS:
        size = _FONT_WORDS[value]
        return size if size > 0 else -size * above
    size_or_none = length(value, above, above) if value else None
    return above if size_or_none is None else size_or_none


def _visible(value: str, above: bool) -> bool:
    if value in {"hidden", "collapse"}:
        return False
    return True if value in {"visible", "initial"} else above


def _share(value: str, default: float) -> float:
    """A number or a percentage as a number."""
    match = _NUMBERS.match(value)
    if match is None:
        return default
    number = float(match.group())
    return number / 100 if value.rstrip().endswith("%") else number


def _filtered(value: str) -> float:
    return next(
        (_share(inside, 1.0) for name, inside in _FUNCTION.findall(value) if name == "opacity"), 1.0
    )


def _ground(lower: Declarations, above: Style) -> RGB | None:
    image = lower.get("background-image", "none")
    if image not in {"none", "initial", ""}:
        return None
    value = lower.get("background-color", "")
    if not value or value in {"inherit", "initial", "unset", "transparent", "none"}:
        return above.ground
    known = colour(value)
    if known is None:
        return None
    painted, alpha = known
    if alpha >= 0.99:
        return painted
    return above.ground if above.ground is None else laid_over(painted, alpha, above.ground)


def _is_row(lower: Declarations) -> bool:
    """Whether the element lays out what it holds as boxes from left to right."""
    flexes = lower.get("display") in {"flex", "inline-flex"}
    return flexes and "column" not in lower.get("flex-direction", lower.get("flex-flow", ""))


def _is_gone(lower: Declarations, size: float) -> bool:
    """Whether the element and all in it are out of sight."""
    if lower.get("display") == "none" or lower.get("content-visibility") == "hidden":
        return True
    position = lower.get("position", "")
    if position in {"absolute", "fixed", "relative", "sticky"} and _is_far(
        lower, ("left", "top", "right", "bottom"), size
    ):
        return True
    if _is_far(lower, ("margin-left", "margin-top"), size):
        return True
    clip = lower.get("clip", "")
    if position in {"absolute", "fixed"} and clip.startswith("rect"):
        edges = [float(number) for number in _NUMBERS.findall(clip)]
        if len(edges) == 4 and (edges[1] - edges[3] <= 1 or edges[2] - edges[0] <= 1):
            return True
    if _is_cut_away(lower.get("clip-path", lower.get("-webkit-clip-path", ""))):
        return True
    if lower.get("overflow", "") in {"hidden", "clip", "scroll", "auto"} and any(
        (extent := length(lower.get(name, ""), size, 1000.0)) is not None and extent <= 1
        for name in ("width", "height", "max-width", "max-height")
    ):
        return True
    return _is_moved_away(lower.get("transform", ""), size) or _is_moved_away(
        " ".join(f"{name}({lower[name]})" for name in ("scale", "translate") if name in lower), size
    )


def _is_far(lower: Declarations, sides: tuple[str, ...], size: float) -> bool:
    distances = (length(lower.get(side, ""), size, 1280.0) for side in sides)
    return any(d is not None and (d < _FAR_BEFORE or d > _FAR_BEHIND) for d in distances)


def _is_cut_away(path: str) -> bool:
    match = _FUNCTION.match(path)
    if match is None:
        return False
    name, inside = match.groups()
    numbers = [float(number) for number in _NUMBERS.findall(inside)]
    if name == "inset" and numbers and "%" in inside:
        top = numbers[0]
        bottom = numbers[2] if len(numbers) > 2 else top
        right = numbers[1] if len(numbers) > 1 else top
        left = numbers[3] if len(numbers) > 3 else right
        return top + bottom >= 100 or left + right >= 100
    if name in {"circle", "ellipse"}:
        return bool(numbers) and numbers[0] == 0
    return name == "polygon" and len(set(numbers)) == 1


def _is_moved_away(transform: str, size: float) -> bool:
    for name, inside in _FUNCTION.findall(transform):
        parts = [part for part in re.split(r"[\s,]+", inside.strip()) if part]
        numbers = [float(n) for n in _NUMBERS.findall(inside)]
        if name.startswith("scale") and any(abs(n) < 0.05 for n in numbers[:2]):
            return True
        if name == "matrix" and len(numbers) == 6 and abs(numbers[0] * numbers[3]) < 0.003:
            return abs(numbers[1] * numbers[2]) < 0.003
        if name.startswith("translate"):
            moves = (length(part, size) for part in parts)
            if any(m is not None and (m < _FAR_BEFORE or m > _FAR_BEHIND) for m in moves):
                return True
        if name in {"rotatex", "rotatey"} and "deg" in inside and numbers:
            return abs(numbers[0]) % 180 == 90
    return False

"""Style sheets: which declarations hold for an element on a screen, the strongest last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import cssselect2
import tinycss2
from tinycss2 import ast, color4

from ingest.files.colours import RGB

Declarations: TypeAlias = dict[str, str]
Colour: TypeAlias = tuple[RGB, float]
"""A colour and its opacity, 0 to 1."""

_NOT_ON_A_SCREEN = re.compile(
    r"\bprint\b|\bspeech\b|max-(?:device-)?width|prefers-|orientation\s*:\s*portrait|\bnot\b", re.I
)
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)")
_LENGTH = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z%]*)", re.IGNORECASE)
_FONT_SIZE = re.compile(
    r"(?:^|\s)([\d.]+(?:px|pt|em|rem|%|pc|mm|cm|in)|0)(?:\s*/|\s)", re.IGNORECASE
)
_URL = re.compile(r"url\(|gradient\(|image\(|image-set\(", re.IGNORECASE)
# Pixels of a unit; those of the window are of one 1280 wide and 720 high.
_UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
    "rem": 16.0,
    "vw": 12.8,
    "vh": 7.2,
    "vmin": 7.2,
    "vmax": 12.8,
}
_DEEPEST = 8


class StyleSheets:
    """The rules of a page's style sheets."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._matcher = cssselect2.Matcher()
        for sheet in sheets:
            rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
            for prelude, content in _screen_rules(rules, 0):
                self._add(prelude, content)

    def _add(self, prelude: list[ast.Node], content: list[ast.Node]) -> None:
        try:
            selectors = cssselect2.compile_selector_list(prelude)
        except cssselect2.SelectorError:
            # One that only newer browsers understand.
            return
        declared = _declared(tinycss2.parse_declaration_list(content))
        for selector in selectors:
            if selector.pseudo_element is None:
                self._matcher.add_selector(selector, declared)

    def declarations(
        self, element: cssselect2.ElementWrapper, hints: Declarations, inline: str
    ) -> Declarations:
        """What holds for an element; `hints` are what its attributes ask for, the weakest."""
        layers = [
            declared
            for _, _, _, declared in sorted(
                self._matcher.match(element), key=lambda match: match[:2]
            )
        ]
        if inline:
            layers.append(_declared(tinycss2.parse_declaration_list(inline)))
        result = dict(hints)
        for ordinary, _ in layers:
            result.update(ordinary)
        for _, important in layers:
            result.update(important)
        return result


def _screen_rules(
    rules: Iterable[ast.Node], depth: int
) -> Iterator[tuple[list[ast.Node], list[ast.Node]]]:
    for rule in rules:
        if isinstance(rule, ast.QualifiedRule):
            yield rule.prelude, rule.content
        elif isinstance(rule, ast.AtRule) and rule.content is not None and depth < _DEEPEST:
            name = rule.lower_at_keyword
            condition = tinycss2.serialize(rule.prelude)
            if (name == "media" and is_for_screens(condition)) or name in {"supports", "layer"}:
                inner = tinycss2.parse_rule_list(
                    rule.content, skip_comments=True, skip_whitespace=True
                )
                yield from _screen_rules(inner, depth + 1)


def is_for_screens(media: str) -> bool:
    """Whether a list of media queries holds on an ordinary screen."""
    return not media.strip() or any(not _NOT_ON_A_SCREEN.search(q) for q in media.split(","))


def _declared(nodes: Iterable[ast.Node]) -> tuple[Declarations, Declarations]:
    """The ordinary declarations and the important ones, shorthands spelled out."""
    ordinary: Declarations = {}
    important: Declarations = {}
    for node in nodes:
        if not isinstance(node, ast.Declaration):
            continue
        value = tinycss2.serialize(node.value).strip()
        target = important if node.important else ordinary
        name = node.name if node.name.startswith("--") else node.lower_name
        target[name] = value
        if name == "background":
            target["background-color"] = _colour_word(node.value)
            target["background-image"] = value if _URL.search(value) else "none"
        elif name == "font" and (size := _FONT_SIZE.search(value)):
            target["font-size"] = size.group(1)
        elif name == "inset":
            target["left"] = target["top"] = value
        elif name in {"overflow-x", "overflow-y"}:
            target["overflow"] = value
        elif name == "margin" and len(sides := value.split()) == 4:
            target["margin-top"], target["margin-left"] = sides[0], sides[3]
    return ordinary, important


def _colour_word(value: list[ast.Node]) -> str:
    for node in value:
        if isinstance(node, ast.FunctionBlock) and node.lower_name == "var":
            return str(node.serialize())
        try:
            known = color4.parse_color(node) is not None
        except (TypeError, ValueError):
            known = False
        if known:
            return str(node.serialize())
    return "transparent"


def resolved(value: str, variables: Mapping[str, str]) -> str:
    """A value with its variables put in."""
    for _ in range(_DEEPEST):
        if "var(" not in value:
            break
        value = _VARIABLE.sub(lambda m: variables.get(m.group(1), m.group(2) or "").strip(), value)
    return value


def colour(value: str) -> Colour | None:
    """A colour; None for one that is not understood or depends on another."""
    try:
        parsed = color4.parse_color(value.strip())
        if parsed is None or isinstance(parsed, str):
            return None
        red, green, blue = parsed.to("srgb").coordinates
    except (NotImplementedError, TypeError, ValueError):
        return None
    return (red * 255, green * 255, blue * 255), float(parsed.alpha)


def length(value: str, font_size: float, whole: float | None = None) -> float | None:
    """Pixels; None for what is no plain length. `whole` is what percentages are of."""
    match = _LENGTH.fullmatch(value.strip())
    if match is None:
        return None
    number, unit = float(match.group(1)), match.group(2).lower()
    if unit == "%":
        return None if whole is None else number / 100 * whole
    if unit in {"em", "ex", "ch", "lh"}:
        return number * font_size * (1.0 if unit in {"em", "lh"} else 0.5)
    return None if unit not in _UNITS else number * _UNITS[unit]

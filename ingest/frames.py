"""Frames that a plain text draws around its words: lines and corners of boxes, read as blanks."""

from __future__ import annotations

import re

_DRAWN = r"\u2502\u2503\u2506\u2507\u250a\u250b\u250c-\u254b\u254e-\u2573"
"""Upright lines, corners and crossings; level lines alone are rules, and no frame."""
_LEVEL = r"\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550\u2574\u2576"
_FRAMED = re.compile(f"[{_DRAWN}]")
_EDGE = re.compile(
    rf"^[^\S\n]*[{_DRAWN}][{_DRAWN}{_LEVEL}]*|[{_DRAWN}][{_DRAWN}{_LEVEL}]*[^\S\n]*$",
    re.MULTILINE,
)
_INNER = re.compile(f"[{_DRAWN}]")


def unframed(text: str) -> str:
    """The text with its frames blanked, as long as it was; a line between two cells is a "|"."""
    if _FRAMED.search(text) is None:
        return text
    return _INNER.sub("|", _EDGE.sub(lambda edge: " " * len(edge.group()), text))

"""Colours, and whether a reader can tell one from another."""

from __future__ import annotations

from typing import TypeAlias

RGB: TypeAlias = tuple[float, float, float]
"""Red, green and blue, 0 to 255."""

WHITE: RGB = (255.0, 255.0, 255.0)
BLACK: RGB = (0.0, 0.0, 0.0)

WEIGHTS: RGB = (0.6, 1.0, 0.4)
"""How much a difference in each colour counts; the eye sees little of blue."""

FAINTEST = 13
"""The smallest weighted difference that is seen: #F0F0F0 on white is, #F5F5F5 is not."""


def is_faint(colour: RGB, ground: RGB) -> bool:
    """Whether text of one colour cannot be seen on the other."""
    return max(w * abs(a - b) for w, a, b in zip(WEIGHTS, colour, ground, strict=True)) < FAINTEST


def laid_over(colour: RGB, alpha: float, ground: RGB) -> RGB:
    """The colour that a translucent one has on its ground."""
    r, g, b = (alpha * a + (1 - alpha) * c for a, c in zip(colour, ground, strict=True))
    return r, g, b

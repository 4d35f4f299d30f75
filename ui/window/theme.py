"""Fonts and colours of the window: greys, one accent, and fonts that are on the machine."""

from __future__ import annotations

import gradio as gr
from gradio.themes.utils.colors import Color
from gradio.themes.utils.fonts import LocalFont

_CHINESE = (
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
ACCENT = Color(
    name="accent",
    c50="#eef4fb",
    c100="#dbe7f6",
    c200="#bdd3ee",
    c300="#93b6e2",
    c400="#6493d2",
    c500="#3f73bd",
    c600="#2c5ca3",
    c700="#264b85",
    c800="#24406e",
    c900="#22385d",
    c950="#17243d",
)


def theme() -> gr.themes.Base:
    """The Latin font comes with Gradio and the Chinese ones with the system: none is fetched."""
    return gr.themes.Base(
        primary_hue=ACCENT,
        secondary_hue=ACCENT,
        neutral_hue="slate",
        font=[LocalFont("IBM Plex Sans"), *_CHINESE, "system-ui", "sans-serif"],
        font_mono=[LocalFont("IBM Plex Mono"), *_CHINESE, "monospace"],
        radius_size="md",
    )

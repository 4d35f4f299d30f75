"""Words of a resume, a file name or a user as HTML that shows them and does nothing else."""

from __future__ import annotations

import html
import re

from ingest.tokens import on_one_line

# Gradio fills `${...}` and `{{...}}` in an HTML component and renders Markdown in a chat message.
_ACTED_ON = {ord(char): f"&#{ord(char)};" for char in "{}$`\\\n"}
# Control characters, and text directions that can disguise what is written.
_UNSAFE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def shown(words: str) -> str:
    """HTML that shows exactly these words, on one line of source."""
    visible = _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", words)
    return inert(html.escape(visible))


def inert(markup: str) -> str:
    """Finished HTML with nothing left in its words that Gradio would act on."""
    return markup.translate(_ACTED_ON)


def one_line(words: str) -> str:
    """The words with any run of white space as one space, as HTML."""
    return shown(on_one_line(words))

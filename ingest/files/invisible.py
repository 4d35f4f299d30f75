"""Characters that no reader sees, in whatever format they come."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from ingest.resume import Span

_JOINERS = "\u200c\u200d"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_INVISIBLE = re.compile(
    "["
    "\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufeff\u180b-\u180f"  # zero width
    "\u202a-\u202e\u2066-\u2069\u061c"  # direction
    "\U000e0000-\U000e0fff"  # tags
    f"{_SELECTORS}"
    "\u00ad\u034f\u17b4\u17b5\ufff9-\ufffb\U0001d173-\U0001d17a\U0001bca0-\U0001bca3"
    "\u3164\u115f\u1160\uffa0"  # Hangul fillers
    "]+|\u2800{2,}"  # a pattern of Braille without dots
)
# The flags of England, Scotland and Wales are a black flag spelled out with tags.
_TAGGED_FLAG = re.compile("(?<=\U0001f3f4)[\U000e0030-\U000e007a]{2,7}\U000e007f")
_IDEOGRAPHIC_VARIANT = re.compile("[\U000e0100-\U000e01ef]")
_EMOJI_STYLE = re.compile("[\ufe0e\ufe0f]\u200d?|\u200d")
_HANGUL = re.compile("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")
_MONGOLIAN = re.compile("[\u1800-\u18af]")
# So many are an accident of editing: a joiner, a byte-order mark.
_FEW, _FEW_IN_A_ROW = 8, 3
# These are used to write words that programs read, or to show words in another order.
_SMUGGLING = re.compile("[\U000e0020-\U000e007e\u202d\u202e]")
_INNOCENT = re.compile("[\u00ad\u200e\u200f\u061c\u2066-\u2069]")


def invisible_spans(text: str) -> tuple[Span, ...]:
    """Characters that no reader sees; joiners and variants that shape a visible one are not."""
    if text.isascii():
        return ()
    spans = (Span(*match.span()) for match in _INVISIBLE.finditer(text))
    return tuple(span for span in spans if not _shapes_a_character(text, span))


def _shapes_a_character(text: str, span: Span) -> bool:
    before = text[span.start - 1 : span.start]
    after = text[span.end : span.end + 1]
    run = span.of(text)
    if run == "\u00ad":
        # A soft hyphen is the writer's, where a word may be broken.
        return False
    if not before or before.isspace():
        return False
    if run in _JOINERS:
        return bool(after) and not after.isspace() and _is_joined(before, after)
    if _EMOJI_STYLE.fullmatch(run):
        return not before.isalpha()
    if _IDEOGRAPHIC_VARIANT.fullmatch(run) or (len(run) == 1 and "\ufe00" <= run <= "\ufe0f"):
        return before >= "\u2e80" or unicodedata.category(before) in {"Sm", "So", "Lo"}
    if set(run) <= set("\u1160\u115f"):
        return bool(_HANGUL.match(before) or _HANGUL.match(after))
    if len(run) == 1 and "\u180b" <= run <= "\u180f":
        return bool(_MONGOLIAN.match(before))
    return _TAGGED_FLAG.fullmatch(text, span.start, span.end) is not None


def _is_joined(before: str, after: str) -> bool:
    """Whether a joiner has a work to do: between letters of joining scripts or in an emoji."""
    return not (before.isascii() or after.isascii() or _is_han(before) or _is_han(after))


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def is_alarming(runs: Sequence[str]) -> bool:
    """Whether invisible characters are more, or others, than editing leaves behind."""
    lengths = [len(_INNOCENT.sub("", run)) for run in runs]
    return (
        sum(lengths) > _FEW
        or max(lengths, default=0) > _FEW_IN_A_ROW
        or any(_SMUGGLING.search(run) for run in runs)
    )


def without_invisible(text: str) -> tuple[str, str]:
    """The text without them, and those taken out; the latter empty where they are no alarm."""
    spans = invisible_spans(text)
    if not spans:
        return text, ""
    kept: list[str] = []
    at = 0
    for span in spans:
        kept.append(text[at : span.start])
        at = span.end
    kept.append(text[at:])
    taken = [span.of(text) for span in spans]
    return "".join(kept), "".join(taken) if is_alarming(taken) else ""

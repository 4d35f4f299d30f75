"""Text that a file holds and does not show: how the user is told of it, in every format."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from ingest.files.invisible import without_invisible
from ingest.resume import Document

EXCERPT = 60
"""Characters of the hidden words that a warning quotes."""

_UNPRINTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_TAGS = re.compile("[\U000e0020-\U000e007e]")
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]{4,}")


def shown_document(text: str, hidden: Iterable[str]) -> Document:
    """The document of what a page shows, with a warning of the words that it does not."""
    shown, invisible = without_invisible(text)
    words = " ".join((*hidden, invisible)).strip()
    warnings = (hidden_warning(words, "that the page does not show"),) if words else ()
    return Document(shown, warnings=warnings)


def hidden_warning(words: str, where: str) -> str:
    """The line for the user: how much is hidden, where, and how it begins."""
    count = sum(not character.isspace() for character in words)
    unit = "character" if count == 1 else "characters"
    quoted = _excerpt(words)
    return f"hidden text: {count} {unit} {where}" + (f": “{quoted}”" if quoted else "")


def _excerpt(words: str) -> str:
    """The first words on one line, without what is not printed: marks of direction and the like."""
    # Tags are ASCII moved to where no font has a letter: what they spell is what a reader wants.
    words = _TAGS.sub(lambda tag: chr(ord(tag.group()) - 0xE0000), words)
    # Variation selectors are used to write bytes.
    words = _SELECTORS.sub(lambda run: _bytes_of(run.group()).decode(errors="ignore"), words)
    printed = "".join(
        " " if character.isspace() else character
        for character in words
        if character.isspace() or unicodedata.category(character) not in _UNPRINTED
    )
    line = " ".join(printed.split())
    return line if len(line) <= EXCERPT else line[:EXCERPT].rstrip() + "…"


def _bytes_of(selectors: str) -> bytes:
    return bytes(
        ord(one) - 0xFE00 if one <= "\ufe0f" else ord(one) - 0xE0100 + 16 for one in selectors
    )

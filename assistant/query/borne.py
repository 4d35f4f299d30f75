"""What one person bears: a phone number, a surname."""

from __future__ import annotations

import re

from assistant.query.names import KnownValues
from ingest.query.predicates import FactIs, Named, Where
from ingest.tokens import fold, is_han

_NUMBER = re.compile(r"(?<![\d.])\+?\d[\d\s-]{5,}\d(?![\d.])")
_DIGITS = 11
_SURNAME = re.compile(
    r"姓(?!名)([\u4e00-\u9fff]{1,2})(?=的|，|,|[？?]|$)"
    r"|(?:sur|last |family )name (?:is |of )?([a-z]+)"
)


def phone_held(folded: str, known: KnownValues) -> Where | None:
    """Whose phone number it is."""
    match = _NUMBER.search(folded)
    if match is None:
        return None
    digits = re.sub(r"\D", "", match.group())[-_DIGITS:]
    held = tuple(value for value in known.of("phone") if value.endswith(digits))
    return FactIs((Named("phone", held or (digits,), shown=digits),))


def surname_borne(folded: str, known: KnownValues) -> Where | None:
    """Who bears a surname."""
    match = _SURNAME.search(folded)
    if match is None:
        return None
    said = match.group(1) or match.group(2)
    held = tuple(name for name in known.of("name") if _bears(fold(name), said))
    return FactIs((Named("name", held or (said,), shown=said),))


def _bears(name: str, surname: str) -> bool:
    return name.startswith(surname) if is_han(surname) else surname in name.split()

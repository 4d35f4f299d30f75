"""Latin names with a comma or a nickname: "ZHOU, Jun", 'Ling ("Vivian") Deng', 'Wu Mei "Ada"'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.alternatives import alternatives
from ingest.lexicon import latin_names, surnames
from ingest.resume import Span
from ingest.tokens import fold

_WORDS = alternatives(__file__)

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zA-Z'’À-ÖØ-öø-ž-]+"
POST_NOMINALS = _WORDS["post_nominals"]
"""Degrees and memberships that stand behind a name."""
_FORMAL = re.compile(
    rf"(?P<family>{_WORD}), (?P<given>{_WORD}(?:[ -]{_WORD})?)(?![\w'’-])(?!, )"
    rf"|(?P<first>{_WORD}) ?(?:[(（][\"“'‘]?|[\"“'‘])(?P<nickname>{_WORD}?)"
    rf"(?:[\"”'’]?[)）]|[\"”'’]) ?"
    rf"(?P<last>{_WORD}(?: (?!(?:{POST_NOMINALS})\b){_WORD})?)(?![\w'’-])"
    rf"|(?P<whole>{_WORD}(?: {_WORD}){{1,2}}) ?(?:[(（]?[\"“'‘](?P<quoted>{_WORD}?)[\"”'’][)）]?"
    rf"|[(（](?P<enclosed>{_WORD}?)[)）])(?!\w)"
)


def formal_names(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """The names in a stretch of a resume, each as it is usually said ("Jun Zhou") and its place."""
    for match in _FORMAL.finditer(text, start, end):
        name = _said(match)
        if name:
            yield name, Span(*match.span())


def formal_name(words: str) -> str | None:
    """The name as it is usually said, where some words are one in such a form."""
    match = _FORMAL.fullmatch(words)
    return (_said(match) or None) if match else None


def nickname(text: str, place: Span) -> Span | None:
    """What the bearer of a name is called, where it stands within the name or right behind it."""
    match = _FORMAL.match(text, place.start)
    if match is None or match.end() < place.end or not _said(match):
        return None
    called = ("nickname", "quoted", "enclosed")
    return next((Span(*match.span(group)) for group in called if match.group(group)), None)


def _said(match: re.Match[str]) -> str:
    if match.group("first"):
        return f"{match.group('first')} {match.group('last')}"
    if match.group("whole"):
        # What brackets hold behind a name may as well be a place.
        enclosed = match.group("enclosed")
        known = enclosed is None or fold(enclosed) in latin_names()["given"]
        return match.group("whole") if known else ""
    family, given = match.group("family"), match.group("given")
    known = fold(family) in latin_names()["family"] or any(
        fold(family) in spelled for spelled in surnames().values()
    )
    # Two words with a comma are a place as well: "Leeds, England".
    return f"{given} {family.title()}" if family.isupper() or known else ""

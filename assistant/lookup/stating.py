"""The lines of a resume that state what can be asked by name, and those that withhold it."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.evidence import ResumeUnits, Unit, contains, stems_of
from assistant.vocabulary import Attribute

_BEHIND = 40
_BEFORE = 10
"""Characters beside the word within which its figure stands."""
_BREAK = re.compile(r"[；;。|]|\s{3,}|\n\s*\n")
_FIGURE = re.compile(
    r"\d|[一二两三四五六七八九十几][万千百]|\b[A-F][+-](?![A-Za-z])|[:：]\s*[A-F]\b"
)
_WITHHELD = re.compile(
    r"面议|面谈|保密|不便|不透露|不公开|商议|可谈"
    r"|negotia\w*|confidential|undisclosed|on request|tbd"
)


def words_stated(attribute: Attribute, unit: Unit) -> list[str]:
    """The words by which a unit states an attribute."""
    text, stems = unit.text, unit.stems
    if attribute.unlike:
        if _holds(attribute.unlike, unit.context) and not _holds(attribute.asked_with, text):
            return []
        text = _unlike(attribute).sub(" ", text)
        stems = stems_of(text)
    named = [w for w in attribute.stated if contains(w, text, stems)]
    if attribute.beside and (
        _holds(attribute.beside, text) or _holds(attribute.beside, unit.context)
    ):
        named += [w for w in attribute.loosely if contains(w, text, stems)]
    return named


def states(attribute: Attribute, units: ResumeUnits) -> bool:
    """Whether a resume states an attribute anywhere."""
    if not attribute.beside and not attribute.unlike:
        return any(units.states(word) for word in attribute.stated)
    return any(words_stated(attribute, unit) for unit in units.units)


def gives_figure(attribute: Attribute, unit: Unit, words: list[str]) -> bool:
    """Whether a figure stands beside the words for an attribute, and the unit does not withhold it.

    Of what is told apart by a word beside it, the figure stands behind that word.
    """
    text = unit.resume.text
    words = [w for w in attribute.beside if w in unit.text] or words
    for word in words:
        if word.startswith("# "):
            return True
        for match in re.finditer(re.escape(word), unit.text):
            at = unit.span.start + match.start()
            before = text[max(unit.span.start, at - _BEFORE) : at]
            behind = text[at + len(word) : at + len(word) + _BEHIND].lstrip()
            behind = _BREAK.split(behind)[0]
            withheld = _WITHHELD.search(behind.lower())
            if withheld is not None:
                behind = behind[: withheld.start()]
            if _FIGURE.search(behind) or (
                withheld is None and not attribute.beside and _FIGURE.search(before)
            ):
                return True
    return False


def _holds(words: tuple[str, ...], text: str) -> bool:
    stems = stems_of(text)
    return any(contains(word, text, stems) for word in words)


@lru_cache(maxsize=32)
def _unlike(attribute: Attribute) -> re.Pattern[str]:
    other = "|".join(map(re.escape, attribute.unlike))
    word = "|".join(re.escape(w) for w in attribute.stated)
    gap = r"[^，,；;。|\n]{0,12}?"
    return re.compile(rf"(?:{other}){gap}(?:{word})|(?:{word})[\s:：]{{0,2}}(?:{other})\w*")

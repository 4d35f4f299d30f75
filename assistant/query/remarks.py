"""Remarks on what counts and what does not: "（实习也算）", "clients of it do not count".

They set no condition of their own: who lists a skill only, wishes to live in a city or dealt with a
firm as its client does not fulfil the condition that stands before them anyway.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.query.cues import patterns
from ingest.tokens import fold


@dataclass(frozen=True, slots=True)
class Remarks:
    """A question without its remarks: `asides` are those in brackets on what counts too, `caveats`
    those on what does not.

    `excludes_bounds`: an aside says that the bound of a number does not count itself,
    `includes_bounds` that the bound of a date does.
    """

    rest: str
    asides: tuple[str, ...]
    caveats: tuple[str, ...]
    excludes_bounds: bool
    includes_bounds: bool


def read_remarks(text: str) -> Remarks:
    """A question taken apart into what it asks and what it says of what counts."""
    said = patterns("remarks")
    brackets = [match.group() for match in said["bracket"].finditer(text)]
    rest, caveats = _without_caveats(said["bracket"].sub(" ", text))
    pieces = [
        piece for bracket in brackets for piece in said["between"].split(bracket[1:-1]) if piece
    ]
    excluded = [piece for piece in pieces if said["excluded"].search(fold(piece))]
    whole = " ".join(brackets)
    return Remarks(
        rest,
        tuple(piece for piece in pieces if piece not in excluded),
        (*caveats, *excluded),
        said["excludes_bound"].search(whole) is not None,
        said["includes_bound"].search(whole) is not None,
    )


def _without_caveats(text: str) -> tuple[str, tuple[str, ...]]:
    """A question without the sentences that say what does not count, and these.

    What is left out by stronger words ("不要", "except") may be a condition: it is a remark only
    where it names a weaker kind of what is asked for.
    """
    found: list[str] = []
    said = patterns("caveats")
    for language in ("zh", "en"):
        for match in reversed(list(said[language].finditer(fold(text)))):
            start, end = match.span("said")
            if said["uncounted"].search(match["said"]) or said["weaker"].search(match["said"]):
                found.append(text[start:end])
                text = f"{text[:start].rstrip('，,；; —–-')} {text[end:]}"
    return text.strip(), tuple(found)


def only_reckons(part: str) -> bool:
    """Whether a part of a question says no more than how months are counted: "首尾月都算"."""
    return patterns("caveats")["reckoned"].fullmatch(fold(part)) is not None


def asks_for_more(caveats: str) -> bool:
    """Whether folded caveats leave out who has but heard of something, or lists it."""
    return patterns("caveats")["known_only"].search(caveats) is not None


def leaves_out_internships(caveats: str) -> bool:
    """Whether folded caveats say that an internship is no job."""
    return patterns("caveats")["internships"].search(caveats) is not None

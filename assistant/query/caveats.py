"""Remarks on what does not count: "who only wants to go there does not count", "给它供货的不算"."""

from __future__ import annotations

from assistant.query.cues import patterns
from ingest.tokens import fold


def without_caveats(text: str) -> tuple[str, tuple[str, ...]]:
    """A question without the sentences that leave out a weaker kind of what it asks for, and these.

    They set no condition of their own: who lists a skill only, wishes to live in a city or dealt
    with a firm as its client does not fulfil the condition that stands before them anyway.
    """
    found: list[str] = []
    said = patterns("caveats")
    for language in ("zh", "en"):
        for match in reversed(list(said[language].finditer(fold(text)))):
            start, end = match.span("said")
            if said["weaker"].search(match["said"]):
                found.append(text[start:end])
                text = f"{text[:start].rstrip('，,；; —–-')} {text[end:]}"
    return text.strip(), tuple(found)


def asks_for_more(caveats: str) -> bool:
    """Whether folded caveats leave out who has but heard of something, or lists it."""
    return patterns("caveats")["known_only"].search(caveats) is not None

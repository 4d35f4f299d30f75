"""Names that a remark in brackets counts too: "at Harbour Group (including Calder Foods)"."""

from __future__ import annotations

from assistant.query.cues import patterns
from assistant.terms import mentions_of
from ingest.tokens import is_han

_NAMES = frozenset(("employer", "school", "city", "skill", "certificate"))


def with_included(text: str) -> str:
    """A question in which what is counted too stands as one more name: "at X or Y"."""
    for pattern in patterns("included").values():
        for match in reversed(list(pattern.finditer(text))):
            named = match["named"].strip()
            if any(m.concept.kind in _NAMES for m in mentions_of(named)):
                either = "或" if is_han(text[: match.start()]) else " or "
                text = f"{text[: match.start()].rstrip()}{either}{named}{text[match.end() :]}"
    return text

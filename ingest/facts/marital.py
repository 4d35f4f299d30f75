"""Whether someone is married."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ingest.facts.personal_states import States, state_facts, states
from ingest.resume import Fact, Section

_LABEL = r"婚\s*姻(?:状\s*[况态]|情况)?|婚\s*否|婚育(?:状况|情况)?|(?:marital|civil|family) status"


@lru_cache(maxsize=1)
def _states() -> States:
    return states("marital", _LABEL, "marital_states.csv")


def marital_facts(folded: str, sections: Sequence[Section]) -> list[Fact]:
    """Fact "marital": single, married, divorced or widowed, where a resume says so."""
    return state_facts(folded, sections, _states())

"""Which party someone is a member of, if any."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.facts.personal_states import States, state_facts, states
from ingest.resume import Fact, Section, Span

_LABEL = (
    r"政\s*治\s*(?:面\s*[貌目]|状况|身份)|党\s*派"
    r"|political (?:status|affiliation|background)|party membership"
)
_JOINED = re.compile(
    r"(?<!申请)(?<!要求)(?:加入(?:了)?中国共产党|光荣入党|(?<=[年月日])入党(?!积极))"
    r"|(?<!probationary )member of the (?:(?:chinese )?communist party(?: of china)?|cpc|ccp)\b"
)


@lru_cache(maxsize=1)
def _states() -> States:
    return states("politics", _LABEL, "parties.csv")


def politics_facts(folded: str, sections: Sequence[Section]) -> list[Fact]:
    """Fact "politics": party, probationary_party, league, masses, independent or one of the
    democratic parties by its short name, where a resume says so.
    """
    if stated := state_facts(folded, sections, _states()):
        return stated
    joined = _JOINED.search(folded)
    return [Fact("politics", "party", Span(*joined.span()))] if joined else []

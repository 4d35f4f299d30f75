"""Skills and certificates: every mention of a concept of the lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.lexicon import lexicon
from ingest.resume import Entry, Fact, Section


def skill_facts(text: str, sections: Sequence[Section], entries: Sequence[Entry]) -> list[Fact]:
    """Facts "skill" and "certificate"; the value is the concept's id, `entry` where it was used."""
    facts = []
    for mention in lexicon().find(text, ("skill", "certificate")):
        owner = next(
            (i for i, e in enumerate(entries) if e.span.start <= mention.span.start < e.span.end),
            None,
        )
        facts.append(Fact(mention.concept.kind, mention.concept.id, mention.span, owner))
    return facts

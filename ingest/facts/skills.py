"""Skills and certificates: every mention of a concept of the lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.lexicon import lexicon
from ingest.resume import Entry, Fact, Section, entry_at


def skill_facts(text: str, sections: Sequence[Section], entries: Sequence[Entry]) -> list[Fact]:
    """Facts "skill" and "certificate"; the value is the concept's id, `entry` where it was used."""
    facts = []
    for mention in lexicon().find(text, ("skill", "certificate")):
        owner = entry_at(entries, mention.span.start)
        facts.append(Fact(mention.concept.kind, mention.concept.id, mention.span, owner))
    return facts

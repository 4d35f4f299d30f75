"""What a resume states, as values with the exact words that state them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ingest.facts.contact import contact_facts
from ingest.facts.degrees import degree_facts
from ingest.facts.jobs import job_facts
from ingest.facts.name import find_name
from ingest.facts.person import person_facts
from ingest.facts.position import position_facts
from ingest.facts.skills import skill_facts
from ingest.resume import Entry, Fact, Section

__all__ = ["find_facts"]


def find_facts(
    text: str, sections: Sequence[Section], entries: Sequence[Entry], path: Path
) -> tuple[str | None, tuple[Fact, ...]]:
    """The person's name (None when nothing gives it) and every fact, in the order of the text.

    A name that only the file name gives has no fact.
    """
    contacts = contact_facts(text)
    name, stated = find_name(text, sections, contacts, path)
    jobs = job_facts(text, sections, entries)
    facts = [
        *contacts,
        *person_facts(text, sections, stated),
        *degree_facts(text, entries),
        *jobs,
        *position_facts(text, sections, entries, jobs),
        *skill_facts(text, sections, entries),
    ]
    facts.sort(key=lambda f: (f.span, f.kind))
    return name, tuple(facts)

"""What a resume states, as values with the exact words that state them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ingest.facts.awards import award_facts
from ingest.facts.certificates import certificate_facts
from ingest.facts.contact import contact_facts
from ingest.facts.degrees import degree_facts
from ingest.facts.jobs import job_facts
from ingest.facts.languages import language_facts
from ingest.facts.name import find_name
from ingest.facts.person import person_facts
from ingest.facts.position import position_facts
from ingest.facts.projects import project_facts
from ingest.facts.publications import publication_facts
from ingest.facts.skills import skill_facts
from ingest.facts.standing import standing_facts
from ingest.facts.studies import study_facts
from ingest.facts.terms import term_facts
from ingest.lexicon import lexicon
from ingest.resume import Entry, Fact, Section
from ingest.tokens import fold

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
    folded = fold(text)
    mentions = lexicon().find(text, ("skill", "certificate"))
    certificates = [m for m in mentions if m.concept.kind == "certificate"]
    facts = [
        *contacts,
        *person_facts(text, sections, stated),
        *degree_facts(text, entries),
        *jobs,
        *position_facts(text, sections, entries, jobs),
        *study_facts(folded, entries),
        *project_facts(text, sections, entries),
        *skill_facts(folded, [m for m in mentions if m.concept.kind == "skill"], entries),
        *certificate_facts(text, sections, certificates, entries),
        *language_facts(folded, sections, entries),
        *award_facts(text, folded, sections, entries),
        *publication_facts(text, folded, sections),
        *term_facts(folded),
        *standing_facts(folded, sections, entries),
    ]
    facts.sort(key=lambda f: (f.span, f.kind))
    return name, tuple(dict.fromkeys(facts))

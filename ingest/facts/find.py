"""All that a resume states: every kind of fact, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ingest.facts.awards import award_facts
from ingest.facts.blanks import without_blanks
from ingest.facts.certificates import certificate_facts
from ingest.facts.contact import contact_facts
from ingest.facts.degrees import degree_facts
from ingest.facts.gaps import gap_facts
from ingest.facts.items import flowing
from ingest.facts.jobs.find import job_facts
from ingest.facts.languages import language_facts
from ingest.facts.listed import listed_skills
from ingest.facts.marital import marital_facts
from ingest.facts.names.find import find_name
from ingest.facts.notice import notice_facts
from ingest.facts.pay import pay_facts
from ingest.facts.people_led import people_led
from ingest.facts.person import person_facts
from ingest.facts.place_sought import place_sought_facts
from ingest.facts.politics import politics_facts
from ingest.facts.position import position_facts
from ingest.facts.postings import posting_facts
from ingest.facts.projects import project_facts
from ingest.facts.publications import publication_facts
from ingest.facts.senses import in_sense
from ingest.facts.skills import skill_facts
from ingest.facts.standing import standing_facts
from ingest.facts.studies import study_facts
from ingest.facts.workplaces import workplace_facts
from ingest.lexicon import lexicon
from ingest.lines import soft_breaks_blank
from ingest.outline.implied import find_parts
from ingest.outline.side_bar import columns_apart
from ingest.resume import Entry, Fact, Section, Span
from ingest.tokens import fold


def find_facts(
    text: str, sections: Sequence[Section], entries: Sequence[Entry], path: Path
) -> tuple[str | None, tuple[Fact, ...]]:
    """The person's name (None when nothing gives it) and every fact, in the order of the text.

    A name that only the file name gives has no fact. What a side bar between the lines states is
    no part of the entries that the main column holds there.
    """
    main, *side = columns_apart(text)
    name, facts = _of_column(main, sections, entries, path)
    for column in side:
        parts, within = find_parts(column)
        named, stated = _of_column(column, parts, within, path)
        facts += [
            replace(f, entry=None)
            for f in stated
            if f.kind not in _OF_ENTRY and not (name and f.kind in _NAMES)
        ]
        name = name or named
    facts.sort(key=_place)
    return name, tuple(facts)


def _of_column(
    text: str, sections: Sequence[Section], entries: Sequence[Entry], path: Path
) -> tuple[str | None, list[Fact]]:
    contacts = contact_facts(text)
    name, stated = find_name(text, sections, contacts, path)
    jobs = job_facts(text, sections, entries)
    # From here on an item that goes on in a second line is read as one.
    text = flowing(text, sections)
    folded = fold(text)
    degrees = degree_facts(text, entries)
    aside = [*(f.span for f in contacts), *(s.heading for s in sections if s.heading)]
    states = [*marital_facts(folded, sections), *politics_facts(folded, sections)]
    aside += [f.span for f in states]
    aside += [f.span for f in degrees if f.kind in ("school", "degree")]
    found = lexicon().find(soft_breaks_blank(text), ("skill", "certificate", "employer"))
    firms = [m.span for m in found if m.concept.kind == "employer"]
    # An address ends in ".net", a heading says what follows it, a degree is called "BSc".
    mentions = [
        m
        for m in found
        if m.concept.kind != "employer" and not any(m.span.overlaps(span) for span in aside)
    ]
    certificates = [m for m in mentions if m.concept.kind == "certificate"]
    skills = in_sense([m for m in mentions if m.concept.kind == "skill"])
    # A part of a firm's name is no skill: "招商" in "招商银行".
    skills = [m for m in skills if not any(_is_part(m.span, firm) for firm in firms)]
    listed = listed_skills(text, folded, sections, entries, mentions)
    sought = place_sought_facts(folded, sections)
    facts = [
        *contacts,
        *person_facts(text, sections, stated, [f.span for f in sought]),
        *degrees,
        *jobs,
        *position_facts(text, sections, entries, jobs),
        *workplace_facts(text, entries, jobs),
        *posting_facts(text, entries),
        *gap_facts(folded, entries),
        *study_facts(folded, entries),
        *project_facts(text, sections, entries),
        *skill_facts(folded, skills, listed, sections, entries),
        *certificate_facts(text, sections, certificates, entries),
        *language_facts(folded, sections, entries),
        *award_facts(text, folded, sections, entries),
        *publication_facts(text, folded, sections),
        *pay_facts(folded, sections),
        *notice_facts(folded),
        *sought,
        *states,
        *standing_facts(folded, sections),
        *people_led(folded, entries),
    ]
    facts = without_blanks(folded, facts)
    facts.sort(key=_place)
    again = _stated_again(entries, facts)
    return name, [f for f in dict.fromkeys(facts) if (f.entry, f.kind) not in again]


def _is_part(span: Span, whole: Span) -> bool:
    return span != whole and whole.start <= span.start and span.end <= whole.end


def _place(fact: Fact) -> tuple[int, int, str]:
    return fact.span.start, fact.span.end, fact.kind


_MAIN = {"degree": "school", "job": "employer"}
_NAMES = ("name", "alias")
_OF_ENTRY = ("school", "degree", "major", "employer", "title", "employment", "current_title")


def _stated_again(entries: Sequence[Entry], facts: Sequence[Fact]) -> set[tuple[int | None, str]]:
    """Facts of entries that a job site's summary repeats: same school or employer, same time.

    The entry that says more keeps its facts.
    """
    main = {f.entry: f.value for f in reversed(facts) if f.kind in _MAIN.values()}
    found: dict[object, int] = {}
    again: set[int] = set()
    for number, entry in enumerate(entries):
        period = entry.period
        if number not in main or entry.kind not in _MAIN or period is None or period.start is None:
            continue
        titles = tuple(
            f.value for f in facts if f.entry == number and f.kind in ("title", "degree")
        )
        key = (entry.kind, main[number], period.start, period.end, period.present, titles)
        other = found.setdefault(key, number)
        if other != number:
            longer = max(other, number, key=lambda n: len(entries[n].span))
            again.add(min(other, number) if longer == max(other, number) else max(other, number))
            found[key] = longer
    return {(number, kind) for number in again for kind in _OF_ENTRY}

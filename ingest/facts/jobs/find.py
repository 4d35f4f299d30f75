"""Jobs: employer, title, and whether it was an internship."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.facts.jobs.employers import (
    above_duties,
    firm_of,
    known_employers,
    named_first,
    of_ones_own,
    unknown_employer,
    whole_firm,
)
from ingest.facts.jobs.line_above import employer_line, employers_in
from ingest.facts.jobs.parts import (
    in_one_line,
    is_title,
    leads_to,
    parts_of,
    trimmed_part,
    without_city,
)
from ingest.facts.jobs.titles import (
    behind_employer,
    title_at,
    title_left,
    titles_below,
    without_nature,
    without_units,
)
from ingest.outline.heads.forms import labelled_parts, unlabelled
from ingest.outline.heads.told import told
from ingest.resume import Entry, Fact, Section, Span
from ingest.tokens import fold

_INTERN = re.compile(
    r"实习(?!律师)|见习(?!律师)|(?<![a-z])intern(?:s|ship)?(?![a-z])|summer (?:analyst|associate)"
    r"|(?:summer|industrial|student|vocational|placement) trainee|placement student"
)
"""A trainee lawyer or a management trainee is employed; so is 实习律师, a lawyer's first year."""
_SITE = re.compile(r"[\u4e00-\u9fff]{0,6}(?:总部|工厂|分公司|分厂|分部|办事处|基地|园区)")
"""What of a firm is named where the line above names the firm."""
_DEED = re.compile(r"\d|^(?:任|担任|负责|带领|管理)")


def job_facts(text: str, sections: Sequence[Section], entries: Sequence[Entry]) -> list[Fact]:
    """Facts "employer", "title" and "employment" (internship or full-time) of every job entry."""
    facts: list[Fact] = []
    above: list[Fact] = []
    for number, entry in enumerate(entries):
        if entry.kind != "job":
            above = []
            continue
        own = _facts_of(text, sections[entry.section], entry, number)
        firms = [f for f in own if f.kind == "employer"]
        sites = all(_SITE.fullmatch(f.span.of(text)) for f in firms)
        line = employer_line(text, entries, number) if not firms else None
        if line is not None:
            firms = [Fact("employer", *firm, number) for firm in employers_in(text, line)]
            own += firms
        elif sites and above and goes_on(text, entries[number - 1], entry):
            own = [f for f in own if f not in firms]
            firms = [replace(f, entry=number) for f in above]
            own += firms
        above = firms
        facts += own
    return facts


def goes_on(text: str, before: Entry, entry: Entry) -> bool:
    """Whether nothing but a line's end, or a mark between posts, parts a post from the bare head
    of the one above it.
    """
    between = text[before.head.end : entry.head.start]
    return before.kind == "job" and not between.strip(" \t\n\f\u3000；;|｜")


def _facts_of(text: str, section: Section, entry: Entry, number: int) -> list[Fact]:
    facts = []
    pieces = parts_of(text, entry.head)
    labelled = labelled_parts(text, entry.head)
    if labelled:
        rest = [line for line in unlabelled(text, entry.head) if line.of(text).strip()]
        # A form may name the employer last, behind the duties.
        labelled = labelled_parts(text, entry.head if rest else entry.span)
        pieces = [*labelled.values(), *(part for line in rest for part in parts_of(text, line))]
    elif (said := told(entry.head.of(text).replace("\n", " "))) and said.employer and said.title:
        labelled = {
            "firm": said.employer.moved(entry.head.start),
            "post": said.title.moved(entry.head.start),
        }
        pieces = [span for p in labelled.values() if (span := trimmed_part(text, p)) is not None]
    employers = [
        (m.concept.id, m.span.moved(entry.head.start)) for m in known_employers(entry.head.of(text))
    ]
    employers = of_ones_own(text, entry.head, employers)
    titles = without_units(text, [p for p in pieces if is_title(p.of(text))])
    employers = above_duties(text, pieces, titles, employers)
    if beside := title_at(text, pieces):
        titles = titles if beside[0] in titles else [beside[0]]
        labelled.setdefault("firm", beside[1])
    if firm := labelled.get("firm"):
        within = [(m.concept.id, m.span.moved(firm.start)) for m in known_employers(firm.of(text))]
        over = "\n" in firm.of(text).strip()
        whole = named_first(text, firm) if over else next(iter(parts_of(text, firm)), firm)
        employers = within or [firm_of(text, whole)]
    if post := labelled.get("post"):
        titles = [without_nature(text, post)]
    if not employers:
        employers = [firm_of(text, p) for p in unknown_employer(text, pieces, titles)]
    once = dict(reversed(employers))
    employers = [(value, whole_firm(text, entry.head, once[value])) for value in reversed(once)]
    facts += [Fact("employer", value, span, number) for value, span in employers]
    apart = (n for n, p in enumerate(titles) if n > 1 and not leads_to(text, titles[n - 1], p))
    titles = [
        p for n, p in enumerate(titles[: next(apart, None)]) if not (n and _DEED.search(p.of(text)))
    ]
    titles = titles or titles_below(text, entry) or title_left(text, pieces, employers)
    named = [span for _, span in employers]
    titles = [behind_employer(text, without_city(text, p), named) for p in titles]
    facts += [Fact("title", in_one_line(p.of(text)), p, number) for p in titles]
    saying = (entry.head, *titles)
    interns = [(span, m) for span in saying if (m := _INTERN.search(fold(span.of(text))))]
    heading = section.heading.of(text) if section.heading else ""
    if interns:
        place, intern = interns[0]
        span = Span(place.start + intern.start(), place.start + intern.end())
        facts.append(Fact("employment", "internship", span, number))
    elif section.kind == "internship" and "工作" not in heading:
        facts.append(Fact("employment", "internship", section.heading or entry.head, number))
    else:
        facts.append(Fact("employment", "full-time", entry.head, number))
    return facts

"""The indexing header: what a chunk is searched by beside its own words, and never quoted."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from ingest.resume import Chunk, Entry, Resume

_LABELS = Path(__file__).with_name("index_labels.csv")
_LONGEST_STAY = 30
"""Years of one entry that are written out; a longer one is a misread date."""


def index_header(resume: Resume, chunk: Chunk) -> str:
    """Whose a chunk is, where it stands, in which years, and what kinds of facts it states.

    The person's names, the section's heading, the heads of the entry and of the job it was done
    in; no phone or mail. A chunk with an entry's head also has every year of the entry, so that
    2019 finds "2017.9 - 2020.7", and its first and last month in one notation.
    """
    parts = [resume.name or "", *(fact.value for fact in resume.facts_of("alias"))]
    section = resume.sections[chunk.section]
    if section.heading is not None and section.heading.end <= chunk.span.start:
        parts.append(section.heading.of(resume.text))
    if chunk.entry is not None:
        entry = resume.entries[chunk.entry]
        if entry.head.start < chunk.span.start:
            parts.append(entry.head.of(resume.text))
        if entry.parent is not None:
            parts.append(resume.entries[entry.parent].head.of(resume.text))
        if chunk.span.start <= entry.head.start < chunk.span.end:
            parts += _times(entry)
    stated = {f.kind for f in resume.facts if chunk.span.start <= f.span.start < chunk.span.end}
    parts += [words for kind, words in index_labels().items() if kind in stated]
    return " ".join(" ".join(parts).split())


@lru_cache(maxsize=1)
def index_labels() -> Mapping[str, str]:
    """The words by which kinds of facts are searched, in both languages."""
    with _LABELS.open(encoding="utf-8", newline="") as file:
        return {row["kind"]: row["words"] for row in csv.DictReader(file)}


def _times(entry: Entry) -> Iterator[str]:
    """The years of an entry, those until today where it goes on, and its edges as 2020.07."""
    period = entry.period
    if period is None:
        return
    edges = [edge for edge in (period.start, period.end) if edge is not None]
    if not edges:
        return
    last = date.today().year if period.present else edges[-1].year
    for year in range(edges[0].year, min(last, edges[0].year + _LONGEST_STAY) + 1):
        yield str(year)
    for edge in edges:
        if edge.month is not None:
            yield f"{edge.year}.{edge.month:02}"

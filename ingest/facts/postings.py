"""Where an employer sent someone for a while: "2021年派驻德国", "seconded to Rotterdam"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.facts.workplaces import cities_within
from ingest.lexicon import Mention
from ingest.resume import Entry, Fact, Span

_WORDS = alternatives(__file__)
_SENT = re.compile(_WORDS["sent"], re.I)
_OTHERS = re.compile(rf"(?:{_WORDS['others']})$", re.I)
_PIECE = re.compile(r"[^，,。；;\n]*")
_BEFORE, _BEHIND = 16, 24


def posting_facts(text: str, entries: Sequence[Entry]) -> list[Fact]:
    """Facts "posting" (the id of a city, region or country) of the jobs whose lines tell of one."""
    return [
        Fact("posting", mention.concept.id, mention.span, number)
        for number, entry in enumerate(entries)
        if entry.kind == "job"
        for mention in _postings(text, entry.span)
    ]


def _postings(text: str, job: Span) -> Iterator[Mention]:
    for sent in _SENT.finditer(text, job.start, job.end):
        if _OTHERS.search(text, max(job.start, sent.start() - _BEFORE), sent.start()):
            continue
        piece = _PIECE.match(text, sent.end(), min(job.end, sent.end() + _BEHIND))
        before: Mention | None = None
        for mention in cities_within(text, Span(sent.end(), piece.end())) if piece else ():
            # 德国图林根 and "Doha, Qatar" are one place, 派驻德国对接北京 are two.
            if before is not None and mention.span.start - before.span.end > len(", "):
                break
            yield mention
            before = mention

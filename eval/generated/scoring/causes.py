"""Where a wrong answer most likely went wrong: reading the file, its facts, or the question.

A guess, to sort failures by: reading, when gold words are not in the text that was read; facts,
when nothing was found at them; understanding, when everything was there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from eval.generated.scoring.verdict import Verdict
from eval.gold import find_words
from eval.questions import Evidence
from ingest.resume import Resume, Span

Cause = Literal["reading", "facts: name", "facts", "understanding"]


def guess(
    verdict: Verdict, resumes: Mapping[str, Resume], names: Mapping[str, str | None]
) -> Cause:
    """The earliest step that fell short for a missed resume. `names` are the names as written."""
    question = verdict.question
    over_all = question.expected in ("resumes", "count")
    wanted = verdict.missed if over_all else question.gold_resumes
    quotes = [quote for quote in question.gold_quotes if quote.file in wanted]
    if any(file not in resumes for file in wanted):
        return "reading"
    spans = {quote: list(find_words(resumes[quote.file].text, quote.text)) for quote in quotes}
    if any(not places for places in spans.values()):
        return "reading"
    if not over_all and any(_misnamed(resumes[file], names.get(file)) for file in wanted):
        return "facts: name"
    if any(not _understood(resumes[quote.file], spans[quote]) for quote in quotes):
        return "facts"
    return "understanding"


def _misnamed(resume: Resume, name: str | None) -> bool:
    if name is None:
        return False
    read, written = ("".join(one.split()).casefold() for one in (resume.name or "", name))
    return not read or read not in written


def _understood(resume: Resume, places: list[Span]) -> bool:
    """Whether some fact or period was found at one of the places."""
    known = [fact.span for fact in resume.facts]
    known += [entry.period.span for entry in resume.entries if entry.period]
    return any(place.overlaps(span) for place in places for span in known)


def lost(quotes: tuple[Evidence, ...], resumes: Mapping[str, Resume]) -> list[Evidence]:
    """Gold quotes that are not in the text that was read."""
    return [
        quote
        for quote in quotes
        if quote.file not in resumes
        or not any(True for _ in find_words(resumes[quote.file].text, quote.text))
    ]

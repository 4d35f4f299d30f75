"""Whom a question means that takes it for granted that there is someone: "who is it that ...?"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.descriptions.likeliest import best_units, likeliest
from assistant.findings import Findings
from assistant.lookup import look_up
from assistant.query.corpus import Corpus
from assistant.question import Question, clauses
from ingest.resume import YearMonth

_ONE = re.compile(
    r"的(?:是|那[位个]是)(?:谁|哪一?[位个名])[？?，,]?$|^谁是(?:那|唯一)"
    r"|\bwhich (?:one )?of (?:them|these|those|the (?:two|three|four))\b"
    r" (?:is|was|has|did|does|went|got)\b"
    r"|\bwho(?:'s| is| was) (?:it|the (?:one|person|candidate|applicant)) (?:who|that)\b"
)
_WHO_ONE = re.compile(
    r"谁(?!们)|哪一?[位名](?!些)|\bwho\b|\bwhich (?:candidate|person|applicant|one)\b"
)
_OF_ONE = re.compile(
    r"(?<![其])[他她](?!们)|这个?人|此人|本人|\b(?:he|she|his|her|him|they|their)\b"
)


def presumed(question: Question, corpus: Corpus, as_of: YearMonth) -> Findings | None:
    """The one whom the asking part fits best, and what that resume says to the rest; None where a
    question leaves open whether there is anyone.
    """
    asking, details = clauses(question)
    one = asking.says(_ONE) or (
        details is not None and asking.says(_WHO_ONE) and details.says(_OF_ONE)
    )
    if not one:
        return None
    meant = likeliest(asking.text, details.terms if details else (), corpus, as_of.last(), most=1)
    if not meant:
        return None
    units = corpus.units[meant[0]]
    points = best_units(asking, units)
    if details is not None:
        focus = next((p.entry for p in points if p.entry is not None), None)
        told = look_up(replace(details, scope="person"), units, as_of, focus)
        said = {span for p in points for span in p.spans}
        points += [p for p in told.points if not said & set(p.spans)]
    return Findings("person", tuple(points), about=(units.resume,), looked_at=len(corpus.units))

"""The last question with one condition exchanged: "And Shenzhen?", "那驾驶证C1呢？"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.query.names import is_language
from assistant.question import Question, read_question
from assistant.terms import mentions_of
from ingest.resume import Resume, Span
from ingest.tokens import fold

_OPENING = re.compile(
    r"^\W*(?:(?:那么?|要是|如果|假如|好的?|换(?:成|作|做)?|改(?:成|为|作)|再|看看?|查查?|只看|是|会|有|在|做|当"
    r"|and|or|but|so|ok(?:ay)?|then|now|what|how|about|if|it|were|was|is|try|make|same|the|question"
    r"|for|with|in|at|to|as|an?|someone|anyone|people)[\s，,:：]*)*"
)
_ENDING = re.compile(
    r"^(?:[\s，,]*(?:的?(?:话|人|候选人|证书?)?呢|的?(?:话|有谁|有几[位个]|怎么样|如何)|instead|then|now|please"
    r"|of that|rather))*\W*$"
)
_SAID = re.compile(
    r"^\W*(?:那|要是|如果|换|改|and\b|or\b|what\b|how\b|same\b|try\b|make\b)|呢\W*$|instead\W*$"
)


def of_another_kind(
    question: Question, before: Question, resumes: Sequence[Resume]
) -> Question | None:
    """The question before, over everyone, with what is named now in the place of the last thing of
    its kind; None where something else is asked.
    """
    if before.scope != "corpus" or question.people or question.periods:
        return None
    if _SAID.search(question.folded) is None:
        return None
    for named, kinds in _things(question.text):
        around = question.folded[: named.start], question.folded[named.end :]
        opens = _OPENING.match(around[0])
        if opens is None or opens.end() < len(around[0]) or not _ENDING.match(around[1]):
            continue
        words = named.of(question.text)
        old = next((s for s, k in reversed(list(_things(before.text))) if k & kinds), None)
        if old is None or fold(words) == fold(old.of(before.text)):
            return None
        again = read_question(f"{before.text[: old.start]}{words}{before.text[old.end :]}", resumes)
        counts = before.counts_people or again.counts_people
        return replace(again, language=question.language, scope="corpus", counts_people=counts)
    return None


def _things(text: str) -> Iterator[tuple[Span, frozenset[str]]]:
    """What a text names, in order, each with the kinds that it may be; the longest of several."""
    kinds: dict[Span, set[str]] = {}
    for mention in mentions_of(text):
        if mention.concept.kind != "word" or is_language(mention.concept):
            kinds.setdefault(mention.span, set()).add(mention.concept.kind)
    kept: list[Span] = []
    for span in sorted(kinds, key=lambda s: -len(s)):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    for span in sorted(kept):
        yield span, frozenset(kinds[span])

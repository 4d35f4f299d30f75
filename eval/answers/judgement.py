"""One answer held against what is known of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.assistant import Answer
from assistant.citations import Citation
from eval.gold import Corpus, GoldItem, Place, widened
from eval.questions import Question, stated

LONGEST_QUOTE = 300
"""Characters; a longer quote is a page rather than a pointer and supports nothing."""
LONGEST_ANSWER = 1000
"""Characters; a recruiter would read the resume instead."""

_MARK = re.compile(r"\[(\d+)\](?!\()")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>$])")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is right and wrong about an answer; a list holds one value for each thing judged.

    `evidence`: gold items that a quote overlaps. `precision`: citations of someone the question is
    about that, where evidence is known, quote its lines or those beside. `pointers`: citations that
    quote exactly what they point at. `marks`: marks and citations that have their counterpart.
    """

    question: Question
    answer: Answer
    missed: tuple[tuple[str, ...], ...]
    rejected: tuple[str, ...]
    too_long: bool
    abstention: bool
    exact_set: bool | None
    evidence: tuple[bool, ...]
    precision: tuple[bool, ...]
    pointers: tuple[bool, ...]
    marks: tuple[bool, ...]
    characters: int

    @property
    def passed(self) -> bool:
        """Whether everything asked for is said, nothing wrong is, and silence is rightly kept."""
        return not (self.missed or self.rejected or self.too_long) and self.abstention


def plain(answer: str) -> str:
    """The words of an answer, without citation marks and Markdown's escapes."""
    return _ESCAPE.sub(r"\1", _MARK.sub(" ", answer))


def judge(question: Question, answer: Answer, corpus: Corpus) -> Judgement:
    """Hold an answer against the gold of its question."""
    words = plain(answer.text)
    candidates = {resume.id for resume in corpus.candidates(question)}
    gold = corpus.evidence(question)
    return Judgement(
        question=question,
        answer=answer,
        missed=tuple(g for g in question.check if not any(stated(p, words) for p in g)),
        rejected=tuple(p for p in question.reject if stated(p, words)),
        too_long=len(words) > LONGEST_ANSWER,
        abstention=answer.abstained != question.answerable,
        exact_set=_exact_set(question, answer, corpus),
        evidence=tuple(any(_supports(c, item) for c in answer.citations) for item in gold),
        precision=tuple(_is_fair(c, candidates, gold, corpus) for c in answer.citations),
        pointers=tuple(_is_exact(c, corpus) for c in answer.citations),
        marks=tuple(_marks(answer.text, answer.citations)),
        characters=len(words),
    )


def _exact_set(question: Question, answer: Answer, corpus: Corpus) -> bool | None:
    if not question.set:
        return None
    return set(answer.resumes) == {resume.file for resume in corpus.candidates(question)}


def _supports(citation: Citation, item: GoldItem) -> bool:
    return len(citation.quote) <= LONGEST_QUOTE and any(
        _overlaps(citation, place) for place in item.places
    )


def _is_fair(
    citation: Citation, candidates: set[str], gold: Sequence[GoldItem], corpus: Corpus
) -> bool:
    if len(citation.quote) > LONGEST_QUOTE:
        return False
    if candidates and citation.resume_id not in candidates:
        return False
    near = [
        Place(place.resume_id, widened(corpus.resumes[place.resume_id].text, place.span))
        for item in gold
        for place in item.places
    ]
    return not near or any(_overlaps(citation, place) for place in near)


def _overlaps(citation: Citation, place: Place) -> bool:
    return (
        citation.resume_id == place.resume_id
        and citation.start < place.span.end
        and place.span.start < citation.end
    )


def _is_exact(citation: Citation, corpus: Corpus) -> bool:
    resume = corpus.resumes.get(citation.resume_id)
    return resume is not None and resume.text[citation.start : citation.end] == citation.quote


def _marks(text: str, citations: Sequence[Citation]) -> list[bool]:
    marks = {int(number) for number in _MARK.findall(text)}
    numbers = {citation.n for citation in citations}
    return [n in marks for n in numbers] + [False for _ in marks - numbers]

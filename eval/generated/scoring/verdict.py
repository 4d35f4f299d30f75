"""Whether one answer is exactly right, and what it did to each resume of the gold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.assistant import Answer
from eval.answers.judgement import LONGEST_QUOTE, plain
from eval.generated.scoring.question import GeneratedQuestion
from eval.gold import find_words
from eval.questions import Evidence, stated
from ingest.resume import Resume


@dataclass(frozen=True, slots=True)
class Verdict:
    """`exact`: the set (in order where asked), the number, the fact with its words, or silence.

    `hits`, `extra`, `missed` are files of a list; `self_cited` has a value for each listed file,
    `found` one for each gold resume. `quoted` are the gold quotes that a citation overlaps.
    """

    question: GeneratedQuestion
    answer: Answer
    exact: bool
    abstention: bool
    hits: tuple[str, ...]
    extra: tuple[str, ...]
    missed: tuple[str, ...]
    self_cited: tuple[bool, ...]
    found: Mapping[str, bool]
    quoted: tuple[bool, ...]


def judge(question: GeneratedQuestion, answer: Answer, resumes: Mapping[str, Resume]) -> Verdict:
    """Hold an answer against the gold. `resumes` are those that were read, by file name."""
    gold, named = question.gold_resumes, answer.resumes
    silent = question.expected == "nothing"
    cited = {citation.file for citation in answer.citations}
    quoted = tuple(_is_quoted(quote, answer, resumes) for quote in question.gold_quotes)
    exact = answer.abstained == silent and _is_right(question, answer, quoted)
    over_all = question.expected in ("resumes", "count")
    return Verdict(
        question,
        answer,
        exact,
        answer.abstained == silent,
        hits=tuple(file for file in gold if file in named),
        extra=tuple(file for file in named if file not in gold),
        missed=tuple(file for file in gold if file not in named),
        self_cited=tuple(file in cited for file in named),
        found={file: file in named if over_all else exact for file in gold},
        quoted=quoted,
    )


def _is_right(question: GeneratedQuestion, answer: Answer, quoted: tuple[bool, ...]) -> bool:
    words = plain(answer.text)
    match question.expected:
        case "nothing":
            return not answer.resumes
        case "resumes":
            if question.ordered:
                return answer.resumes == question.gold_resumes
            return set(answer.resumes) == set(question.gold_resumes)
        case "count":
            return answer.count == question.gold_count
        case "winner":
            pairs = zip(question.gold_quotes, quoted, strict=True)
            files = {quote.file for quote, is_quoted in pairs if is_quoted}
            return files == set(question.gold_resumes) and _names_winner(question, answer, words)
        case _:
            said = all(any(stated(p, words) for p in group) for group in question.check)
            wrong = any(stated(p, words) for p in question.reject)
            return said and not wrong and all(quoted)


def _names_winner(question: GeneratedQuestion, answer: Answer, words: str) -> bool:
    """The right one of two is listed first; where none is listed, it is named more often."""
    if answer.resumes:
        return answer.resumes[0] == question.gold
    names = question.check[0]
    winner = max(words.count(name) for name in names)
    others = [c.name for c in answer.citations if c.name and c.file != question.gold]
    return winner > max((words.count(name) for name in others), default=0)


def _is_quoted(quote: Evidence, answer: Answer, resumes: Mapping[str, Resume]) -> bool:
    resume = resumes.get(quote.file)
    if resume is None:
        return False
    mine = [c for c in answer.citations if c.file == quote.file and len(c.quote) <= LONGEST_QUOTE]
    return any(
        citation.start < span.end and span.start < citation.end
        for span in find_words(resume.text, quote.text)
        for citation in mine
    )

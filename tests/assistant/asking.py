"""Questions put to people in memory, and what comes back in a form that is easy to compare."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.assistant import Answer, Assistant
from assistant.conditions import read_conditions
from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.lookup import look_up
from assistant.query.corpus import Corpus
from assistant.query.names import KnownValues
from assistant.question import Question, read_question
from assistant.select import select
from ingest.resume import Resume
from tests.builders import AS_OF, Shelf, people


def read(question: str, *resumes: Resume) -> Question:
    """A question as it is understood beside some resumes."""
    return read_question(question, resumes or people())


def select_from(question: str, *resumes: Resume) -> Findings:
    """What a question over everyone finds."""
    everyone = resumes or people()
    with Corpus.over([ResumeUnits(r) for r in everyone]) as corpus:
        return select(read(question, *everyone), corpus, AS_OF)


def who(question: str, *resumes: Resume) -> list[str]:
    """The files of the people that a question over everyone finds, without their ending."""
    found = select_from(question, *resumes)
    return [r.file.removesuffix(".txt") for r in found.people] if found.kind == "people" else []


def fulfils(question: str, resume: Resume) -> bool:
    """Whether a resume fulfils every condition of a question."""
    conditions = read_conditions(read(question, resume), KnownValues({}), AS_OF)
    assert conditions, "the question sets no condition"
    return all(c.judge(ResumeUnits(resume)) is not None for c in conditions)


def look(question: str, resume: Resume, focus: int | None = None) -> Findings:
    """What a question about one person finds."""
    return look_up(read(question, resume), ResumeUnits(resume), AS_OF, focus)


def quotes(found: Findings) -> list[str]:
    """The words that were found."""
    return [words for point in found.points for words in quotes_of(point)]


def quotes_of(point: Point) -> list[str]:
    """The words of one point."""
    return [span.of(point.resume.text) for span in point.spans]


def ask(question: str, *resumes: Resume) -> Answer:
    """A whole answer."""
    return Assistant(Shelf(*(resumes or people())), AS_OF).ask(question)  # type: ignore[arg-type]


def last_answer(questions: Sequence[str], *resumes: Resume) -> Answer:
    """The answer to the last of several questions of one conversation."""
    assistant = Assistant(Shelf(*resumes), AS_OF)  # type: ignore[arg-type]
    turns = []
    for question in questions:
        answer = assistant.ask(question, turns)
        assert answer.turn is not None
        turns.append(answer.turn)
    return answer

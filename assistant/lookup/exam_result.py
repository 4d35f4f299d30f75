"""The result of a language test that a question names, or of one of the tests of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.query.cues import words
from assistant.query.names import KnownValues, find_names
from assistant.query.ordered_by import find_test
from assistant.quoting import line_around
from ingest.alternatives import alternatives
from ingest.facts.languages import spoken_languages
from ingest.tokens import fold

_WORDS = alternatives(__file__)
_EXAM = re.compile(_WORDS["exam"])
_ASKING = re.compile(rf"(?:{_WORDS['asking']})+")
_SPARE = 0.9
"""Weight of words that may stand beside the test and what is asked of it."""
_MOST = 3


def exam_result(asked: Asked) -> Findings | None:
    """The lines with a result of the test; None where the resume gives none."""
    question = asked.question
    if question.compares:
        return None
    tests = dict(_tests_asked(asked))
    named = " ".join(tests.values())
    rest = [t for t in asked.solid if t.text not in named and not _left(t.text, named)]
    if not tests or sum(t.weight for t in rest) > _SPARE:
        return None
    points: dict[str, Point] = {}
    for fact in asked.resume.facts_of("test_score"):
        if fact.value.partition(" ")[0] in tests:
            line = line_around(asked.resume, fact.span)
            points.setdefault(fold(line.of(asked.resume.text)), Point(asked.resume, (line,)))
    return Findings("person", tuple(points.values())[:_MOST]) if points else None


def _left(word: str, named: str) -> bool:
    """Whether a word only asks for a result, the name of the test apart."""
    bare = word
    for name in named.split():
        bare = bare.replace(name, "")
    return not bare or _ASKING.fullmatch(bare) is not None


def _tests_asked(asked: Asked) -> Iterator[tuple[str, str]]:
    """Tests, each with the folded words that name it."""
    folded = asked.question.unnamed
    named = find_test(folded, find_names(asked.question.text, KnownValues({}), ()))
    if named is not None:
        span, test = named
        words_for = f"{span.of(folded)} {_languages(folded)}"
        yield test, words_for
    elif _EXAM.search(folded):
        for name, language in spoken_languages().items():
            if name in folded:
                for ladder in words("tests_of").get(language, ()):
                    yield from ((test, name) for test in ladder)


def _languages(folded: str) -> str:
    return " ".join(name for name in spoken_languages() if name in folded)

"""Whom several conditions describe together: the one person who fulfils them all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.people import PersonMention
from assistant.query.answer import match_all
from assistant.query.corpus import Corpus
from assistant.query.read import read_query
from assistant.question import Question, read_question
from ingest.query.predicates import And
from ingest.resume import Span

_NOUN = r"(?:候选人|应聘者|求职者|申请人|同学|人(?![事力才民工员数选里]))"
_AHEAD = (
    r"^(?:(?:请问|想问|麻烦|我?想(?:要?知道|了解|问)|告诉我|帮我|给我|查查看?|查一?下|找|看看|一下|说说"
    r"|我?(?:记得|印象中|知道))[，, ]?)*"
)
_ZH = (
    re.compile(
        rf"{_AHEAD}(?P<one>(?:唯一|[那这有]一?(?:[位名]|个人?))?(?P<said>.{{4,160}}?)"
        rf"(?:的{_NOUN}|的?[那这]一?(?:[位名]{_NOUN}?|个{_NOUN})))(?P<rest>.{{2,}})$"
    ),
    re.compile(
        rf"{_AHEAD}(?P<one>有一?(?:[位名]{_NOUN}?|个{_NOUN})(?P<said>.{{4,160}}?))"
        r"(?P<rest>[，,。;；:：](?=[^，,。]*$).{2,})$"
    ),
)
_WHOM = r"(?:candidate|applicant|person|individual|one|man|woman|guy|lady|job ?seeker)"
_EN = (
    re.compile(
        r"\b(?P<one>(?:i (?:remember|recall|know(?: of)?)|i'm thinking of|there(?:'s| is))? ?"
        rf"(?:(?:the|that|one|this) (?:(?:only|one|single|sole) )?{_WHOM} "
        r"(?=who|that|whose|with)|whoever "
        rf"|(?:someone|somebody|an? {_WHOM}) (?=who|that|whose|with))(?P<said>.{{8,200}}?))"
        r"(?P<rest>[?.]?\s*$|[?.,:;] *(?:and |so )?(?:what|where|when|which|how|does|did|has|is"
        r"|can|tell|give|[\w' ]+ (?:year|name|date|number)\b).*$)"
    ),
)
_ASKS = re.compile(
    r"谁|哪|什么|多少|几[位个名年]|何时|怎么|[?？]|\b(?:which|how|what|where|when)\b"
)
_OF_MANY = re.compile(
    r"谁|哪[些几位个]?(?:候选)?人|哪[位名]|名单|(?<!团队)人数|有哪(?:些|几[位个名])\W*$|都有|平均|分别|各自"
    r"|最[大小高低多少长短早晚年]|排[序列名]|从.到|(?:多少|几)[个位名]?人?[?？]?$"
    r"|\b(?:who\b(?! (?:is|was) (?:his|her|their))|average|each|list all"
    r"|how many (?:are|people|candidates))"
)


def one_fulfilling(question: Question, corpus: Corpus, as_of: int) -> tuple[PersonMention, ...]:
    """The only one whom all conditions of a description fit; nobody where they fit several, or
    where it is but one condition, which describes too loosely.
    """
    if question.people or question.compares:
        return ()
    for one, said in _descriptions(question):
        query = read_query(read_question(said.of(question.text), ()), corpus.known, as_of)
        if query.ranking is not None or not isinstance(query.where, And):
            continue
        fitting = match_all(query, corpus, as_of).found
        if len(fitting) == 1:
            return (PersonMention(tuple(fitting), one),)
    return ()


def _descriptions(question: Question) -> Iterator[tuple[Span, Span]]:
    """The words of a question that describe one person, and of those the conditions."""
    for pattern in (*_ZH, *_EN):
        match = pattern.search(question.folded)
        if match is None or _ASKS.search(match.group("said")):
            continue
        rest = f"{question.folded[: match.start('one')]} {match.group('rest')}"
        if not _OF_MANY.search(rest):
            yield Span(*match.span("one")), Span(*match.span("said"))

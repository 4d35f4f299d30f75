"""Second names that a resume gives behind a label: "中文名 柯丹娜", "English name: Grace"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.alternatives import alternatives
from ingest.facts.names.shapes import common_words, is_name
from ingest.resume import Span
from ingest.tokens import fold, is_han

_WORDS = alternatives(__file__)

_WORD = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ'’-]+"
_LABELLED = re.compile(
    rf"(?<![a-z\u4e00-\u9fff])(?i:{_WORDS['labels']})[ \t\u3000]*[:：=]?[ \t\u3000]*[\"“「]?"
    rf"(?P<name>[\u4e00-\u9fff]{{1,6}}·[\u4e00-\u9fff]{{1,6}}|[\u4e00-\u9fff]{{2,4}}(?![\u4e00-\u9fff·])"
    rf"|{_WORD}(?: {_WORD}){{0,2}})(?!\w)"
)


def labelled_names(text: str, start: int, end: int) -> Iterator[Span]:
    """The names behind such labels in a stretch of a resume."""
    for match in _LABELLED.finditer(text, start, end):
        name = match.group("name")
        one_word = not (is_han(name) or " " in name)
        if is_name(name) or (one_word and fold(name) not in common_words()):
            yield Span(*match.span("name"))

"""What is left of a question once its conditions are read: which words may be one more."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from assistant.terms import Term
from assistant.vocabulary import faint_words, silent_words
from ingest.resume import Span
from ingest.tokens import fold, stem

_FILE = Path(__file__).with_name("residue.toml")


@lru_cache(maxsize=1)
def _idle_words() -> frozenset[str]:
    with _FILE.open("rb") as file:
        groups = tomllib.load(file).values()
    return frozenset(stem(fold(word)) for group in groups for word in group)


def is_idle(term: Term) -> bool:
    """Whether a word sets no condition, and an answer need not say so."""
    return all(stem(word) in _idle_words() for word in term.text.split())


def tells(term: Term) -> bool:
    """Whether a term says more than words like "years of experience"."""
    plain = faint_words() | silent_words()
    return not all(stem(word) in plain for word in term.text.split())


def covered(words: Span, said: Sequence[Span]) -> bool:
    """Whether what is read takes in most of some words: of "audit experience" half is not."""
    over = sum(max(0, min(words.end, s.end) - max(words.start, s.start)) for s in said)
    return 2 * over >= len(words)

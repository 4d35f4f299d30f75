"""Phrases of a question as plainer words, so that one cue reads them all."""

from __future__ import annotations

from dataclasses import replace

from assistant.query.cues import patterns
from assistant.question import Question
from ingest.tokens import fold


def in_plain_words(question: Question) -> Question:
    """The question with such phrases in other words, none of the rest moved from its place."""
    text = question.text
    for words, pattern in patterns("reworded").items():
        for match in pattern.finditer(fold(text)):
            plain = words[: len(match.group())].ljust(len(match.group()))
            text = text[: match.start()] + plain + text[match.end() :]
    return question if text == question.text else replace(question, text=text)

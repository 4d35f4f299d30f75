"""A name in Chinese and English, as the tables of this package write it: "zh | en | groups"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing with its two names; an invented one is known under the name of its file only."""

    zh: str
    en: str
    groups: tuple[str, ...] = ()
    invented: bool = False

    def said(self, language: Language) -> str:
        """The name in one language."""
        return self.zh if language == "zh" else self.en

    @property
    def names(self) -> tuple[str, ...]:
        """Both names, each once."""
        return tuple(dict.fromkeys((self.zh, self.en)))


def term(text: str) -> Term:
    """The term that a table writes."""
    zh, en, *groups = (part.strip() for part in text.split("|"))
    return Term(zh, en, tuple(" ".join(groups).split()))

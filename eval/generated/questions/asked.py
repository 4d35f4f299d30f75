"""A question with its gold: what to ask, what is right, and the words that prove it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from eval.generated.record import AS_OF
from eval.generated.terms import Language

Expected = Literal["resumes", "count", "fact", "winner", "nothing"]
"""What the answer is held against: files, a number, words, one of two people, silence."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a resume that prove the answer; `file` is its name with the suffix."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question. `spec` is what it asks for, in terms of the records, without any words.

    `resumes` are the files that satisfy it or that it is about, in the asked order where `ordered`.
    """

    form: str
    language: Language
    wording: str
    question: str
    expected: Expected
    spec: Mapping[str, Any]
    resumes: tuple[str, ...] = ()
    count: int | None = None
    ordered: bool = False
    turns: tuple[str, ...] = ()
    check: tuple[tuple[str, ...], ...] = ()
    reject: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    gold: str = ""

    def as_object(self, number: int) -> dict[str, Any]:
        """A line of the questions file; the keys of `eval answers` first, then those of its own."""
        over_all = self.expected in ("resumes", "count") or self.form == "negative_list"
        return {
            "id": f"{'X' if over_all else 'P'}-{number:04}",
            "kind": "negative" if self.expected == "nothing" else self.form,
            "lang": self.language,
            "question": self.question,
            "turns": list(self.turns),
            "gold": self.gold,
            "candidates": [file.rpartition(".")[0] for file in self.resumes],
            "evidence": [
                {"file": quote.file.rpartition(".")[0], "text": quote.text} for quote in self.quotes
            ],
            "check": [list(group) for group in self.check],
            "reject": list(self.reject),
            "set": self.expected == "resumes" or self.form == "negative_list",
            "form": self.form,
            "language": self.language,
            "wording": self.wording,
            "expected": self.expected,
            "gold_resumes": list(self.resumes),
            "gold_count": self.count,
            "gold_quotes": [{"file": q.file, "text": q.text} for q in self.quotes],
            "ordered": self.ordered,
            "as_of": str(AS_OF),
            "spec": dict(self.spec),
        }

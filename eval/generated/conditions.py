"""Conditions on a resume, and what was found of them: yes, no, or a matter of opinion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from eval.generated.terms import Term
from ingest.resume import YearMonth


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether a resume fulfils a condition (None: readers may differ) and the facts that show it.

    `stated` is False where nothing was said either way, which is no "no".
    """

    holds: bool | None
    keys: tuple[str, ...] = ()
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of one kind, or several joined: `parts` of kind "and", "or", "not", "any".

    `crosses`: its names are the same thing in both languages, as everyone knows.
    """

    kind: str
    term: Term | None = None
    value: Any = None
    parts: tuple[Condition, ...] = ()
    crosses: bool = True
    said: Mapping[str, str] = field(default_factory=dict)

    def as_spec(self) -> dict[str, Any]:
        """The condition without words, for a reader of the gold file."""
        spec: dict[str, Any] = {"kind": self.kind}
        if self.term:
            spec["term"] = self.term.zh
        if self.value is not None:
            spec["value"] = str(self.value) if isinstance(self.value, YearMonth) else self.value
        if self.parts:
            spec["parts"] = [part.as_spec() for part in self.parts]
        return spec

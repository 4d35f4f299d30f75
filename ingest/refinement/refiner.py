"""Refines what the rules read of a resume with a model that someone else opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.refinement.merging import merged
from ingest.refinement.numbered import as_prompt, numbered_lines
from ingest.refinement.prompt import RULES
from ingest.refinement.reply import ReplyUnreadable, read_reply
from ingest.resume import Resume


class ModelSilent(Exception):
    """A model that gave no answer: one short clause that says why."""


@dataclass(frozen=True, slots=True)
class Refiner:
    """`complete` answers rules and numbered lines with words, or raises `ModelSilent`.

    `name` is the model's; it is kept with each resume that it has refined.
    """

    name: str
    complete: Callable[[str, str], str]

    def refine(self, resume: Resume) -> Resume:
        """The resume with what the model found; as it was, and a warning, where that fails."""
        lines = numbered_lines(resume)
        if not lines:
            return resume
        try:
            reply = read_reply(self.complete(RULES, as_prompt(lines)))
        except (ModelSilent, ReplyUnreadable) as error:
            return replace(resume, warnings=(*resume.warnings, f"not refined: {error}"))
        return replace(merged(resume, reply), refined_by=self.name)

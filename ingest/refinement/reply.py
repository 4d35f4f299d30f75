"""What a model may answer: for each thing the line that states it and its words there."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict, ValidationError

_OBJECT = re.compile(r"\{.*\}", re.S)


class ReplyUnreadable(ValueError):
    """A model's answer that is not what was asked for: one short clause that says why."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore")


class Place(_Part):
    """Words of one line."""

    line: int
    words: str


class Job(_Part):
    """One job and the last of the lines that tell of it."""

    last_line: int
    employer: Place | None = None
    title: Place | None = None
    period: Place | None = None


class Degree(_Part):
    """One degree and the last of the lines that tell of it."""

    last_line: int
    school: Place | None = None
    level: Place | None = None
    field: Place | None = None
    period: Place | None = None


class Reply(_Part):
    """A whole answer; whatever is not stated is left out of it."""

    name: Place | None = None
    jobs: tuple[Job, ...] = ()
    degrees: tuple[Degree, ...] = ()
    certificates: tuple[Place, ...] = ()
    skills: tuple[Place, ...] = ()


def read_reply(words: str) -> Reply:
    """The answer in a model's words, which may stand in a code block or behind a preamble.

    Raises `ReplyUnreadable`.
    """
    found = _OBJECT.search(words)
    if found is None:
        raise ReplyUnreadable("its answer holds no JSON object")
    try:
        return Reply.model_validate_json(found.group())
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the object"
        raise ReplyUnreadable(f"{place} of its answer: {first['msg']}") from error

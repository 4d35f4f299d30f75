"""A chat model that adds to what the rules read of a resume, and what goes to it."""

from __future__ import annotations

from assistant.chat_model import destination, open_chat_model
from assistant.chat_reply import ModelFailed, reply
from ingest.refinement.refiner import ModelSilent, Refiner

_PATIENCE = 180.0
"""Seconds for one resume."""


def open_refiner(name: str, patience: float = _PATIENCE) -> tuple[Refiner, str | None]:
    """The refiner that asks a model, and the host that the lines go to, None for this machine.

    Raises `ModelUnavailable`.
    """
    model = open_chat_model(name)

    def complete(rules: str, lines: str) -> str:
        try:
            return "".join(reply(model, [("system", rules), ("human", lines)], patience))
        except ModelFailed as failure:
            raise ModelSilent(str(failure)) from failure

    return Refiner(name, complete), destination(model)

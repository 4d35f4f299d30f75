"""What a chat model says, read within a time limit and without what it thinks aloud."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

Message = tuple[str, str]
"""Who speaks, "system" or "human", and the words."""

_LONGEST_REASON = 160


class ModelFailed(Exception):
    """The model gave no answer that can be shown: one short clause that says why."""


def reply(model: BaseChatModel, sent: Sequence[Message], patience: float) -> Iterator[str]:
    """What a model says, as it says it; raises `ModelFailed` for whatever goes wrong on the way.

    The model is read on a thread of its own, because not every provider has a time limit.
    """
    arrived: SimpleQueue[str | Exception | None] = SimpleQueue()
    unwanted = threading.Event()

    def read() -> None:
        # Tracing, which the environment may turn on, would send the quotes to one more host.
        from langsmith import tracing_context

        try:
            with tracing_context(enabled=False):
                for chunk in model.stream(list(sent)):
                    if unwanted.is_set():
                        return
                    arrived.put(str(chunk.text))
            arrived.put(None)
        except Exception as error:  # Providers have no error class in common; none may be lost.
            arrived.put(error)

    threading.Thread(target=read, name="chat model", daemon=True).start()
    try:
        yield from _without_thoughts(_until_done(arrived, time.monotonic() + patience, patience))
    finally:
        unwanted.set()


def _until_done(
    arrived: SimpleQueue[str | Exception | None], deadline: float, patience: float
) -> Iterator[str]:
    while True:
        try:
            piece = arrived.get(timeout=max(0.0, deadline - time.monotonic()))
        except Empty:
            raise ModelFailed(f"it did not finish within {patience:g} seconds") from None
        if piece is None:
            return
        if isinstance(piece, Exception):
            reason = (str(piece).strip() or "no message").splitlines()[0][:_LONGEST_REASON]
            raise ModelFailed(f"{type(piece).__name__}: {reason}") from piece
        yield piece


def _without_thoughts(words: Iterable[str]) -> Iterator[str]:
    """Leave out what a reasoning model thinks aloud, "<think>…</think>", before its answer."""
    opening, closing = "<think>", "</think>"
    begun: str | None = ""
    for piece in words:
        if begun is None:
            yield piece
            continue
        begun += piece
        start = begun.lstrip()
        if start.startswith(opening):
            _, closed, rest = begun.partition(closing)
            if closed:
                begun = None
                yield rest
        elif not opening.startswith(start):
            yield begun
            begun = None
    if begun and not begun.lstrip().startswith(opening):
        yield begun

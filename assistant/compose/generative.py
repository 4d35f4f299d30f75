"""Findings in words by a chat model, checked mark by mark; when that fails, the quotes alone."""

from __future__ import annotations

import secrets
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from assistant.chat_model import destination
from assistant.citations import CitationList, escaped
from assistant.compose import extractive
from assistant.compose.marks import checked
from assistant.compose.passages import BUDGET, Passages, first_words, gather
from assistant.compose.prompt import Message, messages
from assistant.evidence import ResumeUnits
from assistant.findings import Findings
from assistant.people import label
from assistant.question import Question

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_MOST_QUOTED = 30
_LONGEST_REASON = 160


class ModelFailed(Exception):
    """The model gave no answer that can be shown: one short clause that says why."""


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr)


class GenerativeComposer:
    """Puts findings into words with any LangChain chat model.

    `announce` is told, before a model on another machine is asked, how many quotes go to which
    host. `patience` is in seconds, for a whole answer. The model is never asked when nothing was
    found.
    """

    def __init__(
        self,
        model: BaseChatModel,
        *,
        announce: Callable[[str], None] = _to_stderr,
        patience: float = 120.0,
        budget: int = BUDGET,
    ) -> None:
        self._model = model
        self._host = destination(model)
        self._announce = announce
        self._patience = patience
        self._budget = budget

    def compose(
        self,
        question: Question,
        findings: Findings,
        units: Mapping[str, ResumeUnits],
        citations: CitationList,
    ) -> str:
        """The whole answer in Markdown, in the question's language."""
        return "".join(self.stream(question, findings, units, citations))

    def stream(
        self,
        question: Question,
        findings: Findings,
        units: Mapping[str, ResumeUnits],
        citations: CitationList,
    ) -> Iterator[str]:
        """The answer in pieces, the first once something in it is supported by a citation.

        `units` are those of the people in the findings, for the words around what was found.
        """
        passages = gather(findings, units, self._budget)
        if findings.kind == "absent" or not passages.lines:
            yield extractive.compose(question, findings, citations)
            return
        if self._host is not None:
            self._announce(f"{len(passages.lines)} quotes go to {self._host}")
        sent = messages(question, findings, passages, secrets.token_hex(4))
        try:
            yield from _supported(_reply(self._model, sent, self._patience), passages, citations)
        except ModelFailed as failure:
            if citations.citations:
                yield "\n\n"
            yield _failure_note(failure, question.language)
            yield extractive.compose(question, findings, citations)
            return
        yield from _left_out(question, findings, passages, citations)


def _supported(words: Iterable[str], passages: Passages, citations: CitationList) -> Iterator[str]:
    """Checked sentences; nothing is shown before the first of them that carries a mark."""
    held, cited, begun = "", False, False
    for sentence in checked(words, passages, citations):
        held += sentence.text
        cited = cited or sentence.marks > 0
        shown = held.rstrip()
        if cited and shown:
            held = held[len(shown) :]
            yield shown if begun else shown.lstrip()
            begun = True
    if not cited:
        raise ModelFailed("it cited nothing" if held.strip() else "its answer was empty")


def _reply(model: BaseChatModel, sent: Sequence[Message], patience: float) -> Iterator[str]:
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


def _failure_note(failure: ModelFailed, language: str) -> str:
    reason = escaped(str(failure))
    if language == "zh":
        return f"（模型未能作答（{reason}），以下直接引自简历。）\n\n"
    return f"(The model gave no usable answer: {reason}. These are the words of the resumes.)\n\n"


def _left_out(
    question: Question, findings: Findings, passages: Passages, citations: CitationList
) -> Iterator[str]:
    """Whoever matches and is not cited yet, and how much evidence was cut for length."""
    zh = question.language == "zh"
    if findings.kind == "people":
        cited = {citation.resume_id for citation in citations.citations}
        missing = {p.resume.id: p for p in findings.points if p.resume.id not in cited}
        names = []
        for place, point in enumerate(missing.values()):
            span = first_words(point) if place < _MOST_QUOTED else None
            mark = citations.mark(point.resume, span) if span else ""
            names.append(escaped(label(point.resume, question.language)) + mark)
        if names:
            rest = "、".join(names) if zh else ", ".join(names)
            yield f"\n\n同样符合：{rest}" if zh else f"\n\nAlso matching: {rest}"
    if passages.left_out:
        read = len(passages.lines)
        total = read + passages.left_out
        if zh:
            yield f"\n\n（篇幅所限，模型只读了 {total} 条原文中的 {read} 条。）"
        else:
            yield f"\n\n(For length, the model read {read} of the {total} quotes that were found.)"

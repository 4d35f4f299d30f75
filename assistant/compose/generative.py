"""Findings in words by a chat model, checked mark by mark; when that fails, the quotes alone."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from assistant.chat_model import destination
from assistant.chat_reply import ModelFailed, reply
from assistant.citations import CitationList, escaped
from assistant.compose import extractive
from assistant.compose.marks import checked
from assistant.compose.passages import BUDGET, Passages, first_words, gather
from assistant.compose.prompt import messages
from assistant.evidence import ResumeUnits
from assistant.findings import Findings
from assistant.people import label
from assistant.question import Question

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_MOST_QUOTED = 30


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
            yield from _supported(reply(self._model, sent, self._patience), passages, citations)
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

"""A conversation as the window shows it, and how one more question goes into it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.assistant import Answer, Assistant, EmptyQuestion
from assistant.citations import Citation
from ingest.library import Library, UnknownKey
from ingest.resume import IngestError
from ui.window.answer_html import Warned, answer_html, sources_html
from ui.window.escape import shown
from ui.window.texts import Language, text

_SECONDS_BETWEEN_UPDATES = 0.05


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question, and the answer to it, or what of it is there yet, or why there is none."""

    question: str
    answer: Answer | None = None
    partial: str = ""
    trouble: str = ""
    warned: Warned = field(default_factory=dict)


def conversation(
    assistant: Assistant, before: Sequence[Exchange], question: str, language: Language
) -> Iterator[tuple[Exchange, ...]]:
    """The conversation with one question more, again and again while its answer is written."""
    past = tuple(before)
    exchange = Exchange(question)
    yield (*past, exchange)
    history = [e.answer.turn for e in past if e.answer and e.answer.turn]
    shown_at = 0.0
    try:
        for piece in assistant.stream(question, history):
            if isinstance(piece, Answer):
                yield (*past, Exchange(question, piece, warned=_warned(assistant.library, piece)))
                return
            exchange = replace(exchange, partial=exchange.partial + piece)
            if time.monotonic() - shown_at > _SECONDS_BETWEEN_UPDATES:
                shown_at = time.monotonic()
                yield (*past, exchange)
    except UnknownKey:
        yield (*past, Exchange(question, trouble=text(language, "stopped")))
    except (EmptyQuestion, IngestError) as error:
        yield (*past, Exchange(question, trouble=str(error)))


def conversation_html(exchanges: Sequence[Exchange], language: Language) -> str:
    """The conversation as a reader of the page, or of its sounds, follows it."""
    said = "".join(_exchange(exchange, n, language) for n, exchange in enumerate(exchanges))
    return f'<div class="exchanges" role="log" aria-live="polite">{said}</div>'


def citation_at(exchanges: Sequence[Exchange], turn: int, number: int) -> Citation | None:
    """The citation that a mark of the conversation stands for."""
    answer = exchanges[turn].answer if 0 <= turn < len(exchanges) else None
    return next((c for c in answer.citations if c.n == number), None) if answer else None


def cited_with(exchanges: Sequence[Exchange], turn: int, citation: Citation) -> list[Citation]:
    """All that the same answer cites from the same resume, in the order of the text."""
    answer = exchanges[turn].answer
    citations = answer.citations if answer else ()
    return sorted((c for c in citations if c.resume_id == citation.resume_id), key=_place)


def _warned(library: Library, answer: Answer) -> dict[str, tuple[str, ...]]:
    """What was warned of when the cited resumes were read; kept, as the answer is."""
    cited = dict.fromkeys(citation.resume_id for citation in answer.citations)
    return {resume_id: library.resume(resume_id).warnings for resume_id in cited}


def _place(citation: Citation) -> tuple[int, int]:
    return citation.start, citation.end


def _exchange(exchange: Exchange, turn: int, language: Language) -> str:
    question = f'<div class="question">{shown(exchange.question)}</div>'
    return f'<div class="exchange">{question}{_reply(exchange, turn, language)}</div>'


def _reply(exchange: Exchange, turn: int, language: Language) -> str:
    if exchange.trouble:
        return f'<div class="trouble">{shown(exchange.trouble)}</div>'
    if exchange.answer is None:
        if not exchange.partial:
            return f'<div class="waiting">{text(language, "reading_question")}</div>'
        return f'<div class="answer">{answer_html(exchange.partial)}</div>'
    answer = exchange.answer
    words = answer_html(answer.text, answer.citations, turn)
    sources = sources_html(answer.citations, turn, language, exchange.warned)
    return f'<div class="answer">{words}</div>{sources}'

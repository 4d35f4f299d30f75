"""Questions answered one after another, each with its own conversation."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.assistant import Answer, Assistant, EmptyQuestion
from assistant.turns.conversation import Turn
from ingest.resume import IngestError, YearMonth
from ui.batch import Asked
from ui.errors import UsageError
from ui.opening import open_existing, open_reranker, require_resumes

if TYPE_CHECKING:
    from assistant.compose.generative import GenerativeComposer


def answer_all(
    asked: Sequence[Asked],
    data_dir: Path,
    *,
    model: str | None,
    llm: str | None,
    as_of: YearMonth | None,
    as_json: bool,
    reranker: str | None = None,
    chroma: str | None = None,
) -> bool:
    """Answer and print every question in its order; whether each of them got an answer."""
    composer = open_composer(llm) if llm else None
    with ExitStack() as stack:
        try:
            library = stack.enter_context(open_existing(data_dir, model, chroma))
            require_resumes(library, data_dir)
        except IngestError as error:
            if as_json:
                for one in asked:
                    _print(one, str(error), as_json, len(asked))
            raise
        ordering = open_reranker(reranker)
        assistant = Assistant(library, as_of, composer, ordering)
        # A chat model need not word what is asked only to know whom the next question means.
        reader = Assistant(library, as_of, reranker=ordering)
        answered = True
        for one in asked:
            with _waiting(llm, as_json):
                result = answer(assistant, one, reader)
            answered &= _print(one, result, as_json, len(asked))
    return answered


def open_composer(llm: str) -> GenerativeComposer:
    """What has a chat model word the answers; raises `UsageError` when it cannot be used."""
    from assistant.chat_model import ModelUnavailable, open_chat_model
    from assistant.compose.generative import GenerativeComposer

    try:
        return GenerativeComposer(open_chat_model(llm))
    except ModelUnavailable as error:
        raise UsageError(str(error)) from error


def parse_month(text: str) -> YearMonth:
    """A month from the command line; raises `UsageError`."""
    try:
        month = YearMonth.parse(text)
    except ValueError:
        month = None
    if month is None or month.month not in range(1, 13) or month.year not in range(1900, 2200):
        raise UsageError(f"--as-of is {text!r}: give a month as YYYY-MM, such as 2026-03.")
    return month


def answer(assistant: Assistant, asked: Asked, reader: Assistant) -> Answer | str:
    """The answer to a question, or why there is none; `reader` answers the turns before it."""
    if asked.error is not None:
        return asked.error
    history: list[Turn] = []
    try:
        for turn in asked.turns:
            before = reader.ask(turn, history)
            if before.turn is not None:
                history.append(before.turn)
        return assistant.ask(str(asked.question), history)
    except (EmptyQuestion, IngestError) as error:
        return str(error)


def _waiting(llm: str | None, as_json: bool) -> AbstractContextManager[object]:
    """Something that moves while a chat model thinks; quotes alone come at once."""
    if llm is None or as_json:
        return nullcontext()
    from ui.terminal import console

    return console(stderr=True).status(f"Asking {llm}")


def _print(asked: Asked, result: Answer | str, as_json: bool, of: int) -> bool:
    if as_json:
        from ui.json_lines import answer_object, error_object, print_object

        if isinstance(result, str):
            print_object(error_object(asked.question, result, asked.id))
        else:
            print_object(answer_object(result, asked.id))
    else:
        from ui.terminal import console, line, print_answer, print_question

        if of > 1 and asked.error is None:
            print_question(console(), str(asked.question))
        if isinstance(result, str):
            console(stderr=True).print(line(result), style="red")
        else:
            print_answer(console(), result)
    return not isinstance(result, str)

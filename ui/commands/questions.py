"""The commands that answer questions: on the terminal, in the window, and to try it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ui.commands.options import (
    AsJson,
    Chroma,
    DataDir,
    Model,
    RerankerName,
    UsersFile,
    read_settings,
)
from ui.errors import FAILED, UsageError


def ask(
    question: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="The question.")
    ] = None,
    batch: Annotated[
        Path | None,
        typer.Option(
            help='A file of questions ("-" for standard input), one JSON object a line: '
            '{"id": …, "question": …, "turns": [earlier questions]}.',
            show_default=False,
        ),
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
    llm: Annotated[
        str | None,
        typer.Option(
            help="A chat model that words the answers, as provider:model. It is sent the quotes "
            "that an answer rests on. Default: RESUME_ASSISTANT_LLM, or else none: answers are "
            "quotes, and nothing leaves this machine.",
            show_default=False,
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM",
            help='The month that "until now" means in a resume. Default: this month.',
            show_default=False,
        ),
    ] = None,
    reranker: RerankerName = None,
    chroma: Chroma = None,
) -> None:
    """Ask a question and get a cited answer.

    Exit status 0 when every question was answered; that the resumes do not say is an answer too.
    """
    from ui.batch import read_batch, single_question

    if question is not None and batch is None:
        asked = [single_question(question)]
    elif batch is not None and question is None:
        asked = read_batch(batch)
    else:
        raise UsageError("Give either a QUESTION or --batch FILE.")
    settings = read_settings()
    from ui.asking import answer_all, parse_month

    answered = answer_all(
        asked,
        data_dir or settings.data_dir,
        model=settings.embedding_model,
        llm=llm or settings.llm,
        as_of=parse_month(as_of) if as_of else None,
        as_json=as_json,
        reranker=reranker or settings.reranker,
        chroma=chroma or settings.chroma,
    )
    if not answered:
        raise typer.Exit(FAILED)


def demo(
    data_dir: DataDir = None,
    window: Annotated[
        bool, typer.Option("--window/--no-window", help="Open the chat window at the end.")
    ] = True,
) -> None:
    """Try it on the resumes that come with the program.

    They go into a data folder of their own; then three questions are answered.
    """
    from ui.demo import run_demo
    from ui.settings import demo_data_dir

    where = data_dir or demo_data_dir()
    model = read_settings().embedding_model
    run_demo(where, model)
    if window:
        from ui.window.server import serve

        serve(where, model=model)


def window(
    data_dir: DataDir = None,
    host: Annotated[
        str, typer.Option(help="The address to listen on; other than this machine's needs users.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port; the next free one where it is taken.")
    ] = 7860,
    users_file: UsersFile = None,
    llm: Annotated[
        str | None,
        typer.Option(
            help="A chat model that words the answers, as provider:model. Default: "
            "RESUME_ASSISTANT_LLM, or else none: nothing leaves this machine.",
            show_default=False,
        ),
    ] = None,
    model: Model = None,
    reranker: RerankerName = None,
    chroma: Chroma = None,
) -> None:
    """Open the chat window: ask, read the cited source, add and remove resumes.

    It listens on this machine alone unless --users-file says who may sign in from elsewhere.
    """
    from ui.window.server import serve

    settings = read_settings()
    serve(
        data_dir or settings.data_dir,
        host,
        port,
        users_file,
        model=model or settings.embedding_model,
        llm=llm or settings.llm,
        reranker=reranker or settings.reranker,
        chroma=chroma or settings.chroma,
    )


def add_user(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What the user signs in as.")],
    users_file: Annotated[
        Path, typer.Option(help="The file to write; made where there is none.", dir_okay=False)
    ],
    password: Annotated[
        str,
        typer.Option(
            prompt=True, confirmation_prompt=True, hide_input=True, help="Asked for if left out."
        ),
    ],
) -> None:
    """Let a user sign in to the window, or give one a new password; only a hash is kept."""
    from ui.window.users import add_user as add

    add(users_file, name, password)

"""The command line: every command's options, and the one place that turns errors into words."""

from __future__ import annotations

import io
import os
import sys
import threading
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from ingest.resume import IngestError
from ui.errors import UsageError

if TYPE_CHECKING:
    from ui.settings import Settings

FAILED, USAGE = 1, 2
COMMANDS = "resume_assistant.commands"
"""The group of entry points whose Typer apps become commands here, under their names."""

app = typer.Typer(
    help="Ask questions over a folder of resumes, in Chinese or English; every answer cites them.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Extract(StrEnum):
    """Who finds what a resume states."""

    RULES = "rules"
    LLM = "llm"


DataDir = Annotated[
    Path | None,
    typer.Option(
        help="Where the library is kept. Default: RESUME_ASSISTANT_DATA_DIR, or else a folder in "
        "your user data directory (`resume-assistant doctor` shows it).",
        file_okay=False,
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]
Model = Annotated[
    str | None,
    typer.Option(
        help="A sentence-transformers model: a folder, or a name in the local cache; another one "
        "than before makes the index anew. Default: RESUME_ASSISTANT_EMBEDDING_MODEL, or else the "
        "model that made the index, or else the one that comes with the program.",
        show_default=False,
    ),
]
Chroma = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="A Chroma server that keeps the vectors: http://HOST:PORT, or cloud:TENANT/DATABASE "
        "for Chroma Cloud (its key in CHROMA_API_KEY), or local for none. It is sent vectors and "
        "no text. Default: RESUME_ASSISTANT_CHROMA, or else where the vectors are.",
        show_default=False,
    ),
]
RerankerName = Annotated[
    str | None,
    typer.Option(
        "--reranker",
        help="A sentence-transformers cross-encoder that puts what was found for an open question "
        "in order: a folder, or a name in the local cache. Default: RESUME_ASSISTANT_RERANKER, or "
        "else none.",
        show_default=False,
    ),
]
UsersFile = Annotated[
    Path | None,
    typer.Option(
        help="Who may sign in; `resume-assistant add-user` writes it.",
        dir_okay=False,
        show_default=False,
    ),
]
Key = Annotated[
    str, typer.Argument(metavar="KEY", help="A file name, a path, or an id or the start of one.")
]

Keys = Annotated[
    list[str],
    typer.Argument(metavar="KEY...", help="File names, paths, or ids or the start of one."),
]


@app.command()
def ingest(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Resume files, and folders to walk.")
    ],
    data_dir: DataDir = None,
    as_json: AsJson = False,
    model: Model = None,
    extract: Annotated[
        Extract,
        typer.Option(
            help='Who finds jobs, degrees and skills: "rules", or "llm", which asks the chat model '
            "of --llm too. It is sent the lines of each resume, without phone numbers and mail "
            "addresses."
        ),
    ] = Extract.RULES,
    llm: Annotated[
        str | None,
        typer.Option(
            help="The chat model for --extract llm, as provider:model. "
            "Default: RESUME_ASSISTANT_LLM.",
            show_default=False,
        ),
    ] = None,
    chroma: Chroma = None,
) -> None:
    """Put resumes in: files and folders.

    PDF, Word, HTML, text and other formats are read. What is known already is passed over, what
    changed is read again, and a file that cannot be read stops no other. Exit status 1 when any
    file failed.
    """
    from ui.ingesting import ingest_files
    from ui.opening import open_to_add

    settings = _settings()
    refined_by = (llm or settings.llm) if extract is Extract.LLM else None
    if extract is Extract.LLM and refined_by is None:
        raise UsageError("--extract llm needs a chat model: name one with --llm PROVIDER:MODEL.")
    with open_to_add(
        data_dir or settings.data_dir,
        model or settings.embedding_model,
        chroma or settings.chroma,
    ) as library:
        outcomes = ingest_files(library, paths, as_json=as_json, refined_by=refined_by)
    if any(outcome.status == "failed" for outcome in outcomes):
        raise typer.Exit(FAILED)


@app.command()
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
    settings = _settings()
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


@app.command()
def text(key: Key, data_dir: DataDir = None) -> None:
    """Print the text of a resume, which citations count in."""
    from ui.opening import open_existing

    with open_existing(data_dir or _settings().data_dir) as library:
        words = library.text(key)
    # Bytes, because a text stream would change line ends on some systems.
    sys.stdout.buffer.write(words.encode("utf-8"))
    sys.stdout.buffer.flush()


@app.command()
def remove(key: Key, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Take a resume out and leave no trace of it."""
    from ui.opening import open_existing

    settings = _settings()
    with open_existing(data_dir or settings.data_dir, chroma=settings.chroma) as library:
        removed = library.remove(key)
    for resume in removed:
        if as_json:
            from ui.json_lines import print_object

            print_object({"resume_id": resume.id, "file": resume.file, "status": "removed"})
        else:
            from ui.terminal import console, line

            console().print(f"Removed {line(resume.file)} ({resume.id}).")


@app.command()
def join(keys: Keys, data_dir: DataDir = None) -> None:
    """Say that several resumes are of one person, whatever they state.

    They count as one from then on, and questions are answered from all of them.
    """
    from ui.opening import open_existing

    with open_existing(data_dir or _settings().data_dir) as library:
        person = library.join(*keys)
    from ui.terminal import console, print_joined

    print_joined(console(), person)


@app.command()
def part(keys: Keys, data_dir: DataDir = None) -> None:
    """Say that resumes are of another person than those they are listed with.

    If all resumes of a person are named, each is of another one.
    """
    from ui.opening import open_existing

    with open_existing(data_dir or _settings().data_dir) as library:
        parted = library.part(*keys)
    from ui.terminal import console, print_parted

    print_parted(console(), parted)


@app.command("list")
def list_(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List the resumes of the library, those of one person together."""
    from ingest.persons.by_person import by_person
    from ui.opening import open_existing

    with open_existing(data_dir or _settings().data_dir) as library:
        people = by_person(library.resumes(), library.persons())
    if as_json:
        from ui.json_lines import listed_object, print_object

        for person in people:
            for resume in person:
                print_object({**listed_object(resume), "person": person[0].id})
    else:
        from ui.terminal import console, print_list

        print_list(console(), people)


@app.command()
def show(key: Key, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Show a resume's facts, sections and entries."""
    from ui.opening import open_existing

    with open_existing(data_dir or _settings().data_dir) as library:
        resume = library.resolve(key)
    if as_json:
        from ui.json_lines import print_object, resume_object

        print_object(resume_object(resume))
    else:
        from ui.terminal import console, print_resume

        print_resume(console(), resume)


@app.command()
def reindex(data_dir: DataDir = None, model: Model = None, chroma: Chroma = None) -> None:
    """Make the index anew.

    Needed after another embedding model or place for the vectors was chosen; with the same ones
    both indexes are rebuilt. Until it is done, questions are answered with the old index.
    """
    from ui.opening import open_existing
    from ui.progress import progress_bar
    from ui.terminal import console, line

    settings = _settings()
    chosen = model or settings.embedding_model
    where = data_dir or settings.data_dir
    with open_existing(where, chosen, chroma or settings.chroma) as library:
        with progress_bar("Indexing", stderr=True) as (_, progress):
            library.reindex(progress)
        made_by = library.embedding_model
    console().print(f"The index was made anew by {line(str(made_by))}.")


models_app = typer.Typer(rich_markup_mode=None)
app.add_typer(models_app, name="models")


@models_app.callback(invoke_without_command=True)
def models(context: typer.Context) -> None:
    """Show the models on this machine, and which are worth fetching; fetches nothing."""
    if context.invoked_subcommand is None:
        from ui.models import print_models

        print_models()


@models_app.command()
def download(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As ORGANISATION/MODEL.")],
) -> None:
    """Fetch a model from the Hugging Face hub into the local cache."""
    from ui.models import download as fetch
    from ui.terminal import console, line

    console().print(f"Fetched into {line(str(fetch(name)))}.")


@app.command()
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
    model = _settings().embedding_model
    run_demo(where, model)
    if window:
        from ui.window.server import serve

        serve(where, model=model)


@app.command("ui")
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

    settings = _settings()
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


@app.command("add-user")
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


@app.command()
def doctor(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Say what is installed, where the data is, and what is wrong.

    Exit status 1 when anything is missing or broken.
    """
    from ui.doctor import diagnose, diagnosis_object, print_diagnosis

    settings = _settings()
    found = diagnose(settings, data_dir or settings.data_dir)
    if as_json:
        from ui.json_lines import print_object

        print_object(diagnosis_object(found))
    else:
        from ui.terminal import console

        print_diagnosis(console(), found)
    if found.problems:
        raise typer.Exit(FAILED)


def _settings() -> Settings:
    # Pydantic takes longer to import than `--help` should take.
    from ui.settings import Settings

    return Settings()


def _add_installed_commands() -> None:
    """Commands that packages above this one bring, such as `eval`; without them there are none."""
    from importlib.metadata import entry_points

    added = {group.name for group in app.registered_groups}
    for entry in entry_points(group=COMMANDS):
        if entry.name not in added:
            app.add_typer(entry.load(), name=entry.name)


def program() -> NoReturn:
    """The command as a program: `main`, and an end that waits for no thread that still loads."""
    try:
        main()
    except SystemExit as ended:
        _leave(ended.code)
        raise


def main() -> NoReturn:
    """Run the command; a known error ends it with one line and its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Undecodable bytes of a file name become \udcxx, which is how JSON writes them too.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    _add_installed_commands()
    _run()


def _run() -> NoReturn:
    try:
        app(prog_name="resume-assistant")
    except UsageError as error:
        _end(USAGE, str(error))
    except IngestError as error:
        from ingest.library import AmbiguousKey, UnknownKey

        _end(USAGE if isinstance(error, AmbiguousKey | UnknownKey) else FAILED, str(error))
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _end(FAILED, f"{where}{error.strerror or error}.")
    sys.exit(0)


def _leave(status: str | int | None) -> None:
    """End at once where a thread still loads: a half-loaded native library can hang the end."""
    others = [t for t in threading.enumerate() if t.daemon and t.is_alive()]
    if others and (status is None or isinstance(status, int)):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status or 0)


def _end(status: int, message: str) -> NoReturn:
    sys.stderr.write(" ".join(message.split()) + "\n")
    sys.exit(status)


if __name__ == "__main__":
    program()

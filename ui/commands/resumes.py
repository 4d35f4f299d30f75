"""The commands that put resumes in, show them and take them out."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ui.commands.options import AsJson, Chroma, DataDir, Key, Keys, Model, read_settings
from ui.errors import FAILED, UsageError


class Extract(StrEnum):
    """Who finds what a resume states."""

    RULES = "rules"
    LLM = "llm"


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

    settings = read_settings()
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


def text(key: Key, data_dir: DataDir = None) -> None:
    """Print the text of a resume, which citations count in."""
    from ui.opening import open_existing

    with open_existing(data_dir or read_settings().data_dir) as library:
        words = library.text(key)
    # Bytes, because a text stream would change line ends on some systems.
    sys.stdout.buffer.write(words.encode("utf-8"))
    sys.stdout.buffer.flush()


def remove(key: Key, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Take a resume out and leave no trace of it."""
    from ui.opening import open_existing

    settings = read_settings()
    with open_existing(data_dir or settings.data_dir, chroma=settings.chroma) as library:
        removed = library.remove(key)
    for resume in removed:
        if as_json:
            from ui.json_lines import print_object

            print_object({"resume_id": resume.id, "file": resume.file, "status": "removed"})
        else:
            from ui.terminal import console, line

            console().print(f"Removed {line(resume.file)} ({resume.id}).")


def join(keys: Keys, data_dir: DataDir = None) -> None:
    """Say that several resumes are of one person, whatever they state.

    They count as one from then on, and questions are answered from all of them.
    """
    from ui.opening import open_existing

    with open_existing(data_dir or read_settings().data_dir) as library:
        person = library.join(*keys)
    from ui.terminal import console, print_joined

    print_joined(console(), person)


def part(keys: Keys, data_dir: DataDir = None) -> None:
    """Say that resumes are of another person than those they are listed with.

    If all resumes of a person are named, each is of another one.
    """
    from ui.opening import open_existing

    with open_existing(data_dir or read_settings().data_dir) as library:
        parted = library.part(*keys)
    from ui.terminal import console, print_parted

    print_parted(console(), parted)


def list_(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List the resumes of the library, those of one person together."""
    from ingest.persons.by_person import by_person
    from ui.opening import open_existing

    with open_existing(data_dir or read_settings().data_dir) as library:
        people = by_person(library.resumes(), library.persons())
    if as_json:
        from ui.json_lines import listed_object, print_object

        for person in people:
            for resume in person:
                print_object({**listed_object(resume), "person": person[0].id})
    else:
        from ui.terminal import console, print_list

        print_list(console(), people)


def show(key: Key, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Show a resume's facts, sections and entries."""
    from ui.opening import open_existing

    with open_existing(data_dir or read_settings().data_dir) as library:
        resume = library.resolve(key)
    if as_json:
        from ui.json_lines import print_object, resume_object

        print_object(resume_object(resume))
    else:
        from ui.terminal import console, print_resume

        print_resume(console(), resume)


def reindex(data_dir: DataDir = None, model: Model = None, chroma: Chroma = None) -> None:
    """Make the index anew.

    Needed after another embedding model or place for the vectors was chosen; with the same ones
    both indexes are rebuilt. Until it is done, questions are answered with the old index.
    """
    from ui.opening import open_existing
    from ui.progress import progress_bar
    from ui.terminal import console, line

    settings = read_settings()
    chosen = model or settings.embedding_model
    where = data_dir or settings.data_dir
    with open_existing(where, chosen, chroma or settings.chroma) as library:
        with progress_bar("Indexing", stderr=True) as (_, progress):
            library.reindex(progress)
        made_by = library.embedding_model
    console().print(f"The index was made anew by {line(str(made_by))}.")

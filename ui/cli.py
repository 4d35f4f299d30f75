"""The command line: its commands by name, and the one place that turns errors into words."""

from __future__ import annotations

import io
import os
import sys
import threading
from collections.abc import Callable
from typing import NoReturn

import typer

from ingest.resume import IngestError
from ui.commands.machine import doctor, models_app
from ui.commands.questions import add_user, ask, demo, window
from ui.commands.resumes import ingest, join, list_, part, reindex, remove, show, text
from ui.errors import FAILED, USAGE, UsageError

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

_COMMANDS: dict[str, Callable[..., None]] = {
    "ingest": ingest,
    "ask": ask,
    "text": text,
    "remove": remove,
    "join": join,
    "part": part,
    "list": list_,
    "show": show,
    "reindex": reindex,
    "demo": demo,
    "ui": window,
    "add-user": add_user,
    "doctor": doctor,
}
for name, command in _COMMANDS.items():
    app.command(name)(command)
app.add_typer(models_app, name="models")


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

"""The commands about this machine: models, and what is installed."""

from __future__ import annotations

from typing import Annotated

import typer

from ui.commands.options import AsJson, DataDir, read_settings
from ui.errors import FAILED

models_app = typer.Typer(rich_markup_mode=None)


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


def doctor(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Say what is installed, where the data is, and what is wrong.

    Exit status 1 when anything is missing or broken.
    """
    from ui.doctor import diagnose, diagnosis_object, print_diagnosis

    settings = read_settings()
    found = diagnose(settings, data_dir or settings.data_dir)
    if as_json:
        from ui.json_lines import print_object

        print_object(diagnosis_object(found))
    else:
        from ui.terminal import console

        print_diagnosis(console(), found)
    if found.problems:
        raise typer.Exit(FAILED)

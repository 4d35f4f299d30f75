"""Files taken into the library, with what became of each told as it happens."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ingest.library import Library, Outcome
from ingest.refinement.refiner import Refiner
from ui.errors import UsageError
from ui.progress import progress_bar
from ui.terminal import console, outcome_text, tally


def ingest_files(
    library: Library, paths: Iterable[Path], *, as_json: bool, refined_by: str | None = None
) -> list[Outcome]:
    """Take files and folders in and print an outcome a file; progress goes to standard error.

    A chat model `refined_by`, if any, adds to what the rules read.
    """
    from ui.json_lines import outcome_object, print_object

    refiner = _refiner(refined_by) if refined_by else None
    outcomes = []
    with progress_bar("Reading resumes", stderr=as_json) as (bar, progress):
        for outcome in library.add(paths, progress, refiner=refiner):
            outcomes.append(outcome)
            if as_json:
                print_object(outcome_object(outcome))
            else:
                bar.console.print(outcome_text(outcome))
    console(stderr=as_json).print(tally(outcomes))
    return outcomes


def _refiner(model: str) -> Refiner:
    """Opens the model, and says before anything is sent to which other machine it goes."""
    from assistant.chat_model import ModelUnavailable
    from assistant.refining import open_refiner

    try:
        refiner, host = open_refiner(model)
    except ModelUnavailable as error:
        raise UsageError(str(error)) from error
    if host is not None:
        console(stderr=True).print(
            f"The lines of every resume, without phone numbers and mail addresses, go to {host}."
        )
    return refiner

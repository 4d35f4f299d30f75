"""Files taken into the library, with what became of each told as it happens."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ingest.intake import Outcome
from ingest.library import Library
from ui.progress import progress_bar
from ui.terminal import console, outcome_text, tally


def ingest_files(library: Library, paths: Iterable[Path], *, as_json: bool) -> list[Outcome]:
    """Take files and folders in and print an outcome a file; progress goes to standard error."""
    from ui.json_lines import outcome_object, print_object

    outcomes = []
    with progress_bar("Reading resumes", stderr=as_json) as (bar, progress):
        for outcome in library.add(paths, progress):
            outcomes.append(outcome)
            if as_json:
                print_object(outcome_object(outcome))
            else:
                bar.console.print(outcome_text(outcome))
    console(stderr=as_json).print(tally(outcomes))
    return outcomes

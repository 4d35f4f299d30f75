"""The command `eval select-speed`."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.table import Table

from assistant.evidence import ResumeUnits
from assistant.query.corpus import Corpus
from assistant.query.names import KnownValues
from assistant.question import read_question
from assistant.roster import Roster
from assistant.shortlist import shortlist
from eval.generated.paths import GOLD, QUESTIONS, RESUMES
from eval.generated.scoring.question import read_generated
from eval.opening import tracked
from eval.results import commit, console, write_json
from eval.select_speed.copies import copied
from eval.select_speed.measure import by_facts, catalog, scan, timed
from ingest.embedders import open_embedder
from ingest.library import Library
from ingest.resume import YearMonth

_ASKED, _SCANNED = 200, 40
"""Questions that are asked, and those that are also answered by the scan, which is slow."""


def measure(folder: Path, data_dir: Path, copies: int, results: Path | None) -> None:
    """Take the resumes in, ask what is asked of all of them both ways, print and write."""
    asked = read_generated(folder / QUESTIONS)
    gold = json.loads((folder / GOLD).read_text(encoding="utf-8"))
    as_of = YearMonth.parse(gold["as_of"])
    with Library(data_dir, open_embedder(None)) as library:
        list(tracked("Reading resumes", library.add([folder / RESUMES]), None))
        resumes = Roster(library.resumes())
        units = {resume.id: ResumeUnits(resume) for resume in resumes}
        finder = library.finder
        near = partial(shortlist, library, ids=units)
        corpus = Corpus(finder, KnownValues(finder.values()), units, near)
        read = [read_question(one.question, resumes) for one in asked if not one.turns]
        over_all = [question for question in read if question.scope == "corpus"]
        typed = [question for question in over_all if by_facts(question, corpus, as_of)]
        chosen = typed[:_ASKED]
        scanned = chosen[:_SCANNED]
        times = [
            timed("typed query", len(units), catalog(corpus, as_of), chosen),
            timed("scan of the words", len(units), scan(list(units.values())), scanned),
        ]
    if copies > 1:
        with copied(resumes, copies) as many:
            times.append(timed("typed query", len(many.units), catalog(many, as_of), chosen))
            everyone = list(many.units.values())
            times.append(timed("scan of the words", len(everyone), scan(everyone), scanned[:5]))
    table = Table(box=SIMPLE_HEAD, padding=0, pad_edge=False)
    for column in ("method", "resumes", "n", "p50 ms", "p95 ms", "max ms"):
        table.add_column(column, justify="left" if column == "method" else "right")
    for row in times:
        figures = (row.p50_ms, row.p95_ms, row.longest_ms)
        table.add_row(row.method, str(row.resumes), str(row.questions), *map(str, figures))
    console().print(table)
    console().print(
        f"Questions over all resumes that facts alone answer: {len(typed)} of {len(over_all)}"
    )
    if results is not None:
        measured = {
            "eval": "select-speed",
            "commit": commit(),
            "times": [row.as_object() for row in times],
        }
        console().print(f"Written: {write_json(results, f'select-speed-{commit()}', measured)}")

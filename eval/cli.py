"""`resume-assistant eval`: the measurements with their options.

The command finds this through its entry points, so that neither package imports the other.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ingest.resume import IngestError

app = typer.Typer(
    help="Measure reading, retrieval and answers where what is right is known.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Questions = Annotated[
    Path | None,
    typer.Option(
        help="JSON lines: id, question, candidates (file names), evidence or terms, turns, check, "
        "reject, set, kind. Default: those over the sample resumes.",
        show_default=False,
    ),
]
Resumes = Annotated[
    list[Path] | None,
    typer.Option(
        help="The files or folders of resumes that the questions are about; may be given more than "
        "once. Default: the sample resumes.",
        show_default=False,
    ),
]
Results = Annotated[
    Path | None,
    typer.Option(
        help="A folder for the results as JSON, named by method and commit, and for the plot.",
        show_default=False,
        file_okay=False,
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        help="A sentence-transformers model for all methods. Default: the one that comes with the "
        "program.",
        show_default=False,
    ),
]
Show = Annotated[bool, typer.Option("--show", help="Print every question that fell short.")]


@app.command()
def retrieval(
    questions: Questions = None,
    resumes: Resumes = None,
    budget: Annotated[
        list[int] | None,
        typer.Option(
            help="Characters that each method hands over; may be given more than once. "
            "Default: 1000, 2500 and 5000.",
            min=1,
            show_default=False,
        ),
    ] = None,
    results: Results = None,
    model: Model = None,
    reranker: Annotated[
        str | None,
        typer.Option(
            help="A cross-encoder on the disk, whose order of the hybrid's is measured as well.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KEY",
            help="A key of the questions' lines, such as lang or trade, to show recall by, beside "
            "kind; may be given more than once.",
            show_default=False,
        ),
    ] = None,
    show: Show = False,
) -> None:
    """Compare search by words, by vectors and by both with the usual tutorial's search.

    Every method is given the same questions, texts, embedding model and budget of characters.
    """
    try:
        from eval.retrieval.command import evaluate
    except ModuleNotFoundError as error:
        raise IngestError(
            f"`eval retrieval` needs the package {error.name}: install resume-assistant[eval]."
        ) from error

    budgets = sorted(set(budget or (1000, 2500, 5000)))
    evaluate(questions, resumes, budgets, results, model, show, reranker, by or ())


@app.command()
def answers(
    questions: Questions = None,
    resumes: Resumes = None,
    results: Results = None,
    model: Model = None,
    show: Show = False,
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM",
            help='The month that "until now" means in a resume. Default: this month.',
            show_default=False,
        ),
    ] = None,
) -> None:
    """Ask every question and judge the answers: what they say, cite, leave out, and how quickly.

    pass: says what is known, nothing wrong, rightly silent. set: names exactly the right people.
    evid.: known evidence that is cited. prec.: citations that support. point.: quotes that are
    exactly where they point. marks: marks and citations one to one. abst.: mean of two rates.
    """
    from eval.answers.command import evaluate

    evaluate(questions, resumes, results, model, show, as_of)


@app.command()
def reading(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            help="Resume files, and folders to walk. Default: the sample resumes.",
            show_default=False,
        ),
    ] = None,
    names: Annotated[
        Path | None,
        typer.Option(
            help="The persons' names: a JSON object of file paths, relative to its own folder, "
            "and names. Files it does not list are taken to state none.",
            show_default=False,
            dir_okay=False,
        ),
    ] = None,
    spans: Annotated[
        int, typer.Option(min=0, help="How many stretches of PDFs to check the boxes of.")
    ] = 200,
    processes: Annotated[int, typer.Option(min=1, help="For timing: how many read at once.")] = 2,
    passes: Annotated[
        int, typer.Option(min=1, help="For timing: how often all PDFs are read; the median counts.")
    ] = 5,
    results: Results = None,
    show: Show = False,
) -> None:
    """Read files and check what came of it: names, laws, boxes over words, pages a second.

    named: files whose name is known. right, wrong: of these. invented: of the others. Timing is
    of PDFs, from bytes to facts, beside bare pypdfium2 and pdfplumber in turn.
    """
    try:
        from eval.reading.command import evaluate
    except ModuleNotFoundError as error:
        raise IngestError(
            f"`eval reading` needs the package {error.name}: install resume-assistant[eval]."
        ) from error
    from eval.opening import SAMPLES

    evaluate(paths or [SAMPLES], names, spans, processes, passes, results, show)


@app.command()
def hidden(results: Results = None, show: Show = False) -> None:
    """Read invented resumes with hidden text and without, in every format.

    right: hidden words in no chunk and reported, or nothing reported and nothing lost. Ends with
    status 1 where less than 0.99 is found or more than 0.005 are false alarms.
    """
    try:
        from eval.hidden_text.command import evaluate
    except ModuleNotFoundError as error:
        raise IngestError(
            f"`eval hidden` needs the package {error.name}: install resume-assistant[samples]."
        ) from error

    if not evaluate(results, show):
        raise typer.Exit(1)


@app.command()
def generate(
    out: Annotated[Path, typer.Option(help="An empty or new folder.", file_okay=False)],
    resumes: Annotated[int, typer.Option(help="How many resumes.", min=2)] = 300,
    questions: Annotated[int, typer.Option(help="How many questions.", min=1)] = 300,
    seed: Annotated[int, typer.Option(help="The same seed gives the same folder.")] = 1,
    format: Annotated[
        list[str] | None,
        typer.Option(
            help="txt, md, html, docx or pdf; may be given more than once. Default: all of them.",
            show_default=False,
        ),
    ] = None,
    utf8: Annotated[
        bool,
        typer.Option("--utf8", help="Every text file in UTF-8 and not in other encodings too."),
    ] = False,
) -> None:
    """Write invented resumes, questions over them, and what is true of both."""
    try:
        from eval.generated.command import write_folder
    except ModuleNotFoundError as error:
        raise IngestError(
            f"`eval generate` needs the package {error.name}: install resume-assistant[samples]."
        ) from error

    write_folder(out, resumes, questions, seed, format, utf8)


@app.command()
def generated(
    folder: Annotated[
        Path, typer.Argument(help="A folder that `eval generate` wrote.", metavar="DIR")
    ],
    data_dir: Annotated[
        Path | None,
        typer.Option(
            help="A library to take the resumes into and to keep. Default: a temporary one.",
            show_default=False,
            file_okay=False,
        ),
    ] = None,
    results: Annotated[
        Path | None,
        typer.Option(
            help="Where the figures and the failures go. Default: DIR/results.",
            show_default=False,
            file_okay=False,
        ),
    ] = None,
) -> None:
    """Ask the questions of a generated folder and hold every answer against its gold.

    exact: the right files (in order), number, words with their quote, or silence. F1: over the
    files of all lists. cited: listed files with a citation of their own. quoted: gold quotes that
    are cited. silent: abstained rightly.
    """
    from eval.generated.scoring.command import evaluate

    evaluate(folder, data_dir, results)


@app.command("select-speed")
def select_speed(
    folder: Annotated[
        Path, typer.Argument(help="A folder that `eval generate` wrote.", metavar="DIR")
    ],
    data_dir: Annotated[
        Path,
        typer.Option(help="A library to take the resumes into and to keep.", file_okay=False),
    ],
    copies: Annotated[
        int, typer.Option(help="Also ask a catalog that holds every resume so many times.", min=1)
    ] = 1,
    results: Results = None,
) -> None:
    """Time questions over all resumes: as typed queries to the catalog, and by a scan of words."""
    from eval.select_speed.command import measure

    measure(folder, data_dir, copies, results)


@app.command("retrieval-speed")
def retrieval_speed(
    folder: Annotated[
        Path, typer.Argument(help="A folder that `eval generate` wrote.", metavar="DIR")
    ],
    data_dir: Annotated[
        Path,
        typer.Option(help="An empty or new folder for a library that grows.", file_okay=False),
    ],
    chunks: Annotated[
        list[int] | None,
        typer.Option(
            help="Sizes to search at; may be given more than once. "
            "Default: 1000, 10000 and 100000.",
            min=1,
            show_default=False,
        ),
    ] = None,
    results: Results = None,
) -> None:
    """Time retrieval as a library grows, among everyone and within one resume.

    Beside it the usual tutorial's: Chroma, and its own filter. Recall is that of Chroma's index
    over the program's vectors against exact search.
    """
    try:
        from eval.retrieval_speed.command import measure
    except ModuleNotFoundError as error:
        raise IngestError(
            f"`eval retrieval-speed` needs the package {error.name}: "
            "install resume-assistant[eval]."
        ) from error

    measure(folder, data_dir, sorted(set(chunks or (1000, 10_000, 100_000))), results)

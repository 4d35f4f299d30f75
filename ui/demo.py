"""The demo: the resumes that come with the program, and three questions about them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.resources import as_file, files
from pathlib import Path

from assistant.assistant import Assistant
from assistant.turns.conversation import Turn
from ui.ingesting import ingest_files
from ui.opening import open_to_add
from ui.terminal import console, print_answer, print_question

QUESTIONS = (
    "秦立峰做的会展中心二期合同额多大，验收执行的是什么标准？",
    "Who has worked in an ICU?",
    "她们的学历是什么？",
)
"""One about a person, one about everyone, and one that only the conversation makes clear."""


@contextmanager
def sample_files() -> Iterator[list[Path]]:
    """The packaged resumes as files, wherever the package is installed."""
    with ExitStack() as stack:
        samples = [one for one in files("ingest").joinpath("samples").iterdir() if one.is_file()]
        yield [stack.enter_context(as_file(one)) for one in sorted(samples, key=lambda s: s.name)]


def run_demo(data_dir: Path, model: str | None) -> None:
    """Ingest the samples into a library of their own and answer the questions on the terminal."""
    out = console()
    with sample_files() as samples, open_to_add(data_dir, model) as library:
        ingest_files(library, samples, as_json=False)
        assistant = Assistant(library)
        history: list[Turn] = []
        for question in QUESTIONS:
            out.print()
            print_question(out, question)
            answer = assistant.ask(question, history)
            print_answer(out, answer)
            if answer.turn is not None:
                history.append(answer.turn)
    out.print()
    out.print("More of these resumes:", style="dim")
    out.print(f'  resume-assistant ask "QUESTION" --data-dir {data_dir}', soft_wrap=True)
    out.print("Your own, in a library of their own:", style="dim")
    out.print("  resume-assistant ingest FOLDER")
    out.print('  resume-assistant ask "QUESTION"')

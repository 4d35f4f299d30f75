"""What people read on a terminal. Words of a resume are shown as they are, never interpreted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ingest.tokens import on_one_line

if TYPE_CHECKING:
    from assistant.assistant import Answer
    from assistant.citations import Citation
    from ingest.library import Outcome, Status
    from ingest.resume import Resume

# A terminal acts on control characters, and text directions can disguise what is written.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_STATUS_STYLE: dict[Status, str] = {
    "added": "green",
    "updated": "yellow",
    "unchanged": "dim",
    "failed": "bold red",
}


def console(*, stderr: bool = False) -> Console:
    """A console that takes nothing it is given for markup."""
    return Console(stderr=stderr, markup=False, highlight=False, emoji=False)


def visible(words: str) -> str:
    """Words without what a terminal would act on instead of showing."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", words.replace("\r\n", "\n").replace("\f", "\n"))


def line(words: str) -> str:
    """Words on one line."""
    return on_one_line(visible(words))


def outcome_text(outcome: Outcome) -> Text:
    """What became of one file, with its warnings on lines of their own."""
    text = Text(f"{outcome.status:<10}", style=_STATUS_STYLE[outcome.status])
    text.append(line(outcome.file), style="default not bold not dim")
    if outcome.name:
        text.append(f"  {line(outcome.name)}", style="cyan not bold not dim")
    for warning in outcome.warnings:
        text.append(f"\n{'':10}warning: {line(warning)}", style="yellow not bold not dim")
    if outcome.error:
        text.append(f"\n{'':10}{line(outcome.error)}", style="red not bold not dim")
    return text


def tally(outcomes: Iterable[Outcome]) -> str:
    """How many files met which fate, in one line."""
    counted = Counter(outcome.status for outcome in outcomes)
    if not counted:
        return "No files found there."
    return ", ".join(f"{counted[status]} {status}" for status in _STATUS_STYLE if counted[status])


def print_question(out: Console, question: str) -> None:
    """The question above its answer, where there are several."""
    out.print(Rule(Text(line(question), style="bold"), align="left", style="cyan"))


def print_answer(out: Console, answer: Answer) -> None:
    """An answer with its citations listed under it."""
    # Rich parses Markdown with a library that a command without an answer need not load.
    from ui.terminal_markdown import TerminalMarkdown

    out.print(TerminalMarkdown(visible(answer.text)))
    if answer.citations:
        out.print()
        for citation in answer.citations:
            out.print(citation_block(citation))


def citation_block(citation: Citation) -> Group:
    """Where the cited words stand, and under it the words."""
    where = [line(citation.file)]
    where += [f"page {citation.page}"] if citation.page else []
    where += [citation.section] if citation.section else []
    head = Text.assemble(
        (f"[{citation.n}]", "bold cyan"),
        f" {line(citation.name)}, " if citation.name else " ",
        (", ".join(where), "dim"),
    )
    quote = Text(line(citation.quote), style="italic")
    return Group(Padding(head, (0, 0, 0, 2)), Padding(quote, (0, 0, 0, 6)))


def print_list(out: Console, people: Sequence[Sequence[Resume]]) -> None:
    """The resumes of a library, one a row, those of one person under one name."""
    table = Table(box=None, pad_edge=False)
    for heading in ("id", "name", "file"):
        table.add_column(heading, overflow="fold", no_wrap=heading == "id")
    for person in people:
        names = [resume.name or "" for resume in person]
        for place, resume in enumerate(person):
            told = names[place] if names[place] not in names[:place] else ""
            shown = told if place == 0 else f"= {told}".rstrip()
            table.add_row(*(Text(line(cell)) for cell in (resume.id, shown, resume.file)))
    out.print(table)
    total = sum(map(len, people))
    said = _counted(total, "resume", "resumes")
    if len(people) < total:
        said += f" of {_counted(len(people), 'person', 'people')}"
    out.print(said, style="dim")


def print_joined(out: Console, person: Sequence[Resume]) -> None:
    """Whose resumes are one person's now."""
    files = ", ".join(line(resume.file) for resume in person)
    out.print(f"One person now: {files}.")


def print_parted(out: Console, parted: Sequence[Resume]) -> None:
    """Which resumes are another person's now."""
    files = ", ".join(line(resume.file) for resume in parted)
    verb = "is" if len(parted) == 1 else "are"
    out.print(f"{files} {verb} another person's now.")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def print_resume(out: Console, resume: Resume) -> None:
    """How a resume was understood: its facts, then its sections with their entries."""
    out.print(Text(line(resume.name or resume.file), style="bold"))
    out.print(Text(f"{line(resume.path)}  {resume.id}", style="dim"))
    for warning in resume.warnings:
        out.print(Text(f"warning: {line(warning)}", style="yellow"))
    out.print()
    out.print(_facts(resume))
    for number, section in enumerate(resume.sections):
        heading = line(section.heading.of(resume.text)) if section.heading else ""
        out.print()
        out.print(Text.assemble((section.kind, "bold cyan"), f"  {heading}"))
        entries = [entry for entry in resume.entries if entry.section == number]
        for entry in entries:
            period = line(entry.period.span.of(resume.text)) if entry.period else ""
            head = line(entry.head.of(resume.text))
            words = Text.assemble(head, (f"  {entry.kind} {period}".rstrip(), "dim"))
            out.print(Padding(words, (0, 0, 0, 4 if entry.parent is None else 6)))
        if not entries:
            start = section.heading.end if section.heading else section.span.start
            body = visible(resume.text[start : section.span.end]).strip()
            out.print(Padding(Text(body), (0, 0, 0, 4)))


def _facts(resume: Resume) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for kind in dict.fromkeys(fact.kind for fact in resume.facts):
        words = dict.fromkeys(line(f.span.of(resume.text)) for f in resume.facts_of(kind))
        table.add_row(kind, Text(" · ".join(words)))
    return table

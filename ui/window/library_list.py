"""The list of resumes, what became of files that were added, and what a removal takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import get_args

from ingest.intake import Status
from ingest.library import Outcome
from ingest.resume import Resume
from ingest.tokens import fold
from ui.window.escape import one_line
from ui.window.texts import Language, text

MOST_ROWS = 300


def list_html(resumes: Sequence[Resume], wanted: str, language: Language) -> str:
    """The resumes that go by the wanted words, a row each with its buttons."""
    found = [resume for resume in resumes if _goes_by(resume, wanted)]
    if not resumes:
        return f'<p class="note">{text(language, "count_none")}</p>'
    if not found:
        return f'<p class="note">{text(language, "none_match")}</p>'
    rows = "".join(_row(resume, language) for resume in found[:MOST_ROWS])
    shown = min(len(found), MOST_ROWS)
    counted = text(language, "shown_of", shown=shown, total=len(resumes))
    return f'<p class="note">{counted}</p><ul class="library">{rows}</ul>'


def outcomes_html(
    outcomes: Sequence[Outcome], done: int, total: int, language: Language, *, finished: bool
) -> str:
    """How far it is, how many files met which fate, and a line for each that had trouble."""
    tally = _tally(outcomes, language)
    if finished:
        head = tally or text(language, "nothing_there")
        bar = ""
    else:
        if done:
            head = text(language, "reading_progress", done=done, total=total)
        else:
            head = text(language, "reading_files", count=total)
        bar = f'<progress {f"value={done}" if done else ""} max="{total}"></progress>'
    lines = "".join(_trouble(outcome) for outcome in outcomes)
    trouble = f"<ul>{lines}</ul>" if lines else ""
    return f'<div class="outcomes" role="status"><p>{head}</p>{bar}{trouble}</div>'


def trouble_html(words: str) -> str:
    """One line for what went wrong with all of it."""
    return f'<div class="outcomes" role="status"><p class="trouble">{one_line(words)}</p></div>'


def removal_html(resume: Resume, language: Language) -> str:
    """What goes and what stays when a resume is removed."""
    what = text(
        language,
        "remove_what",
        characters=f"{len(resume.text):,}",
        facts=f"{len(resume.facts):,}",
        chunks=f"{len(resume.chunks):,}",
    )
    title = text(language, "remove_title", who=who(resume, language))
    stays = text(language, "remove_stays")
    return f'<h3>{title}</h3><p>{what}</p><p class="note">{stays}</p>'


def removed_html(resume: Resume, language: Language) -> str:
    """That it is gone."""
    said = text(language, "removed", who=who(resume, language))
    return f'<div class="outcomes" role="status"><p>{said}</p></div>'


def who(resume: Resume, language: Language) -> str:
    """A person and the file, as HTML."""
    file = one_line(resume.file)
    if resume.name is None:
        return file
    name = one_line(resume.name)
    return f"{name}（{file}）" if language == "zh" else f"{name} ({file})"


def _goes_by(resume: Resume, wanted: str) -> bool:
    return fold(wanted.strip()) in fold(f"{resume.name or ''} {resume.file}")


def _row(resume: Resume, language: Language) -> str:
    name = one_line(resume.name or text(language, "no_name"))
    about = " · ".join(filter(None, (_latest_job(resume), one_line(resume.file))))
    warnings = "".join(f'<p class="warning">{one_line(w)}</p>' for w in resume.warnings)
    buttons = "".join(
        f'<button type="button" data-act="{act}" data-id="{resume.id}"'
        f' aria-label="{text(language, act)} {name}">{text(language, act)}</button>'
        for act in ("open", "remove")
    )
    return (
        f'<li><div class="line"><b>{name}</b><span class="file">{about}</span>{warnings}</div>'
        f'<div class="acts">{buttons}</div></li>'
    )


def _latest_job(resume: Resume) -> str:
    """Title and employer of the first job the resume tells of, in its own words."""
    for number, entry in enumerate(resume.entries):
        if entry.kind == "job":
            facts = [
                *resume.facts_of("title", number)[:1],
                *resume.facts_of("employer", number)[:1],
            ]
            return ", ".join(one_line(fact.span.of(resume.text)) for fact in facts)
    return ""


def _tally(outcomes: Iterable[Outcome], language: Language) -> str:
    counts = Counter(outcome.status for outcome in outcomes)
    parts = [
        text(language, f"outcome_{status}", count=counts[status])
        for status in get_args(Status)
        if counts[status]
    ]
    return ("，" if language == "zh" else ", ").join(parts)


def _trouble(outcome: Outcome) -> str:
    """A line for a file that failed or has a warning; none for one that simply went in."""
    if outcome.error:
        return f'<li class="failed"><b>{one_line(outcome.file)}</b> {one_line(outcome.error)}</li>'
    if outcome.warnings and outcome.status in ("added", "updated"):
        said = "; ".join(one_line(w) for w in outcome.warnings)
        return f'<li class="warned"><b>{one_line(outcome.file)}</b> {said}</li>'
    return ""

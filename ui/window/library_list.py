"""The list of resumes, and what a removal takes."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.resume import Resume
from ingest.tokens import fold
from ui.window.escape import one_line
from ui.window.texts import Language, text
from ui.window.warning_lines import flag_html

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
    flag = flag_html(resume.warnings, language)
    buttons = "".join(
        f'<button type="button" data-act="{act}" data-id="{resume.id}"'
        f' aria-label="{text(language, act)} {name}">{text(language, act)}</button>'
        for act in ("open", "remove")
    )
    return (
        f'<li><div class="line"><b>{name}</b><span class="file">{about}</span>{flag}</div>'
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

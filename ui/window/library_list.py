"""The list of resumes, and what a removal takes."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.comparing.entries_listed import latest_first
from ingest.resume import Resume
from ingest.tokens import fold
from ui.window.escape import one_line
from ui.window.texts import Language, text
from ui.window.warning_lines import flag_html

MOST_ROWS = 300


Person = Sequence[Resume]
"""The resumes of one person, the newest first."""


def list_html(people: Sequence[Person], wanted: str, language: Language) -> str:
    """The people who go by the wanted words, a row for each of their resumes with its buttons."""
    total = sum(map(len, people))
    found = [person for person in people if any(_goes_by(resume, wanted) for resume in person)]
    if not people:
        return f'<p class="note">{text(language, "count_none")}</p>'
    if not found:
        return f'<p class="note">{text(language, "none_match")}</p>'
    kept = found[:MOST_ROWS]
    rows = "".join(_rows(person, language) for person in kept)
    counted = text(language, "shown_of", shown=sum(map(len, kept)), total=total)
    return f'<p class="note">{counted}</p>{_joining(language)}<ul class="library">{rows}</ul>'


def joined_html(person: Person, language: Language) -> str:
    """Whose resumes are one person's now."""
    files = ("、" if language == "zh" else ", ").join(one_line(resume.file) for resume in person)
    return _said(text(language, "joined", files=files))


def parted_html(resume: Resume, language: Language) -> str:
    """Which resume is another person's now."""
    return _said(text(language, "parted", who=who(resume, language)))


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
    return _said(text(language, "removed", who=who(resume, language)))


def who(resume: Resume, language: Language) -> str:
    """A person and the file, as HTML."""
    file = one_line(resume.file)
    if resume.name is None:
        return file
    name = one_line(resume.name)
    return f"{name}（{file}）" if language == "zh" else f"{name} ({file})"


def _goes_by(resume: Resume, wanted: str) -> bool:
    return fold(wanted.strip()) in fold(f"{resume.name or ''} {resume.file}")


def _said(words: str) -> str:
    return f'<div class="outcomes" role="status"><p>{words}</p></div>'


def _joining(language: Language) -> str:
    """What is done with the resumes that are ticked; the page's script shows it once two are."""
    return (
        '<div class="joining" hidden>'
        f"<span>{text(language, 'ticked', count='<b></b>')}</span>"
        f'<button type="button" data-act="join">{text(language, "join")}</button></div>'
    )


def _rows(person: Person, language: Language) -> str:
    """One resume as a row; several under the name, each with what tells it from the others."""
    if len(person) == 1:
        return f"<li>{_row(person[0], language)}</li>"
    names = [one_line(resume.name or "") for resume in person]
    named = next(filter(None, names), text(language, "no_name"))
    rows = "".join(
        f"<li>{_row(resume, language, '' if name == named else name, several=True)}</li>"
        for resume, name in zip(person, names, strict=True)
    )
    head = text(language, "one_person", count=len(person))
    return (
        f'<li class="person"><div class="line"><b>{named}</b><span class="file">{head}</span></div>'
        f"<ul>{rows}</ul></li>"
    )


def _row(
    resume: Resume, language: Language, name: str | None = None, *, several: bool = False
) -> str:
    called = one_line(resume.name or text(language, "no_name"))
    named = called if name is None else name
    about = " · ".join(filter(None, (_latest_job(resume), one_line(resume.file))))
    flag = flag_html(resume.warnings, language)
    of_whom = f"{called}, {one_line(resume.file)}" if several else called
    acts = ("open", "part", "remove") if several else ("open", "remove")
    buttons = "".join(
        f'<button type="button" data-act="{act}" data-id="{resume.id}"'
        f' aria-label="{text(language, act)} {of_whom}">{text(language, act)}</button>'
        for act in acts
    )
    tick = (
        f'<input type="checkbox" data-tick="{resume.id}"'
        f' aria-label="{text(language, "tick")} {of_whom}">'
    )
    bold = f"<b>{named}</b>" if named else ""
    return (
        f'{tick}<div class="line">{bold}<span class="file">{about}</span>{flag}</div>'
        f'<div class="acts">{buttons}</div>'
    )


def _latest_job(resume: Resume) -> str:
    """Title and employer of the latest job the resume tells of, in its own words."""
    for number in latest_first(resume, "job"):
        facts = [*resume.facts_of("title", number)[:1], *resume.facts_of("employer", number)[:1]]
        return ", ".join(one_line(fact.span.of(resume.text)) for fact in facts)
    return ""

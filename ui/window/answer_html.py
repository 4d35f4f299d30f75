"""An answer's Markdown as HTML: its marks become links to the source, and nothing else does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from functools import cache
from typing import Any, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from assistant.citations import Citation
from ui.window.escape import inert, one_line
from ui.window.texts import Language, section_name, text
from ui.window.warning_lines import flag_html

Warned: TypeAlias = Mapping[str, Sequence[str]]
"""The warnings of resumes, by their ids."""

_MARK = re.compile(r"\[(\d+)\]")
_BREAK = re.compile(r"<br\s*/?>")
_MANY_MARKS = re.compile(r'(?:<a class="cite"[^>]*>(\d+)</a>){9,}')
_FIRST_MARK = re.compile(r">(\d+)</a>")
_SHOWN_PEOPLE = 12
"""People whose quotes are listed under an answer at once; the others open with a click."""
_OFF = ("link", "image", "autolink", "html_inline", "html_block", "reference")


def answer_html(markdown: str, citations: Iterable[Citation] = (), turn: int = 0) -> str:
    """The answer; a mark without a citation, as while it is streamed, is no link yet."""
    known = {citation.n: citation for citation in citations}
    html = _markdown().render(markdown, {"citations": known, "turn": turn})
    return inert(_MANY_MARKS.sub(_folded_marks, html))


def sources_html(
    citations: Sequence[Citation], turn: int, language: Language, warned: Warned
) -> str:
    """What was cited and nothing else, under the person it belongs to, with what was warned of."""
    if not citations:
        return ""
    by_resume: dict[str, list[Citation]] = {}
    for citation in sorted(citations, key=lambda c: c.n):
        by_resume.setdefault(citation.resume_id, []).append(citation)
    people = [
        _person(group, turn, language, flag_html(warned.get(resume_id, ()), language))
        for resume_id, group in by_resume.items()
    ]
    ids = by_resume.keys()
    key = "sources_count" if len(ids) > 1 else "sources_one_person"
    if len(citations) == 1:
        key = "sources_one"
    counted = text(language, key, quotes=len(citations), people=len(ids))
    shown = "".join(people[:_SHOWN_PEOPLE])
    if rest := people[_SHOWN_PEOPLE:]:
        more = text(language, "sources_more", people=len(rest))
        shown += f'<details class="more"><summary>{more}</summary>{"".join(rest)}</details>'
    return f'<div class="sources"><div class="sources-head">{counted}</div>{shown}</div>'


def _folded_marks(run: re.Match[str]) -> str:
    """A long run of marks behind the first and the last, to be opened."""
    first = _FIRST_MARK.search(run.group())
    assert first is not None
    summary = f"{first.group(1)}–{run.group(1)}"
    return f'<details class="marks"><summary>{summary}</summary>{run.group()}</details>'


def link(citation: Citation, turn: int) -> str:
    """A mark that opens the source of a citation."""
    return f'<a class="cite" href="#cite-{turn}-{citation.n}">{citation.n}</a>'


def _person(citations: Sequence[Citation], turn: int, language: Language, flag: str) -> str:
    first = citations[0]
    name = one_line(first.name or text(language, "no_name"))
    rows = "".join(
        f'<li>{link(citation, turn)}<span class="quote">{one_line(citation.quote)}</span>'
        f'<span class="where">{where(citation, language)}</span></li>'
        for citation in citations
    )
    return (
        f'<div class="person"><div class="who"><b>{name}</b>'
        f'<span class="file">{one_line(first.file)}</span>{flag}</div><ul>{rows}</ul></div>'
    )


def where(citation: Citation, language: Language) -> str:
    """Page and section of a citation."""
    parts = [text(language, "page", page=citation.page)] if citation.page else []
    parts += [section_name(language, citation.section)] if citation.section else []
    return " · ".join(parts)


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table")
    markdown.disable(_OFF)
    markdown.inline.ruler.before("escape", "mark", _read_mark)
    markdown.inline.ruler.before("escape", "line_break", _read_break)
    markdown.add_render_rule("mark", _write_mark)
    markdown.add_render_rule("table_open", _open_table)
    markdown.add_render_rule("table_close", _close_table)
    return markdown


def _read_mark(state: StateInline, silent: bool) -> bool:
    match = _MARK.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("mark", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _read_break(state: StateInline, silent: bool) -> bool:
    match = _BREAK.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = match.end()
    return True


def _write_mark(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: Mapping[str, Any],
    env: MutableMapping[str, Any],
) -> str:
    number = int(tokens[index].content)
    citation: Citation | None = env["citations"].get(number)
    if citation is None:
        return f'<span class="cite">{number}</span>'
    return link(citation, env["turn"])


def _open_table(*_: object) -> str:
    return '<div class="table"><table>'


def _close_table(*_: object) -> str:
    return "</table></div>"

"""A resume beside the chat: its pages and its text as they are, with the cited words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from assistant.citations import Citation
from ingest.facsimile import PageMap
from ingest.resume import Resume, Span
from ui.window.answer_html import link, where
from ui.window.escape import one_line, shown
from ui.window.page_view import is_boxed, pages_html
from ui.window.texts import Language, text
from ui.window.warning_lines import warnings_html

_PAGE_BREAK = "\f"
_View = Literal["page", "text"]


def cited_resume(
    resume: Resume,
    cited: Sequence[Citation],
    current: Citation,
    turn: int,
    language: Language,
    page_map: PageMap | None = None,
) -> str:
    """The resume that a mark was opened for; `cited` is all that the answer cites from it.

    Where it has pages they are shown first, unless the words are on none of them.
    """
    links = "".join(
        f'<li class="{"current" if c.n == current.n else ""}">{link(c, turn)}'
        f'<span class="quote">{one_line(c.quote)}</span></li>'
        for c in cited
    )
    label = f'<div class="label">{text(language, "cited_here")}</div>'
    chosen = f'<div class="chosen">{label}<ul>{links}</ul></div>' if len(cited) > 1 else ""
    marks = [(Span(current.start, current.end), "current")]
    marks += [(Span(c.start, c.end), "cited") for c in cited if c.n != current.n]
    pages = pages_html(resume, page_map, cited, current, turn, language) if page_map else ""
    first: _View = "page" if page_map and is_boxed(page_map, current) else "text"
    return _panel(resume, marks, where(current, language), chosen, pages, first, language)


def whole_resume(resume: Resume, language: Language, page_map: PageMap | None = None) -> str:
    """The resume with nothing marked."""
    pages = pages_html(resume, page_map, (), None, 0, language) if page_map else ""
    return _panel(resume, [], "", "", pages, "page", language)


def missing_resume(language: Language) -> str:
    """What is shown in place of a resume that was removed meanwhile."""
    return (
        f'<div class="resume"><div class="trouble">{text(language, "gone")}</div>'
        f'<p class="note">{text(language, "gone_note")}</p></div>'
    )


def _panel(
    resume: Resume,
    marks: Sequence[tuple[Span, str]],
    place: str,
    chosen: str,
    pages: str,
    first: _View,
    language: Language,
) -> str:
    name = one_line(resume.name or text(language, "no_name"))
    about = " · ".join(filter(None, (one_line(resume.file), place)))
    warnings = warnings_html(resume.warnings, language)
    layers = [
        *marks,
        *((s.heading, "heading") for s in resume.sections if s.heading),
        *((e.head, "head") for e in resume.entries if e.kind in ("job", "degree")),
        *((span, "unseen") for span in resume.hidden),
    ]
    paged = f' data-first="{first}"' if pages else ""
    switch = _switch(language) if pages else ""
    return (
        f'<div class="resume"{paged}><h2>{name}</h2><p class="about">{about}</p>'
        f"{warnings}{chosen}{switch}{pages}"
        f'<div class="paper" tabindex="0">{_marked(resume.text, layers, language)}</div></div>'
    )


def _switch(language: Language) -> str:
    """The buttons that choose between pages and text, and enlarge the pages."""
    views = "".join(
        f'<button type="button" data-view="{view}">{text(language, f"view_{view}")}</button>'
        for view in ("page", "text")
    )
    group = f'<div class="views" role="group" aria-label="{text(language, "view")}">{views}</div>'
    enlarge = f'<button type="button" data-enlarge>{text(language, "enlarge")}</button>'
    return f'<div class="switch">{group}{enlarge}</div>'


def _marked(text_: str, layers: Sequence[tuple[Span, str]], language: Language) -> str:
    """The text in pieces, each in a tag with the classes of all spans that cover it."""
    cuts = {0, len(text_)}
    for span, _ in layers:
        cuts |= {span.start, span.end}
    pieces = []
    for start, end in pairwise(sorted(cuts)):
        piece = Span(start, end)
        classes = dict.fromkeys(name for span, name in layers if span.overlaps(piece))
        pieces.append(_tagged(text_[start:end], tuple(classes), language))
    return "".join(pieces)


def _tagged(words: str, classes: tuple[str, ...], language: Language) -> str:
    content = "".join(_with_page_breaks(words))
    if not classes:
        return content
    tag = "mark" if {"current", "cited"} & set(classes) else "span"
    title = f' title="{text(language, "hidden")}"' if "unseen" in classes else ""
    return f'<{tag} class="{" ".join(classes)}"{title}>{content}</{tag}>'


def _with_page_breaks(words: str) -> Iterable[str] | Iterator[str]:
    for number, page in enumerate(words.split(_PAGE_BREAK)):
        yield ('<span class="page-break"></span>' if number else "") + shown(page)

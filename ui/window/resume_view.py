"""A resume beside the chat: its text as it is, with the cited words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from assistant.citations import Citation
from ingest.resume import Resume, Span
from ui.window.answer_html import link, where
from ui.window.escape import one_line, shown
from ui.window.texts import Language, text

_PAGE_BREAK = "\f"


def cited_resume(
    resume: Resume,
    cited: Sequence[Citation],
    current: Citation,
    turn: int,
    language: Language,
) -> str:
    """The resume that a mark was opened for; `cited` is all that the answer cites from it."""
    links = "".join(
        f'<li class="{"current" if c.n == current.n else ""}">{link(c, turn)}'
        f'<span class="quote">{one_line(c.quote)}</span></li>'
        for c in cited
    )
    label = f'<div class="label">{text(language, "cited_here")}</div>'
    chosen = f'<div class="chosen">{label}<ul>{links}</ul></div>' if len(cited) > 1 else ""
    marks = [(Span(current.start, current.end), "current")]
    marks += [(Span(c.start, c.end), "cited") for c in cited if c.n != current.n]
    return _panel(resume, marks, where(current, language), chosen, language)


def whole_resume(resume: Resume, language: Language) -> str:
    """The resume with nothing marked."""
    return _panel(resume, [], "", "", language)


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
    language: Language,
) -> str:
    name = one_line(resume.name or text(language, "no_name"))
    about = " · ".join(filter(None, (one_line(resume.file), place)))
    warnings = "".join(f'<p class="warning">{one_line(w)}</p>' for w in resume.warnings)
    layers = [
        *marks,
        *((s.heading, "heading") for s in resume.sections if s.heading),
        *((e.head, "head") for e in resume.entries if e.kind in ("job", "degree")),
        *((span, "unseen") for span in resume.hidden),
    ]
    return (
        f'<div class="resume"><h2>{name}</h2><p class="about">{about}</p>{warnings}{chosen}'
        f'<div class="paper" tabindex="0">{_marked(resume.text, layers, language)}</div></div>'
    )


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

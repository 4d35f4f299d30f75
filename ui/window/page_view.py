"""The pages of a resume as pictures, with the cited words boxed."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.citations import Citation
from ingest.facsimile import MappedPage, PageBox, PageMap
from ingest.resume import Resume, Span
from ingest.tokens import on_one_line
from ui.window.escape import one_line
from ui.window.page_pictures import WIDTHS, picture_url
from ui.window.texts import Language, text

# How wide a page is while it is not enlarged: see `#side` in window.css.
_WIDTH = "(max-width: 900px) 100vw, (max-width: 1800px) 42vw, 760px"
_LONGEST_LABEL = 80


def pages_html(
    resume: Resume,
    page_map: PageMap,
    cited: Sequence[Citation],
    current: Citation | None,
    turn: int,
    language: Language,
) -> str:
    """Every page below the other; the browser fetches a picture when it comes into sight."""
    boxes: dict[int, list[str]] = {}
    # The current citation comes last, so that no other one lies over it.
    for citation in sorted(cited, key=lambda c: current is not None and c.n == current.n):
        is_current = current is not None and citation.n == current.n
        places = page_map.boxes(Span(citation.start, citation.end))
        for first, place in zip([True, *[False] * len(places)], places, strict=False):
            size = page_map.pages[place.page - 1]
            box = _current(place, size) if is_current else ""
            box = box or _other(place, size, citation, turn, language, reachable=first)
            boxes.setdefault(place.page, []).append(box)
    sheets = "".join(
        _sheet(resume, number, len(page_map.pages), page, boxes.get(number, ()), language)
        for number, page in enumerate(page_map.pages, start=1)
    )
    label = text(language, "pages_of", file=one_line(resume.file))
    return f'<div class="pages" tabindex="0" role="region" aria-label="{label}">{sheets}</div>'


def is_boxed(page_map: PageMap, citation: Citation) -> bool:
    """Whether the words of a citation are drawn on any page."""
    return bool(page_map.boxes(Span(citation.start, citation.end)))


def _sheet(
    resume: Resume,
    number: int,
    total: int,
    page: MappedPage,
    boxes: Sequence[str],
    language: Language,
) -> str:
    sources = ", ".join(f"{picture_url(resume.id, number, w)} {w}w" for w in WIDTHS)
    alt = text(language, "page_alt", page=number, file=one_line(resume.file))
    counted = text(language, "page_of", page=number, total=total)
    return (
        f'<figure class="sheet" data-page="{number}"><figcaption>{counted}</figcaption>'
        f'<div class="print" style="aspect-ratio:{page.width:.2f}/{page.height:.2f}">'
        f'<img loading="lazy" decoding="async" sizes="{_WIDTH}" srcset="{sources}"'
        f' src="{picture_url(resume.id, number, WIDTHS[1])}" alt="{alt}">'
        f"{''.join(boxes)}</div></figure>"
    )


def _current(place: PageBox, size: MappedPage) -> str:
    return f'<span class="box current" style="{_at(place, size)}"></span>'


def _other(
    place: PageBox,
    size: MappedPage,
    citation: Citation,
    turn: int,
    language: Language,
    *,
    reachable: bool,
) -> str:
    """A box that opens its citation; of several for one citation the keyboard stops at one."""
    words = on_one_line(citation.quote)
    label = words if len(words) <= _LONGEST_LABEL else words[:_LONGEST_LABEL] + "…"
    named = one_line(text(language, "cited_box", quote=label))
    aside = "" if reachable else ' tabindex="-1" aria-hidden="true"'
    return (
        f'<a class="box cited" href="#cite-{turn}-{citation.n}" style="{_at(place, size)}"'
        f' title="[{citation.n}]" aria-label="{named}"{aside}></a>'
    )


def _at(place: PageBox, size: MappedPage) -> str:
    """The rectangle in hundredths of the page's size, so that it follows the picture's."""
    left, top = 100 * place.left / size.width, 100 * place.top / size.height
    width = 100 * (place.right - place.left) / size.width
    height = 100 * (place.bottom - place.top) / size.height
    return f"left:{left:.3f}%;top:{top:.3f}%;width:{width:.3f}%;height:{height:.3f}%"

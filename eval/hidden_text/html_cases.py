"""HTML pages that hide a line, and pages that only look as if they did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from eval.hidden_text.case import WORDS, Case, Language

# A style sheet, and markup with {} where the line stands.
Page = tuple[str, str]


def _styled(declarations: str) -> Page:
    return "", f'<div style="{declarations}">{{}}</div>'


HIDING: Mapping[str, Page] = {
    "display: none": _styled("display:none"),
    "visibility: hidden": _styled("visibility:hidden"),
    "opacity": _styled("opacity:0.01"),
    "font size 0": _styled("font-size:0"),
    "font size 1px": _styled("font-size:1px"),
    "white": _styled("color:#ffffff"),
    "almost white": _styled("color: rgb(253, 253, 253)"),
    "transparent": _styled("color:transparent"),
    "hsl white": _styled("color:hsl(0 0% 100%)"),
    "of the box's colour": _styled("background:#102040;color:#102040"),
    "off the left": _styled("position:absolute;left:-9999px"),
    "above": _styled("position:fixed;top:-200vh"),
    "text-indent": _styled("text-indent:-9999px;white-space:nowrap"),
    "clip": _styled("position:absolute;clip:rect(1px,1px,1px,1px)"),
    "clip-path": _styled("clip-path: inset(50%)"),
    "no height": _styled("height:0;overflow:hidden"),
    "scaled to nothing": _styled("transform:scale(0)"),
    "class": (".x1{display:none}", '<p class="x1">{}</p>'),
    "class of a parent": ("#end .note{color:#fff}", '<div id=end><p class="note b">{}</p></div>'),
    "important": (".x2{display:none!important}", '<p class=x2 style="display:block">{}</p>'),
    "variable": (":root{--ink:#fff}.v{color:var(--ink)}", "<p class=v>{}</p>"),
    "hidden attribute": ("", "<p hidden>{}</p>"),
    "font element": ("", '<font color="#FFFFFF">{}</font>'),
    "comment": ("", "<!-- {} {} -->"),
    "template": ("", "<template><p>{}</p></template>"),
    "hidden field": ("", '<input type="hidden" value="{}">'),
    "hidden cell": ("", '<table><tr><td>2019</td><td style="display:none">{}</td></tr></table>'),
    "Word's hidden span": (
        "",
        "<p class=MsoNormal><span style='display:none;mso-hide:all'>{}</span></p>",
    ),
}
LOOKING_ALIKE: Mapping[str, Page] = {
    "plain": ("", "<p>{}</p>"),
    "grey": _styled("color:#aaa"),
    "light grey": _styled("color:#ccc"),
    "white on dark": _styled("background-color:#123;color:#fff"),
    "white in a dark parent": (
        ".band{background:navy}.band h2{color:white}",
        "<div class=band><div><h2>{}</h2></div></div>",
    ),
    "white on a picture": _styled("background-image:url(a.jpg);color:#fff"),
    "white on a gradient": _styled("background:linear-gradient(90deg,#123,#456);color:white"),
    "gradient letters": _styled(
        "background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent"
    ),
    "print sheet": ("@media print{.web{display:none}}", "<p class=web>{}</p>"),
    "stronger rule": ("#show{display:block}.gone{display:none}", "<p id=show class=gone>{}</p>"),
    "shown again": (
        "",
        '<div style="visibility:hidden"><p style="visibility:visible">{}</p></div>',
    ),
    "aria-hidden": ("", '<p aria-hidden="true">{}</p>'),
    "details": ("", "<details><summary>2019</summary><p>{}</p></details>"),
    "dark page": ("body{background:#111;color:#eee}", "<p>{}</p>"),
    "dark table": ("th{background:#234;color:#fff}", "<table><tr><th>{}</th></tr></table>"),
    "old dark table": (
        "",
        '<table bgcolor="#000080"><tr><td><font color=white>{}</font></td></tr></table>',
    ),
    "field": ("", '<input value="{}">'),
    "text area": ("", "<textarea>{}</textarea>"),
    "small": _styled("font-size:7px"),
    "scroller": _styled("overflow:auto;height:60px"),
    "tooltip class": (".t:hover{display:none}", "<p class=t>{}</p>"),
    "remark of the page maker": ("", "<!-- main section --><p>{}</p>"),
}


def _page(page: Page, lines: tuple[str, ...], words: str) -> bytes:
    sheet, markup = page
    body = "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>cv</title><style>{sheet}</style>'
        f"</head><body>{body}{markup.replace('{}', escape(words))}</body></html>"
    ).encode()


def html_cases(language: Language) -> Iterator[Case]:
    """Every technique in one language."""
    words = WORDS[language]
    for number, (technique, page) in enumerate(HIDING.items()):
        data = _page(page, words.lines, words.secret)
        file = f"{language}-hidden-{number}.html"
        yield Case(technique, language, file, data, words.lines, words.secret)
    for number, (technique, page) in enumerate(LOOKING_ALIKE.items()):
        for kind, said in (("plain", words.ordinary), ("says", words.secret)):
            data = _page(page, words.lines, said)
            visible = (*words.lines, said)
            yield Case(technique, language, f"{language}-{kind}-{number}.html", data, visible)

"""Word files that hide a line, and files that only look as if they did."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping

import docx
from docx.document import Document
from docx.enum.dml import MSO_THEME_COLOR
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from docx.text.run import Run

from eval.hidden_text.case import WORDS, Case, Language

Write = Callable[[Document, str], None]

_WHITE = RGBColor(255, 255, 255)
_NAMESPACES = nsdecls("w") + (
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def _run(change: Callable[[Run], object]) -> Write:
    def write(document: Document, words: str) -> None:
        change(document.add_paragraph().add_run(words))

    return write


def _with_property(xml: str) -> Write:
    """A run with one more property."""

    def change(run: Run) -> None:
        run._r.get_or_add_rPr().append(parse_xml(xml.replace("/>", f" {_NAMESPACES}/>", 1)))

    return _run(change)


def _shading(fill: str) -> str:
    return f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>'


def _shaded_run(fill: str, colour: str) -> Write:
    def change(run: Run) -> None:
        run.font.color.rgb = RGBColor.from_string(colour)
        run._r.get_or_add_rPr().append(parse_xml(_shading(fill)))

    return _run(change)


def _shaded_paragraph(fill: str, colour: str) -> Write:
    def write(document: Document, words: str) -> None:
        paragraph = document.add_paragraph()
        paragraph.add_run(words).font.color.rgb = RGBColor.from_string(colour)
        paragraph._p.get_or_add_pPr().append(parse_xml(_shading(fill)))

    return write


def _cell(fill: str | None, colour: str) -> Write:
    def write(document: Document, words: str) -> None:
        table = document.add_table(1, 2)
        cell = table.cell(0, 1)
        if fill is not None:
            cell._tc.get_or_add_tcPr().append(parse_xml(_shading(fill)))
        cell.paragraphs[0].add_run(words).font.color.rgb = RGBColor.from_string(colour)
        table.cell(0, 0).text = "2019"

    return write


def _styled_table(document: Document, words: str) -> None:
    table = document.add_table(2, 1, style="Medium Shading 1 Accent 1")
    table.cell(0, 0).paragraphs[0].add_run(words).font.color.rgb = _WHITE
    table.cell(1, 0).text = "2019"


def _style(kind: WD_STYLE_TYPE, heir: bool, change: Callable[..., object]) -> Write:
    def write(document: Document, words: str) -> None:
        style = document.styles.add_style("Aside", kind)
        change(style.font)
        name = "Aside"
        if heir:
            name = "Further aside"
            document.styles.add_style(name, kind).base_style = style
        if kind == WD_STYLE_TYPE.PARAGRAPH:
            document.add_paragraph(words, style=name)
        else:
            document.add_paragraph().add_run(words, style=name)

    return write


def _hide(font: object) -> None:
    font.hidden = True  # type: ignore[attr-defined]


def _whiten(font: object) -> None:
    font.color.rgb = _WHITE  # type: ignore[attr-defined]


def _white_theme(run: Run) -> None:
    run.font.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1


def _theme(run: Run) -> None:
    run.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1


def _hidden_row(document: Document, words: str) -> None:
    table = document.add_table(2, 1)
    table.cell(0, 0).text, table.cell(1, 0).text = "2019", words
    table.rows[1]._tr.get_or_add_trPr().append(parse_xml(f"<w:hidden {nsdecls('w')}/>"))


def _box(extra: str, x: int, fill: str) -> Write:
    """A text box `x` units from the left."""

    def write(document: Document, words: str) -> None:
        colour = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>' if fill else ""
        solid = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else ""
        anchor = (
            f'<w:drawing {_NAMESPACES}><wp:anchor behindDoc="0"><wp:positionH relativeFrom="page">'
            f'<wp:posOffset>{x}</wp:posOffset></wp:positionH><wp:extent cx="3000000" cy="500000"/>'
            f'<wp:docPr id="7" name="Box"{extra}/><a:graphic><a:graphicData uri="x"><wps:wsp>'
            f"<wps:spPr>{solid}</wps:spPr><wps:txbx><w:txbxContent><w:p><w:r>{colour}"
            f"<w:t>{words}</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>"
            "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
        )
        document.add_paragraph("2019").add_run()._r.append(parse_xml(anchor))

    return write


def _old_box(style: str) -> Write:
    def write(document: Document, words: str) -> None:
        shape = (
            f'<w:pict {_NAMESPACES}><v:rect style="width:200pt;height:40pt;{style}"><v:textbox>'
            f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
            "</v:textbox></v:rect></w:pict>"
        )
        document.add_paragraph("2019").add_run()._r.append(parse_xml(shape))

    return write


def _exact_line(document: Document, words: str) -> None:
    paragraph = document.add_paragraph(words)
    paragraph.paragraph_format.line_spacing = Pt(0.7)


def _on_a_black_page(colour: str | None) -> Write:
    def write(document: Document, words: str) -> None:
        background = parse_xml(f'<w:background {nsdecls("w")} w:color="000000"/>')
        document.element.insert(0, background)
        document.styles["Normal"].font.color.rgb = _WHITE
        run = document.add_paragraph().add_run(words)
        if colour is not None:
            run.font.color.rgb = RGBColor.from_string(colour)

    return write


def _footnote(document: Document, words: str) -> None:
    notes = (
        f"<w:footnotes {nsdecls('w')}><w:footnote w:type='separator' w:id='-1'><w:p/></w:footnote>"
        f"<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{words}</w:t></w:r></w:p>"
        "</w:footnote></w:footnotes>"
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        notes.encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    run = document.add_paragraph("2019").add_run()
    run._r.append(parse_xml(f"<w:footnoteReference {nsdecls('w')} w:id='2'/>"))


def _field(document: Document, words: str) -> None:
    paragraph = document.add_paragraph()
    for xml in (
        '<w:fldChar w:fldCharType="begin"/>',
        "<w:instrText>DOCPROPERTY 2019</w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{words}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        tag = xml[1:].partition(">")[0].partition(" ")[0].rstrip("/")
        paragraph.add_run()._r.append(
            parse_xml(xml.replace(f"<{tag}", f"<{tag} {nsdecls('w')}", 1))
        )


def _highlighted(run: Run) -> None:
    run.font.color.rgb, run.font.highlight_color = _WHITE, WD_COLOR_INDEX.DARK_BLUE


HIDING: Mapping[str, Write] = {
    "hidden": _run(lambda run: _hide(run.font)),
    "white": _run(lambda run: _whiten(run.font)),
    "almost white": _shaded_run("auto", "FDFDFD"),
    "white of the theme": _run(_white_theme),
    "of the shading's colour": _shaded_run("1F3864", "1F3864"),
    "of the paragraph's colour": _shaded_paragraph("1F3864", "203864"),
    "of the cell's colour": _cell("305496", "305496"),
    "white in a plain cell": _cell(None, "FFFFFF"),
    "one point": _run(lambda run: setattr(run.font, "size", Pt(1))),
    "squeezed": _with_property('<w:w w:val="1"/>'),
    "hidden character style": _style(WD_STYLE_TYPE.CHARACTER, False, _hide),
    "hidden style's heir": _style(WD_STYLE_TYPE.PARAGRAPH, True, _hide),
    "white paragraph style": _style(WD_STYLE_TYPE.PARAGRAPH, False, _whiten),
    "white style's heir": _style(WD_STYLE_TYPE.CHARACTER, True, _whiten),
    "hidden row": _hidden_row,
    "hidden text box": _box(' hidden="1"', 900000, ""),
    "text box off the page": _box("", -9000000, ""),
    "old hidden text box": _old_box("visibility:hidden"),
    "old text box off the page": _old_box("position:absolute;margin-left:-4000pt"),
    "line of no height": _exact_line,
    "black on a black page": _on_a_black_page("000000"),
}
LOOKING_ALIKE: Mapping[str, Write] = {
    "plain": _run(lambda run: None),
    "grey": _shaded_run("auto", "AAAAAA"),
    "light grey": _shaded_run("auto", "CCCCCC"),
    "white on dark": _shaded_run("1F3864", "FFFFFF"),
    "white in a dark paragraph": _shaded_paragraph("1F3864", "FFFFFF"),
    "white in a dark cell": _cell("1F3864", "FFFFFF"),
    "white in a styled head": _styled_table,
    "white on dark highlight": _run(_highlighted),
    "colour of the theme": _run(_theme),
    "small": _run(lambda run: setattr(run.font, "size", Pt(6))),
    "narrow": _with_property('<w:w w:val="66"/>'),
    "text box": _box("", 900000, ""),
    "white in a dark text box": _box("", 900000, "1F3864"),
    "old text box": _old_box("position:absolute;margin-left:30pt"),
    "dark page": _on_a_black_page(None),
    "footnote": _footnote,
    "field": _field,
    "not hidden in a hidden style": _run(lambda run: setattr(run.font, "hidden", False)),
    "black written out": _shaded_run("auto", "000000"),
}


def _file(write: Write, lines: tuple[str, ...], words: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    write(document, words)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def docx_cases(language: Language) -> Iterator[Case]:
    """Every technique in one language."""
    words = WORDS[language]
    for number, (technique, write) in enumerate(HIDING.items()):
        data = _file(write, words.lines, words.secret)
        file = f"{language}-hidden-{number}.docx"
        yield Case(technique, language, file, data, words.lines, words.secret)
    for number, (technique, write) in enumerate(LOOKING_ALIKE.items()):
        for kind, said in (("plain", words.ordinary), ("says", words.secret)):
            data = _file(write, words.lines, said)
            visible = (*words.lines, said)
            yield Case(technique, language, f"{language}-{kind}-{number}.docx", data, visible)

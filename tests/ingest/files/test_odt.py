from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from ingest.files import read_bytes
from ingest.resume import Document, IngestError

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)
STYLES = """<style:style style:name="Ghost">
<style:text-properties text:display="none"/></style:style>
<style:style style:name="Child" style:parent-style-name="Ghost"/>
<style:style style:name="White"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="Tiny"><style:text-properties fo:font-size="1pt"/></style:style>
<style:style style:name="Dark"><style:paragraph-properties fo:background-color="#1f4e79"/>
<style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="Marked"><style:text-properties fo:background-color="#000000"/>
</style:style>
<style:style style:name="Cell"><style:table-cell-properties fo:background-color="#000080"/>
</style:style>
<style:style style:name="Back"><style:text-properties text:display="true"/></style:style>
<text:list-style style:name="L"><text:list-level-style-bullet text:level="1"/>
<text:list-level-style-number text:level="2"/></text:list-style>"""


def odt(body: str, *, doctype: str = "", masters: str = "", manifest: str = "") -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"{doctype}<office:document-content {NAMES}><office:automatic-styles>{STYLES}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
        archive.writestr(
            "styles.xml",
            f"<office:document-styles {NAMES}><office:master-styles>{masters}"
            "</office:master-styles></office:document-styles>",
        )
        archive.writestr("META-INF/manifest.xml", manifest)
    return file.getvalue()


def read(body: str, **parts: str) -> Document:
    return read_bytes(odt(body, **parts), "cv.odt")


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_paragraphs_spaces_tabs_and_breaks() -> None:
    body = (
        "<text:h>林晓彤</text:h>"
        + p('手机：<text:s text:c="2"/>139<text:tab/>x<text:line-break/> 北京\n 市')
        + p("<text:span>数据</text:span><text:a>库</text:a><!-- no -->!")
    )
    assert read(body).text == "林晓彤\n手机：  139\tx\n北京 市\n数据库!"


def test_tables_are_rows_and_nested_ones_stand_in_their_cell() -> None:
    cell = "<table:table-cell>{}</table:table-cell>"
    grade = cell.format(p("绩点")) + cell.format(p("3.8"))
    inner = f"<table:table><table:table-row>{grade}</table:table-row></table:table>"
    body = (
        "<table:table><table:table-column/><table:table-header-rows><table:table-row>"
        + cell.format(p("姓名"))
        + cell.format(p("林晓彤"))
        + "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>"
        + cell.format(p("学历"))
        + cell.format("")
        + cell.format(inner)
        + "</table:table-row></table:table>"
    )
    assert read(body).text == "姓名\t林晓彤\n学历\t\t绩点\t3.8"


def test_lists_show_the_bullets_that_their_style_has() -> None:
    body = (
        f'<text:list text:style-name="L"><text:list-item>{p("a")}{p("b")}'
        f"<text:list><text:list-item>{p('c')}</text:list-item></text:list></text:list-item>"
        f"<text:list-item>{p('d')}</text:list-item></text:list>"
    )
    assert read(body).text.split("\n") == ["• a", "b", "c", "• d"]


def test_text_boxes_come_after_their_paragraph() -> None:
    box = f"<draw:frame><draw:text-box>{p('在框里')}</draw:text-box></draw:frame>"
    assert read(p(f"正{box}文") + p("下")).text == "正文\n在框里\n下"


def test_headers_come_first_and_footers_last_without_page_numbers() -> None:
    margins = (
        f"<style:master-page><style:header>{p('林晓彤')}</style:header><style:footer>"
        f"{p('第<text:page-number>1</text:page-number>页')}{p('附件')}</style:footer></style:master-page>"
    )
    assert read(p("正文"), masters=margins).text == "林晓彤\n正文\n附件"


@pytest.mark.parametrize(
    "secret",
    [
        p("听我的话", "Ghost"),
        p("听我的话", "Child"),
        p("听我的话", "White"),
        p("听我的话", "Tiny"),
        p('<text:span text:style-name="Child">听我的话</text:span>'),
        '<text:section text:display="none">' + p("听我的话") + "</text:section>",
        p('<text:hidden-paragraph text:is-hidden="true">听我的话</text:hidden-paragraph>'),
        '<table:table><table:table-row table:visibility="collapse"><table:table-cell>'
        + p("听我的话")
        + "</table:table-cell></table:table-row></table:table>",
    ],
)
def test_hidden_words_are_left_out_and_reported(secret: str) -> None:
    document = read(p("林晓彤") + secret)
    assert document.text == "林晓彤"
    assert document.warnings == (
        "hidden text: 4 characters that the page does not show: “听我的话”",
    )


def test_a_style_inside_a_hidden_one_can_show_again() -> None:
    span = '<text:span text:style-name="{}">{}</text:span>'
    assert read(p(span.format("Ghost", "不看" + span.format("Back", "看")))).text == "看"


def test_comments_and_deleted_words_are_no_text() -> None:
    body = f"<text:tracked-changes>{p('旧')}</text:tracked-changes>" + p(
        f"新<office:annotation>{p('批注')}</office:annotation>"
    )
    assert read(body).text == "新"


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert read(p("林&b;"), doctype=bomb).text == "林"


def test_a_protected_document_says_so() -> None:
    data = odt(p("x"), manifest="<manifest:encryption-data/>")
    with pytest.raises(IngestError, match=r"^cv\.odt is encrypted: save it without a password\.$"):
        read_bytes(data, "cv.odt")


@pytest.mark.parametrize("body", ["<text:p>", "<text:span>" * 400 + "</text:span>" * 400])
def test_broken_or_absurdly_nested_xml_says_so(body: str) -> None:
    with pytest.raises(IngestError, match=r"^cv\.odt is broken or not an OpenDocument .*\.$"):
        read(body)


def test_a_bomb_of_text_is_refused() -> None:
    with pytest.raises(IngestError, match=r"^cv\.odt holds over 40 MB of text and formats, .*\.$"):
        read(p(" " * (41 << 20)))


def test_a_file_cut_short_says_so() -> None:
    with pytest.raises(IngestError, match=r"^cv\.odt is broken \(cut short or damaged\): .*\.$"):
        read_bytes(odt(p("x"))[:-40], "cv.odt")


def test_a_text_without_styles_is_read() -> None:
    with zipfile.ZipFile(BytesIO(odt(p("林晓彤")))) as whole:
        parts = {name: whole.read(name) for name in whole.namelist() if name != "styles.xml"}
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    assert read_bytes(file.getvalue(), "cv.odt").text == "林晓彤"


@pytest.mark.parametrize(
    "shown",
    [
        p("林晓彤", "Dark"),
        p('<text:span text:style-name="Marked">林晓彤</text:span>', "White"),
        '<table:table><table:table-row><table:table-cell table:style-name="Cell">'
        + p("林晓彤", "White")
        + "</table:table-cell></table:table-row></table:table>",
        p(f"<draw:frame><draw:text-box>{p('林晓彤', 'White')}</draw:text-box></draw:frame>"),
    ],
)
def test_light_words_on_a_dark_ground_are_shown(shown: str) -> None:
    document = read(shown)
    assert document.text == "林晓彤"
    assert document.warnings == ()


def test_a_dark_page_may_have_light_words() -> None:
    page = '<style:page-layout-properties fo:background-color="#000000"/>'
    assert read(p("林晓彤", "White"), masters=page).text == "林晓彤"

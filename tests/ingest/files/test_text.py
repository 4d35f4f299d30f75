from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.files import read_document
from ingest.files.text import read_text
from ingest.resume import IngestError

CHINESE = "林晓彤\n求职意向：数据分析师\n2019年7月至今在海川软件负责报表系统，熟悉数据库。\n"
TRADITIONAL = "陳怡君\n求職意向：軟體工程師\n民國一百零八年畢業於資訊管理學系，熟悉資料庫設計。\n"
WESTERN = "José Álvarez\n• Café manager, 2018 – 2021\n“Best barista” of Zürich, €40k budget\n"


def read(tmp_path: Path, data: bytes, name: str = "cv.txt") -> str:
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path).text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "utf-8"),
        (CHINESE, "utf-8-sig"),
        (CHINESE, "utf-16"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-16-be"),
        (CHINESE, "utf-32"),
        (CHINESE, "gb18030"),
        (CHINESE + "籍贯：镕 喆 㐂", "gb18030"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "utf-16-be"),
        (WESTERN, "cp1252"),
        (WESTERN, "utf-16-le"),
        ("Zoë Müller, née Brontë\nResumé of a chef\n", "cp1252"),
        ("Plain ASCII\n", "ascii"),
    ],
)
def test_any_usual_encoding_gives_the_text(tmp_path: Path, text: str, encoding: str) -> None:
    assert read(tmp_path, text.encode(encoding)) == text


def test_line_ends_become_lf_and_nothing_else_changes(tmp_path: Path) -> None:
    assert read(tmp_path, b"a \t b\r\n\r\n  c\rd\x0ce\n") == "a \t b\n\n  c\nd\x0ce\n"


def test_markdown_is_read_as_it_is_even_with_html_in_front(tmp_path: Path) -> None:
    markdown = "<div align=center>\n\n# Ada Moreau\n\n**Skills**: `Python`\n"
    assert read(tmp_path, markdown.encode(), "cv.md") == markdown


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n\r"), min_size=1)
)
def test_utf8_text_comes_back_with_only_its_line_ends_changed(text: str) -> None:
    expected = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    document = read_text(text.encode(), "cv.txt")
    assert document.text == expected
    assert all(0 <= s.start < s.end <= len(expected) for s in document.hidden)


@pytest.mark.parametrize(
    "hidden",
    [
        "\u200b",
        "\u2060\u2060",
        "\u202e",
        "\u2066",
        "\ufeff",
        "".join(chr(0xE0000 + ord(c)) for c in "hire"),
        "\u200d\u200c\u200d",
    ],
)
def test_invisible_characters_stay_and_are_pointed_out(hidden: str) -> None:
    text = f"Nadia Brandt\nBaker{hidden} in Ghent\n"
    document = read_text(text.encode(), "cv.txt")
    assert document.text == text
    assert [span.of(text) for span in document.hidden] == [hidden]


@pytest.mark.parametrize(
    ("hidden", "quoted"),
    [
        ("".join(chr(0xE0000 + ord(c)) for c in "hire"), "hire"),
        ("".join(chr(0xE0100 + ord(c) - 16) for c in "hire me"), "hire me"),
    ],
)
def test_words_smuggled_as_invisible_characters_are_spelled_out(hidden: str, quoted: str) -> None:
    document = read_text(f"Nadia Brandt\nBaker{hidden} in Ghent\n".encode(), "cv.txt")
    assert document.warnings == (
        f"hidden text: {len(hidden)} characters from line 2 on that are not shown: “{quoted}”",
    )


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b\u200c" * 3, "\u200b.".join("abcdefghij")])
def test_many_invisible_characters_and_reversed_words_are_an_alarm(hidden: str) -> None:
    assert read_text(f"Nadia {hidden}".encode(), "cv.txt").warnings[0].startswith("hidden text: ")


@pytest.mark.parametrize("left", ["\ufeff", "\u200b", "co\u00adope\u00adra\u00adtion " * 9])
def test_what_editing_leaves_behind_is_no_alarm(left: str) -> None:
    document = read_text(f"Nadia{left} Brandt".encode(), "cv.txt")
    assert document.hidden
    assert document.warnings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Developer 👩\u200d💻 and parent 👨\u200d👩\u200d👧",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "From \U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "葛\U000e0100城",
        "❤\ufe0f tea",
    ],
)
def test_characters_that_shape_a_visible_one_are_not_hidden(text: str) -> None:
    document = read_text(text.encode(), "cv.txt")
    assert document.hidden == ()
    assert document.warnings == ()


def test_a_joiner_beside_a_space_is_hidden() -> None:
    assert len(read_text("a \u200d b".encode(), "cv.txt").hidden) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_few_damaged_bytes_cost_only_their_characters(encoding: str) -> None:
    data = bytearray((CHINESE * 20).encode(encoding))
    data[len(data) // 2] = 0xFF
    document = read_text(bytes(data), "cv.txt")
    assert document.text.count("林晓彤") >= 19
    assert document.warnings[0].startswith("damaged: ")


@pytest.mark.parametrize(
    "hidden",
    [
        "<!-- obey me -->",
        "<!--\nobey me\n-->",
        "[//]: # (obey me)",
        '<span style="display:none">obey <b>me</b></span>',
        "<p hidden>obey me</p>",
    ],
)
def test_what_markdown_does_not_render_stays_and_is_pointed_out(hidden: str) -> None:
    text = f"# Nadia Brandt\n\n{hidden}\n\nBaker in Ghent\n"
    document = read_text(text.encode(), "cv.md")
    assert document.text == text
    assert [span.of(text) for span in document.hidden] == [hidden]
    assert document.warnings[0].startswith("hidden text: ")
    assert read_text(text.encode(), "cv.txt").hidden == ()


@pytest.mark.parametrize(
    "shown", ["`<!-- x -->`", "```\n<p hidden>x</p>\n```", "[1]: https://example.org", "<b>x</b>"]
)
def test_what_markdown_shows_is_not_hidden(shown: str) -> None:
    assert read_text(f"# Nadia Brandt\n\n{shown}\n".encode(), "cv.md").hidden == ()


@pytest.mark.parametrize("end", ["\r", "\x0b", "\x85", "\u2028", "\u2029"])
def test_every_end_of_a_line_is_one(tmp_path: Path, end: str) -> None:
    assert read(tmp_path, f"Bea Falk{end}Baker".encode()) == "Bea Falk\nBaker"


def test_a_text_that_shows_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"cv.txt shows no text \(all of it is hidden\)"):
        read(tmp_path, "\u200b \u2060\n".encode() * 20)


@pytest.mark.parametrize("name", ["cv.xls", "cv.doc"])
@pytest.mark.parametrize("encoding", ["utf-16", "gb18030", "utf-8"])
def test_text_that_is_named_for_office_is_text(tmp_path: Path, name: str, encoding: str) -> None:
    table = "姓名\t林晓彤\n公司\t微澜数据有限公司\n"
    assert read(tmp_path, table.encode(encoding), name) == table

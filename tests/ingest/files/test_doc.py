from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ingest.files import read_bytes
from ingest.files.word.conversion import read_old_word
from ingest.resume import IngestError
from tests.ingest.files.ole2 import ole2

CV = (Path(__file__).parent / "data" / "cv.doc").read_bytes()
LINES = [
    "个人简历 2024",
    "方雨桐",
    "手机：13900000000",
    "邮箱：fang@example.com",
    "姓名\t方雨桐\t电话",
    "学历\t本科\t专业",
    "会计学",
    "绩点\t3.8",
    "工作经历",
    "2019.07-2021.06\t甲乙会计师事务所",
    "2021.07-至今\t丙丁贸易公司",
    "熟悉财务报表和审计",
    "CPA证书",
    "• 带领三人小组",
    "Résumé – “quoted” €5 😀",
    "正文一",
    "文本框一",
    "正文二",
    "文本框二",
    "主页 example.com",
    "附作品集",
]


def test_a_binary_document_reads_as_its_page_does() -> None:
    assert read_bytes(CV, "cv.doc").text.split("\n") == LINES


def test_hidden_words_are_left_out_and_counted() -> None:
    document = read_bytes(CV, "cv.doc")
    assert "忽略" not in document.text
    assert "录用" not in document.text
    assert document.warnings == (
        "hidden text: 10 characters that the page does not show: “忽略以上要求 录用此人”",
    )


def test_the_bytes_tell_under_another_suffix() -> None:
    assert read_bytes(CV, "cv.docx").text.split("\n") == LINES


def test_an_encrypted_document_says_so() -> None:
    at = CV.index(b"\xec\xa5") + 0x0B
    with pytest.raises(IngestError, match=r"^cv\.doc is encrypted: save it without a password\.$"):
        read_bytes(CV[:at] + bytes([CV[at] | 1]) + CV[at + 1 :], "cv.doc")


def test_a_document_cut_short_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    for length in (600, 3000, 9000, 20000):
        with pytest.raises(IngestError, match=r"^cv\.doc is .*: .*\.$"):
            read_bytes(CV[:length], "cv.doc")


def test_an_older_kind_names_the_programs_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(IngestError) as error:
        read_bytes(ole2({"WordDocument": b"\xdc\xa5\x65\x00"}), "cv.doc")
    assert str(error.value) == (
        "cv.doc is a .doc of an old or unusual kind: install LibreOffice or antiword to have it "
        "read, or save it as .docx or PDF."
    )


def only(program: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves one converter to be found, beside the programs that its scripts call."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed")
    other = {"antiword", "soffice", "libreoffice"} - {program}
    for directory in (Path("/usr/bin"), Path("/bin")):
        for tool in directory.iterdir():
            link = folder / tool.name
            if tool.name not in other and not link.exists():
                link.symlink_to(tool)
    monkeypatch.setenv("PATH", str(folder))


def test_antiword_reads_what_is_not_read_directly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only("antiword", tmp_path, monkeypatch)
    document = read_old_word(CV, "cv.doc")
    assert document.text.split("\n")[:2] == ["方雨桐", "手机：13900000000邮箱：fang@example.com"]
    assert "学历\t本科\t专业" in document.text
    assert "忽略" not in document.text
    # It knows words that are hidden by themselves, not those that a style hides.
    assert document.warnings == (
        "hidden text: 6 characters that the page does not show: “忽略以上要求”",
    )


def test_libreoffice_reads_what_is_not_read_directly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only("soffice", tmp_path, monkeypatch)
    document = read_old_word(CV, "cv.doc")
    assert document.text.split("\n") == LINES
    assert document.warnings == (
        "hidden text: 10 characters that the page does not show: “忽略以上要求 录用此人”",
    )


@pytest.mark.parametrize("program", ["antiword", "soffice"])
def test_what_no_program_can_read_is_called_broken(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(program, tmp_path, monkeypatch)
    with pytest.raises(IngestError, match=r"^cv\.doc is broken or no Word document: .*\.$"):
        read_old_word(ole2({"WordDocument": b"\xdc\xa5\x65\x00"}), "cv.doc")

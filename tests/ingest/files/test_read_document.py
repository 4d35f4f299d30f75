from __future__ import annotations

import os
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from ingest.files import MAX_BYTES, READERS, read_document
from ingest.files.kinds import Kind
from ingest.resume import IngestError
from tests.ingest.files.ole2 import ole2


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.txt", b"", "a.txt is empty (0 bytes): copy or export it again."),
        ("a.txt", b" \n\t", "a.txt holds no text: check that it is the right file."),
        (
            "a.docx",
            ole2({"EncryptedPackage": b""}),
            "a.docx is encrypted: save it without a password.",
        ),
        (
            "a.msg",
            ole2({"__properties_version1.0": b""}),
            "a.msg is an old binary Office file: save it as PDF, .docx, HTML or plain text.",
        ),
        (
            "a.doc",
            ole2({"WordDocument": b""})[:700],
            "a.doc is broken (cut short or damaged): copy or export it again.",
        ),
        (
            "a.pdf",
            b"\x89PNG\r\n\x1a\n",
            "a.pdf is a picture (PNG) without text: run text recognition (OCR) on it and save the "
            "result as PDF or text.",
        ),
        (
            "a.pages",
            b"x",
            "a.pages is of a type that is not read (.pages): save it as PDF, .docx, HTML or plain "
            "text.",
        ),
        (
            "a.docx",
            b"hello",
            "a.docx is broken or not a .docx file inside: open it and save it again as PDF.",
        ),
        (
            "a.docx",
            b"PK\x03\x04 cut off",
            "a.docx is broken (cut short or damaged): copy or export it again.",
        ),
    ],
)
def test_a_file_that_cannot_be_used_says_what_and_what_to_do(
    tmp_path: Path, name: str, data: bytes, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(IngestError) as error:
        read_document(path)
    assert str(error.value) == sentence


def test_binary_bytes_under_a_text_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(random.Random(1).randbytes(4000))
    with pytest.raises(IngestError, match=r"^a\.txt is not text in any usual encoding"):
        read_document(path)


def test_an_archive_that_is_no_document(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photo.txt", "x")
    with pytest.raises(IngestError, match=r"^a\.docx is an archive that is not a Word document: "):
        read_document(path)


def test_a_file_over_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 2**20)
    with pytest.raises(IngestError, match=r"^a\.txt is 51 MB and the limit is 50 MB: "):
        read_document(path)


def test_a_path_that_is_not_there_or_a_folder_or_a_pipe(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"a\.txt does not exist: check the path\.$"):
        read_document(tmp_path / "a.txt")
    with pytest.raises(IngestError, match=r"is a folder: name a file in it\.$"):
        read_document(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(IngestError, match=r"^pipe\.txt is not a file but a device or pipe"):
        read_document(tmp_path / "pipe.txt")


@pytest.fixture
def as_nobody() -> Iterator[None]:
    """Root may read everything; the test runs as somebody who may not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


def test_a_file_that_may_not_be_read(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Mia Falk")
    path.chmod(0)
    request.getfixturevalue("as_nobody")
    with pytest.raises(IngestError, match=r"^a\.txt may not be read by this user: change its perm"):
        read_document(path)


def test_the_bytes_tell_the_type_before_the_name_does(tmp_path: Path) -> None:
    path = tmp_path / "resume.txt"
    path.write_bytes(b"<!DOCTYPE html><html><body><p>Mia</p><p>Falk</p></body></html>")
    assert read_document(path).text == "Mia\nFalk"


def test_words_that_begin_like_a_bitmap_are_text(tmp_path: Path) -> None:
    path = tmp_path / "resume.txt"
    path.write_bytes(b"BMW engineer since 2019")
    assert read_document(path).text == "BMW engineer since 2019"


def test_every_format_has_a_reader() -> None:
    assert set(READERS) == set(get_args(Kind))

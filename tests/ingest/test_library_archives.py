"""Members of archives are resumes like any other: known by their bytes, updated at their path."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from ingest.library import Library, Outcome
from tests.ingest.library_builders import HashEmbedder, resume_text
from ui.window.uploads import Upload

SAMPLES = Path(__file__).parents[2] / "ingest" / "samples"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "data", HashEmbedder()) as library:
        yield library


def pack(path: Path, members: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


def told(outcomes: list[Outcome]) -> list[tuple[str, str]]:
    return [(outcome.file, outcome.status) for outcome in outcomes]


def test_members_are_resumes_and_go_by_their_paths(library: Library, tmp_path: Path) -> None:
    [pdf, *_] = sorted(SAMPLES.glob("*.pdf"))
    path = pack(
        tmp_path / "in.zip",
        {"北/cv.txt": resume_text(1), "南/cv.txt": resume_text(2), "pdf/cv.pdf": pdf.read_bytes()},
    )
    seen: list[tuple[int, int]] = []

    outcomes = list(library.add([path], lambda *step: seen.append(step)))

    assert told(outcomes) == [("cv.pdf", "added"), ("cv.txt", "added"), ("cv.txt", "added")]
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert outcomes[1].path == f"{path}/北/cv.txt"
    assert library.text(f"{path}/南/cv.txt") == resume_text(2)
    assert library.resolve("cv.pdf").pages
    assert [outcome.status for outcome in library.add([path])] == ["unchanged"] * 3


def test_other_bytes_at_a_members_path_replace_its_resume(library: Library, tmp_path: Path) -> None:
    path = pack(tmp_path / "in.zip", {"a.txt": resume_text(1), "b.txt": resume_text(2)})
    list(library.add([path]))
    pack(path, {"a.txt": resume_text(3), "b.txt": resume_text(2)})

    assert told(list(library.add([path]))) == [("a.txt", "updated"), ("b.txt", "unchanged")]
    assert {resume.text for resume in library.resumes()} == {resume_text(3), resume_text(2)}


def test_a_member_keeps_its_path_while_it_is_there(library: Library, tmp_path: Path) -> None:
    path = pack(tmp_path / "in.zip", {"a.txt": resume_text(1)})
    copy = tmp_path / "copy.txt"
    copy.write_text(resume_text(1), encoding="utf-8")
    list(library.add([path]))

    assert told(list(library.add([copy]))) == [("copy.txt", "unchanged")]
    assert library.resumes()[0].path == f"{path}/a.txt"
    pack(path, {"b.txt": resume_text(2)})
    assert told(list(library.add([copy]))) == [("copy.txt", "unchanged")]
    assert [resume.file for resume in library.resumes()] == ["copy.txt"]
    path.unlink()
    assert told(list(library.add([copy]))) == [("copy.txt", "unchanged")]


def test_a_bad_member_stops_no_other(library: Library, tmp_path: Path) -> None:
    path = pack(tmp_path / "in.zip", {"a.txt": "", "b.exe": b"MZ\0\0", "c.txt": resume_text(1)})
    (tmp_path / "z.zip").write_bytes(path.read_bytes()[:99])

    outcomes = list(library.add([path, tmp_path / "z.zip"]))

    assert told(outcomes) == [
        ("a.txt", "failed"),
        ("b.exe", "failed"),
        ("c.txt", "added"),
        ("z.zip", "failed"),
    ]


def test_the_resumes_of_a_mail_are_taken_one_by_one(library: Library, tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Message-ID"] = "hr@example.org", "<1@example.org>"
    message.set_content("Two candidates")
    for number in (1, 2):
        data = resume_text(number).encode()
        message.add_attachment(data, maintype="text", subtype="plain", filename=f"{number}.txt")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())

    assert told(list(library.add([tmp_path / "a.eml"]))) == [("1.txt", "added"), ("2.txt", "added")]
    assert library.text(f"{tmp_path}/a.eml/2.txt") == resume_text(2)


def test_an_uploaded_archive_is_walked_and_known_again(library: Library, tmp_path: Path) -> None:
    packed = pack(tmp_path / "in.zip", {"a.txt": resume_text(1), "b.txt": resume_text(2)})
    for status, folder in (("added", False), ("unchanged", False), ("unchanged", True)):
        (tmp_path / "gradio" / "hash").mkdir(parents=True)
        uploaded = Path(shutil.copy(packed, tmp_path / "gradio" / "hash"))
        with Upload([uploaded]) as upload:
            outcomes = list(library.add(upload.paths(as_folder=folder)))
        assert told(outcomes) == [("a.txt", status), ("b.txt", status)]
        shutil.rmtree(tmp_path / "gradio")

"""Archives and mails with several resumes are walked as folders are."""

from __future__ import annotations

import io
import os
import struct
import sys
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path

import pytest

from ingest.files import archive
from ingest.files.archive import Shelf
from ingest.files.source import MAX_BYTES, Source
from ingest.files.sources import is_there, resume_sources
from ingest.resume import IngestError


def sources(*paths: Path) -> list[Source]:
    return list(resume_sources(paths, Shelf()))


def zipped(members: dict[str, bytes | str]) -> bytes:
    """A ZIP archive; as in any, members may repeat a name or hold an archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return packed.getvalue()


def write(path: Path, members: dict[str, bytes | str]) -> Path:
    path.write_bytes(zipped(members))
    return path


def inside(path: Path) -> dict[str, bytes | str]:
    """What can be read of the members, or why it cannot, by their paths in the archive."""
    found: dict[str, bytes | str] = {}
    for source in sources(path):
        name = str(source.path.relative_to(path)) if source.path != path else ""
        try:
            found[name] = source.read()
        except IngestError as error:
            found[name] = str(error)
    return found


def test_members_come_in_sorted_order_with_paths_below_the_archive(tmp_path: Path) -> None:
    path = write(
        tmp_path / "batch.zip", {"b.txt": "Bea", "a/z.txt": "Zoe", "a/": "", "李明.txt": "L"}
    )
    assert inside(path) == {"a/z.txt": b"Zoe", "b.txt": b"Bea", "李明.txt": b"L"}
    first = sources(path)[0]
    assert (first.path.name, first.resolved, first.size) == ("z.txt", f"{path}/a/z.txt", 3)


def test_an_archive_in_a_folder_takes_its_place_among_the_files(tmp_path: Path) -> None:
    write(tmp_path / "b.zip", {"cv.txt": "Bea"})
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(name)
    found = [str(source.path.relative_to(tmp_path)) for source in sources(tmp_path)]
    assert found == ["a.txt", "b.zip/cv.txt", "c.txt"]


def test_litter_and_links_in_an_archive_are_passed_over(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        for name in ("__MACOSX/._cv.txt", ".git/config", "~$cv.docx", "x/Thumbs.db", "cv.txt"):
            made.writestr(name, "x")
        made.writestr(link, "/etc/passwd")
    assert inside(path) == {"cv.txt": b"x"}


def test_archives_inside_each_other_are_walked_to_a_small_depth(tmp_path: Path) -> None:
    four = zipped({"deep.txt": "x"})
    three = zipped({"4.zip": four, "three.txt": "3"})
    path = write(tmp_path / "1.zip", {"2.zip": zipped({"3.zip": three, "two.txt": "2"})})
    assert inside(path) == {
        "2.zip/3.zip/4.zip": "4.zip is inside 3 other archives: unpack them.",
        "2.zip/3.zip/three.txt": b"3",
        "2.zip/two.txt": b"2",
    }


def test_a_document_that_is_a_zip_file_is_no_archive(tmp_path: Path) -> None:
    parts = {"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}
    odt = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
    for name, members in (("a.docx", parts), ("b.zip", parts), ("c.odt", odt), ("d", odt)):
        write(tmp_path / name, dict(members))
    write(tmp_path / "e.docx", {"photo.txt": "x"})
    write(tmp_path / "f.zip", {"g.zip": zipped(dict(parts)), "h.docx": zipped(dict(parts))})
    assert [str(source.path.relative_to(tmp_path)) for source in sources(tmp_path)] == [
        *("a.docx", "b.zip", "c.odt", "d", "e.docx", "f.zip/g.zip", "f.zip/h.docx")
    ]


@pytest.mark.parametrize("name", ["resumes", "resumes.zip.bak", "RESUMES.ZIP"])
def test_an_archive_is_told_by_its_bytes(tmp_path: Path, name: str) -> None:
    assert inside(write(tmp_path / name, {"cv.txt": "x"})) == {"cv.txt": b"x"}


CHINESE = "简历/欧阳若水_应聘焊工.txt"
RARE = "淼鑫.txt"
WESTERN = "Müller, José.txt"


@pytest.mark.parametrize(
    ("name", "charset"),
    [
        (CHINESE, "gbk"),
        (RARE, "gbk"),
        (CHINESE, "utf-8"),
        ("簡歷/歐陽若水應聘焊工.txt", "big5"),
        (WESTERN, "cp437"),
        (WESTERN, "utf-8"),
    ],
)
def test_names_without_a_stated_charset_are_told_from_their_bytes(
    tmp_path: Path, name: str, charset: str
) -> None:
    raw = name.encode(charset)
    plain = "".join("x" if byte > 127 else chr(byte) for byte in raw).replace("\\", "x")
    packed = zipped({plain: "x", "other.txt": "y"}).replace(plain.encode(), raw)
    (tmp_path / "a.zip").write_bytes(packed)
    assert set(inside(tmp_path / "a.zip")) == {name, "other.txt"}


def test_the_name_in_unicode_beside_an_old_one_is_believed(tmp_path: Path) -> None:
    member = zipfile.ZipInfo("cv_r.txt")
    name = "résumé.txt".encode()
    field = struct.pack("<BL", 1, zlib.crc32(b"cv_r.txt")) + name
    member.extra = struct.pack("<HH", 0x7075, len(field)) + field
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr(member, "x")
    assert set(inside(tmp_path / "a.zip")) == {"résumé.txt"}


def test_paths_that_lead_out_of_the_archive_stay_in_it(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", {"../../up.txt": "u", "/root.txt": "r", "a\\b.txt": "b"})
    assert inside(path) == {"a/b.txt": b"b", "root.txt": b"r", "up.txt": b"u"}


def test_of_two_members_at_one_path_the_later_counts(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr("cv.txt", "old")
        with pytest.warns(UserWarning, match="Duplicate name"):
            made.writestr("cv.txt", "new")
    assert inside(tmp_path / "a.zip") == {"cv.txt": b"new"}


def test_what_cannot_be_read_says_why_member_by_member(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    data = bytearray(zipped({"a.txt": "x" * 99, "b.txt": "", "c.txt": b"kept"}))
    # The first bit of the flags, in the member's own header and in the directory.
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert inside(path) == {
        "a.txt": "a.txt in a.zip is encrypted: unpack the archive with its password.",
        "b.txt": "b.txt in a.zip is empty (0 bytes): pack it again.",
        "c.txt": b"kept",
    }
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as made:
        made.writestr("a.txt", "these words")
        made.writestr("b.txt", "kept")
    path.write_bytes(stored.getvalue().replace(b"these words", b"other words"))
    assert inside(path) == {
        "a.txt": "a.txt in a.zip is damaged, or was changed meanwhile: copy the archive again.",
        "b.txt": b"kept",
    }


@pytest.mark.parametrize(
    "data",
    [zipped({"cv.txt": "x" * 999})[:70], b"not an archive"],
    ids=["cut off", "no archive"],
)
def test_a_broken_archive_is_told_once(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    assert inside(tmp_path / "a.zip") == {
        "": "a.zip is broken or not a ZIP archive inside: pack or copy it again."
    }


def test_an_archive_without_files_says_so(tmp_path: Path) -> None:
    assert inside(write(tmp_path / "a.zip", {"a/": ""})) == {
        "": "a.zip holds no files: check that it is the right one."
    }


def test_bombs_are_refused_before_they_are_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = zipped({f"{number}.txt": bytes(9 << 20) for number in range(8)})
    (tmp_path / "a.zip").write_bytes(bomb)
    [why] = inside(tmp_path / "a.zip").values()
    assert str(why).startswith("a.zip unpacks to 72 MB, which is more than resumes do: unpack it")
    # Inside another archive too, where what lies beside it is read.
    found = inside(write(tmp_path / "b.zip", {"a.zip": bomb, "cv.txt": "x"}))
    assert found == {"a.zip": why, "cv.txt": b"x"}

    monkeypatch.setattr(archive, "MAX_MEMBERS", 3)
    monkeypatch.setattr(archive._Allowance, "__init__", _few_members)
    found = inside(write(tmp_path / "c.zip", {"1.zip": zipped({"x": "x", "y": "y"}), "z": "z"}))
    assert str(found["1.zip"]).startswith("1.zip holds more than 3 files: ")
    assert found["z"] == b"z"


def _few_members(allowance: archive._Allowance) -> None:
    allowance.members, allowance.unpacked = 3, archive.MAX_UNPACKED


def test_a_member_over_the_limit_is_not_unpacked(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", {"a.txt": bytes(MAX_BYTES + 2**20), "b.txt": "kept"})
    found = inside(path)
    assert str(found["a.txt"]).startswith("a.txt in a.zip is 51 MB and the limit is 50 MB: ")
    assert found["b.txt"] == b"kept"


def test_a_member_that_understates_its_size_is_damaged(tmp_path: Path) -> None:
    size = 30 << 20
    data = zipped({"a.txt": bytes(size)})
    (tmp_path / "a.zip").write_bytes(data.replace(struct.pack("<L", size), struct.pack("<L", 9)))
    assert "is damaged" in str(inside(tmp_path / "a.zip")["a.txt"])


def mail(*attached: tuple[str, bytes]) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "hr@example.org", "Two candidates"
    message["Message-ID"] = "<1@example.org>"
    message.set_content("Please see attached.")
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def test_a_mail_with_several_documents_is_taken_apart(tmp_path: Path) -> None:
    both = mail(("cv.txt", b"Bea Falk"), ("李明.txt", b"Li"), ("cv.txt", b"Zoe Quist"))
    (tmp_path / "a.eml").write_bytes(both)
    (tmp_path / "one.eml").write_bytes(mail(("cv.txt", b"Bea Falk")))
    (tmp_path / "saved").write_bytes(both)
    write(tmp_path / "z.zip", {"in/b.eml": both})
    names = ["cv.txt", "cv (2).txt", "李明.txt"]
    assert {str(s.path.relative_to(tmp_path)) for s in sources(tmp_path)} == {
        "one.eml",
        *(f"{holder}/{n}" for holder in ("a.eml", "saved", "z.zip/in/b.eml") for n in names),
    }
    assert inside(tmp_path / "a.eml") == {
        "cv.txt": b"Bea Falk",
        "cv (2).txt": b"Zoe Quist",
        "李明.txt": b"Li",
    }


def test_members_are_looked_for_in_their_archive(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", {"b.zip": zipped({"cv.txt": "x"})})
    (tmp_path / "a.eml").write_bytes(mail(("cv.txt", b"Bea"), ("b.txt", b"Zoe")))
    there = [path, path / "b.zip" / "cv.txt", tmp_path / "a.eml" / "b.txt"]
    gone = [path / "cv.txt", path / "b.zip" / "x.txt", tmp_path / "no.zip" / "x", tmp_path / "x"]
    assert [is_there(one, Shelf()) for one in there] == [True] * 3
    assert [is_there(one, Shelf()) for one in gone] == [False] * 4


def test_names_too_long_for_a_file_are_names_of_members(tmp_path: Path) -> None:
    name = f"{'简历' * 100}.txt"
    path = write(tmp_path / "a.zip", {name: "x"})
    assert is_there(path / name, Shelf())
    assert not is_there(tmp_path / name, Shelf())


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text elsewhere")
def test_a_path_that_is_no_text_is_told_and_stops_no_other(tmp_path: Path) -> None:
    bad = os.fsencode(tmp_path) + "/简历.txt".encode("gbk")
    Path(os.fsdecode(bad)).write_text("x")
    (tmp_path / "link.txt").symlink_to(os.fsdecode(bad))
    (tmp_path / "z.txt").write_text("y")
    link, fine, named = sources(tmp_path)
    reason = "\ufffd{4}.txt lies at a path with bytes that are not UTF-8: rename it"
    for source in (link, named):
        source.resolved.encode()
        with pytest.raises(IngestError, match=reason):
            source.read()
    assert fine.read() == b"y"


def test_attachments_are_called_what_files_can_be_called(tmp_path: Path) -> None:
    both = mail(("..", b"Bea Falk"), ("../../a\x00b.txt", b"Zoe Quist"), ("c.txt", b"Li"))
    (tmp_path / "a.eml").write_bytes(both)
    assert inside(tmp_path / "a.eml") == {
        "attachment": b"Bea Falk",
        "ab.txt": b"Zoe Quist",
        "c.txt": b"Li",
    }

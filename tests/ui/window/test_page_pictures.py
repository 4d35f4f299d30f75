"""Pictures of pages: drawn from the real file, kept for a while, gone with their resume."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ingest.embedders import open_embedder
from ingest.facsimile import Facsimile, FacsimileKind, MappedPage, PageMap
from ingest.files.pictures.picture import page_picture
from ingest.library import Library, UnknownKey
from ingest.reading import Reading, read_resume
from tests.ui.printed import HEIGHT, WIDTH, write_pdf
from ui.window.page_pictures import WIDTHS, PagePictures

LINES = ["Isolde Ferrant", "", "Experience", "Bell Founder, Ferrant & Daughters 2001 - 2020"]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "data", open_embedder()) as library:
        pages = [write_pdf(tmp_path / "bells.pdf", [LINES, ["Education"]])]
        (tmp_path / "plain.txt").write_text("\n".join(LINES))
        assert {o.status for o in library.add([*pages, tmp_path / "plain.txt"])} == {"added"}
        yield library


def _size(picture: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(picture)) as image:
        return image.size


@pytest.mark.parametrize(("asked", "drawn"), [(1, 600), (601, 900), (2400, 2400), (99_999, 2400)])
def test_a_picture_is_as_wide_as_the_next_step(library: Library, asked: int, drawn: int) -> None:
    picture = PagePictures(library).picture(library.resolve("bells.pdf").id, 1, asked)
    width, height = _size(picture)
    assert width == drawn
    assert height == pytest.approx(drawn * HEIGHT / WIDTH, abs=2)


def test_the_same_picture_is_drawn_once(library: Library) -> None:
    pictures = PagePictures(library)
    resume_id = library.resolve("bells.pdf").id
    assert pictures.picture(resume_id, 1, 900) is pictures.picture(resume_id, 1, WIDTHS[1])
    assert pictures.picture(resume_id, 1, 900) != pictures.picture(resume_id, 2, 900)


def test_a_removed_resume_leaves_no_picture(library: Library) -> None:
    pictures = PagePictures(library)
    resume_id = library.resolve("bells.pdf").id
    pictures.picture(resume_id, 1, 900)
    library.remove(resume_id)
    pictures.drop_stale()
    assert not pictures._kept
    with pytest.raises(UnknownKey):
        pictures.picture(resume_id, 1, 900)


def test_there_are_no_other_pages(library: Library) -> None:
    pictures = PagePictures(library)
    for file, number in (("bells.pdf", 0), ("bells.pdf", 3), ("plain.txt", 1)):
        with pytest.raises(IndexError):
            pictures.picture(library.resolve(file).id, number, 900)


def test_a_resume_that_is_a_picture_has_it_as_its_page(library: Library, tmp_path: Path) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (300, 150), "white").save(buffer, "JPEG")

    def read(path: Path) -> Reading:
        resume = read_resume(path).resume
        places = np.zeros((len(resume.text), 4), np.uint16)
        page_map = PageMap((MappedPage(0, 300, 150),), places)
        return Reading(resume, Facsimile("image", buffer.getvalue(), page_map))

    file = tmp_path / "photo.txt"
    file.write_text("\n".join(LINES).replace("Isolde", "Rosamund"))
    assert [o.status for o in library.add([file], read=read)] == ["added"]
    picture = PagePictures(library).picture(library.resolve("photo.txt").id, 1, 600)
    assert _size(picture) == (600, 300)


@pytest.mark.parametrize("kind", ["image", "pdf"])
def test_a_strip_of_paper_does_not_fill_the_memory(tmp_path: Path, kind: FacsimileKind) -> None:
    data = io.BytesIO()
    if kind == "pdf":
        canvas = Canvas(data, pagesize=(10, 14_000))
        canvas.showPage()
        canvas.save()
    else:
        Image.new("RGB", (2, 2_800)).save(data, "PNG")
    page_map = PageMap((MappedPage(0, 10, 14_000),), np.zeros((1, 4), np.uint16))
    width, height = _size(page_picture(Facsimile(kind, data.getvalue(), page_map), 1, 600))
    assert 100 < width < 200
    assert width * height < 25_000_000

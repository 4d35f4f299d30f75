"""Pictures of resumes: their text, their pages, and the sentence for what cannot be read."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ingest.facsimile import Facsimile, PageBox
from ingest.files import read_document
from ingest.files.pictures import ocr
from ingest.files.pictures.ocr import recognise
from ingest.files.pictures.picture import page_picture
from ingest.resume import Document, IngestError, Span
from tests.ingest.files.pictures import encoded, page

needs_engine = pytest.mark.skipif(
    not ocr.is_installed(), reason="rapidocr is not installed: it comes with the extra `ocr`"
)
LINES = ("Mia Falk", "mia.falk@example.com", "Education", "BSc Chemistry, 2019")


def read(tmp_path: Path, data: bytes, name: str = "cv.png") -> Document:
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path)


def facsimile_of(document: Document) -> Facsimile:
    assert document.facsimile is not None
    return document.facsimile


def recognised_inside(facsimile: Facsimile, box: PageBox) -> str:
    """What text recognition reads in one box of the page that is shown, without blanks."""
    shown = facsimile.page_map.pages[box.page - 1]
    picture = Image.open(io.BytesIO(page_picture(facsimile, box.page, round(2 * shown.width))))
    cut = picture.crop((2 * box.left, 2 * box.top - 2, 2 * box.right, 2 * box.bottom + 2))
    ground = Image.new("RGB", (cut.width + 80, cut.height + 80), "white")
    ground.paste(cut, (40, 40))
    return re.sub(r"\s", "", "".join(line.text for line in recognise(ground).lines))


@needs_engine
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF"])
def test_a_picture_of_any_kind_is_read(tmp_path: Path, kind: str) -> None:
    picture = page(LINES[:2], size=(600, 220))
    document = read(tmp_path, encoded(picture, kind), "cv.bin")
    assert document.text == "\n".join(LINES[:2])
    assert document.pages == (Span(0, len(document.text)),)
    assert facsimile_of(document).kind == "image"
    assert document.warnings == ("read by text recognition: compare with the picture",)


@needs_engine
def test_the_boxes_of_words_hold_these_words(tmp_path: Path) -> None:
    lines = ["林小满 应聘烘焙主管", "现居江州市，可随时到岗", "Bakery manager, Northwind Foods"]
    document = read(tmp_path, encoded(page(lines)))
    for words in ("应聘烘焙主管", "江州市", "manager", "Northwind"):
        start = document.text.index(words)
        (box,) = facsimile_of(document).page_map.boxes(Span(start, start + len(words)))
        assert recognised_inside(facsimile_of(document), box) == words


@needs_engine
def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = ["Contact", "Leeds", "Languages", "Dutch", "French", "Hobbies", "Chess"]
    right = [
        *("Northwind Foods", "Manager of the bakery", "Led a team of five bakers"),
        *("Southbank Cakes", "Assistant manager", "Ran the shop on Sundays", "Baked bread"),
    ]
    picture = page(left, [f"{line} and more" for line in right], size=(1400, 640))
    assert read(tmp_path, encoded(picture)).text.split("\n") == [
        *left,
        *(f"{line} and more" for line in right),
    ]


@needs_engine
def test_a_skewed_page_keeps_its_lines_together(tmp_path: Path) -> None:
    rows = [("Baker at Northwind", "2019"), ("Cook at Southbank", "2016"), ("Waiter", "2013")]
    picture = page([job for job, _ in rows], [year for _, year in rows], size=(1300, 400))
    skewed = picture.rotate(2, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC)
    assert read(tmp_path, encoded(skewed)).text == "\n".join(f"{a}\t{b}" for a, b in rows)


@needs_engine
def test_a_fax_of_two_pages(tmp_path: Path) -> None:
    pages = [page([line], size=(600, 300)).convert("1") for line in ("Mia Falk", "Baker")]
    data = encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    document = read(tmp_path, data, "cv.tif")
    assert document.text == "Mia Falk\fBaker"
    assert [span.of(document.text) for span in document.pages] == ["Mia Falk", "Baker"]
    assert document.warnings == (
        "pages 1, 2 were read by text recognition: compare with the picture",
    )
    (box,) = facsimile_of(document).page_map.boxes(Span(9, 14))
    assert box.page == 2
    assert recognised_inside(facsimile_of(document), box) == "Baker"


@needs_engine
def test_a_photograph_is_read_as_its_camera_was_held(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = encoded(page(LINES, size=(640, 350)).rotate(90, expand=True), "JPEG", exif=exif)
    document = read(tmp_path, data, "cv.jpg")
    assert document.text == "\n".join(LINES)
    assert facsimile_of(document).data == data


@needs_engine
def test_a_sideways_scan_is_shown_upright(tmp_path: Path) -> None:
    document = read(tmp_path, encoded(page(LINES, size=(640, 350)).rotate(90, expand=True)))
    assert document.text == "\n".join(LINES)
    facsimile = facsimile_of(document)
    with Image.open(io.BytesIO(page_picture(facsimile, 1, 800))) as shown:
        assert shown.width > shown.height
    start = document.text.index("Education")
    (box,) = facsimile.page_map.boxes(Span(start, start + len("Education")))
    assert recognised_inside(facsimile, box) == "Education"


@needs_engine
def test_black_on_transparent_is_read_on_white(tmp_path: Path) -> None:
    picture = page(LINES, size=(640, 350)).convert("RGBA")
    picture.putalpha(picture.convert("L").point(lambda grey: 255 - grey))
    assert read(tmp_path, encoded(picture)).text == "\n".join(LINES)


@needs_engine
def test_doubtful_letters_are_counted(tmp_path: Path) -> None:
    grey = np.asarray(page(LINES, size=(600, 350)).convert("L"), np.float64)
    noisy = np.clip(grey + np.random.default_rng(1).normal(0, 220, grey.shape), 0, 255)
    (warning,) = read(tmp_path, encoded(Image.fromarray(noisy.astype(np.uint8)))).warnings
    assert re.search(r"\(\d+ of \d+ letters and digits are doubtful, as in “.+”\)$", warning)


@needs_engine
def test_a_picture_without_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"^cv\.png is a picture in which no text was recognis"):
        read(tmp_path, encoded(Image.new("RGB", (400, 300), "green")))


@needs_engine
def test_a_picture_cut_short_is_refused(tmp_path: Path) -> None:
    data = encoded(page(LINES), "JPEG")
    with pytest.raises(IngestError, match=r"^cv\.png is a damaged picture \(.+\): copy it again"):
        read(tmp_path, data[: len(data) // 2])


@needs_engine
def test_a_picture_with_a_broken_head_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"^cv\.png is a damaged picture or of a kind"):
        read(tmp_path, b"\x89PNG\r\n\x1a\n" + bytes(90))


@needs_engine
@pytest.mark.parametrize("side", [10_000, 15_000])
def test_a_picture_of_too_many_pixels_is_refused(tmp_path: Path, side: int) -> None:
    with pytest.raises(IngestError, match=r"^cv\.png is a picture of more than [\d,]+ pixels: "):
        read(tmp_path, encoded(Image.new("1", (side, side))))


def test_without_the_engine_a_sentence_says_what_to_install(tmp_path: Path) -> None:
    path = tmp_path / "cv.png"
    path.write_bytes(encoded(page(LINES)))
    script = f"""
import sys
sys.modules["rapidocr"] = None
from pathlib import Path
from ingest.files import read_document
from ingest.resume import IngestError
try:
    read_document(Path({str(path)!r}))
except IngestError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout == (
        "cv.png is a picture: to have its text recognised, install the extra with "
        "uv pip install 'resume-assistant[ocr]'.\n"
    )

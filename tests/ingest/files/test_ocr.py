"""Text recognition with the real engine on pictures that are drawn here."""

from __future__ import annotations

import re
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from ingest.files.pictures import ocr
from ingest.files.pictures.ocr import Recognition, recognise
from tests.ingest.files.pictures import page

pytestmark = pytest.mark.skipif(
    not ocr.is_installed(), reason="rapidocr is not installed: it comes with the extra `ocr`"
)

LINES = (
    "林小满 Mia Falk",
    "电话 13800000000",
    "Bakery manager 2019-2023",
    "负责三家门店的烘焙与采购",
)


def words(recognition: Recognition) -> list[str]:
    """The lines without their blanks."""
    return [re.sub(r"\s", "", line.text) for line in recognition.lines]


@pytest.fixture(scope="module")
def picture() -> Image.Image:
    return page(LINES, size=(760, 420))


def test_chinese_english_and_digits_are_recognised(picture: Image.Image) -> None:
    recognition = recognise(picture)
    assert recognition.turn == 0
    assert words(recognition) == [line.replace(" ", "") for line in LINES]
    assert recognition.lines[2].text == LINES[2]


def test_each_character_has_its_corners_and_its_score(picture: Image.Image) -> None:
    for line in recognise(picture).lines:
        count = len(re.sub(r"\s", "", line.text))
        assert line.corners.shape == (count, 4, 2)
        assert line.scores.shape == (count,)
        assert ((line.scores > 0.3) & (line.scores <= 1)).all()
        upper_left, upper_right, _, lower_left = line.corners.transpose(1, 0, 2)
        assert (upper_right[:, 0] > upper_left[:, 0]).all()
        assert (lower_left[:, 1] > upper_left[:, 1]).all()
        assert (np.diff(upper_left[:, 0]) > 0).all()


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_picture_is_recognised_and_says_how_to_turn_it(
    picture: Image.Image, turned: int
) -> None:
    recognition = recognise(picture.rotate(-turned, expand=True))
    assert recognition.turn == turned
    assert words(recognition) == words(recognise(picture))


def test_the_same_picture_says_the_same_again(picture: Image.Image) -> None:
    first, second = recognise(picture), recognise(picture)
    for one, other in zip(first.lines, second.lines, strict=True):
        assert one.text == other.text
        assert np.array_equal(one.corners, other.corners)
        assert np.array_equal(one.scores, other.scores)


def test_words_far_apart_are_lines_of_their_own() -> None:
    recognition = recognise(page(["Baker"], ["2019-2023"], size=(760, 200)))
    assert words(recognition) == ["Baker", "2019-2023"]


def test_a_blank_between_chinese_words_is_seen() -> None:
    assert recognise(page(["江州市第一医院  护士长"], size=(760, 200))).lines[0].text == (
        "江州市第一医院 护士长"
    )


def test_a_screenshot_of_many_screens_is_read_to_its_end() -> None:
    lines = [f"shop {number}" for number in range(10, 40)]
    assert words(recognise(page(lines, size=(200, 1300), letter=20))) == [
        line.replace(" ", "") for line in lines
    ]


def test_a_picture_without_text_has_no_lines() -> None:
    assert recognise(Image.new("RGB", (300, 400), "white")).lines == ()


def test_the_engine_needs_no_network_and_prints_nothing() -> None:
    script = """
import socket

def refuse(*arguments):
    raise AssertionError("the engine asks the network")

socket.socket.connect = socket.getaddrinfo = refuse
from PIL import Image
from ingest.files.pictures.ocr import recognise
from tests.ingest.files.pictures import page
assert recognise(page(["Mia Falk"], size=(400, 200))).lines[0].text == "Mia Falk"
assert not recognise(Image.new("L", (90, 90))).lines
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_picture_as_slim_as_a_line_shows_no_text() -> None:
    assert recognise(Image.new("RGB", (1, 3000), "white")).lines == ()

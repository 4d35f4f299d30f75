"""Pictures of resumes: photographs, scans and screenshots, read by text recognition."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PIL import Image, UnidentifiedImageError

from ingest.facsimile import Facsimile
from ingest.files.pdf.pages import paged
from ingest.files.pictures.ocr import INSTALL, is_installed
from ingest.files.pictures.picture import as_shown, picture_count
from ingest.files.pictures.scan import (
    MAX_SCANS,
    Scan,
    Turn,
    left_out,
    recognition_warnings,
    scanned,
)
from ingest.resume import Document, IngestError

# In points: the shorter side of a page, and the longest side that places can be told on.
_SHORTER_SIDE, _LONGEST_SIDE = 595.0, 3200.0
# Pixels that are looked at; a page of A4 has half as many at 300 dots per inch.
_PIXELS = 16_000_000
_QUALITY = 90


def read_image(data: bytes, name: str) -> Document:
    """The document of a picture. Raises `IngestError` where it cannot be read or shows no text."""
    if not is_installed():
        raise IngestError(
            f"{name} is a picture: to have its text recognised, install the extra with {INSTALL}."
        )
    with _reading(name):
        count = picture_count(data)
    turns: list[Turn] = []
    scans = []
    for page in range(1, min(count, MAX_SCANS) + 1):
        turn, scan = _scan(_picture(data, page, name))
        turns.append(turn)
        scans.append(scan)
    text, spans, page_map = paged([scan.read for scan in scans])
    if not text.strip():
        raise IngestError(
            f"{name} is a picture in which no text was recognised: check that it is the right "
            "file, or scan the resume again with 200 dots per inch or more."
        )
    if any(turns):
        data = _turned(data, turns, name)
    notes = tuple(_warnings(scans, count))
    return Document(text, spans, warnings=notes, facsimile=Facsimile("image", data, page_map))


def _scan(picture: Image.Image) -> tuple[Turn, Scan]:
    """By what the picture has to be turned, and what it says then."""
    scan = scanned(picture, _points(picture))
    if not scan.turn:
        return 0, scan
    upright = picture.rotate(scan.turn, expand=True)
    return scan.turn, scanned(upright, _points(upright))


def _points(picture: Image.Image) -> float:
    """How wide a pixel is on the page."""
    width, height = picture.size
    return min(_SHORTER_SIDE / min(width, height), _LONGEST_SIDE / max(width, height))


def _picture(data: bytes, page: int, name: str) -> Image.Image:
    """A page as it is shown, with as many pixels as are looked at."""
    with _reading(name):
        picture = as_shown(data, page)
    share = (_PIXELS / (picture.width * picture.height)) ** 0.5
    if share >= 1:
        return picture
    width, height = (max(1, int(side * share)) for side in picture.size)
    return picture.resize((width, height), reducing_gap=2)


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """What can be wrong with a picture, in sentences."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise IngestError(
            f"{name} is a picture of more than {Image.MAX_IMAGE_PIXELS:,} pixels: save it with "
            "fewer, as a scan of 300 dots per inch has."
        ) from None
    except UnidentifiedImageError:
        raise IngestError(
            f"{name} is a damaged picture or of a kind that is not read: save it as PNG."
        ) from None
    except (OSError, SyntaxError, ValueError) as error:
        # What Pillow raises for files that are cut short or damaged.
        raise IngestError(
            f"{name} is a damaged picture ({error}): copy it again or save it as PNG."
        ) from error


def _turned(data: bytes, turns: Sequence[Turn], name: str) -> bytes:
    """The pages upright, as a TIFF file."""
    pages = [
        _picture(data, page, name).rotate(turn, expand=True)
        for page, turn in enumerate(turns, start=1)
    ]
    buffer = io.BytesIO()
    first, *others = pages
    first.save(
        buffer, "TIFF", save_all=True, append_images=others, compression="jpeg", quality=_QUALITY
    )
    return buffer.getvalue()


def _warnings(scans: Sequence[Scan], count: int) -> Iterator[str]:
    yield from recognition_warnings(dict(enumerate(scans, start=1)), count)
    if count > len(scans):
        yield left_out(range(len(scans) + 1, count + 1))

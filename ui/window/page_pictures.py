"""The pictures of resumes' pages: drawn when they are asked for, for those who are signed in."""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections import OrderedDict

from fastapi import APIRouter, Depends, HTTPException, Response

from ingest.files.pictures.picture import page_picture
from ingest.library import Library, UnknownKey
from ingest.resume import IngestError
from ui.window.sign_in import SignInCheck

WIDTHS = (600, 900, 1200, 1600, 2400)
"""In pixels: few, so that the same picture serves again."""

_KEPT_BYTES = 48 << 20
_HEADERS = {"cache-control": "private, no-store"}


def picture_url(resume_id: str, number: int, width: int) -> str:
    """Where a page's picture is, from the window's own address."""
    return f"page/{resume_id}/{number}.png?w={width}"


class PagePictures:
    """Pictures of the library's pages; the latest are kept in memory, until the library changes."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._guard = threading.Lock()
        self._generation = -1
        self._kept: OrderedDict[tuple[str, int, int], bytes] = OrderedDict()

    def picture(self, resume_id: str, number: int, width: int) -> bytes:
        """A PNG about that many pixels wide.

        Raises `UnknownKey` for no such resume, `IndexError` for no such page, and `IngestError`
        for one that cannot be drawn.
        """
        step = min(bisect_left(WIDTHS, width), len(WIDTHS) - 1)
        key = resume_id, number, WIDTHS[step]
        with self._guard:
            self._drop_stale()
            generation = self._generation
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        facsimile = self._library.facsimile(resume_id)
        if facsimile is None:
            raise IndexError(f"the resume {resume_id} has no pages")
        drawn = page_picture(facsimile, number, WIDTHS[step])
        with self._guard:
            self._drop_stale()
            # A resume that was removed while its page was drawn is not to stay.
            if generation == self._generation:
                self._kept[key] = drawn
                while sum(map(len, self._kept.values())) > _KEPT_BYTES:
                    self._kept.popitem(last=False)
        return drawn

    def drop_stale(self) -> None:
        """Forget all pictures if the library has changed: whose they are may have been removed."""
        with self._guard:
            self._drop_stale()

    def _drop_stale(self) -> None:
        generation = self._library.generation
        if generation != self._generation:
            self._kept.clear()
            self._generation = generation


def picture_routes(pictures: PagePictures, sign_in_check: SignInCheck) -> APIRouter:
    """The route that serves them; a function that is not async runs in a thread of its own."""
    router = APIRouter(dependencies=[Depends(sign_in_check)])

    @router.get("/page/{resume_id}/{number:int}.png")
    def page(resume_id: str, number: int, w: int = WIDTHS[1]) -> Response:
        try:
            drawn = pictures.picture(resume_id, number, w)
        except (UnknownKey, IndexError):
            raise HTTPException(404, "There is no such page.", _HEADERS) from None
        except IngestError as error:
            raise HTTPException(422, str(error), _HEADERS) from error
        return Response(drawn, media_type="image/png", headers=_HEADERS)

    return router

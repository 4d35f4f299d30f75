"""The facsimiles: one file a resume, beside the catalog, which says whose are to be kept."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Collection
from pathlib import Path
from typing import cast

from ingest.facsimile import Facsimile, FacsimileKind, PageMap

_MAP = "map.npz"


class FacsimileStore:
    """Facsimiles by the ids of their resumes, in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, resume_id: str, facsimile: Facsimile) -> None:
        """Keep a facsimile; a reader sees the whole of it or nothing."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        unfinished = self._folder / f"{resume_id}.part"
        # What is inside is compressed already.
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(facsimile.kind, facsimile.data)
            archive.writestr(_MAP, facsimile.page_map.to_bytes())
        os.replace(unfinished, self._path(resume_id))

    def get(self, resume_id: str) -> Facsimile | None:
        """The facsimile of a resume; None for one of a format without pages."""
        try:
            archive = zipfile.ZipFile(self._path(resume_id))
        except FileNotFoundError:
            return None
        with archive:
            kind = cast("FacsimileKind", next(n for n in archive.namelist() if n != _MAP))
            page_map = PageMap.from_bytes(archive.read(_MAP))
            return Facsimile(kind, archive.read(kind), page_map)

    def keep_only(self, resume_ids: Collection[str]) -> None:
        """Delete what belongs to no resume of these."""
        if not self._folder.is_dir():
            return
        for path in self._folder.iterdir():
            if path.suffix != ".zip" or path.stem not in resume_ids:
                path.unlink()

    def _path(self, resume_id: str) -> Path:
        return self._folder / f"{resume_id}.zip"

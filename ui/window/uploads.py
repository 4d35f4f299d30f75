"""Uploaded files: on the disk for as long as they are read, and no longer."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self


class Upload:
    """Files moved to a place of their own, each in a folder, so that names may repeat."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = files

    def __enter__(self) -> Self:
        """Raises `FileNotFoundError` when a file was cleared away meanwhile."""
        self._folder = Path(tempfile.mkdtemp(prefix="reading-", dir=self._files[0].parents[1]))
        self._moved = [self._move(number, file) for number, file in enumerate(self._files)]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def paths(self, *, as_folder: bool) -> list[Path]:
        """What to ingest: of a folder, the litter of systems and editors is passed over."""
        return [self._folder] if as_folder else self._moved

    def _move(self, number: int, file: Path) -> Path:
        folder = self._folder / f"{number:06}"
        folder.mkdir()
        return file.rename(folder / file.name)

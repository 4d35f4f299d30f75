"""The folders of the derived indexes: each rebuild makes a new one, and the catalog names it."""

from __future__ import annotations

import shutil
import time
import zlib
from collections.abc import Collection
from pathlib import Path

from ingest.resume import IngestError

_BLOCK = 1 << 20
_PATIENCE = 10.0
"""Seconds to wait for readers of a folder that is to be deleted."""


class IndexDamaged(Exception):
    """A derived index that is not as its last write left it; it is to be rebuilt."""


def next_folder(data_dir: Path, kind: str, generation: int) -> Path:
    """A path for a new index beside the one in use."""
    number = generation
    while (data_dir / f"{kind}-{number}").exists():
        number += 1
    return data_dir / f"{kind}-{number}"


def remove_others(data_dir: Path, kinds: Collection[str], kept: Collection[str]) -> None:
    """Delete the index folders that are no longer, or never came, in use."""
    for folder in data_dir.iterdir():
        if folder.name.partition("-")[0] in kinds and folder.name not in kept:
            _remove(folder)


def _remove(folder: Path) -> None:
    # A reader that has not yet noticed may hold files of it, or leave new ones, for a moment.
    deadline = time.monotonic() + _PATIENCE
    while folder.exists():
        try:
            shutil.rmtree(folder)
        except OSError as error:
            if time.monotonic() > deadline:
                raise IngestError(
                    f"Another program still uses {folder}, which is out of date and may hold "
                    "traces of what was removed: close it, and the next write deletes the folder."
                ) from error
            time.sleep(0.05)


def checksum(folder: Path) -> str:
    """One number for the names and bytes of a folder's files; locks do not count."""
    total = 0
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix != ".lock":
            total = zlib.crc32(path.name.encode(), total)
            with path.open("rb") as file:
                while block := file.read(_BLOCK):
                    total = zlib.crc32(block, total)
    return f"{total:08x}"

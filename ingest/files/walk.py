"""Which files to take from what the user named."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

_LITTER = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx"})


def resume_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file under the paths in sorted order, each once; what the user named comes always.

    Hidden files and the litter of editors and systems are passed over inside folders. A path that
    does not exist, or cannot be looked into, is yielded as it is, so that reading it says why.
    """
    folders: set[tuple[int, int]] = set()
    files: set[str] = set()
    for path in paths:
        for file in _walk(path, folders):
            absolute = os.path.abspath(file)
            if absolute not in files:
                files.add(absolute)
                yield file


def _walk(path: Path, folders: set[tuple[int, int]]) -> Iterator[Path]:
    try:
        status = path.stat()
        if not stat.S_ISDIR(status.st_mode):
            yield path
            return
        # Known by what it is and not by its name, so that a link back up ends here.
        folder = status.st_dev, status.st_ino
        if folder in folders:
            return
        folders.add(folder)
        names = sorted(os.listdir(path))
    except OSError:
        yield path
        return
    for name in names:
        if not is_litter(name):
            yield from _walk(path / name, folders)


def is_litter(name: str) -> bool:
    """Whether a name is one of a hidden file, or of what editors and systems leave behind."""
    return (
        name.startswith((".", "~$", "~WRL", ".~lock"))
        or name.endswith(("~", ".swp", ".tmp", ".part", ".crdownload"))
        or name.lower() in _LITTER
    )

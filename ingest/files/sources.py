"""From what the user named to everything that is to be read: files, and members of archives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.files.archive import Shelf, archive_sources, is_archive
from ingest.files.source import Source, file_source
from ingest.files.walk import resume_files


def resume_sources(paths: Iterable[Path], shelf: Shelf) -> Iterator[Source]:
    """Every resume under the paths, in sorted order; archives are walked as folders are."""
    for path in resume_files(paths):
        yield from sources_in(path, shelf)


def sources_in(path: Path, shelf: Shelf) -> Iterator[Source]:
    """The members of an archive, and of any other file itself."""
    if is_archive(path):
        yield from archive_sources(path, shelf)
    else:
        yield file_source(path)


def is_there(path: Path, shelf: Shelf) -> bool:
    """Whether a file, or a member of an archive, lies at a resolved path."""
    if path.exists():
        return True
    holder = next((parent for parent in path.parents if parent.exists()), None)
    if holder is None or not holder.is_file():
        return False
    return any(source.path == path for source in sources_in(holder, shelf))

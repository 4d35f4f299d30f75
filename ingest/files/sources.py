"""From what the user named to everything that is to be read: files, and members of archives.

A mail with several documents attached is taken apart as an archive is: each is a resume.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from ingest.files.archive import Shelf, archive_sources, is_archive
from ingest.files.mail.attachments import attachments
from ingest.files.mail.envelope import is_mail
from ingest.files.source import Source, broken_source, file_source
from ingest.files.walk import resume_files
from ingest.resume import IngestError

_MAIL_SUFFIX = ".eml"
_HEAD = 64 * 1024


def resume_sources(paths: Iterable[Path], shelf: Shelf) -> Iterator[Source]:
    """Every resume under the paths, in sorted order; archives are walked as folders are."""
    for path in resume_files(paths):
        yield from sources_in(path, shelf)


def sources_in(path: Path, shelf: Shelf) -> Iterator[Source]:
    """The members of an archive, the documents of a mail, and of any other file itself."""
    if trouble := _unnameable(path):
        yield trouble
    elif is_archive(path):
        for source in archive_sources(path, shelf):
            # The first bytes of a member take unpacking; mails in archives go by their names.
            is_named_so = source.path.suffix.lower() == _MAIL_SUFFIX
            yield from (is_named_so and _attached(source)) or [source]
    else:
        source = file_source(path)
        yield from (_begins_as_mail(path) and _attached(source)) or [source]


def _unnameable(path: Path) -> Source | None:
    """What tells of a file whose path is no text, which a library cannot keep or show."""
    for place in (str(path.absolute()), str(path.resolve())):
        if (
            legible := place.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        ) != place:
            shown = Path(legible)
            reason = f"{shown.name} lies at a path with bytes that are not UTF-8: rename it."
            return broken_source(shown, reason)
    return None


def is_there(path: Path, shelf: Shelf) -> bool:
    """Whether a file, or a member of an archive or mail, lies at a resolved path."""
    # Unlike `Path.exists`, of a name too long for a file, as a member may have, it says no.
    if os.path.exists(path):
        return True
    holder = next((parent for parent in path.parents if os.path.exists(parent)), None)
    if holder is None or not holder.is_file():
        return False
    return any(source.path == path for source in sources_in(holder, shelf))


def _begins_as_mail(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return is_mail(head, named_so=path.suffix.lower() == _MAIL_SUFFIX)


def _attached(mail: Source) -> list[Source]:
    """The documents of a mail that has several; none of any other, which is read as a whole."""
    try:
        documents = attachments(mail.read())
    except IngestError:
        # Reading it says so again.
        return []
    if len(documents) < 2:
        return []
    names: list[str] = []
    for name, _ in documents:
        path = Path(name)
        same = (f"{path.stem} ({number}){path.suffix}" for number in range(2, len(documents) + 2))
        names.append(name if name not in names else next(n for n in same if n not in names))
    return [
        Source(mail.path / name, len(data), partial(_attachment, mail, place))
        for place, (name, (_, data)) in enumerate(zip(names, documents, strict=True))
    ]


def _attachment(mail: Source, place: int) -> bytes:
    documents = attachments(mail.read())
    if place >= len(documents):
        raise IngestError(f"{mail.path.name} was changed while it was read: ingest it again.")
    return documents[place][1]

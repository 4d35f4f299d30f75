"""What a resume is read from: a file, or a member of an archive or mail."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ingest.resume import IngestError

MAX_BYTES = 50 * 1024 * 1024

_ID_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Source:
    """A place that bytes can be read from, once or again.

    `path` is absolute; a member's begins with that of its archive: /in/batch.zip/a/cv.pdf. `size`
    is how many bytes there are said to be. `read` raises `IngestError` when there are none to use.
    """

    path: Path
    size: int
    read: Callable[[], bytes]

    @property
    def resolved(self) -> str:
        """The path with links followed, under which the library knows it."""
        return str(self.path.resolve())


def file_source(path: Path) -> Source:
    """The source that a file is."""
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    return Source(Path(os.path.abspath(path)), size, partial(file_bytes, path))


def broken_source(path: Path, reason: str) -> Source:
    """A source that is told of because it cannot be read, and says why."""

    def read() -> bytes:
        raise IngestError(reason)

    return Source(Path(os.path.abspath(path)), 0, read)


def identity(data: bytes) -> str:
    """The id of a resume: the start of the SHA-256 of the bytes it is read from."""
    return hashlib.sha256(data).hexdigest()[:_ID_LENGTH]


def file_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises `IngestError` for one that cannot be used."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            raise IngestError(f"{path.name} is not a file but a device or pipe: leave it out.")
        check_size(path.name, status.st_size)
        data = path.read_bytes()
    except FileNotFoundError:
        raise IngestError(f"{path} does not exist: check the path.") from None
    except IsADirectoryError:
        raise IngestError(f"{path} is a folder: name a file in it.") from None
    except PermissionError:
        raise IngestError(
            f"{path.name} may not be read by this user: change its permissions."
        ) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise IngestError(f"{path.name} cannot be read ({reason}): copy it again.") from error
    if not data:
        raise IngestError(f"{path.name} is empty (0 bytes): copy or export it again.")
    return data


def check_size(name: str, size: int) -> None:
    """Raise `IngestError` for more bytes than a resume can have."""
    if size > MAX_BYTES:
        raise IngestError(
            f"{name} is {size / 2**20:.0f} MB and the limit is {MAX_BYTES >> 20} MB: "
            "save it without its pictures, or take the resume out of it."
        )

"""ZIP archives: each member that may be a resume is a source of its own; nothing is unpacked.

A Word or other document that is a ZIP file inside is not an archive.
"""

from __future__ import annotations

import io
import lzma
import stat
import zipfile
import zlib
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from ingest.files.member_names import member_paths
from ingest.files.source import Source, broken_source, check_size, file_source
from ingest.files.walk import is_litter
from ingest.resume import IngestError

MAX_MEMBERS = 20_000
MAX_UNPACKED = 4 << 30
MAX_RATIO = 200
"""How many times its size an archive may unpack to; resumes come to ten, bombs to thousands."""
MAX_DEPTH = 3
"""Archives inside each other, the outermost among them."""
MAX_NESTED = 256 << 20

_SMALL = 64 << 20
_STEP = 4096
_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
# Documents that are ZIP files inside hold a member that says so.
_PACKAGE = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "Index.zip"})
_PACKAGE_FOLDERS = ("word/", "xl/", "ppt/", "Index/")
_DOCUMENTS = frozenset(
    {".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".pptx", ".odt", ".ods", ".odp", ".pages"}
    | {".numbers", ".key", ".epub", ".wps", ".jar"}
)
_ENCRYPTED = 1
_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)

Key = tuple[str, ...]
"""The path of an archive on the disk, then names of members, each in the one before."""


class Shelf:
    """The archives that were opened last, kept open because their members are read in turn."""

    def __init__(self) -> None:
        self._open: OrderedDict[Key, zipfile.ZipFile] = OrderedDict()

    def open(self, key: Key) -> zipfile.ZipFile:
        """The archive, on the disk or inside another."""
        if key in self._open:
            self._open.move_to_end(key)
            return self._open[key]
        inside = key[0] if len(key) == 1 else io.BytesIO(self.read(key))
        archive = self._open[key] = zipfile.ZipFile(inside)
        if len(self._open) > MAX_DEPTH:
            self._open.popitem(last=False)[1].close()
        return archive

    def read(self, key: Key) -> bytes:
        """The bytes of a member."""
        with self.open(key[:-1]).open(key[-1]) as member:
            # What is read at once may unpack to thousands of times as much, whatever is declared.
            return b"".join(iter(partial(member.read, _STEP), b""))

    def close(self) -> None:
        """Close all; they are opened again when they are read from."""
        while self._open:
            self._open.popitem()[1].close()


@dataclass(slots=True)
class _Allowance:
    """What an archive with all that are nested in it may still hold."""

    members: int = MAX_MEMBERS
    unpacked: int = MAX_UNPACKED


def is_archive(path: Path) -> bool:
    """Whether a file is to be looked into; one that is named .zip and damaged is, too."""
    suffix = path.suffix.lower()
    try:
        if suffix in _DOCUMENTS or not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(4)
        if head in _MAGIC:
            with zipfile.ZipFile(path) as archive:
                return not _is_document(archive)
    except zipfile.BadZipFile:
        return suffix == ".zip"
    except (OSError, ValueError, NotImplementedError):
        return False
    return suffix == ".zip" and bool(head)


def archive_sources(path: Path, shelf: Shelf) -> Iterator[Source]:
    """The members of an archive in sorted order; one that cannot be read says why when it is."""
    place = file_source(path)
    yield from _sources(place.path, place.size, (str(place.path),), shelf, _Allowance())


def _sources(
    place: Path, size: int, key: Key, shelf: Shelf, allowance: _Allowance
) -> Iterator[Source]:
    try:
        members = _members(shelf.open(key), place.name, size, allowance)
    except IngestError as error:
        yield broken_source(place, str(error))
        return
    except (*_DAMAGE, NotImplementedError, RuntimeError):
        yield broken_source(
            place, f"{place.name} is broken or not a ZIP archive inside: pack or copy it again."
        )
        return
    if not members:
        yield broken_source(place, f"{place.name} holds no files: check that it is the right one.")
    for inner, member in sorted(members.items()):
        at, inside = place / inner, (*key, member.filename)
        nested = at.suffix.lower() == ".zip" and not member.flag_bits & _ENCRYPTED
        if nested and (trouble := _too_nested(at.name, member.file_size, len(inside))):
            yield broken_source(at, trouble)
        elif nested and not _holds_document(inside, shelf):
            yield from _sources(at, member.file_size, inside, shelf, allowance)
        else:
            yield Source(at, member.file_size, partial(_member_bytes, at, place, inside, shelf))


def _members(
    archive: zipfile.ZipFile, name: str, size: int, allowance: _Allowance
) -> dict[str, zipfile.ZipInfo]:
    """The members that may be resumes, by path; of two at one path the later, as in unpacking."""
    infos = archive.infolist()
    members = {
        path: info
        for path, info in zip(member_paths(infos), infos, strict=True)
        if path and _is_file(info) and not any(map(is_litter, PurePosixPath(path).parts))
    }
    unpacked = sum(info.file_size for info in members.values())
    allowance.members -= len(members)
    allowance.unpacked -= unpacked
    if allowance.members < 0:
        raise IngestError(
            f"{name} holds more than {MAX_MEMBERS} files: pack the resumes into several archives."
        )
    if allowance.unpacked < 0 or unpacked > max(_SMALL, size * MAX_RATIO):
        raise IngestError(
            f"{name} unpacks to {unpacked / 2**20:.0f} MB, which is more than resumes do: unpack "
            "it, or pack the resumes into several archives."
        )
    return members


def _is_file(member: zipfile.ZipInfo) -> bool:
    """Whether it is neither a folder nor a link, whose content would be the path it leads to."""
    return not member.is_dir() and not stat.S_ISLNK(member.external_attr >> 16)


def _too_nested(name: str, size: int, depth: int) -> str | None:
    if depth > MAX_DEPTH:
        return f"{name} is inside {MAX_DEPTH} other archives: unpack them."
    if size > MAX_NESTED:
        return (
            f"{name} is an archive of {size / 2**20:.0f} MB inside another and the limit is "
            f"{MAX_NESTED >> 20} MB: unpack the outer one."
        )
    return None


def _member_bytes(at: Path, place: Path, key: Key, shelf: Shelf) -> bytes:
    name = f"{at.name} in {place.name}"
    try:
        member = shelf.open(key[:-1]).getinfo(key[-1])
        if member.flag_bits & _ENCRYPTED:
            raise IngestError(f"{name} is encrypted: unpack the archive with its password.")
        check_size(name, member.file_size)
        data = shelf.read(key)
    except NotImplementedError:
        raise IngestError(
            f"{name} is packed in a way that is not read: make an ordinary ZIP archive of it."
        ) from None
    except (*_DAMAGE, RuntimeError, KeyError):
        raise IngestError(
            f"{name} is damaged, or was changed meanwhile: copy the archive again."
        ) from None
    if not data:
        raise IngestError(f"{name} is empty (0 bytes): pack it again.")
    return data


def _holds_document(key: Key, shelf: Shelf) -> bool:
    try:
        return _is_document(shelf.open(key))
    except (*_DAMAGE, NotImplementedError, RuntimeError):
        return False


def _is_document(archive: zipfile.ZipFile) -> bool:
    names = archive.namelist()
    return any(name in _PACKAGE or name.startswith(_PACKAGE_FOLDERS) for name in names)

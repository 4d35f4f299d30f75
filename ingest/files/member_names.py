"""What the members of an archive are called, which a ZIP file says in half a dozen ways."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from zipfile import ZipInfo

from ingest.files.charset import chinese

_SAID_UTF8 = 1 << 11
_UNICODE_PATH = 0x7075
# As `zipfile` reads a name that nothing is said of.
_UNSAID = "cp437"
# Both bytes of a character of GB 2312, which the accented letters of Western pages never make.
_GB2312 = re.compile(rb"(?:[\x00-\x7f]|[\xa1-\xf7][\xa1-\xfe])*")


def member_paths(members: Sequence[ZipInfo]) -> list[str]:
    """The path of each member inside the archive, its parts joined by slashes.

    Where an archive does not say in which charset its names are, they are UTF-8, GBK, Big5 or
    code page 437, told from all of them together. Steps up and to the root are left out.
    """
    unsaid = {i: m for i, m in enumerate(members) if not m.flag_bits & _SAID_UTF8}
    raw = {i: member.orig_filename.encode(_UNSAID) for i, member in unsaid.items()}
    # A line end is no part of a character in any of the charsets.
    decoded = _decode(b"\n".join(name.replace(b"\n", b" ") for name in raw.values())).split("\n")
    guessed = dict(zip(raw, decoded, strict=True)) if raw else {}
    return [
        _path(_unicode_path(member, raw[i]) or guessed[i] if i in raw else member.orig_filename)
        for i, member in enumerate(members)
    ]


def _decode(names: bytes) -> str:
    try:
        return names.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = chinese(names)
    if text is None and _GB2312.fullmatch(names):
        text = names.decode("gb18030", "replace")
    return names.decode(_UNSAID) if text is None else text


def _unicode_path(member: ZipInfo, raw: bytes) -> str | None:
    """The name in UTF-8 that archivers add beside one in an old charset."""
    for kind, field in _extra_fields(member.extra):
        if kind == _UNICODE_PATH and len(field) > 5:
            version, checksum = struct.unpack_from("<BL", field)
            if version == 1 and checksum == zlib.crc32(raw):
                return field[5:].decode("utf-8", "replace")
    return None


def _extra_fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        yield kind, extra[4 : 4 + length]
        extra = extra[4 + length :]


def _path(name: str) -> str:
    parts = name.partition("\0")[0].replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in {"", ".", ".."})

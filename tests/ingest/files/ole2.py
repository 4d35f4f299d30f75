"""Writes compound files (OLE2): what an encrypted or foreign binary Office file looks like."""

from __future__ import annotations

import struct

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def ole2(streams: dict[str, bytes]) -> bytes:
    """A compound file with these streams, up to three of them, 4096 bytes or more each."""
    sectors: list[bytes] = [b"", b""]  # The table of sectors and the directory.
    table = [_FAT, _END]
    entries = [_entry("Root Entry", kind=5, child=1 if streams else _FREE)]
    for number, (name, data) in enumerate(streams.items(), 1):
        data = data.ljust(4096, b"\0")
        first = len(sectors)
        parts = [data[i : i + _SECTOR].ljust(_SECTOR, b"\0") for i in range(0, len(data), _SECTOR)]
        table += [*range(first + 1, first + len(parts)), _END]
        sectors += parts
        after = number + 1 if number < len(streams) else _FREE
        entries.append(_entry(name, kind=2, after=after, first=first, size=len(data)))
    table += [_FREE] * (_SECTOR // 4 - len(table))
    sectors[0] = struct.pack(f"<{_SECTOR // 4}I", *table)
    sectors[1] = b"".join(entries).ljust(_SECTOR, b"\0")
    head = struct.pack(
        "<8s16s5H6x9I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        bytes(16),
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, 1, 1, 0, 4096, _END, 0, _END, 0),
    )
    return head + struct.pack("<109I", 0, *[_FREE] * 108) + b"".join(sectors)


def _entry(
    name: str,
    kind: int,
    *,
    child: int = _FREE,
    after: int = _FREE,
    first: int = _END,
    size: int = 0,
) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII36xIQ", encoded, len(encoded), kind, 1, _FREE, after, child, first, size
    )

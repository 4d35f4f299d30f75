"""Compound files (OLE2), the containers of the binary Office formats: their streams by name."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from typing import TypeVar

import olefile

_Read = TypeVar("_Read")
# What olefile raises for containers that are damaged inside.
_BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError, struct.error)


class BrokenCompound(ValueError):
    """The container is damaged, or cut short."""


def stream_names(data: bytes) -> frozenset[str]:
    """The names of the streams at the top. Raises `BrokenCompound`."""
    return _read(data, lambda file: frozenset(str(path[0]) for path in file.listdir()))


def stream(data: bytes, name: str) -> bytes:
    """The bytes of a stream. Raises `BrokenCompound`, also where there is no such stream."""
    return _read(data, lambda file: bytes(file.openstream(name).read()))


def _read(data: bytes, read: Callable[[olefile.OleFileIO[str]], _Read]) -> _Read:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            return read(file)
    except _BROKEN as error:
        raise BrokenCompound(str(error)) from error

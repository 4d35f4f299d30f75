"""What reader processes are given in tests: it does to a file what the file's name says."""

from __future__ import annotations

import ctypes
import re
import time
from collections.abc import Callable
from pathlib import Path

from ingest.reading import loaded_reader, read_contents
from ingest.resume import Reading


def loaded() -> Callable[[Path, bytes], Reading]:
    loaded_reader()
    return read


def read(path: Path, data: bytes) -> Reading:
    if "crash" in path.name:
        ctypes.string_at(0)
    if "hang" in path.name:
        # It never lets another thread of the process run.
        re.match(r"(a+)+$", "a" * 99 + "b")
    if "hoard" in path.name:
        bytearray(8 << 30)
    if "bug" in path.name:
        raise LookupError("no such\nsection")
    if "slow" in path.name:
        time.sleep(0.5)
    while "held" in path.name and path.exists():
        time.sleep(0.05)
    if "sleep" in path.name:
        time.sleep(3600)
    return read_contents(path, data)

"""Inside a process that reads files: what it may use, and its loop."""

from __future__ import annotations

import os
import pkgutil
import resource
import signal
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from ingest.resume import IngestError, Reading


def serve(descriptor: int, read: str, seconds: float, memory: int, idle: float) -> None:
    """Read what comes through the connection until it is closed, or idle for so many seconds.

    `read` is "module:function" of what loads all that is needed and returns the function that
    reads. Longer than `seconds` for one file, or more than `memory` bytes, ends the process.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _limit(resource.RLIMIT_DATA, memory)
    # A core file would hold the words of a resume.
    _limit(resource.RLIMIT_CORE, 0)
    reader: Callable[[Path, bytes], Reading] = pkgutil.resolve_name(read)()
    connection = Connection(descriptor)
    connection.send(None)
    while connection.poll(idle):
        try:
            path, data = connection.recv()
        except EOFError:
            return
        # The kernel ends the process, in whatever native code it hangs and with no parent left.
        signal.setitimer(signal.ITIMER_REAL, seconds)
        result = _read(reader, path, data)
        signal.setitimer(signal.ITIMER_REAL, 0)
        connection.send(result)


def _read(
    reader: Callable[[Path, bytes], Reading], path: Path, data: bytes
) -> Reading | IngestError:
    try:
        return reader(path, data)
    except IngestError as error:
        return error


def _end_with_parent() -> None:
    """End at once when the parent, which holds the other end of standard input, is gone."""
    # Not through `sys.stdin`, whose lock an ending interpreter waits for.
    os.read(0, 1)
    os._exit(0)


def _limit(kind: int, most: int) -> None:
    _, hard = resource.getrlimit(kind)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (most, most))

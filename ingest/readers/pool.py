"""As many reading processes as there are cores, and what they are reading for one ingest."""

from __future__ import annotations

import os
import sys
import threading
import weakref
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from ingest.readers.process import ReaderProcess, ReadingLimits
from ingest.resume import IngestError, Reading

READ = "ingest.reading:loaded_reader"
"""What a process calls when it starts; it gets the function that reads."""

# One process writes, and takes a tenth to a half of the time that reading takes.
_MOST_PROCESSES = 8
# Starting a process takes about as long as reading so many files.
_FILES_A_PROCESS = 32


class ReaderPool:
    """Processes that wait for files; they stay a while, because starting one takes seconds."""

    def __init__(
        self,
        processes: int | None = None,
        limits: ReadingLimits | None = None,
        read: str = READ,
    ) -> None:
        """`processes`: how many may read for one ingest; as many as there are cores by default."""
        self.processes = processes or min(_cores(), _MOST_PROCESSES)
        self._limits = limits or ReadingLimits()
        self._read = read
        self._idle: list[ReaderProcess] = []
        self._guard = threading.Lock()
        weakref.finalize(self, _close_all, self._idle)

    def lend(self) -> ReaderProcess:
        """A process that waits, or a new one."""
        with self._guard:
            while self._idle:
                process = self._idle.pop()
                if process.fresh():
                    return process
                process.close()
        return ReaderProcess(self._read, self._limits)

    def take_back(self, process: ReaderProcess) -> None:
        """Keep a process for the next file, unless it has ended."""
        if not process.fresh():
            process.close()
            return
        with self._guard:
            self._idle.append(process)

    def close(self) -> None:
        """End all that wait; a pool that is used again starts new ones."""
        with self._guard:
            _close_all(self._idle)


class Readings:
    """Files that are being read for one ingest, by processes lent from a pool."""

    def __init__(self, pool: ReaderPool, files: int) -> None:
        """`files`: about how many there will be, so that few do not start many processes."""
        processes = min(pool.processes, 1 + files // _FILES_A_PROCESS)
        self._pool = pool
        self._threads = ThreadPoolExecutor(processes, thread_name_prefix="reading")
        self._busy: set[ReaderProcess] = set()
        self._closed = False
        self._guard = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End at once what is still being read."""
        with self._guard:
            self._closed = True
            for process in self._busy:
                process.kill()
        self._threads.shutdown(cancel_futures=True)

    def begin(self, path: Path, data: bytes) -> Future[Reading | IngestError]:
        """Begin to read a file; the future raises only what concerns every file."""
        return self._threads.submit(self._read, path, data)

    def _read(self, path: Path, data: bytes) -> Reading | IngestError:
        process = self._pool.lend()
        try:
            with self._guard:
                if self._closed:
                    raise CancelledError
                self._busy.add(process)
            return process.read(path, data)
        finally:
            with self._guard:
                self._busy.discard(process)
            self._pool.take_back(process)


def _close_all(processes: list[ReaderProcess]) -> None:
    while processes:
        processes.pop().close()


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

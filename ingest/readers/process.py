"""A process that reads files, as its parent sees it.

It is a program of its own rather than a `multiprocessing` one: those import the caller's main
module again, so that a script without a main guard would start itself over, and forked ones
inherit the locks of threads that they lack.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import takewhile
from multiprocessing import Pipe
from pathlib import Path

from ingest.resume import IngestError, Reading

IDLE_SECONDS = 60.0
"""How long a process waits for the next file before it ends."""

_LENT_WITHIN = IDLE_SECONDS - 10
_PROGRAM = (
    "import sys; sys.path[:] = {path!r}; "
    "from ingest.readers.serving import serve; serve({arguments})"
)
# There is a process for each core already.
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
_LAST_SECONDS = 5.0
"""How long a process may take to end after it has closed the connection."""

_MOST_WORDS = 200
_ADVICE = "save it anew as PDF or plain text"


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """What reading one file may take, in seconds and in bytes of memory.

    Text recognition takes some seconds a page and about a gigabyte; the limits leave room for the
    longest scan that is read, on a busy machine.
    """

    seconds: float = 240.0
    memory: int = 3 << 30


class ReaderProcess:
    """One process; used by one thread at a time, `kill` by any."""

    def __init__(self, read: str, limits: ReadingLimits) -> None:
        self._limits = limits
        self._connection, theirs = Pipe()
        self._errors = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115
        arguments = (theirs.fileno(), read, limits.seconds, limits.memory, IDLE_SECONDS)
        program = _PROGRAM.format(
            path=[str(entry) for entry in sys.path], arguments=", ".join(map(repr, arguments))
        )
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-c", program],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                pass_fds=[theirs.fileno()],
                # Ctrl-C in a terminal is for the parent, which ends its readers.
                process_group=0,
                env=os.environ | _ONE_THREAD,
            )
        self._ready = False
        self._used = time.monotonic()

    def fresh(self) -> bool:
        """Whether it is alive and will be for long enough to be given a file."""
        return time.monotonic() - self._used < _LENT_WITHIN and self._process.poll() is None

    def read(self, path: Path, data: bytes) -> Reading | IngestError:
        """The resume, or why there is none; raises `IngestError` when no file can be read at all.

        After a file that was too much for it the process has ended.
        """
        try:
            if not self._ready:
                self._connection.recv()
                self._ready = True
        except (EOFError, OSError):
            code = self._ended()
            raise IngestError(
                f"The process that reads files does not start ({self._last_words() or code}): "
                "install the program again."
            ) from None
        # The process writes to the same place of this file.
        self._errors.seek(0)
        self._errors.truncate()
        try:
            self._connection.send((path, data))
            result: Reading | IngestError = self._connection.recv()
        except (EOFError, OSError):
            return IngestError(f"{path.name} {self._why(self._ended())}: {_ADVICE}.")
        self._used = time.monotonic()
        return result

    def kill(self) -> None:
        """End it now, whatever it does; `read` in another thread returns."""
        self._process.kill()

    def close(self) -> None:
        """End it now and forget it; not while another thread reads."""
        self.kill()
        self._process.wait()
        self._connection.close()
        self._errors.close()
        if self._process.stdin is not None:
            self._process.stdin.close()

    def _ended(self) -> int:
        """Its exit status, once it has closed the connection."""
        try:
            return self._process.wait(timeout=_LAST_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            return self._process.wait()

    def _why(self, code: int) -> str:
        if code == -signal.SIGALRM:
            return f"took longer than {self._limits.seconds:g} s to read"
        if code == -signal.SIGKILL:
            return "could not be read, because the system ended the reader (is memory short?)"
        if code < 0:
            return f"made the reader crash ({signal.Signals(-code).name})"
        last = self._last_words()
        if "MemoryError" in last:
            return f"needs more than {self._limits.memory / 2**30:.3g} GB of memory to read"
        return f"could not be read, because of an error in the program ({last or code})"

    def _last_words(self) -> str:
        """The error that a traceback ends with, or else the last that it said."""
        self._errors.seek(0)
        lines = self._errors.read().decode("utf-8", "replace").strip().split("\n")
        # The lines of a traceback before its end are indented.
        said = list(takewhile(lambda line: not line.startswith(" "), reversed(lines)))
        return " ".join(" ".join(reversed(said)).split())[:_MOST_WORDS]

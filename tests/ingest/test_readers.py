"""Files are read by other processes: what these do to the library, and what ends them."""

from __future__ import annotations

import json
import os
import pkgutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.library import Library, Outcome, read_ahead
from ingest.readers.pool import READ, ReaderPool
from ingest.readers.process import ReadingLimits
from ingest.reading import loaded_reader, read_resume
from ingest.resume import IngestError
from tests.ingest.library_builders import HashEmbedder, resume_text, write_resumes

ROOT = Path(__file__).parents[2]
TROUBLED = "tests.ingest.troubled_reader:loaded"


@pytest.fixture(autouse=True)
def no_job_is_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_ahead, "SMALL_JOB", -1)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    readers = ReaderPool(2, ReadingLimits(seconds=4), TROUBLED)
    # Other tests of this run may have begun processes of their own.
    before = children()
    with Library(tmp_path / "data", HashEmbedder(), readers=readers) as library:
        yield library
    assert set(children()) <= set(before)


def children() -> list[int]:
    """The processes that this one has begun and that are still there, be it as zombies."""
    return [
        int(child)
        for child in Path("/proc/self/task").glob("*/children")
        for child in child.read_text().split()
    ]


def write(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for seed, name in enumerate(names):
        (folder / name).write_text(resume_text(seed), encoding="utf-8")
    return folder


def told(outcomes: list[Outcome]) -> list[tuple[str, str]]:
    return [(outcome.file, outcome.status) for outcome in outcomes]


def test_other_processes_read_as_this_one_does(library: Library, tmp_path: Path) -> None:
    folder = write_resumes(tmp_path / "in", 40)
    with Library(tmp_path / "other", HashEmbedder(), readers=ReaderPool(1)) as other:
        one = list(other.add([folder]))
        assert list(library.add([folder])) == one
        assert library.resumes() == other.resumes()
    assert [outcome.file for outcome in one] == sorted(os.listdir(folder))


def test_a_file_that_is_too_much_for_its_reader_stops_no_other(
    library: Library, tmp_path: Path
) -> None:
    names = ["a.txt", "b_crash.txt", "c.txt", "d_hang.txt", "e_hoard.txt", "f_bug.txt", "g.txt"]

    outcomes = list(library.add([write(tmp_path / "in", *names)]))

    assert told(outcomes) == [(n, "failed" if "_" in n else "added") for n in names]
    assert [outcome.error for outcome in outcomes if outcome.error] == [
        "b_crash.txt made the reader crash (SIGSEGV): save it anew as PDF or plain text.",
        "d_hang.txt took longer than 4 s to read: save it anew as PDF or plain text.",
        "e_hoard.txt needs more than 3 GB of memory to read: save it anew as PDF or plain text.",
        "f_bug.txt could not be read, because of an error in the program (LookupError: no such "
        "section): save it anew as PDF or plain text.",
    ]
    assert len(library.resumes()) == 3


def test_outcomes_come_in_order_and_do_not_wait_for_a_file_that_hangs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.library.intake._BATCH_SECONDS", 0.3)
    names = ["a_slow.txt", "b.txt", "c_held.txt", "d.txt", "e_slow.txt", "f.txt"]
    folder = write(tmp_path / "in", *names)
    readers = ReaderPool(2, ReadingLimits(seconds=60), TROUBLED)
    with Library(tmp_path / "other", HashEmbedder(), readers=readers) as patient:
        adding = patient.add([folder])

        assert [next(adding).file, next(adding).file] == names[:2]
        # Whoever waited for the third file to end would see it run out of time.
        (folder / "c_held.txt").unlink()
        assert told(list(adding)) == [(name, "added") for name in names[2:]]


def test_only_so_much_is_read_ahead(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_ahead, "_AHEAD_BYTES", 4000)
    monkeypatch.setattr("ingest.library.intake._BATCH_FILES", 1)
    folder = write_resumes(tmp_path / "in", 60)
    opened: list[str] = []
    read_bytes = Path.read_bytes

    def watched(path: Path) -> bytes:
        opened.append(path.name)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", watched)
    adding = library.add([folder])
    next(adding)

    ahead = sum((folder / name).stat().st_size for name in opened)
    assert 1 < len(opened) < 20
    assert ahead < 4000 + 3 * max(file.stat().st_size for file in folder.iterdir())
    assert len(list(adding)) == 59


def test_an_ingest_that_is_left_ends_its_readers_and_the_next_goes_on(
    library: Library, tmp_path: Path
) -> None:
    folder = write(tmp_path / "in", "a.txt", "b_sleep.txt", "c_sleep.txt")
    adding = library.add([folder / "a.txt", folder])
    began = time.monotonic()
    assert next(adding).status == "added"
    adding.close()
    assert time.monotonic() - began < 20

    for name in ("b_sleep.txt", "c_sleep.txt"):
        (folder / name).rename(folder / name[0])
    assert told(list(library.add([folder]))) == [
        ("a.txt", "unchanged"),
        ("b", "added"),
        ("c", "added"),
    ]


def test_two_threads_may_add_at_once(library: Library, tmp_path: Path) -> None:
    folders = [write_resumes(tmp_path / "in", 30), write(tmp_path / "more", "a.txt", "b_crash.txt")]
    (folders[1] / "a.txt").write_text(resume_text(99), encoding="utf-8")
    found: list[Outcome] = []
    threads = [
        threading.Thread(target=lambda folder=folder: found.extend(library.add([folder])))
        for folder in folders
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 32
    assert [outcome.file for outcome in found if outcome.status != "added"] == ["b_crash.txt"]


def test_a_reader_that_does_not_start_is_told_at_once(tmp_path: Path) -> None:
    pool = ReaderPool(1, read="tests.ingest.no_such_module:loaded")
    with (
        Library(tmp_path / "data", HashEmbedder(), readers=pool) as library,
        pytest.raises(IngestError, match=r"does not start \(ModuleNotFoundError: No module named"),
    ):
        list(library.add([write_resumes(tmp_path / "in", 3)]))


def test_a_reader_that_has_waited_long_is_not_given_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.readers.process.IDLE_SECONDS", 0.2)
    monkeypatch.setattr("ingest.readers.process._LENT_WITHIN", 0.1)
    folder = write_resumes(tmp_path / "in", 2)
    with Library(tmp_path / "data", HashEmbedder(), readers=ReaderPool(1)) as library:
        for file in sorted(folder.iterdir()):
            assert [outcome.status for outcome in library.add([file])] == ["added"]
            time.sleep(0.6)


SCRIPT = """
import sys
from pathlib import Path
from ingest.library import read_ahead
from ingest.library import Library
from tests.ingest.library_builders import HashEmbedder

read_ahead.SMALL_JOB = -1
print("once")
library = Library(Path(sys.argv[1]), HashEmbedder())
print(len(list(library.add([Path(sys.argv[2])]))))
"""


def test_a_script_without_a_main_guard_adds_and_ends(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    folder = write_resumes(tmp_path / "in", 3)
    done = subprocess.run(
        [sys.executable, "-W", "error", script, tmp_path / "data", folder],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "once\n3\n", "")


def of_group(group: int) -> list[str]:
    """The command lines of living processes whose environment names this test's group."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            environment = (process / "environ").read_bytes()
            command = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if f"TEST_GROUP={group}\0".encode() in environment and command:
            found.append(command.decode())
    return found


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_ingest_that_is_stopped_leaves_no_process_and_the_next_finishes_it(
    tmp_path: Path, how: signal.Signals
) -> None:
    folder = write_resumes(tmp_path / "in", 120)
    for path in folder.iterdir():
        path.write_text(path.read_text("utf-8") + "负责培训与盘点。\n" * 200, encoding="utf-8")
    group = os.getpid() * 100 + how
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TEST_GROUP": str(group)}

    command = [sys.executable, "-m", "ui.cli", "ingest", str(folder), "--json"]
    command += ["--data-dir", str(tmp_path / "data")]

    def ingest() -> subprocess.Popen[str]:
        return subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # As a terminal does, which sends Ctrl-C to the whole group.
            process_group=0,
        )

    with ingest() as stopped:
        assert stopped.stdout is not None
        assert '"added"' in stopped.stdout.readline()
        assert len(of_group(group)) > 1
        os.killpg(stopped.pid, how)
        out, err = stopped.communicate(timeout=60)
    assert stopped.returncode != 0
    assert "Traceback" not in err
    assert len(out.splitlines()) < 119
    deadline = time.monotonic() + 5
    while of_group(group) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert of_group(group) == []

    with ingest() as again:
        out, err = again.communicate(timeout=300)
    assert [json.loads(line)["error"] for line in out.splitlines()] == [None] * 120
    with Library(tmp_path / "data") as library:
        assert {resume.file: resume for resume in library.resumes()} == {
            path.name: read_resume(path).resume for path in folder.iterdir()
        }


def test_the_function_that_reads_is_found() -> None:
    assert pkgutil.resolve_name(READ) is loaded_reader

"""What a killed writer, damaged files and other processes do to a library: nothing that lasts."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest.library import Hit, Library
from ingest.stores import vectors
from tests.ingest.library_builders import HashEmbedder, ingest, resume_text, terms, write_resumes

ROOT = Path(__file__).parents[2]
QUESTION = "冷链运输 培训 同事"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_resumes(tmp_path / "in", 20)


@pytest.fixture
def data_dir(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of 20 resumes whose graph Chroma has written to disk, as it does for large ones."""
    small = {**vectors.HNSW, "sync_threshold": 40, "batch_size": 20}
    monkeypatch.setattr(vectors, "HNSW", small)
    ingest(tmp_path / "data", folder)
    return tmp_path / "data"


def run(module: str, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", module, *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, text=True, stdin=pipe, stdout=pipe, encoding="utf-8")


@pytest.mark.parametrize(("kills", "doing"), [(20, "adding"), (6, "removing")])
def test_a_killed_writer_is_finished_by_the_next(tmp_path: Path, kills: int, doing: str) -> None:
    killer = run("tests.ingest.library_killer", str(tmp_path), str(kills), "1", doing)
    output, _ = killer.communicate()

    reports = [json.loads(line) for line in output.splitlines()]
    assert len(reports) == kills
    assert sum(report["cut"] for report in reports) >= kills / 4
    assert all(report["whole"] and report["equal"] for report in reports)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garble(path: Path) -> None:
    """Turn over a few bytes in the middle of every kilobyte."""
    data = bytearray(path.read_bytes())
    for middle in range(len(data) % 1024 // 2, len(data), 1024):
        data[middle : middle + 16] = bytes(255 - byte for byte in data[middle : middle + 16])
    path.write_bytes(data)


def both_searches(data_dir: Path, *, exact_up_to: int = 0) -> tuple[list[Hit], list[Hit]]:
    with Library(data_dir, HashEmbedder(), exact_up_to=exact_up_to) as library:
        return (
            library.search_words(terms(QUESTION), 500),
            library.search_vectors(QUESTION, 500),
        )


def found(hits: list[Hit]) -> Iterator[tuple[str, int, float]]:
    return (
        (resume_id, chunk, round(score, 2))
        for resume_id, chunk, score in sorted((h.resume_id, h.chunk, h.score) for h in hits)
    )


Damage = Callable[[Path], None]


@pytest.mark.parametrize("damage", [cut_short, garble, Path.unlink])
@pytest.mark.parametrize("file", ["*.idx", "*.term", "*.store", "meta.json"])
def test_a_damaged_word_index_is_rebuilt_when_it_is_opened(
    data_dir: Path, file: str, damage: Damage
) -> None:
    before, _ = both_searches(data_dir)
    [broken] = data_dir.glob("words-*")
    damage(next(broken.glob(file)))

    after, _ = both_searches(data_dir)

    assert list(found(after)) == list(found(before))
    assert not broken.exists()


@pytest.mark.parametrize("damage", [cut_short, garble, Path.unlink])
@pytest.mark.parametrize("file", ["chroma.sqlite3", "*/data_level0.bin", "*/index_metadata.pickle"])
def test_a_damaged_vector_index_hides_nothing_and_the_next_write_rebuilds_it(
    data_dir: Path, folder: Path, file: str, damage: Damage
) -> None:
    _, before = both_searches(data_dir)
    [broken] = data_dir.glob("vectors-*")
    damage(next(broken.glob(file)))

    _, meanwhile = both_searches(data_dir)
    assert list(found(meanwhile)) == list(found(before))

    (folder / "one_more.txt").write_text(resume_text(99), encoding="utf-8")
    ingest(data_dir, folder / "one_more.txt")

    assert not broken.exists()
    _, after = both_searches(data_dir)
    _, exact = both_searches(data_dir, exact_up_to=10**6)
    assert list(found(after)) == list(found(exact))
    assert len(after) > len(before)


def test_both_indexes_can_be_thrown_away(data_dir: Path) -> None:
    words, before = both_searches(data_dir)
    for broken in (*data_dir.glob("words-*"), *data_dir.glob("vectors-*")):
        shutil.rmtree(broken)

    with Library(data_dir, HashEmbedder()) as library:
        library.reindex()

    again, after = both_searches(data_dir)
    assert list(found(again)) == list(found(words))
    assert list(found(after)) == list(found(before))


@pytest.mark.parametrize("exact_up_to", [0, 10**6])
def test_a_reader_sees_what_another_process_writes(
    data_dir: Path, folder: Path, exact_up_to: int
) -> None:
    reader = run("tests.ingest.library_reader", str(data_dir), str(exact_up_to))
    assert reader.stdin is not None
    assert reader.stdout is not None

    questions, answers = reader.stdin, reader.stdout

    def ask() -> dict[str, list[str]]:
        print("古琴修复", file=questions, flush=True)
        answer: dict[str, list[str]] = json.loads(answers.readline())
        return answer

    assert ask()["words"] == []
    (folder / "zither.txt").write_text(resume_text(98) + "擅长古琴修复\n", encoding="utf-8")
    ingest(data_dir, folder / "zither.txt")
    seen = ask()
    with Library(data_dir) as library:
        [resume] = library.remove("zither.txt")
    forgotten = ask()
    reader.communicate()

    assert seen["words"] == [resume.id]
    assert resume.id in seen["vectors"]
    assert resume.id in seen["resumes"]
    assert forgotten["words"] == []
    assert resume.id not in forgotten["vectors"] + forgotten["resumes"]

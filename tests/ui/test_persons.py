"""`join`, `part`, and the list with those of one person together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.conftest import Call

QI = "祁映安\n电话：13911112222\n\n工作经历\n2019.03 - 2023.02  砚台云科技有限公司  工程师\n"
QI_EN = "Yingan Qi\n+86 139 1111 2222\n\nWork experience\nMar 2019 - Feb 2023  Engineer, Ink Ltd\n"
LUO = "罗浩川\n电话：13733334444\n\n工作经历\n2011.02 - 2016.09  明河会计师事务所  审计员\n"


@pytest.fixture
def data_dir(call: Call, tmp_path: Path) -> Path:
    """A library of two resumes of one person and one of another."""
    folder, data_dir = tmp_path / "resumes", tmp_path / "data"
    folder.mkdir()
    for name, text in (("a-zh", QI), ("b-luo", LUO), ("c-en", QI_EN)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    assert call("ingest", folder, "--data-dir", data_dir).status == 0
    return data_dir


def test_the_list_shows_the_files_of_one_person_together(call: Call, data_dir: Path) -> None:
    shown = call("list", "--data-dir", data_dir)
    rows = [line.split()[-1] for line in shown.out.splitlines() if ".txt" in line]
    assert sorted(rows[:2]) == ["a-zh.txt", "c-en.txt"]
    assert rows[2] == "b-luo.txt"
    assert "= " in shown.out
    assert "3 resumes of 2 people" in shown.out
    persons = {
        o["file"]: o["person"] for o in call("list", "--data-dir", data_dir, "--json").objects
    }
    assert persons["a-zh.txt"] == persons["c-en.txt"] != persons["b-luo.txt"]


def test_part_and_join_say_what_they_did(call: Call, data_dir: Path) -> None:
    parted = call("part", "c-en.txt", "--data-dir", data_dir)
    assert (parted.status, parted.out) == (0, "c-en.txt is another person's now.\n")
    assert "3 resumes\n" in call("list", "--data-dir", data_dir).out
    joined = call("join", "c-en.txt", "b-luo.txt", "--data-dir", data_dir)
    assert joined.status == 0
    assert joined.out.startswith("One person now: ")
    assert "c-en.txt" in joined.out
    assert "b-luo.txt" in joined.out


def test_what_cannot_be_joined_or_parted_is_told_in_one_line(call: Call, data_dir: Path) -> None:
    alone = call("part", "b-luo.txt", "--data-dir", data_dir)
    assert (alone.status, alone.err.count("\n")) == (1, 1)
    assert "stands alone already" in alone.err
    single = call("join", "b-luo.txt", "--data-dir", data_dir)
    assert (single.status, single.err.count("\n")) == (1, 1)
    unknown = call("join", "b-luo.txt", "nobody.txt", "--data-dir", data_dir)
    assert unknown.status == 2
    assert "nobody.txt" in unknown.err


def test_how_many_counts_the_person_once(call: Call, data_dir: Path) -> None:
    question = ("ask", "谁在2019年到2022年之间工作过？", "--data-dir", data_dir, "--json")
    (answer,) = call(*question).objects
    assert sorted(answer["resumes"]) == ["a-zh.txt", "c-en.txt"]
    assert answer["answer"].count("（2 份简历：") == 1

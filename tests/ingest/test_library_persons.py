"""Who has several resumes, as a library keeps it: found, joined and parted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.library import Library, UnknownKey
from ingest.resume import IngestError
from tests.ingest.library_builders import HashEmbedder

QI_2023 = """祁映安
电话：13911112222

工作经历
2019.03 - 2023.02  砚台云科技有限公司  后端开发工程师
"""
QI_2025 = QI_2023 + "2023.03 - 至今  微澜数据有限公司  架构师\n"
QI_EN = """Yingan Qi
Mobile: +86 139 1111 2222

Work experience
Mar 2019 - Feb 2023  Inkstone Cloud Ltd, Backend Engineer
"""
NAMESAKE = """祁映安
电话：13822223333

工作经历
2018.05 - 2020.06  南屿物流有限公司  仓库管理员
"""
LUO = """罗浩川
电话：13733334444

工作经历
2011.02 - 2016.09  明河会计师事务所  审计员
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three resumes of one person, one of a namesake, one of someone else."""
    folder = tmp_path / "resumes"
    folder.mkdir()
    texts = {"2023": QI_2023, "2025": QI_2025, "en": QI_EN, "namesake": NAMESAKE, "luo": LUO}
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    """A library of them."""
    with Library(tmp_path / "library", HashEmbedder()) as library:
        add(library, folder)
        yield library


def add(library: Library, path: Path) -> None:
    """Take files in."""
    for outcome in library.add([path]):
        assert outcome.error is None, outcome.error


def together(library: Library) -> list[list[str]]:
    """The files of everyone who has several, newest first, without their ending."""
    return [
        [library.resume(id_).file.removesuffix(".txt") for id_ in group]
        for group in library.persons()
    ]


def test_versions_and_languages_are_together_with_the_newest_first(library: Library) -> None:
    (qi,) = together(library)
    assert qi[0] == "2025"
    assert sorted(qi) == ["2023", "2025", "en"]


def test_another_program_sees_them_too(library: Library, tmp_path: Path) -> None:
    with Library(tmp_path / "library") as reader:
        assert together(reader) == together(library)


def test_a_resume_that_is_removed_leaves_its_person(library: Library) -> None:
    library.remove("2023.txt", "en.txt")
    assert together(library) == []


def test_the_user_joins_and_the_person_is_told(library: Library) -> None:
    joined = library.join("luo.txt", "namesake.txt")
    assert {resume.file for resume in joined} == {"luo.txt", "namesake.txt"}
    assert sorted(map(sorted, together(library))) == [["2023", "2025", "en"], ["luo", "namesake"]]


def test_what_is_joined_stays_joined_without_one_of_them(library: Library) -> None:
    library.join("2025.txt", "luo.txt")
    library.remove("2025.txt")
    assert sorted(together(library)[0]) == ["2023", "en", "luo"]


def test_the_user_parts_one_from_the_rest(library: Library) -> None:
    library.part("en.txt")
    assert together(library) == [["2025", "2023"]]


def test_all_of_a_person_are_parted_from_each_other(library: Library) -> None:
    library.part("en.txt", "2023.txt", "2025.txt")
    assert together(library) == []


def test_the_last_word_counts(library: Library) -> None:
    library.part("en.txt")
    library.join("en.txt", "2025.txt")
    assert [sorted(group) for group in together(library)] == [["2023", "2025", "en"]]


def test_decisions_outlive_another_ingest_and_a_file_that_moved(
    library: Library, folder: Path
) -> None:
    library.part("en.txt")
    library.join("luo.txt", "namesake.txt")
    before = together(library)
    add(library, folder)
    assert together(library) == before
    (folder / "luo.txt").rename(folder / "moved.txt")
    add(library, folder)
    assert sorted(map(sorted, together(library))) == [["2023", "2025"], ["moved", "namesake"]]


def test_decisions_hold_for_the_file_that_takes_a_resumes_place(
    library: Library, folder: Path
) -> None:
    library.part("en.txt")
    library.join("luo.txt", "namesake.txt")
    for name, text in (("en", QI_EN), ("luo", LUO)):
        (folder / f"{name}.txt").write_text(text + "\nLanguages\nGerman\n", encoding="utf-8")
    add(library, folder)
    assert sorted(map(sorted, together(library))) == [["2023", "2025"], ["luo", "namesake"]]


def test_removing_leaves_no_trace_of_a_decision(library: Library, tmp_path: Path) -> None:
    library.join("luo.txt", "namesake.txt")
    library.part("en.txt")
    gone = [resume.id for resume in library.remove("luo.txt", "en.txt")]
    library.close()
    for file in (tmp_path / "library").rglob("*"):
        if file.is_file():
            assert not any(id_.encode() in file.read_bytes() for id_ in gone), file


def test_one_resume_alone_is_neither_joined_nor_parted(library: Library) -> None:
    with pytest.raises(IngestError, match="two files or more"):
        library.join("luo.txt")
    with pytest.raises(IngestError, match=r"luo\.txt stands alone"):
        library.part("luo.txt")
    with pytest.raises(UnknownKey):
        library.join("luo.txt", "nobody.txt")


def test_what_a_stopped_ingest_left_is_related_by_the_next_write(
    tmp_path: Path, folder: Path
) -> None:
    with Library(tmp_path / "other", HashEmbedder()) as library:
        outcomes = library.add([folder])
        next(outcomes)
        outcomes.close()  # type: ignore[attr-defined]
        add(library, folder)
        assert len(together(library)) == 1

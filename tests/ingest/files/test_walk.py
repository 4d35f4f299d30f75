from __future__ import annotations

from pathlib import Path

from ingest.files.walk import resume_files


def names(root: Path, *paths: Path) -> list[str]:
    return [str(path.relative_to(root)) for path in resume_files(paths or [root])]


def write(root: Path, *files: str) -> None:
    for name in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def test_folders_are_walked_in_sorted_order_whatever_the_suffix(tmp_path: Path) -> None:
    write(tmp_path, "b.pdf", "a/z.txt", "a/c/y.weird", "c", "李明.docx")
    assert names(tmp_path) == ["a/c/y.weird", "a/z.txt", "b.pdf", "c", "李明.docx"]


def test_hidden_files_and_litter_are_passed_over(tmp_path: Path) -> None:
    write(
        tmp_path,
        *(".DS_Store", ".git/config", "~$cv.docx", "Thumbs.db", "desktop.ini", "cv.txt~"),
        *("__MACOSX/._cv.pdf", ".cv.txt.swp", "~WRL0001.tmp", "cv.pdf.crdownload", "cv.pdf"),
    )
    assert names(tmp_path) == ["cv.pdf"]


def test_a_named_file_is_taken_even_if_it_looks_like_litter(tmp_path: Path) -> None:
    write(tmp_path, ".cv.txt")
    assert names(tmp_path, tmp_path / ".cv.txt") == [".cv.txt"]


def test_link_circles_end(tmp_path: Path) -> None:
    write(tmp_path, "a/cv.pdf")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self").symlink_to("self")
    assert names(tmp_path) == ["a/cv.pdf", "a/self"]


def test_a_missing_path_comes_through_so_that_reading_it_says_so(tmp_path: Path) -> None:
    write(tmp_path, "cv.pdf")
    (tmp_path / "dead.pdf").symlink_to("nowhere.pdf")
    gone = tmp_path / "gone"
    assert names(tmp_path, gone, tmp_path) == ["gone", "cv.pdf", "dead.pdf"]


def test_the_same_file_named_twice_comes_once(tmp_path: Path) -> None:
    write(tmp_path, "a/cv.pdf")
    assert names(tmp_path, tmp_path / "a", tmp_path, tmp_path / "a/cv.pdf") == ["a/cv.pdf"]


def test_copies_and_links_to_a_file_are_files_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, "a.pdf")
    (tmp_path / "b.pdf").symlink_to("a.pdf")
    (tmp_path / "c.pdf").hardlink_to(tmp_path / "a.pdf")
    assert names(tmp_path) == ["a.pdf", "b.pdf", "c.pdf"]

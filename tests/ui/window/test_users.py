"""Users of a window that others can reach: what is kept of a password, and what is refused."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from ui.errors import UsageError
from ui.window.users import add_user, hashed, is_user, read_users


def test_a_user_is_known_by_the_password_alone(tmp_path: Path) -> None:
    file = tmp_path / "users"
    add_user(file, "mei", "correct horse")
    users = read_users(file)
    assert is_user(users, "mei", "correct horse")
    assert not is_user(users, "mei", "correct horsf")
    assert not is_user(users, "lee", "correct horse")


def test_the_file_keeps_hashes_and_is_the_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "users"
    add_user(file, "mei", "correct horse")
    add_user(file, "李雷", "another secret")
    assert "horse" not in file.read_text(encoding="utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(read_users(file)) == ["mei", "李雷"]
    assert hashed("same words") != hashed("same words")


@pytest.mark.parametrize(
    ("name", "password"), [("a:b", "long enough"), (" ", "long enough"), ("mei", "short")]
)
def test_unusable_names_and_passwords_are_refused(tmp_path: Path, name: str, password: str) -> None:
    with pytest.raises(UsageError):
        add_user(tmp_path / "users", name, password)
    assert not (tmp_path / "users").exists()


@pytest.mark.parametrize("content", ["", "mei\n", "mei:plaintext\n"])
def test_a_file_that_would_let_in_nobody_or_anybody_is_refused(
    tmp_path: Path, content: str
) -> None:
    file = tmp_path / "users"
    file.write_text(content)
    with pytest.raises(UsageError):
        read_users(file)


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="add-user"):
        read_users(tmp_path / "users")

"""Where results go: the terminal, and JSON named by what was measured and at which commit."""

from __future__ import annotations

import json
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from rich.console import Console

_ROOT = Path(__file__).resolve().parents[1]


def console(*, stderr: bool = False) -> Console:
    """A console that takes nothing it is given for markup."""
    return Console(stderr=stderr, markup=False, highlight=False, emoji=False)


def commit() -> str:
    """The commit of the checkout, "-dirty" after it when files differ; else the version.

    Outside a checkout, and in one without commits, the installed version stands for it.
    """
    if (_ROOT / ".git").exists() and (head := _git("rev-parse", "--short", "HEAD")):
        return head + (
            "-dirty" if _git("status", "--porcelain", "--untracked-files=all", "--", "*.py") else ""
        )
    try:
        return version("resume-assistant")
    except PackageNotFoundError:
        return "unknown"


def write_json(folder: Path, name: str, value: dict[str, Any]) -> Path:
    """Write one result and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.json"
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _git(*arguments: str) -> str:
    """What git says, or nothing where it is not installed or knows no answer."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=_ROOT, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""

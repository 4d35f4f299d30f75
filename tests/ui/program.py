"""How to call the command as a program of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import ui.cli

ROOT = Path(ui.cli.__file__).parents[1]


def command(*arguments: object) -> list[str]:
    """The command line of the program."""
    return [sys.executable, "-m", "ui.cli", *map(str, arguments)]


def environment() -> dict[str, str]:
    """An environment in which the program is found and no setting is made."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("RESUME_ASSISTANT_")}
    return {**kept, "PYTHONPATH": str(ROOT)}

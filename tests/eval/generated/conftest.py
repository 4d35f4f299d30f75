import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from eval.generated.files import Sheet
from eval.generated.folder import draw, write
from eval.generated.paths import GOLD, QUESTIONS
from eval.generated.questions.asked import Asked


@dataclass(frozen=True)
class Folder:
    """A written folder, with what it was written from."""

    path: Path
    sheets: list[Sheet]
    asked: list[Asked]
    questions: list[dict[str, Any]]
    records: Mapping[str, Any]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    path = tmp_path_factory.mktemp("generated")
    sheets, asked = draw(160, 320, seed=11)
    write(path, sheets, asked)
    lines = (path / QUESTIONS).read_text(encoding="utf-8").splitlines()
    gold = json.loads((path / GOLD).read_text(encoding="utf-8"))
    records = {sheet["file"]: sheet["record"] for sheet in gold["resumes"]}
    return Folder(path, sheets, asked, [json.loads(line) for line in lines], records)

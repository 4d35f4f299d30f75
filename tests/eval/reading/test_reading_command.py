"""`eval reading`, as a user calls it, over the sample resumes."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from eval.cli import app
from eval.opening import SAMPLES


def test_the_samples_are_read_checked_and_timed(tmp_path: Path) -> None:
    names = {"周晓岚-护士长-14年.pdf": "周晓岚", "resume_final.docx": "Nobody Atall"}
    for file in names:
        (tmp_path / file).write_bytes((SAMPLES / file).read_bytes())
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    (tmp_path / "names.json").write_text(json.dumps(names), encoding="utf-8")
    arguments = [str(tmp_path), "--names", str(tmp_path / "names.json"), "--spans", "6", "--show"]

    arguments += ["--processes", "1", "--passes", "2", "--results", str(tmp_path / "out")]
    done = CliRunner().invoke(app, ["reading", *arguments])

    assert done.exit_code == 0, done.output
    assert "is 'Nobody Atall'" in done.output
    assert "broken.pdf is broken" in done.output
    [path] = (tmp_path / "out").iterdir()
    measured = json.loads(path.read_text(encoding="utf-8"))
    assert measured["formats"]["pdf"] | {"read": 1, "right": 1} == measured["formats"]["pdf"]
    assert measured["formats"]["docx"]["wrong"] == 1
    assert measured["broken_laws"] == {}
    assert measured["boxes"] == {"checked": 6, "covering": 6}
    assert {speed["method"] for speed in measured["speed"]} == {
        "reading to facts",
        "pypdfium2, text only",
        "pdfplumber, text only",
    }
    assert all(speed["pages_per_second"] > 0 for speed in measured["speed"])
    assert all(len(speed["seconds"]) == 2 for speed in measured["speed"])

"""`doctor` tells versions and places, and ends with 1 when something is wrong."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from ingest.files.word.conversion import old_word_program
from tests.ui.conftest import Call
from tests.ui.program import environment


def test_it_tells_what_is_installed_and_where_the_data_is(call: Call, data_dir: Path) -> None:
    ended = call("doctor", "--data-dir", data_dir, "--json")
    (found,) = ended.objects
    assert found["versions"]["chromadb"] == version("chromadb")
    assert found["text_recognition"] == version("rapidocr")
    assert found["old_word"] == old_word_program()
    assert found["data_dir"] == str(data_dir)
    assert found["resumes"] == 4
    assert found["index_model"] == found["configured_model"]
    assert (ended.status, found["problems"]) == (0, [])
    shown = call("doctor", "--data-dir", data_dir)
    assert str(data_dir) in shown.out.replace("\n", "").replace(" ", "")
    assert "All is well." in shown.out


def test_it_begins_no_library(call: Call, tmp_path: Path) -> None:
    (found,) = call("doctor", "--data-dir", tmp_path / "none", "--json").objects
    assert found["resumes"] is None
    assert not (tmp_path / "none").exists()


def test_a_broken_library_is_a_problem(call: Call, tmp_path: Path) -> None:
    (tmp_path / "catalog.sqlite3").write_bytes(b"not a database, but long enough to be read" * 99)
    ended = call("doctor", "--data-dir", tmp_path, "--json")
    assert ended.status == 1
    assert any(str(tmp_path) in problem for problem in ended.objects[0]["problems"])


def test_it_imports_none_of_what_it_reports_on(data_dir: Path) -> None:
    heavy = "'chromadb', 'langchain', 'sentence_transformers', 'gradio', 'torch'"
    script = (
        "import sys; from pathlib import Path; from ui.doctor import diagnose; "
        "from ui.settings import Settings; diagnose(Settings(), Path(sys.argv[1])); "
        f"print([name for name in ({heavy}) if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(data_dir)],
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    assert done.stdout.strip() == "[]"

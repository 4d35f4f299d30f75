"""The command as a whole: its help, its settings, and how it ends when something is wrong."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.ui.conftest import Call, Run
from tests.ui.program import command, environment
from ui.cli import app

COMMANDS = (
    "ingest",
    "ask",
    "text",
    "remove",
    "join",
    "part",
    "list",
    "show",
    "reindex",
    "demo",
    "doctor",
    "models",
)
HEAVY = ("torch", "langchain", "langchain_core", "gradio", "sentence_transformers", "chromadb")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    shown = CliRunner().invoke(app, [name, "--help"])
    assert shown.exit_code == 0
    assert "--data-dir" in shown.stdout or name == "models"
    assert name in CliRunner().invoke(app, ["--help"]).stdout


def test_help_loads_nothing_that_is_only_needed_to_work() -> None:
    loaded = _imported("--help")
    assert not loaded & {*HEAVY, "numpy", "sqlalchemy", "pydantic", "rich"}


def test_ask_loads_no_model_library_and_no_window(data_dir: Path) -> None:
    loaded = _imported("ask", "谁在江南大学读过书？", "--data-dir", str(data_dir), "--json")
    assert "assistant.assistant" in loaded
    assert not loaded & set(HEAVY)


def _imported(*arguments: str) -> set[str]:
    python, *rest = command(*arguments)
    done = subprocess.run(
        [python, "-X", "importtime", *rest],
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["ask", ""],
        ["ask", " \n "],
        ["ask", "question", "--batch", "file.jsonl"],
        ["ask", "--batch", "no-such-file.jsonl"],
        ["ask", "question", "--as-of", "2026-13"],
        ["ask", "question", "--as-of", "last May"],
        ["ask", "question", "--llm", "no-colon"],
        ["ask", "question", "--nonsense"],
        ["ingest"],
        ["text"],
        ["no-such-command"],
    ],
)
def test_wrong_usage_ends_with_2(call: Call, tmp_path: Path, arguments: list[str]) -> None:
    ended = call(*arguments, *(["--data-dir", tmp_path] if len(arguments) > 1 else []))
    assert ended.status == 2
    assert ended.out == ""
    assert ended.err.strip()
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    "arguments", [["ask", "Who?"], ["text", "cv"], ["list"], ["show", "cv"], ["remove", "cv"]]
)
def test_without_a_library_one_sentence_says_how_to_begin(
    call: Call, tmp_path: Path, arguments: list[str]
) -> None:
    ended = call(*arguments, "--data-dir", tmp_path / "nothing here")
    assert ended.status == 1
    assert "resume-assistant ingest" in ended.err
    assert len(ended.err.splitlines()) == 1
    assert not (tmp_path / "nothing here").exists()


def test_an_empty_library_says_how_to_begin(call: Call, tmp_path: Path) -> None:
    call("ingest", tmp_path / "no-such.txt", "--data-dir", tmp_path / "data")
    ended = call("ask", "Who?", "--data-dir", tmp_path / "data", "--json")
    assert ended.status == 1
    assert "resume-assistant ingest" in ended.err
    assert ended.objects[0]["question"] == "Who?"
    assert "empty" in ended.objects[0]["error"]


@pytest.mark.parametrize("name", ["text", "show", "remove"])
def test_a_key_that_nobody_or_several_go_by_ends_with_2(
    call: Call, data_dir: Path, name: str
) -> None:
    unknown = call(name, "nobody.pdf", "--data-dir", data_dir)
    assert (unknown.status, unknown.out) == (2, "")
    assert "nobody.pdf" in unknown.err
    shared = call(name, "cv.txt", "--data-dir", data_dir)
    assert (shared.status, shared.out) == (2, "")
    ids = [o["resume_id"] for o in call("list", "--data-dir", data_dir, "--json").objects]
    assert sum(id_ in shared.err for id_ in ids) == 2


def test_a_model_that_is_not_there_is_named_at_once(call: Call, tmp_path: Path) -> None:
    ended = call("ingest", tmp_path, "--data-dir", tmp_path / "d", "--model", "nobody/no-model")
    assert ended.status == 1
    assert "nobody/no-model" in ended.err
    assert len(ended.err.splitlines()) == 1


def test_settings_come_from_the_environment(
    call: Call, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESUME_ASSISTANT_DATA_DIR", str(data_dir))
    assert len(call("list", "--json").objects) == 4
    monkeypatch.setenv("RESUME_ASSISTANT_EMBEDDING_MODEL", "nobody/no-model")
    ended = call("doctor", "--json")
    assert ended.status == 1
    assert any("nobody/no-model" in problem for problem in ended.objects[0]["problems"])


def test_a_data_folder_that_is_a_file_is_refused(call: Call, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ended = call("ingest", tmp_path, "--data-dir", tmp_path / "file" / "inside")
    assert ended.status == 1
    assert str(tmp_path / "file") in ended.err
    assert len(ended.err.splitlines()) == 1


def test_ctrl_c_ends_cleanly_with_130(data_dir: Path) -> None:
    waiting = subprocess.Popen(
        command("ask", "--batch", "-", "--data-dir", data_dir, "--json"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**environment(), "PYTHONVERBOSE": "1"},
    )
    assert waiting.stderr is not None
    # The module of the batch is the last thing loaded before standard input is read.
    for line in waiting.stderr:
        if b"import 'ui.batch'" in line:
            break
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=30)
    assert waiting.returncode == 130
    assert out == b""
    assert b"Traceback" not in err


def test_a_reader_that_stops_early_is_no_error(run: Run, data_dir: Path) -> None:
    with subprocess.Popen(
        command("show", "chef.txt", "--data-dir", data_dir, "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as head:
        assert head.stdout is not None
        head.stdout.close()
        assert head.stderr is not None
        assert b"Traceback" not in head.stderr.read()
        head.wait(timeout=30)

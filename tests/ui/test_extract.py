"""`ingest --extract llm`: a chat model on loopback adds to what the rules read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.assistant.model_server import ModelServer, serving
from tests.ui.conftest import Call

LETTER = """Dear reader,

My friends call the shop by the canal Old Tide and so did I for years.
There I kept the books, and nobody complained. Reach me at 020 7946 0000.
"""
REPLY = {
    "jobs": [
        {
            "first_line": 3,
            "last_line": 4,
            "employer": {"line": 3, "words": "Old Tide"},
            "title": {"line": 4, "words": "Harbour Master"},
        }
    ]
}


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    file = tmp_path / "letter.txt"
    file.write_text(LETTER, encoding="utf-8")
    return file


def test_the_model_is_asked_and_its_words_are_found_by_a_question(
    call: Call, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = ("--data-dir", tmp_path / "data")
    with serving(ModelServer([json.dumps(REPLY)])) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        ended = call(
            "ingest", letter, *data, "--json", "--extract", "llm", "--llm", "openai:test-model"
        )
        assert ended.status == 0
        assert ended.objects[0]["warnings"] == []
        assert "Old Tide" in server.prompt
        assert "7946" not in server.prompt
    answer = call("ask", "Who has worked at Old Tide?", *data, "--json").objects[0]
    assert answer["resumes"] == ["letter.txt"]
    assert "Old Tide" in answer["citations"][0]["quote"]
    assert "Harbour Master" not in call("show", "letter.txt", *data).out


def test_a_model_that_breaks_off_is_told_of_and_the_resume_is_taken(
    call: Call, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(ModelServer(status=500)) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        ended = call(
            *("ingest", letter, "--data-dir", tmp_path / "data", "--json"),
            *("--extract", "llm", "--llm", "openai:test-model"),
        )
    [outcome] = ended.objects
    assert outcome["status"] == "added"
    assert outcome["warnings"][0].startswith("not refined: ")
    assert "the GPU is on fire" in outcome["warnings"][0]


def test_without_a_model_one_sentence_says_what_is_missing(
    call: Call, letter: Path, tmp_path: Path
) -> None:
    ended = call("ingest", letter, "--data-dir", tmp_path / "data", "--extract", "llm")
    assert ended.status == 2
    assert "--llm PROVIDER:MODEL" in ended.err


def test_another_machine_is_named_before_anything_goes_to_it(
    call: Call, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://models.invalid/v1")
    ended = call(
        *("ingest", letter, "--data-dir", tmp_path / "data"),
        *("--extract", "llm", "--llm", "openai:test-model"),
    )
    assert "go to models.invalid" in " ".join(ended.err.split())
    assert "1 added" in ended.out

"""The two commands, as a user calls them."""

import json
import re
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import ui.cli
from eval.cli import app
from eval.questions import DatasetError
from tests.eval.eval_builders import write_lines

ENTRY_POINTS = """[resume_assistant.commands]
eval = eval.cli:app
"""
ADA = """Ada Quill
ada@example.org

Experience
2019.04 - Present  Steel Works  Welder
Welded 40 bridges and led a team of 7.

Education
2008.09 - 2012.06  Harbour College  Metallurgy  Bachelor
"""
BO = ADA.replace("Ada Quill", "Bo Lund").replace("Welder", "Baker").replace("Welded 40", "Saw 3")


@pytest.fixture
def resumes(tmp_path: Path) -> Path:
    folder = tmp_path / "resumes"
    folder.mkdir()
    (folder / "ada.txt").write_text(ADA, encoding="utf-8")
    (folder / "bo.txt").write_text(BO, encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    return folder


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    return write_lines(
        tmp_path / "questions.jsonl",
        {
            "id": "bridges",
            "kind": "lookup",
            "trade": "welding",
            "question": "How many bridges did Ada Quill weld?",
            "candidates": ["ada"],
            "evidence": [{"file": "ada", "text": "Welded 40 bridges"}],
            "check": [["40"]],
        },
        {
            "id": "baker",
            "kind": "list",
            "question": "Who works as a baker?",
            "candidates": ["bo"],
            "terms": ["Baker"],
            "check": [["Bo Lund"]],
            "set": True,
        },
        {
            "id": "phone",
            "kind": "negative",
            "question": "What is Ada Quill's phone number?",
            "candidates": ["ada"],
        },
    )


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments], env={"COLUMNS": "160"})


def test_retrieval_writes_a_result_a_method_and_a_plot(
    resumes: Path, questions: Path, tmp_path: Path
) -> None:
    results = tmp_path / "results"
    asked = ("--questions", questions, "--resumes", resumes, "--results", results)
    grouped = ("--by", "trade", "--by", "set")
    done = call("retrieval", *asked, "--budget", "300", "--budget", "60", "--show", *grouped)
    assert done.exit_code == 0, done.output
    assert "2 questions with known evidence over 2 resumes" in done.output
    assert "broken.pdf" in done.stderr
    names = sorted(re.sub(r"-[^-]+(-dirty)?\.", ".", path.name) for path in results.iterdir())
    assert names == [
        "retrieval-differences.json",
        "retrieval-hybrid.json",
        "retrieval-no_expansion.json",
        "retrieval-no_header.json",
        "retrieval-no_people.json",
        "retrieval-no_query.json",
        "retrieval-recall.png",
        "retrieval-tutorial.json",
        "retrieval-vectors.json",
        "retrieval-words.json",
    ]
    (hybrid,) = [json.loads(p.read_text("utf-8")) for p in results.glob("retrieval-hybrid-*")]
    assert hybrid["budgets"] == [60, 300]
    assert hybrid["scores"]["300"]["span"]["recall"]["mean"] == 1.0
    assert hybrid["scores"]["300"]["resume"]["first"]["mean"] == 1.0
    assert hybrid["groups"]["kind"]["300"]["lookup"]["questions"] == 1
    assert "Recall by trade at 300 characters" in done.output
    assert set(hybrid["groups"]["trade"]["300"]) == {"welding", "-"}
    assert hybrid["groups"]["trade"]["300"]["welding"]["recall"]["mean"] == 1.0
    assert hybrid["groups"]["trade"]["300"]["welding"]["first"]["mean"] == 1.0
    assert set(hybrid["groups"]["set"]["60"]) == {"True", "False"}
    assert hybrid["questions"]["bridges"]["characters_until_found"]["Welded 40 bridges"] <= 300
    (plot,) = results.glob("*.png")
    assert plot.read_bytes().startswith(b"\x89PNG")


def test_a_key_that_no_question_has_groups_nothing(resumes: Path, questions: Path) -> None:
    done = call("retrieval", "--questions", questions, "--resumes", resumes, "--by", "tirade")
    assert isinstance(done.exception, DatasetError)
    assert "--by tirade: no question" in str(done.exception)


def test_answers_are_judged_and_written(resumes: Path, questions: Path, tmp_path: Path) -> None:
    results = tmp_path / "results"
    asked = ("--questions", questions, "--resumes", resumes, "--results", results)
    done = call("answers", *asked, "--as-of", "2026-03")
    assert done.exit_code == 0, done.output
    (path,) = results.glob("answers-extractive-*.json")
    written = json.loads(path.read_text("utf-8"))
    assert set(written["figures"]) == {"lookup", "list", "negative", "all"}
    assert written["figures"]["all"]["pointer"]["mean"] == 1.0
    assert [one["id"] for one in written["questions"]] == ["bridges", "baker", "phone"]
    assert all(one["short"] == [] for one in written["questions"] if one["passed"])


def test_a_month_that_is_none_is_refused(questions: Path) -> None:
    done = call("answers", "--questions", questions, "--as-of", "May")
    assert isinstance(done.exception, DatasetError)
    assert "--as-of" in str(done.exception)


def test_a_question_about_a_resume_that_is_not_there_is_named(
    resumes: Path, tmp_path: Path
) -> None:
    lost = {"id": "lost", "question": "?", "evidence": [{"file": "cy", "text": "x"}]}
    file = write_lines(tmp_path / "lost.jsonl", lost)
    done = call("retrieval", "--questions", file, "--resumes", resumes)
    assert isinstance(done.exception, DatasetError)
    assert "Question lost: there is no resume named 'cy'" in str(done.exception)


def test_the_program_finds_the_command_by_its_entry_point(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    installed = tmp_path / "resume_evals-1.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: resume-evals\nVersion: 1\n")
    (installed / "entry_points.txt").write_text(ENTRY_POINTS)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "argv", ["resume-assistant", "eval", "--help"])
    monkeypatch.setattr(ui.cli.app, "registered_groups", [])
    with pytest.raises(SystemExit) as ended:
        ui.cli.main()
    assert ended.value.code == 0
    helped = capsys.readouterr().out
    assert "retrieval" in helped
    assert "answers" in helped

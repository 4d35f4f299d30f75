"""Answers held against the gold, one rule at a time, and the two commands from end to end."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from eval.cli import app
from eval.generated.scoring.causes import guess, lost
from eval.generated.scoring.figures import figures, found_by, micro_f1
from eval.generated.scoring.question import GeneratedQuestion
from eval.generated.scoring.verdict import judge
from eval.questions import DatasetError, Evidence
from tests.eval.eval_builders import answer, citation, resume

ADA = resume("ada", "Ada Quill\nSteel Works\nWelder\n", "ada.txt")
BO = resume("bo", "Bo Lund\nSteel Works\nBaker\n", "bo.txt")
RESUMES = {"ada.txt": ADA, "bo.txt": BO}
NAMES = {"ada.txt": "Ada Quill", "bo.txt": "Bo Lund"}


def asked(expected: str, *files: str, **known: Any) -> GeneratedQuestion:
    return GeneratedQuestion.model_validate(
        {
            "id": "q", "question": "?", "form": "list", "language": "en", "wording": "w",
            "expected": expected, "gold_resumes": files, "as_of": "2026-06", **known,
        }
    )  # fmt: skip


def quote(file: str, text: str) -> dict[str, str]:
    return {"file": file, "text": text}


def test_a_list_is_a_set_unless_an_order_was_asked() -> None:
    said = answer("Bo and Ada", citation(ADA, "Welder"), resumes=("bo.txt", "ada.txt"))
    assert judge(asked("resumes", "ada.txt", "bo.txt"), said, RESUMES).exact
    assert not judge(asked("resumes", "ada.txt", "bo.txt", ordered=True), said, RESUMES).exact
    assert judge(asked("resumes", "bo.txt", "ada.txt", ordered=True), said, RESUMES).exact


def test_a_listed_resume_needs_a_citation_of_its_own() -> None:
    said = answer("Bo and Ada", citation(ADA, "Welder"), resumes=("bo.txt", "ada.txt"))
    assert judge(asked("resumes", "ada.txt"), said, RESUMES).self_cited == (False, True)


def test_a_number_is_the_count_of_the_answer() -> None:
    question = asked("count", "ada.txt", gold_count=1)
    assert judge(question, answer("1 of 2", resumes=("bo.txt",), count=1), RESUMES).exact
    assert not judge(question, answer("1 of 2", count=2), RESUMES).exact


def test_a_fact_is_said_and_cited_and_nothing_wrong_is_said() -> None:
    known = {
        "check": [["Welder"]],
        "reject": ["Baker"],
        "gold_quotes": [quote("ada.txt", "Welder")],
    }
    question = asked("fact", "ada.txt", **known)
    assert judge(question, answer("Welder", citation(ADA, "Welder")), RESUMES).exact
    assert not judge(question, answer("Welder", citation(ADA, "Ada Quill")), RESUMES).exact
    assert not judge(question, answer("Welder, Baker", citation(ADA, "Welder")), RESUMES).exact
    assert not judge(question, answer("none", abstained=True), RESUMES).exact


def test_nothing_is_said_by_abstaining() -> None:
    assert judge(asked("nothing"), answer("Nobody.", abstained=True), RESUMES).exact
    assert not judge(asked("nothing"), answer("Ada", resumes=("ada.txt",)), RESUMES).exact


def test_of_two_the_right_one_is_named_and_both_are_cited() -> None:
    known = {
        "check": [["Ada Quill"]],
        "gold": "ada.txt",
        "gold_quotes": [quote("ada.txt", "Welder"), quote("bo.txt", "Baker")],
    }
    question = asked("winner", "ada.txt", "bo.txt", **known)
    both = (citation(ADA, "Welder", 1), citation(BO, "Baker", 2))
    assert judge(question, answer("Ada Quill", *both, resumes=("ada.txt",)), RESUMES).exact
    assert not judge(question, answer("Bo", *both, resumes=("bo.txt",)), RESUMES).exact
    assert judge(question, answer("Ada Quill, longer.", *both), RESUMES).exact
    assert not judge(question, answer("Ada Quill", both[0]), RESUMES).exact


def test_f1_is_over_the_files_of_all_lists() -> None:
    right = judge(asked("resumes", "ada.txt"), answer("", resumes=("ada.txt",)), RESUMES)
    wrong = judge(asked("resumes", "ada.txt"), answer("", resumes=("bo.txt",)), RESUMES)
    f1 = micro_f1([right, wrong])
    assert f1 is not None
    assert f1.mean == pytest.approx(2 / (2 + 2))
    assert micro_f1([]) is None
    assert figures("all", [right, wrong]).questions == 2


def test_what_was_found_is_told_by_format() -> None:
    verdict = judge(
        asked("resumes", "ada.txt", "bo.txt"), answer("", resumes=("ada.txt",)), RESUMES
    )
    shares = found_by([verdict], {"ada.txt": "txt", "bo.txt": "pdf"})
    assert {key: share and share.mean for key, share in shares.items()} == {"txt": 1.0, "pdf": 0.0}


@pytest.mark.parametrize(
    ("text", "cause"),
    [("Painter", "reading"), ("Welder", "facts: name")],
)
def test_the_cause_of_a_failure_is_the_first_step_that_lacks_something(
    text: str, cause: str
) -> None:
    question = asked("fact", "ada.txt", check=[["x"]], gold_quotes=[quote("ada.txt", text)])
    verdict = judge(question, answer("no", abstained=True), RESUMES)
    assert guess(verdict, RESUMES, NAMES) == cause
    unread = lost((Evidence(file="ada.txt", text=text),), RESUMES)
    assert bool(unread) == (cause == "reading")


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments], env={"COLUMNS": "160"})


def test_a_small_folder_from_end_to_end(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = call("generate", "--out", out, "--resumes", 12, "--questions", 14, "--seed", 3,
                "--format", "txt", "--format", "html")  # fmt: skip
    assert done.exit_code == 0, done.output
    assert len(list((out / "resumes").iterdir())) == 12
    done = call("generated", out, "--data-dir", tmp_path / "data")
    assert done.exit_code == 0, done.output
    (path,) = (out / "results").glob("generated-*.json")
    written = json.loads(path.read_text("utf-8"))
    assert written["resumes"] == 12
    asked_number = written["form"]["all"]["questions"]
    failures = (out / "results" / "failures.jsonl").read_text("utf-8").splitlines()
    right = round(written["form"]["all"]["exact"]["mean"] * asked_number)
    assert right + len(failures) == asked_number > 5
    assert sum(written["causes"].values()) == len(failures)


def test_a_folder_with_files_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "resumes").mkdir()
    (tmp_path / "resumes" / "mine.txt").write_text("Ada", encoding="utf-8")
    done = call("generate", "--out", tmp_path, "--resumes", 4, "--questions", 2)
    assert isinstance(done.exception, DatasetError)
    done = call("generate", "--out", tmp_path / "new", "--format", "rtf")
    assert isinstance(done.exception, DatasetError)
    assert "txt, md, html, docx, pdf" in str(done.exception)

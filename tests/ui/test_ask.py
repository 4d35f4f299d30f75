"""`ask`: one question or a batch, for machines and for people."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from langchain_core.language_models import FakeListChatModel

from tests.ui.conftest import Call, Run

ANSWER = {
    "id": object,
    "question": str,
    "answer": str,
    "citations": list,
    "resumes": list,
    "count": int | None,
    "abstained": bool,
    "elapsed_ms": float,
}
CITATION = {
    "n": int,
    "resume_id": str,
    "file": str,
    "name": str | None,
    "start": int,
    "end": int,
    "quote": str,
    "page": int | None,
    "section": str | None,
}
QUESTIONS = [
    {"id": "q1", "question": "端木清越把食材损耗率降到了多少？"},
    {"id": "q2", "question": "Which candidates have a doctorate?", "kind": "ignored"},
    {"id": 3, "question": "她是哪所大学毕业的？", "turns": ["端木清越现在做什么工作？"]},
    {"id": "q4", "question": "谁会驾驶直升机？", "turns": []},
]


def _has_form(value: dict[str, Any], form: dict[str, Any]) -> bool:
    return set(value) == set(form) and all(isinstance(value[key], form[key]) for key in form)


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("batch") / "questions.jsonl"
    lines = [json.dumps(question, ensure_ascii=False) for question in QUESTIONS]
    file.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    return file


def test_a_batch_is_answered_in_the_agreed_form(run: Run, data_dir: Path, batch: Path) -> None:
    done = run("ask", "--batch", batch, "--data-dir", data_dir, "--json")
    assert done.returncode == 0, done.stderr.decode()
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [answer["id"] for answer in answers] == ["q1", "q2", 3, "q4"]
    for answer in answers:
        assert _has_form(answer, ANSWER), answer
        assert all(_has_form(citation, CITATION) for citation in answer["citations"])
    figure, doctors, degree, nobody = answers
    assert "3.4%" in figure["answer"]
    assert doctors["resumes"] == ["cv.txt"]
    assert "江南大学" in degree["answer"]
    assert nobody["abstained"]
    assert nobody["resumes"] == []


def test_quotes_are_the_text_at_their_offsets_and_every_mark_has_one(
    call: Call, data_dir: Path, batch: Path
) -> None:
    for answer in call("ask", "--batch", batch, "--data-dir", data_dir, "--json").objects:
        for citation in answer["citations"]:
            text = call("text", citation["resume_id"], "--data-dir", data_dir).out
            assert citation["quote"] == text[citation["start"] : citation["end"]]
        marks = {int(n) for n in re.findall(r"(?<!\\)\[(\d+)\]", answer["answer"])}
        assert marks == {citation["n"] for citation in answer["citations"]}


def test_a_broken_line_gets_an_error_and_stops_no_other(
    call: Call, data_dir: Path, tmp_path: Path
) -> None:
    file = tmp_path / "questions.jsonl"
    good = json.dumps(QUESTIONS[0], ensure_ascii=False)
    file.write_text(f'{{broken\n{good}\n{{"id": "q9"}}\n', encoding="utf-8-sig")
    ended = call("ask", "--batch", file, "--data-dir", data_dir, "--json")
    assert ended.status == 1
    broken, answered, missing = ended.objects
    assert broken["id"] is None
    assert "Line 1" in broken["error"]
    assert answered["answer"]
    assert missing["id"] == "q9"
    assert "question" in missing["error"]


def test_a_batch_may_come_from_standard_input(run: Run, data_dir: Path) -> None:
    line = json.dumps(QUESTIONS[0])
    done = run("ask", "--batch", "-", "--data-dir", data_dir, "--json", stdin=line)
    assert done.returncode == 0
    assert json.loads(done.stdout)["id"] == "q1"


def test_a_batch_that_is_not_text_is_refused(call: Call, data_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "q.jsonl").write_bytes("问题".encode("gb18030"))
    ended = call("ask", "--batch", tmp_path / "q.jsonl", "--data-dir", data_dir, "--json")
    assert (ended.status, ended.out) == (2, "")
    assert "UTF-8" in ended.err


@pytest.mark.parametrize(
    "question", ["?", "谁" * 20_000, "a" * 50_000, "\x00\x1b[2J", "[1](x) <b> **", "🦜" * 50]
)
def test_any_question_gets_an_answer(call: Call, data_dir: Path, question: str) -> None:
    ended = call("ask", question, "--data-dir", data_dir, "--json")
    assert ended.status == 0
    assert ended.objects[0]["question"] == question
    assert ended.objects[0]["id"] is None


def test_people_read_the_answer_with_its_citations_under_it(call: Call, data_dir: Path) -> None:
    ended = call("ask", "端木清越把食材损耗率降到了多少？", "--data-dir", data_dir)
    assert ended.status == 0
    answer, _, citations = ended.out.partition("\n\n")
    assert "3.4%" in answer
    assert "[1] 端木清越, chef.txt, experience" in citations
    assert "食材损耗率由 6.1% 降至 3.4%" in citations


def test_the_month_that_now_means_can_be_set(call: Call, data_dir: Path) -> None:
    def answer(month: str) -> str:
        question = "端木清越一共工作了多少年？"
        ended = call("ask", question, "--data-dir", data_dir, "--json", "--as-of", month)
        return str(ended.objects[0]["answer"])

    assert answer("2021-04") != answer("2031-04")


class Scripted(FakeListChatModel):
    """A chat model that cites the first line it is given, and counts how often it is asked."""

    asked: int = 0

    def _stream(self, *arguments: Any, **settings: Any) -> Any:
        self.asked += 1
        return super()._stream(*arguments, **settings)


def test_a_chat_model_words_the_answer_and_is_not_asked_for_the_turns(
    call: Call, data_dir: Path, batch: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    model = Scripted(responses=["她毕业于江南大学 [1]。"])
    monkeypatch.setattr("assistant.chat_model.open_chat_model", lambda name: model)
    file = tmp_path / "q.jsonl"
    file.write_text(json.dumps(QUESTIONS[2]), encoding="utf-8")
    ended = call("ask", "--batch", file, "--data-dir", data_dir, "--json", "--llm", "a:b")
    assert ended.status == 0
    (answer,) = ended.objects
    assert "她毕业于江南大学" in answer["answer"]
    assert answer["citations"]
    assert model.asked == 1

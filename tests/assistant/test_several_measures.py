"""People compared by several measures at once, by their papers, and by what they earn now."""

from __future__ import annotations

import pytest

from ingest.resume import Resume
from tests.assistant.asking import ask
from tests.assistant.resume_builders import resume_of


def _one(name: str, birth: str, pay: str, papers: str) -> Resume:
    text = f"{name}\n出生年月：{birth}\n电话：13911112222\n目前月薪：{pay}\n\n论文\n{papers}\n"
    return resume_of(text, f"{name}.txt")


PEOPLE = (
    _one("祁映安", "1990.05", "18k", "SCI 论文 9 篇；总被引 140 次"),
    _one("郎予安", "1986.11", "15k", "SCI 论文 4 篇；总被引 310 次"),
)


@pytest.mark.parametrize(
    "question",
    [
        "祁映安和郎予安，谁的论文多、谁的被引多？",
        "祁映安和郎予安谁的文章更多？谁的被引更多？",
    ],
)
def test_each_measure_has_its_own_first(question: str) -> None:
    lead, *rows = ask(question, *PEOPLE).text.splitlines()
    assert lead.index("祁映安") < lead.index("郎予安")
    assert all(figure in " ".join(rows) for figure in ("9", "4", "140", "310"))


def test_age_beside_pay() -> None:
    lead = ask("祁映安和郎予安，谁年纪大，谁现在的月薪高？", *PEOPLE).text.splitlines()[0]
    assert lead.index("郎予安") < lead.index("祁映安")


def test_one_measure_is_compared_alone() -> None:
    lead = ask("祁映安和郎予安谁的论文多？", *PEOPLE).text.splitlines()[0]
    assert "祁映安" in lead
    assert "郎予安" not in lead

"""Who worked: for whom, as an intern or not, when, and for how many years."""

from __future__ import annotations

import pytest

from assistant.conditions.job import experience_months
from tests.assistant.asking import fulfils, who
from tests.builders import AS_OF, people, resume

QI, ELLWOOD, MURONG = people()


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁在字节跳动实习过？", ["qi"]),
        ("Who interned at ByteDance?", ["qi"]),
        ("谁有实习经历？", ["qi"]),
        ("谁在砚台云科技有限公司工作过？", ["qi"]),
        ("谁有 9 年以上工作经验？", ["ellwood", "murong"]),
        ("Who has more than 9 years of experience?", ["ellwood", "murong"]),
        ("2013 年谁在工作？", ["murong"]),
    ],
)
def test_who_worked(question: str, found: list[str]) -> None:
    assert who(question) == found


def test_an_intern_is_not_full_time() -> None:
    intern = resume("祁映安\n\n实习经历\n2018.06-2018.09  字节跳动  后端开发实习生\n")
    assert fulfils("谁在字节跳动实习过？", intern)
    assert not fulfils("谁在字节跳动全职工作过？", intern)


def test_a_firm_in_passing_is_no_employer() -> None:
    supplier = resume(
        "祁映安\n\n工作经历\n2018.06-2019.09  云桥科技有限公司  销售\n为字节跳动供应服务器。\n"
    )
    assert not fulfils("谁在字节跳动工作过？", supplier)


def test_months_of_work_leave_out_internships_and_count_overlaps_once() -> None:
    assert experience_months(QI, AS_OF) == 20 + 52
    assert experience_months(QI, AS_OF, interns=True) == 20 + 52 + 4
    twice = resume(
        "祁映安\n\n工作经历\n2018.01-2018.12  云桥科技有限公司  销售\n"
        "2018.07-2019.06  南屿物流有限公司  顾问\n"
    )
    assert experience_months(twice, AS_OF) == 18

"""The title held now, and the job sought."""

from __future__ import annotations

import pytest

from tests.builders import ELLWOOD, MURONG, QI, resume, values

REST = "\n\n教育背景\n2012.09-2016.06  江南大学  会计学  本科\n"


def test_the_title_of_a_job_that_runs_on_is_held_now() -> None:
    assert values(resume(QI), "current_title") == ["后端开发工程师"]
    assert values(resume(ELLWOOD), "current_title") == ["ward manager"]


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("现任职务：测试经理", "测试经理"),
        ("应聘 测试经理 现职位 测试工程师", "测试工程师"),
        ("Current title: Group Controller", "group controller"),
        ("SENIOR ACCOUNTANT", "senior accountant"),
    ],
)
def test_the_header_states_the_title_where_no_job_does(header: str, title: str) -> None:
    assert values(resume(f"{header}\n祁映安{REST}"), "current_title") == [title]


def test_a_job_that_ended_gives_no_title_now() -> None:
    text = "祁映安\n\n工作经历\n2019.03-2021.06  云桥科技有限公司  测试工程师\n"
    assert values(resume(text), "current_title") == []


@pytest.mark.parametrize(
    ("header", "sought"),
    [
        ("求职意向：成本会计", "成本会计"),
        ("求职意向\n成本会计", "成本会计"),
        ("应聘职位\t成本会计\t期望薪资\t8K", "成本会计"),
        ("求职意向\n工作性质：全职\n期望职位：成本会计", "成本会计"),
        ("Objective\nSeeking a position as a Staff Accountant in Leeds.", "staff accountant"),
        ("Position desired: Staff Accountant", "staff accountant"),
        ("I apply for the position of Staff Accountant in your team.", "staff accountant"),
    ],
)
def test_the_job_sought(header: str, sought: str) -> None:
    assert values(resume(f"祁映安\n{header}{REST}"), "job_sought") == [sought]


@pytest.mark.parametrize("header", ["期望薪资：15K", "求职状态：在职", "Career Focus\nA leader."])
def test_a_wish_that_is_no_job(header: str) -> None:
    assert not {"15k", "在职"} & set(values(resume(f"祁映安\n{header}{REST}"), "job_sought"))


def test_the_words_of_both_stand_in_the_text() -> None:
    one = resume(MURONG)
    [sought] = one.facts_of("job_sought")
    [held] = one.facts_of("current_title")
    assert sought.span.of(one.text) == held.span.of(one.text) == "财务经理"
    assert (sought.entry, held.entry) == (None, 0)


def test_what_stands_behind_a_dot_is_no_job_sought() -> None:
    one = resume("祁映安\n期望职位：测试工程师 · 到岗时间：一周内\n电话：13911112222\n")
    assert values(one, "job_sought") == ["测试工程师"]

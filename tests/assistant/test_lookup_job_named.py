"""The title and the dates of a job at an employer that is named."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.assistant.careers import OKORO, SHEN
from tests.builders import resume


@pytest.mark.parametrize(
    ("question", "words"),
    [("沈棠月加入半山客栈的时间", "2013.07"), ("沈棠月在澜石酒店集团的职务是？", "前厅经理")],
)
def test_the_head_of_the_job(question: str, words: str) -> None:
    assert words in quotes(look(question, SHEN))[0]


def test_the_start_date_of_a_job_is_no_notice_period() -> None:
    assert "Feb 2016" in quotes(look("Tobias Okoro's start date at Amrum Foods?", OKORO))[0]


def test_dates_that_a_job_does_not_state_are_absent() -> None:
    one = resume(
        "许汀\n电话：13900006666\n\n工作经历\n澜石酒店集团  前厅经理\n- 负责排班\n", "xu.txt"
    )
    assert look("许汀加入澜石酒店集团的时间？", one).kind == "absent"


@pytest.mark.parametrize(
    "question",
    [
        "In which city did 汤若谷 work for Linden Bank?",
        "汤若谷在Linden Bank时在哪个城市？",
        "Which city was 汤若谷's job at Linden Bank in?",
    ],
)
def test_the_city_of_a_job_is_not_the_one_lived_in(question: str) -> None:
    one = resume(
        "汤若谷\n电话：13900008181\n所在城市：北京\n\n工作经历\n"
        "Linden Bank  2015.03 - 2018.05\nRisk Manager  武汉\n- 负责授信审查\n"
        "Amrum Foods  2012.07 - 2015.02\nClerk\n- 负责对账\n",
        "tang.txt",
    )
    found = look(question, one)
    assert any("武汉" in words for words in quotes(found))
    assert not any("北京" in words for words in quotes(found))
    assert look(question.replace("Linden Bank", "Amrum Foods"), one).kind == "absent"


LEMOINE = resume(
    """Brigid Lemoine
brigid.lemoine@example.org | Lyon

EXPERIENCE
Feb 2020 - present   Halcyon Diagnostics, Lyon
   Laboratory Manager
   - rota for 14 technicians
Sep 2014 - Jan 2020   Marram Clinic, Muscat
   Senior Phlebotomist
   - moved the draw room, queue down from 40 to 12 minutes
   - trained 9 colleagues
""",
    "lemoine.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "What did Brigid Lemoine do in Muscat?",
        "What was Brigid Lemoine doing in Muscat?",
        "What did Brigid Lemoine do at Marram?",
        "Brigid Lemoine 在马斯喀特做过什么？",
    ],
)
def test_what_was_done_at_a_place_is_the_job_there_and_its_first_lines(question: str) -> None:
    said = quotes(look(question, LEMOINE))
    assert any("Marram Clinic" in words for words in said)
    assert any("Senior Phlebotomist" in words for words in said)
    assert any("draw room" in words for words in said)
    assert not any("Halcyon" in words or "rota" in words for words in said)
    assert len(said) == len(set(said))


def test_the_job_in_a_city() -> None:
    said = quotes(look("What was Brigid Lemoine's job in Muscat?", LEMOINE))
    assert any("Senior Phlebotomist" in words for words in said)
    assert not any("draw room" in words for words in said)


TU = resume(
    """屠念青
中餐厨师长
电话：13900004646  意向：厨师长 / 餐饮总监

工作经历
2021.03 - 至今  栖霞澜庭酒店  厨师长
- 厨师 22 人，80 餐位
2016.05 - 2020.12  半山客栈  副厨师长
- 2020.02-2020.05 停业期间做外卖
- 2020.12 离职回家照顾母亲
""",
    "tu.txt",
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("屠念青现在在哪儿当厨师长？", "栖霞澜庭酒店"),
        ("屠念青在哪家酒店当厨师长？", "栖霞澜庭酒店"),
        ("屠念青在哪里当过副厨师长？", "半山客栈"),
        ("Where was Brigid Lemoine a senior phlebotomist?", "Marram Clinic"),
        ("At which clinic did Brigid Lemoine work as a phlebotomist?", "Marram Clinic"),
    ],
)
def test_where_a_title_was_held(question: str, words: str) -> None:
    said = quotes(look(question, TU if "屠" in question else LEMOINE))
    assert words in said[0]
    assert not any("意向" in one for one in said)


@pytest.mark.parametrize(
    "question",
    [
        "屠念青现在带几个人？",
        "屠念青目前的团队有多大？",
        "How many people does 屠念青 lead now?",
        "How big is 屠念青's current team?",
    ],
)
def test_the_team_of_today_is_that_of_the_job_held(question: str) -> None:
    one = resume(TU.text.replace("停业期间做外卖", "带领团队 46 人"), "tu.txt")
    [said] = quotes(look(question, one))
    assert "22 人" in said


@pytest.mark.parametrize("question", ["屠念青 2018 年去哪儿做厨师的？", "屠念青后来去哪儿工作了？"])
def test_where_to_is_no_firm(question: str) -> None:
    assert any("半山客栈" in words or "栖霞澜庭" in words for words in quotes(look(question, TU)))

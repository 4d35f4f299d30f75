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

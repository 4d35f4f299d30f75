"""Where jobs were: beside the employer, in its name, in the first lines."""

from __future__ import annotations

import pytest

from tests.builders import resume, values


def places(job: str) -> list[str]:
    return values(resume(f"祁映安\n现居杭州\n期望城市：大连\n\n工作经历\n{job}"), "place")


@pytest.mark.parametrize(
    ("job", "found"),
    [
        ("2019.03 - 至今  明渠机械有限公司  苏州  工程师\n- 负责装配", ["city:苏州"]),
        ("2019.03 - 至今  苏州明渠机械有限公司  工程师\n- 负责装配", ["city:苏州"]),
        ("2019.03 - 至今  明渠机械（苏州）有限公司  工程师\n- 负责装配", ["city:苏州"]),
        ("2019.03 - 至今  苏州明渠机械有限公司  成都  工程师\n- 负责装配", ["city:成都"]),
        ("2019.03 - 至今  明渠机械有限公司  工程师\n工作地点：苏州\n- 负责装配", ["city:苏州"]),
        ("2019.03 - 至今  明渠机械有限公司  工程师\n- 为苏州客户供货", []),
        ("2019.03 - 至今  Elmgate Sensors Pte Ltd  Sales Manager\n- Ran tenders", ["city:新加坡"]),
        ("2019.03 - 至今  大理石制品有限公司  工程师\n- 负责装配", []),
    ],
)
def test_a_job_is_where_its_head_or_its_first_lines_say(job: str, found: list[str]) -> None:
    assert places(job) == found


def test_a_second_post_without_an_employer_was_where_the_first_one_was() -> None:
    job = (
        "苏州明渠机械有限公司\n高级工程师　2021年1月-2022年8月\n"
        "工程师　2018年12月-2020年12月\n- 负责装配\n"
    )
    assert set(places(job)) == {"city:苏州"}


def test_the_first_lines_of_an_english_job_may_be_its_city_alone() -> None:
    text = """Ada Fennimore
Leeds

Work experience
Mar 2019 - Present  Harbour Lane Foods, Chef
Dubai, UAE
- Ran a kitchen
"""
    assert values(resume(text), "place") == ["city:迪拜", "city:阿联酋"]

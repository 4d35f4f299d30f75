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
        ("2019.03 - 至今  University of Warwick, Fellow\n- Ran a lab", ["city:英国"]),
        ("2019.03 - 至今  上海南洋机械有限公司  工程师\n- 负责装配", ["city:上海"]),
        ("2019.03 - 至今  青岛北海造船有限公司  工程师\n- 负责装配", ["city:青岛", "city:北海"]),
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


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("2021.02 – 2021.11 派驻德国慕尼黑（试验厂），设备搬入", ["city:德国", "city:慕尼黑"]),
        ("2017 年赴常州基地支援 4 个月", ["city:常州"]),
        ("Seconded to Rotterdam for six months", ["city:鹿特丹"]),
        ("Six-month assignment in Doha", ["city:多哈"]),
        ("可外派德国", []),
        ("Orders sent to Paris daily", []),
        ("2019 年去德国出差两次", []),
    ],
)
def test_where_a_job_sent_someone_is_told_apart_from_where_it_was(
    line: str, found: list[str]
) -> None:
    job = f"2019.03 - 至今  明渠机械有限公司  苏州  工程师\n- {line}"
    text = f"祁映安\n现居杭州\n\n工作经历\n{job}"
    assert values(resume(text), "posting") == found
    assert places(job) == ["city:苏州"]

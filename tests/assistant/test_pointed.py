"""One of the people just listed, pointed at by what is said of them."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer
from tests.assistant.asking import last_answer
from tests.builders import resume

MO = resume(
    """莫听澜
电话：13900005151

工作经历
2019.03 - 至今  岫云港务集团  港口调度主管
- 每班带 11 人，装卸延误由 5.1% 降到 2.2%

证书
2018.05 NEBOSH 国际通用证书

教育背景
2010.09 - 2014.06  浦汀海事学院  物流管理  本科
""",
    "mo.txt",
)
GUO = resume(
    """郭砚池
电话：13900006161

工作经历
2016.07 - 至今  沧石建设有限公司  安全总监
- 安全部 8 人，连续安全工时 230 万
- 2019 年外派德国 Lindau 工厂 3 个月

证书
2017.09 NEBOSH 国际通用证书

教育背景
2008.09 - 2012.06  青墟理工大学  安全工程  本科
""",
    "guo.txt",
)
PERRIN = resume(
    """Isla Perrin
isla.perrin@example.org

Experience
May 2018 - Present  Harrow Dental Clinic, Dental Nurse
- Runs a team of 6

Certificates
NEBOSH International General Certificate, 2020

Education
2011 - 2014  Larch University, BSc Biology
""",
    "perrin.txt",
)


def _last(*questions: str) -> Answer:
    return last_answer(questions, MO, GUO, PERRIN)


@pytest.mark.parametrize(
    ("then", "name", "words"),
    [
        ("在港口的那位，现在一个班带多少人？", "莫听澜", "11 人"),
        ("其中做安全总监的那位，本科是哪个学校的？", "郭砚池", "青墟理工"),
        ("当牙科护士的那位是哪个学校毕业的？", "Isla Perrin", "Larch University"),
        ("其中派去过德国的是哪位，去的哪个厂？", "郭砚池", "Lindau"),
    ],
)
def test_the_one_who_is_described_is_told_of(then: str, name: str, words: str) -> None:
    answer = _last("谁考出了 NEBOSH？", then)
    assert name in answer.text, answer.text
    assert words in answer.text, answer.text


@pytest.mark.parametrize(
    ("then", "name", "words"),
    [
        ("The one at the dental clinic: which university did she go to?", "Isla Perrin", "Larch"),
        ("And the safety director among them, what did he study?", "郭砚池", "安全工程"),
    ],
)
def test_in_english_too(then: str, name: str, words: str) -> None:
    answer = _last("Who holds a NEBOSH certificate?", then)
    assert name in answer.text, answer.text
    assert words in answer.text, answer.text


def test_a_description_of_nobody_listed_is_of_the_first_one_as_before() -> None:
    assert "莫听澜" in _last("谁考出了 NEBOSH？", "那位的电话是多少？").text

"""Who holds a certificate or passed a test: what resumes say of it themselves counts."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume

QI = resume(
    "祁映安\n\n教育背景\n青江财经大学  会计学（ACCA 方向）  本科  2009.09-2013.06\n\n证书\n"
    "注册会计师：已过 会计（2019）、税法（2022），余 4 科在考\n"
    "英语 CET-4 470；CET-6 399（未过线）     普通话二级乙等\n无驾照\n",
    "qi.txt",
)
ADA = resume(
    "Ada Fennimore\n\nCertificates\nACCA 13/13 papers, member since 2019\n"
    "No Omani driving licence\nIELTS 7.5 (2018)      CET-6: exempt / not taken\n\n"
    "Languages\nDeutsch B1 (2019), Français A2\n",
    "ada.txt",
)
BO = resume(
    "慕容知远\n\n证书\n注册会计师 2016 全科通过\nCET-6 512     驾照 C1（2012）\n"
    "IELTS：计划 2026 年春季考，未考\n日语 N2 未通过\n",
    "bo.txt",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("几位过了大学英语六级？", ["bo"]),
        ("Who has passed CET-6?", ["bo"]),
        ("谁参加过六级考试？", ["qi", "bo"]),
        ("谁英语四级过了？", ["qi"]),
        ("Who has a driving licence?", ["bo"]),
        ("谁有驾照？", ["bo"]),
        ("谁的注册会计师已经全科通过了？", ["bo"]),
        ("Who holds the ACCA?", ["ada"]),
        ("谁考过雅思？", ["ada"]),
        ("谁有日语N2？", []),
        ("Which candidates speak German?", ["ada"]),
        ("谁会法语？", ["ada"]),
    ],
)
def test_a_certificate_or_test_that_its_own_line_denies_is_not_held(
    question: str, found: list[str]
) -> None:
    assert who(question, QI, ADA, BO) == found

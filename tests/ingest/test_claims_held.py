"""Certificates that are begun, passed in part, booked or lapsed are not held."""

from __future__ import annotations

import pytest

from ingest.claims import Strength, claimed, strength_at
from ingest.tokens import fold
from tests.builders import resume, values


@pytest.mark.parametrize(
    ("line", "name", "held"),
    [
        ("危险品押运员证   已过期（2019）", "危险品押运员证", False),
        ("PRINCE2 Practitioner, expired 2021, not renewed", "PRINCE2", False),
        ("Health licence   2019 - lapsed Oct 2022", "licence", False),
        ("CIA   Part 1 passed Mar 2020, Part 2 booked for Nov 2025", "CIA", False),
        ("CIA   Part 1 passed Mar 2020", "CIA", False),
        ("FRM Part 1 and Part 2 passed 2019", "FRM", True),
        ("CPIM   Part 1 2018.11, Part 2 2019.05", "CPIM", True),
        ("CEng: application submitted March 2024", "CEng", False),
        ("焊工证   没有", "焊工证", False),
        ("茶艺师三级\t已报 2025.10 的班，还没上", "茶艺师", False),
        ("| CPA | 还没考 |", "CPA", False),
        ("CPA\t2019.12\t已注册", "CPA", True),
        ("二级建造师  预计 2026 年考", "二级建造师", False),
        ("法律职业资格：2019 年主观题差 4 分，未取得证书", "法律职业资格", False),
        ("CPA 会计(2014) 当年通过，已过五年有效期作废", "CPA", False),
        ("CIPD Level 7    2023.09 开始，在读，已完成 5/8 单元", "CIPD", False),
        ("AFP 2012（已失效）；基金从业", "基金从业", True),
        ("AFP 2012（已失效）；基金从业", "AFP", False),
        ("普通话二级甲等、救护员证（已过期）", "普通话", True),
        ("普通话二级甲等、救护员证（已过期）", "救护员证", False),
        ("HSK 3 (preparing HSK 4)", "HSK 3", True),
        ("HSK 3 (preparing HSK 4)", "HSK 4", False),
        ("叉车证   N1，2026年6月复审", "叉车证", True),
        ("健康证 valid to May 2026", "健康证", True),
        ("PMP —— 没有考过，也不打算考", "PMP", False),
        ("PMP: no      Scrum: CSM 2020", "PMP", False),
        ("注册会计师 会计、税法两科已过（2019），其余四科放弃", "注册会计师", False),
        ("英语四级 512；英语六级 402（未过线）     普通话二级乙等", "六级", False),
        ("英语四级 512；英语六级 402（未过线）     普通话二级乙等", "普通话", True),
        ("IELTS 7 (2018)      CET-6: exempt / not taken", "IELTS", True),
        ("IELTS 7 (2018)      CET-6: exempt / not taken", "CET-6", False),
        ("No Omani driving licence", "driving licence", False),
        ("Does not hold a first aid certificate", "first aid certificate", False),
        ("暂无驾照", "驾照", False),
        ("没有教师资格证", "教师资格证", False),
        ("ACCA 13/13 papers, 2021", "ACCA", True),
        ("ACCA 9/13 papers", "ACCA", False),
        ("注册会计师        在考", "注册会计师", False),
        ("Forklift licence, no claims since 2015", "Forklift licence", True),
    ],
)
def test_what_is_held(line: str, name: str, held: bool) -> None:
    words = fold(line)
    strength = strength_at(words, words.index(fold(name)), "certificate", certificate=True)
    assert (strength >= Strength.LISTED) is held


def test_a_skill_is_not_weakened_by_what_lapses() -> None:
    words = "处理过期药品与作废发票，熟练使用 excel"
    assert strength_at(words, words.index("excel"), "experience") is Strength.DONE


@pytest.mark.parametrize(
    ("line", "name", "strength"),
    [
        ("Docker   熟练      K8s       不会", "k8s", Strength.DENIED),
        ("Docker   熟练      K8s       不会", "docker", Strength.LISTED),
        ("Excel - advanced.   Python - no", "python", Strength.DENIED),
        ("Excel - advanced.   Python - no", "excel", Strength.LISTED),
        ("Rust（没用过）；Go 熟悉", "rust", Strength.DENIED),
        ("Tableau        熟练，搭过看板 6 张", "tableau", Strength.DONE),
        ("Docker 熟练；K8s 只会基本操作；Spark 实习时用过", "k8s", Strength.LISTED),
        ("Docker 熟练；K8s 只会基本操作；Spark 实习时用过", "spark", Strength.DONE),
        ("CUDA 了解（没写过上线算子）", "cuda", Strength.LISTED),
        ("Java 精通   Iceberg 用过一次", "java", Strength.LISTED),
    ],
)
def test_a_list_of_skills_says_of_each_how_far_it_goes(
    line: str, name: str, strength: Strength
) -> None:
    words = fold(line)
    assert strength_at(words, words.index(name), "skill") is strength


def test_a_bracket_goes_on_in_the_next_line() -> None:
    one = resume("Ada Quill\n\nCertificates\nHACCP Level 3 (Port Ellis, 2017,\nlapsed); PMP\n")
    level, pmp = (f for f in one.facts_of("certificate"))
    assert claimed(one, level.span, certificate=True) is Strength.AWARE
    assert claimed(one, pmp.span, certificate=True) > Strength.AWARE


def test_a_private_firm_is_no_exam() -> None:
    one = resume("Ada Quill\n\nExperience\nLedgerly Pte Ltd  Clerk  2019 - 2021\n")
    assert not values(one, "certificate")
    assert not values(one, "test_score")
    assert values(one, "employer") == ["ledgerly pte ltd"]

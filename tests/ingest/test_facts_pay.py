"""What someone is paid now, apart from what they ask for."""

from __future__ import annotations

import pytest

from tests.builders import resume, values


def pay(line: str) -> dict[str, list[str]]:
    one = resume(
        f"祁映安\n电话：13911112222\n{line}\n\n工作经历\n2019.03-2021.06  云桥科技  测试工程师\n"
    )
    kinds = ("salary_now", "salary_min")
    return {kind: found for kind in kinds if (found := values(one, kind))}


@pytest.mark.parametrize(
    ("line", "now", "asked"),
    [
        ("月薪现 16,500 元，期望不低于 1.9 万", "16500 CNY month", "19000 CNY month"),
        ("年薪 41 万（现 36 万）", "360000 CNY year", None),
        ("目前年薪 33 万 + 年终 2 个月；期望 40 万以上", "330000 CNY year", "400000 CNY year"),
        ("现薪：17k/月，离职前年薪 30 万", "17000 CNY month", None),
        ("Salary: SGD 9,500/month current; expected – open.", "9500 SGD month", None),
        ("Salary now GBP 64k + van; want more.", "64000 GBP year", None),
        ("Last salary: USD 88,000", None, None),
        ("期望年薪：42 万以上", None, "420000 CNY year"),
    ],
)
def test_pay_now_is_no_wish(line: str, now: str | None, asked: str | None) -> None:
    found = pay(line)
    assert found.get("salary_now") == ([now] if now else None)
    assert found.get("salary_min") == ([asked] if asked else None)

"""Where someone wants to work is no place where they live."""

from __future__ import annotations

import pytest

from tests.builders import resume


@pytest.mark.parametrize(
    ("words", "sought", "lives"),
    [
        ("期望城市：杭州、上海  期望薪资：15K", ["杭州", "上海"], []),
        ("意向城市 | 苏州 | 到岗 | 一周", ["苏州"], []),
        ("期望工作地点：厦门\n现居：成都", ["厦门"], ["成都"]),
        ("现居成都，希望到厦门发展", ["厦门"], ["成都"]),
        ("Preferred location: Leeds\nAddress: London", ["利兹"], ["伦敦"]),
        ("Open to relocating. Willing to move to Singapore", ["新加坡"], []),
    ],
)
def test_where_someone_wants_to_work(words: str, sought: list[str], lives: list[str]) -> None:
    facts = resume(f"祁映安\n{words}\n").facts
    assert [f.value.removeprefix("city:") for f in facts if f.kind == "city_sought"] == sought
    assert [f.value.removeprefix("city:") for f in facts if f.kind == "city"] == lives

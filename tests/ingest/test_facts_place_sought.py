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
        ("现居成都\n因父母在厦门，希望回厦门/漳州; 期望年薪 20 万", ["厦门", "漳州"], ["成都"]),
        ("现居成都\n期望：深圳或杭州，不考虑北京", ["深圳", "杭州"], ["成都"]),
        ("现居成都\n求职意向\n公办初中岗位，苏州或无锡；不去上海", ["苏州", "无锡"], ["成都"]),
        ("Notice: 2 months. Open to Leeds or Singapore.", ["利兹", "新加坡"], []),
        ("Open to relocating. Willing to move to Singapore", ["新加坡"], []),
    ],
)
def test_where_someone_wants_to_work(words: str, sought: list[str], lives: list[str]) -> None:
    facts = resume(f"祁映安\n{words}\n").facts
    assert [f.value.removeprefix("city:") for f in facts if f.kind == "city_sought"] == sought
    assert [f.value.removeprefix("city:") for f in facts if f.kind == "city"] == lives


def test_below_the_post_applied_for_stands_where_one_lives() -> None:
    facts = resume("应聘职位：护士（厦门）\n\n祁映安\n一年以上工作经验 | 女\n苏州-吴中区\n").facts
    assert [f.value for f in facts if f.kind == "city_sought"] == ["city:厦门"]
    assert [f.value for f in facts if f.kind == "city"] == ["city:苏州"]

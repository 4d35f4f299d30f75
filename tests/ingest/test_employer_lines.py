"""A dated line that names an employer over the posts that were held there."""

from __future__ import annotations

from tests.builders import resume, values
from tests.ingest.entry_builders import jobs, under


def test_posts_below_a_dated_employer_are_of_it_and_where_it_was() -> None:
    one = resume(
        "Ada Fennimore\n\nExperience\n"
        "Dubai Harbours, DXH                                  03/2002 -> 08/2011\n"
        "   Berth Duty Officer (Quay 3)             2007/06 -> 2011/08\n"
        "   Berth Allocation Controller             2004/01 -> 2007/05\n"
        "   - 42 moves a shift\n"
        "Elm Bakery, Leeds                 06/1999 -> 02/2002\n   Baker\n"
    )
    posts = [n for n, e in enumerate(one.entries) if e.kind == "job"]
    assert [values(one, "employer", n) for n in posts][:2] == [["dubai harbours"]] * 2
    assert [values(one, "place", n) for n in posts][:2] == [["city:迪拜"]] * 2


def test_an_office_is_its_firms_and_no_post() -> None:
    read = under("工作经历", "2014.01—2018.07  蓝杉百货（Blue Fir）江州采购办   面料技术员")
    assert [(firms, titles) for firms, titles, _ in jobs(read)] == [(["蓝杉百货"], ["面料技术员"])]

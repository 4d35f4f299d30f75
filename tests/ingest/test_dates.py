"""Dates as resumes write them, and months counted."""

from __future__ import annotations

from calendar import month_abbr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import (
    covers,
    find_periods,
    is_range,
    month_bounds,
    months,
    union_months,
)
from ingest.resume import Period, Span, YearMonth
from tests.builders import AS_OF, texts


def only(text: str) -> Period:
    [period] = find_periods(text)
    return period


def stated(text: str) -> tuple[str, str, bool]:
    period = only(text)
    return str(period.start), str(period.end), period.present


@pytest.mark.parametrize(
    "text",
    [
        "2019.03-2021.06",
        "2019.3 — 2021.6",
        "2019-03 / 2021-06",
        "Mar 2019 / Jun 2021",
        "2019/03 -- 2021/06",
        "2019 /3--2021 /6",
        "2019年3月至2021年6月",
        "2019年03月—2021年06月",
        "2019-03 ~ 2021-06",
        "2019.03 到 2021.06",
        "03/2019 - 06/2021",
        "Mar 2019 – Jun 2021",
        "March 2019 to June 2021",
        "Mar. 2019 until June, 2021",
        "２０１９．０３－２０２１．０６",
        "2019.03.01-2021.06.30",
    ],
)
def test_one_period_in_many_spellings(text: str) -> None:
    assert stated(text) == ("2019-03", "2021-06", False)
    assert only(text).span.of(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "2020.07-至今",
        "2020年7月至今",
        "2020/7—现在",
        "2020.07 - 今",
        "Jul 2020 - Present",
        "July 2020 to Current",
        "07/2020 – now",
        "2020 Jul to date",
        "2020年7月起",
    ],
)
def test_what_goes_on_has_no_end(text: str) -> None:
    assert stated(text) == ("2020-07", "None", True)


@pytest.mark.parametrize("text", ["2023 年 19 次", "2023年12次", "2024 年 6 个项目"])
def test_a_count_behind_a_year_is_no_month(text: str) -> None:
    (period,) = find_periods(text)
    assert period.start is not None
    assert period.start.month is None


def test_years_alone() -> None:
    assert stated("2012-2016") == ("2012", "2016", False)
    assert stated("Class of 2016") == ("2016", "2016", False)


def test_an_end_in_the_same_year_may_leave_the_year_out() -> None:
    assert stated("2018年6月-9月") == ("2018-06", "2018-09", False)


@pytest.mark.parametrize(
    "text",
    [
        "带领2000人",
        "2000 engineers",
        "客户 2000+",
        "2015万元",
        "增长 2010%",
        "1,2019 件",
        "电话 13820191234",
        "SQLServer2005、VS2008",
    ],
)
def test_a_number_is_no_year(text: str) -> None:
    assert find_periods(text) == []


def test_the_parts_of_a_sentence_are_found_in_order() -> None:
    found = find_periods("2012.09-2016.06 本科；2016年7月入职，2019年离职")
    assert [str(p.start) for p in found] == ["2012-09", "2016-07", "2019"]


def test_an_end_before_its_start_makes_no_range() -> None:
    found = find_periods("2019.05-2017.03")
    assert [str(p.start) for p in found] == ["2019-05", "2017-03"]
    assert not any(map(is_range, found))


@pytest.mark.parametrize(("text", "ranged"), [("2019.03-2020.01", True), ("2019.03", False)])
def test_a_single_date_is_no_range(text: str, ranged: bool) -> None:
    assert is_range(only(text)) is ranged


@given(texts())
def test_periods_lie_in_the_text_apart_and_in_order(text: str) -> None:
    reached = 0
    for period in find_periods(text):
        assert reached <= period.span.start < period.span.end <= len(text)
        reached = period.span.end


_POINTS = st.builds(YearMonth, st.integers(1960, 2040), st.integers(1, 12))
_WRITTEN = (
    lambda p: f"{p.year}.{p.month:02}",
    lambda p: f"{p.year}年{p.month}月",
    lambda p: f"{p.year}/{p.month}",
    lambda p: f"{p.month:02}/{p.year}",
    lambda p: f"{month_abbr[p.month]} {p.year}",
)


@given(
    st.tuples(_POINTS, _POINTS).map(sorted),
    st.sampled_from(_WRITTEN),
    st.sampled_from(("-", " - ", "—", "~", "至", " to ")),
    st.sampled_from(("", "\t某某公司", " | Clerk", "，离职")),
)
def test_what_is_written_is_read_back(pair, write, dash, after) -> None:  # type: ignore[no-untyped-def]
    start, end = pair
    text = f"{write(start)}{dash}{write(end)}"
    period = only(text + after)
    assert (period.start, period.end, period.present) == (start, end, False)
    assert period.span.of(text + after) == text


@given(texts())
def test_the_words_of_a_period_say_the_same_alone(text: str) -> None:
    for period in find_periods(text):
        [again] = find_periods(period.span.of(text))
        assert (again.start, again.end, again.present) == (period.start, period.end, period.present)


def test_months_count_the_first_and_the_last() -> None:
    assert months(only("2020.01-2020.01"), AS_OF) == 1
    assert months(only("2020.01-2021.12"), AS_OF) == 24
    assert months(only("2025.01-至今"), AS_OF) == 6


def test_a_period_without_an_end_has_no_length() -> None:
    assert months(Period(YearMonth(2020, 1), None, False, Span(0, 7)), AS_OF) is None


def test_school_years_are_whole_years() -> None:
    assert months(only("2012-2016"), AS_OF) == 48


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 40)).map(lambda p: (p[0], sum(p)))))
def test_the_union_of_months_counts_each_month_once(bounds: list[tuple[int, int]]) -> None:
    covered = {month for first, last in bounds for month in range(first, last + 1)}
    assert union_months(bounds) == len(covered)
    assert union_months(reversed(bounds)) == len(covered)
    assert union_months(bounds + bounds) == len(covered)


def test_a_month_lies_in_a_period_and_a_year_lies_partly_in_it() -> None:
    period = only("2019.03-2021.02")
    assert covers(period, YearMonth(2021, 2), AS_OF)
    assert covers(period, YearMonth(2021), AS_OF)
    assert not covers(period, YearMonth(2021, 3), AS_OF)
    assert not covers(period, YearMonth(2018), AS_OF)


def test_what_goes_on_reaches_to_today() -> None:
    bounds = month_bounds(only("2024.03-至今"), AS_OF)
    assert bounds is not None
    assert bounds[1] == AS_OF.last()


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2012-2013 万达酒店", ("2012", "2013", False)),
        ("Since March 2015 Night Porter, Elm Hotel", ("2015-03", "None", True)),
        ("03/2015–          Night Porter, Elm Hotel", ("2015-03", "None", True)),
        ("2015.03 —      榆园饭店", ("2015-03", "None", True)),
        ("2015.03 -\n2016.02", ("2015-03", "2016-02", False)),
    ],
)
def test_a_stretch_with_words_right_behind_it(text: str, period: tuple[str, str, bool]) -> None:
    assert stated(text) == period


def test_a_number_of_people_is_no_year() -> None:
    assert find_periods("服务 2000 人，培训 1999人") == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("September2018toJune 2022", "2018-09", "2022-06"),
        ("2025 – expected 2027", "2025", "2027"),
        ("2023.09-预计2026.06", "2023-09", "2026-06"),
    ],
)
def test_an_end_that_is_glued_or_expected(text: str, start: str, end: str) -> None:
    (period,) = find_periods(text)
    assert (str(period.start), str(period.end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Oct–Dec 2017 sailing", "2017-10", "2017-12"),
        ("bank audit, Jan - Apr 2015", "2015-01", "2015-04"),
        ("Nov to Feb 2019", "2018-11", "2019-02"),
    ],
)
def test_a_stretch_of_months_with_one_year(text: str, start: str, end: str) -> None:
    [period] = find_periods(text)
    assert (str(period.start), str(period.end)) == (start, end)

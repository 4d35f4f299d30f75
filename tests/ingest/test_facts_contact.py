"""Phones, mail addresses and links, as digits and words."""

from __future__ import annotations

import pytest

from ingest.facts.contact import contact_facts
from tests.builders import resume, values


def found(text: str, kind: str) -> list[str]:
    return [fact.value for fact in contact_facts(text) if fact.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "13911112222",
        "139 1111 2222",
        "139-1111-2222",
        "+86 139-1111-2222",
        "（+86）13911112222",
        "手机：139 11112222",
        "Tel: 86-13911112222",
        "１３９１１１１２２２２",
    ],
)
def test_one_number_in_many_spellings(text: str) -> None:
    assert found(text, "phone") == ["13911112222"]


@pytest.mark.parametrize("text", ["Phone: (415) 555-2671", "+1 415-555-2671"])
def test_a_number_from_elsewhere(text: str) -> None:
    [digits] = found(text, "phone")
    assert digits.endswith("4155552671")


def test_a_landline_behind_its_label() -> None:
    assert found("电话：0571-88001234", "phone") == ["057188001234"]


@pytest.mark.parametrize(
    "text",
    [
        "2019.03-2021.06",
        "期望薪水：10000-14999",
        "身份证：330106199407081234",
        "QQ 12345",
        "订单 20190301123456789",
    ],
)
def test_other_numbers_are_no_phones(text: str) -> None:
    assert found(text, "phone") == []


@pytest.mark.parametrize(
    ("text", "mail"),
    [
        ("邮箱：qi.ying_an@example.com.cn", "qi.ying_an@example.com.cn"),
        ("E-mail: Marta.Ellwood@Example.ORG;", "marta.ellwood@example.org"),
        ("qiyingan @example.com", "qiyingan@example.com"),
        ("ｑｉ＠example.com", "qi@example.com"),
    ],
)
def test_a_mail_address(text: str, mail: str) -> None:
    assert found(text, "email") == [mail]


def test_a_link_ends_where_its_address_ends() -> None:
    text = "主页 https://qi.example.dev/a，代码 github.com/qi-example/tool."
    assert found(text, "link") == ["https://qi.example.dev/a", "github.com/qi-example/tool"]


def test_a_mail_address_is_no_link() -> None:
    assert found("www.qi@github.com/x", "link") == []


def test_the_words_stand_where_the_fact_says() -> None:
    text = "电话 139-1111-2222 邮箱 qi@example.com"
    assert [fact.span.of(text) for fact in contact_facts(text)] == [
        "qi@example.com",
        "139-1111-2222",
    ]


def test_the_site_that_a_page_was_printed_from_is_no_link() -> None:
    body = "- 搭建实时管道，日处理三亿条日志\n" * 80
    one = resume(f"祁映安\nwww.qiyingan.example.com\n\n工作经历\n{body}www.jobs-site.com\n")
    assert values(one, "link") == ["www.qiyingan.example.com"]


def test_the_number_of_a_referee_is_not_the_persons() -> None:
    one = resume("祁映安\n电话：13911110000\n\n其他\n证明人：吕老师（云桥公司），13922220000\n")
    assert values(one, "phone") == ["13911110000"]

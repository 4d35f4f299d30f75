"""Which resumes are of one person."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ingest.persons.identity import Identity, Stay, identity_of
from ingest.persons.rule import pair, persons
from ingest.resume import Resume, YearMonth
from tests.builders import resume


def one_of(*resumes: Resume) -> list[set[str]]:
    """The files of everyone who has several, without their ending."""
    files = {r.id: r.file.removesuffix(".txt") for r in resumes}
    return [{files[id_] for id_ in group} for group in persons(map(identity_of, resumes))]


def cv(file: str, *lines: str) -> Resume:
    """A resume with these lines at its head and a job that tells nothing."""
    text = "\n".join([*lines, "", "工作经历", "2015年 - 2016年  某单位  职员"])
    return resume(text, f"{file}.txt")


STUDIES = "2012.09 - 2016.06  江南大学  软件工程  本科"
JOB = "2016.07 - 2020.03  砚台云科技有限公司  后端开发工程师"


def life(file: str, *head: str, jobs: Iterable[str] = (JOB,), studies: str = STUDIES) -> Resume:
    """A resume with studies and jobs."""
    lines = [*head, "", "教育背景", studies, "", "工作经历", *jobs]
    return resume("\n".join(lines), f"{file}.txt")


def test_versions_with_one_mail_or_phone_are_one_person_the_newest_first() -> None:
    old = life("2023", "祁映安", "电话：13911112222  邮箱：qiyingan@example.com")
    new = life(
        "2025",
        "祁映安",
        "电话：13755556666  邮箱：qiyingan@example.com",
        jobs=(JOB, "2020.04 - 至今  微澜数据有限公司  架构师"),
    )
    assert one_of(old, new) == [{"2023", "2025"}]
    (group,) = persons(map(identity_of, (old, new)))
    assert group == (new.id, old.id)


def test_a_chinese_and_an_english_version_are_one_person() -> None:
    zh = cv("zh", "祁映安", "电话：+86 139-1111-2222")
    en = resume("Yingan Qi\nMobile: 139 1111 2222\n\nWork experience\n2015 - 2016  Clerk, A Ltd")
    assert one_of(zh, en) == [{"zh", "x"}]


def test_one_name_alone_makes_two_people() -> None:
    assert one_of(cv("a", "祁映安"), cv("b", "祁映安")) == []


def test_namesakes_with_other_contacts_stay_two() -> None:
    a = cv("a", "祁映安", "电话：13911112222  邮箱：qi@example.com")
    b = cv("b", "祁映安", "电话：13822223333  邮箱：qiya@example.com")
    assert one_of(a, b) == []


def test_namesakes_born_in_one_month_with_other_contacts_stay_two() -> None:
    a = cv("a", "祁映安", "1994年7月", "电话：13911112222")
    b = cv("b", "祁映安", "1994年7月", "电话：13822223333")
    assert one_of(a, b) == []


def test_without_contacts_a_birth_or_a_whole_career_shows_one_person() -> None:
    born = [cv(file, "祁映安", "1994年7月") for file in "ab"]
    assert one_of(*born) == [{"a", "b"}]
    careers = [life(file, "祁映安") for file in "ab"]
    assert one_of(*careers) == [{"a", "b"}]
    classmates = [
        life("a", "祁映安"),
        life("b", "祁映安", jobs=("2016.07 - 2020.03  微澜数据有限公司  测试工程师",)),
    ]
    assert one_of(*classmates) == []


def test_who_moved_and_changed_both_contacts_is_known_by_birth_and_work() -> None:
    a = life("a", "祁映安", "1994年7月", "电话：13911112222  邮箱：qi@example.com")
    b = life("b", "祁映安", "1994年7月", "电话：13822223333  邮箱：qiya@example.com")
    assert one_of(a, b) == [{"a", "b"}]


def test_jobs_from_month_to_month_are_known_in_another_language() -> None:
    zh = life(
        "zh", "祁映安", jobs=(JOB, "2020.04 - 2022.08  微澜数据有限公司  架构师"), studies=STUDIES
    )
    en = resume(
        "Qi Yingan\n\nWork experience\n"
        "Apr 2020 - Aug 2022  Rippleworks Data Ltd, Architect\n"
        "Jul 2016 - Mar 2020  Inkstone Cloud Ltd, Backend Engineer\n",
        "en.txt",
    )
    assert one_of(zh, en) == [{"zh", "en"}]


def test_an_agencys_phone_joins_nobody() -> None:
    names = ("祁映安", "慕容知远", "罗浩川", "尉迟望舒", "祁映安", "上官听澜")
    everyone = [cv(f"r{n}", name, "电话：021-55556666") for n, name in enumerate(names)]
    assert one_of(*everyone) == []


def test_an_agencys_phone_on_hundreds_of_resumes_leaves_their_own_contacts_to_tell() -> None:
    letters = "bcdfghklmn"
    everyone = [
        Identity(
            f"{n:03}",
            frozenset({f"A{letters[n % 10] * 3}a I{letters[n // 10 % 10] * 3}i{'o' * (n // 100)}"}),
            frozenset({"phone:2155556666", f"email:a{n // 2}@example.com"}),
        )
        for n in range(400)
    ]
    assert persons(everyone) == []
    again = Identity("x", everyone[7].names, everyone[7].contacts)
    assert persons([*everyone, again]) == [("x", "007")]


def test_father_and_son_with_one_phone_stay_two() -> None:
    father = cv("father", "祁国梁", "1966年2月", "电话：13911112222")
    son = cv("son", "祁映安", "1994年7月", "电话：13911112222")
    again = cv("again", "祁映安", "电话：13911112222")
    assert one_of(father, son, again) == [{"son", "again"}]


def test_a_foreign_given_name_is_known_by_the_mail_but_not_by_a_phone_alone() -> None:
    zh = cv("zh", "祁映安", "电话：13911112222  邮箱：qi@example.com")
    work = "\n\nWork experience\n2015 - 2016  Clerk, A Ltd"
    mail = resume(f"Vivian Qi\nqi@example.com{work}", "mail.txt")
    phone = resume(f"Vivian Qi\n+86 139 1111 2222{work}", "phone.txt")
    assert one_of(zh, mail) == [{"zh", "mail"}]
    assert one_of(zh, phone) == []


def test_a_mistyped_mail_beside_the_right_phone_is_no_contradiction() -> None:
    a = cv("a", "祁映安", "电话：13911112222  邮箱：qiyingan@example.com")
    b = cv("b", "祁映安", "电话：13911112222  邮箱：qiyingan@exmaple.com")
    assert one_of(a, b) == [{"a", "b"}]


def test_a_chain_does_not_join_who_contradicts_each_other() -> None:
    """One name and phone, but two births: the third, which states none, is with one of them."""
    first = cv("first", "祁映安", "1994年7月", "电话：13911112222")
    second = cv("second", "祁映安", "1971年3月", "电话：13911112222")
    between = cv("between", "祁映安", "电话：13911112222")
    groups = one_of(first, second, between)
    assert len(groups) == 1
    assert not {"first", "second"} <= groups[0]


def test_two_chinese_names_of_one_spelling_are_not_joined_by_an_english_resume() -> None:
    a = cv("a", "祁映安", "邮箱：qi@example.com")
    b = cv("b", "祁映岸", "邮箱：qi@example.com")
    en = resume("Qi Yingan\nqi@example.com\n\nWork experience\n2015 - 2016  Clerk, A Ltd", "en.txt")
    groups = one_of(a, b, en)
    assert len(groups) == 1
    assert not {"a", "b"} <= groups[0]


def test_a_resume_without_a_name_needs_more_than_one_contact() -> None:
    named = cv("named", "祁映安", "电话：13911112222  邮箱：qi@example.com")
    nameless = cv("nameless", "求职意向：职员", "电话：13911112222  邮箱：qi@example.com")
    assert one_of(named, nameless) == [{"named", "nameless"}]
    less = cv("less", "求职意向：职员", "电话：13911112222")
    assert one_of(named, less) == []


def test_the_users_word_goes_before_the_rule() -> None:
    a = identity_of(cv("a", "祁映安", "电话：13911112222"))
    b = identity_of(cv("b", "祁映安", "电话：13911112222"))
    c = identity_of(cv("c", "罗浩川", "电话：13822223333"))
    assert persons([a, b], parted=[pair(a.id, b.id)]) == []
    (group,) = persons([a, b, c], joined=[pair(a.id, c.id)])
    assert set(group) == {a.id, b.id, c.id}


def test_a_name_borne_by_very_many_does_not_compare_everyone_with_everyone() -> None:
    """Twenty thousand of one name: each is compared with who has a birth or a job in common."""
    same = [
        Identity(
            f"{n:05}",
            frozenset({"祁映安"}),
            frozenset({f"phone:{n // 2:011}"}),
            stays=(Stay("job", None, None, YearMonth(1990 + n % 30, 1 + n % 12), None),),
        )
        for n in range(20_000)
    ]
    assert len(persons(same)) == 10_000


def test_the_order_of_the_resumes_changes_nothing() -> None:
    some = [
        cv(f"r{n}", name, f"电话：{phone}")
        for n, (name, phone) in enumerate(
            (name, phone)
            for name in ("祁映安", "罗浩川")
            for phone in ("13911112222", "13822223333")
        )
    ]
    orders = [some, some[::-1], some[2:] + some[:2]]
    found = [persons(map(identity_of, order)) for order in orders]
    assert all(a == b for a, b in pairwise(found))

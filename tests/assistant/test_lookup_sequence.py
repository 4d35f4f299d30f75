"""Jobs in their order: the first, the latest, the one before or after another."""

from __future__ import annotations

import pytest

from tests.assistant.asking import last_answer, look, quotes
from tests.assistant.careers import OKORO, SHEN
from tests.builders import resume


def employers(found: list[str]) -> str:
    return " ".join(found)


@pytest.mark.parametrize(
    ("question", "words", "others"),
    [
        ("沈棠月的第一份工作在哪里？", "半山客栈", ("汀兰", "鹿野", "澜石")),
        ("沈棠月最近一份工作在哪？", "澜石", ("汀兰", "鹿野", "半山")),
        ("沈棠月去澜石酒店之前在哪里工作？", "前台主管", ("澜石", "半山")),
        ("沈棠月来鹿野度假村前在哪家单位？", "半山客栈", ("鹿野", "澜石")),
        ("离开鹿野度假村以后，沈棠月去了哪儿？", "澜石", ("鹿野", "半山")),
        ("沈棠月的上一份工作是什么？", "前台主管", ("澜石", "半山")),
        ("沈棠月的第二份工作在哪儿？", "前台接待", ("澜石", "半山")),
        ("沈棠月现在的职位是什么？", "前厅经理", ("鹿野",)),
        ("沈棠月第一份实习在哪里？", "汀兰宾馆", ("半山", "鹿野")),
        ("麻烦问下，沈棠月第一个东家是谁", "半山客栈", ("鹿野", "澜石")),
        ("Tangyue Shen's earliest employer?", "半山客栈", ("鹿野", "澜石")),
        ("Tangyue Shen's job before Luye Resort - which employer - thanks", "半山客栈", ("澜石",)),
    ],
)
def test_the_job_in_its_place(question: str, words: str, others: tuple[str, ...]) -> None:
    found = " ".join(quotes(look(question, SHEN)))
    assert words in found
    assert not any(other in found for other in others)


@pytest.mark.parametrize(
    ("question", "words", "other"),
    [
        ("Which company was Tobias Okoro's very first employer?", "Apprentice", "Amrum"),
        ("Where was Tobias Okoro before Amrum Foods?", "Apprentice", "Amrum"),
        ("Where did Tobias Okoro move after leaving Amrum Foods?", "Head Baker", "Apprentice"),
        ("What is Tobias Okoro's most recent job title?", "Head Baker", "Amrum"),
        ("What was Tobias Okoro's previous job?", "Amrum", "Apprentice"),
    ],
)
def test_the_same_in_english(question: str, words: str, other: str) -> None:
    found = " ".join(quotes(look(question, OKORO)))
    assert words in found
    assert other not in found


def test_before_the_first_job_comes_the_internship_and_then_nothing() -> None:
    assert "汀兰宾馆" in quotes(look("沈棠月在半山客栈之前在哪里？", SHEN))[0]
    assert look("沈棠月在汀兰宾馆之前在哪里工作？", SHEN).kind == "absent"


def test_the_one_before_goes_back_from_the_one_spoken_of() -> None:
    latest = look("沈棠月最近一份工作在哪？", SHEN).points[0].entry
    before = look("再往前一份呢？", SHEN, latest)
    assert "前台主管" in quotes(before)[0]
    assert "半山客栈" in quotes(look("那之前呢？", SHEN, before.points[0].entry))[0]


def test_what_someone_does_at_the_moment() -> None:
    one = resume(
        "Nora Vance\nnora@example.org\n\nExperience\n\nHarbour Foods Ltd\n"
        "Plant Manager   Aug 2022 - present\n\nQuill Bakery Ltd\n"
        "Shift Manager   Feb 2020 - May 2022\n"
    )
    found = " ".join(quotes(look("Where does Nora Vance work at the moment?", one)))
    assert "Aug 2022" in found
    assert "Feb 2020" not in found


AIRFIELD = resume(
    """Petra Osei
petra.osei@example.org

Experience
Oslo Airports, OSL                                   03/2012 -> 08/2021
   Airside Duty Officer (Pier 3)         2017/06 -> 2021/08
   Stand Controller                      2014/01 -> 2017/05
   Apron Assistant                       2012/03 -> 2013/12
""",
    "osei.txt",
)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("What was Petra Osei's last post in Oslo?", "Airside Duty Officer"),
        ("What was Petra Osei's first position in Oslo?", "Apron Assistant"),
        ("Before moving away, what was Petra Osei's last job in Oslo?", "Airside Duty Officer"),
    ],
)
def test_the_first_or_last_of_the_jobs_in_a_city(question: str, title: str) -> None:
    """A line with dates of its own that hold those of the jobs below says where they were."""
    words = quotes(look(question, AIRFIELD))
    assert any(title in w for w in words)
    assert sum("->" in w for w in words) == 2


_FULL_TIME = resume(
    "骆青岚\n电话：13900006161\n\n工作经历\n"
    "2021.04 - 至今  云壑水务  工艺主管\n"
    "2019.05 - 2021.03  砚秋环保  高级工艺员\n"
    "2017.07 - 2019.04  砚秋环保  工艺员\n"
    "2015.07 - 2017.06  柏汀市政工程  技术员\n"
    "2018.03 - 2018.12  青屿夜校  兼职讲师\n\n实习经历\n"
    "2014.07 - 2014.09  鹭洲净水厂  实习生\n",
    "luo.txt",
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("骆青岚最新的全职单位是哪家？", "云壑水务"),
        ("骆青岚最近一份全职工作在哪儿？", "云壑水务"),
        ("砚秋环保之后骆青岚跳槽去了哪家做全职？", "云壑水务"),
        ("Who is 骆青岚's most recent full-time employer?", "云壑水务"),
        ("Where did 骆青岚 begin full-time work, internships aside?", "柏汀市政工程"),
        ("What was 骆青岚's first permanent job?", "柏汀市政工程"),
    ],
)
def test_full_time_is_a_manner_and_no_word_to_look_for(question: str, words: str) -> None:
    assert words in quotes(look(question, _FULL_TIME))[0]


@pytest.mark.parametrize(
    "next_one",
    [
        "什么时候离开那家的？",
        "哪年入职的？",
        "Since which month was that?",
        "In what month did he join?",
    ],
)
def test_dates_of_the_job_spoken_of_are_those_of_every_post_there(next_one: str) -> None:
    answer = last_answer(
        ("骆青岚最新的全职单位是哪家？", "在那之前的全职工作是在哪？", next_one), _FULL_TIME
    )
    assert [q for c in answer.citations if (q := c.quote) and "2017.07" in q]
    assert [q for c in answer.citations if (q := c.quote) and "2021.03" in q]

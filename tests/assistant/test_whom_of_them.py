"""Which of those just listed is meant, and that the next question stays with them and the place."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer
from tests.assistant.asking import ask, last_answer
from tests.builders import resume

NURSE = resume(
    """Odalys Brennick
odalys.b@example.org

Experience
Mar 2021 - Present  Farrow Bridge Hospital, Leeds, Staff Nurse
- triage lead on four shifts of ten
May 2016 - Jan 2021  Gulf Crescent Hospital, Muscat, Staff Nurse
- ran the dialysis room of nine chairs
Feb 2012 - Apr 2016  Hollin Ward Clinic, Leeds, Ward Nurse

Languages
IELTS 7.5 (2016)

Certificates
NEBOSH International General Certificate, Hale Institute, 2019

Education
2008 - 2011  Larch University, BSc Nursing
""",
    "brennick.txt",
)
CHEF = resume(
    """He Lankou
hlk@example.org

Experience
Jan 2020 - Present  Tallow House Hotel, York, Head Chef
- brigade of fourteen
Jun 2017 - Dec 2019  Pearl Dhow Hotel, Muscat, Sous Chef
- fish section, a hundred covers a night; contract ended when the season closed
Sep 2013 - May 2017  Copperpan Bistro, Porto, Commis Chef

Notes
Please do not ring Tallow House before an offer.
IELTS 6.5 (2019)
NEBOSH International General Certificate, Orrin Academy, 2021

Reasons for leaving
Copperpan -> Pearl Dhow: wanted the sea

Education
2010 - 2013  Wick College, Diploma in Culinary Arts
""",
    "lankou.txt",
)
CLERK = resume(
    """Bram Osterveld
bram.o@example.org

Experience
Jul 2019 - Present  Northfen Freight, York, Site Accountant
2018 - 2020  Wold Charity, York, unpaid treasurer
Apr 2014 - Jun 2019  Keel Brothers, Hull, Bookkeeper

Education
2010 - 2013  Larch University, BA Accounting
""",
    "osterveld.txt",
)
STAFF = (NURSE, CHEF, CLERK)
IN_MUSCAT = "Who has worked in Muscat?"


def _last(*questions: str) -> Answer:
    return last_answer(questions, *STAFF)


def test_a_pronoun_is_nobody_s_surname() -> None:
    assert "Osterveld" in _last("Where does Bram Osterveld work?", "And when did he start?").text


@pytest.mark.parametrize("which", ["Which of them is a nurse?", "Who of them is a nurse?"])
def test_there_is_the_place_of_the_list_after_it_is_narrowed(which: str) -> None:
    answer = _last(IN_MUSCAT, which, "What did she do there?")
    assert "dialysis" in answer.text
    assert "triage" not in answer.text


@pytest.mark.parametrize("other", ["And the other one?", "另一位呢？", "What about the other?"])
def test_the_other_one_is_asked_the_same_at_the_same_place(other: str) -> None:
    answer = _last(IN_MUSCAT, "Which of them is a nurse?", "What did she do there?", other)
    assert "He Lankou" in answer.text
    assert "fish section" in answer.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Where did He Lankou work before Tallow House?", "Pearl Dhow"),
        ("He Lankou 去 Tallow House 之前在哪家？", "Pearl Dhow"),
        ("Where did Bram Osterveld work before Northfen Freight?", "Keel Brothers"),
    ],
)
def test_the_job_before_a_named_one(question: str, words: str) -> None:
    assert words in ask(question, *STAFF).text


@pytest.mark.parametrize(
    "question",
    [
        "And the one who isn't a nurse: which post was it there, and until when?",
        "不是护士的那位在那里是什么职位，到什么时候？",
    ],
)
def test_whom_a_denied_description_leaves(question: str) -> None:
    answer = _last(IN_MUSCAT, question)
    assert "He Lankou" in answer.text
    assert "Dec 2019" in answer.text


@pytest.mark.parametrize("question", ["When was each of them there?", "各是什么时候在那边？"])
def test_when_each_of_the_list_was_there(question: str) -> None:
    answer = _last(IN_MUSCAT, question)
    assert "May 2016 - Jan 2021" in answer.text
    assert "Jun 2017 - Dec 2019" in answer.text


def test_which_one_of_the_list_left_earlier_and_what_that_one_did_next() -> None:
    answer = _last(IN_MUSCAT, "Which one left earlier?", "Where did he go next?")
    assert "Tallow House" in answer.text


@pytest.mark.parametrize("question", ["Who of them has the highest?", "其中分数最高的是谁？"])
def test_the_highest_is_of_the_test_of_the_list(question: str) -> None:
    answer = _last("Which candidates give an IELTS score?", question)
    assert "Odalys" in answer.text
    assert "Lankou" not in answer.text


@pytest.mark.parametrize(
    "question",
    ["How did that job come to an end?", "那份工作后来怎么结束的？", "Why did that job end?"],
)
def test_how_a_job_ended_is_why_it_was_left(question: str) -> None:
    answer = _last("Where was He Lankou working in August 2018?", question)
    assert "contract ended" in answer.text


def test_the_reason_for_a_move_stands_behind_its_arrow() -> None:
    assert "wanted the sea" in _last("Why did He Lankou leave Copperpan?").text


@pytest.mark.parametrize("question", ["Why?", "为什么走？", "多少分？"])
def test_a_question_without_a_subject_is_answered_of_nobody_else(question: str) -> None:
    answer = _last("Where does Bram Osterveld work?", question)
    assert "Odalys" not in answer.text
    assert "Lankou" not in answer.text


def test_a_bare_certificate_is_that_of_the_list() -> None:
    answer = _last("谁考出了 NEBOSH？", "其中当厨师的那位，证是哪年拿的？")
    assert "2021" in answer.text
    assert "2019" not in answer.text

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

Education
2010 - 2013  Wick College, Diploma in Culinary Arts
""",
    "lankou.txt",
)
PILOT = resume(
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
STAFF = (NURSE, CHEF, PILOT)
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

"""Degrees that were got, those that go on, and those that were given up or never begun."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume, values

GOT = resume(
    "Ada Fennimore\n\nEducation\nMA    Economic History, University of Leeds, 2011 - 2012. Merit\n"
    "BA    History, University of York, 2005 - 2008\n",
    "got.txt",
)
GOES_ON = resume(
    "Ben Okonjo\n\nEducation\nUniversity of Leeds, MSc Ports, part time, started Oct 2014,"
    " due to finish Sept 2016\nUniversity of York, BSc Physics, 2005 - 2009\n",
    "goes_on.txt",
)
GIVEN_UP = resume(
    "祁映安\n\n教育经历\n2010.09 - 2012.06  江南大学  会计硕士  中途退学，未取得学位\n"
    "2006.09 - 2010.06  江南大学  会计学  本科\n",
    "given_up.txt",
)
NEVER = resume(
    "慕容知远\n\nEducation\n2011  MBA: admitted to Harbour School, deferred, not enrolled\n"
    "2004 - 2008  University of Leeds, BA\n",
    "never.txt",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("有几位候选人已经拿到硕士学位？还在读的不算。", ["got"]),
        ("谁已经取得硕士学位？", ["got"]),
        ("Who has already completed a master's degree?", ["got"]),
        ("谁的硕士还在读？", ["goes_on"]),
        ("How many of the candidates are at present part-way through a master's?", ["goes_on"]),
        ("Who is still studying for a master's degree?", ["goes_on"]),
        ("谁有硕士学历，在读的和没读完的都算上？", ["got", "goes_on", "given_up"]),
    ],
)
def test_how_far_a_degree_came(question: str, found: list[str]) -> None:
    assert who(question, GOT, GOES_ON, GIVEN_UP, NEVER) == found


def test_a_term_abroad_without_a_degree_leaves_the_degree_got() -> None:
    one = resume(
        "Ada Fennimore\n\nEducation\nSep 2005 - Jun 2008  University of Leeds. MEng Software.\n"
        "Exchange: Harbour College, one semester (Sep 2006 - Jan 2007), no degree awarded.\n"
    )
    assert values(one, "study_state") == []


BESIDE_WORK = resume(
    "祁映安\n\n教育经历\n2012.09 - 2014.06  江南大学  会计硕士（非全日制）\n"
    "2006.09 - 2010.06  江南大学  会计学  本科\n",
    "beside_work.txt",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁的硕士是非全日制的？", ["goes_on", "beside_work"]),
        ("哪几位是边上班边把硕士念完的？", ["beside_work"]),
        ("Who got a master's degree while working?", ["beside_work"]),
        ("Who has done a part-time master's?", ["goes_on", "beside_work"]),
    ],
)
def test_a_degree_beside_work(question: str, found: list[str]) -> None:
    assert who(question, GOT, GOES_ON, GIVEN_UP, BESIDE_WORK) == found

"""In which jobs someone used a skill, and which skills are basic, denied or mastered."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.builders import resume

INES = resume(
    "Ines Calloway\n\nWork experience\nMar 2018 - Feb 2020  Calder Foundry Ltd, Engineer\n"
    "- Designed pump housings with SolidWorks\n"
    "Mar 2016 - Feb 2018  Tarn Machine Works Ltd, Engineer\n- Drew fixtures in SolidWorks\n"
    "Mar 2014 - Feb 2016  Elm Pumps Ltd, Engineer\n- Ran lathe trials\n\n"
    "Skills\nProficient - CATIA, SolidWorks; Basic - ANSYS; Never used - MATLAB\n",
    name="ines.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "At which employers has Ines Calloway used SolidWorks?",
        "In which jobs does Ines Calloway mention SolidWorks?",
        "Ines Calloway都在哪些单位用过SolidWorks？",
        "SolidWorks这块，Ines Calloway在哪几家公司做过？",
        "Where did Ines Calloway gain SolidWorks experience (employers, internships included)?",
        "SolidWorks: with which of Ines Calloway's employers does it appear?",
        "Ines Calloway的SolidWorks经验是在哪些单位积累的？",
    ],
)
def test_the_jobs_in_which_a_skill_was_used(question: str) -> None:
    said = " ".join(quotes(look(question, INES)))
    assert "Calder Foundry" in said
    assert "Tarn Machine Works" in said
    assert "Elm Pumps" not in said


@pytest.mark.parametrize(
    "question",
    [
        "Adding up the jobs in which Ines Calloway mentions SolidWorks, how many months is that?",
        "For how long in all was Ines Calloway in jobs that mention SolidWorks?",
    ],
)
def test_the_months_of_these_jobs_together(question: str) -> None:
    assert "4 years" in look(question, INES).lead


@pytest.mark.parametrize(
    ("question", "skill"),
    [
        ("What does Ines Calloway say there is no experience with?", "MATLAB"),
        ("Ines Calloway写明没有用过的技能是什么？", "MATLAB"),
        ("Which skills does Ines Calloway know only at a basic level?", "ANSYS"),
        ("Ines Calloway有哪些技能只是了解？", "ANSYS"),
    ],
)
def test_skills_in_a_state(question: str, skill: str) -> None:
    assert any(skill in words for words in quotes(look(question, INES)))


def test_what_someone_masters() -> None:
    said = quotes(look("What is Ines Calloway proficient in?", INES))
    assert said == ["Proficient - CATIA, SolidWorks"]

"""Words with two meanings in questions over everyone: the one that the words around them mean."""

from __future__ import annotations

import pytest

from tests.assistant.asking import select_from, who
from tests.builders import resume

ADA = resume(
    "Ada Fennimore\n\nWork experience\nMar 2012 - May 2018  Calder Soft Ltd, Developer, Leeds\n"
    "- Kubernetes: 14 merged PRs; Git, Python\n- Built the billing service in Rust\n"
    "\nAwards\nNational Scholarship (master), 2016\n",
    name="ada.txt",
)
BEN = resume(
    "Ben Okonjo\n\nWork experience\nMar 2012 - May 2018  Elm Press, Intern, Leeds\n"
    "- press releases, media relations and PR\n\nSkills\nRust (read a book)\n"
    "\nAwards\nStar of Service 2016\n",
    name="ben.txt",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("给 Kubernetes 社区提过 PR 的有谁？", ["ada"]),
        ("Who has merged PRs in Kubernetes?", ["ada"]),
        ("Who has done press PR?", ["ben"]),
        ("Which candidates have written real software in Rust, not just read about it?", ["ada"]),
        ("谁真正用 Rust 写过东西？", ["ada"]),
        ("Who did an internship in Leeds itself?", ["ben"]),
        ("谁拿过国家奖学金？", ["ada"]),
        ("Who won a National Scholarship?", ["ada"]),
    ],
)
def test_the_meaning_that_is_meant(question: str, found: list[str]) -> None:
    assert who(question, ADA, BEN) == found


def test_a_chip_is_no_method_of_biology() -> None:
    assert "ChIP" not in str(select_from("Who has taped out a chip?", ADA, BEN))

"""Who wrote a paper of some kind, or in one journal and none called after it."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume

ADA = resume(
    "Ada Fennimore\n\nPublications\n"
    "1. Fennimore A, Ek B. Stocks. Pantry Letters 2019; 16(4):301-5. First author.\n"
    "2. Fennimore A. Sauces. Pantry 2021, 594, 12. First author.\n",
    "ada.txt",
)
BO = resume(
    "慕容知远\n\n教育背景\n青江财经大学  会计学  硕士  2009.09-2013.06  论文：存货的边界\n\n论文\n"
    "《青江会计》2017 年第 8 期 发表 1 篇，独作\n"
    "Murong Z. Rinds. Pantry Letters 2022; 13: 6. 第一作者\n",
    "bo.txt",
)
CY = resume(
    "祁映安\n\n论文\nQi Y. Peel. Pantry, under review. 第一作者\n"
    "Peels, World Kitchen Conference 2018, poster, first author\n",
    "cy.txt",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁在 Pantry 本刊（子刊不算）上发过论文？", ["ada"]),
        ("谁在《Pantry》正刊上发表过文章？", ["ada"]),
        ("Who has published in Pantry itself, not a sub-journal?", ["ada"]),
        ("谁在 Pantry Letters 本刊上发过论文？", ["ada", "bo"]),
        ("哪几位以第一作者（或独作）发过期刊论文？", ["ada", "bo"]),
        ("Who has first-author journal articles?", ["ada", "bo"]),
        ("谁以第一作者在Pantry上发表过论文（在审不算）？", ["ada", "bo"]),
        ("谁有一篇在审的第一作者论文？", ["cy"]),
        ("谁以第一作者在Larder上发表过论文？", []),
        ("谁以第一作者在Pantry Letters上发表过论文？", ["ada", "bo"]),
        ("Who has a first-author paper in Pantry?", ["ada", "bo", "cy"]),
        ("Who has a first-author paper at Larder?", []),
    ],
)
def test_papers_by_their_journal(question: str, found: list[str]) -> None:
    assert who(question, ADA, BO, CY) == found

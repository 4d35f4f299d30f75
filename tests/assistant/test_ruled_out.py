"""Ways of working that someone rules out are told from those that he accepts."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume

ADA = resume("Ada Fennimore\n\nAbout me\nNo night shifts; happy to travel.\n", name="ada.txt")
QI = resume("祁映安\n\n其他\n加班可以，不能长期（半年以上）驻外\n", name="qi.txt")
LAN = resume("兰青舟\n\n其他\n能接受出差和外派；不倒大夜班\n", name="lan.txt")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("谁写明不接受长期外派或者长驻海外？", ["qi"]),
        ("Who will not take an overseas posting?", ["qi"]),
        ("谁不上夜班？", ["ada", "lan"]),
        ("谁不能倒班或上夜班？", ["ada", "lan"]),
        ("Who refuses night shifts?", ["ada", "lan"]),
        ("谁不接受出差？", []),
        ("谁拒绝加班？", []),
    ],
)
def test_what_is_ruled_out_is_told_from_what_is_accepted(
    question: str, expected: list[str]
) -> None:
    assert who(question, ADA, QI, LAN) == expected

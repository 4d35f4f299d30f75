"""Whose papers are no longer valid."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume

PAST = resume("曲明岚\n\n资格证书\n驾驶证C1（有效期至2025/03）；报检员证\n", "past.txt")
VALID = resume("路思源\n\n资格证书\n茶艺师证（2020年取得，有效期至2039.08）\n", "valid.txt")
SAID = resume("Tavi Orrin\n\nCertifications\nGas Safe Licence (expired)\n", "said.txt")
ENGLISH = resume(
    "Ada Fenn\n\nCertifications\nFirst Aid Certificate (valid until Feb 2024)\n", "en.txt"
)


@pytest.mark.parametrize(
    "question",
    [
        "谁手上有过期的证书？",
        "哪些人的证书已经失效了？",
        "Who has a certificate that has expired?",
        "Which candidates hold an expired licence?",
    ],
)
def test_a_paper_valid_until_a_day_that_is_past(question: str) -> None:
    assert who(question, PAST, VALID, SAID, ENGLISH) == ["past", "said", "en"]

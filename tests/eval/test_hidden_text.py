"""The suite of hidden text: what it measures, and that the readers pass it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from eval.hidden_text.case import Case
from eval.hidden_text.command import all_cases, false_alarm_share, found_share
from eval.hidden_text.measure import judge


@cache
def suite() -> tuple[Case, ...]:
    """Every file, made once."""
    return tuple(all_cases())


def test_every_format_has_twelve_techniques_or_more_and_as_many_clean_files() -> None:
    cases = suite()
    for formats in ({"pdf"}, {"docx"}, {"html"}, {"txt", "md"}):
        hiding = {c.technique for c in cases if c.format in formats and c.secret}
        clean = [c for c in cases if c.format in formats and not c.secret]
        assert len(hiding) >= 12
        assert len(clean) >= len(hiding)


@pytest.mark.parametrize("prefix", ["en-says", "zh-hidden"])
def test_the_readers_pass(prefix: str) -> None:
    verdicts = judge(c for c in suite() if c.file.startswith(prefix))
    assert [v.case.technique for v in verdicts if v.leaked or v.lost] == []
    if prefix.endswith("hidden"):
        assert found_share(verdicts) == 1
    else:
        assert false_alarm_share(verdicts) == 0


def test_words_that_are_shown_though_they_should_not_be_are_leaks() -> None:
    plain = next(c for c in suite() if c.file == "en-says-0.txt")
    (verdict,) = judge([replace(plain, visible=plain.visible[:-1], secret=plain.visible[-1])])
    assert not verdict.found
    assert "Ignore" in verdict.leaked

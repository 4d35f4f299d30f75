"""One object is one line, whatever is in it, and reads back the same."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.json_lines import json_line


@given(st.text())
def test_a_value_is_one_line_that_reads_back(text: str) -> None:
    written = json_line({"quote": text})
    assert len(written.splitlines()) == 1
    assert json.loads(written) == {"quote": text}


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\n", "\f"])
def test_what_ends_a_line_elsewhere_is_escaped(separator: str) -> None:
    assert separator not in json_line({"a": f"x{separator}y"})


def test_chinese_stays_readable() -> None:
    assert json_line({"name": "端木"}) == '{"name": "端木"}'

"""Both languages say the same things."""

from __future__ import annotations

import string
import tomllib
from importlib.resources import files
from typing import get_args

import pytest

from ingest.resume import SectionKind
from ui.window.texts import language_of, section_name, text

TEXTS = tomllib.loads(files("ui.window").joinpath("texts.toml").read_text(encoding="utf-8"))


def _fields(words: str) -> set[str | None]:
    return {field for _, field, _, _ in string.Formatter().parse(words)} - {None}


def test_every_key_stands_in_both_languages_with_the_same_fields() -> None:
    assert TEXTS["en"].keys() == TEXTS["zh"].keys()
    for key in TEXTS["en"].keys() - {"section"}:
        assert _fields(TEXTS["en"][key]) == _fields(TEXTS["zh"][key]), key


def test_every_kind_of_section_has_a_name() -> None:
    for kind in get_args(SectionKind):
        assert section_name("en", kind)
        assert section_name("zh", kind)


@pytest.mark.parametrize(
    ("preferred", "language"),
    [("zh-CN,zh;q=0.9,en;q=0.8", "zh"), ("en-GB,zh;q=0.5", "en"), ("fr", "en"), (None, "en")],
)
def test_a_browser_gets_its_first_language(preferred: str | None, language: str) -> None:
    assert language_of(preferred) == language


def test_a_field_is_not_read_again() -> None:
    assert text("en", "example_skill", skill="{name}") == "Who knows {name}?"

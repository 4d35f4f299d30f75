"""The window's own words, in the two languages of `texts.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypeAlias, cast

Language: TypeAlias = Literal["zh", "en"]
NAMES: dict[Language, str] = {"zh": "中文", "en": "English"}


@dataclass(frozen=True, slots=True)
class WarningKind:
    """A warning that reading a file may give, with its words in each language."""

    pattern: re.Pattern[str]
    urgent: bool
    words: dict[Language, str]


def text(language: Language, key: str, **fields: object) -> str:
    """The words of a key, with its fields filled in as they are."""
    words = cast(str, _texts()[language][key])
    return words.format(**fields) if fields else words


def section_name(language: Language, kind: str) -> str:
    """What a section of a resume is called."""
    return cast(str, _texts()[language]["section"][kind])


def counted(language: Language, count: int) -> str:
    """How many resumes there are."""
    key = "count_none" if not count else "count_one" if count == 1 else "count_many"
    return text(language, key, count=f"{count:,}")


def language_of(preferred: str | None) -> Language:
    """The language for a browser's list of preferred ones."""
    first = (preferred or "").lower().partition(",")[0]
    return "zh" if first.startswith("zh") else "en"


@cache
def warning_kinds() -> tuple[WarningKind, ...]:
    """The kinds of warnings that are known, in the order in which they are tried."""
    return tuple(
        WarningKind(
            re.compile(row["pattern"], re.DOTALL),
            row["urgent"],
            {language: row[language] for language in NAMES},
        )
        for row in _texts()["warning"]
    )


@cache
def _texts() -> dict[str, Any]:
    path = files("ui.window").joinpath("texts.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))

"""What reading a file warned of, in the words of the window's language, urgent ones first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ui.window.escape import one_line
from ui.window.texts import Language, text, warning_kinds

_MOST_IN_SIGHT = 3


@dataclass(frozen=True, slots=True)
class WarningLine:
    """One warning; `urgent` where something in the file is meant to mislead."""

    words: str
    urgent: bool = False


def warning_lines(warnings: Iterable[str], language: Language) -> list[WarningLine]:
    """The warnings in the language, the urgent ones first; an unknown kind is shown as it is."""
    lines = [_line(warning, language) for warning in warnings]
    return sorted(lines, key=lambda line: not line.urgent)


def warnings_html(warnings: Sequence[str], language: Language) -> str:
    """All warnings of a resume, for the top of its panel; many of them are folded together."""
    lines = warning_lines(warnings, language)
    if not lines:
        return ""
    listed = _listed(lines)
    if len(lines) <= _MOST_IN_SIGHT:
        return f'<div class="warnings" role="note">{listed}</div>'
    head = f'<span class="{_degree(lines)}">{_counted(lines, language)}</span>'
    return f'<details class="warnings"><summary>{head}</summary>{listed}</details>'


def flag_html(warnings: Sequence[str], language: Language) -> str:
    """A small badge with the number of warnings, which shows them when it is pointed at."""
    lines = warning_lines(warnings, language)
    if not lines:
        return ""
    counted = _counted(lines, language)
    return (
        f'<span class="flag {_degree(lines)}" tabindex="0" role="note" aria-label="{counted}">'
        f'{len(lines)}<span class="tip">{_listed(lines)}</span></span>'
    )


def _line(warning: str, language: Language) -> WarningLine:
    for kind in warning_kinds():
        if found := kind.pattern.fullmatch(warning):
            fields = {name: value or "" for name, value in found.groupdict().items()}
            quote = fields.pop("quote", "")
            words = kind.words[language].format(**fields)
            # What is quoted stays in the language it was written in.
            return WarningLine(words + (_COLON[language] + quote if quote else ""), kind.urgent)
    return WarningLine(warning)


_COLON: dict[Language, str] = {"zh": "：", "en": ": "}


def _listed(lines: Iterable[WarningLine]) -> str:
    rows = "".join(f'<li class="{_degree([line])}">{one_line(line.words)}</li>' for line in lines)
    return f"<ul>{rows}</ul>"


def _degree(lines: Iterable[WarningLine]) -> str:
    return "urgent" if any(line.urgent for line in lines) else "notice"


def _counted(lines: Sequence[WarningLine], language: Language) -> str:
    key = "warnings_one" if len(lines) == 1 else "warnings_many"
    return text(language, key, count=len(lines))

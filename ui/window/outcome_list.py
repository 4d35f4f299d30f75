"""How adding files goes, and what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import get_args

from ingest.library import Outcome, Status
from ui.window.adding import Progress
from ui.window.escape import one_line
from ui.window.texts import Language, text
from ui.window.warning_lines import warning_lines

MOST_LINES = 200
_MINUTE, _HOUR = 60, 3600


def progress_html(progress: Progress, language: Language) -> str:
    """How far it is, how fast, how long the rest will take, and what has failed so far."""
    if progress.stopping:
        head = text(language, "stopping")
    elif progress.done:
        head = text(language, "reading_progress", done=progress.done, total=progress.total)
    else:
        head = text(language, "reading_files", count=progress.total)
    told = "".join(f"<span>{part}</span>" for part in (head, *_pace(progress, language)))
    done = f'value="{progress.done}"' if progress.done else ""
    bar = f'<progress {done} max="{progress.total}"></progress>'
    last = ""
    if progress.outcomes:
        file = one_line(progress.outcomes[-1].file)
        last = f'<p class="note">{text(language, "last_file", file=file)}</p>'
    return _box(f'<p class="pace">{told}</p>{bar}{last}', progress.outcomes, language)


def outcomes_html(progress: Progress, language: Language) -> str:
    """How many files met which fate, and a line for each that had trouble."""
    head = _tally(progress.outcomes, language)
    rest = progress.total - len(progress.outcomes)
    if progress.stopping and rest > 0:
        stopped = text(language, "stopped_adding", rest=rest)
        head = f"{head}{_END[language]}{stopped}" if head else stopped
    return _box(f"<p>{head or text(language, 'nothing_there')}</p>", progress.outcomes, language)


def trouble_html(words: str) -> str:
    """One line for what went wrong with all of it."""
    return f'<div class="outcomes" role="status"><p class="trouble">{one_line(words)}</p></div>'


_END: dict[Language, str] = {"zh": "。", "en": ". "}


def _pace(progress: Progress, language: Language) -> Iterator[str]:
    left = progress.seconds_left
    if left is not None and not progress.stopping:
        rate = progress.rate
        yield text(language, "reading_rate", rate=f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}")
        unit, name = max((u, n) for u, n in _UNITS if u <= max(left, 1))
        # A time that is nearly up is better told too long than too short.
        yield text(language, name, count=f"{-(-left // unit):.0f}")
    failed = sum(outcome.status == "failed" for outcome in progress.outcomes)
    if failed:
        yield f'<b class="failed">{text(language, "failed_so_far", count=failed)}</b>'


_UNITS = ((1, "left_seconds"), (_MINUTE, "left_minutes"), (_HOUR, "left_hours"))


def _box(head: str, outcomes: Iterable[Outcome], language: Language) -> str:
    lines = [line for outcome in outcomes if (line := _trouble(outcome, language))]
    more = len(lines) - MOST_LINES
    shown = "".join(lines[:MOST_LINES])
    if more > 0:
        shown += f"<li>{text(language, 'more_lines', count=more)}</li>"
    trouble = f"<ul>{shown}</ul>" if shown else ""
    return f'<div class="outcomes" role="status">{head}{trouble}</div>'


def _tally(outcomes: Iterable[Outcome], language: Language) -> str:
    counts = Counter(outcome.status for outcome in outcomes)
    parts = [
        text(language, f"outcome_{status}", count=counts[status])
        for status in get_args(Status)
        if counts[status]
    ]
    return ("，" if language == "zh" else ", ").join(parts)


def _trouble(outcome: Outcome, language: Language) -> str:
    """A line for a file that failed or has a warning; none for one that simply went in."""
    if outcome.error:
        return f'<li class="failed"><b>{one_line(outcome.file)}</b> {one_line(outcome.error)}</li>'
    if outcome.warnings and outcome.status in ("added", "updated"):
        said = "; ".join(one_line(w.words) for w in warning_lines(outcome.warnings, language))
        return f'<li class="warned"><b>{one_line(outcome.file)}</b> {said}</li>'
    return ""

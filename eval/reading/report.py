"""The figures of reading as tables and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from statistics import median
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table

from eval.reading.boxes import BoxCheck
from eval.reading.names import NameCount, total
from eval.reading.speed import Speed


def names_table(counts: Mapping[str, NameCount]) -> Table:
    """One row a format; a dash where no name is known, or all are."""
    table = Table(box=SIMPLE_HEAD, padding=0)
    table.add_column("format", no_wrap=True)
    for column in ("files", "read", "named", "right", "wrong", "unnamed", "invented"):
        table.add_column(column, justify="right", no_wrap=True)
    rows = [*sorted(counts.items()), ("all", total(counts.values()))]
    for name, count in rows:
        if name == "all":
            table.add_section()
        table.add_row(
            name,
            str(count.files),
            str(count.read),
            str(count.stated),
            _share(count.right, count.stated),
            str(count.wrong),
            str(count.unknown),
            _share(count.invented, count.unknown),
        )
    return table


def speed_table(speeds: Sequence[Speed]) -> Table:
    """One row a method: the median pass, the slowest, the fastest, the ratio to the first."""
    table = Table(box=SIMPLE_HEAD, padding=0)
    table.add_column("method", no_wrap=True)
    for column in ("processes", "pages", "passes", "seconds", "pages/s", "from", "to", "ratio"):
        table.add_column(column, justify="right", no_wrap=True)
    for speed in speeds:
        table.add_row(
            speed.method,
            str(speed.processes),
            str(speed.pages),
            str(len(speed.seconds)),
            f"{median(speed.seconds):.2f}",
            f"{speed.pages_per_second:.1f}",
            f"{speed.pages / max(speed.seconds):.1f}",
            f"{speed.pages / min(speed.seconds):.1f}",
            f"{speed.times_as_fast(speeds[0]):.2f}",
        )
    return table


def reading_object(
    counts: Mapping[str, NameCount],
    broken: Mapping[str, Sequence[str]],
    failed: Mapping[str, str],
    checks: Sequence[BoxCheck],
    speeds: Sequence[Speed],
) -> dict[str, Any]:
    """All of it for a results file."""
    return {
        "formats": {name: asdict(count) for name, count in counts.items()},
        "broken_laws": {file: list(laws) for file, laws in broken.items()},
        "failed": dict(failed),
        "boxes": {"checked": len(checks), "covering": sum(check.covers for check in checks)},
        "speed": [
            asdict(speed)
            | {
                "pages_per_second": speed.pages_per_second,
                "times_as_fast": speed.times_as_fast(speeds[0]),
            }
            for speed in speeds
        ],
    }


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"

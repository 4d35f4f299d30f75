"""Whether the names that files state are found, and none where none is stated."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.questions import DatasetError
from ingest.tokens import fold


@dataclass(frozen=True, slots=True)
class NameCount:
    """Files of one format: how many were read, and how their names came out.

    `stated` is how many have a known name, `right` and `wrong` how many of these were given it or
    another one; `unknown` is how many have none, `invented` how many of these were given one.
    """

    files: int = 0
    read: int = 0
    stated: int = 0
    right: int = 0
    wrong: int = 0
    unknown: int = 0
    invented: int = 0

    def with_one(self, taken: bool, known: str | None, found: str | None) -> NameCount:
        """One file more."""
        same = known is not None and found is not None and _bare(known) == _bare(found)
        return NameCount(
            self.files + 1,
            self.read + taken,
            self.stated + (known is not None),
            self.right + same,
            self.wrong + (known is not None and found is not None and not same),
            self.unknown + (known is None),
            self.invented + (known is None and found is not None),
        )

    def __add__(self, other: NameCount) -> NameCount:
        return NameCount(
            self.files + other.files,
            self.read + other.read,
            self.stated + other.stated,
            self.right + other.right,
            self.wrong + other.wrong,
            self.unknown + other.unknown,
            self.invented + other.invented,
        )


def read_names(path: Path) -> dict[Path, str]:
    """Names by absolute path, from a JSON object whose keys are paths relative to its folder."""
    try:
        names = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DatasetError(f"{path} cannot be read as JSON ({error}): check the file.") from error
    if not isinstance(names, Mapping) or not all(isinstance(n, str) for n in names.values()):
        raise DatasetError(f"{path} is no JSON object of file paths and names: check the file.")
    return {(path.parent / file).resolve(): name for file, name in names.items()}


def total(counts: Iterable[NameCount]) -> NameCount:
    """All formats together."""
    return sum(counts, NameCount())


def _bare(name: str) -> str:
    return "".join(fold(name).split())

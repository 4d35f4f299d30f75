"""Headers and footers of a text document, whose lines stand on every page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_PAGE_NUMBER = re.compile(r"[\W\d]*(?:page)?[\W\d]*(?:of)?[\W\d第页共]*", re.IGNORECASE)


def margin_lines(lines: Iterable[str]) -> Iterator[str]:
    """Each line of the headers or of the footers once, without those that only number the page."""
    seen: set[str] = set()
    for line in lines:
        if line not in seen and not _PAGE_NUMBER.fullmatch(line):
            seen.add(line)
            yield line

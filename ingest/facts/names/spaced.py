"""Letter-spaced lines: "J A N E   D O E" read as "Jane Doe", each letter keeping its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.lexicon import latin_names
from ingest.resume import Span
from ingest.tokens import fold

_LETTER = r"[^\W\d_\u3400-\u9fff]"
_SPREAD = re.compile(
    rf"(?<!\S){_LETTER}(?:[^\S\n]{{1,2}}{_LETTER}(?!\S)){{2,}}"
    rf"(?:[^\S\n]+[,.|&'’-]?[^\S\n]*{_LETTER}(?!\S))*"
)
_GAP = re.compile(r"\s+")
_LEAST_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Closed:
    """A line with the blanks between spread letters left out, and where each character stood."""

    text: str
    places: tuple[int, ...]

    def origin(self, span: Span) -> Span:
        """The stretch of the line as written that a stretch of the closed text comes from."""
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


def closed(line: str) -> Closed:
    """A line with its letter-spaced stretches closed; any other line as it stands."""
    kept: list[tuple[str, int]] = []
    end = 0
    for match in _SPREAD.finditer(line):
        if sum(map(str.isalpha, match.group())) < _LEAST_LETTERS:
            continue
        kept += [(line[i], i) for i in range(end, match.start())]
        kept += _joined(line, match)
        end = match.end()
    kept += [(line[i], i) for i in range(end, len(line))]
    return Closed("".join(c for c, _ in kept), tuple(i for _, i in kept))


def _joined(line: str, stretch: re.Match[str]) -> list[tuple[str, int]]:
    """The letters of a stretch, with one blank where its gaps are wider than between letters."""
    gaps = [Span(*m.span()) for m in _GAP.finditer(line, stretch.start(), stretch.end())]
    usual = min(len(gap) for gap in gaps)
    letters = "".join(stretch.group().split())
    given = _given_before(letters) if all(len(gap) == usual for gap in gaps) else 0
    kept: list[tuple[str, int]] = []
    skipped = {i for gap in gaps for i in range(gap.start, gap.end)}
    wide = {gap.start for gap in gaps if len(gap) > usual}
    for place in range(stretch.start(), stretch.end()):
        if place not in skipped:
            kept.append((line[place], place))
        elif place in wide or (given and len(kept) == given and place - 1 not in skipped):
            kept.append((" ", place))
    return kept


def _given_before(letters: str) -> int:
    """Where letters that no wider gap parts go on after a usual given name, 0 when they do not."""
    folded, given = fold(letters), latin_names()["given"]
    ends = (n for n in range(len(folded) - 3, 2, -1) if folded[:n] in given)
    return next(ends, 0)

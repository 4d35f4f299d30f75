"""Makes `pieces.csv`: which English words stand for which piece of a Chinese name.

Learned from the names that the lexicon gives in both languages: pieces and words that come in the
names of the same things, and not in those of others, mean the same.

    python -m assistant.renderings.learning
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from assistant.organisations.word_pairs import word_pairs
from assistant.renderings.pieces import FILE, LONGEST_PIECE, LONGEST_WORDS, stems_of
from ingest.lexicon import Concept, lexicon
from ingest.tokens import is_han

_KINDS = frozenset(("title", "skill", "certificate", "major", "word", "degree"))
_SHORTEST_LATIN = re.compile(r"[a-z]{2}")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_LEAST = 0.12
"""How often, at the least, a piece and a word must come together, of all times that either does."""
_LEAST_PHRASE = 0.25
"""The same of two words: less often they are but part of longer names."""
_TOLD = 3
"""What a row of the table of organisations counts, which says itself what stands for what."""

Names = tuple[Sequence[str], Sequence[str]]


def _names(concepts: Iterable[Concept]) -> Iterator[Names]:
    for concept in concepts:
        chinese = [name for name in concept.names if is_han(name)]
        latin = [n for n in concept.names if not is_han(n) and _SHORTEST_LATIN.search(n)]
        if concept.kind in _KINDS and chinese and latin:
            yield chinese, latin


def learned(names: Iterable[Names], told: Iterable[Names] = ()) -> dict[str, dict[str, float]]:
    """For each piece the English words that may stand for it, with how surely they do."""
    pieces: Counter[str] = Counter()
    words: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for times, pairs in ((1, names), (_TOLD, told)):
        for chinese, latin in pairs:
            own = set(chinese) if times > 1 else {p for n in chinese for p in _pieces_of(n)}
            others = {w for name in latin for w in _words_of(stems_of(name))}
            for piece in own:
                pieces[piece] += times
            for word in others:
                words[word] += times
            for piece in own:
                for word in others:
                    together[piece, word] += times
    found: dict[str, dict[str, float]] = {}
    for (piece, word), times in together.items():
        surety = times / math.sqrt(pieces[piece] * words[word])
        if times > 1 and surety >= (_LEAST_PHRASE if " " in word else _LEAST):
            found.setdefault(piece, {})[word] = round(min(1.0, surety), 2)
    return found


def _pieces_of(name: str) -> Iterator[str]:
    for run in _HAN.findall(name):
        for start in range(len(run)):
            for end in range(start + 1, min(len(run), start + LONGEST_PIECE) + 1):
                yield run[start:end]


def _words_of(stems: Sequence[str]) -> Iterator[str]:
    for start in range(len(stems)):
        for end in range(start + 1, min(len(stems), start + LONGEST_WORDS) + 1):
            yield " ".join(stems[start:end])


def table(found: dict[str, dict[str, float]]) -> str:
    """The pieces as CSV, a piece a line, the surest words first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("piece", "words"))
    for piece, words in sorted(found.items()):
        ranked = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))
        writer.writerow((piece, "|".join(f"{word}:{surety:g}" for word, surety in ranked)))
    return out.getvalue()


def main() -> None:
    """Write the table that ships with the program."""
    rows = word_pairs().rows
    told = [
        (row.zh, [" ".join(phrase) for phrase in row.en if len(phrase) <= LONGEST_WORDS])
        for row in rows
        if row.part != "silent"
    ]
    FILE.write_text(table(learned(_names(lexicon().concepts), told)), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Western names as Chinese questions write them ("芬威克" for Fenwick), by their consonants."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import rjieba

from assistant.roster import Roster
from assistant.sounds import han_sounds, syllables_of
from ingest.lexicon import lexicon
from ingest.resume import Resume, Span

_CHARACTERS = Path(__file__).with_suffix(".csv")
_SHORT = 2
"""Characters that make a name only where they are known to be one ("汉娜")."""
_WITHIN = "里"
"""With one character before it, this says where: "库里有几个人" asks of the library."""


def transliterated(question: str, people: Roster, taken: Sequence[Span]) -> dict[Span, list[str]]:
    """Places that name someone so, each with the resumes of the one name that it can mean."""
    names = _named(question)
    known: list[Span] | None = None
    found: dict[Span, list[str]] = {}
    for run in _runs(question):
        if known is None:
            known = [*taken, *(m.span for m in lexicon().find(question))]
        start = run.start
        # Nothing may be left of a run but one character, which can be a word by itself.
        while start < run.end:
            spans = (Span(start, end) for end in range(run.end, start + 1, -1))
            for span in spans:
                written = span.of(question)
                sure = len(span) > _SHORT or (span in names and not written.endswith(_WITHIN))
                if not sure or any(span.overlaps(other) for other in known):
                    continue
                if meant := _meant(written, people.by_sound):
                    found[span] = meant
                    break
            else:
                break
            start = span.end
        if run.end - start > 1:
            found = {span: ids for span, ids in found.items() if not run.overlaps(span)}
    return _joined(question, found)


def _named(question: str) -> set[Span]:
    """The words of a question that are known to name people."""
    return {span for span, tag in _tagged(question) if tag.startswith("nr")}


def _tagged(question: str) -> Iterator[tuple[Span, str]]:
    start = 0
    for word, tag in rjieba.tag(question):
        yield Span(start, start + len(word)), tag
        start += len(word)


def _runs(question: str) -> list[Span]:
    """Characters in a row that spell foreign names and are no words of the language."""
    worded = {
        place
        for span, tag in _tagged(question)
        if len(span) > 1 and not tag.startswith(("nr", "ns", "x"))
        for place in range(span.start, span.end)
    }
    runs: list[Span] = []
    for place, character in enumerate(question):
        if character not in _characters() or place in worded:
            continue
        if runs and runs[-1].end == place:
            runs[-1] = Span(runs[-1].start, place + 1)
        else:
            runs.append(Span(place, place + 1))
    return [run for run in runs if len(run) > 1]


@lru_cache(maxsize=1)
def _characters() -> frozenset[str]:
    with _CHARACTERS.open(encoding="utf-8", newline="") as file:
        return frozenset("".join(row["characters"] for row in csv.DictReader(file)))


def _meant(written: str, by_sound: Mapping[str, list[tuple[str, Resume]]]) -> list[str]:
    """The resumes of the single word of names that some characters can stand for."""
    fits = [
        (word, resume)
        for sound in han_sounds(written)
        for word, resume in by_sound.get(sound, ())
        if len(written) in syllables_of(word)
    ]
    words = {word for word, _ in fits}
    return list(dict.fromkeys(resume.id for _, resume in fits)) if len(words) == 1 else []


def _joined(question: str, found: Mapping[Span, list[str]]) -> dict[Span, list[str]]:
    """A first and a last name beside each other as one place, for who bears both."""
    joined: dict[Span, list[str]] = {}
    for span, ids in sorted(found.items()):
        last = next(reversed(joined), None)
        both = [one for one in joined[last] if one in ids] if last else []
        if last and both and question[last.end : span.start] in ("", "·", "•"):
            del joined[last]
            joined[Span(last.start, span.end)] = both
        else:
            joined[span] = ids
    return joined

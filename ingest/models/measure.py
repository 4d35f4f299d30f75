"""How well an embedder finds a text by another that means the same, beside two that only see words.

The scores of the model card come from here: the English name of a concept by its Chinese one and
back, and the line of a resume that answers a question asked in other words.
"""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.embedders import Embedder
from ingest.tokens import fold, index_terms

_QUESTIONS = Path(__file__).parent / "questions.csv"

Scores = NDArray[np.float32]
Score = Callable[[Sequence[str], Sequence[str]], Scores]


@dataclass(frozen=True, slots=True)
class Task:
    """The text at position i of `texts` is what query i looks for, or one equal to it."""

    name: str
    queries: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recall:
    """The share of queries whose text is among the first 1 and the first 10."""

    at_1: float
    at_10: float


def question_tasks() -> list[Task]:
    """Questions and the resume lines that answer them, within a language and across."""
    with _QUESTIONS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    tasks = []
    for asked in ("zh", "en"):
        for told in ("zh", "en"):
            queries = tuple(row[f"question_{asked}"] for row in rows)
            texts = tuple(row[f"line_{told}"] for row in rows)
            tasks.append(Task(f"question {asked} -> line {told}", queries, texts))
    return tasks


def recall(task: Task, score: Score) -> Recall:
    """Ties are broken against the method: a text that scores the same as the right one is ahead."""
    numbers = {text: number for number, text in enumerate(task.texts)}
    texts = np.array([numbers[text] for text in task.texts])
    ranks = []
    for i, row in enumerate(score(task.queries, task.texts)):
        right = texts == texts[i]
        ranks.append(np.count_nonzero((row >= row[right].max()) & ~right))
    found = np.array(ranks)
    return Recall(float((found < 1).mean()), float((found < 10).mean()))


def cosine(embedder: Embedder, queries: Sequence[str], texts: Sequence[str]) -> Scores:
    """The score of an embedder."""
    asked = np.stack([embedder.embed_query(query) for query in queries])
    scores: Scores = asked @ embedder.embed(texts).T
    return scores


def bm25(queries: Sequence[str], texts: Sequence[str], k1: float = 1.2, b: float = 0.75) -> Scores:
    """Words in common, weighed by rarity, on the same terms as the word index."""
    documents = [Counter(index_terms(text)) for text in texts]
    lengths = [sum(document.values()) for document in documents]
    average = sum(lengths) / len(lengths)
    holders: dict[str, list[int]] = {}
    for i, document in enumerate(documents):
        for term in document:
            holders.setdefault(term, []).append(i)
    scores = np.zeros((len(queries), len(texts)), dtype=np.float32)
    for row, query in enumerate(queries):
        for term in set(index_terms(query)):
            held = holders.get(term, [])
            idf = math.log(1 + (len(texts) - len(held) + 0.5) / (len(held) + 0.5))
            for i in held:
                count = documents[i][term]
                scale = k1 * (1 - b + b * lengths[i] / average)
                scores[row, i] += idf * count * (k1 + 1) / (count + scale)
    return scores


def character_hash(queries: Sequence[str], texts: Sequence[str]) -> Scores:
    """The cosine of hashed character pairs and triples: an embedding that has learned nothing."""
    return _hashed(queries) @ _hashed(texts).T


def _hashed(texts: Sequence[str], size: int = 4093) -> Scores:
    rows = np.zeros((len(texts), size), dtype=np.float32)
    for row, text in enumerate(texts):
        padded = f" {fold(text)} "
        for n in (2, 3):
            for i in range(len(padded) - n + 1):
                # Not hash(): it changes from one run to the next.
                rows[row, int.from_bytes(padded[i : i + n].encode(), "little") % size] += 1
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Scores = rows / np.maximum(lengths, 1e-9)
    return unit

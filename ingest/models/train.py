"""`python -m ingest.models.train`: train the shipped model and write its folder and its card.

A first model is trained without a fifth of the lexicon's concepts and measured on them; the model
that is written has seen them all. Each takes about three minutes with `--device cuda`, and several
times as long on a processor.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

import torch
from datasets import Dataset
from sentence_transformers import (
    SentenceTransformer,
    SentenceTransformerTrainer,
    SentenceTransformerTrainingArguments,
)
from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
from tokenizers import Tokenizer

from ingest.embedders import SHIPPED, StaticEmbedder
from ingest.lexicon import Concept, lexicon
from ingest.models.card import card
from ingest.models.measure import (
    Score,
    Task,
    bm25,
    character_hash,
    cosine,
    question_tasks,
    recall,
)
from ingest.models.pairs import (
    Pair,
    answered_lines,
    concept_pairs,
    dictionary_pairs,
    joined,
    line_pairs,
    sentence_pairs,
)
from ingest.models.vocabulary import Vocabulary, choose_vocabulary
from ingest.tokens import fold

SEED = 2026
HELD_OUT = 5


@dataclass(frozen=True, slots=True)
class Recipe:
    """The settings of a training run; the defaults are those of the shipped model."""

    dimension: int = 256
    tokens: int = 23_400
    epochs: float = 3
    batch: int = 1024
    rate: float = 0.05
    scale: float = 9.0
    sentences: int = 30_000
    joined: int = 120_000
    lines: int = 10
    repeats: int = 3
    rare: float = 1e-4
    start: float = 0.1


def train(concepts: Sequence[Concept], recipe: Recipe, folder: Path, device: str = "cpu") -> int:
    """Train on these concepts and the dictionary, save to `folder`; how many pairs it learned."""
    random = Random(SEED)
    torch.manual_seed(SEED)
    # On tensors this small one thread is faster than two that share cores, and it repeats exactly.
    torch.set_num_threads(1)
    dictionary = list(dictionary_pairs())
    names = list(concept_pairs(concepts))
    sentences = list(sentence_pairs(concepts, recipe.sentences, random))
    lines = list(line_pairs())
    parts = dictionary + names * recipe.repeats * 2
    pairs = dictionary + names * recipe.repeats + sentences + lines * recipe.lines
    pairs += joined(parts, recipe.joined, random)
    learned = dictionary + names + sentences + lines
    vocabulary = choose_vocabulary(
        (text for pair in learned for text in (pair.first, pair.second)),
        (name for concept in concepts for name in concept.names),
        recipe.tokens,
    )
    tokenizer = vocabulary.tokenizer()
    pairs = [pair for pair in pairs if _known(pair, tokenizer)]
    module = StaticEmbedding(tokenizer, embedding_weights=_start(vocabulary, tokenizer, recipe))
    model = SentenceTransformer(modules=[module], device=device)
    _fit(model, pairs, recipe)
    folder.mkdir(parents=True, exist_ok=True)
    _scale(module.embedding)
    model.append(Normalize())
    model.cpu().half().save_pretrained(str(folder), create_model_card=False)
    _write_revision(folder)
    return len(pairs)


def _known(pair: Pair, tokenizer: Tokenizer) -> bool:
    # A text of unknown tokens alone is a zero vector, and its gradient is no number.
    return all(any(tokenizer.encode(text).ids) for text in (pair.first, pair.second))


def _start(vocabulary: Vocabulary, tokenizer: Tokenizer, recipe: Recipe) -> torch.Tensor:
    """Random directions; a token's length falls with its frequency (smooth inverse frequency)."""
    rare = recipe.rare
    lengths = torch.zeros(tokenizer.get_vocab_size())
    for token, frequency in vocabulary.frequencies.items():
        lengths[tokenizer.token_to_id(token)] = rare / (rare + frequency / 1e9)
    return torch.randn(len(lengths), recipe.dimension) * lengths[:, None] * recipe.start


def _fit(model: SentenceTransformer, pairs: Sequence[Pair], recipe: Recipe) -> None:
    rows = Dataset.from_dict(
        {"first": [pair.first for pair in pairs], "second": [pair.second for pair in pairs]}
    )
    loss = MultipleNegativesRankingLoss(
        model,
        scale=recipe.scale,
        directions=("query_to_doc", "doc_to_query"),
        partition_mode="per_direction",
    )
    with tempfile.TemporaryDirectory() as folder:
        arguments = SentenceTransformerTrainingArguments(
            output_dir=folder,
            num_train_epochs=recipe.epochs,
            per_device_train_batch_size=recipe.batch,
            learning_rate=recipe.rate,
            warmup_steps=0.1,
            # Clipping would weaken the first steps, in which every token moves.
            max_grad_norm=0.0,
            seed=SEED,
            save_strategy="no",
            logging_steps=200,
            report_to=[],
            disable_tqdm=True,
            use_cpu=model.device.type == "cpu",
        )
        trainer = SentenceTransformerTrainer(
            model=model, args=arguments, train_dataset=rows, loss=loss
        )
        trainer.train()


def _scale(embedding: torch.nn.EmbeddingBag) -> None:
    """Cosines stay as they are; lengths move to where half precision is exact enough."""
    with torch.no_grad():
        embedding.weight *= 100 / torch.linalg.vector_norm(embedding.weight, dim=1).max()


def _write_revision(folder: Path) -> None:
    digest = hashlib.sha256()
    for name in ("model.safetensors", "tokenizer.json"):
        digest.update((folder / name).read_bytes())
    revision = {"model_type": "static_embedding", "revision": digest.hexdigest()[:8]}
    # It is written for its owner alone, which an installed package must not be.
    (folder / "model.safetensors").chmod(0o644)
    (folder / "config.json").write_text(json.dumps(revision, indent=2) + "\n", encoding="utf-8")


def split(concepts: Sequence[Concept]) -> tuple[list[Concept], list[Concept]]:
    """Concepts to learn and concepts held out; none to learn bears a held-out concept's name."""
    held = [c for c in concepts if _bucket(c.id) == 0]
    hidden = {fold(name) for c in held for name in (c.zh, c.en)}
    return [c for c in concepts if hidden.isdisjoint(c.names)], held


def _bucket(identifier: str) -> int:
    return int.from_bytes(hashlib.sha256(identifier.encode()).digest()[:4], "big") % HELD_OUT


def concept_tasks(concepts: Sequence[Concept], held: Sequence[Concept]) -> list[Task]:
    """Held-out names to be found among the names of all concepts, in the other language."""
    in_dictionary = {pair.first for pair in dictionary_pairs()}
    new = [c for c in held if fold(c.zh) not in in_dictionary]
    tasks = []
    for name, asked in (("concept", held), ("concept not in CC-CEDICT", new)):
        chosen = [c for c in asked if fold(c.zh) != fold(c.en)]
        ids = {c.id for c in chosen}
        ordered = [*chosen, *(c for c in concepts if c.id not in ids)]
        zh, en = tuple(fold(c.zh) for c in ordered), tuple(fold(c.en) for c in ordered)
        tasks.append(Task(f"{name} zh -> en", zh[: len(chosen)], en))
        tasks.append(Task(f"{name} en -> zh", en[: len(chosen)], zh))
    return tasks


def main() -> None:
    """Measure on concepts held out, train on all, write the shipped folder."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--device", default="cpu", help="cpu, or what torch calls an accelerator")
    device = parser.parse_args().device
    os.environ["HF_HUB_OFFLINE"] = "1"
    concepts = lexicon().concepts
    learned, held = split(concepts)
    tasks = [*concept_tasks(concepts, held), *question_tasks()]
    with tempfile.TemporaryDirectory() as parent:
        trial, final = Path(parent) / "trial", Path(parent) / "final"
        train(learned, Recipe(), trial, device)
        methods: dict[str, Score] = {
            "this model": partial(cosine, StaticEmbedder(trial)),
            "BM25 on words and bigrams": bm25,
            "hashed characters": character_hash,
        }
        scores = {
            name: {task: recall(task, score) for task in tasks} for name, score in methods.items()
        }
        pairs = train(concepts, Recipe(), final, device)
        size = (final / "model.safetensors").stat().st_size
        text = card(
            scores,
            pairs=pairs,
            answered=len(answered_lines()),
            concepts=len(concepts),
            dimension=Recipe().dimension,
            size=size,
        )
        (final / "README.md").write_text(text, encoding="utf-8")
        shutil.copytree(final, SHIPPED, dirs_exist_ok=True)
    print(text)


if __name__ == "__main__":
    main()

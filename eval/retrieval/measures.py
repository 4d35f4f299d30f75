"""Recall, precision at the first place and overall, MRR and nDCG, by ir_measures."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import ir_measures
from ir_measures import RR, P, Qrel, ScoredDoc, SetP, SetR, nDCG

_MEASURES = {"recall": SetR, "first": P @ 1, "precision": SetP, "mrr": RR, "ndcg": nDCG}

MEASURES = tuple(_MEASURES)
"""Their names, in the order they are shown."""


def measure(
    gold: Mapping[str, Collection[str]], ranked: Mapping[str, Sequence[str]]
) -> dict[str, dict[str, float]]:
    """Each measure's value for each question, of what is to be found and what was, best first."""
    names = {of: name for name, of in _MEASURES.items()}
    values: dict[str, dict[str, float]] = {name: {} for name in MEASURES}
    qrels = [Qrel(question, id_, 1) for question, ids in gold.items() for id_ in ids]
    run = [
        # Scores only give the order, which is the list's.
        ScoredDoc(question, id_, float(-rank))
        for question, ids in ranked.items()
        for rank, id_ in enumerate(ids)
    ]
    for one in ir_measures.iter_calc(list(_MEASURES.values()), qrels, run):
        values[names[one.measure]][one.query_id] = float(one.value)
    return values

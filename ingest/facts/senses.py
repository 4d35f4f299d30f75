"""Which trade's meaning of a word a resume means: "quality control" on a site or in a plant."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from ingest.lexicon import Mention
from ingest.resume import Span

_ENOUGH = 2
"""Different words of a trade that make it one of the resume's."""
_FAR_LESS = 3


def in_sense(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those of a trade that is far from what the resume else speaks of, where
    another trade has the same word; all where nothing tells.
    """
    by_span: dict[Span, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_span[mention.span].append(mention)
    certain = {m[0].concept.id: _trade(m[0]) for m in by_span.values() if len(m) == 1}
    spoken = Counter(certain.values())
    kept = []
    for mention in mentions:
        rivals = by_span[mention.span]
        if len(rivals) > 1 and mention.concept.id not in certain:
            most = max(spoken[_trade(rival)] for rival in rivals)
            if most >= _ENOUGH and spoken[_trade(mention)] * _FAR_LESS < most:
                continue
        kept.append(mention)
    return kept


def _trade(mention: Mention) -> str:
    return mention.concept.tags[0] if mention.concept.tags else ""

"""Awards that a question asks for within a stage of studies: "研究生阶段拿过国家奖学金"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.query.cues import patterns
from assistant.query.names import Name
from ingest.lexicon import lexicon
from ingest.resume import Span
from ingest.tokens import fold


@dataclass(frozen=True, slots=True)
class Staged:
    """An award within studies of some levels: the words of both, and its folded names."""

    stage: Span
    award: Span
    levels: tuple[str, ...]
    names: tuple[str, ...]


def find_staged(folded: str, names: Sequence[Name]) -> Staged | None:
    """The award of a question that names a stage of studies too."""
    stages = patterns("stages").items()
    found = ((Span(*m.span()), levels) for levels, p in stages if (m := p.search(folded)))
    stage = next(found, None)
    if stage is None:
        return None
    named = next((n for n in names if "award" in n.kinds and not n.span.overlaps(stage[0])), None)
    if named is not None:
        spelled = [name for c in named.concepts if c.kind == "award" for name in c.names]
        award = named.span
        meant = lexicon().named(award.of(folded), "word")
        spelled += [name for concept in meant for name in concept.names]
    else:
        said = patterns("stages_award")["of"]
        before = list(said.finditer(folded, 0, stage[0].start))
        match = said.search(folded, stage[0].end) or (before[-1] if before else None)
        if match is None:
            return None
        verb = patterns("stages_award")["verb"].match(match.group())
        award = Span(match.start() + (verb.end() if verb else 0), match.end())
        meant = lexicon().named(award.of(folded), "word")
        spelled = [name for concept in meant for name in concept.names]
    own = dict.fromkeys(fold(name) for name in (award.of(folded), *spelled))
    return Staged(stage[0], award, tuple(stage[1].split()), tuple(own))

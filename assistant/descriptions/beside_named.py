"""Someone described beside someone named: "how do Lin and the one from Tsinghua differ?"."""

from __future__ import annotations

import re

from assistant.question import Question
from ingest.resume import Span

_WITH = r"(?:和|跟|与|同|及|以及|、|对比|相比)"
_ONE_ZH = r"[^，,。？?：:和跟与、]{1,24}?那一?[位个名](?:候选人|应聘者|同学|人(?![\u4e00-\u9fff]))?"
_THAN_EN = r"(?:and|or|vs\.?|versus|with|than)"
_STOP_EN = (
    r"(?=\s+(?:both|each|differ\w*|compare\w*|were|was|are|is|did|do|does|have|had|has|work\w*|stud\w*)\b"
    r"|\s*[,?;:]|\s*$)"
)
_ONE_EN = (
    r"the (?:one|candidate|person|applicant|man|woman|guy) (?:who|that) [^,?;:]{3,60}?"
    r"(?=\s+(?:both|each|differ\w*|compare\w*)\b|\s*[,?;:]|\s*$)"
    rf"|the (?!two\b|other\b|latter\b)[^,?;:]{{2,50}}?{_STOP_EN}"
)
_BEHIND = re.compile(rf"\s*{_WITH}\s*(?P<zh>{_ONE_ZH})|\s+{_THAN_EN}\s+(?P<en>{_ONE_EN})")
_AHEAD = re.compile(rf"(?:^|[，,。？?：:])\s*(?P<zh>{_ONE_ZH})\s*{_WITH}\s*$")
_PERSON_EN = re.compile(
    r"\b(?:one|candidate|person|applicant|man|woman|guy|student|graduate|intern|nurse|teacher|engineer"
    r"|manager|accountant|lawyer|chef|driver|designer|developer|analyst|doctor|scientist|\w{3,}(?:er|or|ist|ian))\b"
)


def described_beside(question: Question) -> Span | None:
    """The words that describe someone joined to the one person whom a question names."""
    named = [m.span for m in question.people if len(m.span)]
    if len(named) != 1:
        return None
    name, folded = named[0], question.folded
    match = _BEHIND.match(folded, name.end) or _AHEAD.search(folded[: name.start])
    if match is None:
        return None
    kind = next(kind for kind, words in match.groupdict().items() if words)
    if kind == "en" and not _PERSON_EN.search(match[kind]):
        return None
    return Span(*match.span(kind))

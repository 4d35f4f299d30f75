"""What a question asks of those that the last answer listed: their number, order, or the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.tokens import fold

_ASKS_EN = (
    r"(?:how many|what(?:'s| is| was) the (?:total|count|number|head ?count)"
    r"|(?:the )?(?:total|count|head ?count))"
)
_THINGS_EN = (
    r"(?: (?:people|candidates|applicants|resumes|persons|names|matches|ones|hits|results|number"
    r"|count|of (?:them|those|these)))*"
)
_FILLING_EN = (
    r"(?: (?:is|are|was|were|do|does|did|have|has|would|we|you|i|it|that|this|those|these|they"
    r"|there|then|got|get|find|found|make|be|come|comes|in (?:all|total)|all(?: together)?"
    r"|altogether|overall|total|to|so far|please|again|remain(?:s|ing)?|left|leaves?|over|us|me"
    r"|with|still))*"
)
_HOW_MANY = re.compile(
    rf"^\W*(?:(?:so|and|ok(?:ay)?|then|well|but),? )*{_ASKS_EN}{_THINGS_EN}{_FILLING_EN}\W*$"
    r"|^\W*(?:那么?|所以|好的?|嗯)?[，,]?\s*(?:一共|总共|合计|共计?|总计|这样)?(?:还|是|有|就|能|剩(?:下|余)?的?|余下?的?|符合的)*"
    r"(?:多少|几)(?:个|位|名|份)?(?:人|候选人|简历)?(?:呢|啊|呀|了|来着|符合)?[？?。]?\s*$"
    r"|^\W*(?:总数|人数|总人数|数量)(?:是|有)?(?:多少|几[个位名人])?(?:呢|啊)?[？?。]?\s*$"
)
_EXCEPT = (
    r"(?:除了|除去|除开|不算|去掉|排除|撇开|不要)(?:掉|了)?"
    r"|\b(?:except(?: for)?|apart from|other than|besides|aside from|without|leav(?:e|ing) out"
    r"|not counting|exclud(?:e|ing)|minus) "
)
_SORTS = re.compile(
    r"排(?:个|一下)?序|排列|排个队|\bsort(?:ed)?\b|\brank(?:ed)?\b"
    r"|\border(?:ed)?\b(?! (?:entry|taking|picking))"
)
_OF_ALL = re.compile(
    r"\b(?:all|every|everyone|everybody|candidates|people|applicants|resumes)\b"
    r"|所有|全部|的(?:人|候选人|简历)"
)


def only_counts(folded: str) -> bool:
    """Whether a question asks for nothing but a number of people."""
    return _HOW_MANY.search(folded) is not None


def sorts_them(folded: str) -> bool | None:
    """Whether a question orders those of the last answer; None where it asks for no order."""
    return None if _SORTS.search(folded) is None else _OF_ALL.search(folded) is None


def leaves_out(text: str, places: Sequence[re.Pattern[str]]) -> str | None:
    """A question without its "except the first one", None where it leaves no one out."""
    folded = fold(text)
    for place in places:
        match = re.search(rf"(?:{_EXCEPT})(?:{place.pattern})", folded)
        if match is not None:
            return f"{text[: match.start()]} {text[match.end() :]}"
    return None

"""A question about one of those just listed, with what the list was about in its words for it."""

from __future__ import annotations

import re

from assistant.lookup.organisations_named import places_unlisted
from assistant.question import Question
from ingest.tokens import fold

_PLACES = ("employer", "school", "city")
_ONE = re.compile(
    r"[那这]一?[位名个]|\b(?:the|that) (?:\w+ ){0,3}(?:one|guy|person|candidate|man|woman)\b"
)
_HERE = re.compile(
    r"(?<=[来到去进在从离开])(?:这|那)(?:里|儿|边|家(?:公司|单位|店|学校|医院)?)"
    r"(?=之?[前后]|工作|上班|实习|[待干做，,？?。]|$)"
    r"|\b(?:there|(?:this|that) (?:company|firm|place|employer|school|hospital))\b"
)
_GOT = re.compile(
    r"(?P<verb>(?:拿|得|获|考|评|通过|取得|当选)(?:到|上|了|下|出来?)?)的?(?=\W*$)|\b(?P<it>it|that)\b(?=\W*$)"
)
_ASKS_WHEN = re.compile(
    r"哪|什么时候|何时|几[年月号]|多少|几分|\b(?:when|what year|which year|how|where)\b"
)
_THING = re.compile(
    r"(?:拿|得|获|考|评|通过|取得|持)(?:到|上|了|下|过|得|有)*(?:的)?(?P<zh>[^？?，,。；;的]{2,20})"
    r"|\b(?:won|gott?en|got|received?|passed|holds?|earned|obtained|has|have|had) "
    r"(?:an? |the |any )?(?P<en>[^?,.;]{3,60}?)(?=\W*$|[?,.;])"
)
_KIND_FIRST = re.compile(
    r"\bthe (?!first|second|third|last|other|same|latter|former|next|only|new|old|right|more|most"
    r"|\w+est\b|\w+er\b)"
    r"(?P<kind>[a-z][\w-]*(?: [\w-]+)?) one\b(?! who| that| with| at| in| from| on)"
    r"(?: of (?:them|these|those))?",
    re.I,
)


def anchored(text: str, before: Question | None) -> str:
    """The text with "the battery one" as "the one with battery", and with the place or the thing of
    the list before it where it only says "here" or "it".
    """
    if before is None or before.scope != "corpus":
        return text
    text = _KIND_FIRST.sub(lambda m: f"the one with {m['kind']}", text)
    folded = fold(text)
    if not _ONE.search(folded) or len(folded) != len(text):
        return text
    named = [m.span for kind in _PLACES for m in before.mentions(kind)]
    places = [span.of(before.text) for span in (*named, *places_unlisted(before))]
    here = _HERE.search(folded)
    if here is not None and places:
        return f"{text[: here.start()]}{places[0]}{text[here.end() :]}"
    got, thing = _GOT.search(folded), _THING.search(fold(before.text))
    if got is None or thing is None or not _ASKS_WHEN.search(folded):
        return text
    words = thing["zh"] or thing["en"]
    if got["it"]:
        return f"{text[: got.start()]}the {words}{text[got.end() :]}"
    return f"{text[: got.end()]}{words}{text[got.end() :].lstrip('的')}"

"""A question about one of those just listed, with what the list was about in its words for it."""

from __future__ import annotations

import re

from assistant.lookup.organisations_named import places_unlisted
from assistant.query.names import KnownValues, find_names
from assistant.query.ordered_by import find_test
from assistant.question import Question
from ingest.lexicon import lexicon
from ingest.tokens import fold, is_han

_PLACES = ("employer", "school", "city")
_ONE = re.compile(
    r"[那这]一?[位名个]|\b(?:the|that) (?:\w+ ){0,3}(?:one|guy|person|candidate|man|woman)\b"
)
_HERE = re.compile(
    r"(?<=[来到去进在从离开])(?:这|那)(?:里|儿|边|家(?:公司|单位|店|学校|医院)?)"
    r"(?=之?[前后]|工作|上班|实习|[待干做，,？?。]|$)"
    r"|\b(?:there|(?:this|that) (?:company|firm|place|employer|school|hospital))\b"
)
_OF_SEVERAL = re.compile(
    r"谁|[哪几][些几一两]?[位个名]|各|[他她]们|都|\bwho\b|\bwhich of\b|\beach\b|\bboth\b|\ball\b"
    r"|\bth(?:em|ey|ese|ose)\b|\bhow many (?:of|people|candidates)\b"
)
_TAKES_PLACE = re.compile(
    r"\b(?:from|to|in|at|of|join(?:ed|ing)?|leav(?:e|ing)|left|reach(?:ed|ing)?)\s*$", re.I
)
_SOMEONE_ELSE = re.compile(
    r"另外?(?:的|那)?(?:[一两]?[位名]|一?个)|\bthe others?\b|^\W*(?:那|and |what about )"
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
_BARE_CERTIFICATE = re.compile(
    r"(?<![\u4e00-\u9fff])(?:[这那该]张?)?证书?(?=[是在哪几什有])"
    r"|\b(?:the|that|this) (?:certificate|certification|licen[cs]e|qualification)\b"
)
_KIND_FIRST = re.compile(
    r"\bthe (?!first|second|third|last|other|same|latter|former|next|only|new|old|right|more|most"
    r"|\w+est\b|\w+er\b)"
    r"(?P<kind>[a-z][\w-]*(?: [\w-]+)?) one\b(?! who| that| with| at| in| from| on)"
    r"(?: of (?:them|these|those))?",
    re.I,
)


def places_named(question: Question) -> list[str]:
    """The words for the employers, schools and cities that a question names."""
    named = [m.span for kind in _PLACES for m in question.mentions(kind)]
    return [span.of(question.text) for span in (*named, *places_unlisted(question))]


def anchored(text: str, before: Question | None) -> str:
    """The text with "the battery one" as "the one with battery", and with the place or the thing of
    the list before it where it only says "here" or "it", and with its test where it only
    says "the highest score".
    """
    if before is None or before.scope == "open":
        return text
    text = _at_its_place(text, before)
    if before.scope != "corpus":
        return text
    text = _KIND_FIRST.sub(lambda m: f"the one with {m['kind']}", text)
    text = _with_certificate(_with_test(text, before), before)
    folded = fold(text)
    if not _ONE.search(folded) or len(folded) != len(text):
        return text
    got, thing = _GOT.search(folded), _THING.search(fold(before.text))
    if got is None or thing is None or not _ASKS_WHEN.search(folded):
        return text
    words = thing["zh"] or thing["en"]
    if got["it"]:
        return f"{text[: got.start()]}the {words}{text[got.end() :]}"
    return f"{text[: got.end()]}{words}{text[got.end() :].lstrip('的')}"


def _at_its_place(text: str, before: Question) -> str:
    """The text with the place that the question before it named, where it says "there" of someone
    else: who asks on about the one just spoken of may mean any job of theirs.
    """
    folded = fold(text)
    here = _HERE.search(folded)
    asks_on = before.scope == "person" and not _SOMEONE_ELSE.search(folded)
    if here is None or asks_on or _OF_SEVERAL.search(folded) or len(folded) != len(text):
        return text
    places = places_named(before)
    if not places:
        return text
    place, before_it = places[0], text[: here.start()]
    if not is_han(here.group()) and not _TAKES_PLACE.search(before_it):
        place = f"{'in' if lexicon().named(place, 'city') else 'at'} {place}"
    return f"{before_it}{place}{text[here.end() :]}"


def _with_certificate(text: str, before: Question) -> str:
    """The text with the certificate of the list before it, where it only says "the certificate"."""
    folded = fold(text)
    bare, certificates = _BARE_CERTIFICATE.search(folded), before.mentions("certificate")
    if bare is None or not certificates or len(folded) != len(text):
        return text
    return f"{text[: bare.start()]}{certificates[0].span.of(before.text)}{text[bare.end() :]}"


def _with_test(text: str, before: Question) -> str:
    """The text with the test that the list before it was of, where it speaks of a score alone and
    asks who has the most or the least: "其中总分最高的是谁", "who scored highest?".
    """
    folded = fold(text)
    scored = _SCORED.search(folded)
    tested = find_test(before.folded, find_names(before.text, KnownValues({}), ()))
    if scored is None or tested is None or len(folded) != len(text):
        return text
    if find_test(folded, find_names(text, KnownValues({}), ())) is not None:
        return text
    test = tested[0].of(before.text)
    result = "成绩" if is_han(test) else " score "
    around = text[: scored.start()], text[scored.end() :]
    among = "" if _AMONG.search(folded) else "其中" if is_han(text[:1]) else "Of them, "
    edge = scored["edge"] or scored["edge_en"]
    return f"{among}{around[0]}{test}{result}{edge} {around[1].lstrip('的')}"


_EDGE = r"(?P<edge>最[高低好差]|\b(?:highest|lowest|best|worst)\b)"
_AMONG = re.compile(r"其中|里面|这些|他们|她们|当中|\b(?:of|among) (?:them|these|those)\b")
_SCORED = re.compile(
    rf"(?:(?:总|考)?(?:分数?|成绩|得分)|考得?|(?<=谁)|(?<=其中)|(?<=里面)|(?<=当中)|^)的?{_EDGE}"
    r"(?:分数?|的?(?:总分|分数|成绩|得分))?(?=的?(?:是|有)?(?:谁|哪)|\W*$)"
    rf"|(?:\b(?:scored|did|has|have|got) )(?:the )?{_EDGE.replace('edge', 'edge_en')}"
    r"(?: (?:overall )?(?:score|band|mark|result))?(?=\W*$|[?,.]| and\b)"
)

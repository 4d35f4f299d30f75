"""Definite descriptions: the words that say whom a question means, "the florist from Reno"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.question import Question
from assistant.scope import asks_who, counts_people
from assistant.vocabulary import person_nouns
from ingest.resume import Span

_ROLE_END = (
    r"(?:人|员|师|家|长|手|者|生|工|经理|总监|主管|主任|助理|顾问|教授|医|护士|专家|代表|先生|女士|会计"
    r"|律师|司机|兼[^\s，,。？?的]{1,8})"
)
_END = (
    r"(?=[，,。？?：:；;\s]|的|都|也|还|在(?!读)|是|会|做|有|曾|现|目前|期望|叫|从|把|被|给|用|当|拿|负责|之前"
    r"|以前|后来|哪|什么|多少|几|本科|硕士|博士|学历|电话|手机|邮箱|年龄|\d|$)"
)
_PEOPLE = r"(?:候选人|应聘者|求职者|同学|人(?![\u4e00-\u9fff]))"
_TITLED = rf"[^\s，,。？?的]{{0,8}}?(?:师|员|经理|总监|主管|主任|护士){_END}"
_ONE_OF = rf"一?(?:[位名]|个(?={_PEOPLE}|[男女]|{_TITLED}))"
_THAT = rf"那{_ONE_OF}"
_THIS_OR_THAT = rf"[那这]{_ONE_OF}"
_ZH = re.compile(
    rf"(?P<before>[^，,。？?；;：:!！]{{0,80}}?){_THIS_OR_THAT}"
    rf"(?P<noun>{_PEOPLE}|[^，,。？?；;：:是哪什几]{{0,24}}?{_ROLE_END}{_END})?"
)
_ZH_BARE = re.compile(
    r"^(?:请问|想问一?下?)?(?P<before>[^，,。？?；;：:]{2,60}?的)"
    r"(?P<noun>候选人|应聘者|求职者|同学|人)(?=[，,]|在|用|有|是|的|期望|会)"
)
_ZH_TITLED = re.compile(
    rf"^(?P<before>[^，,。？?；;：:]{{2,60}}的)(?P<noun>[^，,。？?；;：:的]{{0,12}}{_ROLE_END})(?=[，,])"
)
_ZH_FIRST = re.compile(rf"{_THAT}(?P<noun>[^，,。？?；;：:]{{2,24}}?)(?=[，,：:])")
_WHILE = re.compile(
    r"^(?P<who>(?:当年|当初|以前)?在?[^，,。？?；;：:]{2,40}?(?:当|做|任|担任)(?!什么|哪|多)[^，,。？?；;：:的什么]{2,12}?)"
    r"(?:时(?![候间])|期间|的时候|那会儿|那几年)(?=[^\s])"
)
_PREFIX = re.compile(
    r"^(?:请问|想问一?下?|那么?|对了|关于|还有|介绍一下|说说|讲讲|看看|了解一下|查一?下|帮我查一?下)+"
)
_FOLLOWING = re.compile(
    r"\s+(?P<word>who|that|whose|which|from|with|at|of|for|on|by|behind|in|based|working|holding|"
    r"trained|certified|having|formerly|previously|named)\b"
)
_STOP = re.compile(
    r"[,:;?!]|\s[-–—]\s|\b(?:when|while|before|after|during)\b"
    r"|\b(?:and|but) (?=what|how|where|when|why|which|did|does|is|was)"
    r"|\b(?:in|since|by|on|around) (?=(?:early |late |mid-?)?(?:19|20)\d\d\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|had|did|does|do|can|could|will|would|should)\b")
_RELATIVE = ("who", "that", "whose", "which")
_BASE_VERB = re.compile(
    r"\b(?:get|gain|earn|hold|study|graduate|attend|work|live|speak|know|use|run|lead|manage|head"
    r"|supervise|sell|buy|build|make|write|publish|win|receive|obtain|complete|finish|start|begin"
    r"|join|leave|quit|stay|spend|save|cut|reduce|increase|raise|grow|generate|achieve|reach|hit"
    r"|bring|deliver|design|develop|teach|train|coach|treat|serve|handle|take|do|have|give|list"
    r"|state|say|mention|claim|report|charge|pay|cost|pass|score|move|go|come|want|expect|need"
    r"|oversee|launch|open|close|found|own|ship|fix|test|plan|become|end|learn|major|minor|play"
    r"|present|present|contribute|help|create|apply|look|plan|cover|care|see|offer|hire|recruit)\b"
)
_ASKS_BASE = re.compile(r"\b(?:did|does|do|can|could|will|would|should)\b[^,:;?]*$")
_POINTED = re.compile(r"\b(?:the|that|our)\s+")
_MODIFIER = re.compile(r"(?:[a-z][\w.'&/-]*\s+|[\d][\w-]*\s+)")
_MOST_MODIFIERS = 7
_ORDERED = re.compile(
    r"\w+est\b|most|least|first|last|next|other|second|third|same|following|latter|which|any|all|each|every|two"
    r"|number|name|names|list|job|role|title|position|of|and|or|in|at|for|to|with|is|was|were|did|has|had|who|what|that"
    r"|by|on|from|about|as|but|under|over|into|during|before|after|per|than|the|a|an|his|her|their|its|when|where|how|does"
)
_ANYONE = re.compile(r"candidate|applicant|person|man|woman|guy|lady")
_BREAK = re.compile(r"\s*[，,:：]")
_MEASURED = re.compile(r"最[^\s，,]{1,4}的|\b(?:\w+est|most|least)\b (?!who)")
_DETAIL = re.compile(
    r"什么|哪(?![位名])|多少|几|何时|为何|为什么|怎么|如何|多久|多长|多大|吗|是否|有没有|有无|介绍|说说|讲讲"
    r"|\b(?:what|when|where|why|how|which)\b|^\W*(?:do|does|did|is|are|was|were|has|have|had|can|could)\b"
    r"|tell me about|summar|describe|[?？]\s*$"
)
_WHO = re.compile(
    r"谁(?<!(?:导师|老师|领导|上级|主管|老板|师傅|客户|同事|讲师|甲方)是谁)"
    r"(?<!(?:联系人|推荐人|证明人|负责人|合作方)是谁)|哪一?[位名](?!\S{0,4}(?:老师|导师|同事|领导|客户|专家|教授))|哪[些几]?个?人(?!民|工|员)|候选人|应聘者"
    r"|哪[几些]?份简历|几份简历"
    r"|\bwho(?:m|se)?\b|\bwhich (?:of|candidates?|applicants?|people|persons?|resumes?)\b"
    r"|\bhow many (?:candidates|applicants|resumes|people (?:have|are|do))\b"
)
_OF_SOMEONE = re.compile(
    r"^\W*(?:please |kindly |can you |could you |would you )*"
    r"(?:(?:i|we)(?:'d| would)? (?:need|want|like|require)(?: to (?:know|see|have|get))?"
    r"|(?:find|give|show|get|tell|check|name|state|list|provide|share|fetch|report|retrieve"
    r"|look up|pull up|look for|search for)(?: me| us)?(?: out)?)"
    r" (?:(?:the|any|all)\s+)?(?P<thing>\S[^,:;?]*?) (?:of|for|held by|given by) (?=the )"
)
"""A request for something of someone, "I need the birth date of the florist", which asks no word
like "what".
"""
_LISTED = re.compile(
    r"\b(?:candidates?|applicants?|people|persons?|resumes?|cvs?|names?|list|number of|ones?)\b"
)
_LISTING = re.compile(
    r"^\W*(?:please |can you |could you )*"
    r"(?:find|list|show|give|name|recommend|get|i(?:'m| am) looking)\b"
    r"|^(?:请|麻烦|帮我|给我)*(?:找|列|筛|挑|推荐|有没有|有无)"
)


EACH = re.compile(
    r"分别|各自|对比|比较|相比|谁|哪一?[位个]更|区别|差异|\b(?:both|each|respectively|compare|versus|vs|differ)\b"
)
"""Words that ask the same of several people."""


_DENIES = re.compile(
    r"不是|并非|不[做当任在教]|没有?(?=[做当在任去教读])"
    r"|\b(?:who|that)(?: (?:is|was|does|did|has))?(?:n't|n’t| not)\b(?: an? | the )?"
    r"|\b(?:who|that)'s not\b(?: an? | the )?|\bnot (?:from|at|in|the|an?)\b|\bwithout\b"
)


def what_is_denied(words: str) -> str:
    """The rest of folded words behind what denies it, "nurse" of "the one who isn't a nurse"; ""
    where they deny nothing.
    """
    match = _DENIES.search(words)
    return re.sub(r"的?[那这]一?[位名个]?$", "", words[match.end() :]).strip() if match else ""


@dataclass(frozen=True, slots=True)
class Pointed:
    """Words of a question that point at someone; `sure` where they say that there is one."""

    span: Span
    sure: bool = True


def find_pointed(question: Question) -> tuple[Pointed, ...]:
    """The descriptions in a question that asks more of whom it describes, in its order."""
    if question.people or (question.compares and question.says(_MEASURED)):
        return ()
    folded = question.folded
    requested = _requests_thing(folded)
    if question.says(_LISTING) and not requested:
        return ()
    names = [m.span for m in question.concepts if m.concept.kind != "title"]
    found = [*_chinese(question), *_english(folded, names)]
    kept: list[Pointed] = []
    for one in found:
        if not any(one.span.overlaps(k.span) for k in kept):
            kept.append(one)
    kept.sort(key=lambda one: one.span)
    measured = _MEASURED.search(folded)
    if measured is not None and not any(
        one.sure and _BREAK.match(folded, one.span.end) and one.span.end < measured.start()
        for one in kept
    ):
        return ()
    rest = folded
    for one in kept:
        rest = rest[: one.span.start] + " " * len(one.span) + rest[one.span.end :]
    if not (requested or _DETAIL.search(rest)):
        return ()
    sure = any(one.sure for one in kept)
    if _WHO.search(rest) or (not sure and (asks_who(rest) or counts_people(rest))):
        return ()
    return tuple(kept)


def _requests_thing(folded: str) -> bool:
    """Whether a question requests something of someone, and no people."""
    match = _OF_SOMEONE.match(folded)
    return match is not None and _LISTED.search(match.group("thing")) is None


def _chinese(question: Question) -> Iterator[Pointed]:
    folded = question.folded
    titles = [m.span for m in question.mentions("title")]
    for match in _ZH.finditer(folded):
        said = match.group("before")
        asking = _PREFIX.match(said)
        start = match.start() + (asking.end() if asking else 0)
        pointed = match.start("noun") if match.group("noun") else match.end()
        before = folded[start : match.start() + len(said)].strip()
        if before:
            end = _role_end(folded, pointed, titles) or match.end()
        else:
            clause = _ZH_FIRST.match(folded, match.start() + len(said))
            if clause is None and not match.group("noun"):
                continue
            end = _role_end(folded, pointed, titles) or (clause or match).end()
        if _WHO.search(before):
            continue
        if len(before) >= _SHORTEST or end > pointed:
            yield Pointed(Span(start, end))
    if question.scope == "open":
        for pattern in (_ZH_BARE, _ZH_TITLED):
            named = pattern.search(folded)
            if named is not None:
                yield Pointed(Span(named.start("before"), named.end("noun")), sure=False)
        for title in titles:
            owner = _OWNER.search(folded[: title.start])
            if owner is not None and len(title) >= _LONG_TITLE:
                yield Pointed(Span(owner.start(), title.end), sure=False)
    then = _WHILE.search(folded)
    if then is not None:
        yield Pointed(Span(*then.span("who")), sure=False)


def _role_end(folded: str, start: int, titles: Sequence[Span]) -> int | None:
    """Where the first job title ends that stands right behind "那位"."""
    near = [
        t
        for t in titles
        if start <= t.start <= start + _NEAR_ROLE and t.end - start < 2 * _NEAR_ROLE
    ]
    if not near:
        return None
    first = min(near, key=lambda t: (t.start, -t.end))
    first = max((t for t in near if t.overlaps(first)), key=lambda t: t.end)
    if re.search(r"[，,。？?：:]", folded[start : first.start]):
        return None
    also = re.compile(r"兼[^\s，,。？?的]{1,8}").match(folded, first.end)
    if also is not None:
        return also.end()
    return first.end + folded.startswith("长", first.end)  # 护士长, where 护士 is the title known


_OWNER = re.compile(r"[^，,。？?；;]{2,20}的$")
_LONG_TITLE = 3
_NEAR_ROLE = 10
_SHORTEST = 2


@lru_cache(maxsize=1)
def person_noun() -> re.Pattern[str]:
    """An English noun for a person."""
    return re.compile(rf"(?:{'|'.join(sorted(person_nouns(), key=len, reverse=True))})(?![\w-])")


def _english(folded: str, names: Sequence[Span]) -> Iterator[Pointed]:
    """`names` are words that are called so together: a "teacher certificate" is no teacher."""
    for match in _POINTED.finditer(folded):
        place = match.end()
        noun: re.Match[str] | None = None
        for _ in range(_MOST_MODIFIERS):
            here = person_noun().match(folded, place)
            if here is not None:
                noun = here
            word = _MODIFIER.match(folded, place)
            if word is None or (_ORDERED.fullmatch(word.group().strip()) and here is None):
                break
            if noun is not None and here is None:
                break
            place = word.end()
        if noun is None or (folded.startswith("'s", noun.end()) and noun.start() == match.end()):
            continue
        if (
            folded[noun.end() : noun.end() + 9]
            .lstrip()
            .startswith(("post", "role", "position", "job", "title"))
        ):
            continue
        if any(n.start < noun.end() < n.end for n in names):
            continue
        end = _end_of(folded, match.start(), noun.end())
        if noun.start() == match.end() and end == noun.end() and _ANYONE.fullmatch(noun.group()):
            continue  # "that person" is whoever was spoken of.
        yield Pointed(Span(match.start(), end))


def _end_of(folded: str, start: int, end: int) -> int:
    """Where a description ends: behind what follows its noun, ahead of the question's own verb."""
    following = _FOLLOWING.match(folded, end)
    if following is None:
        return end
    stop = _STOP.search(folded, end)
    limit = stop.start() if stop else len(folded)
    if limit <= following.start() + 1:
        return end
    asks = _ASKS_BASE.search(folded, 0, start)
    if following.group("word") in _RELATIVE:
        # The clause has a verb of its own; the question's comes behind it.
        own = following.end()
        if asks is not None:
            verb = next(
                (m for m in _BASE_VERB.finditer(folded, own, limit) if not _to(folded, m.start())),
                None,
            )
            return _trimmed(folded, verb.start() if verb else limit)
        found = list(_AUXILIARY.finditer(folded, own, limit))
        later = [m for m in found if m.start() > own + 4]
        return _trimmed(folded, later[-1].start() if later and stop is None else limit)
    verb = _BASE_VERB.search(folded, following.end(), limit) if asks is not None else None
    other = _AUXILIARY.search(folded, following.end(), limit)
    ends = [m.start() for m in (verb, other) if m is not None and not _to(folded, m.start())]
    return _trimmed(folded, min(ends, default=limit))


def _to(folded: str, place: int) -> bool:
    return folded[:place].endswith(" to ")


def _trimmed(folded: str, end: int) -> int:
    return len(folded[:end].rstrip(" ,.?"))

"""How strongly a resume claims something: did it, uses it, lists it, or has only heard of it."""

from __future__ import annotations

import re
from enum import IntEnum

from ingest.resume import Resume, SectionKind, Span
from ingest.tokens import fold


class Strength(IntEnum):
    """From a denial, over a bare mention, to something done."""

    DENIED = 0
    AWARE = 1
    LISTED = 2
    DONE = 3


_AWARE = re.compile(
    r"了解|接触过?|学习过?|关注|有所涉猎|知晓|一定认识|basic (?:knowledge"
    r"|understanding)|familiar(?:ity)? with"
    r"|exposure to"
    r"|aware of|interested in|introductory|some knowledge|计划|拟|准备(?:考|报)|在考|备考"
    r"|studying for|pursuing|preparing"
)
_USED = re.compile(
    r"使用过|用过|熟练|精通|掌握|熟悉|擅长|能够|独立|负责|主导|开发|搭建"
    r"|实践|参与|有.{0,20}经[历验]|proficient"
    r"|expert|skilled|experienced|used|built|developed"
    r"|led|hands-on|advanced|strong"
)
_UNFINISHED = re.compile(
    r"未过|未通过|尚余|尚缺|还差|outstanding|remaining|尚未|在考|备考"
    r"|其余[^，。；;]{0,8}(?:放弃|未|没)|(?:其余|剩余|剩下?|余下)[一二两三四五\d]\s*[科门]"
    r"|考试中|已过\s*\d+\s*[科门]|通过\s*\d+\s*[科门]"
    r"|报考|pending|in progress"
    r"|not (?:yet )?(?:admitted|passed|licensed)"
    r"|in prep(?:aration)?\b|preparing for|expected|candidate for|level [i1]+ candidate"
    r"|exam (?:scheduled|booked)|not yet (?:taken|sat|obtained|earned)|yet to (?:take|sit|pass)"
    r"|working towards?|currently studying|awaiting (?:exam|result)"
    r"|没考|未拿证|未取证|未发证|未领证|评审中|已申报|报了[班名]|科未过|待定"
    r"|\benrolled\b|not yet certified|\bin preparation\b|preparing for"
    r"|未(?:能)?(?:取得|拿到|获得|领到)(?:合格)?(?:证|资格|执照)|差\s*\d+\s*分|还?没(?:有)?(?:拿到?|考下来?)证?"
    r"|(?:part|paper|level|module|stage|exam|test|section|subject)s? ?[\divx]* (?:is |are )?"
    r"(?:booked|scheduled|to be (?:taken|sat)|due (?:in|to)|still to)"
    r"|报名中|待考|备战|未考|准备中|学习中|培训中|(?:笔|面)试(?:已过|通过)"
    r"|结果未出|成绩未|等(?:待)?成绩|result awaited"
    r"|application (?:filed|submitted|sent|made|in progress|pending)|applied for"
)
_BEGUN = re.compile(
    r"[未没]有?(?:能)?(?:通过|考过|过)(?!期)|不(?:打算|准备|想|计划)考|[:：]\s*no\b|不合格|补考|约考|拟考|[:：]\s*(?:无|没有|none)\s*$"
    r"|\bnot (?:passed|taken|sat)\b|\bfailed\b|\bregistered (?:for|to sit) (?:the )?(?:exam|test)"
    r"|未取得|未获得|未拿到|还没|没报|没有\s*$|在[读学](?![校院生会术科研博硕书期])|差\s*\d+\s*分"
    r"|科目[一二三四](?:在学|已?过|待考|[^\w]|$)"
    r"|\d\s*/\s*\d+\s*(?:[科门]|单元|模块|papers|modules)|(?:基础|理论|客观题?|第[一二]部分)(?:考试|科目)?[^，,。；;]{0,8}?(?:通过|已?过)(?!期)"
    r"|[一二两三四五]\s*[科门](?:已过|通过|过了)|其[余他][^，,。;；]{0,4}(?:放弃|[未没]过|待考|未考)"
    r"|\bbooked\b|\bscheduled\b|\bnot (?:yet )?(?:started|assessed|completed|finished|renewed)"
    r"|part (?:1|i|one) (?:passed|cleared|done)(?!.*part (?:2|ii|two) (?:passed|cleared|done).*)"
)
"""Of a certificate: begun, failed, or passed in part, which of a skill would say nothing."""
_OVER = re.compile(
    r"(?<![未无不])(?:过期|失效|作废|吊销|注销)(?![前后])|(?<!not )\b(?:expired|lapsed|revoked)\b"
)
"""Of a certificate: held once."""
DENIED = re.compile(
    r"未(?:曾)?(?:使用|接触|用|参与|做|学|取得|获得)过?|没(?:有)?(?:用"
    r"|使用|接触|做|学|考)过?|(?:不是|并非)(?![很太特非只仅])|不会|不懂|不熟悉?|不具备"
    r"|无(?![人菌线损机尘缝纸障烟创极痛轨糖氧源感形限刷铅级])[^，,。；;]{0,6}$"
    r"|\bnot\b|\bno (?:experience|knowledge)|\bnever\b|without"
)
_CLAUSE_ENDS = "，,。；;.！!"
_LISTING_SECTIONS = frozenset({"skill", "objective", "language"})
_OPEN_BRACKET = re.compile(r"[(（][^()（）\n]*$")
_BEFORE, _AFTER = 160, 80
"""Characters of a long line around a claim that may weaken or deny it."""


def strength_at(
    words: str, position: int, section: SectionKind, certificate: bool = False
) -> Strength:
    """The strength of what stands at a position of a folded sentence: its clause decides.

    A `certificate` may be denied by more than a skill: begun, passed in part or expired.
    """
    before = words[:position]
    clause = before[max(before.rfind(mark) for mark in _CLAUSE_ENDS) + 1 :]
    if DENIED.search(clause):
        return Strength.DENIED
    item = _item_at(words, position)
    unheld = certificate and _is_not_held(item.of(words), position - item.start)
    if unheld or _UNFINISHED.search(item.of(words)):
        return Strength.AWARE
    aware = max((m.end() for m in _AWARE.finditer(before)), default=-1)
    used = max((m.end() for m in _USED.finditer(before)), default=-1)
    if aware > used:
        return Strength.AWARE
    if section in _LISTING_SECTIONS and used < 0:
        return Strength.LISTED
    if section in _LISTING_SECTIONS:
        return (
            Strength.DONE
            if re.search(r"使用过|用过|经[历验]|experience|used", words)
            else Strength.LISTED
        )
    return Strength.DONE


def _item_at(words: str, position: int) -> Span:
    """The item of a list that stands at a position: what is unfinished is no other."""
    start = max(words.rfind(mark, 0, position) for mark in _ITEM_ENDS) + 1
    ends = (place for mark in _ITEM_ENDS if (place := words.find(mark, position)) >= 0)
    return Span(start, min(ends, default=len(words)))


def is_unfinished(folded: str) -> bool:
    """Whether words of a certificate or examination say that it is begun, failed or still to
    come; what ran out later was held.
    """
    return _UNFINISHED.search(folded) is not None or _BEGUN.search(folded) is not None


def _is_not_held(item: str, place: int) -> bool:
    """Whether an item says of the certificate at a place that it is not held.

    What stands in brackets is said of the last name before them: "IELTS 7, first aid (expired)".
    """
    signs = (sign for pattern in (_BEGUN, _OVER) for sign in pattern.finditer(item))
    for sign in signs:
        bracket = item.rfind("(", place, sign.start())
        inside = bracket >= 0 and item.find(")", bracket, sign.start()) < 0
        if not (inside and _NEXT_NAME.search(item, place, bracket)):
            return True
    return False


_ITEM_ENDS = "；;|\t"
_NEXT_NAME = re.compile(r"[、，,]")


def claimed(resume: Resume, span: Span, certificate: bool = False) -> Strength:
    """How strongly the line that some words stand on claims what they name."""
    text = resume.text
    start = max(text.rfind(mark, 0, span.start) for mark in "\n\f") + 1
    start = max(start, span.start - _BEFORE)
    stop = span.end + _AFTER
    end = min((p for p in (text.find(m, span.end, stop) for m in "\n\f") if p >= 0), default=stop)
    if _OPEN_BRACKET.search(text, start, end):
        # "(Dubai, 2017,\nlapsed)": what stands in brackets goes on in the next line.
        end = min((p for m in "\n\f" if (p := text.find(m, end + 1, stop)) >= 0), default=stop)
    section = resume.section_of(span.start)
    kind = section.kind if section else "other"
    return strength_at(fold(text[start:end]), span.start - start, kind, certificate)

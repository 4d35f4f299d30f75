"""Skills: every mention of a concept of the lexicon, and how strongly it is claimed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

import ahocorasick_rs

from ingest.lexicon import Mention
from ingest.resume import Entry, Fact, Section, Span, entry_at

_SIGNS = re.compile(
    r"(?P<unused>(?:尚|从|还|均|暂|并)?(?:未(?:曾)?|没(?:有)?)(?:实际)?(?:使用|用|"
    r"接触|做|学习?|操作)(?:过|(?=$|[)）\s:：]))"
    r"|没有?(?=[^\n，,。;；]{1,30}?的?(?:使用|实际|相关|操作|开发|项目)*(?:经验|经历))"
    r"|不会(?:使用|用|操作)?|不懂|(?:未|没有?|无)(?:实际|任何|相关)?(?:使用|操作|"
    r"开发|项目)?(?:的)?(?:经验|经历)|"
    r"\b(?:has |have |had )?(?:not|never) (?:yet )?(?:been )?(?:used|worked|tried|"
    r"touched)(?: with| in| so far| yet)?\b"
    r"|\bno (?:\w+[ -]){0,2}experience(?: (?:with|in|of|using))?\b|\bnot familiar with\b)"
    r"|(?P<aware>(?:初步|基本|大致|略微)?了解(?:过)?|接触过?|听说过|有所涉猎|"
    r"\bbasic (?:knowledge|understanding)(?: of)?\b"
    r"|\b(?:some |limited )?(?:familiar(?:ity)? with|exposure to|aware(?:ness)? of|"
    r"awareness of|some knowledge of|heard of|introductory)\b)"
    r"|(?P<only>(?:仅限|只限|仅仅|仅|只是|只有|只|略有|稍有)(?:于)?了解(?=[^\w、]|$)"
    r"|\bbasic(?: level)?(?= [-–:])|\b(?:at )?(?:a )?basic level(?: only)?\b)"
    r"|(?P<project>项目[《“\"「][^》”\"」\n]{1,40}[》”\"」][^。\n]{0,40}?(?:用到|使用|用|涉及|运用)(?:了|过)?"
    r"|在[^\s，,。;；]{0,8}项目(?:中|里|上)[^\s，,。;；]{0,4}(?:使用|用|"
    r"应用|采用)(?:过|了)?|\bused (?:it |them )?in (?:a |one |several |two |"
    r"my )?(?:\w+ )?projects?\b)"
    r"|(?P<work>(?:日常|实际)?工作(?:中|里)[^\s，,。;；]{0,4}(?:使用|用|应用)(?:过|"
    r"到|了)?|\bused? (?:it |them |daily )?at work\b|\bin (?:my |the )?daily work\b)"
    r"|(?P<claimed>熟练(?:使用|掌握|运用)?|精通|掌握|熟悉|擅长|熟知|\bproficient\b|"
    r"\bexpert\b|\bskilled\b|\bexperienced\b|\badvanced\b|\bstrong\b)"
)
# One of these stands in every sign, which is found out much faster.
_TRIGGERS = (
    *("未", "没", "不会", "不懂", "无", "了解", "接触", "听说", "涉猎", "项目", "工作"),
    *("熟", "精通", "掌握", "擅长"),
    *("not ", "never ", "no ", "basic ", "famil", "exposure", "aware", "some ", "heard"),
    *("introductory", "used ", " at work", "daily work", "proficient", "expert", "skilled"),
    *("experienced", "advanced", "strong"),
)
_TRIGGER = ahocorasick_rs.AhoCorasick(
    _TRIGGERS,
    matchkind=ahocorasick_rs.MatchKind.Standard,
    implementation=ahocorasick_rs.Implementation.DFA,
)
_BREAKS = re.compile(r"[\n\f。；;!！]")
_CLOSED = re.compile(r"\s*(?:[)）\]】，,.]|$)")
_FURTHEST = 80
_BY_KIND = {"job": "used", "experience": "used", "internship": "used", "project": "project"}


def skill_facts(
    folded: str,
    mentions: Sequence[Mention],
    listed: Iterable[tuple[str, Span]],
    sections: Sequence[Section],
    entries: Sequence[Entry],
) -> list[Fact]:
    """Fact "skill" of every mention that is no denial, and one for how strongly it is claimed:
    "skill_used", "skill_project", "skill_listed", "skill_aware" or "skill_unused".

    The value is the concept's id, or what the resume lists in its own words; `entry` is where it
    was used.
    """
    named = [(mention.concept.id, mention.span) for mention in mentions]
    named = sorted([*named, *listed], key=lambda one: one[1])
    facts: list[Fact] = []
    triggers = sorted(
        (start, stop)
        for _, start, stop in _TRIGGER.find_matches_as_indexes(folded, overlapping=True)
    )
    end, signs = -1, list[re.Match[str]]()
    for value, span in named:
        if span.end > end:
            closing = _BREAKS.search(folded, span.end)
            start, end = max(end, 0), closing.start() if closing else len(folded)
            opening = [m.end() for m in _BREAKS.finditer(folded, start, span.start)]
            begin = opening[-1] if opening else start
            inside = triggers[bisect_left(triggers, (begin,)) : bisect_left(triggers, (end,))]
            signs = []
            if any(stop <= end for _, stop in inside):
                signs = list(_SIGNS.finditer(folded, begin, end))
        owner = entry_at(entries, span.start)
        strength, words = _strength(folded, span, signs, end) if signs else (None, span)
        if strength is None:
            strength = _by_place(entries, owner, sections, span)
        if strength != "unused":
            facts.append(Fact("skill", value, span, owner))
        facts.append(Fact(f"skill_{strength}", value, words, owner))
    return facts


def _by_place(
    entries: Sequence[Entry], owner: int | None, sections: Sequence[Section], span: Span
) -> str:
    """What the entry that a skill stands in says of it; outside of any, what its section says."""
    if owner is not None:
        return _BY_KIND.get(entries[owner].kind, "listed")
    kinds = (s.kind for s in sections if s.span.start <= span.start < s.span.end)
    return _BY_KIND.get(next(kinds, "other"), "listed")


def _strength(
    folded: str, span: Span, signs: Sequence[re.Match[str]], end: int
) -> tuple[str | None, Span]:
    """What a sentence says of a skill, and the words that say so with the skill.

    A sign governs what follows it, until the next; one that ends its clause ("X, Y: not used so
    far") what stands before it.
    """
    before = [m for m in signs if m.end() <= span.start]
    if before and not _closes(folded, before[-1], end):
        sign = before[-1]
        if span.start - sign.end() > _FURTHEST:
            return None, span
        if sign.lastgroup == "claimed":
            return ("listed" if _LIST.fullmatch(folded, sign.end(), end) else None), span
        return _kind(sign), Span(sign.start(), span.end)
    after = next((m for m in signs if m.start() >= span.end), None)
    near = after is not None and after.start() - span.end <= _FURTHEST
    if after is not None and near and _closes(folded, after, end):
        return (
            (None, span)
            if after.lastgroup == "claimed"
            else (_kind(after), Span(span.start, after.end()))
        )
    return None, span


_LIST = re.compile(
    r"(?:\s*(?:in|with|at|of)\b)?(?!.*(?:进行|完成|开展|实现|用于|来|做|编写|处理|解决|支持|\b(?:to|for|by|at|in)\b))\s*[-–—:：]?\s*(?:[^\n、，,。;；]{1,32}[、,])*[^\n、，,。;；]{1,32}[。.]?"
)
"""A sentence that says how firmly some skills are known and nothing of what was done with them."""


def _closes(folded: str, sign: re.Match[str], end: int) -> bool:
    return sign.lastgroup not in ("aware", "claimed") and (
        _CLOSED.match(folded, sign.end(), end) is not None
    )


def _kind(sign: re.Match[str]) -> str | None:
    return {"work": "used", "only": "aware"}.get(sign.lastgroup or "", sign.lastgroup)

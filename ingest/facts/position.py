"""Where someone stands and wants to go: the title held now, the job sought."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.facts.jobs.parts import is_title, leads_to
from ingest.lines import lines_of
from ingest.resume import Entry, Fact, Section, Span
from ingest.tokens import fold, is_han

_WORDS = alternatives(__file__)

_SOUGHT = re.compile(
    r"(?:求职(?:意向|意愿|岗位|职位|方向|目标)|应\s*聘(?:职\s*位|岗\s*位|方\s*向)?|申请(?:职位|岗位)"
    r"|(?:期望|意向|目标|希望)(?:从事)?(?:的)?(?:职[位业能务]|岗位|工作(?!地|性|城|类))"
    r"|(?:career |job )?objective|(?:position|job|role|title) (?:sought|desired|wanted|applied for)"
    r"|(?:desired|target|preferred) (?:position|job|role|title)|applying for|seeking(?=\s*[:：])"
    r"|apply(?:ing)? for the (?:position|role|post) of)"
    r"[\]】]?(?P<sign>[^\S\n]*[:：\t][^\S\n]*|[^\S\n]+)(?P<value>[^\n\f\t|｜;；]{2,80})",
    re.I,
)
_CURRENT = re.compile(
    r"(?:(?:现|目前|当前)\s*(?:任)?(?:的)?\s*(?:职\s*[位务称]|岗\s*位|担任)|现任(?!何)"
    r"|(?:current|present) (?:position|title|role|job title|occupation))"
    r"[\]】]?(?P<sign>[^\S\n]*[:：\t][^\S\n]*|[^\S\n]+|(?=[\u4e00-\u9fff]))(?P<value>[^\n\f\t|｜;；]{2,60})",
    re.I,
)
_NEXT_LABEL = re.compile(
    r"\s{2,}|\s+[·•](?:\s|$)|\s+(?:in|at|with|within)\s|\s+[\u4e00-\u9fff]{2,6}\s*[:：]|\s+(?:现职位|应聘|求职|期望|到岗|薪)"
)
_LABELLED = re.compile(r"^\W*[\u4e00-\u9fffA-Za-z ]{2,24}(?:[:：]|\t)")
_ENDS = r"(?= (?:position|role|job|in|at|with|where|that|to|within)\b|[,.;\n]|$)"
_ASKS_FOR = tuple(
    re.compile(rf"{words} (?:an? |the )?(?P<value>[^,.;\n]{{3,60}}?){_ENDS}", re.I)
    for words in (
        r"\b(?:position|role|job|career|opportunity|work|employment) (?:as|of)",
        r"\b(?:obtain|secure|seeking|seek|looking for|desire|find)",
    )
)
_VAGUE = re.compile(
    r"^(?:challenging|responsible|new|position|job|career|role|opportunity)\b", re.I
)
_NOTHING = re.compile(r"\W*(?:无|暂无|不限|面议|待定|全职|兼职|实习|none|n/?a)?\W*", re.I)
_WISH = re.compile(_WORDS["wish"], re.I)
_LONGEST_NAME = 40
_LONGEST_LINE = 160


def position_facts(
    text: str, sections: Sequence[Section], entries: Sequence[Entry], jobs: Sequence[Fact]
) -> list[Fact]:
    """Facts "current_title" and "job_sought".

    A title is current where its job runs to the present, of several the last that an arrow leads
    to; else where the header says so, by a label or as the line that an English resume opens with.
    """
    first: dict[int, Fact] = {}
    for fact in jobs:
        if fact.kind == "title" and fact.entry is not None and _runs(entries[fact.entry]):
            before = first.setdefault(fact.entry, fact)
            if leads_to(text, before.span, fact.span):
                first[fact.entry] = fact
    held = [Fact("current_title", f.value, f.span, f.entry) for f in first.values()]
    stated = list(_labelled(text, sections, _CURRENT, "current_title", ("header", "summary")))
    current = held or stated or _headline(text, sections)[:1]
    sought = list(_labelled(text, sections, _SOUGHT, "job_sought", ("header", "objective")))
    return [*current, *(sought or _objective(text, sections))[:2]]


def _runs(entry: Entry) -> bool:
    return entry.period is not None and entry.period.present


def _labelled(
    text: str, sections: Sequence[Section], label: re.Pattern[str], kind: str, where: Sequence[str]
) -> Iterator[Fact]:
    seen: set[str] = set()
    for section in sections:
        if section.kind not in where:
            continue
        for match in label.finditer(text, section.span.start, section.span.end):
            span = _value(text, match)
            words = span.of(text)
            named = is_title(words) or any(is_title(part) for part in re.split(r"[、,，/]", words))
            marked = re.search(r"[:：\t]", match.group("sign")) is not None
            if (
                not any(map(str.isalnum, words))
                or _NOTHING.fullmatch(words)
                or _LABELLED.match(words)
                or not (marked or named)
            ):
                continue
            if fold(words) not in seen:
                seen.add(fold(words))
                yield Fact(kind, fold(words), span)


def _value(text: str, match: re.Match[str]) -> Span:
    words = match.group("value")
    if end := _NEXT_LABEL.search(words):
        words = words[: end.start()]
    if not re.search(r"[:：\t]", match.group("sign")) and is_han(words):
        words = words.split()[0] if words.split() else ""
    start = match.start("value") + len(words) - len(words.lstrip())
    return Span(start, max(start, match.start("value") + len(words.rstrip(" ,，。.*_"))))


def _headline(text: str, sections: Sequence[Section]) -> list[Fact]:
    """A line of an English header that is a title and nothing else."""
    if not sections or sections[0].kind != "header":
        return []
    lines = [line for line in lines_of(text, sections[0].span) if not line.blank][:3]
    found = []
    for line in lines:
        words = line.text.strip(" *#_")
        shown = words.title() if words.isupper() else words
        listed = not is_han(words) and not words.endswith(",")
        if listed and len(words.split()) <= 6 and is_title(shown):
            start = line.span.start + line.text.index(words)
            found.append(Fact("current_title", fold(words), Span(start, start + len(words))))
    return found


def _objective(text: str, sections: Sequence[Section]) -> list[Fact]:
    """What a section about the job sought opens with, or the job its sentence asks for."""
    for section in sections:
        if section.kind != "objective":
            continue
        if section.heading and "薪" in section.heading.of(text):
            continue
        start = section.heading.end if section.heading else section.span.start
        for line in lines_of(text, Span(start, section.span.end)):
            words = line.text.strip(" \t\u3000•·-*:：")
            if not any(map(str.isalnum, words)) or _LABELLED.match(line.text):
                continue
            at = line.span.start + line.text.index(words)
            wishes = [match for pattern in _ASKS_FOR if (match := pattern.search(words))]
            asked = next((m for m in wishes if not _VAGUE.match(m.group("value"))), None)
            if asked:
                span = Span(at + asked.start("value"), at + asked.end("value"))
            elif len(words) <= _LONGEST_NAME or _WISH.search(words):
                span = Span(at, at + len(words[:_LONGEST_LINE].rstrip()))
            else:
                return []
            return [Fact("job_sought", fold(span.of(text)), span)]
    return []

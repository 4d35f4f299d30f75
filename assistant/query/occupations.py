"""Families of jobs ("people in finance", "做护理的人") where a question asks who does the work."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.query.names import KnownValues, Name
from ingest.lexicon import lexicon
from ingest.query.predicates import EntryIs, FactIs, Named, Or, When, Where
from ingest.resume import Span
from ingest.tokens import fold, is_han

_FILE = Path(__file__).with_name("occupations.toml")
_JOINED = "、"
_SAYING_MORE = frozenset(("employer", "school", "certificate", "major", "title", "project"))
_OR = re.compile(
    r"\s*(?:[和与及或、/／&]|或者|以及)\s*|,? (?:and|or|and/or) |, ?| (?:(?:and|or) )?as an? "
    r"| ?/ ?| & "
)
_TAIL_ZH = r"(?:方面|相关|这类|类|领域|行业|行当|[这那]?一?行|业务|这块|条线)*(?:的)?(?:工作|岗位?|职位|职业|活儿?)?"
_PEOPLE_ZH = (
    r"(?:人(?!民|工|力|资|事|体|脸)|候选人|应聘者|求职者|同学|简历|人选|人员|朋友|员工|小伙伴)"
)
_END_ZH = r"(?=的|$|[，,、;；。？?+＋\s]|且|并|又|还|同时|里|中|当中)"
_FOUND_ZH = (
    re.compile(r"(?:从事|(?<![会叫])[做干搞跑](?:的是)?)$", re.S),
    re.compile(rf"{_TAIL_ZH}{_END_ZH}"),
)
_DONE_ZH = (
    re.compile(r"(?:从事过?|[做干搞]过?|在)$"),
    re.compile(r"(?:方面|相关|类|领域|行业)*的?(?:工作|岗位?|这一?行)"),
)
_OF_ZH = (
    re.compile(r"(?<![学会懂读念])(?<!熟悉)(?<!掌握)(?<!擅长)(?<!精通)(?<!了解)(?<!毕业)$"),
    re.compile(
        rf"(?:(?:方面|类|相关|行业|领域|条线)?(?:岗位?|职位|职业|工作)?的{_PEOPLE_ZH}"
        r"|(?:从业|工作|专业|岗位|岗)?(?:人员|人才|从业者|工作者|人士))"
    ),
)
_THEM_ZH = (
    re.compile(
        r"(?:^|哪些|哪几[个位名]|哪[个位]|[几个名位些批]|多少|所有|全部|找|招|要|想|缺|求|的|是|当|有"
        r"|做|任|从|把|在|看|列出|[，,：:；;]\s*|[\s])$"
    ),
    re.compile(
        r"(?=$|[，,、;；。？?\s]|有谁|有哪|有几|有没有|[里中]|当中|之中|的|都|是|且|并|谁|哪|简历"
        r"|候选人|工作|本科|会|懂|住|带|能|拿|考|毕业|[有没在曾])"
    ),
)
_PEOPLE_EN = (
    r"(?:people|persons?|those|anyone|anybody|someone|somebody|everyone|everybody|candidates?"
    r"|applicants?|staff|workers?|professionals?|folks?|ones?|individuals?|employees?|resumes?)"
)
_JOBS_EN = (
    r" (?:(?:industry|sector|field|trade|line|department|team|area)(?: of work)?"
    r"|jobs?|roles?|positions?|work|posts?|careers?)"
)
_IN_EN = (
    re.compile(
        rf"\b{_PEOPLE_EN}(?: (?:who|that|are|is|currently|now|work(?:s|ing)?|employed|has|have"
        r"|worked))* (?:in|from) (?:the |an? |our )?$"
        r"|\bwork(?:s|ing)? (?:in|within) (?:the |an? )?$|\bemployed in (?:the |an? )?$"
        r"|\bworked in (?:the |an? )$|\b(?:jobs?|roles?|careers?|posts?|positions?) in (?:the |an? )?$"
    ),
    re.compile(
        rf"(?:{_JOBS_EN})?(?! (?:firms?|compan\w+|agenc\w+|banks?|hospitals?|schools?|colleges?"
        r"|universit\w+|offices?|groups?|houses?|providers?|start-?ups?|experience|background"
        r"|skills?|degrees?|systems?|software|tools?|platforms?|products?|certificates?|licen[cs]es?"
        r"|courses?|majors?|students?|of|at|for)\b)(?![\w-])"
    ),
)
_OF_EN = (
    re.compile(
        r"(?<!knows )(?<!know )(?<!learned )(?<!studied )(?<!led )(?<!managed )(?<!of \d )(?<!-)$"
    ),
    re.compile(
        r" (?:people|persons?|staff|professionals?|workers?|specialists?|folks?|personnel"
        r"|candidates?|applicants?|employees|experts|types|guys|crowd|job holders)\b(?! skills?\b)"
    ),
)
_AS_EN = (
    re.compile(r"\b(?:work(?:s|ing)?|employed|is|are|worked) as (?:an? )?$"),
    re.compile(r"(?! (?:at|for|in|with|to|of|by)\b)"),
)
_THEM_EN = (
    re.compile(
        r"(?:^|[,:;.?!]\s*|\b(?:which|what|any|all|the|our|these|those|some|many|find|show|list|me"
        r"|need|want|hire|hiring|recruit|recruiting|seek|seeking|for|among|amongst|are|youngest|oldest|two|three|four|five|ten|\d+"
        r"|male|female|best|senior|experienced|only|also|who're|us) )$"
    ),
    re.compile(
        r"(?=\W*$|[,.;:?!)]| (?:who|that|with|whose|have|has|are|is|do|did|and|or|in|we|by)\b)"
    ),
)
_LED = re.compile(r"\b(?:led|manag\w+|supervis\w+|team|train\w+|taught|hired)\b[^,.;?]{0,24}$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ONE_MEANT = re.compile(r"[那这][个位名]\S{0,2}$|\bthe$")


@dataclass(frozen=True, slots=True)
class Occupation:
    """A family of jobs, how it is asked for, and by which words a title belongs to it."""

    names_shown: tuple[str, str]
    field: re.Pattern[str] | None
    people: re.Pattern[str] | None
    said: re.Pattern[str] | None
    titles: tuple[str, ...]
    trades: frozenset[str]
    never: tuple[str, ...]

    def words(self) -> tuple[str, ...]:
        """The words by which a title belongs to it."""
        named = (
            name
            for concept in lexicon().concepts
            if concept.kind == "title" and self.trades & set(concept.tags)
            for name in concept.names
        )
        return (*dict.fromkeys((*self.titles, *named)),)

    def values(self, kind: str, known: KnownValues) -> tuple[str, ...]:
        """The titles of a library that belong to it."""
        others = set(known.widened(kind, self.never))
        return tuple(v for v in known.widened(kind, self.words()) if v not in others)


@lru_cache(maxsize=1)
def _occupations() -> tuple[Occupation, ...]:
    with _FILE.open("rb") as file:
        rows = tomllib.load(file)["occupation"]
    return tuple(
        Occupation(
            tuple(row["name"]),
            *(re.compile(row[key]) if key in row else None for key in ("field", "people", "said")),
            titles=tuple(fold(title) for title in row["titles"]),
            trades=frozenset(row.get("trades", ())),
            never=tuple(fold(title) for title in row.get("never", ())),
        )
        for row in rows
    )


Found = tuple[Span, tuple[Occupation, ...]]
"""Words of a question, and the families that they name: any of them is meant."""


def find_occupations(folded: str, names: Sequence[Name] = ()) -> Iterator[Found]:
    """The families of jobs of which a question asks for the people, in order.

    A name that says more ("Riverside Nursing Home", "sales director") is none, nor is what someone
    knows, has studied or has experience of.
    """
    longer = [n.span for n in names if n.kinds & _SAYING_MORE]
    found: list[Found] = []
    for spans, families, frames in _candidates(folded):
        span = Span(spans[0].start, spans[-1].end)
        framed = _framed(folded, span, frames)
        if framed is None or any(framed.overlaps(s) for s, _ in found):
            continue
        if any(s.overlaps(span) and not _within(s, framed) for s in longer):
            continue
        if any(_within(span, s) and len(s) > len(span) for s in longer):
            continue
        found.append((framed, families))
    yield from sorted(found, key=lambda one: one[0])


def occupied(families: Sequence[Occupation], known: KnownValues, whens: Sequence[When]) -> Where:
    """Someone does or did such work: by the title of a job, or by the one at the head."""
    shown = _JOINED.join(family.names_shown[0] for family in families)
    words = tuple(dict.fromkeys(word for family in families for word in family.titles))
    if known.holds("title"):
        words = ()
    held = _values("title", families, known)
    none = ("",) if not held and not words else ()
    job = EntryIs("job", (Named("title", held or none, words, shown),), whens=tuple(whens))
    header = _values("current_title", families, known)
    if not header:
        return job
    return Or((job, FactIs((Named("current_title", header, shown=shown),))))


def _values(kind: str, families: Sequence[Occupation], known: KnownValues) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v for family in families for v in family.values(kind, known)))


def occupation_name(shown: str, language: str) -> str | None:
    """The name of a family, or of several, in a language, by the Chinese ones."""
    names = {o.names_shown[0]: o.names_shown for o in _occupations()}
    parts = [names.get(part) for part in shown.split(_JOINED)]
    if not all(parts):
        return None
    of = 0 if language == "zh" else 1
    return (_JOINED if language == "zh" else " / ").join(part[of] for part in parts if part)


_Frame = tuple[re.Pattern[str], re.Pattern[str]]
_FIELD_FRAMES = (_FOUND_ZH, _DONE_ZH, _OF_ZH, _IN_EN, _OF_EN)
_PEOPLE_FRAMES = (*_FIELD_FRAMES, _THEM_ZH, _AS_EN, _THEM_EN)


def _candidates(
    folded: str,
) -> Iterator[tuple[list[Span], tuple[Occupation, ...], tuple[_Frame, ...]]]:
    """Words that may name families, those joined by "and" or "or" as one, the longest first."""
    said: list[tuple[Span, Occupation, tuple[_Frame, ...]]] = []
    for family in _occupations():
        for pattern, frames in (
            (family.said, ()),
            (family.people, _PEOPLE_FRAMES),
            (family.field, _FIELD_FRAMES),
        ):
            if pattern is not None:
                said += [(Span(*m.span()), family, frames) for m in pattern.finditer(folded)]
    said.sort(key=lambda one: -len(one[0]))  # The first family of the file among equals.
    kept: list[tuple[Span, Occupation, tuple[_Frame, ...]]] = []
    for one in said:
        if not any(one[0].overlaps(other[0]) for other in kept):
            kept.append(one)
    kept.sort(key=lambda one: one[0])
    groups: list[list[tuple[Span, Occupation, tuple[_Frame, ...]]]] = []
    for one in kept:
        between = folded[groups[-1][-1][0].end : one[0].start] if groups else ""
        if groups and one[2] and groups[-1][-1][2] and _OR.fullmatch(between):
            groups[-1].append(one)
        else:
            groups.append([one])
    for group in groups:
        yield [g[0] for g in group], tuple(dict.fromkeys(g[1] for g in group)), group[-1][2]


def _framed(folded: str, span: Span, frames: Sequence[_Frame]) -> Span | None:
    """The words with what says that people of such work are meant; None where nothing does."""
    if not frames:
        return span
    before = folded[: span.start]
    if _LED.search(before):
        return None
    han = is_han(span.of(folded))
    chinese = _HAN.search(folded) is not None
    for head, tail in frames:
        if not chinese and (head, tail) not in _ENGLISH:
            continue
        first, last = head.search(before), tail.match(folded, span.end)
        if first is None or last is None:
            continue
        if han and ((head, tail) in _ENGLISH or _ONE_MEANT.search(before[: first.start()])):
            continue
        whole = (head, tail) not in (_THEM_ZH, _THEM_EN) and first.group().strip()
        return Span(first.start() if whole else span.start, last.end())
    return None


_ENGLISH = (_IN_EN, _OF_EN, _AS_EN, _THEM_EN)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end

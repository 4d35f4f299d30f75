"""The employer of a job: known by name, by shape, or by where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.alternatives import alternatives
from ingest.dates import find_periods
from ingest.facts.jobs.parts import PLACE, in_one_line, without_city
from ingest.lexicon import Mention, lexicon
from ingest.name_shapes import EMPLOYER
from ingest.resume import Span
from ingest.tokens import is_han, words

_WORDS = alternatives(__file__)

_WITH_UNIT = re.compile(
    rf"(?P<firm>[^·•/／]+?(?:{_WORDS['firms']}))[·•/／－-]?"
    r"(?P<unit>(?:公司(?=并购|业务|金融|信贷|法律|治理))?"
    r"(?:(?!公司|集团|银行|医院|学校|大学|分行|支行|中心$|分店)[\u4e00-\u9fffA-Z（）()]){1,12}"
    rf"(?<!俱乐)(?:{_WORDS['units']})|(?:{_WORDS['centres']})中心"
    r"|(?<=[·•/／])[^·•/／]{2,16})"
    r"|(?P<other>[^·•/／]{4,}?)\s?[·•]\s?[\u4e00-\u9fff]{1,10}(?:部|组|科|室|处|厅|房|中心|团队)"
)
"""A Chinese firm with its department: "云杉贸易有限公司市场部", "江湾医院·心内科"."""
_CUSTOMERS = re.compile(r"(?:主要)?(?:客户|服务对象)|含|包括|\bclients?\b", re.I)
_TOLD_ASIDE = re.compile(r"[(（][^()（）]*$")
_NAMED_ALONE = re.compile(r"\s*[)）]")
_LEGAL = re.compile(r"[\u4e00-\u9fff]{4,30}?(?:有限公司|有限责任公司)")
_CLOSED = re.compile(r"\s?[,，](?P<rest>[^()（）\n]{2,40})[)）]")
_ASIDE = re.compile(r"[(（,，]")
_WORKED_AT = re.compile(
    r"(?:曾?(?:就职于|任职于|供职于|在))?(.{2,}?)(?:担任.*|任职|(?:暑期|寒假)?实习)?"
)
_OR_UNIT = re.compile(r"\b(?:Services|Systems|Solutions|Group|Center|Centre|Restaurant|Clinic)$")
"""What an English firm's name may end in, and a department's as well."""


def of_ones_own(text: str, head: Span, known: Sequence[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Known employers without those told of in brackets behind a firm: its exchange, its customer.

    Where brackets hold nothing but a name it is the firm's other one.
    """
    firm = EMPLOYER.search(text, head.start, head.end)
    if firm is None:
        return list(known)
    return [
        (value, span)
        for value, span in known
        if span.start < firm.end()
        or not _TOLD_ASIDE.search(text[firm.end() : span.start])
        or _NAMED_ALONE.match(text, span.end)
    ]


def firm_of(text: str, part: Span) -> tuple[str, Span]:
    """A firm's value and words, without the department that stands right behind its name."""
    words = part.of(text)
    unit = _WITH_UNIT.fullmatch(words)
    group = unit and ("firm" if unit.group("firm") else "other")
    span = Span(part.start, part.start + unit.end(group)) if unit and group else part
    name = in_one_line(span.of(text)).rstrip(".")
    known = lexicon().named(name, "employer") if "\n" in span.of(text) else []
    return (known[0].id if known else name), span


def named_first(text: str, firm: Span) -> Span:
    """A name that goes over two lines, without the place in brackets or behind a comma."""
    words = _ASIDE.split(firm.of(text), maxsplit=1)[0]
    return Span(firm.start, firm.start + len(words.rstrip()))


def whole_firm(text: str, head: Span, named: Span) -> Span:
    """A known employer with the words before it that its Chinese name begins with (上海…酒店)."""
    if not is_han(named.of(text)):
        return named
    for match in EMPLOYER.finditer(text, head.start, max(head.end, named.end)):
        if match.start() < named.start and named.end == match.end():
            before = text[match.start() : named.start]
            return Span(match.start(), named.end) if _opens_with_place(before) else named
    return named


def known_employers(head: str) -> list[Mention]:
    """Known employers; a short Chinese name that is part of a longer word is no mention."""
    tokens = list(words(head))
    edges = {edge for token in tokens for edge in (token.span.start, token.span.end)}
    # 青岛港 is no employer of someone at 青岛港源….
    single = {t.span.start for t in tokens if len(t.span) == 1 and is_han(t.span.of(head))}
    legal = {m.start(): m.end() for m in _LEGAL.finditer(head)}

    def inside(span: Span) -> bool:
        ends = [end for start, end in legal.items() if start <= span.start < end]
        grown = bool(lexicon().named(span.of(head)[:-1], "city"))
        return grown and bool(ends) and span.end in single and span.end < ends[0]

    return [
        m
        for m in lexicon().find(head, ("employer",))
        if not (is_han(m.span.of(head)) and inside(m.span))
        and (len(m.span) > 3 or not is_han(m.span.of(head)) or {m.span.start, m.span.end} <= edges)
    ]


_OFFICE = re.compile(r"(?:采购|办事|联络)?(?:处|办)$")


def unknown_employer(text: str, pieces: Sequence[Span], titles: Sequence[Span]) -> list[Span]:
    """The part shaped like a firm's name, else one that opens with a place, else the first left."""
    pieces = _without_departments(text, pieces, titles)
    shaped = [p for p in pieces if EMPLOYER.search(p.of(text)) and p not in titles[:1]]
    shaped = [p for p in shaped if not _CUSTOMERS.match(p.of(text))]
    if shaped and _may_be_unit(shaped[0].of(text)):
        unit = shaped[0]
        aside = text[unit.start - 1] in "(（\n" if unit.start else False
        before = [p for p in pieces if p not in titles and p.end <= unit.start]
        before = [p for p in before if aside or text[p.end : unit.start] == ", "]
        before = [p for p in before if not lexicon().named(p.of(text), "city")]
        shaped = [p for p in before if not PLACE.fullmatch(p.of(text))] + shaped
    if shaped:
        return [without_city(text, _firm_in(text, shaped[0]))]
    left = [
        p
        for p in pieces
        if p not in titles
        and text[p.start - 1 : p.start] not in ("(", "（")
        and not lexicon().named(p.of(text), "city")
        and not PLACE.fullmatch(p.of(text))
    ]
    # "Harlow Stores (Riverton) buying office": an office is its firm's, which stands before it.
    left = [p for p in left if not _OFFICE.search(p.of(text))] or left
    placed = [p for p in left if _opens_with_place(p.of(text))]
    return (_in_brackets(text, pieces) or placed or left)[:1]


_IN_A_SENTENCE = re.compile(r"\n[^\w\n]*[A-Z][a-z]+(?: [a-z]+)+ ")
"""A line that opens as a sentence does, up to a name: "Won the contract through "."""


def above_duties(
    text: str, pieces: Sequence[Span], titles: Sequence[Span], known: Sequence[tuple[str, Span]]
) -> list[tuple[str, Span]]:
    """Known employers without those in sentences of duties, where a line above names a firm."""

    def in_duties(named: Span) -> bool:
        line = text.rfind("\n", 0, named.start)
        above = [p for p in pieces if p.end <= line]
        told = _IN_A_SENTENCE.fullmatch(text, max(line, 0), named.start) is not None
        return told and bool(unknown_employer(text, above, titles))

    return [(value, span) for value, span in known if not in_duties(span)]


def _in_brackets(text: str, pieces: Sequence[Span]) -> list[Span]:
    """What opens brackets that end with dates or a city: "Porter (Calder Mills, 2012 - 2018)"."""
    found = []
    for piece in pieces:
        closed = _CLOSED.match(text, piece.end)
        if closed is None or text[piece.start - 1 : piece.start] not in ("(", "（"):
            continue
        rest = closed["rest"].strip(" ,，")
        if find_periods(rest) or lexicon().named(rest, "city"):
            found.append(piece)
    return found


def _may_be_unit(words: str) -> bool:
    """Whether an English part may as well be a department: "Group Classes", "Social Services"."""
    shaped = None if is_han(words) else EMPLOYER.search(words)
    opens = shaped is not None and shaped.end() < len(words) and " " not in shaped.group()
    opens = opens and not words.startswith("Company")
    return opens or _OR_UNIT.search(words) is not None


def _without_departments(
    text: str, pieces: Sequence[Span], titles: Sequence[Span]
) -> Sequence[Span]:
    """The parts without those behind a title or date, a mark between, where other lines name some.

    "Captain, Flight Operations" and "2008 - 2011 · Payments Team" name no employer.
    """

    def behind(piece: Span) -> bool:
        start = text.rfind("\n", 0, piece.start) + 1
        if text[start : piece.start].rstrip()[-1:] not in (",", "，", "·"):
            return False
        after_title = any(start <= t.start < piece.start for t in titles)
        return after_title or bool(find_periods(text[start : piece.start]))

    units = [p for p in pieces if p not in titles and behind(p)]
    lines = {text.count("\n", 0, p.start) for p in units}
    apart = [
        p
        for p in pieces
        if p not in titles and p not in units and text.count("\n", 0, p.start) not in lines
    ]
    return [p for p in pieces if p not in units] if apart else pieces


def _opens_with_place(words: str) -> bool:
    return any(m.span.start == 0 for m in lexicon().find(words, ("city",)))


def _firm_in(text: str, piece: Span) -> Span:
    """A firm's name without the words that say someone worked there ("曾在 ... 担任助教")."""
    match = _WORKED_AT.fullmatch(piece.of(text))
    return Span(piece.start + match.start(1), piece.start + match.end(1)) if match else piece

"""Jobs: employer, title, and whether it was an internship."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.dates import find_periods
from ingest.facts.job_parts import DEPARTMENT, is_title, parts_of, trimmed_part
from ingest.heads.forms import labelled_parts, unlabelled
from ingest.heads.told import told
from ingest.lexicon import Mention, lexicon
from ingest.resume import Entry, Fact, Section, Span
from ingest.rows import EMPLOYER
from ingest.sections import lines_of
from ingest.tokens import fold, is_han, words

_INTERN = re.compile(
    r"实习(?!律师)|见习(?!律师)|(?<![a-z])intern(?:s|ship)?(?![a-z])|summer (?:analyst|associate)"
    r"|(?:summer|industrial|student|vocational|placement) trainee|placement student"
)
"""A trainee lawyer or a management trainee is employed; so is 实习律师, a lawyer's first year."""
_TITLE_LABEL = re.compile(
    r"^\W*(?:(?:担任)?(?:职\s*[位务称]|岗\s*位)(?:名称)?|position|(?:job )?title|role)"
    r"\s*[:：\t]\s*",
    re.I,
)
_LABELLED = re.compile(
    r"^\W*[\u4e00-\u9fffA-Za-z ]{2,14}[:：]"
    r"|^\W*(?:公\s*司|单\s*位|部\s*门|行\s*业|规\s*模|性\s*质|地\s*[点区]|月?薪|"
    r"工\s*作|汇\s*报|下\s*属|证\s*明|离\s*职)"
    r"[\u4e00-\u9fff]{0,3}\t"
)
_WITH_UNIT = re.compile(
    r"(?P<firm>[^·•/／]+?(?:公司|集团|银行|医院|卫生院|事务所|研究院|研究所|设计院|工厂|酒店|饭店"
    r"|学校|中学|小学|幼儿园|大学|超市|法院|检察院|药厂|诊所|药房|[晚日时早商周]报(?!社)|报社|电视台"
    r"|杂志社|出版社|新闻社|通讯社|基金会|服务中心|合作社|农场|航空|博物馆|图书馆|机场|俱乐部|度假村|酒楼"
    r"|工作室|服务站|保健院|疗养院|养老院|会所|商场|书店|门店|物业|画廊|剧院|影城))[·•/／－-]?"
    r"(?P<unit>(?:公司(?=并购|业务|金融|信贷|法律|治理))?(?:(?!公司|集团|银行|医院|学校|大学|分行|支行|中心$|分店)[\u4e00-\u9fffA-Z（）()]){1,12}"
    r"(?<!俱乐)(?:部|组|科|室|处|团队|大区|分部|事业部|事业群|项目组|年级|车间|药房|餐厅|饼房|厨房|前厅|中台)"
    r"|(?:训练|研发|客服|培训|运营|育种|招采|数据|技术|质检|检测|物流|配送|营销|交付)中心"
    r"|(?<=[·•/／])[^·•/／]{2,16})"
    r"|(?P<other>[^·•/／]{4,}?)\s?[·•]\s?[\u4e00-\u9fff]{1,10}(?:部|组|科|室|处|厅|房|中心|团队)"
)
"""A Chinese firm with its department: "云杉贸易有限公司市场部", "江湾医院·心内科"."""
_NATURE_ASIDE = re.compile(
    r"\s*[(（\[]\s*(?:全职|兼职|实习|劳务派遣|外派|合同工?|full[- ]?time|part[- ]?time"
    r"|intern(?:ship)?|contract|temporary|freelance)\s*[)）\]]\s*$",
    re.I,
)
_CUSTOMERS = re.compile(r"(?:主要)?(?:客户|服务对象)|含|包括|\bclients?\b", re.I)
_SITE = re.compile(r"[\u4e00-\u9fff]{0,6}(?:总部|工厂|分公司|分厂|分部|办事处|基地|园区)")
"""What of a firm is named where the line above names the firm."""
_TOLD_ASIDE = re.compile(r"[(（][^()（）]*$")
_NAMED_ALONE = re.compile(r"\s*[)）]")
_PLACE = re.compile(r"(?i:city|state|country|province)|[A-Z]{2}|U\.?S\.?A?\.?|\d+")
_NO_TITLE = re.compile(
    r"\d|[%。；]|薪资|保密|月薪|年薪|任职|就职|担任|全职|兼职|民营|私营|国[企有营]|"
    r"外[资商企]|合资|上市|股份制|事业单位"
    r"|规模|行业|性质|面议|以上|以下"
)
_DEED = re.compile(r"\d|^(?:任|担任|负责|带领|管理)")
_FUNCTION = re.compile(
    r"(?:开发|测试|设计|运营|销售|研发|护理|教学|施工|管理|维护|维修|策划|客服|财务|"
    r"行政|内勤|外勤|采购|算法|分析|翻译|会计"
    r"|审计|法务|人事|招聘|培训|实施|运维|推广|编导|摄影|剪辑|制图|绘图|质检|监理|"
    r"预算|造价|品控|生产|调度|仓储|物流"
    r"|收银|接待|保安|保洁|配送|驾驶|支教|助教|技术支持|售[前后](?:支持)?)$"
)
_NAMED_IN_CAPITALS = re.compile(r"[A-Z][\w/&'’.-]*(?:\s+(?:of|and|the|for|&|[A-Z][\w/&'’.-]*))*")
_BEFORE_CITY = re.compile(r"\s?[-–—]\s?|\s+")
_LEGAL = re.compile(r"[\u4e00-\u9fff]{4,30}?(?:有限公司|有限责任公司)")
_CLOSED = re.compile(r"\s?[,，](?P<rest>[^()（）\n]{2,40})[)）]")
_AT = re.compile(r"^(?:\s*[(（][^()（）]*[)）])?(?:\sat\s|\s?[@＠]\s?)$")
_WORKING = re.compile(r"(?:work|employ|intern|serv|stud|bas|station|volunteer|teach|taught)", re.I)
_ASIDE = re.compile(r"[(（,，]")
_LAST_FIELD = 9
_LAST_LINE = 4
_SENTENCE = re.compile(r"[。；;，]")
_WORKED_AT = re.compile(
    r"(?:曾?(?:就职于|任职于|供职于|在))?(.{2,}?)(?:担任.*|任职|(?:暑期|寒假)?实习)?"
)
_BULLET = re.compile(r"^\s*(?:[-*•·●■◆]|\(?\d{1,2}[)）.、])")
_LONGEST_TITLE = 24
_OR_UNIT = re.compile(r"\b(?:Services|Systems|Solutions|Group|Center|Centre|Restaurant|Clinic)$")
"""What an English firm's name may end in, and a department's as well."""


def job_facts(text: str, sections: Sequence[Section], entries: Sequence[Entry]) -> list[Fact]:
    """Facts "employer", "title" and "employment" (internship or full-time) of every job entry."""
    facts: list[Fact] = []
    above: list[Fact] = []
    for number, entry in enumerate(entries):
        if entry.kind != "job":
            above = []
            continue
        own = _facts_of(text, sections[entry.section], entry, number)
        firms = [f for f in own if f.kind == "employer"]
        sites = all(_SITE.fullmatch(f.span.of(text)) for f in firms)
        if sites and above and goes_on(text, entries[number - 1], entry):
            own = [f for f in own if f not in firms]
            firms = [replace(f, entry=number) for f in above]
            own += firms
        above = firms
        facts += own
    return facts


def goes_on(text: str, before: Entry, entry: Entry) -> bool:
    """Whether nothing but a line's end parts a post from the bare head of the one above it."""
    return before.kind == "job" and text[before.head.end : entry.head.start].strip() == ""


def _facts_of(text: str, section: Section, entry: Entry, number: int) -> list[Fact]:
    facts = []
    pieces = parts_of(text, entry.head)
    labelled = labelled_parts(text, entry.head)
    if labelled:
        rest = [line for line in unlabelled(text, entry.head) if line.of(text).strip()]
        # A form may name the employer last, behind the duties.
        labelled = labelled_parts(text, entry.head if rest else entry.span)
        pieces = [*labelled.values(), *(part for line in rest for part in parts_of(text, line))]
    elif (said := told(entry.head.of(text).replace("\n", " "))) and said.employer and said.title:
        labelled = {
            "firm": _within(entry.head, said.employer),
            "post": _within(entry.head, said.title),
        }
        pieces = [span for p in labelled.values() if (span := trimmed_part(text, p)) is not None]
    employers = [
        (m.concept.id, Span(m.span.start + entry.head.start, m.span.end + entry.head.start))
        for m in _employers(entry.head.of(text))
    ]
    employers = _of_ones_own(text, entry.head, employers)
    titles = [p for p in pieces if is_title(p.of(text))]
    if beside := _title_at(text, pieces):
        titles = titles if beside[0] in titles else [beside[0]]
        labelled.setdefault("firm", beside[1])
    if firm := labelled.get("firm"):
        within = [
            (m.concept.id, Span(m.span.start + firm.start, m.span.end + firm.start))
            for m in _employers(firm.of(text))
        ]
        over = "\n" in firm.of(text).strip()
        whole = _named_first(text, firm) if over else next(iter(parts_of(text, firm)), firm)
        employers = within or [_firm(text, whole)]
    if post := labelled.get("post"):
        titles = [_without_nature(text, post)]
    if not employers:
        employers = [_firm(text, p) for p in _unknown_employer(text, pieces, titles)]
    once = dict(reversed(employers))
    employers = [(value, _whole_firm(text, entry.head, once[value])) for value in reversed(once)]
    facts += [Fact("employer", value, span, number) for value, span in employers]
    titles = [p for n, p in enumerate(titles[:2]) if not (n and _DEED.search(p.of(text)))]
    titles = titles or _titles_below(text, entry) or _title_left(text, pieces, employers)
    named = [span for _, span in employers]
    titles = [_behind_employer(text, _without_city(text, p), named) for p in titles]
    facts += [Fact("title", _in_one_line(p.of(text)), p, number) for p in titles]
    saying = (entry.head, *titles)
    interns = [(span, m) for span in saying if (m := _INTERN.search(fold(span.of(text))))]
    heading = section.heading.of(text) if section.heading else ""
    if interns:
        place, intern = interns[0]
        span = Span(place.start + intern.start(), place.start + intern.end())
        facts.append(Fact("employment", "internship", span, number))
    elif section.kind == "internship" and "工作" not in heading:
        facts.append(Fact("employment", "internship", section.heading or entry.head, number))
    else:
        facts.append(Fact("employment", "full-time", entry.head, number))
    return facts


def _of_ones_own(
    text: str, head: Span, known: Sequence[tuple[str, Span]]
) -> list[tuple[str, Span]]:
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


def _in_one_line(words: str) -> str:
    """Folded words, a line break among them as what it stands for."""
    return ("" if is_han(words) else " ").join(fold(words).split("\n"))


def _firm(text: str, part: Span) -> tuple[str, Span]:
    """A firm's value and words, without the department that stands right behind its name."""
    words = part.of(text)
    unit = _WITH_UNIT.fullmatch(words)
    group = unit and ("firm" if unit.group("firm") else "other")
    span = Span(part.start, part.start + unit.end(group)) if unit and group else part
    name = _in_one_line(span.of(text)).rstrip(".")
    known = lexicon().named(name, "employer") if "\n" in span.of(text) else []
    return (known[0].id if known else name), span


def _named_first(text: str, firm: Span) -> Span:
    """A name that goes over two lines, without the place in brackets or behind a comma."""
    words = _ASIDE.split(firm.of(text), maxsplit=1)[0]
    return Span(firm.start, firm.start + len(words.rstrip()))


def _whole_firm(text: str, head: Span, named: Span) -> Span:
    """A known employer with the words before it that its Chinese name begins with (上海…酒店)."""
    if not is_han(named.of(text)):
        return named
    for match in EMPLOYER.finditer(text, head.start, max(head.end, named.end)):
        if match.start() < named.start and named.end == match.end():
            before = text[match.start() : named.start]
            return Span(match.start(), named.end) if _opens_with_place(before) else named
    return named


def _without_city(text: str, piece: Span) -> Span:
    """A title or employer without the city that stands behind it."""
    words = piece.of(text)
    for mark in _BEFORE_CITY.finditer(words):
        rest = words[: mark.start()]
        if lexicon().named(words[mark.end() :], "city") and (
            is_title(rest) or EMPLOYER.search(rest)
        ):
            return Span(piece.start, piece.start + len(rest))
    return piece


def _title_at(text: str, pieces: Sequence[Span]) -> tuple[Span, Span] | None:
    """A title and an employer with "at" or its sign between them, whatever they are called."""
    for title, firm in pairwise(pieces):
        said = title.of(text)
        if _AT.search(text[title.end : firm.start]) and not _WORKING.match(said):
            return None if EMPLOYER.fullmatch(said) or _PLACE.fullmatch(said) else (title, firm)
    return None


def _behind_employer(text: str, title: Span, employers: Sequence[Span]) -> Span:
    """A title without the employer, or the city behind the employer, that it begins with."""
    start = max((e.end for e in employers if e.start <= title.start < e.end), default=title.start)
    if start >= title.end:
        return title
    after = any(not text[e.end : start].strip(" ,，（(") for e in employers if e.end <= start)
    words = text[start : title.end]
    cities = [m for m in lexicon().find(words, ("city",)) if not words[: m.span.start].strip(" ,")]
    if after and cities and is_title(words[cities[0].span.end :].strip(" ,，)）")):
        start += cities[0].span.end
    rest = text[start : title.end].lstrip(" ,，)）")
    return Span(title.end - len(rest), title.end) if rest else title


def _without_nature(text: str, piece: Span) -> Span:
    """A title without the brackets behind it that say how someone was employed."""
    nature = _NATURE_ASIDE.search(piece.of(text))
    return Span(piece.start, piece.start + nature.start()) if nature else piece


def _within(head: Span, part: Span) -> Span:
    return Span(head.start + part.start, head.start + part.end)


def _employers(head: str) -> list[Mention]:
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


def _unknown_employer(text: str, pieces: Sequence[Span], titles: Sequence[Span]) -> list[Span]:
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
        shaped = [p for p in before if not _PLACE.fullmatch(p.of(text))] + shaped
    if shaped:
        return [_without_city(text, _firm_in(text, shaped[0]))]
    left = [
        p
        for p in pieces
        if p not in titles
        and text[p.start - 1 : p.start] not in ("(", "（")
        and not lexicon().named(p.of(text), "city")
        and not _PLACE.fullmatch(p.of(text))
    ]
    placed = [p for p in left if _opens_with_place(p.of(text))]
    return (_in_brackets(text, pieces) or placed or left)[:1]


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


def _title_left(
    text: str, pieces: Sequence[Span], employers: Sequence[tuple[str, Span]]
) -> list[Span]:
    """The one part of a head that is neither employer nor place, though it has no title's shape."""
    if not employers:
        return []
    left = [
        p
        for p in pieces
        if not any(p.overlaps(span) for _, span in employers)
        and not EMPLOYER.search(p.of(text))
        and not lexicon().find(p.of(text), ("city", "school"))
        and not _PLACE.fullmatch(p.of(text))
        and text[p.start - 1 : p.start] not in ("(", "（")
    ]
    if len(left) != 1 or _NO_TITLE.search(words := left[0].of(text)) or DEPARTMENT.search(words):
        return []
    if is_han(words):
        return left if len(words) <= _LONGEST_TITLE // 2 and _FUNCTION.search(words) else []
    return left if len(words) <= 2 * _LONGEST_TITLE and _NAMED_IN_CAPITALS.fullmatch(words) else []


def _opens_with_place(words: str) -> bool:
    return any(m.span.start == 0 for m in lexicon().find(words, ("city",)))


def _firm_in(text: str, piece: Span) -> Span:
    """A firm's name without the words that say someone worked there ("曾在 ... 担任助教")."""
    match = _WORKED_AT.fullmatch(piece.of(text))
    return Span(piece.start + match.start(1), piece.start + match.end(1)) if match else piece


def _titles_below(text: str, entry: Entry) -> list[Span]:
    """The title where it stands under the head: behind its label, or in a line of short parts."""
    below = Span(entry.head.end, entry.span.end)
    for place, line in enumerate(line for line in lines_of(text, below) if not line.blank):
        label = _TITLE_LABEL.match(line.text)
        labelled = _LABELLED.match(line.text)
        if place >= _LAST_FIELD or (place >= _LAST_LINE and not (label or labelled)):
            return []
        if label is None and labelled:
            continue
        longest = (3 if label else 2) * _LONGEST_TITLE
        if len(line.text.strip()) > longest or _SENTENCE.search(line.text):
            return []
        if _BULLET.match(line.text):
            return []
        start = line.span.start + (label.end() if label else 0)
        parts = parts_of(text, Span(start, line.span.end))
        named = [p for p in parts if label or is_title(p.of(text))]
        titles = [p for p in named if len(p) <= _LONGEST_TITLE * (1 + (not is_han(p.of(text))))]
        if titles:
            return titles[:1]
    return []

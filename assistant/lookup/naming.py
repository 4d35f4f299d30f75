"""Which jobs of a resume a question names, by the employer or the title, in whatever form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile

import rjieba

from assistant.conditions.job import jobs_of
from assistant.evidence import contains, stems_of
from assistant.lookup.asked import Asked
from assistant.lookup.employer_above import employer_above
from assistant.organisations.readings import spelled_from
from assistant.organisations.register import share_keys
from assistant.organisations.standing import may_name, place_in, runs_of
from assistant.question import Question
from assistant.translation import translations
from ingest.lexicon import lexicon
from ingest.resume import Resume, Span
from ingest.tokens import fold, is_han

_LEGAL = re.compile(
    r"(?:有限责任公司|股份有限公司|有限公司|公司|集团"
    r"|,? (?:inc|ltd|llc|llp|co|corp|corporation|company|limited|plc|gmbh)\.?)$"
)
_PART = re.compile(r"[·•|｜/()（）,，;；—–]|\s-\s|\s{2,}")
_LONG_STRETCH = {True: 5, False: 10}
_SHORTEST = {True: 3, False: 4}
"""Characters that a part of an employer's name has at least, Chinese or not."""


@dataclass(frozen=True, slots=True)
class NamedJobs:
    """Positions of job entries, and where the question names them."""

    numbers: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()


def jobs_at(asked: Asked) -> NamedJobs:
    """The jobs at the employers that the question names, in the order of the text."""
    question, resume = asked.question, asked.resume
    found = {n: span for n in jobs_of(resume) if (span := employer_place(question, resume, n))}
    kept = _by_longest(found)
    if not kept:
        return _by_shared_words(asked) or _by_terms(asked)
    words = {span.of(question.folded) for span in kept.values()}
    kept |= {
        n: span for n in jobs_of(resume) if (span := _headed(asked, n, words)) and n not in found
    }
    return NamedJobs(tuple(sorted(kept)), tuple(dict.fromkeys(kept.values())))


def _by_longest(found: dict[int, Span]) -> dict[int, Span]:
    """The jobs whose place in the question is no part of another's: 副店长 names no 店长."""
    return {
        n: span
        for n, span in found.items()
        if not any(o.overlaps(span) and len(o) > len(span) for o in found.values())
    }


def _headed(asked: Asked, number: int, names: Iterable[str]) -> Span | None:
    """Where a name stands in the question that also heads a job whose facts lack it."""
    head = fold(asked.resume.entries[number].head.of(asked.resume.text))
    named = [n for n in names if contains(n, head, stems_of(head))]
    return longest_place(asked.question, named)


def employer_place(question: Question, resume: Resume, number: int) -> Span | None:
    """Where the question names the employer of a job, the longest form of the name; else where it
    names it in the other language.
    """
    forms = employer_forms(resume, number)
    named = longest_place(question, forms) or _as_place(question, forms)
    return named or _otherwise_placed(question, forms)


def _otherwise_placed(question: Question, forms: Sequence[str]) -> Span | None:
    """Where the question names one of some forms in the other language, or spelled otherwise."""
    people = [m.span for m in question.people]
    best: tuple[float, Span] | None = None
    for run in runs_of(question.text, people):
        if not may_name(question.text, run):
            continue
        for form in forms:
            if not share_keys(run.of(question.text), form):
                continue
            placed = place_in(question.text, run, form)
            if placed is not None and (best is None or placed[1] > best[0]):
                best = placed[1], placed[0]
    return best[1] if best else _spelled_place(question, forms, people)


_CAPITAL = re.compile(r"\b[A-Z][a-z]{4,}\b")


def _spelled_place(question: Question, forms: Sequence[str], people: Sequence[Span]) -> Span | None:
    """Where one word of the question spells how a Chinese form begins, its city apart."""
    chinese = [form for form in forms if is_han(form)]
    for match in _CAPITAL.finditer(question.text) if chinese else ():
        span = Span(*match.span())
        word = fold(match.group())
        if not any(span.overlaps(name) for name in people) and any(
            spelled_from(word, form, start) is not None
            for form in chinese
            for start in (0, 2, 3)
            if start == 0 or lexicon().named(form[:start], "city")
        ):
            return span
    return None


def longest_place(question: Question, forms: Sequence[str]) -> Span | None:
    """Where one of some folded forms stands in the question, names of people left out."""
    folded = question.folded
    people = [m.span for m in question.people]
    best: Span | None = None
    for form in forms:
        for span in _places(form, folded):
            free = not any(span.overlaps(name) for name in people)
            if free and (best is None or len(span) > len(best)):
                best = span
    return best


def employer_forms(resume: Resume, number: int) -> tuple[str, ...]:
    """Folded names of a job's employer: as written, its parts, and as the lexicon knows it."""
    forms: dict[str, None] = {}
    for fact in resume.facts_of("employer", number):
        forms |= dict.fromkeys(_forms(fact.span.of(resume.text)))
        known = lexicon().by_id.get(fact.value)
        words = fold(fact.span.of(resume.text))
        schools = [] if known else lexicon().named(words, "school")  # a school can employ
        for concept in [*([known] if known else []), *schools]:
            forms |= dict.fromkeys(concept.names)
    above = employer_above(resume, number)
    if above is not None:
        forms |= dict.fromkeys(_forms(above.of(resume.text)))
        for mention in lexicon().find(above.of(resume.text), ("employer",)):
            forms |= dict.fromkeys(mention.concept.names)
    return tuple(forms)


def at_same_employer(resume: Resume, number: int) -> list[int]:
    """A job and those that a promotion at the same employer joins to it."""
    forms = set(employer_forms(resume, number))
    same = [n for n in jobs_of(resume) if forms & set(employer_forms(resume, n))]
    return same or [number]


def title_forms(resume: Resume, number: int) -> tuple[str, ...]:
    """Folded titles of a job, as written."""
    return tuple(
        dict.fromkeys(fold(f.span.of(resume.text)) for f in resume.facts_of("title", number))
    )


_NUMBERING = re.compile(r"^(?:[(（]?\d{1,2}[.、)）]|[一二三四五六七八九十]{1,2}[、.])\s*")


@lru_cache(maxsize=65536)
def _forms(words: str) -> tuple[str, ...]:
    whole = _NUMBERING.sub("", fold(" ".join(words.split())))
    forms = {whole: None}
    for part in (whole, *(p.strip() for p in _PART.split(whole))):
        bare = _LEGAL.sub("", part).strip()
        for form in (part, bare) if bare else ():
            if len(form) >= _SHORTEST[is_han(form)]:
                forms[form] = None
    short = _short_name(whole)
    if short:
        forms[short] = None
    return tuple(forms)


def _as_place(question: Question, forms: Sequence[str]) -> Span | None:
    """Where a question sets something at a firm whose short name is a word of the language too
    ("在长顺做过", "在长顺制药").
    """
    for form in forms:
        short = _before_trade(form) if is_han(form[:2]) else None
        place = re.search(rf"{_AT}({re.escape(short)})", question.folded) if short else None
        if short and place is not None:
            start, name = place.start(1), form[form.index(short) :]
            same = takewhile(
                lambda pair: pair[0] == pair[1], zip(question.folded[start:], name, strict=False)
            )
            return Span(start, start + sum(1 for _ in same))
    return None


_AT = r"(?:在|于|从|离开|加入|入职|去|到|进)\s?"


def _short_name(whole: str) -> str | None:
    """What a firm is called for short: the first part of its name that is a word of no language
    ("恒微" of 恒微医疗器械, "Kardion" of Kardion Inc.).
    """
    if not is_han(whole[:2]):
        first = _LATIN_HEAD.match(whole)
        word = first.group() if first else ""
        usual = not word or bool(translations(word)) or bool(lexicon().named(word))
        return None if usual or len(word) < _SHORTEST[False] else word
    head = _before_trade(whole)
    return None if head is None or rjieba.has_word(head) else head


def _before_trade(whole: str) -> str | None:
    """What stands between the city that a Chinese firm's name opens with and its trade."""
    name = re.sub(r"[（(].*?[)）]", "", whole)
    for length in (4, 3, 2):
        if lexicon().named(name[:length], "city"):
            name = name[length:].removeprefix("省").removeprefix("市")
            break
    trade = _TRADE.search(name, 2)
    head = name[: trade.start()] if trade else ""
    return None if not 2 <= len(head) <= 4 or lexicon().named(head) else head


_LATIN_HEAD = re.compile(r"[a-z][a-z0-9&-]*")
_TRADE = re.compile(
    r"会计|律师|事务所|双语|外国语|国际|幼[儿教]|托育|诊所|门诊|餐厅|酒楼|咖啡|超市|百货|家居|建材|人力|设计|装饰|传播|医[疗药院]|制药|生物|科技|技术|信息|网络|电子|软件|集团|建[设工筑]|工程|汽车|精密|机械|制造|实业|商贸|贸易"
    r"|投资|金融|银行|证券|保险|物流|教育|文化|传媒|广告|咨询|地产|置业|物业|酒店|餐饮|食品|服饰|服装|化工|材料"
    r"|能源|电力|环保|控股|股份|有限|公司|工业|农业|航空|航运|通信|通讯|智能|数据|学[校院]|大学|中学|小学|实验"
)


@lru_cache(maxsize=4096)
def _bounded(form: str) -> re.Pattern[str]:
    left = r"(?<![a-z0-9])" if form[:1].isascii() else ""
    right = r"(?![a-z0-9])" if form[-1:].isascii() else ""
    return re.compile(left + re.escape(form).replace(r"\ ", r"\s*") + right)


def _places(form: str, folded: str) -> Iterator[Span]:
    if form and form.split()[0] in folded:
        for match in _bounded(form).finditer(folded):
            yield Span(*match.span())


def _by_shared_words(asked: Asked) -> NamedJobs | None:
    """The jobs whose head shares the longest stretch of words with the question, titles aside."""
    resume, question = asked.resume, asked.question
    words = masked(asked, NamedJobs())
    shared: dict[int, str] = {}
    for number in jobs_of(resume):
        head = fold(resume.entries[number].head.of(resume.text))
        for title in title_forms(resume, number):
            head = head.replace(title, "|")
        match = SequenceMatcher(None, head, words, autojunk=False).find_longest_match()
        stretch = _whole_words(words, match.b, match.b + match.size)
        if len(stretch) >= _LONG_STRETCH[is_han(stretch)]:
            shared[number] = stretch
    longest = max(map(len, shared.values()), default=0)
    numbers = tuple(n for n, stretch in shared.items() if len(stretch) == longest)
    if not numbers:
        return None
    span = longest_place(question, [shared[numbers[0]]])
    return NamedJobs(numbers, (span,) if span else ())


def _whole_words(text: str, start: int, end: int) -> str:
    """A stretch of a text without the Latin words that it cuts through, and without blanks."""
    while start < end and start > 0 and text[start - 1].isascii() and text[start - 1].isalnum():
        start += 1
    while end > start and end < len(text) and text[end].isascii() and text[end].isalnum():
        end -= 1
    return text[start:end].strip(" ,.·|-()\n\t")


def _by_terms(asked: Asked) -> NamedJobs:
    """The jobs whose head states a name of an employer that no fact holds."""
    terms = [t for t in asked.question.terms if t.kind in ("employer", "name")]
    numbers = tuple(n for n in jobs_of(asked.resume) if terms and asked.head_states(n, terms))
    folded = asked.question.folded
    spans = tuple(Span(p, p + len(t.text)) for t in terms if (p := folded.find(t.text)) >= 0)
    return NamedJobs(numbers, spans) if numbers else NamedJobs()


def jobs_as(asked: Asked) -> NamedJobs:
    """The jobs whose title the question names, in either language."""
    question, resume = asked.question, asked.resume
    jobs = jobs_of(resume)
    places = {n: longest_place(question, title_forms(resume, n)) for n in jobs}
    if not any(places.values()):
        places = {n: title_place(question, resume, n) for n in jobs}
    found = _by_longest({n: span for n, span in places.items() if span is not None})
    return NamedJobs(tuple(found), tuple(dict.fromkeys(found.values())))


def title_place(question: Question, resume: Resume, number: int) -> Span | None:
    """Where the question names the title of a job, as written or in the other language."""
    forms = title_forms(resume, number)
    span = longest_place(question, forms)
    for mention in question.mentions("title") if span is None else ():
        if any(contains(n, t, stems_of(t)) for t in forms for n in mention.concept.names):
            span = mention.span
    return span


def masked(asked: Asked, named: NamedJobs) -> str:
    """The folded question with "@" for what it names and "#" for people."""
    marks = [(span, "@") for span in named.spans]
    marks += [(m.span, "#") for m in asked.question.people if len(m.span)]
    folded = asked.question.folded
    for span, mark in sorted(marks, reverse=True):
        folded = folded[: span.start] + mark + folded[span.end :]
    return folded

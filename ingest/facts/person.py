"""What a resume says of the person: birth, age, gender, city, a second name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from ingest.alternatives import alternatives
from ingest.dates import find_periods, is_range
from ingest.facts.names.beside import names_beside
from ingest.facts.names.labelled import labelled_names
from ingest.lexicon import Mention, lexicon
from ingest.lines import lines_of
from ingest.name_shapes import EMPLOYER, SCHOOL
from ingest.outline.headings import heading_kind
from ingest.resume import Fact, Section, Span
from ingest.tokens import fold

_WORDS = alternatives(__file__)

_GENDER = re.compile(
    r"(?<![\u4e00-\u9fff])(男|女)(?:性|士)?(?![\u4e00-\u9fff])|性\s*别\s*[:：]?\s*(男|女)|\b(?:gender|sex)\b\W{1,5}(male|female)\b"
    r"|(?:^|[\n\t|,，/·•●◦◆(（]|\s{2})\s*(male|female)(?=\s*(?:$|[\n\t|,，/·•●◦◆)）]|\s{2})|\s(?:[\d+(]|\S+@))"
    r"|^\s*(male|female)\s{2}|(?<=\n)(male|female) (?=born|aged?\b|\d|[a-z]+ (?:\d|\+|\S+@))",
    re.M,
)
_AGE = re.compile(
    r"(?:年\s*龄\s*[:：]?\s*|\bage\s*[:\t|]\s*)(\d{2})(?!\d)"
    r"|(?<![\d.])(\d{2})(?:\s*岁|[ -]years?[ -]old\b|\s?(?:y/o|yrs old)\b)"
)
_BIRTH = re.compile(
    r"(?:出\s*生(?:年月|日期|于)?|生\s*日|birth(?:day|date)?|date of birth|d\.?o\.?b\.?"
    r"|(?<![a-z] )\bborn(?: on| in)?|(?<=[|,;·(])\s{0,3}b\.(?=\s?\d{4}))"
    r"\s*[:：]?\s*(?:\d{1,2}(?:st|nd|rd|th)?\s(?=[a-z]))?"
)
_BORN = re.compile(r"^\s*(?:\d{1,2}\s*[日号])?\s*(?:出?生)")
_CITY_LABEL = re.compile(rf"(?:{_WORDS['city_label']})\s*[:：|｜]?\s*")
_PLACE = re.compile(r"[a-z]+(?: [a-z]+)?")
_CONTACT = re.compile(r"@|\d{3}")
_MARKS = re.compile(r"[|｜•◦●·\t]|\s{3}")
_BETWEEN_MARKS = re.compile(r"(?<![^|｜•◦●·\t\s])[a-z][^|｜•◦●·\t]*")
_ELSEWHERE = re.compile(
    rf"(?P<label>(?:{_WORDS['elsewhere']})\s*[:：|｜]?\s*)(?:[\u4e00-\u9fff]\n(?=[\u4e00-\u9fff]))?[^\s|"
    r"｜,，;；\t]{1,30}(?:(?:\s[a-z'’.-]{2,20}){0,2}(?:,\s?[a-z'’.-]{2,20}(?:\s[a-z'’.-]{2,20})?)"
    r"{1,2}(?=[^\S\n]*(?:[|｜;；\t\n]|\s{2}|$)))?"
)


def person_facts(
    text: str, sections: Sequence[Section], name: Fact | None, sought: Sequence[Span] = ()
) -> list[Fact]:
    """Name, alias (a second name), gender (male/female), age, birth (YYYY-MM) and city.

    `sought` are the places where the person wants to work, which are no home.
    """
    facts = [name, *names_beside(text, name)] if name else []
    end = max((s.span.end for s in sections if s.kind == "header"), default=0)
    beside = [s.heading for s in sections if s.heading and _is_beside(text, s.heading)]
    end = max([end, *(heading.end + _BESIDE_LENGTH for heading in beside)])
    end = min(end, _LONGEST_HEADER)
    facts += _labelled_aliases(text[:end], facts)
    facts += _of_person(text[:end], facts, sought)
    if name is not None and name.span.start >= end:
        # The page tells of the person in a column of its own, which is read last.
        start = name.span.start
        named = [
            Fact(f.kind, f.value, f.span.moved(-start)) for f in facts if f.span.start >= start
        ]
        wanted = [span.moved(-start) for span in sought if span.start >= start]
        found = _of_person(text[start : start + _BESIDE_LENGTH], named, wanted)
        known = {fact.kind for fact in facts}
        facts += [Fact(f.kind, f.value, f.span.moved(start)) for f in found if f.kind not in known]
    if all(fact.kind != "birth" for fact in facts):
        facts += [f for f in _births(text) if f.span.start >= end][:1]
    homes = _homes(text, end)
    named = [fact for fact in facts if fact.kind == "city"]
    wishes = [s.span for s in sections if s.kind == "objective"]
    beside_wish = bool(homes) and any(homes[0].span.overlaps(span) for span in wishes)
    if homes and (not named or (beside_wish and not _is_labelled(text, named[0]))):
        facts = [*(fact for fact in facts if fact not in named), homes[0]]
    return facts


def _is_labelled(text: str, city: Fact) -> bool:
    """Whether a label for where one lives stands before a city."""
    line = text.rfind("\n", 0, city.span.start) + 1
    return any(True for _ in _CITY_LABEL.finditer(fold(text[line : city.span.start])))


_HOME = re.compile(
    rf"(?:\n[^\w\n]*(?:{_WORDS['home']})[^\S\n]*[:：]?"
    rf"|(?:[^\S\n]{{2,}}|[|｜;；,，。]\s?)(?:{_WORDS['home_now']})[^\S\n]*[:：]?)[^\S\n]*(?=\S)"
)


def _homes(text: str, begin: int) -> list[Fact]:
    """Cities behind such a label that opens a line further down."""
    folded, found = fold(text), []
    for label in _HOME.finditer(folded, max(begin - 1, 0)):
        end = folded.find("\n", label.end())
        words = text[label.end() : end if end >= 0 else len(text)]
        mentions = lexicon().find(words, ("city",))
        if mentions and mentions[0].span.start <= _LONGEST_PROVINCE:
            home = _nearest(words, mentions)
            found.append(Fact("city", home.concept.id, home.span.moved(label.end())))
    return found


_LONGEST_PROVINCE = 6


def _nearest(words: str, mentions: Sequence[Mention]) -> Mention:
    """The narrowest of the places that the first of some mentions opens: 惠州 of "广东省惠州市"."""
    place = mentions[0]
    for behind in mentions[1:]:
        if not _JOINS_PLACES.fullmatch(words, place.span.end, behind.span.start):
            break
        place = behind
    return place


_JOINS_PLACES = re.compile(r"[省市州]?[ ·]?")


def _of_person(words: str, named: Sequence[Fact], sought: Sequence[Span]) -> list[Fact]:
    """Gender, age, birth and city of a stretch that tells of the person."""
    facts: list[Fact] = []
    folded = fold(words)
    if match := _GENDER.search(folded):
        word = next(g for g in match.groups() if g)
        start = match.end() - len(match.group().lstrip(" \t\n|,，/·•●◦◆(（"))
        value = "female" if word in ("女", "female") else "male"
        facts.append(Fact("gender", value, Span(start, match.end())))
    if match := _AGE.search(folded):
        facts.append(Fact("age", next(g for g in match.groups() if g), Span(*match.span())))
    facts += _birth(words)[:1]
    spans = [f.span for f in named if f.kind in ("name", "alias")]
    facts += _cities(words, spans, sought)[:1]
    facts += [*_origins(words)][:1]
    return facts


_LONGEST_HEADER = 1500
_BESIDE_LENGTH = 300


def _is_beside(text: str, heading: Span) -> bool:
    """Whether a heading stands beside that of a side bar which tells of the person."""
    cells = heading.of(text).split("\t")
    return len(cells) > 1 and any(heading_kind(cell) == "header" for cell in cells)


def _labelled_aliases(header: str, named: Sequence[Fact]) -> list[Fact]:
    """Second names behind a label, of somebody whose name is known."""
    known = {fold(fact.value) for fact in named}
    spans = [s for s in labelled_names(header, 0, len(header)) if named]
    return [Fact("alias", s.of(header), s) for s in spans if fold(s.of(header)) not in known]


def _births(text: str) -> list[Fact]:
    """Dates of birth behind a label for them, a year alone among them, wherever they stand."""
    folded, found = fold(text), []
    for label in _BIRTH.finditer(folded):
        end = folded.find("\n", label.end())
        line = text[label.end() : end if end >= 0 else len(text)]
        if (day := _DAY.match(line)) and _BORN_FROM <= int(day["year"]) <= _BORN_TO:
            span = Span(label.start(), label.end() + day.end())
            found.append(Fact("birth", _month_of(day), span))
            continue
        period = next(iter(find_periods(line)), None)
        if period is None or period.start is None or period.span.start or is_range(period):
            continue
        if _BORN_FROM <= period.start.year <= _BORN_TO:
            span = Span(label.start(), label.end() + period.span.end)
            found.append(Fact("birth", str(period.start), span))
    return found


_BORN_FROM, _BORN_TO = 1920, 2012
_DAY = re.compile(r"(?P<one>\d{1,2})[/.-](?P<two>\d{1,2})[/.-](?P<year>\d{4})(?!\d)")


def _month_of(day: re.Match[str]) -> str:
    """Year and month of "14/11/1985"; the year alone where either number may be the month."""
    months = {int(day[part]) for part in ("one", "two") if 1 <= int(day[part]) <= _MONTHS}
    return f"{day['year']}-{months.pop():02}" if len(months) == 1 else day["year"]


_MONTHS = 12


def _birth(header: str) -> list[Fact]:
    folded = fold(header)
    found = []
    for period in find_periods(header):
        if period.start is None or period.start != period.end or period.present:
            continue
        labelled = any(m.end() == period.span.start for m in _BIRTH.finditer(folded))
        said = _BORN.match(folded[period.span.end :]) is not None
        alone = period.start.year < 2010 and period.start.month is not None
        if labelled or said or alone:
            found.append((not (labelled or said), Fact("birth", str(period.start), period.span)))
    return [fact for _, fact in sorted(found, key=lambda pair: pair[0])]


@lru_cache(maxsize=1)
def _cities_by_first_word() -> dict[str, str]:
    """Cities whose name alone could be a person's or a word ("Austin, Texas")."""
    return {
        fold(name.split(",")[0]): concept.id
        for concept in lexicon().concepts
        if concept.kind == "city"
        for name in concept.names
        if "," in name and not lexicon().named(name.split(",")[0], "city")
    }


def _short_cities(header: str, folded: str, labels: Set[int]) -> Iterator[Fact]:
    """Such cities behind a label, or alone between the marks of a line of contacts."""
    known = _cities_by_first_word()
    for start in labels:
        match = _PLACE.match(folded, start)
        if match and (value := known.get(match.group())):
            yield Fact("city", value, Span(*match.span()))
    for line in lines_of(header):
        if not (_CONTACT.search(line.text) and _MARKS.search(line.text)):
            continue
        for part in _BETWEEN_MARKS.finditer(fold(line.text)):
            match = _PLACE.match(part.group())
            value = known.get(match.group()) if match else None
            if match and value and len(match.group()) + 5 >= len(part.group().rstrip()):
                start = line.span.start + part.start()
                yield Fact("city", value, Span(start, start + match.end()))


def _cities(header: str, named: Sequence[Span], sought: Sequence[Span]) -> list[Fact]:
    """Cities, those behind a label for where one lives first; origin and wishes are none.

    Nor is one that the person's name holds.
    """
    mentions = lexicon().find(header, ("city",))
    folded = fold(header)
    elsewhere = [Span(*m.span()) for m in (*SCHOOL.finditer(header), *EMPLOYER.finditer(header))]
    elsewhere += named
    origins = list(_ELSEWHERE.finditer(folded))
    elsewhere += [Span(*m.span()) for m in origins]
    # "户口所在地" is no "所在地".
    labels = {m.end() for m in _CITY_LABEL.finditer(folded)} - {m.end("label") for m in origins}
    found = [(False, fact) for fact in _short_cities(header, folded, labels)]
    for place, first in enumerate(mentions):
        labelled = first.span.start in labels
        mention = _nearest(header, mentions[place:])
        if _ORIGIN.match(header, mention.span.end):
            continue  # `_origins` has it.
        if labelled or not any(mention.span.overlaps(span) for span in elsewhere):
            found.append((not labelled, Fact("city", mention.concept.id, mention.span)))
    at_home = (one for one in found if not any(one[1].span.overlaps(span) for span in sought))
    return [fact for _, fact in sorted(at_home, key=lambda pair: pair[0])]


_ORIGIN = re.compile(r"[省市县区]?[\u4e00-\u9fff]{0,3}人(?![\u4e00-\u9fff])")
"""Behind the place that someone is from: "安徽芜湖人"."""


def _origins(header: str) -> Iterator[Fact]:
    """Where someone says to be from without a label: "山东济宁人"."""
    mentions = lexicon().find(header, ("city",))
    for place, first in enumerate(mentions):
        last = _nearest(header, mentions[place:])
        if from_there := _ORIGIN.match(header, last.span.end):
            span = Span(first.span.start, from_there.end() - len("人"))
            yield Fact("native_place", span.of(header), span)

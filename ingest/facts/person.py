"""What a resume says of the person: birth, age, gender, city, a second name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from ingest.alternatives import alternatives
from ingest.dates import find_periods
from ingest.facts.names.formal import POST_NOMINALS, formal_names, nickname
from ingest.facts.names.labelled import labelled_names
from ingest.facts.names.shapes import common_words, is_name, normal_name
from ingest.lexicon import lexicon, surnames
from ingest.lines import lines_of
from ingest.name_shapes import EMPLOYER, SCHOOL
from ingest.outline.headings import heading_kind
from ingest.resume import Fact, Section, Span
from ingest.tokens import fold, is_han

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
    r"(?:出\s*生(?:年月|日期|于)?|生\s*日|birth(?:day|date)?|date of birth|d\.?o\.?b\.?)"
    r"\s*[:：]?\s*"
)
_BORN = re.compile(r"^\s*(?:\d{1,2}\s*[日号])?\s*(?:出?生)")
_CITY_LABEL = re.compile(
    r"(?:现?居\s*住?\s*[于地在]*|所在[地城市]*|现居|住\s*址|地\s*址|(?<!望)(?<!向)(?<!标)城市"
    r"|location|address|based in)\s*[:：]?\s*"
)
_PLACE = re.compile(r"[a-z]+(?: [a-z]+)?")
_CONTACT = re.compile(r"@|\d{3}")
_MARKS = re.compile(r"[|｜•◦●·\t]|\s{3}")
_BETWEEN_MARKS = re.compile(r"(?<![^|｜•◦●·\t\s])[a-z][^|｜•◦●·\t]*")
_ELSEWHERE = re.compile(
    rf"(?:{_WORDS['elsewhere']})\s*[:：]?\s*(?:[\u4e00-\u9fff]\n(?=[\u4e00-\u9fff]))?[^\s|"
    r"｜,，;；\t]{1,30}"
)


def person_facts(
    text: str, sections: Sequence[Section], name: Fact | None, sought: Sequence[Span] = ()
) -> list[Fact]:
    """Name, alias (a second name), gender (male/female), age, birth (YYYY-MM) and city.

    `sought` are the places where the person wants to work, which are no home.
    """
    facts = [name, *_aliases(text, name)] if name else []
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
    if all(fact.kind != "city" for fact in facts):
        facts += _homes(text, end)[:1]
    return facts


_HOME = re.compile(rf"\n[^\w\n]*(?:{_WORDS['home']})[^\S\n]*[:：]?[^\S\n]*(?=\S)")


def _homes(text: str, begin: int) -> list[Fact]:
    """Cities behind such a label that opens a line further down."""
    folded, found = fold(text), []
    for label in _HOME.finditer(folded, max(begin - 1, 0)):
        end = folded.find("\n", label.end())
        words = text[label.end() : end if end >= 0 else len(text)]
        mentions = lexicon().find(words, ("city",))
        if mentions and mentions[0].span.start <= _LONGEST_PROVINCE:
            home = mentions[0]
            found.append(Fact("city", home.concept.id, home.span.moved(label.end())))
    return found


_LONGEST_PROVINCE = 6


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
    return facts


_LONGEST_HEADER = 1500
_BESIDE_LENGTH = 300


def _is_beside(text: str, heading: Span) -> bool:
    """Whether a heading stands beside that of a side bar which tells of the person."""
    cells = heading.of(text).split("\t")
    return len(cells) > 1 and any(heading_kind(cell) == "header" for cell in cells)


_BESIDE = re.compile(
    r"[ \t]*[|/·(（,，-]?[ \t]*((?:[A-Z][A-Za-zà-ÿ'’-]+[ \t]+){0,2}[A-Z][a-zà-ÿ'’-]+)"
    r"(?=\s*(?:[)）|/·,，\n*]|$))"
)


_LATIN_BESIDE = re.compile(
    r"[ \t]*[|/·(（,，-]?[ \t]*([A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+){1,2})(?!\w)"
)
_BEFORE = re.compile(
    r"(?:^|\n)[ \t#*]*((?:[A-Z][A-Za-zà-ÿ'’-]+[ \t]+){1,2}[A-Z][A-Za-zà-ÿ'’-]+)"
    r"[ \t]*[|/·(（,，-]?[ \t]*$"
)


def _aliases(text: str, name: Fact) -> list[Fact]:
    """A Latin name that stands right behind or before a Chinese one, or the other way round; a
    nickname within a Latin one.
    """
    if not is_han(name.value):
        called = nickname(text, name.span)
        own = [Fact("alias", called.of(text), called)] if called is not None else []
        return [*own, *_in_chinese(text, name)]
    line = text.rfind("\n", 0, name.span.start) + 1
    for alias, span in formal_names(text, line, name.span.start):
        if not re.search(r"\w", text[span.end : name.span.start]) and is_name(alias):
            return [Fact("alias", alias, span)]
    latin = _LATIN_BESIDE.match(text, name.span.end)
    if latin and is_name(latin.group(1)):
        return [Fact("alias", latin.group(1), Span(*latin.span(1)))]
    match = _BESIDE.match(text, name.span.end) or _BEFORE.search(text[: name.span.start])
    if match is None or len(match.group(1)) < 3:
        return []
    parts = re.findall(r"[a-z]+", fold(match.group(1)))
    if any(part in common_words() for part in parts) or lexicon().named(match.group(1)):
        return []
    return [Fact("alias", match.group(1), Span(*match.span(1)))]


def _labelled_aliases(header: str, named: Sequence[Fact]) -> list[Fact]:
    """Second names behind a label, of somebody whose name is known."""
    known = {fold(fact.value) for fact in named}
    spans = [s for s in labelled_names(header, 0, len(header)) if named]
    return [Fact("alias", s.of(header), s) for s in spans if fold(s.of(header)) not in known]


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
    elsewhere += [Span(*m.span()) for m in _ELSEWHERE.finditer(folded)]
    labels = {m.end() for m in _CITY_LABEL.finditer(folded)}
    found = [(False, fact) for fact in _short_cities(header, folded, labels)]
    for mention in mentions:
        labelled = mention.span.start in labels
        if labelled or not any(mention.span.overlaps(span) for span in elsewhere):
            found.append((not labelled, Fact("city", mention.concept.id, mention.span)))
    at_home = (one for one in found if not any(one[1].span.overlaps(span) for span in sought))
    return [fact for _, fact in sorted(at_home, key=lambda pair: pair[0])]


_HAN_BESIDE = re.compile(
    rf"(?:,?[ \t]+(?:{POST_NOMINALS})\b\.?)*[ \t\u3000]*[|/·(（,，-]?[ \t\u3000]*"
    r"([\u4e00-\u9fff]{1,2}[ \u3000][\u4e00-\u9fff]{1,2}(?=[)）])"
    r"|[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff]))"
)
_HAN_BEFORE = re.compile(
    r"(?:^|\n)[ \t#*]*([\u4e00-\u9fff]{2,4})[ \t\u3000]*[|/·(（,，-]?[ \t\u3000]*$"
)


def _in_chinese(text: str, name: Fact) -> list[Fact]:
    """The Chinese name beside a Latin one that has the same surname: "KEVIN ZHOU (周凯文)"."""
    match = _HAN_BESIDE.match(text, name.span.end) or _HAN_BEFORE.search(text[: name.span.start])
    if match is None:
        return []
    words, tokens = normal_name(match.group(1)), set(re.findall(r"[a-z]+", fold(name.value)))
    families = {s for n in (1, 2) for s in surnames().get(words[:n], ())}
    if not families & tokens or not is_name(words):
        return []
    return [Fact("alias", words, Span(*match.span(1)))]

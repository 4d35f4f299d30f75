"""Degrees: school, level, major, grade point average and rank, each with its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.alternatives import alternatives
from ingest.dates import periods_in
from ingest.facts.class_places import class_place
from ingest.lexicon import Mention, lexicon
from ingest.lines import lines_of
from ingest.name_shapes import SCHOOL
from ingest.outline.heads.told import told
from ingest.outline.rows import Row
from ingest.resume import Entry, Fact, Span, entry_at
from ingest.tokens import fold, is_han

_WORDS = alternatives(__file__)

_GPA = re.compile(
    r"(?:gpa|绩点|均分|平均分|平均成绩|加权|average)[^\d\n前]{0,10}(?:\n(?:of|is|为|:)?\s?)?(\d\.\d+|"
    r"\d(?=\s*/\s*[45]\b)|[6-9]\d(?:\.\d+)?)"
    r"(?:\s*/\s*\d+(?:\.\d+)?)?(?![\d%]|\.\d|\s*/)"
)
_RANK = re.compile(
    r"(?:排名|rank(?:ed|ing)?|gpa|绩点|成绩)[^\d\n]{0,12}(\d{1,3}\s*/\s*\d{2,4}|"
    r"(?:前|top)\s*\d+(?:\.\d+)?\s*%)"
    r"|((?:专业|年级|院系|学院|班级)前\s*\d+(?:\.\d+)?\s*%)|(?:排名|专业)第\s*[一二三四五\d]+(?!\d*\s*/)"
    r"|(?:专业|年级|班级|全班|全系|全院|全年级|排)[第:：\s]{0,3}\d{1,3}\s*/\s*\d{2,4}(?![./\d])"
    r"|(?:gpa|绩点|均分)[^\S\n]*[:：]?[^\S\n]*\d{1,2}\.\d+(?:\s*/\s*(?:100|\d{1,2}(?:\.\d+)?))?"
    r"[^\S\n]*[(（,，;；|]?[^\S\n]*"
    r"(?P<beside>\d{1,3}\s*/\s*\d{2,4})(?![./\d])"
    r"|rank(?:ed|ing)?[^\d\n]{0,8}\d{1,3}(?:st|nd|rd|th)?\s+(?:out\s+)?of\s+\d{2,4}"
    r"|(?<![\d./])\d{1,3}(?:st|nd|rd|th)\s+(?:out\s+)?of\s+\d{2,4}"
)
_MAJOR = re.compile(
    r"(?:专\s*业(?:名称)?\s*[\]】*]{0,2}[:：]\**\s*|"
    r"(?<![\u4e00-\u9fff])专\s*业[\]】]?[^\S\n]+|(?<![A-Za-z])(?:major(?:ed)?(?:\s+in)?"
    r"\s*[:：]?|field(?:\s+of\s+study)?\s*[:：])\s*)"
    r"([^\s,，;；|:：()（）]{2,30})"
)
_AFTER_DEGREE = re.compile(r"[:,]\s*$")
_KIND_OF_SCHOOL = re.compile(
    r"(?:of|at|University|College|Institute|School|Academy|Polytechnic|Center|Technical|State)\b"
)
_ASSOCIATE = re.compile(r"\bAssociate(?:'?s)?(?=\s*(?:[,(:|/;)·]|$|\s(?:in|of|degree)\b))", re.M)
_ABBREVIATED = re.compile(
    r"^[^A-Za-z\n]*(?:(?P<bachelor>B\.?A|B\.?S)|(?P<master>M\.?A|M\.?S))\b\.?"
    r"(?=\s{2,}|\s(?:\(?Hons|[A-Z][a-z])|,\s[A-Z])|,\s(?P<behind>BA|BS)\b(?=\s*(?:[(,;]|$))",
    re.M,
)
"""Degrees by two letters; "Cambridge, MA" is a place."""
_CERTIFICATE = "职业证书课程"
_LONGEST_OPENING = 260
_LABEL_SIGN = re.compile(r"\s*[:：]")
_LABEL_REST = re.compile(r"[\u4e00-\u9fff]{0,4}[:：]")
_SPLIT = re.compile(
    r"[|｜,，;；\t\n]|\s{2,}|\s[-–—·]\s|(?<=[\u4e00-\u9fff])·|·(?=[\u4e00-\u9fff])|\s(?=[\u4e00-\u9fff(])|[()（）]"
)
_FIELD_NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:[A-Z&][\w'’-]*|and|of|in|the|for))*")
_LONGEST_FIELD = 48
_LONGEST_TOLD = 30
_UNIT = re.compile(f"(?:{_WORDS['unit']})", re.I)
_NO_MAJOR = re.compile(_WORDS["no_major"], re.I)
_NO_FIELD = re.compile(r"\d|[前第]\s*[\d一二三]")


_GOES_ON = re.compile(r"[^\S\n]+[Oo]f[^\S\n]+[A-Z]\w{2}|[^\S\n]+of[^\S\n]*$")
_BEFORE_SCHOOL = re.compile(
    r".*(?:就读于|毕业于|考入|考取|求学于|学于|就读|毕业)(?=[\u4e00-\u9fff]{3})"
)
_FIELD_AT = re.compile(
    r"(?:(?!University|College|Institute|School|Academy)[A-Z&][\w&'’-]*\s+|(?:and|of)\s+)+"
    r"(?:at|from)\s+(?=[A-Z])"
)
"""A field before its school: "Flight Technology at Elm Ridge College"."""
_FIELD_FIRST = re.compile(
    r"(?:[^,]*,\s+){1,2}(?=(?:(?:[A-Z][\w.'’&-]*|of|and|the|at|for)\s+){0,6}[A-Z]\w+$)"
)


def degree_facts(text: str, entries: Sequence[Entry]) -> list[Fact]:
    """Facts "school", "degree" (level), "major", "gpa", "rank" and "class_size" (of how many) of
    every degree entry.
    """
    facts: list[Fact] = []
    for number, entry in enumerate(entries):
        if entry.kind != "degree":
            continue
        flat = entry.head.of(text).replace("\n", " ")
        if told(flat):
            text = text[: entry.head.start] + flat + text[entry.head.end :]
        opening = _opening(text, entry)
        mentions = lexicon().find(opening.of(text), ("school", "degree", "major"))
        school = _school(text, opening, mentions)
        facts += [Fact("school", value, span, number) for value, span in school]
        levels = [
            m
            for m in mentions
            if m.concept.is_degree
            and not any(m.span.moved(opening.start).overlaps(span) for _, span in school)
        ]
        if levels:
            best = _level(levels)
            facts.append(
                Fact("degree", best.concept.tags[0], best.span.moved(opening.start), number)
            )
        elif associate := _ASSOCIATE.search(opening.of(text)):
            span = Span(*associate.span()).moved(opening.start)
            facts.append(Fact("degree", "associate", span, number))
        elif short := _ABBREVIATED.search(opening.of(text)):
            level = "master" if short["master"] else "bachelor"
            group = short.lastgroup or 0
            span = Span(*short.span(group)).moved(opening.start)
            facts.append(Fact("degree", level, span, number))
        facts += [
            Fact("major", value, span, number)
            for value, span in _majors(text, opening, entry, mentions, [s for _, s in school])
        ]
        whole = fold(entry.span.of(text))
        if match := _GPA.search(whole):
            facts.append(
                Fact("gpa", match.group(1), Span(*match.span()).moved(entry.span.start), number)
            )
        if match := _RANK.search(whole):
            part = "beside" if match.group("beside") else 0
            span = Span(*match.span(part)).moved(entry.span.start)
            facts.append(Fact("rank", match.group(part), span, number))
            if placed := class_place(match.group(part)):
                facts.append(Fact("class_size", f"{placed[1]}", span, number))
    return [*facts, *_level_of_latest(text, entries, facts)]


_LEVEL_LABEL = re.compile(
    r"(?:^|[\n\t|｜])[^\S\n]*(?:最[高终])?学\s*[历位](?:层次)?[^\S\n]*[:：\t|｜ ][^\S\n]*(?=\S)"
)


def _level_of_latest(text: str, entries: Sequence[Entry], facts: Sequence[Fact]) -> list[Fact]:
    """The level that a form states of the person, of the latest studies where they name none."""
    degrees = [n for n, entry in enumerate(entries) if entry.kind == "degree"]
    dated = [(p.start.first(), n) for n in degrees if (p := entries[n].period) and p.start]
    if not dated or len(dated) < len(degrees):
        return []
    latest = max(dated)[1]
    if any(fact.kind == "degree" and fact.entry == latest for fact in facts):
        return []
    for label in _LEVEL_LABEL.finditer(text):
        end = text.find("\n", label.end())
        words = text[label.end() : end if end >= 0 else len(text)]
        found = lexicon().find(words, ("degree",))
        stated = [m for m in found if m.span.start == 0 and m.concept.is_degree]
        if stated and entry_at(entries, label.end()) is None:
            best = _level(stated)
            return [Fact("degree", best.concept.tags[0], best.span.moved(label.end()), latest)]
    return []


def _opening(text: str, entry: Entry) -> Span:
    """The head and what follows it at once: two lines, or the rows of a form."""
    end = entry.head.end
    plain = 0
    for line in lines_of(text, Span(entry.head.end, entry.span.end)):
        if line.blank:
            continue
        plain += not Row(line).field
        if plain > 2 or line.span.start - entry.head.start > _LONGEST_OPENING:
            break
        end = min(line.span.end, max(entry.head.end, entry.head.start + _LONGEST_OPENING))
    return Span(entry.span.start, min(end, entry.span.end))


def _level(levels: Sequence[Mention]) -> Mention:
    """The first degree named; "在读硕士研究生" says master in several words."""
    # A certificate is the level of who states no other.
    levels = [m for m in levels if m.concept.zh != _CERTIFICATE] or levels
    specific = [m for m in levels if m.span.start <= levels[0].span.end + 40]
    order = ("doctor", "master", "bachelor", "associate", "secondary_vocational", "highschool")
    first = levels[0]
    if first.concept.zh in ("研究生", "学历", "学位"):
        return min(
            specific,
            key=lambda m: order.index(m.concept.tags[0]) if m.concept.tags[0] in order else 9,
        )
    return first


def _school(text: str, opening: Span, mentions: Sequence[Mention]) -> list[tuple[str, Span]]:
    shaped = _school_shaped(text, opening, mentions)
    known = [m for m in mentions if m.concept.kind == "school"]
    known = [m for m in known if not _GOES_ON.match(text, m.span.moved(opening.start).end)]
    # 江北大学 is not 北大.
    known = [m for m in known if not text.startswith("大学", m.span.moved(opening.start).end - 1)]
    if known:
        span = known[0].span.moved(opening.start)
        if shaped is None or shaped.start != span.start or shaped.end <= span.end:
            return [(known[0].concept.id, span)]
        beyond = text[span.end : shaped.end]
        if lexicon().find(beyond, ("major",)) and not SCHOOL.search(beyond):
            return [(known[0].concept.id, span)]
        of_a_part = text[span.end : shaped.end].endswith(("学院", "中心", "School"))
        return [(known[0].concept.id, span if of_a_part else shaped)]
    if shaped is None:
        shaped = _school_left(text, opening, mentions)
    elif verb := _BEFORE_SCHOOL.match(shaped.of(text)):
        shaped = Span(shaped.start + verb.end(), shaped.end)
    elif field := _FIELD_AT.match(shaped.of(text)):
        shaped = Span(shaped.start + field.end(), shaped.end)
    elif is_field := _FIELD_FIRST.match(shaped.of(text)):
        shaped = Span(shaped.start + is_field.end(), shaped.end)
    return [(fold(shaped.of(text)), shaped)] if shaped else []


def _school_left(text: str, opening: Span, mentions: Sequence[Mention]) -> Span | None:
    """A Chinese school without the word for one: what its line holds beside field and degree."""
    line = next(iter(lines_of(text, opening)))
    for candidate in lines_of(text, opening):
        spans = [m.span.moved(opening.start) for m in mentions]
        if any(span.overlaps(candidate.span) for span in spans):
            line = candidate
            break
    else:
        return None
    dates = [p.span for p in periods_in(text, line.span)]
    taken = [m.span.moved(opening.start) for m in mentions] + dates
    start = line.span.start
    left = []
    for match in [*_SPLIT.finditer(text, line.span.start, line.span.end), None]:
        part = Span(start, match.start() if match else line.span.end)
        words = part.of(text)
        if words.strip() and not any(span.overlaps(part) for span in taken):
            blanks = len(words) - len(words.lstrip())
            left.append(Span(part.start + blanks, part.start + len(words.rstrip())))
        start = match.end() if match else line.span.end
    named = [p for p in left if re.fullmatch(r"[\u4e00-\u9fff]{2,12}", p.of(text))]
    named = [p for p in named if not _NO_MAJOR.search(p.of(text))]
    return named[0] if len(named) == 1 and len(left) == 1 and len(mentions) >= 2 else None


def _school_shaped(text: str, opening: Span, mentions: Sequence[Mention]) -> Span | None:
    """The first words shaped like a school's name; "High School Diploma" is a degree's."""
    degrees = [m.span.moved(opening.start) for m in mentions if m.concept.kind == "degree"]
    position = opening.start
    while match := SCHOOL.search(text, position, opening.end):
        if _LABEL_SIGN.match(text, match.end()):
            position = match.end()
            continue
        over = [d for d in degrees if d.start <= match.start() < d.end and not is_han(d.of(text))]
        if over or any(d.start <= match.start() and match.end() <= d.end for d in degrees):
            position = max([match.start() + 1, *(d.end for d in over)])
            continue
        for degree in degrees:
            words = text[match.start() : max(match.start(), degree.start)].rstrip(" \t,")
            if degree.start < match.end() and not is_han(words) and SCHOOL.fullmatch(words):
                return Span(match.start(), match.start() + len(words))
        return _without_major(text, Span(*match.span()))
    return None


def _without_major(text: str, school: Span) -> Span:
    """An English school without the field before it ("Bachelor : Nursing Elm Ridge College")."""
    if is_han(school.of(text)) or not _AFTER_DEGREE.search(text[: school.start]):
        return school
    while True:
        words = school.of(text)
        field = next((m for m in lexicon().find(words, ("major",)) if m.span.start == 0), None)
        rest = words[field.span.end :].lstrip(" ,") if field else ""
        if not SCHOOL.fullmatch(rest) or _KIND_OF_SCHOOL.match(rest):
            return school
        school = Span(school.end - len(rest), school.end)


def _majors(
    text: str,
    opening: Span,
    entry: Entry,
    mentions: Sequence[Mention],
    schools: Sequence[Span],
) -> list[tuple[str, Span]]:
    """The field of study: behind its label, a known one, else the part of the head left over."""
    words = opening.of(text)
    match = _MAJOR.search(words)
    of_degree = match and any(
        m.concept.kind == "degree" and m.span.overlaps(Span(*match.span(1))) for m in mentions
    )
    if match and not of_degree and not _NO_FIELD.match(match.group(1)):
        span = Span(*match.span(1))
        same = [m for m in mentions if m.concept.kind == "major" and m.span == span]
        value = same[0].concept.id if same else fold(match.group(1))
        return [(value, span.moved(opening.start))]
    titles = [m.span for m in mentions if m.concept.kind == "degree"]

    def within_degree(mention: Mention) -> bool:
        return any(s.start <= mention.span.start and mention.span.end <= s.end for s in titles)

    other = [Span(*school.span()) for school in SCHOOL.finditer(text, opening.start, opening.end)]
    other += [m.span.moved(opening.start) for m in mentions if m.concept.kind == "school"]
    other = [span for span in other if not any(span.overlaps(school) for school in schools)]
    known = [
        m
        for m in mentions
        if m.concept.kind == "major"
        and not _within(m.span, [*schools, *other], opening)
        and not (_LABEL_REST.match(words, m.span.end) and not words[: m.span.start].strip())
        and not (within_degree(m) and m.concept.en == "Philosophy" and not is_han(m.span.of(words)))
    ]
    known = [m for m in known if not within_degree(m)] or known
    known = [m for m in known if not _in_passing(text, entry.head, m.span.moved(opening.start))]
    if known:
        return [(known[0].concept.id, known[0].span.moved(opening.start))]
    dated = [p.span for p in periods_in(text, entry.head)]
    start = entry.head.start
    for match in [*_SPLIT.finditer(text, entry.head.start, entry.head.end), None]:
        end = match.start() if match else entry.head.end
        piece = text[start:end].strip(" *•-–·\n")
        taken = any(s.overlaps(Span(start, max(end, start + 1))) for s in (*schools, *other))
        named = any(
            m.concept.kind == "degree" and m.span.moved(opening.start).overlaps(Span(start, end))
            for m in mentions
            if end > start
        )
        taken = taken or any(d.overlaps(Span(start, max(end, start + 1))) for d in dated)
        # "大专（汽车维修）" names a field; other brackets hold remarks.
        aside = start > 0 and text[start - 1] in "(（"
        aside = aside and not any(s.moved(opening.start).end == start - 1 for s in titles)
        if (
            2 <= len(piece) <= (_LONGEST_FIELD if titles and _FIELD_NAME.fullmatch(piece) else 24)
            and not taken
            and not aside
            and not named
            and not _NO_MAJOR.search(piece)
            and not _UNIT.search(piece)
        ):
            offset = text.index(piece, start, end + 1)
            return [(fold(piece), Span(offset, offset + len(piece)))]
        start = match.end() if match else end
    return []


def _in_passing(text: str, head: Span, field: Span) -> bool:
    """Whether a field is a word of what a long line below the head tells: a course, a prize."""
    if field.start < head.end:
        return False
    start, end = text.rfind("\n", 0, field.start) + 1, text.find("\n", field.end)
    line = text[start : end if end >= 0 else len(text)]
    longest = _LONGEST_TOLD if is_han(line) else 2 * _LONGEST_TOLD
    return len(line.strip()) > longest and not lexicon().find(line, ("degree",))


def _within(span: Span, schools: Sequence[Span], opening: Span) -> bool:
    return any(span.moved(opening.start).overlaps(school) for school in schools)

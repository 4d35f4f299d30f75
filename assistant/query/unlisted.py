"""Names that no list knows, in the place of an employer, a school or a certificate."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.query.cues import patterns
from assistant.query.employer_kinds import is_employer_kind
from assistant.query.names import ORGANISATIONS, KnownValues, Name
from ingest.lexicon import Concept, lexicon
from ingest.name_shapes import EMPLOYER
from ingest.resume import Span
from ingest.tokens import fold, is_han

_WORD = (
    r"(?:(?:St|No|Dr|Mt|Ft|Co|Univ|Inst|Dept|Bros|[A-Z])\.(?= )"
    r"|[A-Z0-9](?:[\w&'’-]|\.(?! [A-Z]))*)"
)
_CAPITALS = (
    rf"(?=[A-Z]){_WORD}(?: (?:(?:of|and|the|for|in|&)(?! \d)|{_WORD}))* ?{_WORD}"
    r"(?:,? (?:Ltd|Inc|LLC|LLP|Limited|Corp|PLC|Pte)\b\.?)*"
)
_UNLISTED_EN = re.compile(
    r"\b(?:at|for|(?<!work )(?<!works )(?<!worked )(?<!working )with|by|from|in|joined|left)"
    rf" ({_CAPITALS})"
)
"""What people work with may be a tool: that is judged by wording."""
_DONE_ZH = (
    r"(?:正式|全职|专职|长期|短期|真正)?(?:工作(?!室|服务|站|坊|委员会)|实习|见习|任职|上班|上过班|就职|供职|待过|待了|呆过|担任|干过"
    r"|做过|当过|服务过|入职|有过?(?!限)(?=[^，,。？?（(]{0,6}(?:岗位|职位|工作|任职|经[历验])))"
)
_UNLISTED_ZH = re.compile(
    rf"在(?!职)(?![就任供]职于|受[雇聘]于)((?:[^，,。？?、；;+＋\s\d()（）]|[(（][^()（）]{{1,8}}[)）])"
    rf"{{2,14}}?){_DONE_ZH}"
    r"|(?:就职于|任职于|供职于|受雇于|受聘于|毕业于)([^，,。？?、；;\s\d]{2,14}?)(?=的|[，,。？?]|$)"
)
_LATIN_IN_ZH = re.compile(
    rf"(?:在|于|过|从|加入)\s?([A-Za-z][\w&.'’-]*(?: [\w&.'’-]+)*)\s?"
    rf"(?={_DONE_ZH}|毕业|读|的|离职|[，,。？?；;]|$)",
    re.ASCII,
)
_PAPER = (
    r"(?:Certificates?|Certifications?|Certified|Licen[cs]es?|Diplomas?|Credentials?|Qualifications?"
    r"|Permits?|Registration)"
)
_PAPER_EN = re.compile(
    r"\b(?:an?|the|obtained|holds?|earned|passed) "
    r"((?:[A-Z][\w&./'’-]*(?: (?:of|in|for|and|[a-z]+ed))? )+"
    rf"(?:{_PAPER}|certificates?|certification|licen[cs]e|diploma)\b"
    r"(?: (?:[A-Z][\w'’-]*|Level \d))*)"
)
_MANNER = re.compile(r"(?<=[^做干])(?:[做干]着?)?(?:全职|正式|兼职)的?$")
"""How someone was where the words before it say."""
_POINTING = re.compile(
    r"(?:这|那|现|上|下|某|哪|同)一?[份家个段所]|(?:现|原|本|新|老|前)(?:所在)?(?:单位|公司|雇主|东家)|(?:现在|目前|当前|如今)"
    r"|(?:国|境|海)外|外地|异地|老家|本地|全职|正式|兼职|职场|线上"
    r"|(?:公司|单位|企业|机构|大厂|厂子?|店|外面|社会)(?:里面?|中|内|上)?$"
)
"""What stands where a name would and points at one: "this job"."""
_AROUND_KIND = re.compile(
    r"^(?:在|[这那某]?一?[家个所间]|某)+|(?:系统|企业|行业|单位|公司|机构)?(?:里面?|中|内)?"
    r"(?:(?:有|做|当|干)过?|全职|正式|兼职|专职|岗位|职位|(?:[(（]?(?:不是|而?非)).*)*$"
)
"""What may stand around a kind of employer and is no part of a name."""
_WEAK = ("city", "skill", "degree", "major", "title", "word")
"""Kinds of which a name can be a part of a firm's or school's own."""


def with_unlisted(
    text: str, names: Sequence[Name], taken: Sequence[Span], known: KnownValues
) -> list[Name]:
    """The names with those that nobody has heard of."""
    found = _with_certificates(text, list(names), known)
    folded = fold(text)
    groups = [p for table in ("school_groups", "school_kinds") for p in patterns(table).values()]
    for pattern in (_UNLISTED_EN, _LATIN_IN_ZH, _UNLISTED_ZH):
        for match in pattern.finditer(text):
            span = next(Span(*match.span(i)) for i, g in enumerate(match.groups(), 1) if g)
            manner = _MANNER.search(folded, span.start, span.end)
            if manner is not None and manner.start() > span.start:
                span = Span(span.start, manner.start())
            if any(p.search(folded, span.start, span.end) for p in groups):
                continue
            if _is_part_of_city(span, text, names):
                continue
            said = _AROUND_KIND.sub("", span.of(folded))
            if _POINTING.match(span.of(folded)) or is_employer_kind(said):
                continue
            if pattern is _UNLISTED_ZH:
                span = _without_manner(span, text, known)
            inside = [n for n in found if n.span.overlaps(span)]
            word = fold(span.of(text)).strip(" .")
            longer = all(len(n.span) < len(span) - 1 for n in inside)
            if not longer and pattern is _LATIN_IN_ZH:
                continue
            latin = pattern is not _UNLISTED_ZH and longer
            if any(n.kinds & {"certificate"} and not n.concepts for n in inside):
                continue
            held = is_han(word) and longer and _is_held(word, known)
            if any(_is_in_city(n, span, text) for n in inside):
                continue
            if not (latin or held) and any(s.overlaps(span) for s in taken):
                continue
            weak = [n for n in inside if any(c.kind in _WEAK for c in n.concepts)]
            placed = pattern is _LATIN_IN_ZH and " " in word and text[: span.start].endswith("在")
            if weak and not (held or placed) and not _is_organisation(text, span, weak):
                continue
            firms = firms_called(word)
            if not held and (not weak or not _is_called_otherwise(word, known)):
                firms += [c for n in inside for c in n.concepts if c.kind in ("employer", "school")]
            values = (("employer", word), ("school", word))
            found = [n for n in found if n not in inside]
            found.append(Name(span, tuple(firms), values))
    return sorted(found, key=lambda n: n.span)


def _is_part_of_city(span: Span, text: str, names: Sequence[Name]) -> bool:
    """Whether words only say where in a city something is: "in Haitang Bay, Sanya"."""
    cities = (n for n in names if any(c.kind == "city" for c in n.concepts))
    ahead = text[: span.start].endswith(" in ")
    return ahead and any(text[span.end : city.span.start] == ", " for city in cities)


def firms_called(word: str) -> list[Concept]:
    """The firm of the lexicon whose full name a folded word begins, if there is one."""
    return [c for end in _FIRM for c in lexicon().named(word + end, "employer")][:1]


_FIRM = (
    *(" company", " group", " corporation", " co.", " inc", " ltd", " limited", " holdings"),
    *(" platforms", " technologies", " international", "公司", "集团"),
)
"""What a firm's full name may end with where a question leaves it out."""


def _is_called_otherwise(word: str, known: KnownValues) -> bool:
    """Whether resumes name a firm or school in the other language or in full."""
    return any(known.alike(kind, (word,)) for kind in ORGANISATIONS)


def with_called_otherwise(
    text: str, names: Sequence[Name], taken: Sequence[Span], known: KnownValues
) -> list[Name]:
    """The names with firms and schools that resumes write in the other language or in full."""
    kept = list(names)
    for name in known.standing_in(text, taken):
        inside = [n for n in kept if n.span.overlaps(name.span)]
        if all(len(n.span) < len(name.span) for n in inside):
            kept = [n for n in kept if n not in inside] + [name]
    return sorted(kept, key=lambda n: n.span)


def _is_in_city(name: Name, span: Span, text: str) -> bool:
    """Whether a name that the library holds is followed by but one word, a city for instance."""
    rest = text[name.span.end : span.end].strip(" ,")
    begins = name.span.start == span.start and bool(name.values)
    return begins and 3 * len(name.span) >= 2 * len(span) and rest.isalpha() and rest.isascii()


def _is_held(word: str, known: KnownValues) -> bool:
    """Whether a firm or school of the library is called so, with more behind it perhaps, or is
    named so in another way.
    """
    begins = any(value.startswith(word) for kind in ORGANISATIONS for value in known.of(kind))
    return begins or _is_called_otherwise(word, known)


def _without_manner(span: Span, text: str, known: KnownValues) -> Span:
    """A stretch up to where a firm or school of the library ends in it: "在青禾食品全职" and not
    "青禾食品全职", whatever words say how someone was there.
    """
    word = fold(span.of(text))
    held = [value for kind in ORGANISATIONS for value in known.of(kind)]
    for end in range(len(word), _SHORTEST_FIRM - 1, -1):
        if any(value.startswith(word[:end]) for value in held):
            return Span(span.start, span.start + end) if len(word) == len(span) else span
    return span


_SHORTEST_FIRM = 3


def _is_organisation(text: str, span: Span, parts: Sequence[Name]) -> bool:
    """Whether words say by themselves that they name a firm or school, whatever they hold.

    A name that opens with the known part and adds only what it is ("Java Engineer") is none.
    """
    words = span.of(text)
    if is_han(words):
        return False
    return EMPLOYER.fullmatch(words) is not None or all(
        2 * len(part.span) <= len(span) for part in parts
    )


def _with_certificates(text: str, names: list[Name], known: KnownValues) -> list[Name]:
    """The names with certificates by their full English names."""
    for match in _PAPER_EN.finditer(text):
        span = Span(*match.span(1))
        inside = [n for n in names if n.span.overlaps(span)]
        word = fold(span.of(text))
        papers = [n for n in inside if "certificate" in n.kinds and 2 * len(n.span) > len(span)]
        if papers and not _OF_COUNTRY.match(word):
            continue
        meant = tuple(_certificates(word))
        values = tuple(("certificate", v) for v in (word, *known.widened("certificate", (word,))))
        names = [n for n in names if n not in inside] + [Name(span, meant, values)]
    return names


_OF_COUNTRY = re.compile(
    r"^(?:chinese|prc|china|national|british|uk|american|us|german|japanese|french|international"
    r"|official|state|valid|current) "
)


def _certificates(word: str) -> list[Concept]:
    """The certificates that a folded name means without its country or its last word."""
    short = _OF_COUNTRY.sub("", word)
    bare = short.rsplit(" ", 1)[0]
    return next(filter(None, (lexicon().named(w, "certificate") for w in (short, bare))), [])

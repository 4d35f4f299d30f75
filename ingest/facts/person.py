"""Who the resume is about: name, birth, age, gender, city."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import rjieba
from pypinyin import lazy_pinyin

from ingest.dates import find_periods
from ingest.lexicon import lexicon, surnames
from ingest.resume import Fact, Section, Span
from ingest.sections import heading_kind, lines_of
from ingest.tokens import fold, is_han

_HEADER_LINES = 12
_SHARED_BY_SCHOOLS = 5
_NAME_LABEL = re.compile(
    r"(?<![\u4e00-\u9fff])(?:姓\s*名|名\s*字|候选人|应聘人|(?<![a-z])(?:(?:full\s+)?name|candidate))"
    r"(?:[\]】]?\s*[:：\t|]|[\]】])\s*(?P<name>[^\n\t|,，;；]{2,40})",
    re.I,
)
_OF_RESUME = re.compile(
    r"(?P<name>[\u4e00-\u9fff·]{2,5}?|[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,3})"
    r"(?:\s*[(（][^)）]*[)）])?\s*的?(?:个人)?简历"
)
_PIECES = re.compile(r"[|｜,，/\t•;；]|\s{2,}|[(（\[【:：]|\s[-–—]\s")
_AFTER_NAME = re.compile(
    r"\s+(?=男|女|\d|先生|女士|小姐|性\s*别|年\s*龄|出\s*生|民\s*族|电\s*话|手\s*机|[\u4e00-\u9fff]{2,6}[:：])"
    r"|(?:先生|女士|小姐)$|(?<=[\u4e00-\u9fff])\s+(?=[A-Za-z])|(?<=[\u4e00-\u9fff]{3})[男女]$"
)
_OTHER_LABEL = re.compile(r"(?<!简历)[:：]\s*$")
_SPACED = re.compile(r"^[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff]){1,3}$")
_SHORT_HAN = re.compile(r"[\u4e00-\u9fff]{2,3}")
_HAN_NAME = re.compile(r"^[\u4e00-\u9fff]{1,4}(?:[·• ]?[\u4e00-\u9fff]{1,8})?$")
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zA-Z'’À-ÖØ-öø-ž-]+"
_LATIN_NAME = re.compile(
    rf"^{_WORD}(?:\s+(?:[A-Z]\.?|(?:de|van|von|da|bin|al|di|la|del)|{_WORD})){{0,2}}\s+{_WORD}$"
)
_TITLES_OF_PERSONS = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s+|,?\s+(?:RN|MD|PhD|CPA|MBA|Esq|PMP|JD|BSN|MSN)\.?$"
)
_GENDER = re.compile(
    r"(?<![\u4e00-\u9fff])(男|女)(?:性|士)?(?![\u4e00-\u9fff])|性\s*别\s*[:：]?\s*(男|女)|\b(?:gender|sex)\s*:\s*(male|female)"
)
_AGE = re.compile(r"(?:年\s*龄\s*[:：]?\s*|\bage\s*:\s*)(\d{2})(?!\d)|(?<![\d.])(\d{2})\s*岁")
_BIRTH = re.compile(
    r"(?:出\s*生(?:年月|日期|于)?|生\s*日|birth(?:day|date)?|date of birth|d\.?o\.?b\.?)"
    r"\s*[:：]?\s*"
)
_BORN = re.compile(r"^\s*(?:\d{1,2}\s*[日号])?\s*(?:出?生)")
_CITY_LABEL = re.compile(
    r"(?:现?居住?[于地在]*|所在[地城市]*|现居|住址|地址|城市|location|address|based in)\s*[:：]?\s*"
)


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    """Latin words that stand in titles, skills and heads, so that they make no name.

    Many a school is called after a person: its words count where several schools share them.
    """
    found: set[str] = set()
    of_schools: Counter[str] = Counter()
    for concept in lexicon().concepts:
        if concept.kind in ("title", "skill", "major", "degree", "certificate", "word"):
            found.update(re.findall(r"[a-z]+", fold(concept.en)))
        elif concept.kind == "school":
            of_schools.update(set(re.findall(r"[a-z]+", fold(concept.en))))
    found.update(word for word, times in of_schools.items() if times >= _SHARED_BY_SCHOOLS)
    return frozenset(w for w in found if len(w) > 2) - frozenset(
        latin for names in surnames().values() for latin in names
    )


def find_name(
    text: str, sections: Sequence[Section], contacts: Sequence[Fact], path: Path
) -> Fact | None:
    """The name as a fact with its span; None rather than a guess.

    Looked for behind a label, then among the first lines of the header; a mail address or the file
    name that agrees decides between candidates.
    """
    header_end = next(
        (s.span.end for s in sections if s.kind not in ("header", "objective")), len(text)
    )
    best: tuple[float, Fact] | None = None
    confirm = fold(path.stem) + " " + " ".join(f.value for f in contacts if f.kind == "email")
    for score, span in _candidates(text, header_end):
        name = _normal(span.of(text))
        if _confirmed(name, confirm):
            score += 2
        if score >= 1 and (best is None or score > best[0]):
            best = (score, Fact("name", name, span))
    return best[1] if best else None


def _candidates(text: str, header_end: int) -> Iterator[tuple[float, Span]]:
    for match in _NAME_LABEL.finditer(text):
        span = _trimmed(text, Span(*match.span("name")))
        words = _AFTER_NAME.split(span.of(text))[0].strip()
        if words and (is_name(words) or re.fullmatch(r"[\u4e00-\u9fff\s]{2,6}", words)):
            yield 5, Span(span.start, span.start + len(words))
    for match in _OF_RESUME.finditer(text, 0, max(header_end, 200)):
        if is_name(match.group("name")):
            yield 4, Span(*match.span("name"))
    rank = 0
    for line in lines_of(text, Span(0, header_end)):
        if line.blank:
            continue
        if heading_kind(line.text) is not None:
            continue
        if rank >= _HEADER_LINES:
            return
        for place, piece in enumerate(_pieces(line.text)):
            for part in _parts(line.text, piece):
                words = part.of(line.text)
                sure = 3 if is_name(words) else 0 if _may_be_name(words) else None
                if sure is not None:
                    start = line.span.start + part.start
                    apart = 0.3 * (part != piece)
                    if _OTHER_LABEL.search(line.text[: part.start]):
                        apart += 2
                    yield sure - 0.2 * rank - 0.3 * place - apart, Span(start, start + len(words))
        rank += 1


def _pieces(line: str) -> Iterator[Span]:
    start = 0
    for match in [*_PIECES.finditer(line), None]:
        end = match.start() if match else len(line)
        span = _trimmed(line, Span(start, end))
        words = _AFTER_NAME.split(span.of(line))[0].rstrip()
        if words:
            yield Span(span.start, span.start + len(words))
        start = match.end() if match else end


def _parts(line: str, piece: Span) -> Iterator[Span]:
    """A piece as a whole and, where it is Chinese words with blanks or dots, each of them."""
    yield piece
    words = piece.of(line)
    if is_han(words) and not _SPACED.match(words):
        found = [m for m in re.finditer(r"[^\s·]+", words) if len(m.group()) >= 2]
        if len(found) > 1 or (found and len(found[0].group()) < len(words)):
            for match in found:
                yield Span(piece.start + match.start(), piece.start + match.end())


def _may_be_name(words: str) -> bool:
    """Shaped like a name, of unusual words: one only where a mail address or file confirms it."""
    shaped = _SHORT_HAN.fullmatch(words) or _LATIN_NAME.match(words)
    return shaped is not None and not (lexicon().named(words) or heading_kind(words) is not None)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    left = len(words) - len(words.lstrip(" \t#*_>\u3000\ufeff"))
    right = len(words) - len(words.rstrip(" \t#*_\u3000"))
    return Span(span.start + left, max(span.start + left, span.end - right))


def _normal(name: str) -> str:
    name = _TITLES_OF_PERSONS.sub("", name.strip())
    return re.sub(r"\s+", "", name) if is_han(name) else re.sub(r"\s+", " ", name)


def is_name(words: str) -> bool:
    """Whether a few words look like a person's name, and like nothing else."""
    words = _TITLES_OF_PERSONS.sub("", words.strip())
    if is_han(words):
        return _is_han_name(words)
    if not _LATIN_NAME.match(words) or heading_kind(words) is not None:
        return False
    parts = re.findall(r"[^\W\d_]+", fold(words))
    code = re.match(r"[A-Z]{2,3}\s+[A-Z][a-z]", words) is not None
    return not (code or any(part in _common_words() for part in parts) or lexicon().named(words))


def _is_han_name(words: str) -> bool:
    compact = re.sub(r"\s", "", words)
    if _SPACED.match(words):
        words = compact
    if not _HAN_NAME.match(words) or not 2 <= len(compact.replace("·", "")) <= 4:
        known = lexicon().find(words, ("title", "skill", "degree", "city", "school", "employer"))
        return "·" in words and _HAN_NAME.match(words) is not None and not known
    compound = compact[:2] in surnames() and len(compact) >= 3
    if not compound and (compact[0] not in surnames() or len(compact) > 3):
        return False
    if lexicon().named(compact) or heading_kind(compact) is not None:
        return False
    tagged = rjieba.tag(compact)
    return not (
        len(tagged) == 1 and tagged[0][1][:2] not in ("nr", "x", "n") and rjieba.has_word(compact)
    )


def _confirmed(name: str, others: str) -> bool:
    """Whether a mail address or file name spells the same name."""
    if fold(name) in others:
        return True
    syllables = lazy_pinyin(name) if is_han(name) else fold(name).split()
    forms = {"".join(syllables), "".join(syllables[1:] + syllables[:1]), ".".join(syllables)}
    forms |= {".".join(reversed(syllables)), f"{''.join(syllables[1:])}.{syllables[0]}"}
    return any(len(form) >= 4 and form in others for form in forms)


def person_facts(text: str, sections: Sequence[Section], name: Fact | None) -> list[Fact]:
    """Name, alias (a second, Latin name), gender (male/female), age, birth (YYYY-MM) and city."""
    facts = [name, *_aliases(text, name)] if name else []
    end = max((s.span.end for s in sections if s.kind == "header"), default=0)
    header = fold(text[: min(end, 1500)])
    if match := _GENDER.search(header):
        word = next(g for g in match.groups() if g)
        facts.append(
            Fact("gender", "female" if word in ("女", "female") else "male", Span(*match.span()))
        )
    if match := _AGE.search(header):
        facts.append(Fact("age", next(g for g in match.groups() if g), Span(*match.span())))
    facts += _birth(text[: len(header)])[:1]
    facts += _cities(text[: len(header)])[:1]
    return facts


_BESIDE = re.compile(
    r"[ \t]*[|/·(（,，-]?[ \t]*((?:[A-Z][a-zà-ÿ'’-]+[ \t]+){0,2}[A-Z][a-zà-ÿ'’-]+)"
    r"(?=\s*(?:[)）|/·,，\n*]|$))"
)


def _aliases(text: str, name: Fact) -> list[Fact]:
    """A Latin name that stands right behind a Chinese one."""
    if not is_han(name.value):
        return []
    match = _BESIDE.match(text, name.span.end)
    if match is None or len(match.group(1)) < 3:
        return []
    parts = re.findall(r"[a-z]+", fold(match.group(1)))
    if any(part in _common_words() for part in parts) or lexicon().named(match.group(1)):
        return []
    return [Fact("alias", match.group(1), Span(*match.span(1)))]


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


def _cities(header: str) -> list[Fact]:
    folded = fold(header)
    found = []
    for mention in lexicon().find(header, ("city",)):
        labelled = any(m.end() == mention.span.start for m in _CITY_LABEL.finditer(folded))
        found.append((not labelled, Fact("city", mention.concept.id, mention.span)))
    return [fact for _, fact in sorted(found, key=lambda pair: pair[0])]

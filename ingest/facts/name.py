"""The name of whom a resume is about, with the words that state it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import rjieba

from ingest.facts.formal_names import POST_NOMINALS, formal_name, formal_names
from ingest.headings import heading_kind
from ingest.lexicon import latin_names, lexicon, surnames
from ingest.openings import Opened
from ingest.resume import Fact, Section, Span
from ingest.rows import EMPLOYER, TITLE
from ingest.sections import lines_of
from ingest.tokens import fold, is_han

_HEADER_LINES = 12
_LONGEST_NAME_LINE = 30
_LABELLED = re.compile(
    r"(?<![\u4e00-\u9fff])(?:姓\s*名|名\s*字|候选人|应聘人|(?<![a-z])(?:(?:full\s+)?name|candidate))"
    r"(?:[\]】]?\s*[:：\t|]|[\]】])\s*(?P<name>[^\n\t|,，;；]{2,40})",
    re.I,
)
_NAME_LABEL = Opened(_LABELLED, ("姓", "名", "候选人", "应聘人", "full", "name", "candidate"))
_INTRODUCES = re.compile(
    r"(?:我叫|我的名字[叫是]|本人姓名|大家好，我是|my name is|i am called)[^\S\n]*", re.I
)
_INTRODUCED = re.compile(
    rf"{_INTRODUCES.pattern}"
    r"(?P<name>[\u4e00-\u9fff·]{2,8}|[A-Z][\w'’-]+(?:[^\S\n]+[A-Z][\w'’-]+){1,2})",
    re.I,
)
_SIGNED = re.compile(
    r"(?:sincerely|faithfully|regards|truly|respectfully|敬礼|敬上|此致)[^\S\n]*[,，!！]?\s*\n\s*"
    r"(?P<name>[^\n]{2,40})",
    re.I,
)
_SALUTATION = re.compile(r"\s*(?:dear\b|to whom|尊敬的)", re.I)
_MANY_COMMAS = re.compile(r"[，,][^，,]*[，,][^，,]*[，,]")
_OF_RESUME = re.compile(
    r"(?P<name>[\u4e00-\u9fff·]{2,5}?|[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,3})"
    r"(?:\s*[(（][^)）]*[)）])?\s*的?(?:个人)?简历"
)
_SAME_IN_CHINESE = re.compile(r"\s*[(（/|]\s*[\u4e00-\u9fff]{2,4}")
_PIECES = re.compile(r"[|｜,，/\t•;；]|\s{2,}|[(（\[【:：]|\s[-–—]\s")
_AFTER_NAME = re.compile(
    r"\s+(?=男|女|\d|先生|女士|小姐|性\s*别|年\s*龄|出\s*生|民\s*族|电\s*话|手\s*机|[\u4e00-\u9fff]{2,6}[:：])"
    r"|(?<=[\u4e00-\u9fff]{2})(?:先生|女士|小姐)$|(?<=[\u4e00-\u9fff])\s*(?=[A-Za-z])|(?<=[\u4e00-\u9fff]{3})[男女]$"
)
_OTHER_LABEL = re.compile(r"(?<!简历)[:：]\s*$")
_SPACED = re.compile(r"^[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff]){1,3}$")
_SHORT_HAN = re.compile(r"[\u4e00-\u9fff]{2,3}")
_HAN_NAME = re.compile(r"^[\u4e00-\u9fff]{1,4}(?:[·• ]?[\u4e00-\u9fff]{1,8})?$")
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zA-Z'’À-ÖØ-öø-ž-]+"
_LATIN_NAME = re.compile(
    rf"^{_WORD}(?:\s+(?:[A-Z]\.?|(?:de|der|den|van|von|da|dos|bin|ibn|al|el|di|la|le|du|del)|{_WORD})){{0,2}}\s+{_WORD}$"
)
_TITLES_OF_PERSONS = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Capt|Captain|Rev|Sgt|Lt|Chef|Sir|Eng|Engr)\.?\s+"
    rf"|(?:,?\s+(?:{POST_NOMINALS})\.?)+$"
)
_CODE = re.compile(r"[A-Z]{2,3}\s+[A-Z][a-z]")
_SENTENCE = re.compile(
    r"^(?:in|at|on|by|to|from|for|with|the|this|that|our|your|is|are)\s"
    r"|\b(?:where|what|who|when|why|have|has|had|was|were|of|for|the|with|about|your|our)\b"
)
"""Words of sentences, which stand in no name: "Where I Have Worked", "In Brief"."""
_ADDRESS = re.compile(r"([\u4e00-\u9fff]{1,2})(?:先生|女士|小姐)")
_ONE_WORD = re.compile(r"[A-Za-z][a-z'’-]{2,15}")
_OF_PERSON = re.compile(
    r"(?<![\u4e00-\u9fff])[男女](?![\u4e00-\u9fff])|\d{2}\s*岁|年(?:以上)?工作经验"
)
_WITHHELD = re.compile(
    r"保密|不详|暂无|略|匿名|未填写?|[xX*]+|(?:first|last|full|your)?\s*name|none|n/?a", re.I
)
_FILE_PIECES = re.compile(r"[^\w]+|[_\d]+|(?<=[\u4e00-\u9fff])(?=[A-Za-z])")
_OF_RESUME_FILE = re.compile(
    r"(?:的?(?:个人)?(?:中文|英文)?简历.*|^(?:个人)?简历)$|(?<=.{2})(?:先生|女士)$"
)
_TITLE_BEHIND = re.compile(r"\s+[-–—]\s+|__|\(")
_NO_FILE_NAME = re.compile(
    r"resume|cv|curriculum|vitae|final|new|updated|copy|draft|version|english|chinese|en|zh|docx?|file"
    r"|scan|info|hr|jobs?|my|contact|admin|mail|hello|office|the|me|work|career|sample|candidate|test"
    r"|applicant|profile|application|rn|md|phd|cpa|mba|v"
)
_NAMED_MAIL = re.compile(r"([A-Za-z]{2,}\.[A-Za-z]{2,})\d{0,4}@")

_SURE = 2
_SHARED_BY_SCHOOLS = 5
_TELLING = frozenset(("experience", "education", "internship", "project"))


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
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
    return frozenset(w for w in found if len(w) > 2) - _latin_surnames()


@lru_cache(maxsize=1)
def _latin_surnames() -> frozenset[str]:
    return frozenset(latin for names in surnames().values() for latin in names)


def find_name(
    text: str, sections: Sequence[Section], contacts: Sequence[Fact], path: Path
) -> tuple[str | None, Fact | None]:
    """The name, and the fact with the words that state it; None rather than a guess.

    Looked for behind a label, then among the first lines of the header; a mail address or the file
    name that agrees decides between candidates. When the header gives none, the file name does, or
    a mail address of a first and a last name.
    """
    header_end = _header_end(text, sections)
    best: tuple[float, Fact] | None = None
    chinese: list[Fact] = []
    mails = [f for f in contacts if f.kind == "email"]
    confirm = fold(path.stem) + " " + " ".join(f.value for f in mails)
    opening = [f for f in contacts if f.kind != "link" and f.span.start < header_end]
    for score, span in _candidates(text, header_end, bool(opening)):
        name = _normal(span.of(text))
        if score >= _SURE and is_han(name):
            chinese.append(Fact("name", name, span))
        if _confirmed(name, confirm):
            score += 2
        if score >= 1 and (best is None or score > best[0]):
            best = (score, Fact("name", name, span))
    if best is not None:
        # "赵一宁 Nina ZHAO": the mail address spells the second name, which makes the first sure.
        latin = best[1]
        said = next((f for f in chinese if _says_in_chinese(text, f.span, latin.span)), latin)
        return said.value, said
    beside = _beside_column(text, header_end, confirm)
    if beside is not None:
        return beside.value, beside
    given = _of_file(path.stem)
    if given is not None:
        found = re.search(r"\s*".join(map(re.escape, re.sub(r"\s", "", given))), text)
        return given, Fact("name", given, Span(*found.span())) if found else None
    return _of_mail([f for f in mails if f.span.start < header_end], text)


def _says_in_chinese(text: str, chinese: Span, name: Span) -> bool:
    """Whether a Chinese name opens the line of a Latin one that stands right behind it."""
    between = text[chinese.end : name.start]
    opens = not text[text.rfind("\n", 0, chinese.start) + 1 : chinese.start].strip()
    return opens and chinese.end < name.start and not between.strip(" \t\u3000/|｜·(（")


def _beside_column(text: str, header_end: int, confirm: str) -> Fact | None:
    """A name alone in a line further on, as a page has it whose side bar is read first; only one
    that the mail address or the file name spells.
    """
    for line in lines_of(text, Span(header_end, len(text))):
        words = line.text.strip()
        if 2 <= len(words) <= _LONGEST_NAME_LINE and is_name(words):
            name = _normal(words)
            if _confirmed(name, confirm):
                start = line.span.start + line.text.index(words)
                return Fact("name", name, Span(start, start + len(words)))
    return None


def _header_end(text: str, sections: Sequence[Section]) -> int:
    """Where the part about the person ends.

    With the first section that is about something else, and before one that tells of jobs.
    """
    for section in sections:
        if section.kind in _TELLING:
            return section.span.start
        if section.kind not in ("header", "objective"):
            return section.span.end
    return len(text)


def _of_file(stem: str) -> str | None:
    """The name in a file's ("祁映安-测试工程师", "Marta_Ellwood_CV"), None where none is sure."""
    pieces = [_OF_RESUME_FILE.sub("", piece) for piece in _FILE_PIECES.split(stem)]
    chinese = [p for p in pieces if is_han(p) and _is_han_name(p) and not rjieba.has_word(p)]
    if chinese:
        return chinese[0]
    if is_han(stem):
        return None
    for piece in dict.fromkeys((stem, _TITLE_BEHIND.split(stem)[0])):
        words = re.findall(r"[A-Za-zÀ-ž]+", piece)
        words = [w for w in words if not _NO_FILE_NAME.fullmatch(fold(w))]
        if 2 <= len(words) <= 3 and all(re.fullmatch(_WORD, w) for w in words):
            name = " ".join(words)
            if is_name(name):
                return name
    return None


def _of_mail(mails: Sequence[Fact], text: str) -> tuple[str | None, Fact | None]:
    """A first and a last name that a mail address spells out with a dot between them."""
    for mail in mails:
        match = _NAMED_MAIL.match(mail.span.of(text))
        if match is None:
            continue
        name = " ".join(part.capitalize() for part in match.group(1).split("."))
        if is_name(name) and not any(map(_NO_FILE_NAME.fullmatch, fold(name).split())):
            start = mail.span.start
            return name, Fact("name", name, Span(start, start + match.end(1)))
    return None, None


def _candidates(text: str, header_end: int, reachable: bool) -> Iterator[tuple[float, Span]]:
    for start in (
        *(m.start("name") for m in _NAME_LABEL.finditer(fold(text), text)),
        *(m.end() for m in _INTRODUCES.finditer(text, 0, header_end)),
    ):
        for name, span in formal_names(text, start, min(len(text), start + _LONGEST_NAME_LINE)):
            if span.start - start <= 1 and is_name(name):
                yield 5.5, span
    for match in _NAME_LABEL.finditer(fold(text), text):
        span = _trimmed(text, Span(*match.span("name")))
        words = _AFTER_NAME.split(span.of(text))[0].strip()
        shaped = match.start() < header_end and _may_be_name(words) and _opens_cell(text, match)
        if words and (is_name(words) or _nickname(words) or shaped):
            yield 5, Span(span.start, span.start + len(words))
    for match in _OF_RESUME.finditer(text, 0, max(header_end, 200)):
        if is_name(match.group("name")):
            yield 4, Span(*match.span("name"))
    for match in _INTRODUCED.finditer(text, 0, header_end):
        words = match.group("name")
        lengths = range(len(words), 1, -1) if is_han(words) else (len(words),)
        known = [n for n in lengths if is_name(words[:n])]
        if known:
            best = 3 if 3 in known and words[:2] not in surnames() else known[0]
            yield 5, Span(match.start("name"), match.start("name") + best)
    for match in _SIGNED.finditer(text, 0, header_end):
        span = _trimmed(text, Span(*match.span("name")))
        if is_name(span.of(text)):
            yield 2.5, span
    rank = 0
    for line in lines_of(text, Span(0, header_end)):
        if line.blank:
            continue
        if _is_prose(line.text):
            rank += 1
            continue
        if heading_kind(line.text) is not None:
            continue
        if rank >= _HEADER_LINES:
            return
        for name, span in formal_names(text, line.span.start, line.span.end):
            opens = not re.search(r"\w", text[line.span.start : span.start])
            if opens and is_name(name) and not _SAME_IN_CHINESE.match(text, span.end):
                yield 2.9 - 0.2 * rank, span
        for place, piece in enumerate(_pieces(line.text)):
            for part in _parts(line.text, piece):
                words = part.of(line.text)
                sure = 3 if is_name(words) else 0 if _may_be_name(words) else None
                alone = words == line.text.strip(" *#")
                if sure == 0 and rank == 0 and reachable and alone:
                    sure = 1 if _may_be_first_line(words) else 0
                if sure is None and alone and _ONE_WORD.fullmatch(words) and _nickname(words):
                    sure = 2 if _OF_PERSON.search(text, line.span.end, line.span.end + 60) else 0
                if sure is not None:
                    start = line.span.start + part.start
                    apart = 0.3 * (part != piece)
                    if _OTHER_LABEL.search(line.text[: part.start]):
                        apart += 2
                    yield sure - 0.2 * rank - 0.3 * place - apart, Span(start, start + len(words))
        rank += 1


def _opens_cell(text: str, label: re.Match[str]) -> bool:
    """Whether a label stands at the beginning of a line or cell: no "Company name: ..."."""
    return label.start() == 0 or text[label.start() - 1] in "\n\f\t|｜[【"


def _pieces(line: str) -> Iterator[Span]:
    start = 0
    for match in [*_PIECES.finditer(line), None]:
        end = match.start() if match else len(line)
        span = _trimmed(line, Span(start, end))
        if "(" not in span.of(line) and "（" not in span.of(line):
            span = Span(span.start, span.start + len(span.of(line).rstrip(")）")))
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
    return (
        shaped is not None
        and not _SENTENCE.search(fold(words))
        and not (lexicon().named(words) or heading_kind(words) is not None)
    )


def _is_prose(line: str) -> bool:
    """A sentence, or the words that greet whom a letter is for: no name stands alone in it."""
    stopped = len(line) > _LONGEST_NAME_LINE // 2 and "。" in line
    listed = len(line) > _LONGEST_NAME_LINE and _MANY_COMMAS.search(line) is not None
    return stopped or listed or _SALUTATION.match(line) is not None


def _may_be_first_line(words: str) -> bool:
    """Shaped like an English name and opening the resume: an unusual first word makes it one."""
    parts = fold(words).split()
    return (
        _LATIN_NAME.match(words) is not None
        and _SENTENCE.search(fold(words)) is None
        and _CODE.match(words) is None
        and parts[0] not in common_words()
        and TITLE.search(words.title()) is None
        and EMPLOYER.search(words.title()) is None
    )


def _nickname(words: str) -> bool:
    """What stands behind a label for the name, if not a name in form: a nickname, a first name."""
    if _WITHHELD.fullmatch(words) or heading_kind(words) is not None or lexicon().named(words):
        return False
    return re.fullmatch(r"[\u4e00-\u9fff\s]{2,6}|[A-Za-z][A-Za-z'’.-]{1,20}", words) is not None


def _trimmed(text: str, span: Span) -> Span:
    """A stretch without the blanks, marks and pictures at its ends."""
    start, end = span.start, span.end
    while start < end and not _in_name(text[start]):
        start += 1
    while end > start and not (_in_name(text[end - 1]) or text[end - 1] in ".)）"):
        end -= 1
    return Span(start, end)


def _in_name(character: str) -> bool:
    return character.isalnum() or character in "[【(（"


def _normal(name: str) -> str:
    name = _TITLES_OF_PERSONS.sub("", name.strip())
    name = formal_name(name) or name
    return re.sub(r"\s+", "", name) if is_han(name) else re.sub(r"\s+", " ", name)


def is_name(words: str) -> bool:
    """Whether a few words look like a person's name, and like nothing else."""
    words = _TITLES_OF_PERSONS.sub("", words.strip())
    if is_han(words):
        return _is_han_name(words) or _addressed(words)
    if not _LATIN_NAME.match(words) or heading_kind(words) is not None:
        return False
    if _SENTENCE.search(fold(words)):
        return False
    parts = re.findall(r"[^\W\d_]+", fold(words))
    code = _CODE.match(words) is not None
    code = code and parts[0] not in _latin_surnames()
    common = any(part in common_words() for part in parts) and not _ordinary_name(parts)
    return not (code or common or lexicon().named(words))


def _ordinary_name(parts: Sequence[str]) -> bool:
    """A given name with a family name that is a word too: "Thomas Cook", "Ruby Weaver"."""
    given, family = latin_names()["given"], latin_names()["family"]
    first, *between, last = parts
    return (
        first in given
        and (last in family or last not in common_words())
        and not any(part in common_words() for part in between)
    )


def _addressed(words: str) -> bool:
    """A surname with 先生 or 女士, which is all that some resumes state."""
    match = _ADDRESS.fullmatch(words)
    return match is not None and match.group(1) in surnames()


def _is_han_name(words: str) -> bool:
    compact = re.sub(r"\s", "", words)
    if _SPACED.match(words):
        words = compact
    if not _HAN_NAME.match(words) or not 2 <= len(compact.replace("·", "")) <= 4:
        foreign = "·" in words and _HAN_NAME.match(words) is not None
        kinds = ("title", "skill", "degree", "city", "school", "employer")
        return foreign and not lexicon().find(words, kinds)
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
    if re.search(rf"(?<![a-z]){re.escape(fold(name))}(?![a-z])", others):
        return True
    syllables = _pinyin(name) if is_han(name) else fold(name).split()
    forms = {"".join(syllables), "".join(syllables[1:] + syllables[:1]), ".".join(syllables)}
    forms |= {".".join(reversed(syllables)), f"{''.join(syllables[1:])}.{syllables[0]}"}
    return any(len(form) >= 4 and form in others for form in forms)


def _pinyin(name: str) -> list[str]:
    # Loaded where it is needed: questions ask this module whether words are a name.
    from pypinyin import lazy_pinyin

    return lazy_pinyin(name)

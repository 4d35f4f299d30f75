"""Where a name may stand: behind a label, in an introduction or a letter, in the first lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.alternatives import alternatives
from ingest.facts.names.formal import formal_names
from ingest.facts.names.shapes import (
    HONORIFIC,
    SPACED,
    is_given_with_family,
    is_name,
    is_nickname,
    is_unusual,
    may_be_first_line,
    may_be_name,
)
from ingest.facts.names.spaced import Closed, closed
from ingest.lexicon import surnames
from ingest.lines import Line, lines_of
from ingest.name_shapes import TITLE
from ingest.openings import Opened
from ingest.outline.headings import heading_kind
from ingest.resume import Span
from ingest.tokens import fold, is_han

_WORDS = alternatives(__file__)

_HEADER_LINES = 12
LONGEST_NAME_LINE = 30
_LABELLED = re.compile(
    r"(?<![\u4e00-\u9fff])(?:姓\s*名|名\s*字|候选人|应聘人|(?<![a-z])(?:(?:full\s+)?name|candidate))"
    r"(?:[\]】]?\s*[:：\t|]|[\]】])\s*(?P<name>[^\n\t|,，;；]{2,40})",
    re.I,
)
_NAME_LABEL = Opened(_LABELLED, ("姓", "名", "候选人", "应聘人", "full", "name", "candidate"))
_INTRODUCES = re.compile(
    r"(?:我叫|我的名字[叫是]|本人姓名|大家好，我是|my name is|i am called)[^\S\n]*", re.I
)
_HAN_NAME = r"(?P<han>[\u4e00-\u9fff·]{2,8})"
_CAPITALISED = r"[A-ZÀ-Þ](?:[\w-]|['’](?!s\b))*"
_LATIN_WORDS = rf"{_CAPITALISED}(?:[^\S\n]+(?:{_CAPITALISED}\.?|[a-z]{{2,3}}(?=[^\S\n][A-ZÀ-Þ])))*"
_LATIN_NAME = rf"(?P<latin>{_LATIN_WORDS})"
_INTRODUCED = re.compile(rf"(?i:{_INTRODUCES.pattern})(?:{_HAN_NAME}|{_LATIN_NAME})")
_SAYS_WHO = re.compile(
    rf"(?:(?:^|[\n，,。！!：:])\s*我是{_HAN_NAME}(?=[，,。！!、（(\s])"
    rf"|(?i:(?:^|[\n.,!])\s*(?:i['’]m|i am|this is)\s+){_LATIN_NAME})"
)
"""What says much else as well ("我是应届生"): only sure names count behind it."""
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
_RESUME = r"(?i:curriculum vitae|r[eé]sum[eé]|cv|bio-?data)"
_RESUME_OF = re.compile(
    rf"(?:^|\n)\W*{_RESUME}\s*(?i:of|for|[-–—:|])\s*{_LATIN_NAME}(?=\s*(?:[\n|,(]|$))"
    rf"|(?:^|\n)[^\S\n]*(?P<owner>{_LATIN_WORDS})(?:['’]s)?"
    rf"[^\S\n]*[-–—:|]?[^\S\n]*{_RESUME}(?=\s*(?:\n|$))"
)
_SAME_IN_CHINESE = re.compile(r"\s*[(（/|]\s*[\u4e00-\u9fff]{2,4}")
_PIECES = re.compile(r"[|｜,，/\t•;；]|\s{2,}|[(（\[【:：]|\s[-–—]\s")
_AFTER_NAME = re.compile(
    rf"\s+(?={_WORDS['after_name']})|(?<=[\u4e00-\u9fff]{{2}})(?:先生|女士|小姐)$|"
    r"(?<=[\u4e00-\u9fff])\s*(?=[A-Za-z])|(?<=[\u4e00-\u9fff]{3})[男女]$"
)
_SET_WIDE = re.compile(
    r"\W*(?P<name>[A-Z][\w'’-]+(?P<gap>\s{2,5})[A-Z][\w'’-]+(?:(?P=gap)[A-Z][\w'’-]+)?"
    r"|[\u4e00-\u9fff](?P<wide>\s{2,9})[\u4e00-\u9fff](?:(?P=wide)[\u4e00-\u9fff]){0,2})"
    r"(?=\s{2,}|\s*(?:$|[|｜,，(（/·•]))"
)
"""A name whose words stand apart by the same wide gap, as the first line has it."""
_LISTS = frozenset(("skill", "language", "certificate", "award", "publication"))
_OTHER_LABEL = re.compile(r"(?<!简历)[:：]\s*$")
_ONE_WORD = re.compile(r"[A-Za-z][a-z'’-]{2,15}")
_OF_PERSON = re.compile(
    r"(?<![\u4e00-\u9fff])[男女](?![\u4e00-\u9fff])|\d{2}\s*岁|年(?:以上)?工作经验"
)


def name_candidates(text: str, header_end: int, reachable: bool) -> Iterator[tuple[float, Span]]:
    """What may be the name and how sure its place makes it, above 2 being sure."""
    for start in (
        *(m.start("name") for m in _NAME_LABEL.finditer(fold(text), text)),
        *(m.end() for m in _INTRODUCES.finditer(text, 0, header_end)),
    ):
        for name, span in formal_names(text, start, min(len(text), start + LONGEST_NAME_LINE)):
            if span.start - start <= 1 and is_name(name):
                yield 5.5, span
    for match in _NAME_LABEL.finditer(fold(text), text):
        span = _trimmed(text, Span(*match.span("name")))
        words = _AFTER_NAME.split(span.of(text))[0].strip()
        shaped = match.start() < header_end and may_be_name(words) and _opens_cell(text, match)
        if words and (is_name(words) or is_nickname(words) or shaped):
            yield 5, Span(span.start, span.start + len(words))
    for match in _OF_RESUME.finditer(text, 0, max(header_end, 200)):
        if is_name(match.group("name")):
            yield 4, Span(*match.span("name"))
    for match in _RESUME_OF.finditer(text, 0, max(header_end, 200)):
        group = "latin" if match.group("latin") else "owner"
        if is_name(match.group(group)):
            yield 3.5, Span(*match.span(group))
    for match in _INTRODUCED.finditer(text, 0, header_end):
        if introduced := _introduced(match) or _called(match):
            yield 5, introduced
    for match in _SAYS_WHO.finditer(text, 0, header_end):
        who = _introduced(match)
        if who is None or (match.group("han") and who.end != match.end("han")):
            continue
        if is_unusual(who.of(text)):
            yield 4, who
    for match in _SIGNED.finditer(text, 0, header_end):
        span = _trimmed(text, Span(*match.span("name")))
        if is_name(span.of(text)):
            yield 2.5, span
    rank, listing = 0, False
    for line in lines_of(text, Span(0, header_end)):
        if line.blank:
            continue
        if _is_prose(line.text):
            rank += 1
            continue
        if (kind := heading_kind(line.text)) is not None:
            listing = kind in _LISTS
            continue
        if rank >= _HEADER_LINES:
            return
        for name, span in formal_names(text, line.span.start, line.span.end):
            opens = not re.search(r"\w", text[line.span.start : span.start])
            if opens and is_name(name) and not _SAME_IN_CHINESE.match(text, span.end):
                yield 2.9 - 0.2 * rank, span
        for score, span in _of_line(text, line, rank, reachable):
            # Among skills and papers a name stands alone, if at all.
            if not listing or span.of(text) == line.text.strip():
                yield score, span
        rank += 1


def _of_line(text: str, line: Line, rank: int, reachable: bool) -> Iterator[tuple[float, Span]]:
    """What of one of the first lines may be the name, letters that are spread being joined."""
    read = closed(line.text)
    wide = _SET_WIDE.match(read.text) if rank == 0 else None
    if wide and is_name(re.sub(r"\s+", " ", wide["name"])):
        yield 3, _placed(line, read, Span(*wide.span("name")))
    for place, piece in enumerate(_pieces(read.text)):
        for part in _parts(read.text, piece):
            words = part.of(read.text)
            sure = 3 if is_name(words) else 0 if may_be_name(words) else None
            alone = words == read.text.strip(" *#")
            if sure == 0 and rank == 0 and reachable and alone:
                sure = 1 if may_be_first_line(words) else 0
            if sure is None and alone and _ONE_WORD.fullmatch(words) and is_nickname(words):
                sure = 2 if _OF_PERSON.search(text, line.span.end, line.span.end + 60) else 0
            if sure is not None:
                apart = 0.3 * (part != piece)
                if _OTHER_LABEL.search(read.text[: part.start]):
                    apart += 2
                yield sure - 0.2 * rank - 0.3 * place - apart, _placed(line, read, part)
        if place == 0 and (before := _before_title(read.text, piece)):
            yield 2.5 - 0.2 * rank, _placed(line, read, before)


def _placed(line: Line, read: Closed, part: Span) -> Span:
    """Where a part of a line as it is read stands in the text."""
    origin = read.origin(part)
    return Span(line.span.start + origin.start, line.span.start + origin.end)


def _before_title(line: str, piece: Span) -> Span | None:
    """The name that opens a piece whose other words are a job title: "Rosa Weaver Senior Nurse"."""
    words = piece.of(line)
    if is_han(words):
        behind = HONORIFIC.search(words)
        name = words[: behind.start()] if behind else ""
        return Span(piece.start, piece.start + len(name)) if is_unusual(name) else None
    gaps = list(re.finditer(r"\s+", words))[1:3]
    for gap in gaps:
        title = TITLE.search(words[gap.end() :])
        if title and title.start() == 0 and is_given_with_family(words[: gap.start()]):
            return Span(piece.start, piece.start + gap.start())
    return None


def _introduced(match: re.Match[str]) -> Span | None:
    """The name behind words that introduce one, the longest of its beginnings that is a name."""
    if words := match.group("han"):
        start = match.start("han")
        known = [n for n in range(len(words), 1, -1) if is_name(words[:n])]
        if not known:
            return None
        length = 3 if 3 in known and words[:2] not in surnames() else known[0]
        return Span(start, start + length)
    words, start = match.group("latin"), match.start("latin")
    for end in (len(words), *(m.start() for m in reversed([*re.finditer(r"\s+", words)]))):
        # The stop may be the sentence's own: "My name is Ada Moss. Phone: ...".
        for name in (words[:end], words[:end].rstrip(".")):
            if is_name(name):
                return Span(start, start + len(name))
    return None


def _called(match: re.Match[str]) -> Span | None:
    """The lone first name behind such words."""
    words = (match.group("latin") or "").split()[:1]
    start = match.start("latin")
    return Span(start, start + len(words[0])) if words and is_nickname(words[0]) else None


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
    if is_han(words) and not SPACED.match(words):
        found = [m for m in re.finditer(r"[^\s·]+", words) if len(m.group()) >= 2]
        if len(found) > 1 or (found and len(found[0].group()) < len(words)):
            for match in found:
                yield Span(piece.start + match.start(), piece.start + match.end())


def _is_prose(line: str) -> bool:
    """A sentence, or the words that greet whom a letter is for: no name stands alone in it."""
    stopped = len(line) > LONGEST_NAME_LINE // 2 and "。" in line
    listed = len(line) > LONGEST_NAME_LINE and _MANY_COMMAS.search(line) is not None
    return stopped or listed or _SALUTATION.match(line) is not None


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

"""Where a name may stand: behind a label, in an introduction or a letter, in the first lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.facts.names.formal import formal_names
from ingest.facts.names.shapes import SPACED, is_name, is_nickname, may_be_first_line, may_be_name
from ingest.headings import heading_kind
from ingest.lexicon import surnames
from ingest.openings import Opened
from ingest.resume import Span
from ingest.sections import lines_of
from ingest.tokens import fold, is_han

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
                sure = 3 if is_name(words) else 0 if may_be_name(words) else None
                alone = words == line.text.strip(" *#")
                if sure == 0 and rank == 0 and reachable and alone:
                    sure = 1 if may_be_first_line(words) else 0
                if sure is None and alone and _ONE_WORD.fullmatch(words) and is_nickname(words):
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

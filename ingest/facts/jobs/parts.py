"""The parts of a job's head: what stands between its separators, and names side by side."""

from __future__ import annotations

import re

from ingest.alternatives import alternatives
from ingest.dates import periods_in
from ingest.lexicon import lexicon
from ingest.name_shapes import EMPLOYER, POST, TITLE
from ingest.resume import Span
from ingest.tokens import fold, is_han

_WORDS = alternatives(__file__)

ARROW = r"(?:[-=]+>|→|⇒|➔)"
"""From one post or employer to the next."""
_SPLIT = re.compile(
    rf"[\s,，–—-]*(?<![A-Za-z])(?:{_WORDS['blank_place']})(?![A-Za-z])\s?"
    rf"|\s?[,，]\s?(?:{_WORDS['state']})(?=\s+[A-Z][a-z])\s|"
    r"[|｜;；\t\n\f]|\s(?:ï¼|â€)\S{0,2}\s|\s(?=Company Name\b)|\s{2,}|\s(?:[-–·]{1,2}|—)\s"
    rf"|\s?{ARROW}\s?"
    r"|[,，](?!\s?(?:Ltd|LTD|Inc|INC|LLC|Limited|LIMITED|Corp|Co|GmbH|PLC|Pty)\b)\s?"
    r"|[()（）：:\[\]]|\s(?=[\u4e00-\u9fff])|\s(?:as|at)\s|\s?[@＠]\s?"
)
_LABELS = re.compile(
    r"^(?:公\s*司|单\s*位|职\s*位|岗\s*位|部\s*门|employer|company|title|position)\s*[:：]\s*", re.I
)
_NATURE = re.compile(_WORDS["nature"], re.I)
DEPARTMENT = re.compile(r"(?:[部组处科办]|中心|department|team|公司)$", re.I)
SENTENCE = re.compile(r"[。；;，]")
_HYPHEN = re.compile(r"\s?[-–—/／]\s?")
_SHORTEST_FIRM = 4
_STOP = re.compile(r"(?<!\bLtd)(?<!\bInc)(?<!\bCorp)(?<!\bPte)(?<!\bPvt)(?<=[a-z]{3})\.$")
_LEVEL_OF_SCHOOL = re.compile(
    r"(?:\b(?:Senior|Junior|Upper|Lower)\s)?\b(?:High|Middle|Primary|Elementary|Secondary)"
    r"\sSchool(?=$|\s[A-Z])"
)
_ARROW = re.compile(ARROW)
_FIRM_FORM = re.compile(r"\b(?:Ltd|Inc|LLC|Limited|Co|LLP|GmbH|PLC)\b\.?$")
_NUMBER = re.compile(
    r"\(?\d{1,2}[.、)）](?!\d)\s*|[前起后](?:担?任|为)(?=[\u4e00-\u9fff]{2})"
    rf"|(?:{_WORDS['next_post']})"
)
"""A number, or what joins a post to the date or post before it ("2022.01前为采购员")."""
_MARKS = " \t\n\f\u00a0\u3000*#•-–—·/／■►»~→◆"
_BRACKETS = frozenset("()（）")
PLACE = re.compile(r"(?i:city|state|country|province)|[A-Z]{2}|U\.?S\.?A?\.?|\d+")
_BEFORE_CITY = re.compile(r"\s?[-–—]\s?|\s+")


def is_title(piece: str) -> bool:
    """Whether a few words are a job title: known, or of a title's shape."""
    if EMPLOYER.fullmatch(piece) or _FIRM_FORM.search(piece) or SENTENCE.search(piece):
        return False
    if any(len(m.span) >= len(piece) * 0.4 for m in lexicon().find(piece, ("title",))):
        return lexicon().named(piece, "title") != [] or not DEPARTMENT.search(piece)
    if is_han(piece) and POST.fullmatch(piece) and not lexicon().named(piece, "employer"):
        return True
    found = [m.end() for m in TITLE.finditer(piece)]
    ends = bool(found) and (not is_han(piece) or len(piece) - found[-1] <= 4)
    return ends and not DEPARTMENT.search(piece)


def leads_to(text: str, post: Span, next_post: Span) -> bool:
    """Whether an arrow leads from one post to the next: "焊工（2016）→ 班长"."""
    besides = text.startswith("兼", next_post.start)
    return not besides and _ARROW.search(text, post.end, next_post.start) is not None


def parts_of(text: str, within: Span) -> list[Span]:
    """What stands between separators, dates left out; "(北京)" in a firm's name is none."""
    dates = [period.span for period in periods_in(text, within)]
    firms = [Span(*m.span()) for m in EMPLOYER.finditer(text, within.start, within.end)]
    parts = []
    start = within.start
    for match in [*_SPLIT.finditer(text, within.start, within.end), None]:
        inside = match is not None and any(f.start < match.start() < f.end for f in firms)
        if inside and match is not None and match.group() in _BRACKETS:
            continue
        end = match.start() if match else within.end
        for date in dates:
            if date.start < end and start < date.end:
                parts.append(Span(start, min(end, date.start)))
                start = max(start, min(date.end, end))
        parts.append(Span(start, end))
        start = match.end() if match else end
    trimmed = [span for part in parts if (span := trimmed_part(text, part)) is not None]
    trimmed = [span for span in trimmed if not _NATURE.fullmatch(span.of(text))]
    return [piece for span in trimmed for piece in _title_first(text, span)]


def _title_first(text: str, part: Span) -> list[Span]:
    """A title and an employer that no blank or mark parts, as two: "Cook Harbour Hotel"."""
    words = part.of(text)
    if is_han(words):
        return _hyphened(part, words)
    if cut := _title_behind(words):
        firm = words[:cut].rstrip()
        return [Span(part.start, part.start + len(firm)), Span(part.start + cut, part.end)]
    title = TITLE.match(words)
    if title is None or title.end() == len(words):
        return [part]
    firm = words[title.end() :].strip()
    known = any(m.span.start == 0 for m in lexicon().find(firm, ("employer",)))
    if not (known or EMPLOYER.match(firm)):
        return [part]
    return [Span(part.start, part.start + title.end()), Span(part.end - len(firm), part.end)]


def _hyphened(part: Span, words: str) -> list[Span]:
    """A Chinese title and an employer with a hyphen between them, as two."""
    hyphen = _HYPHEN.search(words)
    if hyphen is None:
        return [part]
    sides = (words[: hyphen.start()], words[hyphen.end() :])
    posts = [is_title(side) for side in sides]
    firm = sides[posts.index(True) - 1] if any(posts) else ""
    known = bool(lexicon().find(firm, ("employer",))) or EMPLOYER.search(firm) is not None
    if posts.count(True) == 1 and (known or len(firm) >= _SHORTEST_FIRM):
        cut = part.start + hyphen.start()
        return [Span(part.start, cut), Span(part.start + hyphen.end(), part.end)]
    return [part]


def _title_behind(words: str) -> int | None:
    """Where the title begins right behind an English employer ("Harbour Hotel Night Porter")."""
    known = [m for m in lexicon().find(words, ("title",)) if m.span.end == len(words)]
    for mention in known:
        firm = words[: mention.span.start].rstrip()
        # "High School Physics Teacher" says where someone teaches, and names no school.
        if level := _LEVEL_OF_SCHOOL.search(firm):
            return level.start() or None
        if firm and _LEVEL_OF_SCHOOL.match(words, mention.span.start):
            return mention.span.start
        named = " " in firm and EMPLOYER.fullmatch(firm)
        if firm and (named or lexicon().named(firm, "employer")):
            return mention.span.start
    starts = [m.span.end for m in lexicon().find(words, ("employer",)) if m.span.start == 0]
    shaped = EMPLOYER.match(words)
    starts += [shaped.end()] if shaped and _FIRM_FORM.search(shaped.group()) else []
    for end in starts:
        title = words[end:].lstrip()
        if title and words[end : end + 1] == " " and TITLE.fullmatch(title):
            return len(words) - len(title)
    return None


def trimmed_part(text: str, part: Span) -> Span | None:
    """A part without label, marks and blanks; None when no letter is left."""
    inner = part.of(text)
    label = _LABELS.match(inner.lstrip(_MARKS)) or _NUMBER.match(inner.lstrip(_MARKS))
    left = len(inner) - len(inner.lstrip(_MARKS)) + (label.end() if label else 0)
    right = len(inner) - len(inner.rstrip(_MARKS))
    right += _STOP.search(inner[: len(inner) - right]) is not None
    span = Span(part.start + left, max(part.start + left, part.end - right))
    return span if len(span) >= 2 and any(c.isalpha() for c in span.of(text)) else None


def in_one_line(words: str) -> str:
    """Folded words, a line break among them as what it stands for."""
    return ("" if is_han(words) else " ").join(fold(words).split("\n"))


def without_city(text: str, piece: Span) -> Span:
    """A title or employer without the city that stands behind it."""
    words = piece.of(text)
    for mark in _BEFORE_CITY.finditer(words):
        rest = words[: mark.start()]
        if lexicon().named(words[mark.end() :], "city") and (
            is_title(rest) or EMPLOYER.search(rest)
        ):
            return Span(piece.start, piece.start + len(rest))
    return piece

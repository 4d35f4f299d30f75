"""Other names of someone that stand beside the name: "谭佩珊 Tam Pui Shan (Sandy Tam)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.facts.names.formal import POST_NOMINALS, formal_names, nickname
from ingest.facts.names.shapes import WORD, common_words, is_name, normal_name
from ingest.lexicon import latin_names, lexicon, surnames
from ingest.persons.names import latin_surnames
from ingest.resume import Fact, Span
from ingest.tokens import fold, is_han


def names_beside(text: str, name: Fact) -> list[Fact]:
    """The names on the line of a name that stand beside it or beside one another."""
    found = _nearest(text, name)
    line = Span(text.rfind("\n", 0, name.span.start) + 1, _end_of_line(text, name.span.end))
    while (another := _another(text, line, [name, *found])) is not None:
        found.append(another)
    return found


def is_joined(text: str, first: Span, second: Span) -> bool:
    """Whether nothing but blanks, marks and names stands between two names of a line."""
    between = text[first.end : second.start]
    if first.end >= second.start or _APART.search(between):
        return False
    return all(is_name(words) for words in _JOINT.split(between) if words)


_JOINT = re.compile(r"[ \t\u3000]*[|｜/·()（），,\t\u3000\-]+[ \t\u3000]*|[ ]{2,}|^ +| +$")
_APART = re.compile(r"[\n\d:：;；@]")
_NAME = re.compile(
    rf"(?<!\w){WORD}(?: {WORD}){{0,2}}(?!\w)"
    r"|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])"
)


def _another(text: str, line: Span, known: Sequence[Fact]) -> Fact | None:
    """One more name on a line that is joined to those known and of one family with them."""
    for match in _NAME.finditer(text, line.start, line.end):
        span = Span(*match.span())
        if any(span.overlaps(fact.span) for fact in known):
            continue
        for fact in known:
            first, second = sorted((span, fact.span), key=lambda place: place.start)
            beside = not re.search(r"\w|\n", text[first.end : second.start])
            if beside and _of_one_family(match.group(), known):
                return Fact("alias", normal_name(match.group()), span)
    return None


def _of_one_family(words: str, known: Sequence[Fact]) -> bool:
    """Whether a name has the surname of one of those known, in either script, or is a given name
    that foreigners are told.
    """
    if " " not in words and not is_han(words):
        return fold(words) in latin_names()["given"]
    if not is_name(words):
        return False
    return bool(_families(words) & {f for fact in known for f in _families(fact.value)})


def _families(name: str) -> set[str]:
    """The surnames that a name may have, in Latin letters."""
    if is_han(name):
        return set(latin_surnames(fold(name)))
    words = re.findall(r"[a-z]+", fold(name))
    return {*words[:1], *words[-1:]} if len(words) > 1 else set()


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


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


def _nearest(text: str, name: Fact) -> list[Fact]:
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

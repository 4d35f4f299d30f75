"""Names that a file name or a mail address spells."""

from __future__ import annotations

import re
from collections.abc import Sequence

import rjieba

from ingest.alternatives import alternatives
from ingest.facts.names.shapes import WORD, is_han_name, is_name
from ingest.resume import Fact, Span
from ingest.tokens import fold, is_han

_WORDS = alternatives(__file__)

_FILE_PIECES = re.compile(r"[^\w]+|[_\d]+|(?<=[\u4e00-\u9fff])(?=[A-Za-z])")
_OF_RESUME_FILE = re.compile(
    r"(?:的?(?:个人)?(?:中文|英文)?简历.*|^(?:个人)?简历)$|(?<=.{2})(?:先生|女士)$"
)
_TITLE_BEHIND = re.compile(r"\s+[-–—]\s+|__|\(")
_NO_FILE_NAME = re.compile(_WORDS["no_file_name"])
_NAMED_MAIL = re.compile(r"([A-Za-z]{2,}\.[A-Za-z]{2,})\d{0,4}@")


def name_of_file(stem: str) -> str | None:
    """The name in a file's ("祁映安-测试工程师", "Marta_Ellwood_CV"), None where none is sure."""
    pieces = [_OF_RESUME_FILE.sub("", piece) for piece in _FILE_PIECES.split(stem)]
    chinese = [p for p in pieces if is_han(p) and is_han_name(p) and not rjieba.has_word(p)]
    if chinese:
        return chinese[0]
    if is_han(stem):
        return None
    for piece in dict.fromkeys((stem, _TITLE_BEHIND.split(stem)[0])):
        words = re.findall(r"[A-Za-zÀ-ž]+", piece)
        words = [w for w in words if not _NO_FILE_NAME.fullmatch(fold(w))]
        if 2 <= len(words) <= 3 and all(re.fullmatch(WORD, w) for w in words):
            name = " ".join(words)
            if is_name(name):
                return name
    return None


def name_of_mail(mails: Sequence[Fact], text: str) -> tuple[str | None, Fact | None]:
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


def is_spelled_in(name: str, others: str) -> bool:
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

"""What looks like a name, and like nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import rjieba

from ingest.alternatives import alternatives
from ingest.facts.names.formal import POST_NOMINALS, formal_name
from ingest.facts.names.spaced import closed
from ingest.lexicon import latin_names, lexicon, surnames
from ingest.name_shapes import EMPLOYER, TITLE
from ingest.outline.headings import heading_kind
from ingest.tokens import fold, is_han

_WORDS = alternatives(__file__)

SPACED = re.compile(r"^[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff]){1,3}$")
_SHORT_HAN = re.compile(r"[\u4e00-\u9fff]{2,3}")
_HAN_NAME = re.compile(r"^[\u4e00-\u9fff]{1,4}(?:[·• ]?[\u4e00-\u9fff]{1,8})?$")
WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zA-Z'’À-ÖØ-öø-ž-]+"
_LATIN_NAME = re.compile(
    rf"^{WORD}(?:\s+(?:[A-Z]\.?|(?:de|der|den|van|von|da|dos|bin|ibn|al|el|di|la|le|du|del)|{WORD})){{0,2}}\s+{WORD}$"
)
_TITLES_OF_PERSONS = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Capt|Captain|Rev|Sgt|Lt|Chef|Sir|Eng|Engr)\.?\s+"
    rf"|(?:,?\s+(?:{POST_NOMINALS})\.?)+$"
)
_CODE = re.compile(r"[A-Z]{2,3}\s+[A-Z][a-z]")
_SENTENCE = re.compile(
    rf"^(?:{_WORDS['openings_of_sentences']})\s|\b(?:{_WORDS['words_of_sentences']})\b|['’]s\b"
)
"""Words of sentences, which stand in no name: "Where I Have Worked", "In Brief"."""
_ADDRESS = re.compile(r"([\u4e00-\u9fff]{1,2})(?:先生|女士|小姐)")
HONORIFIC = re.compile(rf"(?<=[\u4e00-\u9fff]{{2}})(?:{_WORDS['honorific']})$")
"""A rank or a profession that stands right behind a Chinese name."""
_WITHHELD = re.compile(
    r"保密|不详|暂无|略|匿名|未填写?|[xX*]+|(?:first|last|full|your)?\s*name|none|n/?a", re.I
)
_PLACE_END = re.compile(r"[省市县区州镇乡村盟旗庄山江河湖海港岛湾口桥关寨坪]$")
"""How places end that a dictionary knows, among whose names are those of persons (马建国)."""
_SHARED_BY_SCHOOLS = 5


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


def may_be_name(words: str) -> bool:
    """Shaped like a name, of unusual words: one only where a mail address or file confirms it."""
    shaped = _SHORT_HAN.fullmatch(words) or _LATIN_NAME.match(words)
    return (
        shaped is not None
        and not _SENTENCE.search(fold(words))
        and not (lexicon().named(words) or heading_kind(words) is not None)
    )


def may_be_first_line(words: str) -> bool:
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


def is_nickname(words: str) -> bool:
    """What stands behind a label for the name, if not a name in form: a nickname, a first name."""
    if _WITHHELD.fullmatch(words) or heading_kind(words) is not None or lexicon().named(words):
        return False
    return re.fullmatch(r"[\u4e00-\u9fff\s]{2,6}|[A-Za-z][A-Za-z'’.-]{1,20}", words) is not None


def normal_name(name: str) -> str:
    """A name as it is kept: without titles, its parts in the usual order."""
    name = _TITLES_OF_PERSONS.sub("", closed(name.strip()).text)
    name = formal_name(name) or name
    return re.sub(r"\s+", "", name) if is_han(name) else re.sub(r"\s+", " ", name)


def is_name(words: str) -> bool:
    """Whether a few words look like a person's name, and like nothing else."""
    words = _TITLES_OF_PERSONS.sub("", words.strip())
    if is_han(words):
        return is_han_name(words) or _addressed(words)
    if not _LATIN_NAME.match(words) or heading_kind(words) is not None:
        return False
    if _SENTENCE.search(fold(words)):
        return False
    parts = re.findall(r"[^\W\d_]+", fold(words))
    code = _CODE.match(words) is not None
    code = code and parts[0] not in _latin_surnames()
    common = any(part in common_words() for part in parts) and not _ordinary_name(parts)
    return not (code or common or lexicon().named(words))


def is_given_with_family(words: str) -> bool:
    """Whether words are a name that opens with a usual given name."""
    return is_name(words) and fold(words).split()[0] in latin_names()["given"]


def is_unusual(words: str) -> bool:
    """Whether a name in form is no word of the language besides ("方案", "应届生")."""
    if not is_han(words):
        return is_name(words)
    tagged = rjieba.tag(words)
    return is_han_name(words) and (
        not rjieba.has_word(words) or (len(tagged) == 1 and tagged[0][1].startswith("nr"))
    )


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


def is_han_name(words: str) -> bool:
    """Whether Chinese words look like a name, with a known surname or a dot."""
    compact = re.sub(r"\s", "", fold(words))
    if SPACED.match(words):
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
    if len(tagged) == 1 and tagged[0][1] == "ns" and len(compact) == 3:
        return _PLACE_END.search(compact) is None
    return not (
        len(tagged) == 1 and tagged[0][1][:2] not in ("nr", "x", "n") and rjieba.has_word(compact)
    )

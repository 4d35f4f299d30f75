"""The people of a library by what they may be called, so that few are held against a question."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.sounds import latin_sounds
from assistant.vocabulary import silent_words
from ingest.lexicon import surnames
from ingest.persons.names import family_and_given, is_pinyin, spellings
from ingest.resume import Resume
from ingest.tokens import fold, is_han

TELLING_UP_TO = 3
"""A part of a name that more people share tells nobody apart."""

_RUN = re.compile(r"[a-z]+|[0-9]+")
_LATIN_WORD = re.compile(r"[a-z]{3,}")
_LATIN = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True)
class _Names:
    """Places in the roster by a piece of each name, and how many names share a part."""

    places: dict[str, list[int]]
    shared: Counter[str]


class Roster(tuple[Resume, ...]):
    """Resumes in their order, to be found by the names in a question."""

    def called(self, folded: str) -> Iterator[Resume]:
        """Everyone of whom some form of a name may stand in a folded question."""
        names = self._names(folded)
        keys = {*_RUN.findall(folded), *folded, *_pairs(folded)}
        found = {place for key in keys for place in names.places.get(key, ())}
        return (self[place] for place in sorted(found))

    def sharing(self, folded: str) -> Counter[str]:
        """How many people share a part of a name, in the script of a question."""
        return self._names(folded).shared

    @cached_property
    def words(self) -> frozenset[str]:
        """The folded words of all names."""
        return frozenset(part for r in self if r.name for part in fold(r.name).split())

    def _names(self, folded: str) -> _Names:
        return self._with_latin if _LATIN.search(folded) else self._as_written

    @cached_property
    def _as_written(self) -> _Names:
        return _names_of(self, latin=False)

    @cached_property
    def _with_latin(self) -> _Names:
        """With Chinese names in Latin letters, which takes longer."""
        return _names_of(self, latin=True)

    @cached_property
    def by_sound(self) -> dict[str, list[tuple[str, Resume]]]:
        """The Latin words of names, and who bears them, by how they sound."""
        found: defaultdict[str, list[tuple[str, Resume]]] = defaultdict(list)
        for resume in self:
            names = [resume.name or "", *(f.value for f in resume.facts_of("alias"))]
            for word in {w for name in names for w in _LATIN_WORD.findall(fold(name))}:
                for sound in latin_sounds(word):
                    found[sound].append((word, resume))
        return dict(found)


def _names_of(resumes: Roster, latin: bool) -> _Names:
    shared: Counter[str] = Counter()
    for name in {fold(r.name) for r in resumes if r.name}:
        shared.update(set(parts_of_name(name, latin)))
    # What many files are called by ("resume") leads to all of them: a rarer piece is looked up.
    common = Counter(piece for resume in resumes for piece in set(_pieces(fold(resume.file))))
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, resume in enumerate(resumes):
        forms = [*full_forms(resume, latin), *han_surnames(resume)]
        for part in parts_of_name(fold(resume.name or ""), latin):
            if shared[part] <= TELLING_UP_TO:
                forms += [part, *surnames().get(part, ())]
        for key in {_key(form, common) for form in forms if form}:
            places[key].append(place)
    return _Names(dict(places), shared)


@lru_cache(maxsize=1)
def _han_by_spelling() -> dict[str, tuple[str, ...]]:
    """Chinese surnames by how they are spelled in Latin letters."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for family, spelled in surnames().items():
        for one in spelled:
            found[one].append(family)
    return {spelled: tuple(families) for spelled, families in found.items()}


def han_surnames(resume: Resume) -> list[str]:
    """Chinese surnames that a name in Latin letters may stand for."""
    if not resume.name or is_han(resume.name):
        return []
    tokens = fold(resume.name).split()
    if len(tokens) < 2:
        return []
    return [f for token in {tokens[0], tokens[-1]} for f in _han_by_spelling().get(token, ())]


def _key(form: str, common: Counter[str]) -> str:
    """The piece by which a form is looked up: wherever it stands as a name, that piece does."""
    return min(_pieces(form), key=lambda piece: (common[piece], -len(piece)))


def _pieces(form: str) -> list[str]:
    """The runs of letters and digits of a Latin form, else its pairs of characters."""
    if form.isascii():
        return _RUN.findall(form) or [form[:2]]
    return _pairs(form) or [form[-1]]


def _pairs(folded: str) -> list[str]:
    """Neighbouring characters, of which the first is no Latin letter and no digit."""
    return [
        folded[i : i + 2]
        for i in range(len(folded) - 1)
        if not (folded[i].isascii() and folded[i].isalnum())
    ]


def full_forms(resume: Resume, latin: bool) -> list[str]:
    """The folded forms that name someone in full, and the file."""
    forms: list[str] = []
    for alias in resume.facts_of("alias"):
        other = fold(alias.value)
        forms += [other, " ".join(reversed(other.split()))]
        # "He" of "He Lanting" is a word like any other where it stands alone.
        forms += [first for first in other.split()[:1] if first not in silent_words()]
        if latin and is_han(other) and "·" not in other:
            forms.extend(latin_forms(other))
        if resume.name and " " in resume.name and not is_han(other) and " " not in other:
            *_, last = family = fold(resume.name).split()
            forms += [f"{other} {last}", f"{other} {family[0]}", f"{family[0]} {other}"]
    if resume.name:
        name = fold(resume.name)
        forms.append(name)
        if is_han(name) and "·" not in name and latin:
            forms.extend(latin_forms(name))
        elif " " in name:
            first, *_, last = name.split()
            forms += [
                name.replace("-", " "),
                name.replace("-", ""),
                f"{first} {last}",
                f"{last}, {first}",
                f"{last} {first}",
            ]
    file, stem = fold(resume.file), fold(resume.file).rsplit(".", 1)[0]
    forms += [file, *([stem] if len(stem) >= 6 else []), *_names_of_file(stem)]
    return list(dict.fromkeys(forms))


@lru_cache(maxsize=65536)
def latin_forms(name: str) -> tuple[str, ...]:
    """A Chinese name in Latin letters: pinyin in both orders, joined and apart, other spellings."""
    forms: set[str] = set()
    for first, given in spellings(name):
        for second in {"".join(given), " ".join(given), "-".join(given)}:
            forms |= {f"{first} {second}", f"{second} {first}", f"{first}, {second}"}
        forms |= {first + "".join(given), "".join(given) + first}
    return tuple(sorted(forms, key=len, reverse=True))


_NO_NAME = frozenset(("cv", "resume", "resumes", "curriculum", "vitae", "profile", "candidate"))


def _names_of_file(stem: str) -> list[str]:
    """A name of several Latin words that a file is called by ("resume_marta-ellwood")."""
    parts = [p for p in re.split(r"[_\W]+", stem) if p and p not in _NO_NAME]
    if len(parts) < 2 or not all(p.isalpha() and p.isascii() for p in parts):
        return []
    return [" ".join(parts), " ".join(reversed(parts))]


@lru_cache(maxsize=65536)
def _latin_given(given: str) -> str:
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(given))


def parts_of_name(name: str, latin: bool) -> list[str]:
    """The folded parts of a folded name that may stand for it: surname, given name, Latin words."""
    if is_han(name):
        family, given = family_and_given(name)
        if len(given) < 2:
            return [family]
        return [family, given, *([_latin_given(given)] if latin else [])]
    parts = re.split(r"[\s.]+", name)
    joined = [part.split("-") for part in parts if "-" in part]
    # A double surname is asked by one of its names; the syllables of a given name stay together.
    parts += [one for pieces in joined for one in pieces if not all(map(is_pinyin, pieces))]
    parts += ["".join(pieces) for pieces in joined]
    return [part for part in dict.fromkeys(parts) if len(part) > 2]

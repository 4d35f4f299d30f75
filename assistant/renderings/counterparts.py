"""Which of a library's names for things of one kind say what another name says in the other
language.

A name is taken for another's only where each says more of the other than any rival does, of the
library's names and of the lexicon's: "sales engineer" is no 销售代表, 销售工程师 says it better.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from assistant.renderings.agreement import agreement
from assistant.renderings.pieces import pieces_for, stems_of, words_for
from ingest.lexicon import lexicon
from ingest.tokens import fold, is_han

_SURE = 0.5
"""How much two names must say of each other, where nothing says more."""
_NEAR = 0.04
"""How much more a rival must say."""
_TELLING = 0.2
"""How surely a word stands for a piece by which a name is found."""
_COMPARED = 30
_SEVERAL = 2
"""Different things of the lexicon, none of which a name says if it says them alike."""
_TWO_SCRIPTS = re.compile(
    r"(?P<zh>[\u3400-\u9fff][\u3400-\u9fff\d()]*) ?[(/|·-]? ?(?P<en>[a-z][a-z'&.,/ -]{3,})\)?"
    r"|(?P<en_first>[a-z][a-z'&., -]{3,}?) ?[(/|·-]? ?"
    r"(?P<zh_behind>[\u3400-\u9fff][\u3400-\u9fff\d]+)\)?"
)


class Counterparts:
    """The names of a library's values of a kind, by value."""

    def __init__(self, kind: str, values: Iterable[str]) -> None:
        self._kind = kind
        self._values: dict[str, list[str]] = {}
        self._stated: dict[str, list[str]] = {}
        for value in values:
            for name in _names_of(kind, value):
                self._values.setdefault(name, []).append(value)
            both = _in_both(value)
            if both:
                one, other = both
                self._stated.setdefault(one, []).append(other)
                self._stated.setdefault(other, []).append(one)
        self._found: dict[str, tuple[str, ...]] = {}

    def of(self, name: str) -> tuple[str, ...]:
        """The values that a folded name says in the other language."""
        if name not in self._found:
            stated = self._stated.get(name, ())
            alike = (n for n in self._alike(name) if not self._is_another(name, n))
            names = dict.fromkeys((*stated, *alike))
            values = (v for n in names for v in self._values.get(n, ()))
            found = tuple(dict.fromkeys(values))
            listed = [value for value in found if value in lexicon().by_id]
            if lexicon().named(name, self._kind):
                # What the lexicon knows by both names are two things, however alike they sound.
                found = tuple(value for value in found if value not in listed)
            self._found[name] = found if len(listed) < _SEVERAL else ()
        return self._found[name]

    def stated(self, name: str) -> tuple[str, ...]:
        """The values that bear the name which some resume gives beside a folded one."""
        names = dict.fromkeys((name, *self._stated.get(name, ())))
        return tuple(dict.fromkeys(v for n in names for v in self._values.get(n, ())))

    def _alike(self, name: str) -> list[str]:
        if len(name) < (2 if is_han(name) else 4):
            return []
        own = set(_called(self._kind, name))
        likely = _ranked(name, [n for n in self._values if n not in own])
        best = max([score for score, _ in likely], default=0.0)
        if best < _SURE:
            return []
        rivals = _ranked(name, [n for n in _lexicon_names(self._kind) if n not in own])
        top = max([best, *(score for score, _ in rivals)])
        return [n for score, n in likely if score >= max(_SURE, top - _NEAR) and self._own(name, n)]

    def _is_another(self, name: str, other: str) -> bool:
        """Whether the lexicon knows both as names of different things, neither a kind of the other:
        no 口腔卫生士 is a "dental nurse"; a 酒店运营总监 may be a "director of operations".
        """
        one, two = (lexicon().named(own, self._kind) for own in (name, other))
        return bool(one and two) and not any(
            a.zh.endswith(b.zh) or b.zh.endswith(a.zh) for a in one for b in two
        )

    def _own(self, name: str, other: str) -> bool:
        """Whether nothing says better than `name` what `other` says."""
        called = {name, *_called(self._kind, name), *_called(self._kind, other)}
        among = (*self._values, *_lexicon_names(self._kind))
        rivals = _ranked(other, [n for n in among if n not in called])
        said = _agreed(name, other)
        return all(score <= said + _NEAR for score, _ in rivals)


def _agreed(name: str, other: str) -> float:
    return agreement(name, other) if is_han(name) else agreement(other, name)


def _ranked(name: str, names: Sequence[str]) -> list[tuple[float, str]]:
    """Of some names those of the other language that share the most with one, compared with it."""
    shared: dict[str, float] = {}
    if is_han(name):
        options = _options(name)
        for other in names:
            if not is_han(other):
                weight = sum(options.get(word, 0.0) for word in stems_of(other))
                if weight:
                    shared[other] = weight / len(stems_of(other))
    else:
        pieces = {piece for word in stems_of(name) for piece in pieces_for(word, _TELLING)}
        for other in names:
            if is_han(other) and (held := sum(piece in other for piece in pieces)):
                shared[other] = held / len(other)
    near = sorted(shared, key=lambda other: (-shared[other], other))[:_COMPARED]
    scored = ((_agreed(name, other), other) for other in near)
    return sorted((pair for pair in scored if pair[0] >= _SURE), reverse=True)


def _options(name: str) -> Mapping[str, float]:
    """The words that pieces of a Chinese name may stand for."""
    found: dict[str, float] = {}
    for start in range(len(name)):
        for end in range(start + 1, min(len(name), start + 4) + 1):
            for words, surety in words_for(name[start:end]).items():
                for word in words.split():
                    found[word] = max(surety, found.get(word, 0.0))
    return found


def _names_of(kind: str, value: str) -> tuple[str, ...]:
    """What a value is called: the names of its concept, else itself."""
    concept = lexicon().by_id.get(value)
    if concept is not None:
        return concept.names
    return (value, *_in_both(value))


def _in_both(value: str) -> tuple[str, ...]:
    """The Chinese and the English name of a value that gives both."""
    both = _TWO_SCRIPTS.fullmatch(value)
    if both is None:
        return ()
    zh, en = both["zh"] or both["zh_behind"], both["en"] or both["en_first"]
    return (zh, en.strip())


def _called(kind: str, name: str) -> Sequence[str]:
    """The other names that the lexicon has for what is called so."""
    return [own for concept in lexicon().named(name, kind) for own in concept.names]


@lru_cache(maxsize=16)
def _lexicon_names(kind: str) -> tuple[str, ...]:
    concepts = (c for c in lexicon().concepts if c.kind == kind)
    return tuple(dict.fromkeys(fold(name) for c in concepts for name in (c.zh, c.en)))

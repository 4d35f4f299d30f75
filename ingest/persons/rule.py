"""Which resumes are of one person: by contact and name, by what agrees, and as the user decided.

Resumes are compared only where they share a contact, or a name with a birth or the start of a job,
so that the work grows with the resumes and not with their pairs. Two groups become one only when
nobody in the one contradicts anybody in the other: no chain glues two people together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from ingest.persons.evidence import agreement, evidence_keys, says_one, says_two
from ingest.persons.identity import Identity
from ingest.persons.names import alike, name_keys

Pair = tuple[str, str]
"""Two resume ids, the smaller first."""

_PEOPLE_OF_A_CONTACT = 2
"""More names than this share no one's own contact: it is an agency's, a firm's, a school's."""
_COMPARED_WITH_ALL = 40
"""Resumes with one key of which every pair is compared; of more, those next to each other."""


def pair(one: str, other: str) -> Pair:
    """Two ids in the order that decisions are kept in."""
    return (one, other) if one < other else (other, one)


def persons(
    identities: Iterable[Identity],
    joined: Collection[Pair] = (),
    parted: Collection[Pair] = (),
) -> list[tuple[str, ...]]:
    """The groups of two or more resumes of one person, the newest of each first.

    What the user joined and parted goes before everything that the resumes say.
    """
    known = {one.id: one for one in identities}
    impersonal = _impersonal(known.values())
    groups = _Groups(known, impersonal, frozenset(joined), frozenset(parted))
    for one, other in sorted(joined):
        if one in known and other in known:
            groups.join(one, other)
    ranked: dict[int, list[Pair]] = defaultdict(list)
    for couple in _candidates(known.values(), impersonal):
        agreed = agreement(known[couple[0]], known[couple[1]], impersonal)
        if says_one(agreed):
            # The surest first: what contradicts them later stays outside.
            ranked[-len(agreed.contacts)].append(couple)
    for rank in sorted(ranked):
        for one, other in sorted(ranked[rank]):
            groups.join(one, other)

    def newness(id_: str) -> tuple[int, float, str]:
        return known[id_].latest, known[id_].time, id_

    found = (sorted(group, key=newness, reverse=True) for group in groups.found())
    return sorted(tuple(group) for group in found if len(group) > 1)


def might_be_shared(identities: Iterable[Identity]) -> frozenset[str]:
    """The resumes that have a name or a contact in common with another one."""
    keyed = (
        (key, one.id)
        for one in identities
        for keys in (one.contacts, *map(name_keys, one.names))
        for key in keys
    )
    return frozenset(id_ for block in _blocks(keyed) for id_ in block if len(set(block)) > 1)


class _Groups:
    """Resumes as they are put together, each group free of contradictions."""

    def __init__(
        self,
        known: Mapping[str, Identity],
        impersonal: frozenset[str],
        joined: frozenset[Pair],
        parted: frozenset[Pair],
    ) -> None:
        self._known, self._impersonal = known, impersonal
        self._joined, self._parted = joined, parted
        self._group: dict[str, list[str]] = {}
        self._partners: dict[str, set[str]] = defaultdict(set)
        for one, other in joined:
            if one in known and other in known:
                self._partners[one].add(other)
                self._partners[other].add(one)

    def join(self, one: str, other: str) -> None:
        """Make one group of two, unless some of them cannot be one person."""
        left, right = self._of(one), self._of(other)
        if left is right or any(self._apart(a, b) for a in left for b in right):
            return
        left += right
        self._group |= dict.fromkeys(right, left)

    def found(self) -> Iterator[list[str]]:
        """Every group that was made, once."""
        yield from {id(group): group for group in self._group.values()}.values()

    def _of(self, id_: str) -> list[str]:
        return self._group.setdefault(id_, [id_])

    def _apart(self, one: str, other: str) -> bool:
        """Whether two resumes cannot be of one person.

        What the user joined stands in for each other: a name in one of them explains the rest.
        """
        if pair(one, other) in self._parted:
            return True
        ones, others = self._standing_for(one), self._standing_for(other)
        return not any(self._compatible(a, b) for a in ones for b in others)

    def _standing_for(self, id_: str) -> tuple[str, ...]:
        return (id_, *self._partners.get(id_, ()))

    def _compatible(self, one: str, other: str) -> bool:
        if one == other or pair(one, other) in self._joined:
            return True
        found = agreement(self._known[one], self._known[other], self._impersonal)
        return not says_two(self._known[one], self._known[other], found)


def _blocks(keyed: Iterable[tuple[Hashable, str]]) -> Iterator[list[str]]:
    """The ids that share a key, where there are several."""
    blocks: dict[Hashable, list[str]] = defaultdict(list)
    for key, id_ in keyed:
        blocks[key].append(id_)
    yield from (block for block in blocks.values() if len(block) > 1)


def _impersonal(identities: Iterable[Identity]) -> frozenset[str]:
    """Contacts under more names than one family has: nobody is known by them."""
    bearers: dict[str, list[Identity]] = defaultdict(list)
    for one in identities:
        for contact in one.contacts:
            bearers[contact].append(one)
    return frozenset(c for c, some in bearers.items() if _many_people(some))


def _many_people(bearers: Sequence[Identity]) -> bool:
    told: list[frozenset[str]] = []
    for one in bearers:
        if one.names and all(alike(one.names, names) == "other" for names in told):
            told.append(one.names)
            if len(told) > _PEOPLE_OF_A_CONTACT:
                return True
    return False


def _candidates(identities: Iterable[Identity], impersonal: frozenset[str]) -> set[Pair]:
    identities = list(identities)
    contacts = ((c, one.id) for one in identities for c in one.contacts - impersonal)
    evidence = ((key, one.id) for one in identities for key in evidence_keys(one))
    found: set[Pair] = set()
    for block in (*_blocks(contacts), *_blocks(evidence)):
        few = len(block) <= _COMPARED_WITH_ALL
        couples = combinations(block, 2) if few else pairwise(sorted(block))
        found.update(pair(one, other) for one, other in couples)
    return found

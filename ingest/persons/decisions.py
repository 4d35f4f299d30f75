"""What the user says of persons, as pairs of resumes that are one person's or two people's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, product

from ingest.persons.rule import Pair, pair


def pairs_to_join(ids: Sequence[str], groups: Iterable[Sequence[str]]) -> set[Pair]:
    """Every two of the resumes named and of all that are of their persons already.

    So each of them stays with the rest when another one is removed.
    """
    groups = list(groups)
    everyone = {member for id_ in ids for member in _person_of(id_, groups)}
    return {pair(one, other) for one, other in combinations(sorted(everyone), 2)}


def pairs_to_part(ids: Sequence[str], groups: Iterable[Sequence[str]]) -> set[Pair]:
    """Those named against the rest of their person; where no one is left, against each other."""
    groups = list(groups)
    pairs: set[Pair] = set()
    for group in {tuple(_person_of(id_, groups)) for id_ in ids}:
        named = [member for member in group if member in ids]
        rest = [member for member in group if member not in ids]
        apart = product(named, rest) if rest else combinations(named, 2)
        pairs |= {pair(one, other) for one, other in apart}
    return pairs


def _person_of(id_: str, groups: Iterable[Sequence[str]]) -> Sequence[str]:
    return next((group for group in groups if id_ in group), (id_,))

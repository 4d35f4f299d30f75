"""Conditions on facts that must be claimed as strongly as a question demands."""

from __future__ import annotations

from dataclasses import replace

from ingest.claims import Strength
from ingest.query.predicates import And, FactIs, Not, Or, Where

_PAPERS = frozenset(("certificate", "test_score"))
"""Kinds of what is had once it is listed: there is nothing to do with it."""


def claimed_as(where: Where, demand: Strength) -> Where:
    """The condition, whose facts must be claimed as strongly as demanded."""
    match where:
        case FactIs(options):
            papers = all(option.kind in _PAPERS for option in options)
            return replace(where, demand=min(demand, Strength.LISTED) if papers else demand)
        case And(parts):
            return And(tuple(claimed_as(part, demand) for part in parts))
        case Or(parts):
            return Or(tuple(claimed_as(part, demand) for part in parts))
        case Not(part):
            return Not(claimed_as(part, demand))
        case _:
            return where

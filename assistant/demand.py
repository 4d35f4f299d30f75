"""How strong a claim a question asks for."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.claims import Strength
from ingest.query.predicates import And, FactIs, Not, Or, Where

_ASKS_DONE = re.compile(
    r"做过|负责过?|运维过?|带过|带领过?|主持|主导|参与过|从事"
    r"|干过|管理过|搭建?过|写过|部署过?|实践|实操|生产环境|亲手|真刀真枪|hands-on|practical"
    r"|worked|led\b|lead\b|built|managed|implemented"
    r"|deployed|shipped|responsible|ran\b|handled|done\b|involve"
)
_ASKS_ANY = re.compile(
    r"了解|接触|提到|提及|写了|写到|知道|know|familiar|mention|heard"
    r"|不管|不论|无论|any level|whatever|regardless|no matter|irrespective"
)
_ASKS_SECTIONS = re.compile(r"(?:实习|工作|项目)(?:[、,，/和或与]|经[历验]).{0,6}经[历验]")


def demanded(words: str) -> Strength:
    """How strong a claim must be to satisfy some folded words of a question."""
    if _ASKS_SECTIONS.search(words):
        return Strength.DONE
    if _ASKS_ANY.search(words):
        return Strength.AWARE
    return Strength.DONE if _ASKS_DONE.search(words) else Strength.LISTED


def claimed_as(where: Where, demand: Strength) -> Where:
    """The condition, whose facts must be claimed as strongly as demanded."""
    match where:
        case FactIs():
            return replace(where, demand=demand)
        case And(parts):
            return And(tuple(claimed_as(part, demand) for part in parts))
        case Or(parts):
            return Or(tuple(claimed_as(part, demand) for part in parts))
        case Not(part):
            return Not(claimed_as(part, demand))
        case _:
            return where

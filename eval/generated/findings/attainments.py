"""Conditions on skills, certificates, languages, awards and publications."""

from __future__ import annotations

from eval.generated.conditions import Condition, Finding
from eval.generated.findings.bounds import Finder
from eval.generated.record import Record


def _skill(record: Record, condition: Condition) -> Finding:
    assert condition.term
    found = [skill for skill in record.skills if skill.name.zh == condition.term.zh]
    if not found:
        return Finding(False)
    if found[0].strength in ("aware", "unused"):
        return Finding(None)
    name = found[0].name.said(record.language)
    return Finding(True, (f"skill/{name}",))


def _used_skill(record: Record, condition: Condition) -> Finding:
    assert condition.term
    for skill in record.skills:
        if skill.name.zh != condition.term.zh:
            continue
        if skill.strength == "used" and record.posts:
            return Finding(True, (f"used/{skill.name.zh}",))
        if skill.strength == "project":
            return Finding(True, (f"skill/{skill.name.said(record.language)}",))
        # The resume says itself that it was not used: its words are no matter of opinion.
        return Finding(None if skill.strength in ("listed", "used") else False)
    return Finding(False)


def _certificate(record: Record, condition: Condition) -> Finding:
    assert condition.term
    found = tuple(
        f"certificate/{n}"
        for n, one in enumerate(record.certificates)
        if one.name.zh == condition.term.zh
    )
    return Finding(bool(found), found)


def _spoken(record: Record, condition: Condition) -> Finding:
    assert condition.term
    found = tuple(
        f"language/{n}"
        for n, one in enumerate(record.languages)
        if one.test is None and one.name.zh == condition.term.zh
    )
    return Finding(bool(found), found)


def _award(record: Record, condition: Condition) -> Finding:
    assert condition.term
    found = tuple(
        f"award/{n}" for n, one in enumerate(record.awards) if one.name.zh == condition.term.zh
    )
    return Finding(bool(found), found)


def _published(record: Record, condition: Condition) -> Finding:
    found = tuple(f"publication/{n}" for n in range(len(record.publications)))
    return Finding(bool(found), found)


def _score_least(record: Record, condition: Condition) -> Finding:
    test, least = condition.value
    for n, one in enumerate(record.languages):
        if one.test == test and one.score is not None:
            holds = one.score >= least
            return Finding(holds, (f"language/{n}",) if holds else ())
    return Finding(False, stated=False)


ATTAINMENTS: dict[str, Finder] = {
    "skill": _skill,
    "used_skill": _used_skill,
    "certificate": _certificate,
    "spoken": _spoken,
    "award": _award,
    "published": _published,
    "score_least": _score_least,
}

"""Conditions in words."""

from __future__ import annotations

from random import Random
from typing import Any

from eval.generated.conditions import Condition
from eval.generated.periods import said_in_question
from eval.generated.questions.wording import phrase, plural, tables
from eval.generated.terms import Language, Term, term
from eval.generated.world import world

_TESTS = {
    "ielts": Term("雅思", "IELTS"),
    "toefl": Term("托福", "TOEFL"),
    "cet4": Term("CET-4", "CET-4"),
    "cet6": Term("CET-6", "CET-6"),
}


def test_name(test: str, language: Language) -> str:
    """What a language test is called."""
    return _TESTS[test].said(language)


def level_name(level: str, language: Language) -> str:
    """What a level of degrees is called."""
    return term(tables()["levels"][level]).said(language)


def said(rng: Random, condition: Condition, language: Language) -> str:
    """A condition as a verb phrase: "has a PhD", "有博士学位"."""
    if condition.said:
        return condition.said[language]
    if condition.parts:
        parts = [said(rng, part, language) for part in condition.parts]
        if condition.kind == "and" and condition.parts[-1].kind == "not":
            return _joined(rng, "and_not", language, parts)
        if condition.kind == "not":
            return parts[0]
        while len(parts) > 2:
            last = _joined(rng, condition.kind, language, parts[-2:])
            parts = [*parts[:-2], last]
        return _joined(rng, condition.kind, language, parts)
    return phrase(rng, "conditions", condition.kind, language, **_slots(condition, language))


def both_forms(rng: Random, condition: Condition, language: Language) -> dict[str, str]:
    """The slots of a wording: a condition said of one, and of several."""
    text = said(rng, condition, language)
    return {"c": text, "cs": plural(text) if language == "en" else text}


def _joined(rng: Random, how: str, language: Language, parts: list[str]) -> str:
    return phrase(rng, "joined", how, language, a=parts[0], b=parts[1])


def _slots(condition: Condition, language: Language) -> dict[str, str]:
    value: Any = condition.value
    slots: dict[str, str] = {}
    if condition.term:
        slots["x"] = condition.term.said(language)
    match condition.kind:
        case "highest":
            slots["x"] = level_name(value, language)
        case "level":
            # What an associate programme ends with is no degree in China.
            awarded = "学历" if value == "associate" else "学位"
            slots["x"] = level_name(value, language) + (awarded if language == "zh" else "")
        case "gender":
            zh, en = ("女", "female") if value == "female" else ("男", "male")
            slots["x"] = zh if language == "zh" else en
        case "trade":
            trades = {trade.key: trade.name for trade in world().trades}
            slots["x"] = trades[value].said(language)
        case "employer_at":
            slots["t"] = said_in_question(value, language)
        case "graduated_in":
            slots |= {"x": level_name(value[0], language), "t": str(value[1])}
        case "graduated_after":
            slots |= {"x": level_name(value[0], language), "n": str(value[1])}
        case "score_least":
            slots |= {"x": test_name(value[0], language), "n": f"{value[1]:g}"}
        case "age_between":
            slots |= {"n": str(value[0]), "m": str(value[1])}
        case _ if isinstance(value, int | float):
            slots["n"] = f"{value:g}"
    return slots

"""Who a question about one person is about, and by what words."""

from __future__ import annotations

from random import Random

from eval.generated.files import Sheet
from eval.generated.questions.knowledge import Knowledge
from eval.generated.terms import Language, Term


def someone(rng: Random, knowledge: Knowledge) -> Sheet:
    """One of those who have a name and a resume to themselves."""
    return rng.choice(knowledge.solo)


def is_known(employer: Term, sheet: Sheet, language: Language) -> bool:
    """Whether a resume tells what an employer is called in a language, or everyone knows it."""
    same = employer.zh == employer.en
    return not employer.invented or same or sheet.record.language == language


def pronoun_of(rng: Random, sheet: Sheet, language: Language) -> str:
    """What a follow-up calls someone."""
    gender = sheet.record.gender
    if language == "zh":
        known = {"female": "她", "male": "他"}.get(gender or "", "TA")
        return rng.choice((known, known, "这位候选人", "这个人"))
    known = {"female": "her", "male": "his"}.get(gender or "", "their")
    return rng.choice((known, known, "this candidate's"))

"""Questions about what one person's resume states, or does not."""

from __future__ import annotations

from random import Random

from eval.generated.files import Sheet
from eval.generated.questions.asked import Asked
from eval.generated.questions.facts import AskedFact, missing_facts, number, stated_facts
from eval.generated.questions.knowledge import Knowledge, called, quotes
from eval.generated.questions.phrases import both_forms
from eval.generated.questions.samples import draw_condition
from eval.generated.questions.someone import is_known, pronoun_of, someone
from eval.generated.questions.wording import draw, phrase
from eval.generated.record import Duty
from eval.generated.terms import Language, Term

_SINGLING = ("employer", "award", "certificate", "used_skill", "school", "title", "major")


def lookup(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A fact of someone named; in the language of the resume."""
    sheet = someone(rng, knowledge)
    if sheet.record.language != language:
        return None
    return _looked_up(rng, sheet, language, "lookup")


def crosslingual(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A fact of someone named, asked in the other language."""
    sheet = someone(rng, knowledge)
    if sheet.record.language == language:
        return None
    return _looked_up(rng, sheet, language, "crosslingual")


def _looked_up(rng: Random, sheet: Sheet, language: Language, form: str) -> Asked | None:
    fact = _some_fact(rng, sheet, language)
    if fact is None:
        return None
    slots = {"who": called(rng, sheet, language), "what": fact.noun(rng, language)}
    wording, text = draw(rng, "lookup", language, **slots)
    return _of_fact(sheet, fact, form, language, wording, text)


def described(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A fact of the one person who had a title at an employer."""
    sheet = rng.choice(knowledge.sheets)
    if not sheet.record.posts or sheet.record.language != language:
        return None
    job = rng.choice(sheet.record.posts)
    there = [
        other
        for other in knowledge.sheets
        if any(one.employer.zh == job.employer.zh for one in other.record.jobs)
        and any(_alike(one.title, job.title) for one in other.record.jobs)
    ]
    fact = _some_fact(rng, sheet, language)
    if len(there) != 1 or fact is None or fact.term == job.employer:
        return None
    slots = {
        "employer": job.employer.said(language),
        "title": job.title.said(language),
        "what": fact.noun(rng, language),
    }
    wording, text = draw(rng, "described", language, **slots)
    return _of_fact(sheet, fact, "described", language, wording, text)


def namesake(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A fact of one of two who share a name, told apart by the trade."""
    if not knowledge.namesakes:
        return None
    sheet = rng.choice(knowledge.namesakes)
    fact = _some_fact(rng, sheet, language)
    if fact is None or sheet.record.language != language:
        return None
    trade = knowledge.trades[sheet.record.trade].name.said(language)
    slots = {
        "who": called(rng, sheet, language),
        "trade": trade,
        "what": fact.noun(rng, language),
    }
    wording, text = draw(rng, "namesake", language, **slots)
    return _of_fact(sheet, fact, "namesake", language, wording, text)


def duty(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A number of someone's work at an employer."""
    sheet = someone(rng, knowledge)
    found = [
        (f"job/{n}/duty/{place}", job, line)
        for n, job in enumerate(sheet.record.jobs)
        if sum(one.employer == job.employer for one in sheet.record.jobs) == 1
        for place, line in enumerate(job.duties)
        if line.number is not None
    ]
    if not found:
        return None
    key, job, line = rng.choice(found)
    if not is_known(job.employer, sheet, language):
        return None
    who = called(rng, sheet, language)
    employer = job.employer.said(language)
    if language == "zh":
        wording, text = draw(rng, "duty", "zh", who=who, employer=employer, asked=line.asked)
    elif line.counted:
        how = _how(line)
        slots = {"How": how[0].upper() + how[1:], "how": how, "verb": line.verb}
        past = f"they could {line.verb}"
        wording, text = draw(rng, "duty", "en", who=who, employer=employer, past=past, **slots)
        text = text.replace(f"{who} they could", f"{who} managed to")
    else:
        return None
    assert line.number is not None
    # "20万" and "200 thousand" are one number.
    said_number: tuple[str, ...] = (number(line.number),)
    if not line.counted:
        said_number += (number(line.number * 10),)
    fact = AskedFact("duty", (key,), (said_number,))
    return _of_fact(sheet, fact, "duty", language, wording, text)


def _how(line: Duty) -> str:
    return "by what percentage" if line.counted == "%" else f"how many {line.counted}"


def not_stated(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A fact that someone's resume does not state."""
    sheet = someone(rng, knowledge)
    key = rng.choice(missing_facts(sheet.record))
    slots = {"who": called(rng, sheet, language), "what": phrase(rng, "facts", key, language)}
    wording, text = draw(rng, "lookup", language, **slots)
    spec = {"ask": "fact", "file": sheet.file, "key": key, "missing": True}
    return Asked(
        "not_stated", language, wording, text, "nothing", spec, (sheet.file,), gold="not stated"
    )


def followup_fact(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A fact of someone, after another one of the same person, or after who it is."""
    if rng.random() < 0.5:
        sheet = someone(rng, knowledge)
        first = _some_fact(rng, sheet, language)
        if first is None:
            return None
        slots = {"who": called(rng, sheet, language), "what": first.noun(rng, language)}
        _, turn = draw(rng, "lookup", language, **slots)
    else:
        sheet = rng.choice(knowledge.sheets)
        condition = draw_condition(rng, knowledge, _SINGLING, sheet)
        matches = knowledge.matches(condition, language) if condition else None
        if condition is None or matches is None or len(matches.sheets) != 1:
            return None
        _, turn = draw(rng, "negative_list", language, **both_forms(rng, condition, language))
        first = None
    fact = _some_fact(rng, sheet, language)
    if fact is None or (first and fact.key == first.key):
        return None
    pronoun = pronoun_of(rng, sheet, language)
    slots = {"he": pronoun, "his": pronoun, "what": fact.noun(rng, language)}
    wording, text = draw(rng, "followup_lookup", language, **slots)
    return _of_fact(sheet, fact, "followup_lookup", language, wording, text, (turn,))


def _some_fact(rng: Random, sheet: Sheet, language: Language) -> AskedFact | None:
    facts = [f for f in stated_facts(sheet) if f.askable(language, sheet.record)]
    if not facts:
        return None
    # A kind of fact first, so that what comes often in a resume is not asked most.
    key = rng.choice(sorted({fact.key for fact in facts}))
    return rng.choice([fact for fact in facts if fact.key == key])


def _alike(one: Term, other: Term) -> bool:
    return any(
        a.casefold() in b.casefold() or b.casefold() in a.casefold()
        for a, b in zip(one.names, other.names, strict=False)
    )


def _of_fact(
    sheet: Sheet,
    fact: AskedFact,
    form: str,
    language: Language,
    wording: str,
    text: str,
    turns: tuple[str, ...] = (),
) -> Asked:
    found = quotes(sheet, fact.places)
    spec = {"ask": "fact", "file": sheet.file, "key": fact.key, "places": list(fact.places)}
    return Asked(
        form, language, wording, text, "fact", spec, (sheet.file,), turns=turns,
        check=fact.check, reject=fact.reject, quotes=found,
        gold="; ".join(quote.text for quote in found),
    )  # fmt: skip

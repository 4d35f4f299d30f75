"""Questions about one person: facts, jobs in their order, time spent, and what is not stated."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from eval.generated.files import Sheet
from eval.generated.measures import Range, tenure
from eval.generated.periods import said_in_question
from eval.generated.questions.asked import Asked
from eval.generated.questions.facts import AskedFact, missing_facts, number, stated_facts
from eval.generated.questions.knowledge import Knowledge, called, quotes
from eval.generated.questions.phrases import both_forms
from eval.generated.questions.samples import draw_condition, month_inside
from eval.generated.questions.wording import draw, phrase
from eval.generated.record import AS_OF, Duty, Job
from eval.generated.terms import Language, Term

_SINGLING = ("employer", "award", "certificate", "used_skill", "school", "title", "major")


def lookup(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A fact of someone named; in the language of the resume."""
    sheet = _someone(rng, knowledge)
    if sheet.record.language != language:
        return None
    return _looked_up(rng, sheet, language, "lookup")


def crosslingual(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A fact of someone named, asked in the other language."""
    sheet = _someone(rng, knowledge)
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
    sheet = _someone(rng, knowledge)
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
    if not _known(job.employer, sheet, language):
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
    sheet = _someone(rng, knowledge)
    key = rng.choice(missing_facts(sheet.record))
    slots = {"who": called(rng, sheet, language), "what": phrase(rng, "facts", key, language)}
    wording, text = draw(rng, "lookup", language, **slots)
    spec = {"ask": "fact", "file": sheet.file, "key": key, "missing": True}
    return Asked(
        "not_stated", language, wording, text, "nothing", spec, (sheet.file,), gold="not stated"
    )


def at_time(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """Where someone worked in a month."""
    sheet = _someone(rng, knowledge)
    month = month_inside(rng, sheet.record)
    if month is None:
        return None
    around = [
        (n, job)
        for n, job in enumerate(sheet.record.jobs)
        if job.start.first() <= month.first() <= (job.end or AS_OF).last()
    ]
    if len(around) != 1:
        return None
    slots = {"who": called(rng, sheet, language), "month": said_in_question(month, language)}
    wording, text = draw(rng, "at_time", language, **slots)
    spec = {"ask": "employer_at", "file": sheet.file, "month": str(month)}
    return _of_job(sheet, around[0][0], "at_time", language, wording, text, spec)


def order(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """The job before or after another, the first, the latest."""
    sheet = _someone(rng, knowledge)
    jobs = _in_order(sheet)
    if len(jobs) < 2:
        return None
    who = called(rng, sheet, language)
    which = rng.choice(("before", "after", "first", "latest"))
    if which in ("first", "latest"):
        place = jobs[0 if which == "first" else -1]
        wording, text = draw(rng, which, language, who=who)
        spec = {"ask": which, "file": sheet.file}
        return _of_job(sheet, place, "order", language, wording, text, spec)
    at = rng.randrange(1, len(jobs)) if which == "before" else rng.randrange(len(jobs) - 1)
    employer = sheet.record.jobs[jobs[at]].employer
    if not _known(employer, sheet, language):
        return None
    place = jobs[at - 1 if which == "before" else at + 1]
    wording, text = draw(rng, which, language, who=who, employer=employer.said(language))
    spec = {"ask": which, "file": sheet.file, "employer": employer.zh}
    return _of_job(sheet, place, "order", language, wording, text, spec, besides=jobs[at])


def followup_order(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """The latest job, then the one before it."""
    sheet = _someone(rng, knowledge)
    jobs = _in_order(sheet)
    if len(jobs) < 2:
        return None
    _, turn = draw(rng, "latest", language, who=called(rng, sheet, language))
    wording, text = draw(rng, "followup_before", language, he=_pronoun(rng, sheet, language))
    spec = {"ask": "before_latest", "file": sheet.file}
    return _of_job(
        sheet, jobs[-2], "followup_order", language, wording, text, spec, jobs[-1], (turn,)
    )


def followup_fact(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A fact of someone, after another one of the same person, or after who it is."""
    if rng.random() < 0.5:
        sheet = _someone(rng, knowledge)
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
    pronoun = _pronoun(rng, sheet, language)
    slots = {"he": pronoun, "his": pronoun, "what": fact.noun(rng, language)}
    wording, text = draw(rng, "followup_lookup", language, **slots)
    return _of_fact(sheet, fact, "followup_lookup", language, wording, text, (turn,))


def stay(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """How long someone was with an employer; what is said may count the last month or not."""
    sheet = _someone(rng, knowledge)
    posts = [
        (n, job)
        for n, job in enumerate(sheet.record.jobs)
        if job.start.month
        and sum(one.employer == job.employer for one in sheet.record.jobs) == 1
        and not job.internship
        and _known(job.employer, sheet, language)
    ]
    if not posts:
        return None
    place, job = rng.choice(posts)
    length = tenure(sheet.record, job.employer.zh)
    if length is None or length.high < 3:
        return None
    slots = {"who": called(rng, sheet, language), "employer": job.employer.said(language)}
    wording, text = draw(rng, "tenure", language, **slots)
    spec = {"ask": "tenure", "file": sheet.file, "employer": job.employer.zh}
    return Asked(
        "tenure", language, wording, text, "fact", spec, (sheet.file,),
        check=(_lengths(length),), quotes=quotes(sheet, (f"job/{place}/date",)),
        gold=f"{length.low:g} to {length.high:g} months",
    )  # fmt: skip


def _lengths(months: Range) -> tuple[str, ...]:
    """Patterns for a length of time: months, years with months, years with one decimal."""
    patterns = []
    for count in range(int(months.low), int(months.high) + 1):
        years, rest = divmod(count, 12)
        patterns.append(rf"re:(?<!\d){count}\s*(?:个月|months?)")
        year_word, month_word = r"\s*(?:年|years?)", r"\s*(?:个月|months?)"
        if years and rest:
            patterns.append(rf"re:(?<!\d){years}{year_word}[^\d]{{0,6}}{rest}{month_word}")
            patterns.append(rf"re:(?<!\d){count / 12:.1f}{year_word}".replace(".", r"\.", 1))
        elif years:
            patterns.append(rf"re:(?<!\d){years}(?:\.0)?{year_word}")
    return tuple(patterns)


# Shared by the questions above.


def _someone(rng: Random, knowledge: Knowledge) -> Sheet:
    return rng.choice(knowledge.solo)


def _some_fact(rng: Random, sheet: Sheet, language: Language) -> AskedFact | None:
    facts = [f for f in stated_facts(sheet) if f.askable(language, sheet.record)]
    if not facts:
        return None
    # A kind of fact first, so that what comes often in a resume is not asked most.
    key = rng.choice(sorted({fact.key for fact in facts}))
    return rng.choice([fact for fact in facts if fact.key == key])


def _known(employer: Term, sheet: Sheet, language: Language) -> bool:
    same = employer.zh == employer.en
    return not employer.invented or same or sheet.record.language == language


def _alike(one: Term, other: Term) -> bool:
    return any(
        a.casefold() in b.casefold() or b.casefold() in a.casefold()
        for a, b in zip(one.names, other.names, strict=False)
    )


def _in_order(sheet: Sheet) -> list[int]:
    """The places of the jobs from the first; none where two overlap, touch an internship or repeat.

    Each job has to end by the month in which the next one starts.
    """
    record = sheet.record
    if any(job.internship for job in record.jobs):
        return []
    places = sorted(range(len(record.jobs)), key=lambda n: record.jobs[n].start.first())
    jobs = [record.jobs[n] for n in places]
    clear = all(
        before.end is not None
        and before.end.first() <= after.start.first()
        and before.start.first() < after.start.first()
        for before, after in pairwise(jobs)
    )
    return places if clear and len({job.employer for job in jobs}) == len(jobs) else []


def _pronoun(rng: Random, sheet: Sheet, language: Language) -> str:
    gender = sheet.record.gender
    if language == "zh":
        known = {"female": "她", "male": "他"}.get(gender or "", "TA")
        return rng.choice((known, known, "这位候选人", "这个人"))
    known = {"female": "her", "male": "his"}.get(gender or "", "their")
    return rng.choice((known, known, "this candidate's"))


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


def _of_job(
    sheet: Sheet,
    place: int,
    form: str,
    language: Language,
    wording: str,
    text: str,
    spec: dict[str, str],
    besides: int | None = None,
    turns: tuple[str, ...] = (),
) -> Asked:
    """The employer of one job; naming another employer too is wrong, but for that of `besides`."""
    jobs = sheet.record.jobs
    # A page leaves out the last full stop of a field: "Elm Foods Ltd".
    names = tuple(dict.fromkeys(name.rstrip(".") for name in jobs[place].employer.names))
    reject = tuple(
        name
        for n, job in enumerate(jobs)
        if n not in (place, besides) and job.employer != jobs[place].employer
        for name in job.employer.names
        if not any(name in ours or ours in name for ours in _names(jobs, place, besides))
    )
    return Asked(
        form, language, wording, text, "fact", spec, (sheet.file,), turns=turns,
        check=(names,), reject=reject, quotes=quotes(sheet, (f"job/{place}/employer",)),
        gold=names[0],
    )  # fmt: skip


def _names(jobs: tuple[Job, ...], *places: int | None) -> tuple[str, ...]:
    return tuple(name for n in places if n is not None for name in jobs[n].employer.names)

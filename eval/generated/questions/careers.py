"""Questions about one person's jobs: in a month, in their order, how long."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from eval.generated.files import Sheet
from eval.generated.measures import Range, tenure
from eval.generated.periods import said_in_question
from eval.generated.questions.asked import Asked
from eval.generated.questions.knowledge import Knowledge, called, quotes
from eval.generated.questions.samples import month_inside
from eval.generated.questions.someone import is_known, pronoun_of, someone
from eval.generated.questions.wording import draw
from eval.generated.record import AS_OF, Job
from eval.generated.terms import Language


def at_time(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """Where someone worked in a month."""
    sheet = someone(rng, knowledge)
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
    sheet = someone(rng, knowledge)
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
    if not is_known(employer, sheet, language):
        return None
    place = jobs[at - 1 if which == "before" else at + 1]
    wording, text = draw(rng, which, language, who=who, employer=employer.said(language))
    spec = {"ask": which, "file": sheet.file, "employer": employer.zh}
    return _of_job(sheet, place, "order", language, wording, text, spec, besides=jobs[at])


def followup_order(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """The latest job, then the one before it."""
    sheet = someone(rng, knowledge)
    jobs = _in_order(sheet)
    if len(jobs) < 2:
        return None
    _, turn = draw(rng, "latest", language, who=called(rng, sheet, language))
    wording, text = draw(rng, "followup_before", language, he=pronoun_of(rng, sheet, language))
    spec = {"ask": "before_latest", "file": sheet.file}
    return _of_job(
        sheet, jobs[-2], "followup_order", language, wording, text, spec, jobs[-1], (turn,)
    )


def stay(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """How long someone was with an employer; what is said may count the last month or not."""
    sheet = someone(rng, knowledge)
    posts = [
        (n, job)
        for n, job in enumerate(sheet.record.jobs)
        if job.start.month
        and sum(one.employer == job.employer for one in sheet.record.jobs) == 1
        and not job.internship
        and is_known(job.employer, sheet, language)
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

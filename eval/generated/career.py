"""Studies and jobs in the order of a life: no one works before school ends, few without a break."""

from __future__ import annotations

from random import Random

from eval.generated.record import AS_OF, Degree, Duty, Job, Level
from eval.generated.terms import Term, term
from eval.generated.world import Trade, World
from ingest.resume import YearMonth

_PRACTICAL = ("hotel", "gym", "logistics", "airline", "pharmacy")
_LENGTH: dict[Level, int] = {"associate": 3, "bachelor": 4, "master": 3, "doctor": 4}
_YEARS_ONLY, _OVERLAP, _GAP, _PRESENT, _PROMOTED = 0.08, 0.05, 0.3, 0.68, 0.08


def later(month: YearMonth, months: int) -> YearMonth:
    """So many months later."""
    ordinal = month.first() + months
    return YearMonth(ordinal // 12, ordinal % 12 + 1)


def draw_degrees(
    rng: Random, world: World, trade: Trade, born: YearMonth, region: str
) -> tuple[Degree, ...]:
    """The studies, latest first."""
    practical = trade.group in _PRACTICAL
    weights = (45, 45, 9, 1) if practical else (10, 55, 29, 6)
    highest = rng.choices(("associate", "bachelor", "master", "doctor"), weights)[0]
    levels: list[Level] = {
        "associate": ["associate"],
        "bachelor": ["bachelor"],
        "master": ["bachelor", "master"],
        "doctor": ["bachelor", "master", "doctor"],
    }[highest]  # type: ignore[assignment]
    start = YearMonth(born.year + 18 + (born.month or 1) // 9, 9)
    drawn: list[Degree] = []
    for level in levels:
        end = YearMonth(start.year + _LENGTH[level], 6)
        if drawn and end.first() > later(AS_OF, 12).first():
            break
        drawn.append(_degree(rng, world, trade, level, start, end, region, bool(drawn)))
        start = YearMonth(end.year, 9)
    best = drawn[-1]
    if best.end.first() < AS_OF.first():
        drawn[-1] = _with_grades(rng, world, best)
    return tuple(reversed(drawn))


def _degree(
    rng: Random,
    world: World,
    trade: Trade,
    level: Level,
    start: YearMonth,
    end: YearMonth,
    region: str,
    further: bool,
) -> Degree:
    if region == "cn" and level == "associate":
        school = rng.choice(world.schools["college"])
    elif region == "cn" and not (further and rng.random() < 0.15):
        school = rng.choice(world.schools["cn"])
    else:
        school = rng.choice(world.schools["world"])
    route = None
    if region == "cn" and further and level == "master" and "overseas" not in school.groups:
        chance = rng.random()
        if chance < 0.15:
            route = term("保研 | recommended for admission without examination")
        elif chance < 0.3:
            route = term("非全日制 | part-time")
    written = term(rng.choice(world.words["levels"][level]))
    return Degree(school, level, written, rng.choice(trade.majors), start, end, route=route)


def _with_grades(rng: Random, world: World, degree: Degree) -> Degree:
    gpa = round(rng.uniform(2.8, 4.0), 2) if rng.random() < 0.4 else None
    many = rng.randint(30, 240)
    rank = (rng.randint(1, max(2, many // 5)), many) if rng.random() < 0.25 else None
    honour = term(rng.choice(world.words["honours"]["values"])) if rng.random() < 0.25 else None
    return Degree(
        degree.school,
        degree.level,
        degree.written_level,
        degree.major,
        degree.start,
        degree.end,
        gpa,
        rank,
        honour,
        degree.route,
    )


def draw_jobs(
    rng: Random, world: World, trade: Trade, degrees: tuple[Degree, ...], region: str
) -> tuple[Job, ...]:
    """The jobs and internships, latest first; where years are enough for someone, all are years."""
    duties = _Duties(rng, trade)
    employers: set[str] = set()
    jobs: list[Job] = []
    graduated = degrees[0].end
    month = later(graduated, rng.randint(1, 3))
    while AS_OF.first() - month.first() > 6 and len(jobs) < 6:
        end: YearMonth | None = later(month, min(150, int(rng.lognormvariate(3.6, 0.7)) + 6))
        if end is not None and (end.first() >= AS_OF.first() - 2 or len(jobs) == 5):
            end = None if rng.random() < _PRESENT else later(AS_OF, -rng.randint(2, 9))
            if end is not None and end.first() <= month.first() + 3:
                end = None
        rise = min(len(trade.titles) - 1, len(jobs))
        title = trade.titles[rng.randint(max(0, rise - 1), rise)]
        if jobs and rng.random() < _PROMOTED and jobs[-1].title != title:
            employer, department = jobs[-1].employer, jobs[-1].department
        else:
            employer = _employer(rng, world, trade, region, employers)
            department = rng.choice(trade.departments) if rng.random() < 0.6 else None
        employers.add(employer.zh)
        jobs.append(Job(employer, title, department, month, end, False, duties.draw()))
        if end is None:
            break
        step = rng.randint(2, 14) if rng.random() < _GAP else rng.randint(0, 1)
        if rng.random() < _OVERLAP and end.first() - month.first() > 14:
            step = -rng.randint(2, 6)
        month = later(end, step)
    if rng.random() < (0.6 if degrees[0].end.year >= 2016 else 0.15):
        start = later(graduated, -rng.choice((12, 11, 9)))
        employer = _employer(rng, world, trade, region, employers)
        title = _intern_title(trade)
        end = later(start, rng.randint(2, 5))
        jobs.insert(0, Job(employer, title, None, start, end, True, duties.draw(2)))
    if rng.random() < _YEARS_ONLY:
        jobs = [_in_years(job) for job in jobs]
    return tuple(reversed(jobs))


def _in_years(job: Job) -> Job:
    end = job.end and YearMonth(job.end.year)
    return Job(
        job.employer,
        job.title,
        job.department,
        YearMonth(job.start.year),
        end,
        job.internship,
        job.duties,
    )


def _intern_title(trade: Trade) -> Term:
    return Term(f"{trade.name.zh}实习生", f"{trade.name.en.title()} Intern")


def _employer(rng: Random, world: World, trade: Trade, region: str, taken: set[str]) -> Term:
    table = world.employers[trade.group]
    known = [term(row) for row in table["known"]]
    while True:
        if rng.random() < 0.5:
            here = [one for one in known if region in one.groups or rng.random() < 0.25]
            chosen = rng.choice(here or known)
        else:
            chosen = _invented(rng, world, table, region)
        if chosen.zh not in taken:
            return chosen


def _invented(rng: Random, world: World, table: dict[str, list[str]], region: str) -> Term:
    prefix = rng.choice(world.prefixes[region])
    if region == "world":
        name = f"{prefix.en} {rng.choice(table['world'])}"
        return Term(name, name, invented=True)
    suffix = term(rng.choice(table["cn"]))
    return Term(f"{prefix.zh}{suffix.zh}", f"{prefix.en} {suffix.en}", invented=True)


class _Duties:
    """The lines of work of one person, each used at most once, so that it has one place."""

    def __init__(self, rng: Random, trade: Trade) -> None:
        self._rng = rng
        self._forms = rng.sample(trade.duties, len(trade.duties))
        self._plain = rng.sample(trade.plain, len(trade.plain))

    def draw(self, most: int = 4) -> tuple[Duty, ...]:
        drawn: list[Duty] = []
        for _ in range(self._rng.randint(1, most)):
            if self._forms and self._rng.random() < 0.6:
                form = self._forms.pop()
                n = self._rng.randint(form.least, form.most)
                words = (form.zh.format(n=n), form.en.format(n=n))
                drawn.append(Duty(*words, n, form.asked, form.counted, form.verb))
            elif self._plain:
                line = self._plain.pop()
                drawn.append(Duty(line.zh, line.en))
        return tuple(drawn)

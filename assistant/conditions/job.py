"""The jobs of one resume and the months in them."""

from __future__ import annotations

from ingest.dates import month_bounds, union_months
from ingest.resume import Resume, YearMonth


def jobs_of(resume: Resume) -> list[int]:
    """Job entries; where a resume tells its work as projects alone, the dated ones of those."""
    jobs = [i for i, e in enumerate(resume.entries) if e.kind == "job"]
    return jobs or [i for i, e in enumerate(resume.entries) if e.kind == "project" and e.period]


def experience_months(resume: Resume, as_of: YearMonth, interns: bool = False) -> int:
    """Months in jobs, overlaps once; internships only where asked for."""
    bounds = [
        b
        for i in jobs_of(resume)
        if (e := resume.entries[i]).period
        and (b := month_bounds(e.period, as_of))
        and (interns or all(f.value != "internship" for f in resume.facts_of("employment", i)))
    ]
    return union_months(bounds)

"""The gold worked out anew, plainly, from the records in gold.json: one reading, no ranges."""

from collections.abc import Callable, Mapping
from typing import Any

Record = Mapping[str, Any]
AS_OF = 2026 * 12 + 5


def month(text: str | None) -> int:
    """Months since year 0; a year alone is its January, "until now" the month of the gold."""
    if text is None:
        return AS_OF
    year, _, number = text.partition("-")
    return int(year) * 12 + int(number or 1) - 1


def posts(record: Record) -> list[Any]:
    return [job for job in record["jobs"] if not job["internship"]]


def worked(jobs: list[Any]) -> int:
    """Months of which each belongs to a job, its first and last among them."""
    covered = {m for job in jobs for m in range(month(job["start"]), month(job["end"]) + 1)}
    return len(covered)


def age(record: Record) -> float | None:
    if record["birth"]:
        return (AS_OF - month(record["birth"])) / 12
    return record["age"]


def finished(record: Record) -> list[Any]:
    return [degree for degree in record["degrees"] if month(degree["end"]) < AS_OF]


def bachelor(record: Record) -> int | None:
    found = [month(one["end"]) for one in finished(record) if one["level"] == "bachelor"]
    return found[0] if found else None


def gpa(record: Record) -> float | None:
    found = [one["gpa"] for one in record["degrees"] if one["gpa"] is not None]
    return found[0] if found else None


def has(items: list[Any], name: str) -> bool:
    return any(item["name"]["zh"] == name for item in items)


def there(record: Record, spec: Mapping[str, Any]) -> list[Any]:
    return [job for job in record["jobs"] if job["employer"]["zh"] == spec["term"]]


def score(record: Record, test: str) -> float:
    return next((one["score"] for one in record["languages"] if one["test"] == test), -1)


def salary(record: Record) -> int | None:
    return record["salary"][0] if record["salary"] else None


def at_least(value: float | None, least: float) -> bool:
    return value is not None and value >= least


HOLDS: dict[str, Callable[[Record, Any], bool]] = {
    "and": lambda r, s: all(holds(r, part) for part in s["parts"]),
    "or": lambda r, s: any(holds(r, part) for part in s["parts"]),
    "any": lambda r, s: any(holds(r, part) for part in s["parts"]),
    "not": lambda r, s: not holds(r, s["parts"][0]),
    "sounds_like": lambda r, s: False,
    "employer": lambda r, s: any(not job["internship"] for job in there(r, s)),
    "present_employer": lambda r, s: any(job["end"] is None for job in there(r, s)),
    "intern_at": lambda r, s: any(job["internship"] for job in there(r, s)),
    "employer_at": lambda r, s: any(
        month(job["start"]) <= month(s["value"]) <= month(job["end"]) for job in there(r, s)
    ),
    "school": lambda r, s: any(d["school"]["zh"] == s["term"] for d in finished(r)),
    "school_group": lambda r, s: any(s["value"] in d["school"]["groups"] for d in finished(r)),
    "major": lambda r, s: any(d["major"]["zh"] == s["term"] for d in finished(r)),
    "level": lambda r, s: any(d["level"] == s["value"] for d in finished(r)),
    "highest": lambda r, s: finished(r)[0]["level"] == s["value"],
    "graduated_in": lambda r, s: any(
        d["level"] == s["value"][0] and d["end"].startswith(str(s["value"][1])) for d in finished(r)
    ),
    "graduated_after": lambda r, s: any(
        d["level"] == s["value"][0] and int(d["end"][:4]) > s["value"][1] for d in finished(r)
    ),
    "city": lambda r, s: bool(r["city"]) and r["city"]["zh"] == s["term"],
    "city_group": lambda r, s: bool(r["city"]) and s["value"] in r["city"]["groups"],
    "gender": lambda r, s: r["gender"] == s["value"],
    "skill": lambda r, s: has([k for k in r["skills"] if k["strength"] != "unused"], s["term"]),
    "used_skill": lambda r, s: has(
        [k for k in r["skills"] if k["strength"] in ("used", "project")], s["term"]
    ),
    "certificate": lambda r, s: has(r["certificates"], s["term"]),
    "spoken": lambda r, s: has(r["languages"], s["term"]),
    "title": lambda r, s: any(job["title"]["zh"] == s["term"] for job in r["jobs"]),
    "trade": lambda r, s: r["trade"] == s["value"] and bool(posts(r)),
    "award": lambda r, s: has(r["awards"], s["term"]),
    "published": lambda r, s: bool(r["publications"]),
    "age_over": lambda r, s: at_least(age(r), s["value"] + 1),
    "age_under": lambda r, s: age(r) is not None and not at_least(age(r), s["value"]),
    "age_between": lambda r, s: (
        at_least(age(r), s["value"][0]) and not at_least(age(r), s["value"][1] + 1)
    ),
    "gpa_least": lambda r, s: at_least(gpa(r), s["value"]),
    "years_least": lambda r, s: worked(posts(r)) >= s["value"] * 12,
    "years_below": lambda r, s: bool(posts(r)) and worked(posts(r)) < s["value"] * 12,
    "tenure_least": lambda r, s: worked(there(r, s)) >= s["value"] * 12,
    "score_least": lambda r, s: score(r, s["value"][0]) >= s["value"][1],
    "salary_most": lambda r, s: salary(r) is not None and not at_least(salary(r), s["value"] + 1),
    "unstated": lambda r, s: not r["certificates" if s["value"] == "certificate" else s["value"]],
}

MEASURES: dict[str, Callable[[Record], float | None]] = {
    "oldest": age,
    "youngest": lambda r: None if age(r) is None else -float(age(r) or 0),
    "experience": lambda r: worked(posts(r)) or None,
    "gpa": gpa,
    "earliest_bachelor": lambda r: None if bachelor(r) is None else -float(bachelor(r) or 0),
    "latest_bachelor": bachelor,
    "salary": salary,
    "longest_job": lambda r: max((worked([job]) for job in posts(r)), default=None),
}


def holds(record: Record, spec: Mapping[str, Any] | None) -> bool:
    """Whether a record fulfils the condition of a question; everyone fulfils none."""
    return spec is None or HOLDS[spec["kind"]](record, spec)


def in_order(record: Record) -> list[str]:
    """The employers, the first one first."""
    jobs = sorted(record["jobs"], key=lambda job: month(job["start"]))
    return [job["employer"]["zh"] for job in jobs]


def employer_asked(record: Record, spec: Mapping[str, Any]) -> str:
    """The employer that a question about the order or the time of jobs asks for."""
    names = in_order(record)
    place = names.index(spec["employer"]) if "employer" in spec else 0
    match spec["ask"]:
        case "first":
            return names[0]
        case "latest":
            return names[-1]
        case "before_latest":
            return names[-2]
        case "before":
            return names[place - 1]
        case "after":
            return names[place + 1]
        case _:
            (name,) = [
                job["employer"]["zh"]
                for job in record["jobs"]
                if month(job["start"]) <= month(spec["month"]) <= month(job["end"])
            ]
            return name

"""A side bar whose lines stand between those of the main column is read apart from it."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

from ingest.outline.side_bar import columns_apart
from ingest.reading import understand
from ingest.resume import Document, Resume

SIDE = [
    "CONTACT",
    "+44 7700 900123",
    "ines.varga@example.org",
    "CERTIFICATES",
    "PMP 2019",
    "CERTIFIED WELDER, lapsed 2020",
    "LANGUAGES",
    "German C1",
]
MAIN = [
    "PROFILE",
    "Twelve years of keeping paper machines and their crews running in three shifts.",
    "EXPERIENCE",
    "Ostbrook Paper Mills Ltd, Leeds                    Apr 2019 - present",
    "Maintenance Manager",
    "- Crew of 31; unplanned standstill of the drying section down from 9.2% to 3.4%",
    "Harlan Pumps Ltd, Bristol                          Jun 2013 - Mar 2019",
    "Shift Engineer",
    "- Rebuilt 14 boiler feed pumps and wrote the inspection plan that the group still uses",
    "EDUCATION",
    "BSc Mechanical Engineering, University of Leeds    2009 - 2013",
]


def _resume(lines: list[str]) -> Resume:
    return understand(Document("\n".join(lines)), "0" * 16, Path("varga.txt"))


def _interleaved(first: list[str], second: list[str]) -> list[str]:
    pairs = zip_longest(first, second)
    return ["INES VARGA", "Maintenance Manager", *(x for pair in pairs for x in pair if x)]


def _told(resume: Resume) -> list[tuple[str, str]]:
    return [(f.kind, f.value) for f in resume.facts if f.kind in ("employer", "title", "school")]


def test_each_column_is_read_as_if_the_other_were_not_there() -> None:
    apart = _resume(["INES VARGA", "Maintenance Manager", *SIDE, *MAIN])
    for lines in (_interleaved(SIDE, MAIN), _interleaved(MAIN, SIDE)):
        resume = _resume(lines)
        assert resume.name == apart.name
        assert _told(resume) == _told(apart)
        assert [str(e.period.start) for e in resume.entries if e.period] == [
            str(e.period.start) for e in apart.entries if e.period
        ]


def test_what_the_side_bar_states_is_no_part_of_a_job() -> None:
    resume = _resume(_interleaved(SIDE, MAIN))
    certificates = resume.facts_of("certificate")
    assert certificates
    assert all(f.entry is None for f in certificates)
    assert [f.span.of(resume.text) for f in resume.facts_of("phone")] == ["+44 7700 900123"]


def test_nothing_is_moved() -> None:
    text = "\n".join(_interleaved(SIDE, MAIN))
    columns = columns_apart(text)
    assert len(columns) == 2
    assert {len(column) for column in columns} == {len(text)}
    shown = ["".join(c for c in pair if not c.isspace()) for pair in zip(*columns, strict=True)]
    assert shown == ["" if c.isspace() else c for c in text]


def test_a_single_column_stays_one() -> None:
    text = "\n".join([*SIDE, *MAIN])
    assert columns_apart(text) == (text,)

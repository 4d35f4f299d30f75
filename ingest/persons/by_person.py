"""Resumes put together by whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.resume import Resume


def by_person(
    resumes: Sequence[Resume], groups: Iterable[Sequence[str]]
) -> list[tuple[Resume, ...]]:
    """Each person's resumes, in the order of `groups`; people as their first resume comes."""
    known = {resume.id: resume for resume in resumes}
    persons: dict[str, tuple[Resume, ...]] = {}
    for group in groups:
        theirs = tuple(known[id_] for id_ in group if id_ in known)
        persons |= dict.fromkeys((resume.id for resume in theirs), theirs)
    ordered = (persons.get(resume.id, (resume,)) for resume in resumes)
    return list({one[0].id: one for one in ordered}.values())

"""Nothing is answered of work in a city where the person never was."""

from __future__ import annotations

import re

from assistant.conditions.job import jobs_of
from assistant.findings import Findings
from assistant.lookup.asked import Asked
from assistant.lookup.at_employer import cities_of
from assistant.lookup.never_there import DESCRIBES
from assistant.query.places import cities_in
from ingest.alternatives import alternatives
from ingest.lexicon import lexicon

_WORDS = alternatives(__file__)
_WORK_THERE = re.compile(_WORDS["work_there"])


def never_in_city(asked: Asked) -> Findings | None:
    """Nothing, where the question sets work in a city that the resume never names, nor any part of
    it; of a country or a province only where every job is said to have been elsewhere.
    """
    folded, resume = asked.question.folded, asked.resume
    for city in asked.question.mentions("city"):
        masked = f"{folded[: city.span.start]}@{folded[city.span.end :]}"
        if not _WORK_THERE.search(masked) or DESCRIBES.search(masked):
            continue
        inside = {concept.id for concept in cities_in(city.concept.zh)} | {city.concept.id}
        told = "\n".join(u.text for u in asked.units.units if u.section != "objective")
        if any(m.concept.id in inside for m in lexicon().find(told, ("city",))):
            continue
        wide = city.concept.tags[:1] in (("中国",), (city.concept.zh,))
        if wide and not all(cities_of(resume, number) for number in jobs_of(resume)):
            continue
        name = city.span.of(asked.question.text)
        zh = asked.question.language == "zh"
        return Findings("absent", lead=f"在{name}的工作" if zh else f"work in {name}")
    return None

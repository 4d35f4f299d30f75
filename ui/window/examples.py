"""Questions to begin with, made from what the resumes at hand state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ingest.resume import Fact, Resume
from ingest.tokens import is_han
from ui.window.texts import Language, text

MOST = 5
_LONGEST = 28


def example_questions(resumes: Sequence[Resume], language: Language) -> list[str]:
    """A few questions, each of another kind, that the library can answer."""
    named = [resume for resume in resumes if resume.name and _fits(resume.name)]
    named.sort(key=lambda resume: is_han(str(resume.name)) != (language == "zh"))
    found = dict.fromkeys(_questions(resumes, named, language))
    return list(found)[:MOST]


def _questions(
    resumes: Sequence[Resume], named: Sequence[Resume], language: Language
) -> Iterator[str]:
    skill = _shared_words(resumes, "skill", language)
    if skill:
        yield text(language, "example_skill", skill=_spaced(skill, language))
    if school := next((r for r in named if r.facts_of("school")), None):
        yield text(language, "example_school", name=_spaced(school.name, language))
    if any(f.value == "master" for r in resumes for f in r.facts_of("degree")):
        yield text(language, "example_degree")
    others = [resume for resume in named if resume is not school]
    if pair := _alike(others, language):
        a, b = (_spaced(resume.name, language) for resume in pair)
        yield text(language, "example_compare", a=a, b=b)
    for resume in others:
        if words := _words(resume, resume.facts_of("employer"), language):
            yield text(language, "example_employer", employer=_spaced(words[0], language))
            break
    for resume in reversed(named):
        if resume.facts_of("certificate"):
            yield text(language, "example_certificate", name=_spaced(resume.name, language))
            break


def _shared_words(resumes: Sequence[Resume], kind: str, language: Language) -> str | None:
    """The words of a value that several resumes state, but not most of them."""
    stated: dict[str, dict[str, str]] = defaultdict(dict)
    for resume in resumes:
        for fact in resume.facts_of(kind):
            for words in _words(resume, [fact], language):
                stated[fact.value].setdefault(resume.id, words)
    few = max(1, len(resumes) // 3)
    ranked = sorted(stated.values(), key=lambda s: (len(s) > few, -len(s)))
    return next(iter(ranked[0].values())) if ranked else None


def _alike(people: Sequence[Resume], language: Language) -> tuple[Resume, Resume] | None:
    """The two people who share most skills, of those named in the language if there are two."""
    first = people[:12]
    skills = {r.id: {f.value for f in r.facts_of("skill")} for r in first}
    pairs = [(a, b) for i, a in enumerate(first) for b in first[i + 1 :] if a.name != b.name]
    here = [pair for pair in pairs if all(is_han(str(r.name)) == (language == "zh") for r in pair)]
    return max(
        here or pairs,
        key=lambda pair: len(skills[pair[0].id] & skills[pair[1].id]),
        default=None,
    )


def _words(resume: Resume, facts: Sequence[Fact], language: Language) -> list[str]:
    """Short words of the facts in the script of the language."""
    found = (fact.span.of(resume.text) for fact in facts)
    return [w for w in found if _fits(w) and is_han(w) == (language == "zh")]


def _fits(words: str) -> bool:
    return 2 <= len(words) <= _LONGEST and "\n" not in words


def _spaced(words: str | None, language: Language) -> str:
    """Latin words stand apart from Chinese ones around them."""
    words = words or ""
    return f" {words} " if language == "zh" and not is_han(words) else words

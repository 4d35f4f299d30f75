"""One clause of a question as conditions on facts: what its names, numbers and dates are about."""

from __future__ import annotations

import re

from assistant.conditions.condition import Condition
from assistant.conditions.graded import grade_in, graded_condition
from assistant.conditions.said import licence_condition, preparing_condition, said_condition
from assistant.query.amounts import Amount
from assistant.query.bounds import (
    born_between,
    idle_in,
    is_team,
    place_amount,
    tested,
)
from assistant.query.cues import patterns, says, words
from assistant.query.entries import degree_of_levels, employed_in, entries_of, highest_of, levels_of
from assistant.query.meaning import kind_of, named_as, own_words
from assistant.query.names import KnownValues, Name, with_narrower
from assistant.query.occupations import occupied
from assistant.query.ordered_by import level_of
from assistant.query.places import is_either, place_abroad, place_city, school_groups
from assistant.query.quoted import is_quoted
from assistant.query.stated import stated_in, stated_of_degree
from assistant.query.times import during
from assistant.query.words import Parts, Words
from ingest.claims import Strength
from ingest.facts.languages import spoken_languages
from ingest.lexicon import lexicon
from ingest.query.predicates import And, EntryIs, FactIs, Named, Or, Stated, Where, Worded
from ingest.tokens import fold, is_han


def conditions_of(
    clause: Words, known: KnownValues, as_of: int
) -> tuple[Where | None, list[Amount], list[Condition]]:
    """What a clause demands of facts, None where none stands for it; the numbers left over; and
    what is judged by words for it.
    """
    stated = stated_in(clause)
    if stated and clause.negated:
        return stated[0], [], []
    parts = Parts()
    parts.alone += [
        FactIs((Named("gender", (gender,), shown=gender),))
        for gender, pattern in patterns("gender").items()
        if pattern.search(clause.text) and not _both_genders(clause.text)
    ]
    levels = levels_of(clause)
    abroad = place_abroad(clause, parts)
    groups = [] if abroad else list(school_groups(clause.text))
    leading = any(is_team(a, clause, known) for a in clause.amounts)
    if not leading and known.holds("team_size") and patterns("leading")["team"].search(clause.text):
        parts.alone.append(_leaders())
        leading = True
    tested_in = _languages_tested(clause)
    for name in clause.names:
        if spoken_languages().get(own_words(name, clause).strip()) in tested_in:
            continue
        if leading and _is_leading(name, clause):
            continue
        if abroad is not None and name.span.overlaps(abroad):
            continue
        if not (stated and _is_noun_of(stated[0], name)):
            _place(name, clause, known, parts)
    parts.degree += [] if parts.either else groups
    highest = highest_of(clause, levels, parts, as_of) if levels else None
    if highest is not None:
        parts.alone.append(highest)
    elif levels:
        parts.degree.append(degree_of_levels(clause, levels))
    if levels and stated:
        parts.degree += stated_of_degree(stated[0])
    parts.job += clause.employers
    parts.alone += clause.whole
    whens = (during(as_of, as_of, as_of, "during"),) if _is_now(clause) else ()
    parts.alone += [occupied(families, known, whens) for families in clause.occupations]
    parts.alone += idle_in(clause)
    left = [a for a in clause.amounts if not place_amount(a, clause, known, parts)]
    parts.alone += [tested(test, known, clause.said) for test in parts.tests]
    dates = list(clause.dates)
    if dates and says(clause.cues, "born"):
        parts.alone.append(FactIs((Named("birth"),), born_between(dates.pop(0))))
    parts.alone += employed_in(clause, parts, as_of)
    parts.alone += entries_of(clause, known, parts, dates, as_of)
    if not parts.alone and not left:
        parts.alone += stated
    if not parts.alone:
        return None, left, []
    where = parts.alone[0] if len(parts.alone) == 1 else And(tuple(parts.alone))
    return where, left, parts.worded


def _languages_tested(clause: Words) -> frozenset[str]:
    """The languages of the tests that a clause names: who took one shows by it what he can."""
    by_concept, languages = words("tests"), words("tested_languages")
    tests = {by_concept.get(c.id) for name in clause.names for c in name.concepts}
    scored = [o for where in clause.whole if isinstance(where, FactIs) for o in where.options]
    values = (v for option in scored if option.kind == "test_score" for v in option.values)
    tests |= {value.split(" ")[0] for value in values}
    return frozenset(languages[test] for test in tests if test in languages)


def _leaders() -> Where:
    """Who led people, however many, or says that this is what he can do."""
    skills = [c for name in _LEADING for c in lexicon().named(name, "skill")]
    ids = tuple(dict.fromkeys(c.id for c in skills))
    return FactIs((Named("team_size"), *((Named("skill", ids, shown=ids[0]),) if ids else ())))


_LEADING = ("团队管理", "团队领导", "team leadership", "team management")


def _is_leading(name: Name, clause: Words) -> bool:
    """Whether a name is but the words that say of how many people someone was in charge."""
    own = clause.text[max(0, name.span.start - clause.start) : name.span.end - clause.start]
    return (
        name.kinds <= {"skill", "word"} and patterns("leading")["words"].fullmatch(own) is not None
    )


def _is_now(clause: Words) -> bool:
    return says(clause.text, "current") and not (clause.dates or says(clause.text, "live"))


def _is_noun_of(stated: Where, name: Name) -> bool:
    """Whether a name is but the thing to state: a phone number, "publications"."""
    kinds = stated.kinds if isinstance(stated, Stated) else ()
    entity = any(concept.kind != "word" for concept in name.concepts) or name.values
    return not entity or (
        any(kind in _STATED_BY_SKILLS for kind in kinds)
        and all(concept.kind in ("skill", "word") for concept in name.concepts)
    )


_STATED_BY_SKILLS = frozenset(("publication", "award", "link"))
"""What has a word among the skills too: "paper publication"."""


def _place(name: Name, clause: Words, known: KnownValues, parts: Parts) -> None:
    """Put a name where the clause's cues say that it belongs."""
    if level_of(name) or patterns("about")["intern"].fullmatch(own_words(name, clause)):
        return
    kind = kind_of(name, clause, known)
    if kind is None or (kind == "skill" and _is_deed(name, clause)):
        return
    if kind == "title" and patterns("papers")["behind"].match(
        clause.text, name.span.end - clause.start
    ):
        names = tuple(fold(own) for c in name.concepts for own in c.names)
        names = (own_words(name, clause).strip(), *names, *(v for _, v in name.values))
        parts.worded.append(licence_condition(tuple(dict.fromkeys(names))))
        parts.alone.append(Worded(parts.worded[-1].description))
        return
    named = named_as(name, kind, known, clause.text, own_words(name, clause))
    if kind == "certificate" and (prepared := patterns("preparing")["of"].search(clause.said)):
        by_id = lexicon().by_id
        called = (by_id[v].names if v in by_id else (v,) for v in named.values)
        own = own_words(name, clause).strip()
        names = tuple(dict.fromkeys((own, *(fold(n) for group in called for n in group))))
        parts.worded.append(preparing_condition(f"{prepared.group()} {own}", names))
        parts.alone.append(Worded(parts.worded[-1].description))
    elif kind == "school" and is_either(name, clause):
        parts.either = True
        parts.degree.append(named)
        parts.job.append(named_as(name, "employer", known))
    elif kind == "school":
        studied = says(clause.cues, "study") or not says(clause.cues, "work")
        (parts.degree if studied else parts.job).append(
            named if studied else named_as(name, "employer", known)
        )
    elif kind == "major":
        parts.degree.append(named)
    elif kind in ("employer", "title"):
        if not any(_is_same(named, other) for other in parts.job):
            parts.job.append(named)
    elif kind == "city":
        place_city(name, clause, known, parts)
    elif kind == "skill" and (papers := _papers_for(name, clause)):
        parts.alone.append(FactIs((named, Named("certificate", papers, shown=named.shown))))
    elif kind == "skill" and says(clause.cues, "used"):
        parts.alone.append(_used(named, known))
    elif kind == "skill" and says(clause.text, "touched"):
        parts.alone.append(_touched(named, name))
    elif kind == "skill" and not any(c.kind == "skill" for c in name.concepts):
        own = own_words(name, clause).strip()
        held = any(of == "skill" for of, _ in name.values)
        skill = named if held else Named("skill", (own,), shown=own)
        parts.worded.append(said_condition(own, Strength.LISTED))
        parts.alone.append(Or((FactIs((skill,)), Worded(own))))
    elif kind == "certificate" and any(c.id in words("tests") for c in name.concepts):
        parts.tests.append(named)
    else:
        graded = _graded(name, named, clause) if kind == "certificate" else None
        stated: Where = FactIs((named,))
        if kind == "award" or is_quoted(name.span, clause):
            own = own_words(name, clause).strip()
            meant = lexicon().named(own, "word") if kind == "award" else []
            also = [fold(n) for concept in meant for n in (concept.zh, concept.en)]
            parts.worded.append(said_condition(own, Strength.LISTED, also))
            stated = Or((stated, Worded(parts.worded[-1].description)))
        if graded is not None:
            condition, alike = graded
            parts.worded.append(condition)
            said = Worded(condition.description)
            stated = Or((stated, said)) if alike else And((stated, said))
        parts.alone.append(stated)


def _is_same(one: Named, other: Named) -> bool:
    """Whether a firm is named a second time, by a name that it has or had beside that one."""
    return one.kind == other.kind == "employer" and one.shown == other.shown


def _is_deed(name: Name, clause: Words) -> bool:
    """Whether the name of a craft only says what was done with the thing named behind it:
    "运维过 K8s" asks for no second skill.
    """
    end = name.span.end - clause.start
    others = [n.span.start - clause.start for n in clause.names if n.span.start >= name.span.end]
    return bool(others) and _DEED.fullmatch(clause.text, end, min(others)) is not None


_DEED = re.compile(r"[过了](?:一?[个些套]|[\s的])*")


def _papers_for(name: Name, clause: Words) -> tuple[str, ...]:
    """The certificates that are called after a skill, where papers for it are asked for."""
    if not patterns("papers_for")["of"].search(f"{clause.said} {clause.cues}"):
        return ()
    spelled = (own for c in name.concepts if c.kind == "skill" for own in (c.zh, c.en))
    called = [fold(own) for own in (own_words(name, clause).strip(), *spelled)]
    called = [own for own in called if len(own) >= (2 if is_han(own) else _SHORTEST_LATIN)]
    papers = [c for c in lexicon().concepts if c.kind == "certificate"]
    about = [c for c in papers if any(own in fold(said) for own in called for said in c.names)]
    return tuple(c.id for c in with_narrower(about))


def _graded(name: Name, certificate: Named, clause: Words) -> tuple[Condition, bool] | None:
    """The grade that a certificate is asked for at; whether it is the certificate's own, which
    resumes may also state behind the name of the trade: 中式烹调师（三级）.
    """
    start = max(0, name.span.start - clause.start)
    end = name.span.end - clause.start
    said = patterns("graded")
    behind = said["behind"].match(clause.text, end)
    ahead = said["ahead"].search(clause.text, max(0, start - _REACH), start)
    words = clause.text[ahead.start() if ahead else start : behind.end() if behind else end].strip()
    for concept in name.concepts:
        if (own := grade_in(fold(f"{concept.zh} {concept.en}"))) is not None:
            trade = lexicon().named(concept.broader, "certificate") if concept.broader else []
            ids = [parent.id for parent in trade]
            return (graded_condition(words, ids, own), True) if ids else None
    grade = grade_in(words)
    return None if grade is None else (graded_condition(words, certificate.values, grade), False)


_REACH = 16
_SHORTEST_LATIN = 4


def _used(skill: Named, known: KnownValues) -> Where:
    """A skill that was put to use, in a job or a project."""
    kinds = ("skill_used", "skill_project")
    if any(known.holds(kind) for kind in kinds):
        return FactIs(tuple(Named(kind, skill.values, shown=skill.shown) for kind in kinds))
    return FactIs((skill,))


_CRAFT = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:系统|技术|算法|工程|开发|研发)$")


def _touched(skill: Named, name: Name) -> Where:
    """A skill, or work whose team or post is called after it: "基础推荐" for 推荐系统."""
    fact = FactIs((skill,))
    called = [_CRAFT.sub("", own) for c in name.concepts if c.id == skill.shown for own in c.names]
    called = [own for own in called if own and _CRAFT.sub("", own) == own]
    short = tuple(dict.fromkeys(own for own in called if is_han(own)))
    if not short:
        return fact
    return Or((fact, EntryIs("job", (Named("team", (), short, skill.shown),))))


def _both_genders(text: str) -> bool:
    return all(pattern.search(text) for pattern in patterns("gender").values())

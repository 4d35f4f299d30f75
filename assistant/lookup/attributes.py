"""Things asked by name (salary, supervisor, reason for leaving) and people led."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conditions.job import jobs_of
from assistant.conditions.quantity import people_led
from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import GRADE, Asked
from assistant.lookup.at_employer import at_place, place_named
from assistant.lookup.naming import jobs_at
from assistant.lookup.stating import gives_figure, states, words_stated
from assistant.lookup.told_of import told_of
from assistant.quoting import line_around
from assistant.vocabulary import Attribute, attributes
from ingest.resume import Fact

_FIGURE_ASKED = re.compile(
    r"多少|几[千万百]|数额|数字|how (?:much|many)|\b(?:figure|amount|number)\b"
)
_TEAM = re.compile(
    r"(?:带(?!教)|管理?|领导)(?:过|的|了)?.{0,4}(?:多少|几)个?人|团队.{0,6}(?:多大"
    r"|多少人|几个?人|规模|人数)"
    r"|(?:多少|几个?)人的?团队|[带管]的?人|手下.{0,6}(?:多少|几)|带(?!教).{0,2}(?:多少|几)[名个位]"
    r"|team size|how (?:big|large) a team|how (?:big|large) (?:is|was)\b[^,.?]{0,40}\bteam\b"
    r"|size of (?:the |his |her )?team|how (?:many people|big (?:a "
    r"|was |is )?(?:the |his |her )?team)|how large (?:a |was |is )?(?:the |his "
    r"|her )?team"
)


def team_led(asked: Asked) -> Findings | None:
    """How many people the person led."""
    if not asked.question.says(_TEAM):
        return None
    facts = sorted(asked.resume.facts_of("team_size"), key=_people, reverse=True)
    there = jobs_at(asked).numbers or _held_now(asked)
    facts = [fact for fact in facts if fact.entry in there] or facts
    if not any(fact.entry in there for fact in facts) and (staffed := _staffed(asked, there)):
        return Findings("person", staffed)
    if facts:
        return Findings("person", tuple(_point(asked, fact) for fact in facts[:_MOST_TEAMS]))
    led = people_led(asked.units)
    if not led:
        return None
    points = tuple(Point(asked.resume, (unit.span,), entry=unit.entry) for _, unit in led[:2])
    return Findings("person", points)


_NOW = re.compile(r"现在|目前|如今|眼下|当前|\bnow\b|\bcurrent(?:ly)?\b|\btoday\b")
_STAFF = re.compile(
    r"(?:^|[，,；;：:（(\s])(?:[\u4e00-\u9fff]{1,6}\s?)?\d{1,4}\s?[人名位](?![次/\u4e00-\u9fff])"
    r"|\b(?:team|staff|crew|headcount) (?:of|:)? ?\d{1,4}\b"
    r"|\b\d{1,4}[ -](?:staff|people|strong team)\b"
)
"""How many people there are, where it is not said who leads them: "厨师 22 人"."""
_NO_STAFF = re.compile(
    r"带教|学[生员徒]|徒弟|实习|患者|考生|病人|[客用]户|会员|招聘|培训"
    r"|\b(?:students?|trainees?|patients?|clients?|customers?|guests?|pupils?|children)\b"
)


def _held_now(asked: Asked) -> tuple[int, ...]:
    """The jobs held still, where the question asks for today."""
    if not asked.question.says(_NOW):
        return ()
    entries = asked.resume.entries
    return tuple(n for n in jobs_of(asked.resume) if (p := entries[n].period) and p.present)


def _staffed(asked: Asked, numbers: Sequence[int]) -> tuple[Point, ...]:
    """The first line under some jobs that counts people."""
    told = (
        unit
        for number in numbers
        for unit in told_of(asked, number)
        if _STAFF.search(unit.text) and not _NO_STAFF.search(unit.text)
    )
    return tuple(Point(asked.resume, (u.span,), entry=u.entry) for u in told)[:1]


def _people(fact: Fact) -> int:
    return int(fact.value.rstrip("+"))


def _point(asked: Asked, fact: Fact) -> Point:
    return Point(asked.resume, (line_around(asked.resume, fact.span),), entry=fact.entry)


_MOST_TEAMS = 2


def unstated(asked: Asked) -> Findings | None:
    """Nothing, where a resume has no word for what is asked by name, or the figure asked is not
    given; the line that withholds it is worth showing.
    """
    meant = _meant(asked)
    there = _units_there(asked, meant)
    for attribute in meant:
        if attribute.id == "address" and _has_city(asked):
            continue
        if attribute.id == "thesis" and asked.resume.facts_of("publication"):
            continue
        if attribute.id == "gpa" and GRADE.search(asked.units.text):
            continue
        if not states(attribute, asked.units):
            return Findings("absent", lead=_word(asked, attribute))
        if not _wants_figure(asked, attribute) or asked.resume.facts_of(attribute.id):
            continue
        stating = [(u, named) for u in there if (named := words_stated(attribute, u))]
        if not any(gives_figure(attribute, unit, named) for unit, named in stating):
            near = tuple(Point(asked.resume, (u.span,), entry=u.entry) for u, _ in stating[:1])
            return Findings("absent", lead=_figure_of(asked, attribute), near=near)
    return None


def _has_city(asked: Asked) -> bool:
    """Whether a city is read where an address is asked for, or no address but a mail's."""
    mailed = re.search(r"邮件|邮箱|e-?mail", asked.question.folded)
    return bool(asked.resume.facts_of("city") or mailed)


def _meant(asked: Asked) -> list[Attribute]:
    """What is asked by name; pay at a place that the question names is what was paid there."""
    found = list(asked.question.attributes)
    if any(a.id == "salary" for a in found) and place_named(asked) is not None:
        paid = next(a for a in attributes() if a.id == "current_salary")
        found = [paid if a.id == "salary" else a for a in found]
    return found


def _word(asked: Asked, attribute: Attribute) -> str:
    """What an attribute is called in the question."""
    named = [w for w in attribute.asked if w in asked.question.folded]
    return max(named, key=len, default=attribute.id.replace("_", " "))


def stated_attribute(asked: Asked) -> Findings | None:
    """The lines that state what was asked by name, those that cover more of the question first;
    where a figure is asked for, those that give one.
    """
    meant = _meant(asked)
    if not meant:
        return None
    words = [w for a in meant for w in (*a.asked, *a.stated)]
    rest = [t for t in asked.solid if not any(t.text in w or w in t.text for w in words)]
    there = _units_there(asked, meant)
    found = []
    for attribute in meant:
        for unit in there:
            if unit.section in attribute.outside:
                continue
            named = words_stated(attribute, unit)
            told = not _wants_figure(asked, attribute) or gives_figure(attribute, unit, named)
            if named and told:
                fit = sum(t.weight * max(t.match(unit), 0.7 * t.match_context(unit)) for t in rest)
                literal = any(w in named for w in attribute.asked)
                found.append((fit + literal + 0.1 * max(map(len, named)), unit))
    if not found or (rest and max(score for score, _ in found) < 0.5 * sum(t.weight for t in rest)):
        return None
    found.sort(key=lambda pair: -pair[0])
    best = found[0][0]
    known = [t for t in rest if t.stated_in(asked.units)]
    if known and not any(
        t.match(unit) or t.match_context(unit) for t in known for score, unit in found
    ):
        return None  # What else is asked stands elsewhere.
    kept = [unit for score, unit in found if score >= 0.75 * best][:2]
    return Findings("person", tuple(Point(asked.resume, (u.span,), entry=u.entry) for u in kept))


def _units_there(asked: Asked, meant: Sequence[Attribute]) -> Sequence[Unit]:
    """Where to look: under the place that the question names, if it is stated there at all."""
    here, named = at_place(asked), place_named(asked)
    if here is None or named is None:
        return asked.units.units
    inside = [u for u in here if u.entry in named.numbers]
    return inside if any(words_stated(a, u) for a in meant for u in inside) else here


def _wants_figure(asked: Asked, attribute: Attribute) -> bool:
    if asked.question.yes_no or not attribute.figure:
        return False
    return attribute.figure == "always" or asked.question.says(_FIGURE_ASKED)


def _figure_of(asked: Asked, attribute: Attribute) -> str:
    word = _word(asked, attribute)
    return f"{word}的数字" if asked.question.language == "zh" else f"a figure for {word}"

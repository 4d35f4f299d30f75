"""Questions over all resumes: who, how many, who of these, nobody, who does not say."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import Any

from eval.generated.conditions import Condition
from eval.generated.questions.asked import Asked
from eval.generated.questions.facts import number
from eval.generated.questions.knowledge import MOST, Knowledge, Matches, names_check
from eval.generated.questions.phrases import both_forms
from eval.generated.questions.samples import draw_condition
from eval.generated.questions.wording import draw
from eval.generated.terms import Language, Term, term

SINGLE = (
    "employer", "present_employer", "intern_at", "school", "major", "level", "highest", "city",
    "gender", "skill", "skill", "used_skill", "used_skill", "certificate", "spoken", "title",
    "trade", "award", "published", "graduated_in",
)  # fmt: skip
THRESHOLDS = (
    "age_over", "age_under", "age_between", "gpa_least", "years_least", "years_below",
    "tenure_least", "graduated_after", "score_least", "salary_most",
)  # fmt: skip
SCOPES = ("city", "trade", "school", "skill", "employer", "certificate", "spoken", "title", "major")
_ABOUT_LEVEL = ("level", "highest", "graduated_in")
_COUNTABLE_FORMS = 0.4


def single(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """Who fulfils one condition."""
    condition = draw_condition(rng, knowledge, SINGLE, rng.choice(knowledge.sheets))
    return listed(rng, knowledge, language, condition, "list") if condition else None


def count(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """How many fulfil one condition."""
    condition = draw_condition(rng, knowledge, SINGLE, rng.choice(knowledge.sheets))
    return counted(rng, knowledge, language, condition, "count") if condition else None


def combination(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """Who fulfils two or three conditions, one of two, or one and not the other."""
    sheet = rng.choice(knowledge.sheets)
    how = rng.choice(("and", "and", "and3", "or", "not"))
    if how == "or":
        sheets = [sheet, rng.choice(knowledge.sheets)]
        kinds: tuple[str, ...] = (rng.choice(("employer", "school", "city", "skill", "spoken")),)
        parts = [draw_condition(rng, knowledge, kinds, one) for one in sheets]
    else:
        wanted_parts = 3 if how == "and3" else 2
        parts = [draw_condition(rng, knowledge, SINGLE, sheet) for _ in range(wanted_parts)]
    if how == "not":
        other = rng.choice(knowledge.sheets)
        wanted = ("employer", "city", "spoken", "certificate", "school", "gender")
        against = draw_condition(rng, knowledge, wanted, other)
        parts = [parts[0], against and Condition("not", parts=(against,))]
    chosen = [part for part in parts if part is not None]
    if sum(part.kind in _ABOUT_LEVEL for part in chosen) > 1:
        return None
    if len(chosen) < len(parts) or len({part.as_spec().__repr__() for part in chosen}) < len(
        chosen
    ):
        return None
    condition = Condition("or" if how == "or" else "and", parts=tuple(chosen))
    form = {"or": "list_or", "not": "list_not"}.get(how, "list_and")
    if how == "not":
        first = knowledge.matches(chosen[0], language)
        both = knowledge.matches(condition, language)
        # Something has to be taken away, or "not" would not be tested.
        if first is None or both is None or len(first.sheets) == len(both.sheets):
            return None
    if rng.random() < _COUNTABLE_FORMS:
        return counted(rng, knowledge, language, condition, form.replace("list", "count"))
    return listed(rng, knowledge, language, condition, form)


def threshold(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """Who is above or below a number, mostly among those of a city, a trade, a skill ..."""
    sheet = rng.choice(knowledge.sheets)
    condition = draw_condition(rng, knowledge, THRESHOLDS, sheet)
    scope = draw_condition(rng, knowledge, SCOPES, sheet) if rng.random() < 0.75 else None
    if condition is None:
        return None
    if scope:
        condition = Condition("and", parts=(scope, condition))
    if rng.random() < _COUNTABLE_FORMS:
        return counted(rng, knowledge, language, condition, "count_threshold")
    return listed(rng, knowledge, language, condition, "list_threshold")


def at_time(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """Who was with an employer in a month."""
    condition = draw_condition(rng, knowledge, ("employer_at",), rng.choice(knowledge.sheets))
    return listed(rng, knowledge, language, condition, "list_at_time") if condition else None


def broad(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """Who falls under a broad term of which the resumes write narrow ones only."""
    row = rng.choice(knowledge.world.taxonomy["broad"])
    condition = _broad(knowledge, row)
    scope = None
    if rng.random() < 0.4:
        scope = draw_condition(rng, knowledge, SCOPES, rng.choice(knowledge.sheets))
    return _scoped(rng, knowledge, language, condition, scope, "broad")


def tier(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """Who studied at a school of a known group."""
    row = rng.choice(knowledge.world.taxonomy["tier"])
    condition = Condition("school_group", value=row["group"], said=_phrases(row))
    scope = None
    if rng.random() < 0.7:
        scope = draw_condition(rng, knowledge, SCOPES, rng.choice(knowledge.sheets))
    return _scoped(rng, knowledge, language, condition, scope, "school_tier")


def nobody(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A condition that no resume fulfils."""
    kind = rng.choice(
        ("employer", "skill", "certificate", "school", "spoken", "and", "and", "held")
    )
    condition: Condition | None
    if kind == "and":
        first = draw_condition(rng, knowledge, SINGLE, rng.choice(knowledge.sheets))
        second = draw_condition(rng, knowledge, SINGLE, rng.choice(knowledge.sheets))
        if first is None or second is None or first.kind == second.kind:
            return None
        condition = Condition("and", parts=(first, second))
    elif kind == "held":
        condition = _of_the_world(rng, knowledge)
    else:
        absent = knowledge.world.taxonomy["absent"][kind]
        condition = Condition(kind, term(rng.choice(absent)))
    matches = knowledge.matches(condition, language)
    if matches is None or matches.sheets:
        return None
    spec = {"ask": "list", "where": condition.as_spec()}
    wording, text = draw(rng, "negative_list", language, **both_forms(rng, condition, language))
    return Asked("negative_list", language, wording, text, "nothing", spec, count=0, gold="nobody")


def unstated(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """Whose resume does not say something."""
    key = rng.choice(("phone", "email", "name", "certificate"))
    nouns: dict[str, Term] = {
        "phone": Term("手机号", "phone number"),
        "email": Term("邮箱", "email address"),
        "name": Term("姓名", "name"),
        "certificate": Term("证书", "certificate"),
    }
    condition = Condition("unstated", value=key)
    matches = knowledge.matches(condition, language)
    if matches is None or not matches.sheets:
        return None
    spec = {"ask": "list", "where": condition.as_spec()}
    wording, text = draw(rng, "unstated", language, what=nouns[key].said(language))
    return _resumes("unstated", language, wording, text, spec, matches)


def narrowed(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """A list, and of those the ones that fulfil another condition."""
    sheet = rng.choice(knowledge.sheets)
    first = draw_condition(rng, knowledge, SINGLE, sheet)
    second = draw_condition(rng, knowledge, SINGLE, sheet)
    if first is None or second is None or first.kind == second.kind:
        return None
    condition = Condition("and", parts=(first, second))
    before = knowledge.matches(first, language)
    matches = knowledge.matches(condition, language)
    if before is None or matches is None or not len(matches.sheets) < len(before.sheets) <= MOST:
        return None
    _, turn = draw(rng, "list", language, **both_forms(rng, first, language))
    spec = {"ask": "list", "where": condition.as_spec()}
    wording, text = draw(rng, "followup_list", language, **both_forms(rng, second, language))
    return _resumes("followup_list", language, wording, text, spec, matches, turns=(turn,))


def named_after_count(rng: Random, knowledge: Knowledge, language: Language) -> Asked | None:
    """How many, and then who they are."""
    asked = count(rng, knowledge, language)
    if asked is None:
        return None
    wording, text = draw(rng, "followup_count", language)
    spec = {**asked.spec, "ask": "list"}
    return Asked(
        "followup_names",
        language,
        wording,
        text,
        "resumes",
        spec,
        asked.resumes,
        turns=(asked.question,),
        quotes=asked.quotes,
        gold=asked.gold,
    )


def listed(
    rng: Random, knowledge: Knowledge, language: Language, condition: Condition, form: str
) -> Asked | None:
    """The question who fulfils a condition; None where it has no short undisputed answer."""
    matches = knowledge.matches(condition, language)
    if matches is None or not 0 < len(matches.sheets) <= MOST:
        return None
    spec = {"ask": "list", "where": condition.as_spec()}
    wording, text = draw(rng, "list", language, **both_forms(rng, condition, language))
    return _resumes(form, language, wording, text, spec, matches)


def counted(
    rng: Random, knowledge: Knowledge, language: Language, condition: Condition, form: str
) -> Asked | None:
    """The question how many people fulfil a condition.

    Never where one file of somebody fulfils it and another does not.
    """
    matches = knowledge.matches(condition, language)
    if matches is None or not matches.sheets:
        return None
    if knowledge.files_of(matches.people) > len(matches.sheets):
        return None
    spec = {"ask": "count", "where": condition.as_spec()}
    wording, text = draw(rng, "count", language, **both_forms(rng, condition, language))
    many = len(matches.people)
    return Asked(
        form,
        language,
        wording,
        text,
        "count",
        spec,
        matches.files,
        many,
        check=((number(many),),),
        quotes=matches.quotes,
        gold=str(many),
    )


def scope_words(rng: Random, scope: Condition | None, language: Language) -> str:
    """A scope as the group that a superlative is taken in."""
    if scope is None:
        return ""
    forms = both_forms(rng, scope, language)
    return f"{forms['c']}的人里" if language == "zh" else f" among those who {forms['cs']}"


def _scoped(
    rng: Random,
    knowledge: Knowledge,
    language: Language,
    condition: Condition,
    scope: Condition | None,
    form: str,
) -> Asked | None:
    whole = Condition("and", parts=(condition, scope)) if scope else condition
    return listed(rng, knowledge, language, whole, form)


def _broad(knowledge: Knowledge, row: dict[str, Any]) -> Condition:
    if row["kind"] == "city":
        return Condition("city_group", value=row["group"], said=_phrases(row))
    terms = {one.zh: one for one in _terms_of(knowledge, row["kind"])}
    parts = tuple(Condition(row["kind"], terms[name]) for name in row["members"])
    # Employers that only sound like members: whether they are is a matter of opinion.
    near = tuple(row.get("near", ()))
    parts += tuple(Condition("sounds_like", value=word) for word in near)
    return Condition("any", parts=parts, said=_phrases(row))


def _terms_of(knowledge: Knowledge, kind: str) -> Iterable[Term]:
    if kind == "employer":
        for table in knowledge.world.employers.values():
            yield from map(term, table["known"])
    for trade in knowledge.world.trades:
        yield from (*trade.solid, *trade.edge)


def _phrases(row: dict[str, Any]) -> dict[str, str]:
    return {"zh": row["zh"], "en": row["en"]}


def _of_the_world(rng: Random, knowledge: Knowledge) -> Condition:
    """Something that people of this world may have, and perhaps nobody does."""
    trade = rng.choice(knowledge.world.trades)
    known = [term(row) for table in knowledge.world.employers.values() for row in table["known"]]
    return rng.choice(
        (
            Condition("employer", rng.choice(known)),
            Condition("intern_at", rng.choice(known)),
            Condition("used_skill", rng.choice(trade.edge)),
            Condition("certificate", rng.choice(trade.certificates)),
        )
    )


def _resumes(
    form: str,
    language: Language,
    wording: str,
    text: str,
    spec: dict[str, Any],
    matches: Matches,
    turns: tuple[str, ...] = (),
) -> Asked:
    return Asked(
        form,
        language,
        wording,
        text,
        "resumes",
        spec,
        matches.files,
        turns=turns,
        check=names_check(matches.sheets),
        quotes=matches.quotes,
        gold=", ".join(matches.files),
    )

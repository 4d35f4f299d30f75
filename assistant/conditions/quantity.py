"""More or fewer than a number of something: people led, points scored, money handled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits, Unit
from assistant.numbers import number_of, written
from assistant.question import Question
from assistant.terms import Term
from assistant.vocabulary import faint_words
from ingest.alternatives import alternatives
from ingest.resume import Span
from ingest.tokens import stem

_N = r"\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百]{1,4}"
_N_EN = (
    r"\d[\d,]*(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|a dozen"
    r"|twelve|fifteen|twenty|thirty|fifty|a hundred"
)
_UNIT = r"个?[万千亿]元?|[\u4e00-\u9fff]{1,2}?|%"
_AMOUNTS = {
    **{"万": 1e4, "亿": 1e8, "个亿": 1e8, "千": 1e3, "k": 1e3, "m": 1e6, "million": 1e6, "w": 1e4},
    **{"bn": 1e9, "billion": 1e9},
}
_WORDS = {name: re.compile(words) for name, words in alternatives(__file__).items()}
_CURRENCY = re.compile(r"[$¥￥€£]\s?$|\b(?:rmb|cny|usd|gbp|eur|hkd|sgd)\s?$")
_SCALE = re.compile(
    r"\s*(?:\+|多|余)?\s*(?P<scale>亿|[万千]|[kmw](?![a-z])|bn(?![a-z])|million|billion)"
)
_EITHER = re.compile(r"或|\bor\b(?! more)")
_ASKED = re.compile(
    rf"(?P<n>{_N})\s*(?P<unit>{_UNIT})(?:\s*(?:及|或)?(?P<op>以上|以下|以内))"
    rf"|(?P<op2>超过|至少|不少于|大于|多于|高于|不低于|少于|低于|不到)\s*[$¥￥€£]?(?P<n2>{_N})\s*(?P<unit2>个?[万千亿]元?"
    rf"|[\u4e00-\u9fff]|%)"
    rf"|(?P<op3>more than|over|at least|fewer than|less than|under|minimum of"
    rf"|above|exceeding|below)\s+[$¥￥€£]?(?P<n3>{_N_EN})\s*(?P<unit3>[a-z%]+)?"
    rf"|(?P<n4>{_N_EN})\s*(?P<op4>or more|\+|plus)\s*(?P<unit4>[a-z]+|人|名)?"
)
_PEOPLE = re.compile(
    r"人|名|位|people|persons?|staff|engineers?|members?|reports?|employees?|nurses?"
    r"|teachers?|workers?|developers?|associates?|representatives?|subordinates?"
    r"|direct|colleagues|team"
)
_POINTS = re.compile(r"分|points?|scores?")
_STATED = re.compile(
    r"(?P<n>\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百]{1,4}|\b(?:two|three|four|five"
    r"|six|seven|eight|nine|ten|twelve|fifteen|twenty)\b)\s*(?:\+|多"
    r"|余|-|–)?\s*(?P<unit>[a-z%㎡]+(?: [a-z]+)?"
    r"|万元?|亿元?|[\u4e00-\u9fff]{1,2})?"
)
_LEADS = re.compile(r"带|管理|领导|团队|下属|\bled\b|\blead|\bmanag|supervis|\bhead|team")
LEADING = re.compile(
    r"带领?|管理|领导|团队|下属|组建|负责|手下|项目部|\bled\b|\blead"
    r"|\bmanag|supervis|\bteam|head of"
    r"|headed|overs[ae]|direct reports|组长|主管|护理小组|辖|人数"
    r"|\b(?:shift|crew|watch|squad) of\b"
)
_GROUP_OF = re.compile(r"\b(?:shift|crew|watch|squad|team) of (?:about |up to |some )?$")
_NOT_LED = re.compile(
    r"带教|学员|班级人数|学生|培训|客户(?!经理)|患者|参赛|支队伍|students|trainees"
    r"|customers"
)


def quantity_condition(question: Question, used: frozenset[str]) -> Condition | None:
    """A bound on a number that stands beside the question's other words."""
    match = _ASKED.search(question.folded)
    if match is None or re.search(r"岁", match.group()):
        return None
    groups = match.groupdict()
    raw = next(groups[k] for k in ("n", "n2", "n3", "n4") if groups[k])
    if raw in used:
        return None
    operator = next((groups[k] for k in ("op", "op2", "op3", "op4") if groups[k]), "")
    unit = next((groups[k] for k in ("unit", "unit2", "unit3", "unit4") if groups[k]), "")
    if unit in ("年", "岁", "月", "years", "year", "months"):
        return None
    amount = _AMOUNTS.get(unit.removesuffix("元"))
    threshold = number_of(raw.removeprefix("a ")) * (amount or 1)
    below = operator in (
        "以下",
        "以内",
        "少于",
        "低于",
        "不到",
        "fewer than",
        "less than",
        "under",
        "below",
    )
    strict = operator in ("超过", "大于", "多于", "高于", "more than", "over", "above", "exceeding")
    leads = _LEADS.search(question.folded) is not None and (
        not unit or _PEOPLE.match(unit) is not None
    )
    asked = match.group()
    context = [
        t
        for t in question.terms
        if t.text not in asked
        and raw not in t.text
        and t.text not in used
        and stem(t.text) not in faint_words()
        and not _POINTS.fullmatch(t.text)
        and t.text not in ("分数", "成绩", "得分")
        and len(t.text) > 1
        and not (amount and _WORDS["of_money"].fullmatch(t.text))
        and not (leads and (t.weight <= 1 or _PEOPLE.match(t.text) or LEADING.search(t.text)))
    ]

    enough = any if amount and _EITHER.search(question.folded) else all

    def fits(value: float) -> bool:
        if below:
            return value < threshold
        return value > threshold if strict else value >= threshold

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        terms = [t.within(units) for t in context]
        if terms and not enough([bool(t.forms) for t in terms]):
            return None
        found = [
            u.span
            for u in units.units
            if _about(u, terms, leads, enough) and any(map(fits, _numbers(u, unit, terms)))
        ]
        return tuple(found[:2]) if found else None

    counted = "" if amount else unit
    return Condition(f"{'<' if below else '≥'} {written(threshold)} {counted}".rstrip(), judge)


def _about(
    unit: Unit, context: Sequence[Term], leads: bool, enough: Callable[[Iterable[bool]], bool]
) -> bool:
    if leads and (not LEADING.search(unit.text) or _NOT_LED.search(unit.text)):
        return False
    return enough([bool(t.match(unit) or t.match_context(unit)) for t in context]) or not context


def _numbers(unit: Unit, asked: str, context: Sequence[Term]) -> list[float]:
    """Numbers of the unit that are counted in what was asked; a score needs no unit beside it."""
    points = not asked or _POINTS.fullmatch(asked) is not None
    found = []
    after = min(
        (p for t in context for f, _ in t.forms if (p := unit.text.find(f)) >= 0), default=0
    )
    for stated in _STATED.finditer(unit.text):
        counted = stated.group("unit") or ""
        if _PEOPLE.match(asked or "-") or (not asked and not context):
            group = _GROUP_OF.search(unit.text, 0, stated.start()) is not None
            same = group or (_PEOPLE.match(counted) is not None and _led(unit.text, stated))
        elif asked.removesuffix("元") in _AMOUNTS:
            money = _money(unit.text, stated, context)
            near = not context or after - 24 <= stated.start() <= after + 40
            found += [money] if near and money is not None else []
            continue
        elif points:
            same = after <= stated.start() <= after + 24
        else:
            same = counted[:1] == asked[:1]
        if same:
            found.append(number_of(stated.group("n")))
    return found


def _money(text: str, stated: re.Match[str], asked: Sequence[Term]) -> float | None:
    """A sum of money: a number with a currency or a scale beside it that counts nothing else, or
    nothing but what is asked for.
    """
    scale = _SCALE.match(text, stated.end("n"))
    if scale is None and _CURRENCY.search(text, 0, stated.start()) is None:
        return None
    end = scale.end() if scale else stated.end("n")
    counts = _WORDS["not_money"].match(text, end)
    if counts and not any(form in counts.group() for term in asked for form, _ in term.forms):
        return None
    return number_of(stated.group("n")) * (_AMOUNTS[scale["scale"]] if scale else 1.0)


def _led(text: str, stated: re.Match[str]) -> bool:
    """Whether the clause around a number of people says that they were led."""
    start = max(text.rfind(mark, 0, stated.start()) for mark in "，,；;。.、") + 1
    return LEADING.search(text[start : stated.end() + 8]) is not None


def people_led(units: ResumeUnits) -> list[tuple[float, Unit]]:
    """Numbers of people that the resume says it led, largest first."""
    found = []
    for unit in units.units:
        if LEADING.search(unit.text) and not _NOT_LED.search(unit.text):
            numbers = _numbers(unit, "人", ())
            if numbers:
                found.append((max(numbers), unit))
    return sorted(found, key=lambda pair: -pair[0])

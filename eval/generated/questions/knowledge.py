"""All resumes together: who fulfils a condition, and who can be asked about by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from eval.generated.conditions import Condition, Finding
from eval.generated.files import Sheet
from eval.generated.findings.find import find
from eval.generated.questions.asked import Quote
from eval.generated.terms import Language
from eval.generated.world import Trade, World

_NAMED = 6
MOST = 40
"""Resumes in a gold set, at most: nobody reads longer lists."""


@dataclass(frozen=True, slots=True)
class Matches:
    """The resumes that fulfil a condition, in the order of the folder, with what shows it."""

    sheets: tuple[Sheet, ...]
    quotes: tuple[Quote, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """Their file names."""
        return tuple(sheet.file for sheet in self.sheets)

    @property
    def people(self) -> frozenset[str]:
        """Whose they are: fewer than files where someone has two."""
        return frozenset(sheet.record.person for sheet in self.sheets)


class Knowledge:
    """The sheets of one folder."""

    def __init__(self, world: World, sheets: Sequence[Sheet]) -> None:
        self.world = world
        self.sheets = tuple(sheets)
        self.trades: dict[str, Trade] = {trade.key: trade for trade in world.trades}
        self._rests = {sheet.file: _rest(sheet) for sheet in sheets}

    @cached_property
    def solo(self) -> tuple[Sheet, ...]:
        """Those whose name nobody else bears, in either script, and who have but one file."""
        people = Counter(sheet.record.person for sheet in self.sheets)
        names = Counter(sheet.record.name.key for sheet in self.sheets if sheet.record.name)
        return tuple(
            sheet
            for sheet in self.sheets
            if sheet.record.name
            and names[sheet.record.name.key] == 1
            and people[sheet.record.person] == 1
        )

    @cached_property
    def namesakes(self) -> tuple[Sheet, ...]:
        """Those who share a name with someone of another trade, and the trade with no namesake."""
        groups: dict[str, list[Sheet]] = {}
        for sheet in self.sheets:
            if sheet.record.name:
                groups.setdefault(sheet.record.name.key, []).append(sheet)
        return tuple(
            sheet
            for group in groups.values()
            for sheet in group
            if len({one.record.name for one in group}) == 1
            and len({one.record.person for one in group}) > 1
            and sum(one.record.trade == sheet.record.trade for one in group) == 1
            and sheet.record.posts
        )

    def files_of(self, people: frozenset[str]) -> int:
        """How many files some people have."""
        return sum(sheet.record.person in people for sheet in self.sheets)

    def finding(self, sheet: Sheet, condition: Condition) -> Finding:
        """Whether one resume fulfils a condition."""
        return find(sheet.record, condition, self._rests[sheet.file])

    def matches(self, condition: Condition, language: Language) -> Matches | None:
        """Who fulfils a condition; None where readers may differ about someone.

        A condition whose names are not known in both languages is asked in that of its resumes.
        """
        found = [(sheet, self.finding(sheet, condition)) for sheet in self.sheets]
        if any(finding.holds is None for _, finding in found):
            return None
        holding = [(sheet, finding) for sheet, finding in found if finding.holds]
        if not crosses(condition) and any(s.record.language != language for s, _ in holding):
            return None
        return Matches(
            tuple(sheet for sheet, _ in holding),
            tuple(quote for sheet, finding in holding for quote in quotes(sheet, finding.keys)),
        )


def crosses(condition: Condition) -> bool:
    """Whether a condition can be asked in either language of resumes in either."""
    return condition.crosses and all(map(crosses, condition.parts))


def quotes(sheet: Sheet, keys: Sequence[str]) -> tuple[Quote, ...]:
    """The words of some facts of a resume, each once."""
    texts = dict.fromkeys(sheet.quotes[key] for key in keys)
    return tuple(Quote(sheet.file, text) for text in texts)


def called(rng: Random, sheet: Sheet, language: Language) -> str:
    """A name for someone that stands in the file, or is its Chinese name in Latin letters."""
    name = sheet.record.name
    assert name
    if name.zh is None:
        return name.latin
    if language == "zh" and sheet.record.language == "zh":
        return name.zh if rng.random() < 0.9 else name.reversed
    return rng.choice((name.latin, name.reversed))


def name_forms(sheet: Sheet) -> tuple[str, ...]:
    """Every form in which an answer may name someone."""
    name = sheet.record.name
    assert name
    shown = sheet.quotes["name"]
    forms = [shown, name.latin, name.reversed, f"{name.surname.upper()} {name.given}"]
    return tuple(dict.fromkeys([*([name.zh] if name.zh else []), *forms]))


def names_check(sheets: Sequence[Sheet]) -> tuple[tuple[str, ...], ...]:
    """What a short list has to say for scorers that only read: each name, where one is stated."""
    named = [sheet for sheet in sheets if sheet.record.name]
    return tuple(map(name_forms, named)) if len(sheets) <= _NAMED else ()


def _rest(sheet: Sheet) -> str:
    """The words of a resume without the proper names of its jobs and studies."""
    record, text = sheet.record, sheet.words
    own = [job.employer for job in record.jobs] + [degree.school for degree in record.degrees]
    own += [job.title for job in record.jobs] + ([record.sought] if record.sought else [])
    own += [job.department for job in record.jobs if job.department]
    for name in sorted((one.said(record.language) for one in own), key=len, reverse=True):
        text = text.replace(name, " ")
    return text

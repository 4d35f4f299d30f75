"""The tables of this package: trades, employers, schools, places, names, words of the page."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from eval.generated.terms import Language, Term, term

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class DutyForm:
    """A line of work with a number: how it is written, and how the number is asked for.

    Without `counted` it is asked for in Chinese only; "%" counts a share.
    """

    zh: str
    en: str
    asked: str
    counted: str
    verb: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Trade:
    """What people of one trade are called, do, know and hold."""

    key: str
    name: Term
    group: str
    titles: tuple[Term, ...]
    departments: tuple[Term, ...]
    duties: tuple[DutyForm, ...]
    plain: tuple[Term, ...]
    solid: tuple[Term, ...]
    edge: tuple[Term, ...]
    certificates: tuple[Term, ...]
    majors: tuple[Term, ...]
    awards: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a page is laid out; `layouts.toml` says what the fields mean."""

    name: str
    language: Language
    formats: tuple[str, ...]
    order: tuple[str, ...]
    side: tuple[str, ...]
    header: str
    heads: tuple[str, ...]
    dates: tuple[str, ...]
    bullets: tuple[str, ...]
    job: tuple[str, ...]
    degree: tuple[str, ...]
    skills: str
    table: bool
    letter: bool
    title: str
    preface: str


@dataclass(frozen=True, slots=True)
class World:
    """All tables."""

    trades: tuple[Trade, ...]
    layouts: tuple[Layout, ...]
    employers: Mapping[str, Any]
    prefixes: Mapping[str, tuple[Term, ...]]
    cities: Mapping[str, tuple[Term, ...]]
    schools: Mapping[str, tuple[Term, ...]]
    names: Mapping[str, tuple[str, ...]]
    words: Mapping[str, Any]
    headings: Mapping[str, Mapping[str, Any]]
    taxonomy: Mapping[str, Any]


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _terms(rows: list[str]) -> tuple[Term, ...]:
    return tuple(term(row) for row in rows)


def _trade(key: str, row: dict[str, Any]) -> Trade:
    lists = ("titles", "departments", "plain", "solid", "edge", "certificates", "majors", "awards")
    return Trade(
        key=key,
        name=term(row["name"]),
        group=row["group"],
        duties=tuple(DutyForm(*duty) for duty in row["duties"]),
        **{name: _terms(row[name]) for name in lists},
    )


def _layout(row: dict[str, Any]) -> Layout:
    return Layout(
        name=row["name"],
        language=row["language"],
        formats=tuple(row["formats"]),
        order=tuple(row["order"].split()),
        side=tuple(row.get("side", "").split()),
        header=row["header"],
        heads=tuple(row["heads"]),
        dates=tuple(row["dates"]),
        bullets=tuple(row["bullets"]),
        job=tuple(row["job"]),
        degree=tuple(row["degree"]),
        skills=row["skills"],
        table=row.get("table", False),
        letter=row.get("letter", False),
        title=row.get("title", ""),
        preface=row.get("preface", ""),
    )


def _prefix(text: str) -> Term:
    zh, _, en = text.partition(" | ")
    return Term(zh, en or zh, invented=True)


@cache
def world() -> World:
    """The tables, read once."""
    trades = [
        _trade(key, row)
        for path in sorted((_HERE / "trades").glob("*.toml"))
        for key, row in _table(path).items()
    ]
    folder = _HERE / "world"
    places = _table(folder / "places.toml")
    return World(
        trades=tuple(trades),
        layouts=tuple(_layout(row) for row in _table(folder / "layouts.toml")["layout"]),
        employers=_table(folder / "employers.toml"),
        prefixes={key: tuple(map(_prefix, rows)) for key, rows in places["prefixes"].items()},
        cities={key: _terms(rows) for key, rows in places["cities"].items()},
        schools={k: _terms(rows) for k, rows in _table(folder / "schools.toml").items()},
        names={key: tuple(rows) for key, rows in _table(folder / "names.toml").items()},
        words=_table(folder / "wordbook.toml"),
        headings=_table(folder / "headings.toml"),
        taxonomy=_table(folder / "taxonomy.toml"),
    )

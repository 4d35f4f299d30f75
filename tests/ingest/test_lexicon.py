"""The form of the data: columns, names, and how much of it there is; and how names are found."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import ingest.lexicon
from ingest.lexicon import Concept, Lexicon, lexicon, surnames
from ingest.tokens import fold, is_han

FOLDER = Path(ingest.lexicon.__file__).parent
SKILLS = sorted((FOLDER / "skills").glob("*.csv"))
COLUMNS = {
    "schools": ["zh", "en", "aliases", "tags"],
    "employers": ["zh", "en", "aliases", "industry", "broader"],
    "cities": ["zh", "en", "aliases", "region"],
    "degrees": ["level", "zh", "en", "aliases"],
    "certificates": ["zh", "en", "aliases", "trade"],
    "titles": ["zh", "en", "aliases", "trade"],
    "majors": ["zh", "en", "aliases", "broader"],
    "glossary": ["zh", "en", "aliases"],
}
FLOORS = {
    "schools": 900,
    "employers": 1500,
    "cities": 600,
    "degrees": 100,
    "certificates": 400,
    "titles": 600,
    "majors": 450,
    "glossary": 1500,
}
NAMED = [*(FOLDER / f"{name}.csv" for name in COLUMNS), *SKILLS]
LEVELS = {
    "highschool",
    "secondary_vocational",
    "associate",
    "bachelor",
    "master",
    "doctor",
    "postdoc",
}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def columns(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def names_of(row: dict[str, str]) -> Iterator[str]:
    yield from (row["zh"], row["en"])
    yield from (alias for alias in row["aliases"].split("|") if row["aliases"])


def by_stem(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", NAMED, ids=by_stem)
def test_columns(path: Path) -> None:
    assert columns(path) == COLUMNS.get(path.stem, ["zh", "en", "aliases", "broader"])
    assert all(None not in row and None not in row.values() for row in rows(path))


@pytest.mark.parametrize("path", NAMED, ids=by_stem)
def test_every_concept_has_a_name_in_both_languages(path: Path) -> None:
    assert [row for row in rows(path) if not (row["zh"].strip() and row["en"].strip())] == []


@pytest.mark.parametrize("path", NAMED, ids=by_stem)
def test_no_name_is_empty_or_a_single_character(path: Path) -> None:
    short = [name for row in rows(path) for name in names_of(row) if len(name.strip()) < 2]
    assert [name for name in short if name.strip() not in ("C", "R")] == []


@pytest.mark.parametrize("path", NAMED, ids=by_stem)
def test_names_have_no_blanks_around_them(path: Path) -> None:
    assert [n for row in rows(path) for n in names_of(row) if n != n.strip()] == []


@pytest.mark.parametrize("path", NAMED, ids=by_stem)
def test_a_name_means_one_thing_within_a_file(path: Path) -> None:
    meant = Counter(name for row in rows(path) for name in {fold(n.strip()) for n in names_of(row)})
    assert [name for name, times in meant.items() if times > 1] == []


@pytest.mark.parametrize("path", [FOLDER / "majors.csv", *SKILLS], ids=by_stem)
def test_what_is_broader_is_in_the_lexicon(path: Path) -> None:
    kind = "major" if path.stem == "majors" else "skill"
    broader = {row["broader"] for row in rows(path) if row["broader"]}
    assert [name for name in broader if not lexicon().named(name, kind)] == []


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_there_is_enough_of_each_kind(name: str, floor: int) -> None:
    assert len(rows(FOLDER / f"{name}.csv")) >= floor


def test_there_are_skills_of_many_trades() -> None:
    assert len(SKILLS) >= 20
    assert sum(len(rows(path)) for path in SKILLS) >= 5000
    assert all(len(rows(path)) >= 100 for path in SKILLS)


def test_levels_of_degrees() -> None:
    assert {row["level"] for row in rows(FOLDER / "degrees.csv")} <= LEVELS


def test_words_of_heads_are_folded_and_of_known_kinds() -> None:
    heads = rows(FOLDER / "headings.csv")
    assert columns(FOLDER / "headings.csv") == ["word", "kind"]
    assert len(heads) >= 300
    assert [r["word"] for r in heads if fold(r["word"]) != r["word"] or " " in r["word"]] == []
    assert max(Counter(r["word"] for r in heads).values()) == 1


def test_surnames_have_their_spellings() -> None:
    assert columns(FOLDER / "surnames.csv") == ["zh", "pinyin", "variants"]
    assert len(surnames()) >= 450
    assert all(1 <= len(name) <= 4 and is_han(name) for name in surnames())
    assert all(spellings and all(spellings) for spellings in surnames().values())


def concept(zh: str, en: str, *aliases: str, kind: str = "skill", broader: str = "") -> Concept:
    return Concept(kind, zh, en, tuple(map(fold, (zh, en, *aliases))), broader)


SMALL = Lexicon(
    [
        concept("数据库", "Database"),
        concept("关系数据库", "Relational Database", broader="数据库"),
        concept("云桥", "Cloudbridge", "CB SQL", broader="relational database"),
        concept("数据库管理员", "DBA", kind="title"),
    ]
)


def mentioned(text: str) -> list[tuple[str, str]]:
    return [(m.concept.zh, m.span.of(text)) for m in SMALL.find(text)]


def test_a_name_is_found_in_any_case_width_or_script() -> None:
    assert mentioned("ＤＡＴＡＢＡＳＥ") == [("数据库", "ＤＡＴＡＢＡＳＥ")]
    assert mentioned("數據庫") == [("数据库", "數據庫")]


def test_a_latin_name_is_a_whole_word_with_an_english_ending() -> None:
    assert mentioned("databases and DBAs") == [("数据库", "databases")]
    assert mentioned("mydatabase databaseless") == []


def test_the_longest_of_one_kind_is_kept() -> None:
    assert mentioned("关系数据库") == [("关系数据库", "关系数据库")]


def test_kinds_do_not_hide_each_other() -> None:
    assert dict(mentioned("数据库管理员")) == {"数据库": "数据库", "数据库管理员": "数据库管理员"}


def test_what_falls_under_a_concept_at_any_depth() -> None:
    [database] = SMALL.named("database")
    assert [c.zh for c in SMALL.narrower(database)] == ["关系数据库", "云桥"]


def test_a_concept_is_named_exactly_or_not() -> None:
    assert [c.zh for c in SMALL.named(" cb sql ")] == ["云桥"]
    assert SMALL.named("cb") == []
    assert SMALL.named("DBA", "skill") == []


def test_ids_are_unique() -> None:
    ids = Counter(c.id for c in lexicon().concepts if c.kind != "skill")
    assert [id_ for id_, times in ids.items() if times > 1] == []

"""The form of the data: columns, names, and how much of it there is; and how names are found."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import ingest.lexicon
from ingest.facts.names.shapes import is_name
from ingest.lexicon import Concept, Lexicon, lexicon, surnames
from ingest.tokens import fold, is_han

FOLDER = Path(ingest.lexicon.__file__).parent
SKILLS = sorted((FOLDER / "skills").glob("*.csv"))
COLUMNS = {
    "schools": ["zh", "en", "aliases", "tags"],
    "employers": ["zh", "en", "aliases", "industry", "broader"],
    "cities": ["zh", "en", "aliases", "region"],
    "degrees": ["level", "zh", "en", "aliases"],
    "certificates": ["zh", "en", "aliases", "trade", "broader"],
    "titles": ["zh", "en", "aliases", "trade", "broader"],
    "majors": ["zh", "en", "aliases", "broader"],
    "glossary": ["zh", "en", "aliases"],
}
FLOORS = {
    "schools": 2100,
    "employers": 2900,
    "cities": 950,
    "degrees": 100,
    "certificates": 1800,
    "titles": 2700,
    "majors": 1000,
    "glossary": 1500,
}
TAGS_OF_SCHOOLS = {"985": 39, "211": 112, "双一流": 140}
"""Tags that questions ask for, and how many schools bear each at least."""
HERE = Path(__file__).parent
ORDERED = [
    FOLDER / f"{name}.csv" for name in ("majors", "employers", "certificates", "titles")
] + SKILLS
"""Files whose rows say what is broader."""
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


def broader_of(row: dict[str, str]) -> list[str]:
    return [name for name in row["broader"].split("|") if name]


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


@cache
def grade_words() -> list[tuple[re.Pattern[str], frozenset[str]]]:
    table = rows(HERE / "title_grades.csv")
    return [(re.compile(row["pattern"]), frozenset(row["grades"].split("|"))) for row in table]


def grades_of(title: str) -> frozenset[str]:
    """What grades a title may be of by its last grade word, the longest of those that end there."""
    said = [
        (found.end(), len(found[0]), grades)
        for pattern, grades in grade_words()
        for found in pattern.finditer(title.lower())
    ]
    return max(said, key=lambda word: word[:2])[2] if said else frozenset({"staff"})


@pytest.mark.parametrize(
    ("title", "grade"),
    [
        ("财务总监", "director"),
        ("Finance Manager", "manager"),
        ("总经理助理", "assistant"),
        ("Assistant to the General Manager", "assistant"),
        ("Chief Financial Officer", "chief"),
        ("采购", "staff"),
    ],
)
def test_a_grade_is_told_by_the_last_word_that_says_one(title: str, grade: str) -> None:
    assert grades_of(title) == {grade}


def test_names_of_one_title_are_of_one_grade() -> None:
    """Who asks for finance managers asks for no finance directors."""
    exceptions = {row["name"] for row in rows(HERE / "title_grade_exceptions.csv")}
    titles = [list(names_of(row)) for row in rows(FOLDER / "titles.csv")]
    assert exceptions <= {name for names in titles for name in names}
    graded = [[name for name in names if name not in exceptions] for names in titles]
    assert [n for n in graded if n and not frozenset.intersection(*map(grades_of, n))] == []


@pytest.mark.parametrize("path", ORDERED, ids=by_stem)
def test_what_is_broader_stands_in_the_same_file(path: Path) -> None:
    names = {fold(name) for row in rows(path) for name in names_of(row)}
    assert [row for row in rows(path) if any(fold(n) not in names for n in broader_of(row))] == []


@pytest.mark.parametrize("path", ORDERED, ids=by_stem)
def test_nothing_falls_under_itself(path: Path) -> None:
    named = {fold(name): row for row in rows(path) for name in names_of(row)}
    for row in rows(path):
        above, open_ = set[str](), broader_of(row)
        while open_:
            broader = named[fold(open_.pop())]
            assert broader["zh"] != row["zh"], row
            if broader["zh"] not in above:
                above.add(broader["zh"])
                open_ += broader_of(broader)


@pytest.mark.parametrize(("tag", "floor"), TAGS_OF_SCHOOLS.items())
def test_schools_bear_the_tags_that_are_asked_for(tag: str, floor: int) -> None:
    tagged = [row for row in rows(FOLDER / "schools.csv") if tag in row["tags"].split("|")]
    assert len(tagged) >= floor


def test_names_of_entities_mean_nothing_else_but_what_is_allowed() -> None:
    """A school, an employer or a city that bears another kind's name would be found for it."""
    kinds: dict[str, set[str]] = {}
    for found in lexicon().concepts:
        for name in found.names:
            kinds.setdefault(name, set()).add(found.kind)
    clashing = {
        name: "|".join(sorted(bearers))
        for name, bearers in kinds.items()
        if len(bearers) > 1
        and (bearers & {"school", "employer", "city"} or bearers == {"certificate", "degree"})
    }
    allowed = {row["name"]: row["kinds"] for row in rows(HERE / "lexicon_homonyms.csv")}
    assert clashing == allowed


@pytest.mark.parametrize(
    "probe", rows(HERE / "lexicon_probes.csv"), ids=lambda p: f"{p['term']}: {p['wording']}"
)
def test_a_term_reaches_the_wordings_of_what_falls_under_it(probe: dict[str, str]) -> None:
    meant = {
        found.names
        for start in lexicon().named(probe["term"])
        for found in (start, *lexicon().narrower(start))
    }
    assert meant, "the lexicon knows the term"
    reached = any(m.concept.names in meant for m in lexicon().find(probe["wording"]))
    assert reached == (probe["reached"] == "yes")


def test_the_word_for_a_major_behind_its_name_makes_no_other_of_it() -> None:
    path = next(path for path in NAMED if path.stem == "majors")
    meant = {name: row["zh"] for row in rows(path) for name in names_of(row)}
    for name, concept in meant.items():
        assert meant.get(name.removesuffix("专业"), concept) == concept


@pytest.mark.parametrize("path", [FOLDER / "cities.csv", FOLDER / "schools.csv"], ids=by_stem)
def test_short_latin_names_are_no_state_codes(path: Path) -> None:
    """ "IN", "OR", "ME" are words of every English resume."""
    codes = [n for row in rows(path) for n in names_of(row) if len(n) == 2 and n.isascii()]
    assert set(codes) <= {"UK"}


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_there_is_enough_of_each_kind(name: str, floor: int) -> None:
    assert len(rows(FOLDER / f"{name}.csv")) >= floor


def test_there_are_skills_of_many_trades() -> None:
    assert len(SKILLS) >= 30
    assert sum(len(rows(path)) for path in SKILLS) >= 6800
    assert all(len(rows(path)) >= 40 for path in SKILLS)


def test_levels_of_degrees() -> None:
    assert {row["level"] for row in rows(FOLDER / "degrees.csv")} <= LEVELS


def test_words_of_heads_are_folded_and_of_known_kinds() -> None:
    heads = rows(FOLDER / "headings.csv")
    assert columns(FOLDER / "headings.csv") == ["word", "kind", "within"]
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


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("James Madison", True),
        ("Emerson Clark", True),
        ("Victoria Brown", True),
        ("任丘", True),
        ("Accounting Manager", False),
        ("State University", False),
        ("张家港", False),
    ],
)
def test_what_schools_and_places_are_called_after_stays_a_name(words: str, name: bool) -> None:
    assert is_name(words) == name


LINES = (
    "Senior Registered Nurses at St. Mary's Hospital, Kubernetes and C++ (CPA, 注册会计师)",
    "北京大学硕士，曾任 Java 开发工程师，熟悉MySQL与React.js",
    "Managers managed project management; accountants' accounting, MBA",
)


@pytest.mark.parametrize("kinds", [None, ("skill", "certificate"), ("school", "title", "degree")])
def test_a_short_text_is_looked_up_as_a_long_one_is_searched(kinds: tuple[str, ...] | None) -> None:
    fresh = Lexicon(lexicon().concepts)
    looked_up = [fresh.find(line, kinds) for line in LINES]
    # A text as long as this is worth an automaton, which is asked from then on.
    fresh.find("x " * 1000, kinds)
    assert [fresh.find(line, kinds) for line in LINES] == looked_up
    assert all(looked_up)


def test_a_name_is_known_in_either_spelling() -> None:
    for ours, theirs in (("medication counselling", "medication counseling"),):
        assert lexicon().named(ours, "skill") == lexicon().named(theirs, "skill") != []


def test_what_has_several_broader_ones_falls_under_each() -> None:
    for broader in ("平面设计", "Adobe Creative Suite"):
        (found,) = [c for c in lexicon().named(broader, "skill") if c.tags == ("design_arts",)]
        assert "Photoshop" in [narrower.zh for narrower in lexicon().narrower(found)]


def test_what_was_made_for_more_kinds_finds_the_same_of_fewer() -> None:
    concepts = [
        Concept("title", "厨师", "Chef", ("厨师", "chef")),
        Concept("employer", "厨师之家", "Chef House", ("厨师之家", "chef house")),
    ]
    text = "Chef at Chef House. " * 30
    wide, narrow = Lexicon(concepts), Lexicon(concepts)
    assert len(wide.find(text)) == 90
    assert wide.find(text, ("title",)) == narrow.find(text, ("title",))
    assert {mention.concept.kind for mention in wide.find(text, ("title",))} == {"title"}

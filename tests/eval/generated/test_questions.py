"""Generated questions: their gold worked out anew, their words, and their many wordings."""

import re
from collections import Counter
from pathlib import Path

import pytest

from eval.generated.paths import QUESTIONS
from eval.generated.questions.wording import plural, smoothed, tables
from eval.generated.scoring.question import read_generated
from eval.gold import find_words
from eval.questions import DatasetError, read_questions, stated
from tests.eval.generated.conftest import Folder
from tests.eval.generated.naive_gold import MEASURES, employer_asked, holds, month, worked

FACTS = {
    "phone": lambda r: r["phone"],
    "email": lambda r: r["email"],
    "city": lambda r: r["city"]["zh"],
    "sought": lambda r: r["sought"]["zh"],
    "notice": lambda r: r["notice"]["zh"],
    "age": lambda r: str(r["age"]),
    "salary": lambda r: str(r["salary"][0]),
    "gpa": lambda r: str(next(d["gpa"] for d in r["degrees"] if d["gpa"] is not None)),
    "rank": lambda r: "/".join(str(n) for d in r["degrees"] if d["rank"] for n in d["rank"]),
    "paper": lambda r: r["publications"][0]["title"]["zh"],
    "venue": lambda r: r["publications"][0]["venue"]["zh"],
    "employer_now": lambda r: next(j["employer"]["zh"] for j in r["jobs"] if j["end"] is None),
    "title_now": lambda r: next(j["title"]["zh"] for j in r["jobs"] if j["end"] is None),
}


def test_every_form_is_asked_in_both_languages(folder: Folder) -> None:
    forms = Counter((question["form"], question["language"]) for question in folder.questions)
    wanted = {
        "lookup", "crosslingual", "list", "count", "list_threshold", "extreme", "top", "compare",
        "at_time", "order", "tenure", "followup_lookup", "followup_order", "followup_list",
        "followup_names", "negative_list", "not_stated", "unstated", "broad", "school_tier",
        "duty", "described", "namesake", "list_at_time", "aggregate",
    }  # fmt: skip
    assert not [form for form in wanted for language in ("zh", "en") if not forms[form, language]]
    assert len(folder.questions) == 320
    both = [question["language"] for question in folder.questions]
    assert abs(both.count("zh") - both.count("en")) < 40


def test_a_question_says_of_which_trade_the_resumes_are_that_it_is_about(folder: Folder) -> None:
    for question in folder.questions:
        trades = {folder.records[file]["trade"] for file in question["gold_resumes"]}
        assert question["trade"] == (next(iter(trades), "") if len(trades) < 2 else "several")
    assert len({question["trade"] for question in folder.questions} - {"", "several"}) >= 10


def test_lists_and_counts_are_what_a_plain_reading_of_the_records_gives(folder: Folder) -> None:
    judged = 0
    for question in folder.questions:
        spec = question["spec"]
        if spec["ask"] not in ("list", "count"):
            continue
        found = {file for file, one in folder.records.items() if holds(one, spec["where"])}
        assert found == set(question["gold_resumes"]), question
        if question["expected"] == "count":
            people = {folder.records[file]["person"] for file in found}
            assert question["gold_count"] == len(people)
            theirs = {file for file, one in folder.records.items() if one["person"] in people}
            assert theirs == found
        judged += 1
    assert judged > 100


def test_superlatives_are_what_a_plain_ranking_gives(folder: Folder) -> None:
    judged = Counter[str]()
    for question in folder.questions:
        spec = question["spec"]
        if spec["ask"] not in ("top", "compare"):
            continue
        measure = MEASURES[spec["measure"]]
        group = [
            file
            for file, record in folder.records.items()
            if (file in spec["files"] if spec["ask"] == "compare" else holds(record, spec["where"]))
        ]
        values = {file: measure(folder.records[file]) for file in group}
        stated_values = {file: value for file, value in values.items() if value is not None}
        ranked = sorted(stated_values, key=lambda file: -stated_values[file])
        wanted = [spec["winner"]] if spec["ask"] == "compare" else question["gold_resumes"]
        assert ranked[: len(wanted)] == wanted, question
        judged[spec["ask"]] += 1
    assert min(judged["top"], judged["compare"]) >= 8


def test_the_most_common_is_what_counting_gives(folder: Folder) -> None:
    judged = 0
    for question in folder.questions:
        spec = question["spec"]
        if spec["ask"] != "most_common":
            continue
        places = Counter[str]()
        for record in folder.records.values():
            if not holds(record, spec["where"]):
                continue
            cities = [record["city"]] if record["city"] else []
            schools = [degree["school"] for degree in record["degrees"]]
            named = cities if spec["what"] == "city" else schools
            places.update({place["zh"] for place in named})
        (best, many), (_, second) = places.most_common(2)
        assert many > second
        assert any(stated(pattern, best) for pattern in question["check"][0])
        assert any(stated(pattern, str(many)) for pattern in question["check"][1])
        judged += 1
    assert judged >= 4


def test_the_job_before_after_and_at_a_time(folder: Folder) -> None:
    asked = {"first", "latest", "before", "after", "before_latest", "employer_at"}
    judged = 0
    for question in folder.questions:
        spec = question["spec"]
        if spec["ask"] in asked and "file" in spec:
            name = employer_asked(folder.records[spec["file"]], spec)
            assert name in question["check"][0], question
            assert not any(stated(pattern, name) for pattern in question["reject"])
            judged += 1
    assert judged >= 20


def test_time_spent_counts_the_last_month_or_not(folder: Folder) -> None:
    judged = 0
    for question in folder.questions:
        spec = question["spec"]
        if spec["ask"] != "tenure":
            continue
        jobs = folder.records[spec["file"]]["jobs"]
        months = worked([job for job in jobs if job["employer"]["zh"] == spec["employer"]])
        for length in (months, months - 1):
            years, rest = divmod(length, 12)
            words = [f"{length} 个月", f"{length} months"]
            words += (
                [f"{years}年{rest}个月", f"{years} years {rest} months"] if years and rest else []
            )
            for said in words:
                assert any(stated(pattern, said) for pattern in question["check"][0]), said
        wrong = f"{months + 1} 个月"
        assert not any(stated(pattern, wrong) for pattern in question["check"][0])
        judged += 1
    assert judged >= 4


def test_facts_are_those_of_the_record(folder: Folder) -> None:
    judged = 0
    for question in folder.questions:
        spec = question["spec"]
        if spec["ask"] == "fact" and spec["key"] in FACTS and not spec.get("missing"):
            value = FACTS[spec["key"]](folder.records[spec["file"]])
            assert any(stated(pattern, value) for pattern in question["check"][0]), question
            judged += 1
    assert judged >= 20


def test_what_is_not_stated_is_in_no_record(folder: Folder) -> None:
    never = {"licence", "marriage", "height", "ielts", "toefl", "papers_missing", "gpa", "rank"}
    for question in folder.questions:
        spec = question["spec"]
        if not spec.get("missing"):
            continue
        record = folder.records[spec["file"]]
        assert spec["key"] in never or record[spec["key"]] is None
        assert (question["kind"], question["expected"]) == ("negative", "nothing")
        assert not question["gold_quotes"]


def test_gold_quotes_are_words_of_the_file(folder: Folder) -> None:
    words = {sheet.file: sheet.words for sheet in folder.sheets}
    for question in folder.questions:
        for quote in question["gold_quotes"]:
            assert any(True for _ in find_words(words[quote["file"]], quote["text"]))


def test_people_asked_about_by_name_bear_it_alone(folder: Folder) -> None:
    names = Counter(sheet.record.name.key for sheet in folder.sheets if sheet.record.name)
    of_file = {sheet.file: sheet.record.name for sheet in folder.sheets}
    for question in folder.questions:
        if question["form"] in ("lookup", "crosslingual", "order", "at_time", "tenure", "compare"):
            for file in question["gold_resumes"]:
                name = of_file[file]
                assert name is not None
                assert names[name.key] == 1
        if question["form"] == "namesake":
            (file,) = question["gold_resumes"]
            name = of_file[file]
            assert name is not None
            assert names[name.key] > 1


def test_each_form_has_eight_wordings_a_language() -> None:
    for form, wordings in tables()["frames"].items():
        for language in ("zh", "en"):
            assert len(set(wordings[language])) >= 8, (form, language)


def test_wordings_of_one_form_use_the_same_slots() -> None:
    for form, wordings in tables()["frames"].items():
        if form in ("followup_before", "followup_lookup", "duty"):
            continue  # These can do without a pronoun.
        slots = {
            frozenset(re.findall(r"\{(\w+)\}", wording)) - {"cs", "c"}
            for wording in (*wordings["zh"], *wordings["en"])
        }
        assert len(slots) == 1, (form, slots)


def test_no_question_is_asked_twice_and_many_wordings_are_used(folder: Folder) -> None:
    texts = [(*question["turns"], question["question"]) for question in folder.questions]
    assert len(set(texts)) == len(texts)
    assert len({question["wording"] for question in folder.questions}) > 180
    assert not [text for text in texts if "{" in "".join(text) or "的的" in "".join(text)]


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("has a PhD and speaks French", "have a PhD and speak French"),
        ("works at Haier but not anyone who is male", "works at Haier but not anyone who is male"),
        ("lives in Boston", "live in Boston"),
        ("either was hired or holds a degree", "either were hired or hold a degree"),
    ],
)
def test_a_condition_said_of_several(one: str, several: str) -> None:
    assert plural(one) == several


def test_seams_are_closed() -> None:
    assert smoothed("without a email address", "en") == "without an email address"
    assert smoothed("读药学的的候选人", "zh") == "读药学的候选人"


def test_the_questions_can_be_read_by_both_scorers(folder: Folder) -> None:
    plain = read_questions(folder.path / QUESTIONS)
    own = read_generated(folder.path / QUESTIONS)
    assert [one.id for one in plain] == [one.id for one in own]
    stems = {sheet.stem for sheet in folder.sheets}
    assert all(set(one.candidates) <= stems for one in plain)
    assert all(one.answerable == (one.expected != "nothing") for one in own)


def test_a_folder_that_was_not_generated_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="eval generate"):
        read_generated(tmp_path / QUESTIONS)
    (tmp_path / QUESTIONS).write_text('{"id": "1", "question": "?"}\n', encoding="utf-8")
    with pytest.raises(DatasetError, match="no generated question"):
        read_generated(tmp_path / QUESTIONS)


def test_months_of_the_plain_reading() -> None:
    assert month("2020-01") == 2020 * 12
    assert worked([{"start": "2020-01", "end": "2020-12"}]) == 12

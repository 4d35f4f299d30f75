"""Example questions come from what the resumes state, in the language of the window."""

from __future__ import annotations

from ingest.resume import Entry, Fact, Resume, Section, Span
from ui.window.examples import MOST, example_questions


def _person(name: str | None, *stated: tuple[str, str, str]) -> Resume:
    """A resume with facts given as kind, value and words."""
    text, facts = f"{name or ''}\n", []
    for kind, value, words in stated:
        facts.append(Fact(kind, value, Span(len(text), len(text) + len(words)), 0))
        text += f"{words}\n"
    whole = Span(0, len(text))
    return Resume(
        str(name),
        f"{name}.txt",
        f"/x/{name}.txt",
        text,
        name=name,
        sections=(Section("experience", whole),),
        entries=(Entry("job", 0, whole, whole),),
        facts=tuple(facts),
    )


WEAVER = _person("Ottoline Fenn", ("skill", "weaving", "weaving"), ("degree", "master", "M.A."))
DYER = _person("Rufus Tallow", ("skill", "weaving", "weaving"), ("employer", "vat", "Vat & Sons"))
SMITH = _person("司空听雪", ("skill", "smithing", "锻造"), ("school", "x", "景德镇陶瓷大学"))
PEOPLE = (WEAVER, DYER, SMITH)


def test_questions_name_what_is_stated_in_the_language_of_the_window() -> None:
    assert example_questions(PEOPLE, "en") == [
        "Who knows weaving?",
        "Where did 司空听雪 study?",
        "How many have a master's degree?",
        "Compare the work experience of Ottoline Fenn and Rufus Tallow",
        "Who worked at Vat & Sons?",
    ]
    chinese = example_questions(PEOPLE, "zh")
    assert chinese[:2] == ["谁会锻造？", "司空听雪毕业于哪所学校？"]


def test_there_are_none_for_an_empty_library_and_never_too_many() -> None:
    assert example_questions((), "zh") == []
    assert len(example_questions(PEOPLE * 9, "en")) <= MOST


def test_nobody_is_asked_about_who_is_not_named() -> None:
    nameless = _person(None, ("school", "x", "Somewhere College"))
    assert example_questions([nameless], "en") == []

"""The marks of a model's answer: forms, places in a stream, and whose words they point at."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.citations import CitationList
from assistant.compose.marks import checked, sentences
from assistant.compose.passages import Line, Passages
from ingest.resume import Resume, Span
from tests.assistant.resume_builders import BRANDT, TAO, resume_of, span_of

_TAO = resume_of(TAO, "tao.txt")
_BRANDT = resume_of(BRANDT, "brandt.txt")


def _line(number: int, resume: Resume, words: str) -> Line:
    return Line(number, resume, Span(*span_of(resume, words)))


_PASSAGES = Passages(
    (
        (_TAO, (_line(1, _TAO, "青禾食品集团"), _line(2, _TAO, "带领 12 人班组"))),
        (_BRANDT, (_line(3, _BRANDT, "Havn Foods"), _line(4, _BRANDT, "SQL, Python"))),
    )
)


def shown(words: str | Iterable[str]) -> tuple[str, list[str]]:
    """What a reader sees of a model's words, and the quotes of the citations in order."""
    citations = CitationList()
    pieces = [words] if isinstance(words, str) else words
    text = "".join(sentence.text for sentence in checked(pieces, _PASSAGES, citations))
    return text, [citation.quote for citation in citations.citations]


@pytest.mark.parametrize(
    "mark",
    ["[2]", "【2】", "［２］", "[[2]]", "[^2]", "【2†a】", "\\[2\\]", "[ 2 ]", "[2, 99]", "[2][2]"],
)
def test_every_form_of_a_mark_becomes_the_mark_of_its_citation(mark: str) -> None:
    assert shown(f"他带过团队{mark}。") == ("他带过团队[1]。", ["带领 12 人班组"])


def test_several_numbers_and_ranges_are_marks_of_their_own() -> None:
    assert shown("一段。[1、2]")[0] == "一段。[1][2]"
    assert shown("All of it [1-4].")[1] == [
        "青禾食品集团", "带领 12 人班组", "Havn Foods", "SQL, Python",
    ]  # fmt: skip


def test_marks_are_numbered_by_first_use() -> None:
    text, quotes = shown("She plans [4]. She planned [3]. And again [4].")
    assert text == "She plans [1]. She planned [2]. And again [1]."
    assert quotes == ["SQL, Python", "Havn Foods"]


def test_unknown_numbers_are_dropped_with_the_space_before_them() -> None:
    assert shown("She plans [17]. 有经验【0】。") == ("She plans. 有经验。", [])


def test_other_words_in_brackets_stay() -> None:
    assert shown("An [email] and [a list].")[0] == "An [email] and [a list]."


def test_code_is_left_alone() -> None:
    text = "See `row[1]` and [1].\n```python\nx = rows[2]\n```\nThen [2].\n"
    assert shown(text) == (text, ["青禾食品集团", "带领 12 人班组"])


@given(st.data())
def test_a_stream_reads_the_same_wherever_it_is_cut(data: st.DataObject) -> None:
    whole = (
        "**陶若溪**：曾任经理。[1] 带过团队【2】，很好！\n- Lena Brandt uses SQL [4][9].\n"
        "| x | y |\n|---|---|\n| a。[3] | b [2] |\n```\nraw [1]\n```\nHavn Foods [3"
    )
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=12)))
    edges = [0, *cuts, len(whole)]
    pieces = [whole[a:b] for a, b in pairwise(edges)]
    assert shown(pieces) == shown(whole)
    assert shown(whole)[0].endswith("```\nraw [1]\n```\nHavn Foods")


def test_a_sentence_is_given_out_before_the_next_is_complete() -> None:
    def words() -> Iterable[str]:
        yield "Known [3"
        yield "]. Nex"
        raise AssertionError("the first sentence was complete")

    assert next(iter(sentences(words()))) == ("Known [3].", False)


class TestAMarkNeverCrossesPeople:
    def test_a_statement_about_one_person_loses_the_mark_of_another(self) -> None:
        assert shown("陶若溪会 SQL [4][1]。") == ("陶若溪会 SQL [1]。", ["青禾食品集团"])
        assert shown("Tao Ruoxi uses SQL [4].") == ("Tao Ruoxi uses SQL.", [])

    def test_a_statement_about_two_may_have_marks_of_both(self) -> None:
        assert shown("陶若溪 and Lena Brandt both do [1][4].")[0].endswith("[1][2].")

    def test_each_part_of_a_sentence_about_two_has_its_own(self) -> None:
        text, quotes = shown("陶若溪带过团队[4]，而 Lena Brandt 会 SQL[4]。")
        assert text == "陶若溪带过团队，而 Lena Brandt 会 SQL[1]。"
        assert quotes == ["SQL, Python"]

    def test_she_is_who_was_named_before(self) -> None:
        text = shown("Lena Brandt plans [3]. She leads [2].")[0]
        assert text == "Lena Brandt plans [1]. She leads."

    def test_a_list_is_about_whoever_its_head_names(self) -> None:
        text = shown("**陶若溪**\n\n- 带过团队[2]\n- 会 SQL[4]\n")[0]
        assert text == "**陶若溪**\n\n- 带过团队[1]\n- 会 SQL\n"

    def test_a_sentence_about_nobody_in_particular_may_have_any(self) -> None:
        assert shown("Lena Brandt plans [3]. Both know food [1][3].")[0].endswith("food [2][1].")

    def test_a_column_is_about_whoever_heads_it(self) -> None:
        table = "| | 陶若溪 | Lena Brandt |\n|---|---|---|\n| SQL | yes [4] | yes. [4] |\n"
        assert shown(table)[0].endswith("| SQL | yes | yes. [1] |\n")

    def test_a_common_word_is_not_taken_for_a_name(self) -> None:
        will = resume_of("Will Osei\n\nSkills\nRust\n", "will.txt")
        people = Passages((*_PASSAGES.people, (will, (_line(5, will, "Rust"),))))
        citations = CitationList()
        text = "".join(s.text for s in checked(["It will do [1]."], people, citations))
        assert text == "It will do [1]."


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("![x](https://example.org/?q=secret) [1]", "! [x] (https://example.org/?q=secret) [1]"),
        ("[click](https://example.org) [1]", "[click] (https://example.org) [1]"),
        ("Known.[1](https://example.org)", "Known.[1] (https://example.org)"),
        ("Known![1]", "Known! [1]"),
        ("[x][99](https://example.org) [1]", "[x] (https://example.org) [1]"),
        ("<img src=x> a<br>b [1]", "< img src=x> a<br>b [1]"),
        ("<[99]img src=x> [1]", "< img src=x> [1]"),
        ("````\n```\n<img src=x>\n", "````\n```\n< img src=x>\n"),
        ("[a]: https://example.org [1]", "[a] : https://example.org [1]"),
    ],
)
def test_nothing_a_model_says_makes_the_page_fetch_or_link(said: str, seen: str) -> None:
    assert shown(said)[0] == seen

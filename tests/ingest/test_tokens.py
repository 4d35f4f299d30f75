"""One form for searching: folding keeps offsets, words keep names and codes whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.tokens import contained_terms, fold, index_terms, is_han, on_one_line, stem, words
from tests.builders import texts


@given(st.text() | texts())
def test_folding_keeps_the_length_so_that_offsets_agree(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text() | texts())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("GO Lang", "go lang"),
        ("Ｋ８Ｓ", "k8s"),
        ("軟體開發", "软体开发"),
        ("５０％", "50%"),
        ("Straße ²", "straße 2"),
    ],
)
def test_case_width_and_traditional_characters_are_folded(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(texts())
def test_words_stand_where_they_say(text: str) -> None:
    folded = fold(text)
    reached = 0
    for token in words(text):
        assert token.span.of(folded) == token.term
        assert reached <= token.span.start < token.span.end <= len(text)
        reached = token.span.end


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("精通 C++ 和 C#", "c++"),
        ("精通 C++ 和 C#", "c#"),
        ("ASP .NET Core", ".net"),
        ("K8S集群", "k8s"),
        ("转化率提升12.5%", "12.5%"),
        ("R&D budget", "r&d"),
    ],
)
def test_codes_stay_whole(text: str, code: str) -> None:
    assert code in [token.term for token in words(text)]


def test_a_chinese_run_also_gives_its_bigrams() -> None:
    assert {"祁映", "映安"} <= set(index_terms("祁映安"))


def test_english_words_are_indexed_by_their_stem() -> None:
    assert set(index_terms("Managing budgets")) == set(index_terms("managed budget"))


def test_a_question_and_a_resume_meet_across_script_and_width() -> None:
    assert set(index_terms("資料庫")) == set(index_terms("资料库"))
    assert set(index_terms("ＳＱＬ")) == set(index_terms("sql"))


@pytest.mark.parametrize("word", ["c++", "k8s", "经理", "12.5%"])
def test_only_english_words_are_stemmed(word: str) -> None:
    assert stem(word) == word


def test_chinese_is_told_from_other_scripts() -> None:
    assert is_han("ab云")
    assert not is_han("cloud はな é")


@given(st.text() | texts())
def test_every_text_can_be_indexed(text: str) -> None:
    assert all(index_terms(text))


def test_trades_in_ing_are_no_inflections() -> None:
    assert stem("accounting") != stem("accounts")
    assert stem("marketing") != stem("market")
    assert stem("nursing") == stem("nurse")


def test_words_over_several_lines_on_one() -> None:
    assert on_one_line("压疮\n护理 and\n wound  care\n护理") == "压疮护理 and wound care 护理"


@given(
    texts(),
    st.sampled_from(["推荐系统", "祁映安", "C++", "machine learning", "GB 50300", "12.5%"]),
    texts(),
)
def test_what_is_asked_whole_is_found_whatever_stands_around_it(
    before: str, words: str, after: str
) -> None:
    assert set(contained_terms(words)) <= set(index_terms(f"{before} {words} {after}"))
    if not words.isascii():
        assert set(contained_terms(words)) <= set(index_terms(f"{before}{words}{after}"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("GB 50300", "GB50300"), ("ISO 13485", "ISO13485"), ("CET-6", "CET6"), ("12.5 %", "12.5%")],
)
def test_codes_written_in_one_word_or_in_two_are_the_same(one: str, other: str) -> None:
    assert set(index_terms(f"按 {one} 验收")) & set(index_terms(f"({other})"))


@pytest.mark.parametrize("code", ["C++", "C#", ".NET", "K8S", "GB 50300", "ISO 13485", "3/120"])
def test_a_rare_code_shares_no_term_with_its_parts_alone(code: str) -> None:
    whole = set(contained_terms(code))
    assert whole <= set(index_terms(f"熟悉{code}，"))
    assert not whole <= set(index_terms("C、NET、K、8、GB、ISO、3、120 除外"))

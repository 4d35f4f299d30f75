"""Gold words are found wherever the format of a resume put its blanks and line breaks."""

import pytest

from eval.gold import Corpus, find_words, widened
from eval.questions import DatasetError
from ingest.resume import Span
from tests.eval.eval_builders import question, resume

WELDER = resume(
    "welder", "Ada Quill\nWelder at\nSteel  Works, 2019\n\nLikes chess", "Ada Quill.pdf"
)


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("Welder at Steel Works", "Welder at\nSteel  Works"),
        ("SteelWorks", "Steel  Works"),
        ("STEEL works", "Steel  Works"),
        ("2019", "2019"),
    ],
)
def test_blanks_and_capitals_do_not_matter(words: str, there: str) -> None:
    assert [span.of(WELDER.text) for span in find_words(WELDER.text, words)] == [there]


def test_all_places_are_found() -> None:
    assert list(find_words("焊工，高级焊工", "焊工")) == [Span(0, 2), Span(5, 7)]


def test_letters_that_grow_when_capitals_are_ignored_keep_their_place() -> None:
    text = "Straße 5, Büro 7"
    assert [span.of(text) for span in find_words(text, "STRASSE 5")] == ["Straße 5"]
    assert [span.of(text) for span in find_words(text, "büro 7")] == ["Büro 7"]


def test_words_that_reading_lost_have_no_place() -> None:
    asked = question(evidence=[{"file": "Ada Quill", "text": "Plumber"}])
    (item,) = Corpus([WELDER]).evidence(asked)
    assert item.words == "Plumber"
    assert item.places == ()


def test_a_term_counts_in_the_resumes_the_question_is_about() -> None:
    other = resume("other", "Steel trader")
    corpus = Corpus([WELDER, other])
    (about_one,) = corpus.evidence(question(terms=["steel"], candidates=["Ada Quill.pdf"]))
    (about_all,) = corpus.evidence(question(terms=["steel"]))
    assert {place.resume_id for place in about_one.places} == {"welder"}
    assert {place.resume_id for place in about_all.places} == {"welder", "other"}


def test_a_resume_is_known_by_its_file_name_with_or_without_suffix() -> None:
    corpus = Corpus([WELDER])
    assert corpus.candidates(question(candidates=["Ada Quill"])) == (WELDER,)
    assert corpus.candidates(question(candidates=["Ada Quill.pdf"])) == (WELDER,)


@pytest.mark.parametrize(("name", "told"), [("Bo", "no resume"), ("cv", "2 resumes")])
def test_a_name_of_none_or_of_two_is_refused(name: str, told: str) -> None:
    corpus = Corpus([resume("1", "a", "cv.pdf"), resume("2", "b", "cv.txt")])
    with pytest.raises(DatasetError, match=f"Question q: there .* {told} named '{name}'"):
        corpus.candidates(question(candidates=[name]))


def test_a_span_widens_to_its_lines_and_the_words_beside_them() -> None:
    start = WELDER.text.index("Works")
    near = widened(WELDER.text, Span(start, start + 5))
    assert near.of(WELDER.text) == "Welder at\nSteel  Works, 2019\n\nLikes chess"

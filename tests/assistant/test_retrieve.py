"""Ranks of words and vectors fused; questions as weighted terms."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieve import RRF_K, fuse, query_terms, retrieve
from assistant.terms import Term, find_terms
from ingest.library import Hit
from tests.builders import Shelf, people

BOTH = {"words": 1.0, "vectors": 0.5}
_HITS = st.lists(st.integers(0, 30), unique=True, max_size=12).map(
    lambda chunks: [Hit("a", c, 1.0) for c in chunks]
)


def hits(*chunks: int) -> list[Hit]:
    return [Hit("a", chunk, 9.0 - i) for i, chunk in enumerate(chunks)]


def test_a_score_is_the_sum_of_weighted_reciprocal_ranks() -> None:
    scores = fuse({"words": hits(3, 7), "vectors": hits(7)}, BOTH)
    assert scores == {
        ("a", 3): 1 / (RRF_K + 1),
        ("a", 7): 1 / (RRF_K + 2) + 0.5 / (RRF_K + 1),
    }


def test_scores_of_the_parts_themselves_do_not_count() -> None:
    loud = [Hit("a", 1, 1e9), Hit("a", 2, 1e-9)]
    assert fuse({"words": loud}, BOTH) == fuse({"words": hits(1, 2)}, BOTH)


@given(_HITS, _HITS)
def test_fusion_keeps_every_chunk_and_the_order_of_its_parts(
    words: list[Hit], vectors: list[Hit]
) -> None:
    assert set(fuse({"words": words, "vectors": vectors}, BOTH)) == {
        (h.resume_id, h.chunk) for h in (*words, *vectors)
    }
    alone = fuse({"words": words, "vectors": []}, BOTH)
    assert sorted(alone, key=lambda key: -alone[key]) == [(h.resume_id, h.chunk) for h in words]


@given(_HITS, _HITS)
def test_the_order_of_the_parts_is_of_no_account(words: list[Hit], vectors: list[Hit]) -> None:
    one = fuse({"words": words, "vectors": vectors}, BOTH)
    other = fuse({"vectors": vectors, "words": words}, BOTH)
    assert one.keys() == other.keys()
    assert all(abs(one[key] - other[key]) < 1e-12 for key in one)


def test_the_words_asked_weigh_more_than_other_forms_of_them() -> None:
    term = Term("manage", 1.0, (("manage", 1.0), ("lead", 0.9)))
    weights = dict(query_terms([term]))
    assert weights["manag"] == 1.0
    assert 0 < weights["lead"] < 1.0


def test_terms_are_asked_as_they_are_indexed() -> None:
    asked = dict(query_terms(find_terms("谁负责过實時管道 and budgets?")))
    assert {"实时", "管道", "budget"} <= asked.keys()


def test_a_term_asked_twice_is_asked_once() -> None:
    term = Term("go", 1.0, (("go", 1.0),))
    assert query_terms([term, term]) == query_terms([term])


def test_the_chunk_that_says_it_comes_first() -> None:
    shelf = Shelf(*people())
    [best, *_] = retrieve(shelf, "Kafka 实时管道", 5)  # type: ignore[arg-type]
    assert "Kafka" in best.text
    assert (best.resume.file, best.words_rank, best.vectors_rank) == ("qi.txt", 1, None)


def test_only_the_resumes_asked_for_are_searched() -> None:
    _, ellwood, _ = people()
    found = retrieve(Shelf(*people()), "团队 team clinic", 9, {ellwood.id})  # type: ignore[arg-type]
    assert {chunk.resume.file for chunk in found} == {"ellwood.txt"}

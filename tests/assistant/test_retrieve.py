"""Ranks of words and vectors fused; questions as weighted terms."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.question import read_question
from assistant.request import literal, request, request_of, wanted_of
from assistant.retrieve import RRF_K, RetrievedChunk, fuse, retrieve
from assistant.terms import Term, find_terms
from assistant.turns.conversation import Turn, understand
from ingest.library import Hit
from ingest.resume import Span
from ingest.stores.words import Wanted
from ingest.tokens import contained_terms
from tests.builders import Shelf, people, resume

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
    [wanted] = wanted_of([term])
    asked, other = wanted.forms
    assert (asked.terms, asked.weight, asked.whole) == (("manag",), 1.0, False)
    assert (other.terms, other.whole) == (("lead",), True)
    assert 0 < other.weight < 1.0
    assert literal([wanted]) == (Wanted((asked,)),)


def test_terms_are_asked_as_they_are_indexed() -> None:
    wanted = wanted_of(find_terms("谁负责过實時管道 and budgets?"))
    asked = {term for one in wanted for form in one.forms for term in form.terms}
    assert {"实时", "管道", "budget"} <= asked


def test_an_attribute_is_searched_by_the_words_that_state_it() -> None:
    question = read_question("祁映安的导师是谁？", people())
    stated = [form for one in request(question).wanted for form in one.forms if form.whole]
    assert contained_terms("supervised by") in [form.terms for form in stated]
    assert len(literal(request(question).wanted)) == len(question.terms)


def test_the_chunk_that_says_it_comes_first() -> None:
    best, *_ = find("Kafka 实时管道")
    assert "Kafka" in best.text
    assert (best.resume.file, best.words_rank, best.vectors_rank) == ("qi.txt", 1, None)
    assert best.bm25 is not None


def test_only_the_resumes_asked_for_are_searched() -> None:
    _, ellwood, _ = people()
    found = find("团队 team clinic", {ellwood.id})
    assert {chunk.resume.file for chunk in found} == {"ellwood.txt"}


def test_whoever_is_named_is_searched_alone() -> None:
    assert {chunk.resume.file for chunk in find("慕容知远管理几个人？")} == {"murong.txt"}


def test_people_side_by_side_get_the_same_share() -> None:
    found = find("对比祁映安和慕容知远的本科、公司和团队", limit=4)
    files = [chunk.resume.file for chunk in found]
    assert sorted(files[:2]) == sorted(files[2:4]) == ["murong.txt", "qi.txt"]


def test_no_one_person_fills_the_first_places_of_a_list() -> None:
    line = "带领 6 人团队完成验收。\n"
    heads = [f"2018.0{i} - 2018.0{i + 1} 第{i}号公司 工程师\n{line * 3}\n" for i in range(1, 8)]
    many = resume("司徒若水\n\n工作经历\n" + "".join(heads), "many.txt")
    one = resume(f"上官云舟\n\n工作经历\n2019.01 - 2020.01 船坞公司 主管\n{line}", "one.txt")
    shelf = Shelf(many, one)
    question = read_question("谁带过 6 人团队？", shelf.resumes())
    assert question.scope == "corpus"
    files = [c.resume.file for c in retrieve(shelf, request(question), 9)]
    assert files.index("one.txt") <= 3
    assert files.count("many.txt") >= 7


def test_who_fulfils_what_is_asked_of_all_comes_first_with_the_words_that_show_it() -> None:
    qi, ellwood, murong = people()
    shelf = Shelf(qi, ellwood, murong)
    plain = request(read_question("谁管理过审计团队？", shelf.resumes()))
    assert retrieve(shelf, plain, 9)[0].resume.file == "murong.txt"
    start = ellwood.text.index("Led 14 nurses")
    found = retrieve(shelf, replace(plain, fulfilled={ellwood.id: (Span(start, start + 13),)}), 9)
    assert found[0].resume.file == "ellwood.txt"
    assert "Led 14 nurses" in found[0].text
    assert [chunk.fulfils for chunk in found] == [True] + [False] * (len(found) - 1)
    assert "murong.txt" in {chunk.resume.file for chunk in found}
    assert len({chunk.chunk.span for chunk in found if chunk.resume == murong}) == sum(
        chunk.resume == murong for chunk in found
    )


def test_each_who_fulfils_is_shown_once_before_anyone_twice() -> None:
    qi, ellwood, murong = people()
    shelf = Shelf(qi, ellwood, murong)
    places = {one.id: (one.chunks[2].span, one.chunks[3].span) for one in (qi, murong)}
    asked = replace(request(read_question("谁会审计？", shelf.resumes())), fulfilled=places)
    found = retrieve(shelf, asked, 4)
    assert all(chunk.fulfils for chunk in found)
    first, second = found[:2], found[2:]
    assert {c.resume.id for c in first} == {c.resume.id for c in second} == {qi.id, murong.id}
    assert {c.resume.id for c in retrieve(shelf, asked.within([qi.id]), 9)} == {qi.id}


def test_whom_the_conversation_means_is_searched_alone() -> None:
    qi, _, murong = people()
    first = understand("慕容知远在哪里工作？", people(), [])
    turn = Turn(first.question, first.targets)
    follow = understand("他管理几个人？", people(), [turn])
    assert request_of(follow).resume_ids == (murong.id,)
    assert request_of(replace(follow, tentative=True, targets=(qi.id,))).resume_ids != (qi.id,)


def test_a_part_without_weight_is_not_asked() -> None:
    asked = request(read_question("Kafka", people()))
    assert retrieve(Shelf(*people()), asked, 5, {"words": 0.0, "vectors": 1.0}) == []


def find(question: str, among: set[str] | None = None, limit: int = 9) -> list[RetrievedChunk]:
    shelf = Shelf(*people())
    return retrieve(shelf, request(read_question(question, shelf.resumes()), among), limit)

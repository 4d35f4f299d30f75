"""Passages are read line by line, and gold is found once all its words were handed over."""

from hypothesis import given
from hypothesis import strategies as st

from eval.gold import Corpus
from eval.retrieval.methods import Passage
from eval.retrieval.reading import Reading, read
from ingest.resume import Resume, Span
from tests.eval.eval_builders import question, resume

ADA = resume("ada", "Ada Quill\nWelder at Steel Works\nWelded 40 bridges\nLikes chess")
BO = resume("bo", "Bo Lund\nBaker\nBaked 900 loaves a day")


def passage(of: Resume, words: str) -> Passage:
    start = of.text.index(words)
    return Passage(of.id, Span(start, start + len(words)))


def reading(*passages: Passage, evidence: list[tuple[str, str]]) -> Reading:
    asked = question(evidence=[{"file": file, "text": text} for file, text in evidence])
    corpus = Corpus([ADA, BO])
    return read(passages, corpus.evidence(asked), corpus.resumes)


def test_a_rank_is_a_line_whatever_the_length_of_passages() -> None:
    gold = [("ada", "Welded 40 bridges")]
    whole = reading(passage(ADA, ADA.text), evidence=gold)
    lines = reading(*(passage(ADA, line) for line in ADA.text.split("\n")), evidence=gold)
    assert whole.ranked_items(1000) == lines.ranked_items(1000)
    assert whole.ranked_items(1000) == ["line 0", "line 1", "gold 0", "line 3"]


def test_only_lines_that_fit_whole_into_the_budget_count() -> None:
    one = reading(passage(ADA, ADA.text), evidence=[("ada", "Welded 40 bridges")])
    needed = ADA.text.index("Welded 40 bridges") + len("Welded 40 bridges")
    assert one.found(needed - 1) == set()
    assert one.found(needed) == {0}


def test_gold_that_a_passage_cuts_is_found_with_its_last_words() -> None:
    gold = [("ada", "Welder at Steel Works")]
    half = reading(passage(ADA, "Welder at Ste"), evidence=gold)
    both = reading(passage(ADA, "Welder at Ste"), passage(ADA, "el Works"), evidence=gold)
    assert half.found(1000) == set()
    assert half.ranked_items(1000) == []
    assert both.ranked_items(1000) == ["gold 0"]


def test_gold_over_two_lines_takes_one_rank() -> None:
    gold = [("ada", "Steel Works Welded 40 bridges")]
    assert reading(passage(ADA, ADA.text), evidence=gold).ranked_items(1000) == [
        "line 0",
        "gold 0",
        "line 3",
    ]


def test_what_is_handed_over_twice_costs_twice() -> None:
    again = reading(
        passage(ADA, "Likes chess"),
        passage(ADA, "Likes chess"),
        passage(BO, "Baker"),
        evidence=[("bo", "Baker")],
    )
    assert again.ranked_items(1000) == ["line 0", "line 1", "gold 0"]
    assert again.lines[-1].end == 2 * len("Likes chess") + len("Baker")


def test_the_same_words_in_another_resume_are_not_the_gold() -> None:
    twin = resume("twin", BO.text)
    asked = question(evidence=[{"file": "bo", "text": "Baker"}])
    corpus = Corpus([BO, twin])
    gold = corpus.evidence(asked)
    assert read([passage(twin, "Baker")], gold, corpus.resumes).found(1000) == set()


def test_resumes_rank_by_their_first_line() -> None:
    one = reading(passage(BO, "Baker"), passage(ADA, ADA.text), passage(BO, BO.text), evidence=[])
    assert one.ranked_resumes(1000) == ["bo", "ada"]
    assert one.ranked_resumes(5) == ["bo"]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30))), st.integers(0, 400))
def test_a_larger_budget_loses_nothing(cuts: list[tuple[int, int]], budget: int) -> None:
    spans = [Span(start, min(start + size, len(ADA.text))) for start, size in cuts]
    passages = [Passage("ada", span) for span in spans if span.start < span.end]
    one = reading(*passages, evidence=[("ada", "Steel Works"), ("ada", "40")])
    assert one.found(budget) <= one.found(budget + 50)
    ranked = one.ranked_items(budget)
    assert len(ranked) == len(set(ranked))
    assert one.ranked_items(budget + 50)[: len(ranked)] == ranked

"""Every method hands over passages of the resumes themselves, as many as the budget takes."""

import itertools
from collections.abc import Iterator

import pytest

from eval.questions import Question
from eval.retrieval.bare_index import BareIndex
from eval.retrieval.methods import (
    Passage,
    Search,
    filling,
    length,
    library_methods,
    read_requests,
)
from eval.retrieval.tutorial import CHUNK_OVERLAP, CHUNK_SIZE, split, tutorial_method
from ingest.library import Library
from ingest.resume import Span
from tests.eval.eval_builders import question, resume
from tests.ingest.library_builders import HashEmbedder

TEXTS = {
    "ada.txt": "Ada Quill\n\nExperience\n2019 - Present  Steel Works  Welder\nWelded 40 bridges.\n",
    "bo.txt": "Bo Lund\n\nExperience\n2011 - 2015  Fjord Bakery  Baker\nBaked 900 loaves a day.\n",
}

ASKED = question(question="Who baked loaves at Fjord Bakery?")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("resumes")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Library(tmp_path_factory.mktemp("data"), HashEmbedder()) as opened:
        assert all(outcome.status == "added" for outcome in opened.add([folder]))
        yield opened


@pytest.fixture(scope="module")
def methods(
    library: Library, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Search]]:
    folder = tmp_path_factory.mktemp("tutorial")
    with tutorial_method(library.resumes(), HashEmbedder(), folder) as tutorial:
        bare = BareIndex(library.resumes(), HashEmbedder(), folder / "bare")
        requests = read_requests(library, [ASKED])
        yield library_methods(library, requests, bare) | {"tutorial": tutorial}


METHODS = (
    "words",
    "vectors",
    "hybrid",
    "no header",
    "no expansion",
    "no query",
    "no people",
    "tutorial",
)


@pytest.mark.parametrize("method", METHODS)
def test_the_one_who_is_asked_for_comes_first(
    methods: dict[str, Search], library: Library, method: str
) -> None:
    passages = methods[method](ASKED, 1000)
    texts = {one.id: one.text for one in library.resumes()}
    assert "900 loaves" in texts[passages[0].resume_id]
    assert all(passage.span.of(texts[passage.resume_id]).strip() for passage in passages)


def test_a_search_goes_on_until_the_budget_is_full_or_there_is_no_more() -> None:
    asked: list[int] = []

    def search(_: Question, limit: int) -> list[Passage]:
        asked.append(limit)
        return [Passage("a", Span(i, i + 1)) for i in range(min(limit, 120))]

    assert length(filling(search)(ASKED, 10)) == 50
    assert asked == [50]
    assert length(filling(search)(ASKED, 70)) == 100
    assert length(filling(search)(ASKED, 5000)) == 120
    assert asked[-1] == 200


def test_the_tutorial_cuts_without_regard_to_entries_and_points_at_the_exact_words() -> None:
    text = "\n".join(f"Line {i} of a long resume about welding and bridges." for i in range(100))
    long = resume("long", text)
    pieces = list(split([long]))
    assert len(pieces) > 4
    assert all(len(piece.span) <= CHUNK_SIZE for piece in pieces)
    for one, following in itertools.pairwise(pieces):
        assert 0 < one.span.end - following.span.start <= CHUNK_OVERLAP
    assert pieces[0].span.start == 0
    assert pieces[-1].span.end == len(text)

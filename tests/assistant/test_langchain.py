"""The library in chains of one's own."""

from __future__ import annotations

import asyncio
import doctest
from collections.abc import Iterator

import numpy as np
import pytest
from langchain_core.language_models import FakeListChatModel
from langchain_core.vectorstores import InMemoryVectorStore

import assistant.langchain
from assistant.langchain import ResumeEmbeddings, ResumeRetriever
from ingest.library import Library
from tests.assistant.resume_builders import write_people
from tests.ingest.library_builders import HashEmbedder, ingest


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("people")
    ingest(folder / "library", write_people(folder / "resumes"))
    with Library(folder / "library", HashEmbedder()) as opened:
        yield opened


def test_documents_are_exact_words_with_where_they_stand(library: Library) -> None:
    found = ResumeRetriever(library=library, limit=4).invoke("cold chain audits")
    assert len(found) == 4
    for document in found:
        resume = library.resume(document.metadata["resume_id"])
        place = slice(document.metadata["start"], document.metadata["end"])
        assert document.page_content == resume.text[place]
        assert document.metadata["file"] == resume.file
        assert document.metadata["name"] == resume.name
    first = found[0].metadata
    assert first["name"] == "Lena Brandt"
    assert first["section"] == "experience"
    assert first["words_rank"] == 1
    assert first["vectors_rank"] >= 1
    assert first["page"] is None
    scores = [document.metadata["score"] for document in found]
    assert scores == sorted(scores, reverse=True)


def test_retrieval_keeps_to_the_people_it_is_given(library: Library) -> None:
    tao = next(resume for resume in library.resumes() if resume.file == "tao.txt")
    found = ResumeRetriever(library=library, resume_ids=[tao.id]).invoke("SQL")
    assert {document.metadata["file"] for document in found} == {"tao.txt"}


def test_who_fulfils_a_question_over_all_resumes_comes_first(library: Library) -> None:
    first, *others = ResumeRetriever(library=library, limit=5).invoke("谁带过十人以上的团队？")
    assert (first.metadata["file"], first.metadata["fulfils"]) == ("tao.txt", True)
    assert "带领 12 人班组" in first.page_content
    assert not any(other.metadata["fulfils"] for other in others)
    among = [one.id for one in library.resumes() if one.file == "brandt.txt"]
    found = ResumeRetriever(library=library, resume_ids=among).invoke("谁带过团队？")
    assert {document.metadata["file"] for document in found} == {"brandt.txt"}


def test_the_retriever_can_be_awaited(library: Library) -> None:
    retriever = ResumeRetriever(library=library, limit=1)
    assert asyncio.run(retriever.ainvoke("冷库温控")) == retriever.invoke("冷库温控")


def test_the_chain_of_the_docstring_answers(library: Library) -> None:
    model = FakeListChatModel(responses=["Lena Brandt [1]"])
    names = vars(assistant.langchain) | {"library": library, "model": model}
    example = doctest.DocTestParser().get_doctest(
        str(assistant.langchain.__doc__), names, "chain", None, 0
    )
    assert doctest.DocTestRunner().run(example, clear_globs=False).failed == 0
    assert example.globs["answer"] == "Lena Brandt [1]"
    lines = example.globs["chain"].first.invoke("cold chain audits")["lines"]
    assert lines.startswith("[1] brandt.txt: ")


def test_embeddings_are_those_of_the_embedder() -> None:
    embedder = HashEmbedder()
    embeddings = ResumeEmbeddings(embedder)
    texts = ["cold chain", "供应商评审"]
    assert np.allclose(embeddings.embed_documents(texts), embedder.embed(texts))
    assert np.allclose(embeddings.embed_query(texts[1]), embedder.embed_query(texts[1]))
    store = InMemoryVectorStore.from_texts(texts, embeddings)
    assert store.similarity_search("供应商", k=1)[0].page_content == "供应商评审"

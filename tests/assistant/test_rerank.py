"""What was found in the order of a cross-encoder: a tiny real one, made here and saved to disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.question import read_question
from assistant.request import request
from assistant.rerank import CrossEncoderReranker
from assistant.retrieve import RERANKED, RetrievedChunk, retrieve
from ingest.library import Library
from ingest.resume import IngestError
from tests.ingest.library_builders import HashEmbedder, ingest, write_resumes


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    folder = tmp_path_factory.mktemp("models") / "cross-encoder"
    folder.mkdir()
    characters = [chr(code) for code in (*range(33, 127), *range(0x4E00, 0x9FA0, 7))]
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *characters]
    (folder / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    torch.manual_seed(3)
    config = transformers.BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        num_labels=1,
        initializer_range=1.0,
    )
    transformers.BertForSequenceClassification(config).save_pretrained(folder)
    transformers.BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("library")
    ingest(folder / "library", write_resumes(folder / "resumes", 40))
    with Library(folder / "library", HashEmbedder()) as opened:
        yield opened


def test_scores_are_those_of_the_cross_encoder_itself(model: Path) -> None:
    library = pytest.importorskip("sentence_transformers")
    texts = ["仓储盘点 12 个月", "Led payroll audits", ""]
    theirs = library.CrossEncoder(str(model)).predict([("盘点?", text) for text in texts])
    ours = CrossEncoderReranker(str(model)).scores("盘点?", texts)
    assert ours == pytest.approx([float(score) for score in theirs], abs=1e-5)
    assert CrossEncoderReranker(str(model)).scores("盘点?", []) == []


def test_the_first_chunks_come_in_its_order_and_the_rest_after_them(
    library: Library, model: Path
) -> None:
    asked = request(read_question("payroll audits 冷链运输 培训", ()))
    plain = retrieve(library, asked, 90)
    reranked = retrieve(library, asked, 90, reranker=CrossEncoderReranker(str(model)))
    assert len(plain) > RERANKED
    assert _places(plain) != _places(reranked)
    assert set(_places(plain[:RERANKED])) == set(_places(reranked[:RERANKED]))
    assert _places(plain[RERANKED:]) == _places(reranked[RERANKED:])
    scores = [one.reranked for one in reranked[:RERANKED] if one.reranked is not None]
    assert len(scores) == RERANKED
    assert scores == sorted(scores, reverse=True)
    assert {one.reranked for one in reranked[RERANKED:]} == {None}


def test_a_model_that_is_not_there_is_named() -> None:
    with pytest.raises(IngestError, match="'no-such/reranker' is neither a folder nor in"):
        CrossEncoderReranker("no-such/reranker")


def test_a_folder_that_holds_no_model_is_named(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(IngestError, match="cannot be loaded from"):
        CrossEncoderReranker(str(tmp_path)).scores("?", ["a"])


def _places(found: list[RetrievedChunk]) -> list[tuple[str, int]]:
    return [(one.resume.id, one.chunk.span.start) for one in found]

"""Embedders: vectors of length one, the same as sentence-transformers gives, and no surprises."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ingest.embedders import (
    SHIPPED,
    SentenceTransformerEmbedder,
    StaticEmbedder,
    open_embedder,
)
from ingest.resume import IngestError
from ingest.tokens import fold

TEXTS = ["负责成本核算", "Cost accounting for 3 plants", "統計學與資料庫", "C++ 和 .NET", "", "!!!"]
PROMPTS = {"query": "question: ", "document": "line: "}


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Saves a tiny static model to disk with the library itself, and says where."""
    torch = pytest.importorskip("torch")
    library = pytest.importorskip("sentence_transformers")
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer, models, pre_tokenizers

    def save(name: str, *, half: bool = False, prompts: dict[str, str] | None = None) -> Path:
        words = ["[UNK]", "cost", "accounting", "nurse", "question", "line", "负责成本核算", "3"]
        vocabulary = {word: i for i, word in enumerate(words)}
        tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
        tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
        torch.manual_seed(0)
        module = StaticEmbedding(tokenizer, embedding_dim=16)
        model = library.SentenceTransformer(modules=[module], device="cpu", prompts=prompts)
        folder = tmp_path_factory.mktemp("models") / name
        (model.half() if half else model).save_pretrained(str(folder), create_model_card=False)
        return folder

    return save


def lengths(rows: np.ndarray) -> list[float]:
    return [float(length) for length in np.linalg.norm(rows, axis=1).round(4)]


def test_shipped_rows_have_length_one_and_are_zero_for_a_text_without_words() -> None:
    embedder = open_embedder()
    rows = embedder.embed(TEXTS)
    assert rows.shape == (len(TEXTS), embedder.dimension)
    assert rows.dtype == np.float32
    assert lengths(rows) == [1, 1, 1, 1, 0, 0]
    assert embedder.embed([]).shape == (0, embedder.dimension)
    assert np.array_equal(embedder.embed_query(TEXTS[0]), rows[0])


def test_a_row_does_not_depend_on_the_rows_beside_it() -> None:
    embedder = open_embedder()
    many = [f"{text} {i}" for i in range(300) for text in TEXTS[:4]]
    assert np.array_equal(embedder.embed(many)[700], embedder.embed([many[700]])[0])


@pytest.mark.parametrize(
    ("query", "right", "wrong"),
    [
        ("成本核算", "cost accounting", "wound care nursing"),
        ("hospital nurse", "护士", "会计"),
        ("谁写过合同？", "Drafted and reviewed purchase contracts", "Led a nursing team"),
        ("database", "数据库", "图书馆"),
    ],
)
def test_shipped_model_knows_both_languages(query: str, right: str, wrong: str) -> None:
    embedder = open_embedder()
    near, far = embedder.embed([right, wrong]) @ embedder.embed_query(query)
    assert near > far + 0.1


def test_traditional_full_width_and_capital_letters_make_no_difference() -> None:
    plain, other = open_embedder().embed(["数据库 java", "數據庫 ＪＡＶＡ"])
    assert plain @ other == pytest.approx(1, abs=1e-4)


def test_shipped_model_is_small_and_its_name_follows_its_weights() -> None:
    digest = hashlib.sha256()
    for file in ("model.safetensors", "tokenizer.json"):
        digest.update((SHIPPED / file).read_bytes())
    revision = json.loads((SHIPPED / "config.json").read_text(encoding="utf-8"))["revision"]
    assert digest.hexdigest().startswith(revision)
    assert open_embedder().name == f"static-zh-en@{revision}"
    assert (SHIPPED / "model.safetensors").stat().st_size <= 12_000_000


def test_shipped_model_loads_without_torch() -> None:
    code = (
        "import sys; from ingest.embedders import open_embedder;"
        "open_embedder().embed(['护士']);"
        "print(sorted({'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_shipped_vectors_are_those_of_sentence_transformers() -> None:
    library = pytest.importorskip("sentence_transformers")
    texts = [fold(text) for text in TEXTS[:4]]
    theirs = library.SentenceTransformer(str(SHIPPED), device="cpu").encode(texts)
    assert np.allclose(StaticEmbedder().embed(TEXTS[:4]), theirs, atol=2e-3)


@pytest.mark.parametrize("half", [False, True])
def test_any_static_model_gives_the_vectors_of_sentence_transformers(
    saved: Callable[..., Path], half: bool
) -> None:
    folder = saved("tiny", half=half)
    texts = ["cost accounting", "nurse", "负责成本核算 3"]
    ours = StaticEmbedder(folder).embed(texts)
    theirs = SentenceTransformerEmbedder(str(folder)).embed(texts)
    assert np.allclose(ours, theirs, atol=2e-3)
    assert StaticEmbedder(folder).name == "tiny"


def test_a_model_on_disk_is_used_with_its_own_prompts(saved: Callable[..., Path]) -> None:
    folder = saved("prompted", prompts=PROMPTS)
    embedder, plain = open_embedder(str(folder)), StaticEmbedder(folder)
    rows = embedder.embed(["cost", "nurse"])
    assert embedder.dimension == 16
    assert embedder.embed([]).shape == (0, 16)
    assert np.allclose(rows, plain.embed(["line: cost", "line: nurse"]), atol=1e-5)
    assert np.allclose(embedder.embed_query("cost"), plain.embed_query("question: cost"), atol=1e-5)
    assert lengths(rows) == [1, 1]


def test_a_model_in_the_hub_cache_is_found_by_its_name(
    saved: Callable[..., Path], tmp_path: Path
) -> None:
    commit = "0" * 40
    cached = tmp_path / "models--sentence-transformers--tiny-model"
    (cached / "refs").mkdir(parents=True)
    (cached / "refs" / "main").write_text(commit, encoding="utf-8")
    (cached / "snapshots").mkdir()
    saved("cached").rename(cached / "snapshots" / commit)
    embedder = SentenceTransformerEmbedder("tiny-model", cache=tmp_path)
    assert embedder.name == "tiny-model"
    assert embedder.dimension == 16


@pytest.mark.parametrize("name", ["nobody/no-such-model", "no-such-model", "./no/such/folder", ""])
def test_a_model_that_is_not_on_disk_is_reported_at_once_without_torch(name: str) -> None:
    code = (
        "import sys, time\n"
        "from ingest.embedders import open_embedder\n"
        "from ingest.resume import IngestError\n"
        "started = time.perf_counter()\n"
        "try: open_embedder(sys.argv[1])\n"
        "except IngestError as error: message = str(error)\n"
        "print(message, time.perf_counter() - started, 'torch' in sys.modules, sep='|')\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", code, name], capture_output=True, text=True, check=True
    )
    message, seconds, imported = found.stdout.strip().split("|")
    assert repr(name) in message
    is_name = bool(name) and not name.startswith(".")
    assert message.endswith("`." if is_name else "a model's name.")
    assert float(seconds) < 3
    assert imported == "False"


def test_a_folder_that_holds_no_model_is_reported_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(IngestError, match="cannot be loaded") as raised:
        _ = open_embedder(str(tmp_path)).dimension
    assert "\n" not in str(raised.value)


def test_a_static_folder_without_weights_is_reported(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"model\.safetensors is missing"):
        StaticEmbedder(tmp_path)

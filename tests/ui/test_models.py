"""`models` shows what is on the disk and what is worth fetching, and fetches only when told to."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from ingest.embedders import SHIPPED
from ingest.resume import IngestError
from tests.ui.conftest import Call
from tests.ui.program import command, environment
from ui.models import download, models_on_disk, print_models, recommendations


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A hub cache with an embedding model, a reranker, and a model of another kind."""
    classifier = {"architectures": ["BertForSequenceClassification"]}
    _cached(tmp_path, "lab/embedder", {"modules.json": "[]", "config.json": "{}"})
    _cached(tmp_path, "lab/reranker", {"config.json": json.dumps(classifier)})
    _cached(tmp_path, "lab/speaker", {"config.json": '{"architectures": ["GPT2LMHeadModel"]}'})
    return tmp_path


def test_what_is_on_the_disk_is_told_apart_by_its_files(cache: Path) -> None:
    shipped, *others = models_on_disk(cache)
    assert shipped.folder == SHIPPED
    assert 12 < shipped.megabytes < 16
    kinds = {one.name: one.kind for one in others}
    assert kinds == {
        "lab/embedder": "embedding",
        "lab/reranker": "reranker",
        "lab/speaker": "other",
    }
    assert all((one.folder / "config.json").is_file() for one in others)


def test_without_a_cache_there_is_the_shipped_model(tmp_path: Path) -> None:
    assert [one.folder for one in models_on_disk(tmp_path / "none")] == [SHIPPED]


def test_models_of_one_kind_come_best_published_score_first() -> None:
    embedders = [one.score or 0 for one in recommendations() if one.kind == "embedding"]
    assert embedders == sorted(embedders, reverse=True)
    assert {one.kind for one in recommendations()} == {"embedding", "reranker"}


def test_they_are_shown_with_where_they_lie(
    cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = recommendations()[0].name
    _cached(cache, known, {"modules.json": "[]"})
    print_models(cache)
    shown = capsys.readouterr().out
    assert "lab/reranker" in shown
    assert shown.count(known) == 1
    assert "not measured here" in shown


def test_the_command_shows_them(call: Call) -> None:
    ended = call("models")
    assert ended.status == 0
    assert "worth fetching" in ended.out


def test_a_name_that_is_none_is_refused() -> None:
    with pytest.raises(IngestError, match="ORGANISATION/MODEL"):
        download("not a name/at all/x")


def test_without_a_network_one_sentence_says_so(tmp_path: Path) -> None:
    offline = environment() | {"HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path)}
    ended = subprocess.run(
        command("models", "download", "lab/embedder"),
        env=offline,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("The model 'lab/embedder' cannot be fetched (")
    assert ended.stderr.count("\n") == 1


def _cached(cache: Path, name: str, files: dict[str, str]) -> None:
    """A model as the hub's own cache lays it out."""
    repository = cache / f"models--{name.replace('/', '--')}"
    revision = "0" * 40
    snapshot = repository / "snapshots" / revision
    snapshot.mkdir(parents=True)
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text(revision, encoding="utf-8")
    (repository / "blobs").mkdir()
    for file, words in files.items():
        blob = repository / "blobs" / f"{name.replace('/', '-')}-{file}"
        blob.write_text(words, encoding="utf-8")
        (snapshot / file).symlink_to(blob)

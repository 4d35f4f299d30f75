"""`models`: the models on this machine, those worth fetching, and fetching one when told to."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rich.table import Column, Table
from rich.text import Text

from ingest.embedders import SHIPPED
from ingest.resume import IngestError
from ui.terminal import console

Kind = Literal["embedding", "reranker", "other"]

_KNOWN = Path(__file__).with_name("models.csv")
_WANTED = ("*.json", "*.txt", "*.model", "*.safetensors", "1_*/*", "2_*/*")
"""The files that sentence-transformers reads; weights for other programs double the download."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model on the disk, by the name that `--model` or `--reranker` takes."""

    name: str
    kind: Kind
    megabytes: float
    folder: Path


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A model worth fetching. `score` is published: the mean of MTEB Multilingual's tasks."""

    name: str
    kind: Kind
    gigabytes: float
    score: float | None
    note: str


def models_on_disk(cache: Path | None = None) -> list[Model]:
    """The shipped model, and those in the Hugging Face cache that sentence-transformers opens."""
    shipped = Model("(comes with the program)", "embedding", _megabytes(SHIPPED), SHIPPED)
    return [shipped, *_cached(cache)]


def recommendations() -> list[Recommendation]:
    """Models for Chinese and English, the best published score first."""
    with _KNOWN.open(encoding="utf-8", newline="") as file:
        found = [
            Recommendation(
                row["name"],
                "reranker" if row["kind"] == "reranker" else "embedding",
                float(row["gigabytes"]),
                float(row["score"]) if row["score"] else None,
                row["note"],
            )
            for row in csv.DictReader(file)
        ]
    return sorted(found, key=lambda one: (one.kind, -(one.score or 0)))


def print_models(cache: Path | None = None) -> None:
    """Both as tables."""
    out = console()
    here = models_on_disk(cache)
    table = Table(Column("on this machine", no_wrap=True), "kind", "MB", "folder", box=None)
    for one in here:
        table.add_row(Text(one.name), one.kind, f"{one.megabytes:,.0f}", Text(str(one.folder)))
    out.print(table)
    out.print()
    table = Table(Column("worth fetching", no_wrap=True), "kind", "GB", "MTEB", "", box=None)
    for known in recommendations():
        if known.name not in {one.name for one in here}:
            score = "" if known.score is None else f"{known.score:.1f}"
            row = (f"{known.gigabytes:.1f}", score, Text(known.note))
            table.add_row(Text(known.name), known.kind, *row)
    out.print(table)
    out.print(
        "\nMTEB: the published mean over the tasks of MTEB Multilingual, not measured here; "
        "`eval retrieval --model NAME` measures. Fetch one with `models download NAME`, move a "
        "library to it with `reindex --model NAME`."
    )


def download(name: str, cache: Path | None = None) -> Path:
    """Fetch a model into the Hugging Face cache; raises `IngestError`."""
    from httpx import HTTPError
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError

    try:
        fetched = snapshot_download(name, cache_dir=cache, allow_patterns=list(_WANTED))
    except HFValidationError as error:
        raise IngestError(
            f"{name!r} is no name of a model: give one as ORGANISATION/MODEL."
        ) from error
    except (HfHubHTTPError, LocalEntryNotFoundError, HTTPError, OSError) as error:
        reason = str(error).strip().partition("\n")[0].rstrip(".")
        raise IngestError(
            f"The model {name!r} cannot be fetched ({reason}): check the name and the network, or "
            "copy its folder here and give the folder."
        ) from error
    return Path(fetched)


def _cached(cache: Path | None) -> Iterator[Model]:
    from huggingface_hub import scan_cache_dir
    from huggingface_hub.errors import CacheNotFound

    try:
        found = scan_cache_dir(cache)
    except CacheNotFound:
        return
    for repository in sorted(found.repos, key=lambda one: one.repo_id):
        if repository.repo_type != "model":
            continue
        for revision in repository.revisions:
            folder = Path(revision.snapshot_path)
            if (folder / "modules.json").is_file() or (folder / "config.json").is_file():
                size = revision.size_on_disk / 1e6
                yield Model(repository.repo_id, _kind(folder), size, folder)
                break


def _kind(folder: Path) -> Kind:
    """What a folder holds, by the files that its makers put there."""
    if (folder / "modules.json").is_file():
        return "embedding"
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    architectures = config.get("architectures") or []
    classifies = any("SequenceClassification" in one for one in architectures)
    return "reranker" if classifies else "other"


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6

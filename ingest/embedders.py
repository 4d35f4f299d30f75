"""Sentence embedding models: texts in, rows of length one out, so that a dot product is a cosine.

The shipped model needs numpy alone to run; torch is imported only for a model the user names.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.resume import IngestError
from ingest.tokens import fold

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]

SHIPPED = Path(__file__).parent / "models" / "static-zh-en"
_BATCH = 512


class Embedder(Protocol):
    """What the library needs of a model. Vectors of two models never mix: `name` says whose."""

    @property
    def name(self) -> str:
        """What is recorded beside the vectors; it changes when the model's weights do."""

    @property
    def dimension(self) -> int:
        """The length of every vector."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row of length one for each text of a resume; zeros where nothing is known."""

    def embed_query(self, text: str) -> Vectors:
        """The vector of a question."""


class StaticEmbedder:
    """A sentence-transformers `StaticEmbedding` model without torch: the mean of its tokens."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        # Both belong to the model, so that a program that never embeds does not load them.
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        weights = folder / "model.safetensors"
        if not weights.is_file():
            raise IngestError(f"No embedding model in {folder}: model.safetensors is missing.")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokens: Vectors = load_file(weights)["embedding.weight"].astype(np.float32)
        self.name = _name(folder)
        self.dimension = int(self._tokens.shape[1])

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Rows of the texts, folded as the word index folds them."""
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            batch = [fold(text) for text in texts[start : start + _BATCH]]
            encodings = self._tokenizer.encode_batch_fast(batch, add_special_tokens=False)
            for row, encoding in enumerate(encodings, start):
                if encoding.ids:
                    rows[row] = self._tokens[encoding.ids].mean(axis=0)
        return _normalised(rows)

    def embed_query(self, text: str) -> Vectors:
        """The same as a row of `embed`: the model makes no difference between the two sides."""
        row: Vectors = self.embed([text])[0]
        return row


@lru_cache(maxsize=1)
def shipped() -> StaticEmbedder:
    """The model that comes with the program, loaded once."""
    return StaticEmbedder()


_HUB_NAME = re.compile(r"[\w-][\w.-]*(?:/[\w-][\w.-]*)?")


class SentenceTransformerEmbedder:
    """Any sentence-transformers model on disk, loaded at its first use, with its own prompts."""

    def __init__(
        self, name: str, *, allow_download: bool = False, cache: Path | None = None
    ) -> None:
        self._source = model_folder(name, cache)
        if self._source is None and not allow_download:
            fetched = f"`resume-assistant models download {name}`"
            raise IngestError(
                f"The embedding model {name!r} is neither a folder nor in the Hugging Face cache: "
                "give the folder of a sentence-transformers model, or "
                + (f"fetch it with {fetched}." if _HUB_NAME.fullmatch(name) else "a model's name.")
            )
        self.name = name

    @cached_property
    def _model(self) -> SentenceTransformer:
        from sentence_transformers import SentenceTransformer

        source = self.name if self._source is None else str(self._source)
        try:
            return SentenceTransformer(source, local_files_only=self._source is not None)
        except (OSError, ValueError, KeyError, ImportError) as error:
            raise IngestError(
                f"The embedding model {self.name!r} cannot be loaded from {source}: "
                f"{_first_line(error)}"
            ) from error

    @cached_property
    def dimension(self) -> int:
        """The length of every vector; asking for it loads the model."""
        dimension = self._model.get_embedding_dimension()
        return int(dimension) if dimension else len(self.embed_query("."))

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Rows of the texts, with the model's prompt for documents."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        return self._rows(self._model.encode_document, list(texts))

    def embed_query(self, text: str) -> Vectors:
        """The vector of a question, with the model's prompt for queries."""
        row: Vectors = self._rows(self._model.encode_query, [text])[0]
        return row

    @staticmethod
    def _rows(encode: Any, texts: list[str]) -> Vectors:
        rows = encode(texts, show_progress_bar=False, convert_to_numpy=True)
        return _normalised(np.asarray(rows, dtype=np.float32))


def open_embedder(name: str | None = None, *, allow_download: bool = False) -> Embedder:
    """The model of that folder or hub name, or the shipped one; only a named one needs torch."""
    if name is None:
        return shipped()
    return SentenceTransformerEmbedder(name, allow_download=allow_download)


def _name(folder: Path) -> str:
    config = folder / "config.json"
    if not config.is_file():
        return folder.name
    revision = json.loads(config.read_text(encoding="utf-8")).get("revision")
    return f"{folder.name}@{revision}" if revision else folder.name


def model_folder(name: str, cache: Path | None = None) -> Path | None:
    """The folder of a model that is on the disk; the hub is not asked, which costs minutes of
    retries where there is none.
    """
    for folder in _candidates(name, cache):
        if (folder / "modules.json").is_file() or (folder / "config.json").is_file():
            return folder
    return None


def _candidates(name: str, cache: Path | None) -> Iterator[Path]:
    if name:
        yield Path(name).expanduser()
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    # A bare name means the sentence-transformers organisation, as it does to the library itself.
    for repository in (name, f"sentence-transformers/{name}"):
        for file in ("modules.json", "config.json"):
            try:
                found = try_to_load_from_cache(repository, file, cache_dir=cache)
            except HFValidationError:
                continue
            if isinstance(found, str):
                yield Path(found).parent


def _normalised(rows: Vectors) -> Vectors:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Vectors = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return unit


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]

"""Reranking: a cross-encoder reads the question beside each chunk that was found. Optional."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from ingest.embedders import model_folder
from ingest.resume import IngestError

if TYPE_CHECKING:
    from pathlib import Path

    from sentence_transformers import CrossEncoder


class Reranker(Protocol):
    """What retrieval needs of a reranker."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """How well each text answers a question; more is better."""


class CrossEncoderReranker:
    """A sentence-transformers `CrossEncoder` on disk, loaded at its first use; nothing is fetched.

    Raises `IngestError` where there is none of that name.
    """

    def __init__(self, name: str, cache: Path | None = None) -> None:
        folder = model_folder(name, cache)
        if folder is None:
            raise IngestError(
                f"The reranker {name!r} is neither a folder nor in the Hugging Face cache: give "
                "the folder of a cross-encoder, or fetch it with `resume-assistant models "
                f"download {name}`."
            )
        self.name = name
        self._folder = folder

    @cached_property
    def _model(self) -> CrossEncoder:
        from sentence_transformers import CrossEncoder

        try:
            model: CrossEncoder = CrossEncoder(str(self._folder), local_files_only=True)
        except (OSError, ValueError, KeyError, ImportError) as error:
            reason = str(error).strip().partition("\n")[0]
            raise IngestError(
                f"The reranker {self.name!r} cannot be loaded from {self._folder}: {reason}"
            ) from error
        return model

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """The model's score of each pair."""
        if not texts:
            return []
        pairs = [(question, text) for text in texts]
        return [float(one) for one in self._model.predict(pairs, show_progress_bar=False)]

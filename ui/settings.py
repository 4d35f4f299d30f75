"""What the user may set in the environment; only entry points read it."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path
from pydantic_settings import BaseSettings, SettingsConfigDict

APPLICATION = "resume-assistant"


class Settings(BaseSettings):
    """Read from RESUME_ASSISTANT_DATA_DIR, _EMBEDDING_MODEL, _RERANKER, _CHROMA and _LLM; an empty
    one is unset.
    """

    model_config = SettingsConfigDict(env_prefix="RESUME_ASSISTANT_", env_ignore_empty=True)

    data_dir: Path = user_data_path(APPLICATION, appauthor=False)
    embedding_model: str | None = None
    reranker: str | None = None
    chroma: str | None = None
    llm: str | None = None


def demo_data_dir() -> Path:
    """Where the demo keeps its library, apart from the user's own and from another format's."""
    from ingest.stores.tables import SCHEMA_VERSION

    folder: Path = user_data_path(f"{APPLICATION}-demo", appauthor=False)
    return folder / f"format-{SCHEMA_VERSION}"

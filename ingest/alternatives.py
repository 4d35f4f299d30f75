"""Words of patterns, which lie in TOML files beside the modules whose patterns they are part of."""

from __future__ import annotations

import tomllib
from pathlib import Path


def alternatives(module: str) -> dict[str, str]:
    """The lists of the TOML file beside a module (its `__file__`), each as one alternation: "a|b".

    Of an alternation the first that fits is taken, so that a list's order may matter.
    """
    with Path(module).with_suffix(".toml").open("rb") as file:
        return {name: "|".join(words) for name, words in tomllib.load(file).items()}

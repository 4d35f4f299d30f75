"""Words of patterns lie in TOML files beside their modules: well formed, and all of them in use."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import assistant
import ingest
from ingest.alternatives import alternatives

MODULES = sorted(
    path
    for package in (ingest, assistant)
    for path in Path(package.__path__[0]).rglob("*.py")
    if "alternatives(__file__)" in path.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_every_list_is_of_patterns_each_once(module: Path) -> None:
    lists = tomllib.loads(module.with_suffix(".toml").read_text(encoding="utf-8"))
    for name, words in lists.items():
        assert words, name
        assert all(words), name
        assert len(set(words)) == len(words), name
        for word in words:
            re.compile(word)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_every_list_is_used_by_its_module(module: Path) -> None:
    lists = alternatives(str(module))
    used = re.findall(r"_WORDS\[[\"'](\w+)[\"']\]", module.read_text(encoding="utf-8"))
    used += [name for words in lists.values() for name in re.findall(r"%(\w+)%", words)]
    assert sorted(lists) == sorted(set(used))


def test_the_first_of_a_list_that_fits_is_taken(tmp_path: Path) -> None:
    (tmp_path / "firms.toml").write_text("kinds = ['Co\\.?', 'Company']\n", encoding="utf-8")
    [match] = re.finditer(alternatives(str(tmp_path / "firms.py"))["kinds"], "Harbour Company")
    assert match.group() == "Co"

"""Which forms of a name can be one person's."""

from __future__ import annotations

import pytest

from ingest.persons.names import likeness, name_keys


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("祁映安", "Qi Yingan"),
        ("祁映安", "Yingan QI"),
        ("祁映安", "Qi Ying-an"),
        ("慕容知远", "Zhiyuan Murong"),
        ("祁映安", "祁 映 安"),
        ("張若蘭", "张若兰"),
        ("单知夏", "Shan Zhixia"),
        ("Marta Ellwood", "ELLWOOD, Marta"),
        ("Marta B. Ellwood", "Marta Ellwood"),
    ],
)
def test_forms_of_one_name_are_the_same(name: str, other: str) -> None:
    assert likeness(name, other) == likeness(other, name) == "same"
    assert name_keys(name) & name_keys(other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("祁女士", "祁映安"),
        ("祁映安", "Vivian Qi"),
        ("M. Ellwood", "Marta Ellwood"),
        ("Marta Elwood", "Marta Ellwood"),
    ],
)
def test_short_foreign_and_mistyped_forms_are_near(name: str, other: str) -> None:
    assert likeness(name, other) == likeness(other, name) == "near"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("祁映安", "祁映岸"),
        ("祁映安", "齐映安"),
        ("祁映安", "Qi Mingyuan"),
        ("Peter Ellwood", "Marta Ellwood"),
        ("祁映安", "慕容知远"),
        ("Marta Ellwood", "Marta Calder"),
    ],
)
def test_other_names_are_other_people(name: str, other: str) -> None:
    assert likeness(name, other) == likeness(other, name) == "other"

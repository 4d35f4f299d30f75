"""Names written with the family name first, or with a nickname in brackets."""

from __future__ import annotations

import pytest

from tests.builders import resume


@pytest.mark.parametrize(
    ("opening", "name", "alias"),
    [
        ("Mei (Vivian) Dong\nPhone: 138 0013 8000", "Mei Dong", "Vivian"),
        ("DONG, Mei\n138 0013 8000", "Mei Dong", None),
        ("Name: DONG, Mei\tPhone 13800138000", "Mei Dong", None),
        ("My name is DONG, Mei. Mobile: 13800138000.", "Mei Dong", None),
        ("# Mei (Vivian) Dong (董玫)\n", "董玫", "Mei Dong"),
        ("DONG, Mei (董玫)\n13800138000", "董玫", "Mei Dong"),
        ("Robert “Bob” Quill\n12 Mill Road", "Robert Quill", "Bob"),
        ('Oluremi ("Remi") FALADE      PhD\nTel. 07700 900111', "Oluremi FALADE", "Remi"),
        ("COLIN SHEN (沈柯林)\n13800138000", "COLIN SHEN", "沈柯林"),
        ("Leeds, England\nWard Nurse", None, None),
    ],
)
def test_the_name_as_it_is_said(opening: str, name: str | None, alias: str | None) -> None:
    one = resume(f"{opening}\n\nExperience\n2019 - 2020  Harbour Foods Ltd, Clerk\n")
    assert one.name == name
    assert next((f.value for f in one.facts if f.kind == "alias"), None) == alias


@pytest.mark.parametrize(
    ("opening", "alias"),
    [
        ("Ewa Zielonka   (中文名 祁薇雅)\n138 0013 8000", "祁薇雅"),
        ("Name: Ewa Zielonka\nChinese name: 祁薇雅 | 138 0013 8000", "祁薇雅"),
        ("祁薇雅\n电话：13800138000 | 英文名：Vivienne", "Vivienne"),
        ("祁薇雅\n电话：13800138000\n曾用名：祁小雅", "祁小雅"),
        ("Ewa Zielonka\n13800138000 | also known as Eva Ziel", "Eva Ziel"),
        ("Ewa Zielonka\n138 0013 8000 | English name: none", None),
    ],
)
def test_a_second_name_behind_its_label(opening: str, alias: str | None) -> None:
    one = resume(f"{opening}\n\nExperience\n2019 - 2020  Harbour Foods Ltd, Clerk\n")
    assert next((f.value for f in one.facts if f.kind == "alias"), None) == alias

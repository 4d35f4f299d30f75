"""Names in two scripts, with nicknames in quotes and with what stands behind a name."""

from __future__ import annotations

import pytest

from tests.builders import resume, values


@pytest.mark.parametrize(
    ("first", "name", "alias"),
    [
        ('Oluwatoyin ("Toyin") BANKOLE          PhD, AMIChemE', "Oluwatoyin BANKOLE", ["Toyin"]),
        ("Thomas “Tom” Wexford, PhD", "Thomas Wexford", ["Tom"]),
        ('Anjali ("Anj") Menon MSc', "Anjali Menon", ["Anj"]),
        ("Grace Oyelaran MEng CEng MICE", "Grace Oyelaran", []),
        ("柳安宁  NINA LIU          Cabin Crew / 客舱乘务员", "柳安宁", ["NINA LIU"]),
        ("何佳宁  Joyce He", "何佳宁", ["Joyce He"]),
        ("陈 慧 安          HRBP / 人力资源业务伙伴", "陈慧安", []),
        ("OSCAR ZHOU (周凯远)", "OSCAR ZHOU", ["周凯远"]),
    ],
)
def test_the_name_and_the_second_name(first: str, name: str, alias: list[str]) -> None:
    mail = "nina.liu.crew@example.org" if "LIU" in first else "joyce.he@example.org"
    one = resume(f"{first}\nTel. 13912345678  {mail}\n")
    assert one.name == name
    assert values(one, "alias") == alias


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("MEILIN (NORA) QIU, RN            邱美琳", ["MEILIN QIU", "NORA", "邱美琳"]),
        ("OUYANG FEI  (欧阳 斐)", ["OUYANG FEI", "欧阳斐"]),
        ("KEVIN ZHOU, PMP | 周凯文", ["KEVIN ZHOU", "周凯文"]),
    ],
)
def test_a_chinese_name_beside_a_latin_one_with_letters_behind(line: str, names: list[str]) -> None:
    read = resume(f"{line}\nRiverton | +86 138 0000 0000\n\nSUMMARY\nNurse.\n")
    assert [f.value for f in read.facts if f.kind in ("name", "alias")] == names


@pytest.mark.parametrize(
    ("line", "name", "others"),
    [
        ("谭佩珊   Tam Pui Shan（Sandy Tam）", "谭佩珊", ["Tam Pui Shan", "Sandy Tam"]),
        ("黃詠琳 | Wong Wing Lam | Sandy Wong", "黃詠琳", ["Wong Wing Lam", "Sandy Wong"]),
        ("Sandy Leung 梁佩珊（Leung Pui Shan）", "梁佩珊", ["Sandy Leung", "Leung Pui Shan"]),
        ("林志遠 (Lam Chi Yuen, Kenneth)", "林志遠", ["Lam Chi Yuen", "Kenneth"]),
        ("Chau Ka Yan (Sandy Chau) 周嘉欣", "Chau Ka Yan", ["Sandy Chau", "周嘉欣"]),
        ("谭佩珊   Head Chef（Sandy Tam）", "Sandy Tam", []),
        ("谭佩珊 | Sales Manager | Blue Harbour", "谭佩珊", []),
    ],
)
def test_every_name_of_a_line_of_names(line: str, name: str, others: list[str]) -> None:
    read = resume(f"{line}\n销售经理 | 13912345678 | sandy.tam@example.org\n")
    assert read.name == name
    assert values(read, "alias") == others

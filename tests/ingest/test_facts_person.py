"""The name, and what the header says of the person."""

from __future__ import annotations

import pytest

from tests.builders import ELLWOOD, MURONG, NAMELESS, QI, resume, values

REST = "\n电话：13911112222\n\n工作经历\n2019.03-2021.06  云桥科技有限公司  测试工程师\n"


def name_of(header: str, file: str = "x.txt") -> str | None:
    return resume(header + REST, file).name


@pytest.mark.parametrize(
    "header",
    [
        "祁映安",
        "祁 映 安",
        "祁　映　安",
        "个人简历\n祁映安",
        "# 祁映安",
        "**祁映安**",
        "姓名：祁映安",
        "姓    名： 祁映安    性    别： 女",
        "姓名：祁映安 性别：女",
        "[姓名]     祁  映  安",
        "姓名\t祁映安\t性别\t女",
        "祁映安的简历",
        "祁映安（女，30 岁）",
        "祁映安 | 后端开发 | 杭州",
        "祁映安女 | 未婚 | 1994年7月生",
        "祁映安 Amy Qi",
        "祁映安女士",
        "应聘职位：测试工程师\n应聘公司：南屿物流有限公司\n祁映安 手机：13911112222",
        "打印 发送 祁映安",
        "♥ 祁 映 安 ♥",
        "我叫祁映安，今年三十岁，做测试六年。",
        "简历编号：88213077\n应聘职位：测试工程师\n祁映安",
    ],
)
def test_a_chinese_name_in_many_headers(header: str) -> None:
    assert name_of(header) == "祁映安"


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("慕容知远", "慕容知远"),
        ("欧阳澈", "欧阳澈"),
        ("高建国    市政工程    项目经理", "高建国"),
        ("阿依古丽·买买提", "阿依古丽·买买提"),
        ("闻若男", "闻若男"),
        ("Marta Ellwood", "Marta Ellwood"),
        ("MARTA ELLWOOD", "MARTA ELLWOOD"),
        ("Ms. Marta Ellwood, RN", "Marta Ellwood"),
        ("Name: Marta J. van Ellwood", "Marta J. van Ellwood"),
        ("Zoë Ångström", "Zoë Ångström"),
        ("Capt. Marta Aas-Ellwood", "Marta Aas-Ellwood"),
        ("ZHOU Lantian", "ZHOU Lantian"),
        ("MARTA  ELLWOOD      BEng (Hons)  MCIOB", "MARTA ELLWOOD"),
        ("Name: Coco", "Coco"),
        ("姓名：小满", "小满"),
        ("邬女士", "邬女士"),
        ("lynn\n八年以上工作经验 | 女", "lynn"),
        ("EXECUTIVE CHEF\nMarta Ellwood", "Marta Ellwood"),
        ("Dear Sir,\nI apply for the post.\n\nYours sincerely,\nMarta Ellwood", "Marta Ellwood"),
    ],
)
def test_other_names(header: str, name: str) -> None:
    assert name_of(header) == name


@pytest.mark.parametrize(
    "header",
    [
        "个人简历",
        "求职意向：测试工程师",
        "高级软件工程师",
        "Senior Data Analyst\nProfessional Summary",
        "MS Visio",
        "云桥科技有限公司",
        "项目名称：云桥平台\n版本名字：安卓版",
        "本科 | 杭州 | 汉族",
        "姓名：保密",
        "CERTIFIED MASTER PERSONAL TRAINER",
        "做川菜二十年，云州人，在锦江饭店当学徒，后来自己开店。",
    ],
)
def test_no_name_rather_than_a_guess(header: str) -> None:
    assert name_of(header) is None


def test_a_word_that_may_be_a_name_is_one_where_the_mail_says_so() -> None:
    assert name_of("Ruby Marsh\nmarsh.ruby@example.org") == "Ruby Marsh"
    assert name_of("能映安\nnengyingan@example.com") == "能映安"
    assert name_of("能映安") is None


def test_a_file_name_decides_between_two() -> None:
    header = "推荐人 柏青\n祁映安"
    assert name_of(header, "祁映安-测试工程师.txt") == "祁映安"


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("祁映安.txt", "祁映安"),
        ("仓库管理员-祁映安-5年.txt", "祁映安"),
        ("祁映安的个人简历.txt", "祁映安"),
        ("Marta_Ellwood_CV_2024.txt", "Marta Ellwood"),
        ("resume_final_v3.txt", None),
        ("仓库管理员.txt", None),
        ("南屿物流.txt", None),
        ("Warehouse_Manager.txt", None),
    ],
)
def test_a_name_that_only_the_file_name_gives_has_no_words(file: str, name: str | None) -> None:
    one = resume(NAMELESS, file)
    assert one.name == name
    assert one.facts_of("name") == ()


def test_a_mail_address_of_two_names_gives_one_with_its_words() -> None:
    one = resume("Ward Manager\nmarta.ellwood@example.org" + REST)
    [fact] = one.facts_of("name")
    assert (one.name, fact.span.of(one.text)) == ("Marta Ellwood", "marta.ellwood")
    assert resume("Ward Manager\njobs.office@example.org" + REST).name is None


def test_the_name_is_a_fact_with_its_words() -> None:
    qi = resume("简历\n姓名： 祁 映 安\n" + REST)
    [fact] = qi.facts_of("name")
    assert (fact.value, fact.span.of(qi.text)) == ("祁映安", "祁 映 安")


def test_the_header_of_a_chinese_resume() -> None:
    qi = resume(QI)
    assert values(qi, "gender") == ["female"]
    assert values(qi, "birth") == ["1994-07"]
    assert values(qi, "city") == ["city:杭州"]


def test_an_age_is_stated_or_not() -> None:
    assert values(resume(MURONG), "age") == ["35"]
    assert values(resume(QI), "age") == []


def test_a_labelled_city_comes_before_one_in_passing() -> None:
    header = "祁映安\n籍贯：青岛\n现居住地：厦门\n"
    assert values(resume(header + REST), "city") == ["city:厦门"]


def test_a_home_is_told_further_down_where_the_header_gives_none() -> None:
    late = "自我评价\n本科毕业，性格开朗\n现居厦门\n"
    assert values(resume("祁映安\n" + REST + late), "city") == ["city:厦门"]
    assert values(resume("祁映安\n青岛\n" + REST + late), "city") == ["city:青岛"]
    assert values(resume("祁映安\n" + REST + "客户居住地覆盖厦门\n"), "city") == []


def test_what_others_are_is_not_said_of_the_person() -> None:
    one = resume("祁映安\n" + REST + "辅导男性学员 12 名，平均 45 岁\n")
    assert values(one, "gender") == []
    assert values(one, "age") == []


def test_an_english_header() -> None:
    ellwood = resume(ELLWOOD)
    assert ellwood.name == "Marta Ellwood"
    assert values(ellwood, "city") == ["city:利兹"]


@pytest.mark.parametrize(
    "header", ["籍贯：青岛", "国籍：中国", "期望城市：厦门", "厦门大学 统计系"]
)
def test_where_someone_comes_from_or_wants_to_go_is_not_where_they_live(header: str) -> None:
    assert values(resume(f"祁映安\n{header}\n{REST}"), "city") == []


def test_a_latin_name_before_a_chinese_one_is_an_alias() -> None:
    one = resume("Renata Okonjo 任娜\n" + REST)
    assert (one.name, values(one, "alias")) == ("任娜", ["Renata Okonjo"])


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Name\tThomas Weaver\nCity\tLeeds", "Thomas Weaver"),
        ("RUBY COOK", "RUBY COOK"),
        ("Grace White", "Grace White"),
    ],
)
def test_a_name_whose_parts_are_words_too(header: str, name: str) -> None:
    assert name_of(f"Curriculum Vitae\n{header}") == name


@pytest.mark.parametrize("header", ["Line Cook", "Company name: Deep Blue Weaver", "Grant Writer"])
def test_words_like_a_name_are_none(header: str) -> None:
    assert name_of(f"Curriculum Vitae\n{header}") is None


def test_a_gender_with_a_number_right_behind_it() -> None:
    one = resume("Ada Quill\nFemale 13911112222 ada@example.org\n")
    assert values(one, "gender") == ["female"]


@pytest.mark.parametrize(
    "line", ["Female born 04/1983 13558990000", "Female Melbourne +1 (631) 555-0000"]
)
def test_a_gender_that_opens_the_line_below_the_name(line: str) -> None:
    one = resume(f"Marta Ellwood\n{line}\n\nEmployment History\nNurse, Elm Clinic  2019 - 2021\n")
    assert values(one, "gender") == ["female"]


def test_a_gender_in_a_sentence_is_nobodys() -> None:
    one = resume("Marta Ellwood\nMale wards and clinics\n\nEmployment History\nNurse 2019 - 2021\n")
    assert values(one, "gender") == []


@pytest.mark.parametrize("label", ["户籍：", "户口所在地：", "籍贯：", "户籍"])
def test_where_someone_is_registered(label: str) -> None:
    assert values(resume(f"祁映安\n性别：女 | {label}山西运城\n"), "native_place") == ["山西运城"]


def test_a_label_behind_a_label_is_no_value() -> None:
    assert values(resume("祁映安\n籍贯\n政治面貌：群众\n"), "native_place") == []


@pytest.mark.parametrize(
    ("header", "city"),
    [
        ("Based in: Austin", "city:奥斯汀"),
        ("Based in: Suzhou", "city:苏州"),
        ("Location: Kochi, India", "city:科钦"),
        ("(512) 555-0148 | Portland", "city:波特兰"),
    ],
)
def test_a_city_whose_name_could_be_something_else(header: str, city: str) -> None:
    assert values(resume(f"Marta Ellwood\n{header}\n"), "city") == [city]
    assert values(resume("Austin Ellwood\nmarta@example.org\n"), "city") == []


@pytest.mark.parametrize(
    "line",
    ["Line manager for 18 warehouse staff", "Managed 60 fitters", "Led over 12 crew members"],
)
def test_people_led(line: str) -> None:
    number = next(word for word in line.split() if word.isdigit()) + "+" * ("over" in line)
    assert values(resume(f"Marta Ellwood\n\nExperience\n- {line}\n"), "team_size") == [number]
    assert values(resume("Marta Ellwood\n\nSummary\n- Managed 60 stores\n"), "team_size") == []


def test_a_name_with_its_latin_form_right_behind_it() -> None:
    assert (
        name_of("祁映安Yingan Qi\n女 | 13911110000\n\n教育背景\n2012 - 2016 海曲大学\n") == "祁映安"
    )


BAR_FIRST = """Contact
07107 550128 (Tel)
martaellwood@example.org
Skills
• wound care
Experience
Nurse, Elm Clinic
2019 - 2021
Marta Ellwood
Gender
Female
Date of Birth
February 1990
"""


def test_a_name_in_the_column_that_is_read_last() -> None:
    one = resume(BAR_FIRST, "resume-12.txt")
    assert one.name == "Marta Ellwood"
    assert values(one, "gender") == ["female"]
    assert values(one, "birth") == ["1990-02"]


def test_a_name_further_on_that_no_mail_address_spells_is_someone_else() -> None:
    other = BAR_FIRST.replace("martaellwood", "office")
    assert resume(other, "resume-12.txt").name is None


def test_a_file_that_says_the_job_behind_the_name() -> None:
    assert resume("Preferences\nCook\n", "Marta_Ellwood - Staff Nurse.txt").name == "Marta Ellwood"


@pytest.mark.parametrize(
    ("words", "birth"),
    [
        ("Born 14/11/1985. Irish and English.", "1985-11"),
        ("Born 2 February 1990, Batangas.", "1990-02"),
        ("Born 1988 in Tarragona. Do not drive.", "1988"),
        ("Date of birth: 03/04/1988", "1988"),
        ("生日：1990.1", "1990-01"),
    ],
)
def test_a_birth_is_read_wherever_it_is_labelled(words: str, birth: str) -> None:
    one = resume(f"Marta Ellwood{REST}\nABOUT\n{words}\n")
    assert values(one, "birth") == [birth]


def test_a_birth_behind_its_abbreviation_and_none_of_a_child() -> None:
    assert values(resume(f"Marta Ellwood\nBritish  |  b. 1981{REST}"), "birth") == ["1981"]
    one = resume(f"Marta Ellwood{REST}\nABOUT\nMother of a son born 2011.\n")
    assert values(one, "birth") == []


@pytest.mark.parametrize(
    ("line", "city", "origin"),
    [
        ("女，1987年4月生，山东济宁人，现住青岛市", "city:青岛", "山东济宁"),
        ("年龄：31    老家：山东莱阳    住：青岛西海岸新区", "city:青岛", "山东莱阳"),
        ("浙江杭州 ⇄ 上海", "city:杭州", None),
        ("| Home town | Xiamen | Current location | Suzhou |", "city:苏州", "xiamen"),
        ("| 籍贯 | 福建厦门 | 现居地 | 苏州 |", "city:苏州", "福建厦门"),
        ("意向：测试（手机）  现居：广东惠州   可到岗：一个月内", "city:惠州", None),
        ("户口所在地：黑龙江省·哈尔滨\n测试 | 6年 | 本科 | 上海", "city:上海", "黑龙江省·哈尔滨"),
        ("现居：苏州\n学校地址（校集体户口首页）\t江州市", "city:苏州", None),
    ],
)
def test_home_and_origin(line: str, city: str, origin: str | None) -> None:
    one = resume(f"祁映安\n{line}{REST}")
    assert values(one, "city") == [city]
    assert values(one, "native_place") == ([origin] if origin else [])


def test_a_name_among_skills_stands_alone() -> None:
    one = resume("Site manager\n\nSKILLS\nprogramme (Orla Planwell, Primavera P6), snagging\n")
    assert one.name is None


@pytest.mark.parametrize(
    "line",
    [
        "Home town:Guilin, Guangxi | Current city:Wuhan | 13911112222",
        "Home town: Guilin, Guangxi\nCurrent city: Wuhan",
        "Current residence: Wuhan\nPlace of birth: Guilin, Guangxi",
        "Home town Guilin, Guangxi.\nCurrently living in Wuhan.",
    ],
)
def test_the_province_behind_a_home_town_is_no_home(line: str) -> None:
    header = resume(f"Ines Calloway\n{line}\n\nSkills\nExcel\n")
    assert values(header, "city") == ["city:武汉"]


def test_a_home_town_alone_tells_no_home() -> None:
    header = resume("Ines Calloway\nHome town: Guilin, Guangxi\n\nSkills\nExcel\n")
    assert not values(header, "city")

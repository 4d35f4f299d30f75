"""What is asked is of a kind: a mark, a number, the end of studies, the figure of one project."""

from __future__ import annotations

import pytest

from ingest.resume import Resume
from tests.assistant.asking import look, quotes
from tests.assistant.resume_builders import resume_of
from tests.builders import resume

_FENWICK = resume_of(
    """Orla Fenwick
orla.fenwick@mail.test

Employment
Tarn Housing Trust, Leeds  Apr 2018 - present
Repairs Coordinator
- Kettle Row estate: 310 boilers replaced; arrears down from 9% to 6%
- Reports to the board each month, with a summary of complaints and the dates by which each one is
closed; 41 complaints in 2023

Brask Lettings, York  Jan 2015 - Mar 2018
Lettings Officer
- Void rate 7.5% to 3.1%; portfolio of 420 flats

Qualifications
CIH Housing Level 4: Law 2019 / Tenancy 2020 / Repairs 2021
RICS registration  application in progress since May 2024
Masters at Harrow Bridge University: offer in 2022, deferred, not enrolled
""",
    "fenwick.txt",
)
_LU = resume_of(
    """陆芷汀
电话：13900000009

工作经历
2019.03 - 至今  岚浦食品有限公司  店铺运营
· 退货率 7.9% → 4.2%，客服满意度 96%
2016.05 - 2019.02  谷汀代运营有限公司  运营助理
· 霁月项目组 5 人，负责搜索推广；2017 年会员日销售额 860 万，2019 年达到 1,900 万
· 2018年10月减员 8%（14人），面谈由本人完成

证书
中级会计：实务(2017)、财管(2018) 通过
押运员证  已过期（2020）
高级技师  报了明年的考试，还没考

教育
2012.09 - 2016.06  临浦大学  市场营销  本科

科研经历
《社区团购的退货研究》，投稿中
""",
    "lu.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "What mark did Orla Fenwick get in the CIH law exam?",
        "What is Orla Fenwick's RICS registration number?",
        "When did Orla Fenwick graduate from Harrow Bridge University?",
    ],
)
def test_a_year_is_no_mark_and_an_application_no_number(question: str) -> None:
    assert look(question, _FENWICK).kind == "absent"


@pytest.mark.parametrize(
    "question", ["陆芷汀的中级会计实务考了多少分？", "陆芷汀本科毕业论文的题目是什么？"]
)
def test_nor_is_a_paper_a_thesis(question: str) -> None:
    assert look(question, _LU).kind == "absent"


def test_the_figure_of_another_project_is_none() -> None:
    assert look("陆芷汀做霁月项目那会儿，退货率是多少？", _LU).kind == "absent"
    assert (
        look("What was the void rate on the Kettle Row project of Orla Fenwick?", _FENWICK).kind
        == "absent"
    )


def test_within_the_project_it_is_given() -> None:
    assert any(
        "860 万" in q for q in quotes(look("陆芷汀做霁月项目那会儿，会员日销售额多少？", _LU))
    )


def test_words_that_point_need_not_stand_in_a_line() -> None:
    found = quotes(look("陆芷汀经手的那次减员，减了多少人、占多大比例？", _LU))
    assert any("8%（14人）" in quote for quote in found)


def test_a_year_is_counted_from_another() -> None:
    found = quotes(look("陆芷汀霁月项目2017年会员日销售额多少，两年后又是多少？", _LU))
    assert any("1,900 万" in quote for quote in found)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Which of Lu Zhiting's certificates has lapsed?", "押运员证"),
        ("Which exam has the clerk Lu Zhiting registered for but not taken?", "高级技师"),
        ("陆芷汀哪个证失效了？", "押运员证"),
    ],
)
def test_what_has_lapsed_or_is_not_yet_taken(question: str, words: str) -> None:
    assert any(words in quote for quote in quotes(look(question, _LU)))


def test_a_sentence_in_small_letters_goes_on_over_the_line() -> None:
    found = quotes(look("When does Orla Fenwick report to the board on complaints?", _FENWICK))
    assert any("closed" in quote for quote in found)


def test_what_was_used_before_stands_beside_what_replaced_it() -> None:
    resume = resume_of(
        "滕砚秋\n电话：13900000003\n\n工作经历\n2018.04 - 至今  泽屿精密有限公司  生产主管\n"
        "· 上线霁云排产系统，换线时间由 50 分钟缩到 20 分钟\n· 此前用电子表格排产\n· 带队 12 人\n",
        "teng.txt",
    )
    found = quotes(look("滕砚秋上线霁云排产之后换线时间缩短了多少？原来用什么系统？", resume))
    assert any("电子表格" in quote for quote in found)


_BAI = (
    "白若溪\n\n工作经历\n2016.08 - 至今  云桥中学  物理教师\n"
    "2021 届 选科物理均分 71.5，全市 11/52\n2024 届 选科物理均分 68.9，全市 5/31\n\n"
    "证书\n注册结构工程师：基础考试 2012 过\nPMP：无\n英语四级考两次没过；英语 A 级\n"
    "UK NMC - CBT passed Sept 2022; OSCE not taken\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "白若溪教的2023届，选科物理均分是多少？",
        "白若溪的注册结构工程师证书是哪一年拿到的？",
        "白若溪的PMP证书是哪年考下来的？",
        "On what date did 白若溪 pass the OSCE?",
        "白若溪的英语四级是多少分？",
    ],
)
def test_what_was_never_reached_has_no_date_and_no_mark(question: str) -> None:
    assert look(question, resume(_BAI)).kind == "absent"


def test_the_class_and_the_paper_that_are_told_of() -> None:
    one = resume(_BAI)
    assert quotes(look("白若溪教的2024届，选科物理均分是多少？", one)) == [
        "2024 届 选科物理均分 68.9，全市 5/31"
    ]
    assert "CBT passed Sept 2022" in quotes(look("When did 白若溪 pass the CBT?", one))[0]


_SORREL = resume_of(
    """Petra Sorrel
petra.sorrel@mail.test

Employment
Head Baker, Tolland Bakehouse, Bath  May 2019 - present
- Ordering GBP 41,000 a year; flour suppliers: Marlpit Mills, Oxley Grain
- Reports to the regional director; two trainees
Pastry Cook, Quillon Hotel, Bristol  June 2014 - April 2019
- HACCP licence (lapsed 2020, not renewed)
- Wedding cakes on commission, fee agreed with each couple

Contract: permanent at Tolland; the lease of the shop ends 30 June 2027

Education
MSc Food Science, Wexcombe University  2012 - 2014  Thesis on sourdough cultures
BSc Biology, Pennard University  2009 - 2012  GPA 3.4/4.0. Dissertation: "Yeasts of the Mendips"
Talk at the Bread Fair 2022, audience score 4.6/5
""",
    "sorrel.txt",
)
_YAN = resume_of(
    """晏知秋
电话：13900000017

工作经历
2019.04 - 至今  沁梧建筑设计有限公司  结构工程师，汇报给西南区总经理，下属 2 人
· 负责体育馆屋盖，用钢量由 92 kg/㎡ 降到 78 kg/㎡
· 砂石供应商 6 家，含垣泰
2016.07 - 2019.03  棠溪设计院  助理工程师
· 私活：给邻县画过两套厂房图，报酬不便写
· 注册结构工程师  2021 年通过

证书
GRS 内审员  2022
四川绵阳    1      钢构件（垣泰）       棠溪时期

教育
2013.09 - 2016.06  枫桥大学  结构工程  硕士
2009.09 - 2013.06  临浦大学  土木工程  本科  毕设：《某体育馆网架的找形》，均分 86.1
""",
    "yan.txt",
)


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("What is the number of Petra Sorrel's HACCP licence?", _SORREL),
        ("What GPA did Petra Sorrel have at Wexcombe University?", _SORREL),
        ("What is the name of Petra Sorrel's line manager at Tolland?", _SORREL),
        ("How much money did Petra Sorrel get paid for the wedding cakes on commission?", _SORREL),
        ("Did Petra Sorrel win a scholarship, and which one?", _SORREL),
        ("晏知秋在沁梧的直属领导叫什么名字？", _YAN),
        ("晏知秋的硕士论文题目是什么？", _YAN),
        ("晏知秋给邻县画厂房图那个私活收了多少钱？", _YAN),
        ("晏知秋在枫桥大学的均分是多少？", _YAN),
        ("晏知秋注册结构工程师的证书编号是多少？", _YAN),
        ("晏知秋在垣泰工作了几年？", _YAN),
    ],
)
def test_a_line_about_the_thing_need_not_give_the_value(question: str, person: Resume) -> None:
    assert look(question, person).kind == "absent"


@pytest.mark.parametrize(
    ("question", "person", "words"),
    [
        ("What was Petra Sorrel's GPA at Pennard University?", _SORREL, "3.4/4.0"),
        ("What was the title of Petra Sorrel's bachelor's dissertation?", _SORREL, "Mendips"),
        ("How much money does Petra Sorrel spend on ordering a year?", _SORREL, "41,000"),
        ("When does the lease of Petra Sorrel's shop run out?", _SORREL, "30 June 2027"),
        ("晏知秋本科毕设的题目是什么？", _YAN, "找形"),
        ("晏知秋本科均分多少？", _YAN, "86.1"),
    ],
)
def test_where_it_gives_it_it_answers(question: str, person: Resume, words: str) -> None:
    assert any(words in quote for quote in quotes(look(question, person)))


def test_the_title_stands_in_the_entry_of_the_degree() -> None:
    one = resume(
        "Wilf Garrow\n\nEducation\nPhD  Geology, Harrow Bridge University, 2013 - 2017. "
        '"Slate of the Lower Tarn".\n'
        "BSc  Geology, Pennard University, 2009 - 2012. Dissertation 74\n"
    )
    found = quotes(look("What is the title of Wilf Garrow's PhD thesis?", one))
    assert len(found) == 1
    assert "Slate of the Lower Tarn" in found[0]


_FAMILY = resume(
    "闵舟\n电话：13900002345\n\n工作经历\n2019.03 - 至今  云岫茶馆  店长\n\n"
    "其他\n家里情况：女儿 2024 年上大学了，可以外派。\n妻子是小学老师。\n儿子在青陂第二中学读书。\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "闵舟的女儿在哪所大学念书？",
        "闵舟的妻子在哪所小学教书？",
        "Which university does 闵舟's daughter attend?",
    ],
)
def test_that_one_of_the_family_is_at_some_school_names_none(question: str) -> None:
    assert look(question, _FAMILY).kind == "absent"


def test_the_school_of_one_of_the_family() -> None:
    assert "儿子在青陂第二中学读书。" in quotes(look("闵舟的儿子在哪所中学读书？", _FAMILY))

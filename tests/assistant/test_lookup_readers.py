"""Each kind of question about a person is answered by the reader of the table that knows it."""

from __future__ import annotations

import pytest

from assistant.evidence import ResumeUnits
from assistant.lookup.asked import Asked
from assistant.lookup.readers import READERS
from ingest.resume import Resume
from tests.assistant.asking import read
from tests.builders import AS_OF, resume

DELIA = resume(
    """Delia Marrow
delia.marrow@example.org
Phone: +44 7700 900123
Driving licence: category B

Experience
Mar 2021 - Present  Tarn Analytics Ltd, Leeds  Data Lead
Department: Customer Insight
Leads a team of 7. Uses Python every day.
Sep 2020 - Feb 2021  career break, caring for my father
Jul 2016 - Aug 2020  Gale Hotels Inc, York  Analyst
Reason for leaving: the office closed
Wrote forecasts in Python and SQL.

Projects
"Lantern" booking forecast, 2019
- built with Python and Airflow

Education
Sep 2012 - Jun 2016  Harrow Vale University  BSc Statistics  GPA 3.6/4.0

Certificates
First aid certificate, expired 2019
PMP, 2020
IELTS 7.5

Awards
Best Graduate 2016
Regional Hackathon Prize 2018

Publications
Marrow D. Booking curves. Journal of Hotels, 2018
Marrow D. Late guests. Journal of Hotels, 2019

Skills
Python, SQL, Excel
""",
    "delia.txt",
)
LU = resume(
    """路霁遥
电话：13900004141

工作经历
2020.09 - 至今  明溪中学  临浦  数学教师
2024届 数学均分 118，全市第 6
原用纸质台账，后切换为电子台账系统，录入用时降到 5 分钟
2019.02 - 2019.08  青岚教育咨询有限公司  课程实习生
结束时拿到转正意向，未签

数据小结
年份    单位      人数    均分
2022    明溪      45      109
2023    明溪      48      112

教育背景
2016.09 - 2020.06  云麓师范大学  数学  本科  排名 12/80

证书
教师资格证（2020）
普通话二级甲等

语言
英语 CET-6 512

技能
精通 Excel；熟练使用几何画板；了解 Python
""",
    "lu.txt",
)
EXAMPLES = (
    ("What was Delia's IELTS score?", DELIA, "the result of a language test"),
    ("路霁遥英语六级多少分？", LU, "the result of a language test"),
    ("In which jobs did Delia use Python?", DELIA, "jobs in which a skill was used, and how long"),
    (
        "What did Delia do at Borealis Shipping?",
        DELIA,
        "what was done at a place where the person never was",
    ),
    (
        "Which hotel in Lisbon did Delia work at?",
        DELIA,
        "work in a city where the person never worked",
    ),
    ("路霁遥只是了解的技能有哪些？", LU, "which skills are basic, firm or denied"),
    ("路霁遥教的2024届数学均分是多少？", LU, "what is told of the class of a year"),
    ("路霁遥2023年的均分是多少？", LU, "a figure in a table's row and column"),
    ("Why did Delia leave Gale Hotels?", DELIA, "why a job was left"),
    (
        "Which of Delia's certificates have expired?",
        DELIA,
        "the items of a list in some state: lapsed, granted, in progress",
    ),
    (
        "Is Delia's first aid certificate still valid?",
        DELIA,
        "whether a named certificate is in such a state",
    ),
    ("List all of Delia's employers", DELIA, "everything of one kind"),
    ("What is Delia's salary?", DELIA, "a thing by name that is not given or withheld"),
    ("Where did Delia do her PhD?", DELIA, "a degree that the person has not"),
    ("Where was Delia's internship?", DELIA, "an internship that the person has not had"),
    (
        "路霁遥哪天正式入职青岚教育的？",
        LU,
        "a formal post where there was only an internship",
    ),
    ("In which months was Delia out of work?", DELIA, "time without work"),
    (
        "Which job did Delia hold before moving to Leeds?",
        DELIA,
        "the job before or after a move to a place, or a degree",
    ),
    (
        "What projects did Delia do at Gale Hotels?",
        DELIA,
        "projects of a job, and what was used in one",
    ),
    ("What was Delia's first job?", DELIA, "a job by its rank, or beside another"),
    ("What was Delia's latest award?", DELIA, "the first or the last item of a kind"),
    ("Where was Delia in May 2018?", DELIA, "where someone was at a date"),
    ("What is Delia's phone number?", DELIA, "phone, mail, age, grades"),
    (
        "Compare Tarn Analytics and Gale Hotels in Delia's career",
        DELIA,
        "two or more employers compared",
    ),
    ("Which department does Delia work in at Tarn Analytics?", DELIA, "the department of a job"),
    ("What was Delia's title at Gale Hotels?", DELIA, "title and dates at a named employer"),
    ("What is Delia's highest degree?", DELIA, "the highest degree"),
    ("路霁遥的最高学历是什么？", LU, "the highest degree"),
    ("How many people does Delia lead?", DELIA, "how many people were led"),
    ("How long was Delia at Gale Hotels?", DELIA, "how long, in a job or in all"),
    ("How many awards has Delia won?", DELIA, "how many items of a kind"),
    ("Does Delia know Python?", DELIA, "whether a skill is had, and how firmly"),
    ("Where did Delia study?", DELIA, "a job or degree by its names, level or dates"),
    ("Does Delia have a driving licence?", DELIA, "a thing by name: salary, nationality, thesis"),
    (
        "What projects has Delia done?",
        DELIA,
        "the items of a section, the heads of entries",
    ),
    ("之前是用什么系统？", LU, "what was in use before what was just told"),
    ("Who is Delia?", DELIA, "who someone is"),
)


@pytest.mark.parametrize(("question", "person", "asked"), EXAMPLES, ids=lambda one: str(one)[:40])
def test_the_first_that_knows_it_answers(question: str, person: Resume, asked: str) -> None:
    near = "2024届" if "系统" in question else ""
    put = Asked(read(question, person), ResumeUnits(person), AS_OF, near=near)
    assert next(r.asked for r in READERS if r.read(put) is not None) == asked


def test_every_reader_has_an_example() -> None:
    assert {asked for *_, asked in EXAMPLES} == {reader.asked for reader in READERS}

"""What a question takes for granted never happened: no answer, but the line that says so."""

from __future__ import annotations

import pytest

from ingest.resume import Resume
from tests.assistant.asking import ask, look, who
from tests.assistant.resume_builders import resume_of

HE = resume_of(
    """贺岚溪
电话：13900000031

工作经历
2016.07 - 2020.05  汀州市第二医院  急诊科  护士
· 参与院感小程序，2019 年评审后被叫停，未上线
· 牵头压疮预警系统，2018 年 9 月上线，覆盖 12 个病区
2020.06 - 至今  岚浦康复医院  护士长
· 呼吸机：只在进修时旁听，没有独立操作经验
· 静脉导管：独立置管 310 例

教育背景
2012.09 - 2016.06  汀州医学院  护理学  本科
2021 年报考临浦大学护理硕士，未录取

证书
护士执业证  2016 年
主管护师：2022.05 考试，实践能力科目未过，2023.05 再考
英语：CET-4 512，六级未过（398）
市护理技能大赛：2021 年一等奖（未进省赛）
""",
    "he.txt",
)
TANG = resume_of(
    """唐牧川
电话：13900000032

工作经历
2015.07 - 2021.03  霁月会计师事务所  审计员
· 客户：鹿鸣重工；本人非鹿鸣员工，驻场 4 个月
· 发现存货盘亏 320 万
2021.04 - 至今  青岚食品有限公司  财务经理
· 上市项目：2022 年递交材料，后撤回，未获批
· SAP 会用，Oracle EBS 没有用过
· 不是党员；公司工会委员，2022 年当选

教育背景
2011.09 - 2015.06  岚浦财经学院  会计学  本科
2018.09 - 2020.12  临浦大学  工商管理  在职研究生  未取得学位（仅结业证）

证书
CMA Part 1 2021.06 通过（390 分），Part 2 2022.11 未通过
注册会计师：会计、税法两科已过（2019），其余四科放弃
""",
    "tang.txt",
)
MARSH = resume_of(
    """Iona Marsh
iona.marsh@example.org

Experience
2014 - 2018  Fjordkyst Bistro, Oslo, Sous Chef
- Tasting menu designed in 2016; cancelled after two weeks, never launched
- Bakery counter opened in March 2017 with 40 covers
2018 - present  Tarn House Hotel, Leeds, Head Chef
- Offer from Brightwater Resorts, 2019 (declined)
- Sugar work: watched only, never done in service

Education
2010 - 2013  Harrow Bridge College, Diploma in Professional Cookery
2020  MSc Gastronomy, University of Tampere: applied, not admitted

Qualifications
Level 3 Food Safety, passed 2015
Master Chef certificate: practical exam failed in May 2021, not retaken
National Young Chef Award: nominated in 2016, not awarded
Regional Pastry Prize 2017, won
""",
    "marsh.txt",
)
OKORO = resume_of(
    """Ben Okoro
ben.okoro@example.org

Experience
2012 - 2019  Havn Academy, Physics Teacher
- Robotics club: founded 2014; national final not reached, regional gold in 2016
- Textbook chapter rejected by Kestrel Press in 2018
2019 - present  Lune Valley School, Head of Science
- Moodle: built 14 courses; Canvas: read about only
- Contributor to the Fernlight open-source project; not a maintainer

Education
2008 - 2012  University of Tampere, BSc Physics
2015 - 2017  Open College, MEd, withdrew without a degree
""",
    "okoro.txt",
)
LU = resume_of(
    """陆青岑
电话：13900000036
可出差，不考虑海岛城市

专业方向：婚姻家事、继承。不做工程索赔。

工作经历
2021.03 - 至今  霁月律师事务所  汀州  律师
某连锁餐饮公司（名字不便透露）  2020.05 - 2020.12  法务外包
青岚食品有限公司  2019.10 - 2020.03  法务实习生
· 结束时拿到转正意向，未签

教育背景
2015.09 - 2019.06  汀州大学  法学  本科
临浦大学  访问学生  2018.02 - 2018.07  （无学位）
岚浦财经学院 EMBA    录取, 因故放弃（2022）

证书
英语：CET-4 530。No CET-6 - never needed.
CISA    2027年3月考, 复习中
专利代理师资格证 2023 年
""",
    "lu.txt",
)
PENNY = resume_of(
    """MARIGOLD PENHALE (PENNY)
penny@example.org

Experience
Larkmoor Kitchens, Truro, Photographer, 2018 - present
- Food and interiors; does not do weddings

Education
BA Photography, Falmouth University, 2014 - 2017
MBA (Tampere Business School, part-time): admitted, deferred to Sept 2029. Not started.
""",
    "penny.txt",
)
EVERYONE = (HE, TANG, MARSH, OKORO, LU, PENNY)


@pytest.mark.parametrize(
    ("resume", "question", "words"),
    [
        (HE, "贺岚溪的主管护师证是哪年拿到的？", "科目未过"),
        (HE, "贺岚溪是哪年过的英语六级？", "六级未过"),
        (HE, "贺岚溪的硕士是在哪个学校读的？", "未录取"),
        (HE, "贺岚溪做的院感小程序是什么时候上线的？", "未上线"),
        (HE, "贺岚溪独立操作呼吸机多少例？", "没有独立操作经验"),
        (TANG, "唐牧川CMA第二部分考了多少分通过的？", "未通过"),
        (TANG, "唐牧川的研究生学位是哪一年授予的？", "未取得学位"),
        (TANG, "唐牧川在鹿鸣重工入职时的职位是什么？", "非鹿鸣员工"),
        (TANG, "唐牧川用 Oracle EBS 做过什么？", "没有用过"),
        (MARSH, "When did the tasting menu that Iona Marsh designed launch?", "never launched"),
        (MARSH, "In which year did Iona Marsh obtain the Master Chef certificate?", "failed"),
        (MARSH, "When did Iona Marsh win the National Young Chef Award?", "not awarded"),
        (MARSH, "What was Iona Marsh's job title at Brightwater Resorts?", "declined"),
        (OKORO, "When was Ben Okoro's textbook chapter published?", "rejected"),
        (OKORO, "In what year was Ben Okoro awarded the MEd?", "withdrew"),
        (OKORO, "How many courses did Ben Okoro build in Canvas?", "read about only"),
        (LU, "陆青岑办过哪些工程索赔案件？", "不做工程索赔"),
        (LU, "陆青岑在临浦大学拿的是什么学位？", "无学位"),
        (LU, "陆青岑的 EMBA 是哪一年毕业的？", "因故放弃"),
        (LU, "陆青岑六级考了多少分？", "No CET-6"),
        (PENNY, "Which wedding albums has Penny Penhale shot?", "does not do weddings"),
        (LU, "陆青岑是哪年考过 CISA 的？", "复习中"),
        (LU, "陆青岑哪天正式入职青岚食品的？", "转正意向，未签"),
        (LU, "陆青岑做法务外包的那家公司叫什么名字？", "不便透露"),
        (PENNY, "Which business school has Penny Penhale already got her MBA from?", "deferred"),
        (PENNY, "Which weddings has Penny Penhale photographed?", "does not do weddings"),
    ],
)
def test_what_never_happened_is_not_told(resume: Resume, question: str, words: str) -> None:
    found = look(question, resume)
    assert found.kind == "absent"
    near = [s.of(resume.text) for point in found.near for s in point.spans]
    assert any(words in line for line in near)


@pytest.mark.parametrize(
    ("resume", "question", "words"),
    [
        (HE, "贺岚溪过了主管护师吗？", "科目未过"),  # asks whether
        (MARSH, "Where does Iona Marsh stand with the Master Chef certificate?", "not retaken"),
        (HE, "贺岚溪哪一年没考过主管护师？", "2022.05"),  # asks for the failure
        (HE, "贺岚溪的英语四级考了多少分？", "512"),  # another paper of the same line
        (HE, "贺岚溪的英语六级考了多少分？", "398"),  # a mark stands, passed or not
        (HE, "贺岚溪的压疮预警系统是什么时候上线的？", "2018 年 9 月"),
        (HE, "贺岚溪独立置管多少例静脉导管？", "310"),
        (HE, "贺岚溪哪一年拿到市护理技能大赛一等奖？", "2021 年一等奖"),
        (TANG, "唐牧川CMA第一部分考了多少分通过的？", "390"),
        (TANG, "唐牧川的在职研究生是在哪个学校读的？", "临浦大学"),
        (TANG, "唐牧川哪年当选工会委员？", "2022 年当选"),
        (MARSH, "When did the bakery counter of Iona Marsh open?", "March 2017"),
        (MARSH, "Did Iona Marsh pass the Master Chef practical exam?", "failed"),
        (MARSH, "When did Iona Marsh fail the Master Chef practical exam?", "May 2021"),
        (MARSH, "When did Iona Marsh win the Regional Pastry Prize?", "2017"),
        (OKORO, "How many courses did Ben Okoro build in Moodle?", "14"),
        (OKORO, "Which press rejected Ben Okoro's textbook chapter?", "Kestrel"),
        (LU, "陆青岑2022年8月在什么城市、哪家律所？", "汀州"),  # a refused wish is none
        (LU, "陆青岑在汀州大学拿的是什么学位？", "法学"),
        (LU, "陆青岑四级考了多少分？", "530"),
        (LU, "陆青岑在青岚食品实习到什么时候？", "2020.03"),
        (LU, "陆青岑是哪年拿到专利代理师资格证的？", "2023"),
        (PENNY, "When does Penny Penhale start her MBA?", "Sept 2029"),
    ],
)
def test_what_happened_is_told_and_whether_it_did(
    resume: Resume, question: str, words: str
) -> None:
    found = look(question, resume)
    assert found.kind == "person"
    told = [s.of(resume.text) for point in found.points for s in point.spans]
    assert any(words in line for line in told)


@pytest.mark.parametrize(
    "question",
    ["Who is a maintainer of the Fernlight project?", "谁已经拿到注册会计师证？"],
)
def test_whoever_denies_it_is_not_listed(question: str) -> None:
    assert who(question, *EVERYONE) == []


def test_who_contributes_is_listed_still() -> None:
    assert who("Who is a contributor to the Fernlight project?", *EVERYONE) == ["okoro"]


def test_the_answer_says_that_it_is_not_so_and_cites_the_line() -> None:
    answer = ask("贺岚溪的主管护师证是哪年拿到的？", *EVERYONE)
    assert answer.abstained
    assert "没有这回事" in answer.text
    assert "科目未过" in answer.text
    assert answer.citations

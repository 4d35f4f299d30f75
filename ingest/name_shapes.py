"""Names of employers, schools and posts that no list holds, known by their shape."""

from __future__ import annotations

import re

from ingest.openings import Holding

_FIRMS = (
    "有限责任公司|股份有限公司|有限公司|公司|集团|银行|医院|卫生院|事务所|研究院"
    "|研究所|设计院|工厂|酒店|饭店|餐厅|中心|学校|中学|小学|幼儿园|大学|学院|"
    "工程局|管理局|商行|超市|俱乐部"
    "|实验室|工作室|基金会|协会|委员会|法院|检察院|药厂|门诊部?|诊所|分行|支行|"
    "事业部|项目部|代表处"
)
_LIMITED = (
    "(?:(?:Pte|Pvt|Pty)\\.?[^\\S\\n]*)?(?:Ltd|Limited)|Inc|LLC|Pty|PLC|plc|Co|Sdn\\.? Bhd|Bhd"
)
_ENGLISH_FIRMS = (
    r"Inc|LLC|Ltd|Limited|Corp|Corporation|Company|Co\.|Group|Bank"
    r"|Hospital|Clinic|University|College|School|Institute|Hotel|Restaurant|Center|Centre|Agency"
    r"|Laboratories|Labs?|Inn|Caf[eé]|Bistro|Airlines|Airways|Council|Museum|"
    r"Theatre|Builders|Kindergarten|Preschool|Playschool|Nursery|Pharmacy|Drugs|Solicitors|"
    r"Chambers|Studios?|Supermarket|Stores|Academy|Associates|Partners|LLP|PLC|GmbH|Foundation|Services|"
    r"Solutions|Systems|plc|Sdn\.? Bhd"
)
EMPLOYER = Holding(
    re.compile(
        r"(?:[^\s,，。;；|:：()（）·]{2,20}?[(（][\u4e00-\u9fff]{2,8}[)）][^\s,，。;；|"
        r":：()（）·]{0,20}?"
        rf"|[^\s,，。;；|:：()（）·]{{2,30}}?)(?:{_FIRMS})"
        r"|(?:[A-Z][\w&.'’-]*[^\S\n]+){1,5}\([A-Z][^()\n]{1,20}\)[^\S\n]*(?:Co\.?,?[^\S\n]*)?"
        rf"(?:{_LIMITED})\b\.?"
        rf"|(?:[A-Z][\w&.'’-]*[^\S\n]+){{0,5}}(?:{_ENGLISH_FIRMS})\b\.?"
    ),
    re.compile(rf"{_FIRMS}|{_ENGLISH_FIRMS}|Pty|Bhd|Co\b"),
)
_POSTS = (
    "工程师|经理|主管|总监|助理|专员|顾问|主任|护士长?|医师|医生|律师|教师|老师"
    "|讲师|教授|研究员|会计师?|出纳|审计|设计师|架构师|分析师|程序员|实习生|"
    "销售代表|代表|厨师长?|[主副帮]厨|技术员|施工员"
    "|安全员|质检员|操作员|营业员|柜员|组长|班长|店长|厂长|校长|院长|总裁|董事长?|"
    "总经理|合伙人|负责人|编辑|记者|翻译"
    "|文员|秘书|司机|教练|采购员?|计划员|策划|运营|客服|班主任|年级组长|药师|技师|"
    "检验师|育婴师|空乘|机长|管家"
)
_ENGLISH_POSTS = (
    "Engineer|Manager|Director|Nurse|Accountant|Teacher|Developer|Analyst"
    r"|Consultant|Coordinator|Specialist|Assistant|Associate(?!(?:'?s)?\s+(?:[Dd]egree|of|in)\b)"
    "|Intern|Representative|Supervisor|Designer"
    "|Chef|Cook|Lawyer|Attorney|Counsel|Paralegal|Officer|President|Administrator|Technician|Clerk"
    "|Scientist|Researcher|Fellow|Professor|Lecturer|Instructor|Tutor|Planner|Buyer|Auditor"
    "|Controller|Architect|Editor|Writer|Trainer|Superintendent|Foreman|Executive|"
    "Secretary|Partner"
    "|Captain|Pilot|Purser|Attendant|Physician|Surgeon|Dentist|Pharmacist|"
    "Therapist|Reporter|Journalist"
    "|Librarian|Receptionist|Dispatcher|Inspector|Estimator|Translator|Interpreter|"
    "Paramedic|Cashier|Driver"
    "|Electrician|Mechanic|Machinist|Welder|Fitter|Operator|Operative|Storekeeper|Bartender"
    "|Barista|Waiter|Waitress|Porter|Concierge|Housekeeper|Steward|Stewardess|Carer|Caregiver"
    "|Recruiter|Merchandiser|Solicitor|Barrister|Programmer|Optometrist|Midwife|Labourer"
    "|Foreperson|Adviser|Advisor|Bookkeeper|Photographer|Plumber|Carpenter"
)
TITLE = Holding(
    re.compile(
        rf"[^\s,，。;；|:：()（）\-—–·]{{0,12}}(?:{_POSTS})"
        r"|(?:(?:Senior|Junior|Lead|Head|Chief|Assistant|Associate|Deputy|Principal|"
        r"Staff|Vice)[^\S\n]+)?"
        rf"(?:[A-Z][\w/&-]*[^\S\n]+){{0,4}}(?:{_ENGLISH_POSTS})\b"
        r"|(?:(?:Deputy|Assistant|"
        r"Associate)[^\S\n]+)?Head[^\S\n]+of(?:[^\S\n]+(?:the[^\S\n]+)?[A-Z&][\w&-]*){1,4}"
    ),
    re.compile(rf"{_POSTS}|{_ENGLISH_POSTS}|Head"),
)
_BESIDE_POST = r"(?:[^\S\n]*[A-Z][A-Za-z/&' -]*)?(?:[(（][^()（）]{2,8}[)）])?"
POST = re.compile(
    rf"[^\s,，。;；|:：]{{0,12}}(?:{_POSTS}){_BESIDE_POST}"
    r"|(?![有任共含])[\u4e00-\u9fffA-Za-z]{2,11}(?:(?<![队成人党团学会])员|师|副总|总工|(?<![增擅特成延生家])长"
    rf"|(?<![化加施员职人手开竣重徐柳临厦军])工){_BESIDE_POST}"
    rf"|(?:[A-Z&][\w/&'’-]*[^\S\n]+(?:(?:of|and|for|in)[^\S\n]+)?){{0,5}}(?:{_ENGLISH_POSTS})"
    r"(?:[^\S\n]*\([^()]{2,14}\))?"
)
"""A title alone, also a Chinese one that only its ending shows to be someone's."""
KIND_OF_FIRM = re.compile(
    r"(?:(?:High|Middle|Primary|Secondary|Elementary|Junior|Senior|Public|Private)\s)*"
    r"(?:School|University|College|Bank|Hospital|Clinic|Hotel|Restaurant|Kindergarten|Preschool"
    r"|Nursery|Pharmacy|Laboratory|Lab|Museum|Theatre|Group|Company|Services|Systems|Solutions)"
)
"""What a firm is rather than what it is called."""
_SCHOOLS = (
    "学院|学校|(?<!全国)中学(?!生)|(?<![省市县国])高中(?!生)|一中|二中|研究所|研究院|党校|技校"
    "|职高|科学院"
)
_ENGLISH_SCHOOLS = "University|College|Institute|School|Academy|Polytechnic"
_NO_DATE = (
    r"(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April"
    r"|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|Since"
    r"|Present|Current)\b)"
)
_GAP = r"[^\S\n\t]"
_WORD = rf"(?:No\.?{_GAP}?\d{{1,3}}|[A-Z][\w.'’&-]*)"
_AND_MORE = (
    rf"(?:{_GAP}+(?:and|&){_GAP}+(?!(?:[A-Z][\w.'’-]*{_GAP}+){{0,4}}(?:of{_GAP}+)?(?:{_ENGLISH_SCHOOLS})\b)"
    rf"{_NO_DATE}[A-Z][\w.'’&-]*(?:{_GAP}+{_NO_DATE}[A-Z][\w.'’&-]*)?)?"
)
SCHOOL = Holding(
    re.compile(
        rf"[^\s,，。.;；、|:：()（）·*]{{2,24}}(?:大学(?!生)|{_SCHOOLS})"
        rf"|(?:{_NO_DATE}{_WORD},?{_GAP}(?:(?:[Oo]f|[Aa]t|the|and){_GAP})?){{0,6}}"
        rf"(?:{_ENGLISH_SCHOOLS})(?![A-Za-z0-9])"
        rf"(?:{_GAP}[Oo]f(?:{_GAP}the)?(?:{_GAP}?{_NO_DATE}[A-Z&][\w.'’&-]*){{1,4}}{_AND_MORE}|"
        rf"{_GAP}at(?:{_GAP}{_NO_DATE}[A-Z][\w.'’-]*){{1,3}})?"
    ),
    re.compile(rf"大学|{_SCHOOLS}|{_ENGLISH_SCHOOLS}"),
)

"""Phone, mail, age, grades: one fact with its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conditions.degree import matches_school
from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.naming import jobs_at
from assistant.quoting import line_around
from ingest.resume import Fact, Resume, YearMonth

_ASKED = (
    (
        "name",
        re.compile(
            r"^\W*(?:[那这]一?[位个名]|该|的)?(?:候选人|应聘者|求职者|申请人|本人|人|同学)?[他她]?的?"
            r"(?:到底|究竟|真实|具体)?(?:叫什么|叫啥|(?:姓名|全名|名字|大名|真名)(?:是|叫)?(?:什么|啥)?\W*$)"
            r"|\bwhat(?:'s| is) (?:his|her|their|the (?:candidate|applicant|person)(?:'s)?)"
            r" (?:full |real |own )?name\b"
            r"|\bname of (?:(?:this|that|the) (?:candidate|applicant|person)\b|(?:the )?\W*$)"
            r"|^\W*what is\W+called\b"
        ),
    ),
    (
        "phone",
        re.compile(
            r"电话|手机|联系方式|怎么联系|如何联系|打给"
            r"|phone|mobile number|telephone|contact (?:number|details|info)"
            r"|\bhow (?:do|can|could|should|would) (?:i|we) (?:call|ring|phone|reach|contact)\b"
            r"|\bgive (?:him|her|them) a (?:call|ring)\b|\bto (?:ring|call|phone) \w+|\btel\b"
        ),
    ),
    (
        "email",
        re.compile(
            r"邮箱|邮件|e-?mail|联系方式|(?:怎么|如何)联系(?!.*电话)|contact (?:details|info)"
            r"|\bhow (?:do|can|could|should|would) (?:i|we) (?:reach|contact)\b(?!.*phone)"
        ),
    ),
    (
        "birth",
        re.compile(
            r"生日|出生|几几年|几月(?:份)?生|哪天生|几岁|岁数|多大年?[纪龄岁了]|年龄|年纪|哪年生"
            r"|birth|\bborn\b|how old|\bage\b"
        ),
    ),
    ("age", re.compile(r"几岁|岁数|多大年?[纪龄岁了]|年龄|年纪|how old|\bage\b")),
    ("gender", re.compile(r"性别|男的?还是女|gender|male or female")),
    ("marital", re.compile(r"婚姻|婚否|[结已未]了?婚|单身|marital|\b(?:un)?married\b")),
    (
        "politics",
        re.compile(
            r"政治面貌|党派|[党团]员|入(?:了|过)?党|political (?:status|affiliation)|party member"
            r"|youth league"
        ),
    ),
    (
        "city",
        re.compile(
            r"(?<!户籍)(?<!户口)(?:家庭)?住址|(?<!e-mail )(?<!email )(?<!mail )\baddress\b|哪个城市"
            r"|(?<!户籍)(?<!户口)(?<!籍贯)(?:所在|居住|现居)的?(?:城市|地)|\bcity\b|在哪里?住|现居|住在|住哪"
            r"|(?<!户籍)(?<!户口)(?<!籍贯)所在地"
            r"|哪座城市|人在哪|which city"
            r"|what city|\blives?\b|\bbased\b"
            r"|\blocated\b"
        ),
    ),
    (
        "job_sought",
        re.compile(
            r"求职(?:意向|目标|方向|岗位|职位)|应聘(?:的?是?(?:什么|哪个?|何种))?(?:职位|岗位|工作)?(?!者)"
            r"|期望(?:的|从事的?)?(?:职位|岗位|职业|工作(?!地|城|薪))|意向(?:岗位|职位)|想(?:找|做|应聘|从事)(?:什么|哪)"
            r"|在找什么|(?:looking|appl\w+) for|job sought|career objective|\bobjective\b"
            r"|(?:desired|target|preferred|wanted) (?:job|position|role|title)"
            r"|(?:job|position|role|title) (?:desired|sought|wanted|target|applied)"
            r"|(?:job|position|role) (?:does|is|do) .*\b(?:want|seek|sought|desire)"
        ),
    ),
    (
        "current_title",
        re.compile(
            r"(?:现|目前|当前|现在)的?(?:任?职[务位]|岗位)|current (?:job )?(?:title|position|role)"
        ),
    ),
    (
        "notice",
        re.compile(
            r"到岗|到任|入职时间|(?:什么时候|何时|多久|几时|最快|最早).{0,4}(?:上班|入职|到岗|上岗)"
            r"|\bnotice period\b|\bhow soon\b|\bwhen (?:can|could|would|is|will) .{1,40}"
            r"\b(?:start|available|join)\b|\bavailab(?:le|ility)\b|\bstart date available\b"
        ),
    ),
    ("gpa", re.compile(r"绩点|\bgpas?\b|均分|平均分|grade point")),
    ("rank", re.compile(r"排名|名次|\brank")),
    (
        "publication_venue",
        re.compile(r"期刊|刊物|(?:发|刊)(?:表|登)(?:在|于)(?:哪|什么)|\bjournal\b|\bvenue\b"),
    ),
)
_LIVING = re.compile(r"住|居|address|\bliv(?:e[sd]?|ing)\b|based")
_CONTACT = ("phone", "email")
_NUMBER_OF = re.compile(
    r"手机号|电话号|号码|(?:手机|电话|邮箱)(?:是|多少)|联系(?:方式|电话)|phone number|mobile number"
    r"|(?:phone|mobile|e-?mail)\??$|e-?mail address"
    r"|\bhow (?:do|can) (?:i|we) (?:call|reach|contact)\b"
)
_SOMEONE_ELSE = re.compile(
    r"主管|上级|领导|证明人|推荐人|紧急联系人|导师|supervisor|referees?|references?|manager|advis[oe]r"
)
_LABEL = re.compile(rf"(?:{_SOMEONE_ELSE.pattern})(?:\s?(?:name|姓名|电话|信息))?\s*[:：]", re.I)
_LABEL_REACH = 90
_NAMES = {
    "name": ("姓名", "name"),
    "phone": ("电话", "phone number"),
    "email": ("邮箱", "e-mail address"),
    "birth": ("出生日期", "date of birth"),
    "age": ("年龄", "age"),
    "gender": ("性别", "gender"),
    "marital": ("婚姻状况", "marital status"),
    "politics": ("政治面貌", "political status"),
    "city": ("所在城市", "city"),
    "job_sought": ("求职意向", "job sought"),
    "current_title": ("现任职务", "current title"),
    "notice": ("到岗时间", "availability"),
    "gpa": ("绩点", "GPA"),
    "rank": ("排名", "rank"),
    "publication_venue": ("刊物", "journal"),
}
_PAY = re.compile(r"薪|工资|待遇|salary|\bpay\b|compensation")
_HOW_OLD = re.compile(r"岁|多大|年龄|年纪|how old|\bage\b")
_SCHOOLING = frozenset(("school", "degree", "major"))
_AMONG_STUDENTS = re.compile(
    r"专业|班级|年级|本科|硕士|院系|学院|绩点|成绩|大学|class|gpa|undergrad"
    r"|graduate|degree|bachelor"
    r"|master|academic|school|universit"
)


def header_facts(asked: Asked) -> Findings | None:
    """Facts of the header, and grades; None where the question says more than they can answer."""
    question, resume = asked.question, asked.resume
    kinds = [kind for kind, pattern in _ASKED if question.says(pattern)]
    if "rank" in kinds and "gpa" not in kinds and not question.says(_AMONG_STUDENTS):
        kinds.remove("rank")
    if "current_title" in kinds and not _only_in_header(resume):
        kinds.remove("current_title")  # the job it is held in says more
    if "city" in kinds and not question.says(_LIVING) and jobs_at(asked).numbers:
        kinds.remove("city")  # that of the job is asked
    if "job_sought" in kinds and question.says(_PAY):
        kinds.remove("job_sought")
    if "notice" in kinds and not resume.facts_of("notice"):
        kinds.remove("notice")  # its words may still say it
    if "publication_venue" in kinds and not resume.facts_of("publication_venue"):
        kinds.remove("publication_venue")  # its words may still say it
    if not kinds:
        return None
    schooling = {"gpa", "rank"} & set(kinds)
    rest = [
        t
        for t in asked.solid
        if not any(p.search(t.text) for _, p in _ASKED)
        and not (t.kind in _SCHOOLING or (schooling and _AMONG_STUDENTS.search(t.text)))
    ]
    only_contact = set(kinds) <= set(_CONTACT) and question.says(_NUMBER_OF)
    if only_contact and question.says(_SOMEONE_ELSE):
        return None
    if not only_contact and (len(rest) > 1 or (rest and schooling)):
        return None
    points: list[Point] = []
    for kind in kinds:
        if kind == "age" and any(p.topic == "birth" for p in points):
            continue
        for fact in _facts(asked, kind)[:3]:
            span = line_around(resume, fact.span, 90)
            if not any(p.spans == (span,) for p in points):
                points.append(Point(resume, (span,), _note(asked, fact), kind, fact.entry))
    if "gpa" in kinds and not any(p.topic == "gpa" for p in points):
        points += [Point(resume, (u.span,), topic="gpa", entry=u.entry) for u in grades_of(asked)]
    if points:
        return Findings("person", tuple(points))
    other = [kind for kind in schooling if resume.facts_of(kind)]
    if schooling and not (asked.levels and other):
        return None  # its words may still say it in a way that is no fact
    return Findings("absent", lead=_absent(kinds, question.language))


_GRADE = re.compile(r"(?<![\d.])[0-5]\.\d{1,2}\s*/\s*[45](?:\.0{1,2})?(?![\d.])")


def grades_of(asked: Asked) -> list[Unit]:
    """Lines of the degrees asked for that give a grade out of four or five without saying so."""
    degrees = asked.of_level(asked.degrees())
    return [u for n in degrees for u in asked.units.by_entry.get(n, []) if _GRADE.search(u.text)][
        :_MOST_GRADES
    ]


_MOST_GRADES = 2


def _only_in_header(resume: Resume) -> bool:
    titles = resume.facts_of("current_title")
    return bool(titles) and all(fact.entry is None for fact in titles)


def _facts(asked: Asked, kind: str) -> list[Fact]:
    """The facts of a kind, of the degree that the question names."""
    schools = [m.concept for m in asked.question.mentions("school")]
    found = []
    for fact in asked.resume.facts_of(kind):
        if kind in _CONTACT and _is_anothers(asked.resume, fact):
            continue
        if fact.entry is not None:
            if asked.levels and fact.entry not in asked.of_level([fact.entry]):
                continue
            if schools and not any(matches_school(asked.resume, fact.entry, s) for s in schools):
                continue
        found.append(fact)
    return found


def _is_anothers(resume: Resume, fact: Fact) -> bool:
    """Whether a number or address stands behind the label of someone else on its line."""
    start = max(resume.text.rfind("\n", 0, fact.span.start) + 1, fact.span.start - _LABEL_REACH)
    return _LABEL.search(resume.text, start, fact.span.start) is not None


def _note(asked: Asked, fact: Fact) -> str:
    if fact.kind != "birth" or not asked.question.says(_HOW_OLD):
        return ""
    years = (asked.as_of.last() - YearMonth.parse(fact.value).first()) // 12
    return f"{years} 岁" if asked.question.language == "zh" else f"{years} years old"


def _absent(kinds: Sequence[str], language: str) -> str:
    shown = [k for k in kinds if k != "age" or len(kinds) == 1]
    names = [_NAMES[k][0 if language == "zh" else 1] for k in shown]
    return ("或" if language == "zh" else " or ").join(names)

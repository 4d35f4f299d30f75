"""Questions about the library itself, and what people say to a chat window before they ask."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.findings import Findings, Point
from assistant.question import Question
from assistant.turns.conversation import sets_condition
from ingest.resume import Resume

_GREETING = re.compile(
    r"^\W*(?:你好|您好|嗨|哈喽|早上好|下午好|晚上好|在吗|谢谢|多谢|感谢"
    r"|再见|好的|ok(?:ay)?|hi|hello|hey|thanks?(?: you)?|thank you"
    r"|good (?:morning|afternoon|evening)|bye)(?:\s+there)?\W*$"
)
_HELP = re.compile(
    r"你(?:是谁|能做什么|会什么|可以做什么|能干什么|有什么功能)|怎么用"
    r"|如何使用|帮助$|^\W*help\W*$|what can you do|who are you|how do (?:i"
    r"|you) (?:use|work)"
)
_HOW_MANY = re.compile(
    r"(?:一?共|总共|库里|现在)?有?(?:(?:多少|几)[个份位名](?:候选人|简历"
    r"|人)?|多少(?:候选人|简历|人))[？?。]?$"
    r"|how many (?:resumes|cvs|candidates|people|applicants)(?: are there"
    r"| do (?:you|we) have| in (?:total|all|the library))?\W*$"
)
_OF_FILES = re.compile(r"简历|几份|\b(?:resumes|cvs)\b")
_SURNAME = re.compile(r"姓(?!名)[\u4e00-\u9fff]")
_EVERYONE = re.compile(
    r"(?:所有|全部)(?:的)?(?:候选人|简历|人)(?:的?名单|列表)?[？?。]?$"
    r"|候选人名单|(?:有)?(?:哪些|什么)(?:候选人|简历|人)[？?。]?$|list (?:all )?(?:the "
    r"|of )?(?:candidates|resumes|people)\W*$|(?:show|give) me (?:all"
    r"|every)(?: the)? (?:candidates?|resumes?|one)\W*$"
    r"|who (?:do you have|is in (?:the|this) library)"
)


def answer_about_library(
    question: Question, people: Sequence[Resume], files: int
) -> Findings | None:
    """An answer where nothing is asked of what resumes say; None for every other question.

    `people` are everyone in the library, who may have more `files` than there are people.
    """
    folded = question.folded
    zh = question.language == "zh"
    if _GREETING.search(folded) or _HELP.search(folded):
        return Findings("note", lead=_introduction(zh, files), looked_at=files)
    if question.people or question.periods or _SURNAME.search(folded) or sets_condition(question):
        return None
    counts = _HOW_MANY.search(folded) is not None
    if not counts and not _EVERYONE.search(folded):
        return None
    points = tuple(Point(resume, ()) for resume in people)
    total = files if _OF_FILES.search(folded) else len(points)
    return Findings("people", points, count=total if counts else None, looked_at=files)


def _introduction(zh: bool, total: int) -> str:
    if zh:
        return (
            f"我根据库里的 {total} 份简历回答问题，每个回答都引用简历原文。"
            "可以问：“谁有注册会计师证？”"
            "“对比前两位的工作经历”“她是哪年毕业的？”"
        )
    return (
        f"I answer from the {total} resumes in this library and quote their exact words. Ask, for"
        " example: “Who has a CPA?”, “Compare the first two on education”, “When did she graduate?”"
    )

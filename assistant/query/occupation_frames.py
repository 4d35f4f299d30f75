"""What stands around the name of some work where a question asks for the people who do it."""

from __future__ import annotations

import re

from ingest.resume import Span
from ingest.tokens import is_han

_AREA_ZH = r"(?:方面|相关|这类|类|领域|行业|行当|[这那]?一?行|业务|这块|条线)*"
_TAIL_ZH = rf"{_AREA_ZH}(?:的)?(?:工作|岗位?|职位|职业|活儿?)?"
_PEOPLE_ZH = r"(?:人(?!民|工|力|资|事|体|脸)|候选人|应聘者|求职者|同学|简历|人选|人员|员工)"
_END_ZH = r"(?=的|$|[，,、;；。？?+＋\s]|且|并|又|还|同时|里|中|当中)"
_FOUND_ZH = (
    re.compile(r"(?:从事|(?<![会叫])[做干搞跑](?:的是)?)$"),
    re.compile(rf"{_TAIL_ZH}{_END_ZH}"),
)
_DONE_ZH = (
    re.compile(r"(?:从事过?|[做干搞]过?|在)$"),
    re.compile(r"(?:方面|相关|类|领域|行业)*的?(?:工作|岗位?|这一?行)"),
)
_OF_ZH = (
    re.compile(
        r"(?<![学会懂读念])(?<!熟悉)(?<!掌握)(?<!擅长)(?<!精通)(?<!了解)(?<!毕业)(?<![有会含用到了过写列])$"
    ),
    re.compile(
        rf"(?:(?:方面|类|相关|行业|领域|条线)?(?:岗位?|职位|职业|工作)?的{_PEOPLE_ZH}"
        r"|(?:从业|工作|专业|岗位|岗)?(?:人员|人才|从业者|工作者|人士))"
    ),
)
_THEM_ZH = (
    re.compile(
        r"(?:^|哪些|哪几[个位名]|哪[个位]|[几个名位些批]|多少|所有|全部|找|招|要|想|缺|求|的|是|当|有"
        r"|做|任|从|把|在|看|列出|[，,：:；;]\s*|[\s])$"
    ),
    re.compile(
        r"(?=$|[，,、;；。？?\s]|有谁|有哪|有几|有没有|[里中]|当中|之中|的|都|是|且|并|谁|哪|简历"
        r"|候选人|工作|本科|会|懂|住|带|能|拿|考|毕业|[有没在曾])"
    ),
)
_PEOPLE_EN = (
    r"(?:people|persons?|those|anyone|anybody|someone|somebody|everyone|everybody|candidates?"
    r"|applicants?|staff|workers?|professionals?|folks?|ones?|individuals?|employees?|resumes?)"
)
_JOBS_EN = (
    r" (?:(?:industry|sector|field|trade|line|department|team|area)(?: of work)?"
    r"|jobs?|roles?|positions?|work|posts?|careers?)"
)
_IN_EN = (
    re.compile(
        rf"\b{_PEOPLE_EN}(?: (?:who|that|are|is|currently|now|work(?:s|ing)?|employed|has|have"
        r"|worked))* (?:in|from) (?:the |an? |our )?$"
        r"|\bwork(?:s|ing)? (?:in|within) (?:the |an? )?$|\bemployed in (?:the |an? )?$"
        r"|\bworked in (?:the |an? )$"
        r"|\b(?:jobs?|roles?|careers?|posts?|positions?) in (?:the |an? )?$"
    ),
    re.compile(
        rf"(?:{_JOBS_EN})?(?! (?:firms?|compan\w+|agenc\w+|banks?|hospitals?|schools?|colleges?"
        r"|universit\w+|offices?|groups?|houses?|providers?|start-?ups?|experience|background"
        r"|skills?|degrees?|systems?|software|tools?|platforms?|products?|certificates?|licen[cs]es?"
        r"|courses?|majors?|students?|of|at|for)\b)(?![\w-])"
    ),
)
_ONCE_ZH = (
    re.compile(r"[做干搞]过$"),
    re.compile(rf"(?:方面|类|相关|行业|领域)?的{_PEOPLE_ZH}"),
)
_OF_EN = (
    re.compile(
        r"(?<!knows )(?<!know )(?<!learned )(?<!studied )(?<!led )(?<!managed )(?<!of \d )(?<!-)$"
    ),
    re.compile(
        r" (?:people|persons?|staff|professionals?|workers?|specialists?|folks?|personnel"
        r"|candidates?|applicants?|employees|experts|types|guys|crowd|job holders)\b(?! skills?\b)"
    ),
)
_AS_EN = (
    re.compile(r"\b(?:work(?:s|ing)?|employed|is|are|worked) as (?:an? )?$"),
    re.compile(r"(?! (?:at|for|in|with|to|of|by)\b)"),
)
_THEM_EN = (
    re.compile(
        r"(?:^|[,:;.?!]\s*|\b(?:which|what|any|all|the|our|these|those|some|many|find|show|list|me"
        r"|need|want|hire|hiring|recruit|recruiting|seek|seeking|for|among|amongst|are|youngest|oldest|two|three|four|five|ten|\d+"
        r"|male|female|best|senior|experienced|only|also|who're|us) )$"
    ),
    re.compile(
        r"(?=\W*$|[,.;:?!)]| (?:who|that|with|whose|have|has|are|is|do|did|and|or|in|we|by)\b)"
    ),
)
_LED = re.compile(r"\b(?:led|manag\w+|supervis\w+|team|train\w+|taught|hired)\b[^,.;?]{0,24}$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ONE_MEANT = re.compile(r"[那这][个位名]\S{0,2}$|\bthe$")
_ENGLISH = (_IN_EN, _OF_EN, _AS_EN, _THEM_EN)
_FIELD_FRAMES = (_FOUND_ZH, _DONE_ZH, _ONCE_ZH, _OF_ZH, _IN_EN, _OF_EN)
_PEOPLE_FRAMES = (*_FIELD_FRAMES, _THEM_ZH, _AS_EN, _THEM_EN)


def framed_work(folded: str, span: Span, of_people: bool) -> Span | None:
    """The words with what says that people of such work are meant; None where nothing does."""
    before = folded[: span.start]
    if _LED.search(before):
        return None
    han = is_han(span.of(folded))
    chinese = _HAN.search(folded) is not None
    for head, tail in _PEOPLE_FRAMES if of_people else _FIELD_FRAMES:
        if not chinese and (head, tail) not in _ENGLISH:
            continue
        first, last = head.search(before), tail.match(folded, span.end)
        if first is None or last is None:
            continue
        if han and ((head, tail) in _ENGLISH or _ONE_MEANT.search(before[: first.start()])):
            continue
        whole = (head, tail) not in (_THEM_ZH, _THEM_EN) and first.group().strip()
        return Span(first.start() if whole else span.start, last.end())
    return None

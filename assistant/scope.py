"""Whether a question asks over everyone: who, which, how many of all."""

from __future__ import annotations

import re

_PERSON_NOUN_ZH = (
    r"(?:候选人|应聘者|求职者|人选|人(?!民|工|力|资|事|体|脸|才|群|像|次)|简历|同学|人员)"
)
_WHICH_ZH = (
    r"(?:有|是)哪几个(?=[^，,。？?\s]{0,16}(?:毕业|的|过|籍贯|户籍|会|懂|在|工作|学历|证|\d{4}))"
    r"(?!项目|公司|学校|证书|城市|行业|岗位|职位|技能|语言|奖|专业|部门|方面|单位|医院|国家|平台|系统|软件|工具)"
)
_WHO_ZH = re.compile(
    rf"的{_PERSON_NOUN_ZH}(?:有(?:哪些|谁|几[个位])|都?有谁|名单)?[？?。]?\s*$"
    rf"|哪一[位名](?!\S{{0,3}}(?:同事|老师|导师|领导))|最\S{{1,5}}的(?:是?前?)?[\d一二两三四五六七八九十]*[个位名]{_PERSON_NOUN_ZH}"
    rf"|最\S{{1,5}}的{_PERSON_NOUN_ZH}|有几[个名位](?!月)|多少(?:人|女|男)|推荐.{{0,6}}(?:[个位名]|人)"
    rf"|"
    r"(?:有|有没有)(?:哪些|什么)?(?:男|女)(?:性|的)?候选人|"
    rf"谁|哪(?:些|几[位个份名]?|[位份名])(?:的)?{_PERSON_NOUN_ZH}|哪[几]?[位份名]|{_WHICH_ZH}"
    rf"|[几][位份名]|(?:几"
    rf"|多少)[个]?{_PERSON_NOUN_ZH}"
    rf"|多少[位份名]|有没有[^？?，,]{{1,30}}的(?:人|候选人)?[？?，,]?(?:都|全)?(?:列|说|报)?(?:一下|出来|全)?\s*$|^有[^？?，,]{{2,20}}的(?:吗|么|没有?)[？?]?\s*$|有谁|有没有(?:哪)?(?:一?[个位])?人"
    rf"|有人|有没有{_PERSON_NOUN_ZH}"
    rf"|(?:所有|全部|找出?|列出"
    rf"|筛选?).{{0,40}}{_PERSON_NOUN_ZH}"
)
_PERSON_NOUN_EN = (
    r"(?:candidates?|applicants?|people|persons?|resumes?|cvs?|ones?(?! (?:is"
    r"|of|was))|individuals?|of (?:them|these|those|the)"
    r"|job ?seekers?|profiles?)"
)
_PEOPLE_EN = (
    r"(?:candidates|applicants|people|women|men|females|males|nurses"
    r"|teachers|engineers|accountants|designers"
    r"|lawyers|managers|chefs|developers|analysts|doctors|scientists"
    r"|consultants|bankers|salespeople|students|graduates)"
)
_OPENING_EN = (
    r"(?:(?:please|kindly|hi|hello|and|so|but|now|ok|okay)\W+)*"
    r"(?:(?:(?:i|we)(?: would|'d)? (?:like|want|need|wish|love)(?: to)?"
    r"|(?:can|could|would|will) you(?: please)?|please|let me|help me"
    r"|(?:i|we)(?:'m| am|'re| are) (?:curious|trying to))"
    r"(?: (?:know|find out|see|learn|hear|check|understand|tell me|tell us|say|figure out"
    r"|work out|determine))? "
    r"|(?:i|we) wonder |(?:i|we)(?:'m| am|'re| are) wondering |do you know |tell (?:me|us) )?"
)
"""How a question may open before its asking word."""
_WHO_EN = re.compile(
    rf"^\W*(?:any |all |the )?(?:\w+ ){{0,2}}{_PEOPLE_EN}\b(?! (?:is|was"
    rf"|did))|\b(?:any|how many|list|recommend|find|show me)(?: \w+){{0,3}} {_PEOPLE_EN}\b"
    rf"|"
    rf"\bwhich of (?:the|these|those|them|our|all)\b|"
    rf"^\W*{_OPENING_EN}who(?:se|m)?\b(?! is (?:he|she|this))|[.?!,;:]\s*who\b|\s[-–—]\s*who\b"
    r"|\bhow many (?:in|of|from|among) (?:this|the|our|these|those|them|your)\b|\bhead ?count\b"
    rf"|\bwhich(?: (?!does|did|do|is|was|has|that|this|the|of)\w+){{0,2}} {_PERSON_NOUN_EN}\b"
    rf"|\bhow many(?: \w+){{0,3}} {_PERSON_NOUN_EN}\b|\b(?:anyone|anybody|someone"
    rf"|somebody|everyone)\b"
    r"|\b(?:list|find|show|give|name)(?: me)?(?: all| every| the)*"
    rf"(?: \w+){{0,2}} {_PERSON_NOUN_EN}\b"
    rf"|\b(?:is|are) there (?:any|a)(?: \w+){{0,2}} {_PERSON_NOUN_EN}\b|\b(?:do"
    rf"|does|did|has|have) any(?: of)?(?: \w+){{0,2}} {_PERSON_NOUN_EN}\b"
)
_EVERYONE_ZH = re.compile(
    r"的有(?:谁|哪些|哪几[位个]|几[位个人])?[？?。]?\s*$|^(?:没|未|缺)\S{0,12}的(?:有|是)"
    r"|[\u4e00-\u9fff](?<!第[一二三四五][位个名])(?<![这那该][位个名])(?<![这那该])"
    r"(?:候选人|应聘者|求职者)(?:名单)?[？?。]?\s*$"
    r"|最\S{1,3}的(?:前)?[\d一二两三四五六七八九十]+[位名个]人?[？?。]?\s*$"
    rf"|(?:的|里|中)(?:候选人|应聘者|求职者|人选|人|简历)(?:的?(?:人数|数量)|名单)?"
    rf"(?:有?(?:多少|几[个位名]?)|是多少)?[？?。]?\s*$"
    rf"|的人(?:里|中|当中)|人数(?:是|有)?(?:多少|最多)|候选人(?:最多|集中)|的{_PERSON_NOUN_ZH}有"
    r"|排(?:个|一下)?序|排列|(?:从|由)(?:高|低|大|小|长|短|多(?!少)|少|早|晚|新|老)\S?到(?:高|低|大|小|长|短|多(?!少)|少|早|晚|新|旧|老)"
    r"|的人(?:都|全)|(?:都|全)列(?:一下|出来|全)|列全|(?:说|报)一下名字|^持\S{2,16}的"
    r"|\btop ?\d|(?:只看|范围)[:：]?\S{1,20}的(?:人|候选人)|^\W*(?:请|帮我)?筛"
    r"|平均(?:期望)?(?:年龄|年纪|工龄|工作|从业|薪|工资|月薪|带|团队|任职)|的平均"
    r"|^(?:请问|想问|麻烦)?(?:在|从)?(?:候选人|简历库?|应聘者|求职者|人选|库)们?(?:里|中|当中|之中)"
    r"|^(?:招人?|招聘|急招|急聘|诚聘|想招|要招|需要|找人)\S{0,3}[:：,，要]"
    r"|的?[，,]\s*(?:一共|总共|共计?)有?(?:几个|多少个?)[？?。]?\s*$"
    r"|把\S+(?:人|候选人|简历|名单|名字)\S{0,6}(?:列|找|筛|挑|排|给|发|调)"
    r"|^(?:请|麻烦|帮我|给我)*(?:列出|筛选|找出?|统计|数一?下|挑出)"
    r"|^有(?:没有)?[^\s的]{2,40}(?:的[^\s的]{1,20}){0,3}的(?:人|候选人|人选)[吗么][？?]?$"
    r"|最常见|最普遍|分布|最多的(?:城市|学校|院校|专业|公司|单位|雇主|职位|岗位|证书|技能|学历|语言)"
)
_EVERYONE_EN = re.compile(
    r"\b(?:candidates|applicants|people|persons|everyone|everybody|resumes|cvs)\b"
    r"|^\W*(?:please |can you |could you )*(?:sort|rank|order)\b"
    r"|\b(?:average|mean) (?:age|years|salary|tenure|team|experience|work|candidate|applicant)"
    r"|\bmost (?:common|frequent|popular|often)\b"
    r"|\b(?:every|each|all|any) (?:\w+ )?(?:applicant|candidate|person|resume|cv)\b"
    r"|^\W*(?:hey|hi|hello|morning)?\W*(?:i|we)(?: would|'d)? need "
    r"(?!the\b|his\b|her\b|their\b|to\b)"
    r"|^\W*need\s*:"
    r"|\bthose who\b|\bof them\b|\b(?:the )?top (?:\d+|two|three|four|five|ten)\b"
    r"|^\W*as of \S+,? (?:who|which|how many)\b|\bholders\b"
    r"|^\W*(?:i(?:'m| am) looking for|(?:please |can you |could you )*(?:list|find|show|give|name"
    r"|count|rank|get|tell))\b"
    r"(?!.*\bthe (?:candidate|person|applicant|one) who\b.*\b(?:what|when|where)\b)"
    r".*\b(?:who|how many)\b"
)
_COUNT_PEOPLE = re.compile(
    rf"人数(?:是|有)?多少|候选人有多少|^\W*(?:please )?count\b"
    rf"|几[位份名]|(?:几|多少)个?{_PERSON_NOUN_ZH}|多少[位份名]"
    rf"|how many(?: \w+){{0,3}} {_PERSON_NOUN_EN}\b"
    r"|how many (?:in|of|from|among) (?:this|the|our|these|those|them|your)\b|\bhead ?count\b"
    r"|how many (?:have|has|are|did|do|finished|hold|graduated|work|can|speak"
    r"|know|give|list|were|got|earned|completed)\b|number of (?:candidates|applicants"
    r"|people|resumes)"
)


def asks_who(folded: str) -> bool:
    """Whether folded words ask which people."""
    return _WHO_ZH.search(folded) is not None or _WHO_EN.search(folded) is not None


def asks_of_everyone(folded: str) -> bool:
    """Whether folded words speak of all people without asking who."""
    return _EVERYONE_ZH.search(folded) is not None or _EVERYONE_EN.search(folded) is not None


def counts_people(folded: str) -> bool:
    """Whether folded words ask how many people."""
    return _COUNT_PEOPLE.search(folded) is not None


_ASKS = re.compile(
    r"什么|哪|几(?![年个]?以)|多少|多久|多大|怎|何[时处地]|为[什何]|[吗么呢][？?]?\s*$|是否|介绍|说说|讲讲|谈谈|总结|概括|评价"
    r"|对比|比较|[那这该][位个名份人]|\b(?:what|when|where|how|why|which|tell|describe|summari[sz]e|compare"
    r"|the (?:candidate|person|one|applicant))\b"
    r"|^\W*(?:is|are|does|do|did|was|were|can|could|has|have|had|will|would)\b"
)


def asks_nothing(folded: str) -> bool:
    """Whether folded words ask nothing of anybody: a list of demands, or of key words."""
    return _ASKS.search(folded) is None

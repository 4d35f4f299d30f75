"""Who "he", "these two" and "the second one" are, and what "and her?" asks again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.lookup.item_states import asks_of_items
from assistant.people import PersonMention
from assistant.question import Question, read_question
from assistant.turns.anchored import anchored, places_named
from assistant.turns.another_place import of_another_place
from assistant.turns.another_time import of_another_time
from assistant.turns.corrected import without_slip
from assistant.turns.exchanged import of_another_kind
from assistant.turns.in_time import asks_when_each, of_the_same_place, still_there
from assistant.turns.last_list import leaves_out, only_counts, sorts_them
from assistant.turns.ordinals import PLACES, at_place_in, without_place
from assistant.turns.other_one import left_over, only_the_other
from assistant.turns.pointed import listed_before
from ingest.alternatives import alternatives
from ingest.resume import Resume, Span

_WORDS = alternatives(__file__)

_PLURAL = re.compile(
    r"他们|她们|(?<![a-z])ta们|这[些两几三][个位名]?(?:人|候选人)?|那[些两几三][个位名]?(?:人"
    r"|候选人)?|二人|两人|两者|两位|其中|这里面|当中"
    r"|\bthey\b|\bthem\b|\bboth\b|\bthese\b|\bthose\b|the two\b|either of"
)
_SINGULAR = re.compile(
    r"他(?!们|人)|她(?!们)|(?<![a-z])ta(?![a-z]|们)|这个?人|那个?人|这位|那位(?!候选人.{0,3}的)"
    r"|此人|该候选人|该同学|该应聘者|本人|(?<!尤)其(?!中|他|它|实|余)"
    r"|它"
    r"|\b(?:he|she|his|her|him|hers)\b|\b(?:this|that|the same) (?:person|candidate"
    r"|applicant|one|guy|woman|man)\b|\b(?:the|this) candidate\b(?! who| that"
    r"| with)"
)
_SINGULAR_THEY = re.compile(r"\b(?:they|their|them)\b")
_ELLIPSIS = re.compile(
    r"^(?:那|那么|然后|还有)?.{0,14}呢[？?]?$|^(?:and|but|so|what about"
    r"|how about|and what about)\b.{0,40}\??$"
)
_SAME_AGAIN = re.compile(
    r"^\W*(?:and |now |then )?(?:please )?(?:(?:do |tell me )?the )?same"
    r"(?: (?:question|thing|again))?,? (?:for|about|with|of)\b.{0,40}$"
    r"|^\W*(?:那|再|也|还是)*.{0,12}?(?:同样|一样|相同)的?(?:问题|也)?(?:问|看|查|说)?(?:一下|一遍)?\W*$"
    r"|^\W*(?:同样|一样|相同)的?(?:问题|情况)?[，,]?\s*(?:换成|换|问|看|查|那)?.{0,14}?(?:呢)?\W*$"
    r"|^\W*(?:那么?)?(?:换成?|改成?|改问).{1,14}?(?:呢)?\W*$"
)
"""The last question is to be asked of someone else: "same for X please", "换成X呢"."""
_SAID_AGAIN = re.compile(
    r"(?:same|please|question|thing|again|now|then|tell|同样|一样|相同|问题|情况|换成?|改成?|改问|一下|一遍"
    r"|问|看|查|说|\s)+"
)
_AMONG = re.compile(_WORDS["among"])
_AMONG_THINGS = re.compile(
    r"其中|这些(?:里|当中|之中)"
    r"|\b(?:which|what|how many|any|the \w+) (?:one )?of (?:them|these|those)\b"
    r"|^\W*(?:and |so )?(?:which|what) (?:one )?(?:is|was) the "
    r"(?:first|last|earliest|latest|most recent)"
)
_PEOPLE = re.compile(
    r"谁|[位名]|候选人|应聘者|\bwho\b|candidate|people|persons?\b|applicant|resume|简历"
)
_FILTERS = re.compile(_WORDS["filters"])
_STEPS = re.compile(
    r"上一|下一|前一|后一|再|之前|之后|往前|往后|before|after|previous|next|earlier|prior"
)
_CONTINUES = re.compile(
    r"^(?:那|那么|然后|再|还有|另外|以及|and\b|also\b|then\b|so\b|but\b)"
    r"|再往|往前|上一|下一|那段|那家"
    r"|那个|那儿|那里|那边|在那|当时|该公司|这里|这段|这家|\b(?:there"
    r"|that (?:job|role|company|project"
    r"|internship|paper))\b|before that|after that"
    r"|\b(?:it|its)\b"
)
_OF_AN_ENTRY = re.compile(
    r"再往前|往前|[上下前后]一[家份段个所任]|那[家所段份]|那[儿里边]|在那|该(?:公司|单位|校)"
    r"|\b(?:there|that (?:job|role|company|firm|employer|project|school|one))\b"
)
"""Means a job, school or project of the one just spoken of, so that "who" asks for no candidate."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of a conversation as it was understood, and whom its answer was about."""

    question: Question
    people: tuple[str, ...]
    entries: tuple[tuple[str, int], ...] = ()

    def entry_of(self, resume_id: str) -> int | None:
        """The entry of a resume that the answer rested on."""
        return next((entry for id_, entry in self.entries if id_ == resume_id), None)


@dataclass(frozen=True, slots=True)
class Understood:
    """A question with the conversation read into it.

    `targets` are resume ids in the order meant, empty for all; `within` restricts a question over
    the corpus to some people; `tentative` targets are given up when their resumes say nothing.
    `among` are those just listed, where the question describes one of them.
    """

    question: Question
    targets: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    tentative: bool = False
    follows: bool = False
    among: tuple[str, ...] = ()


_NAMES = re.compile(
    r"谁|哪[几些]?[个位名]|哪些|名字|姓名|名单|列出|列一下|列举|\bwho\b|\bwhich\b|\bnames?\b|\blist\b"
    r"|\bshow\b|是那[些几]|^那(?:些|几[个位名])(?:人|候选人)?\s*[？?]?$"
)
_BETTER = re.compile(_WORDS["better"])
_WHICH_ONE = re.compile(r"哪一?位|\bwhich one\b")
_NUMBERED = re.compile(r"\d|[一二两三四五六七八九十]\s*(?:人|年|门|个月|岁|次|种)")
_MOST_COMPARED = 6
_CONTENT = 0.5
"""Weight above which a word is content of its own, also where it may repeat what was said."""
_SAID_BEFORE = re.compile(r"\b(?:this|that|such|it)\b|[这该那](?![里些几当之])")
"""Words for what the question before spoke of: "who has that degree?"."""


def names_place(question: Question) -> bool:
    """Whether a question names an employer, a school or a city."""
    return bool(places_named(question))


def refers_back(question: Question) -> bool:
    """Whether a question means someone spoken of before."""
    return _SINGULAR.search(question.folded) is not None


def understand(
    text: str,
    resumes: Sequence[Resume],
    history: Sequence[Turn],
    everyone: Sequence[str] | None = None,
) -> Understood:
    """Read a question in the light of the turns before it, without what it takes back itself.

    With nothing before it, "the first two" are the first two of `everyone`, or of the library.
    """
    before = history[-1].question if history else None
    text = anchored(without_slip(text), before)
    understood = _understand(text, resumes, history, everyone)
    understood = replace(understood, among=listed_before(understood.question, history))
    if before is None or before.scope != "person" or not understood.follows:
        return understood
    question = replace(understood.question, continues=before.folded)
    return replace(understood, question=question)


def _understand(
    text: str,
    resumes: Sequence[Resume],
    history: Sequence[Turn],
    everyone: Sequence[str] | None,
) -> Understood:
    question = read_question(text, resumes)
    folded = question.folded
    last = next((turn for turn in reversed(history) if turn.people), None)
    named = tuple(dict.fromkeys(id_ for m in question.people for id_ in m.resume_ids))
    repeated = _repeats(question, history)
    if repeated is None and history:
        repeated = of_another_time(question, history[-1].question, resumes)
    if named:
        same = last is not None and last.people == named and last is history[-1]
        goes_on = same and _OF_AN_ENTRY.search(folded) is not None
        return Understood(repeated or question, named, follows=repeated is not None or goes_on)
    counted = _of_the_list(question, history)
    if counted is not None:
        return counted
    placed = of_another_place(question, history[-1].question, resumes) if history else None
    if placed is not None:
        return Understood(placed, within=_those_before(history), follows=True)
    exchanged = of_another_kind(question, history[-1].question, resumes) if history else None
    if exchanged is not None:
        return Understood(exchanged)
    if last is None:
        first = tuple(r.id for r in resumes) if everyone is None else tuple(everyone)
        ordinal = at_place_in(folded, first) if question.scope != "corpus" else ()
        if ordinal:
            return Understood(_about(question, ordinal), ordinal)
        return Understood(_over_everyone(question))
    ordinal = at_place_in(folded, _last_listed(history) or last.people)
    if ordinal and (left_out := leaves_out(text, PLACES)):
        rest = tuple(i for i in _last_listed(history) or last.people if i not in ordinal)
        others = read_question(left_out, resumes)
        return Understood(replace(others, scope="corpus"), within=rest, follows=True)
    if ordinal:
        meant = question if len(ordinal) > 1 else read_question(without_place(text), resumes)
        return Understood(_about(repeated or meant, ordinal), ordinal, follows=True)
    left = left_over(folded, history)
    if left:
        before = history[-1].question
        again = replace(before, language=question.language) if only_the_other(folded) else question
        return Understood(_about(again, left), left, follows=True)
    if 2 <= len(last.people) <= _MOST_COMPARED and last is history[-1]:
        timed = of_the_same_place(question, last.question, resumes)
        if timed is not None:
            timed = replace(timed, language=question.language)
            return Understood(_about(timed, last.people), last.people, follows=True)
    if last is history[-1] and (still := still_there(question, last.question, resumes)):
        return Understood(still, within=last.people, follows=True)
    said_there = asks_when_each(question) and names_place(history[-1].question)
    if (said_there or _asks_names(question)) and history[-1].question.scope == "corpus":
        before = replace(history[-1].question, counts=False, language=question.language)
        return Understood(before, within=history[-1].people, follows=True)
    if _compares(question) and 2 <= len(last.people) <= _MOST_COMPARED:
        return Understood(_about(question, last.people), last.people, follows=True)
    if _narrows(question, last):
        return Understood(replace(question, scope="corpus"), within=last.people, follows=True)
    of_one = len(last.people) == 1 and last is history[-1] and last.question.scope == "person"
    things = _AMONG_THINGS.search(folded) is not None or asks_of_items(
        replace(question, continues=last.question.folded)
    )
    if of_one and things and not _PEOPLE.search(folded):
        return Understood(_about(question, last.people), last.people, follows=True)
    question = repeated or question
    of_entry = of_one and _OF_AN_ENTRY.search(folded) is not None
    if question.scope == "corpus" and not _SINGULAR.search(folded) and not of_entry:
        return Understood(question)
    if _SINGULAR.search(folded):
        return Understood(_about(question, last.people[:1]), last.people[:1], follows=True)
    if _PLURAL.search(folded) or _SINGULAR_THEY.search(folded):
        return Understood(_about(question, last.people), last.people, follows=True)
    if _CONTINUES.search(folded) or _ELLIPSIS.search(folded) or repeated is not None:
        sure = len(last.people) == 1 and not any(t.required for t in question.terms)
        return Understood(
            _about(question, last.people[:2]), last.people[:2], tentative=not sure, follows=True
        )
    if len(last.people) == 1:
        # "Any certificates?" asks the one just spoken of, whatever others have.
        one = history[-1].question.scope == "person"
        nameless = not any(t.kind != "word" or t.weight > _NAMELESS for t in question.terms)
        goes_on = nameless and question.says(_ASKS_DETAIL)
        sure = one and (question.yes_no or question.says(_OF_A_PERSON) or goes_on)
        about = _about(question, last.people) if sure else question
        return Understood(about, last.people, tentative=not sure, follows=True)
    return Understood(question)


def _those_before(history: Sequence[Turn]) -> tuple[str, ...]:
    """Among whom the last question looked, where it was who of those listed before."""
    if len(history) < 2 or not _AMONG.search(history[-1].question.folded):
        return ()
    return history[-2].people


_OF_A_PERSON = re.compile(
    r"^\W*(?:那|还有|and |so |what(?:'s| is) (?:the |his |her |their )?)?"
    r"(?:电话|手机|邮箱|邮件|联系方式|地址|住址|年龄|生日|性别|期望薪|薪资|城市|学历|专业"
    r"|e-?mail|phone|mobile|tel\b|number|address|age\b|birth|gender|salary|city\b|location"
    r"|degree|major)"
    r"|^\W*(?:那么?|后来|最后|他|她)?(?:(?:是|在)?(?:什么时候|何时|哪年|几几年|几月|哪个月|为什么|为何|怎么))[^，,。？?]{0,6}?"
    r"(?:走|离开|离职|辞职|离任|入职|加入|进去|毕业|结束)(?:的|了)?(?=\W|$)"
)
"""What only someone can have: asked without a name, it is of the one just spoken of."""
_ASKS_DETAIL = re.compile(
    r"多少|几|什么时候|何时|哪[年月天段家所个]|怎么|为什么|为何|多久|多[大长高]"
    r"|^\W*(?:and |so |but )?(?:why|when|where|how)\b"
)
_NAMELESS = 1.2
"""Weight above which a word names something, which may be asked of everyone."""
_ANYONE = re.compile(
    r"^\W*(?:请问)?(?:有没有|有无|有(?=[^，,。？?]{1,14}(?:吗|么|没有?)[？?]?$))"
    r"|^\W*(?:any|got any)\b"
)


def _last_listed(history: Sequence[Turn]) -> tuple[str, ...]:
    """The people last told in an order; an answer about one of them is no list of its own."""
    told = (
        t.people for t in reversed(history) if len(t.people) > 1 or t.question.scope != "person"
    )
    return next((people for people in told if people), ())


def _of_the_list(question: Question, history: Sequence[Turn]) -> Understood | None:
    """How many those of the last answer are, or who of them where it found nobody."""
    before = history[-1] if history else None
    if before is None or before.question.scope != "corpus":
        return None
    counts = only_counts(question.folded)
    if not before.people:
        if not (counts or _AMONG.search(question.folded)):
            return None
        again = replace(before.question, counts_people=counts, language=question.language)
        return Understood(again, follows=True)
    if not counts:
        return None
    same = replace(question, scope="corpus", terms=(), counts_people=True)
    return Understood(same, within=before.people, follows=True)


def _over_everyone(question: Question) -> Question:
    """A question whether there is something, with nobody spoken of before, asks who has it."""
    if question.scope != "open" or not question.says(_ANYONE):
        return question
    return replace(question, scope="corpus")


_EXTREME = re.compile(
    r"最|更|第[二三四五2345]|平均|\b(?:most|least|more|less|fewer|fewest|average|senior|junior)\b"
    r"|\b(?:old|young|long|short|high|low|earli|late|large|small|new)(?:er|est)\b"
)
"""Which of them is at an end of an order, not who they are."""


def asks_extreme(question: Question) -> bool:
    """Whether a question asks who is at an end of an order, however few words it has."""
    return question.says(_EXTREME)


def _asks_names(question: Question) -> bool:
    """Whether a question only asks who those of the last answer are ("list them")."""
    demands = question.attributes or question.says(_NUMBERED) or asks_extreme(question)
    return not sets_condition(question) and not demands and question.says(_NAMES)


def sets_condition(question: Question) -> bool:
    """Whether words of a question may say who is meant, beyond asking for names: "论文" alone does,
    unless it repeats what was spoken of.
    """
    least = _CONTENT if question.says(_SAID_BEFORE) else 0.0
    words = (t for t in question.terms if len(t.text) > 1 and not _NAMES.search(t.text))
    return any(t.weight > least for t in words)


def _compares(question: Question) -> bool:
    """Whether a question asks which of those spoken of is ahead ("who of them is older")."""
    meant = any(p.search(question.folded) for p in (_PLURAL, _AMONG, _WHICH_ONE))
    return bool(meant) and question.says(_BETTER)


def _narrows(question: Question, last: Turn) -> bool:
    """Whether a question asks who of those found before, rather than who of all."""
    if last.question.scope == "corpus" and last.people and _AMONG.search(question.folded):
        return True
    if len(last.people) < 2:
        return False
    if last.question.scope == "corpus" and (ordered := sorts_them(question.folded)) is not None:
        return ordered
    if _AMONG.search(question.folded):
        return True
    if question.scope == "corpus":
        return _PLURAL.search(question.folded) is not None or not question.terms
    listed = last.question.scope == "corpus"
    return listed and _FILTERS.search(question.folded) is not None and bool(question.terms)


def _about(question: Question, ids: tuple[str, ...]) -> Question:
    """The question as one about people, although it names none."""
    mention = PersonMention(ids, Span(0, 0))
    return replace(question, scope="person", people=(mention,), counts_people=False)


def _repeats(question: Question, history: Sequence[Turn]) -> Question | None:
    """The last question asked again about someone or something else ("and her?", "那她呢?")."""
    same = _SAME_AGAIN.search(question.folded) is not None
    if not history or _STEPS.search(question.folded):
        return None
    if not same and not _ELLIPSIS.search(question.folded):
        return None
    before = history[-1].question
    if question.attributes or (same and not question.people):
        return None
    if any(not (same and _SAID_AGAIN.fullmatch(t.text)) for t in question.terms):
        return None
    return replace(
        before,
        text=before.text,
        language=question.language,
        scope="person" if question.people else before.scope,
        people=question.people or before.people,
    )

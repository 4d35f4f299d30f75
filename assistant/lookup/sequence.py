"""Jobs in the order of a life: the first, the latest, the one before or after another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conditions.job import jobs_of
from assistant.durations import bounds_of
from assistant.evidence import contains, stems_of
from assistant.findings import Findings
from assistant.lookup.asked import BESIDES, ENTRY_TOPICS, INTERN, Asked, recency
from assistant.lookup.entries import entry_findings, spans_of_job
from assistant.lookup.jobs_and_degrees import ASKS_ENTRY
from assistant.lookup.naming import NamedJobs, at_same_employer, jobs_as, jobs_at, masked
from assistant.lookup.tenure import unnamed, weight_of
from assistant.lookup.words import by_words_in
from ingest.resume import Span
from ingest.tokens import fold

_FIRST = re.compile(
    r"第[一1](?:份|段|家|个)|最早|首份|最初|最开始|职业生涯.{0,6}(?:开始|起点)"
    r"|\bfirst\b(?!.{0,12}(?:author|degree|class|prize|place))|\bearliest\b|\boriginally\b"
    r"|\b(?:start|beg[ai]n|launch)\w* .{0,14}(?:career|work(?:ing)?|professional)\b"
)
_LATEST = re.compile(
    r"最近|最新|最后|目前|现在|现任|当前|latest|most recent|\bcurrent|\bnow\b|\bat the moment\b"
    r"|\bthese days\b|\bpresently\b|\bpresent\b|\blast\b"
)
_SECOND = re.compile(
    r"(?<!倒数)第[二2两](?:份|段|家|个)|\bsecond (?:\w+ )?(?:job|employer|company|role)"
)
_THIRD = re.compile(
    r"(?<!倒数)第[三3](?:份|段|家|个)|\bthird (?:\w+ )?(?:job|employer|company|role)"
)
_LAST_BUT_ONE = re.compile(
    r"倒数第[二2]|上上(?:一|份|家|段)|second.(?:to|last)\W?last|last but one"
)
_BEFORE = re.compile(
    r"之前|以前|往前|(?:(?<![目当])前|上)(?:面)?(?:那|的|一)?(?:一)?(?:段|份|家|个|任)|前面|更早|早先"
    r"|(?:跳槽|转|换)到@|@.{0,2}前(?![端台后沿辈前])|(?:离开|离职|辞).{0,8}(?:去|到|加入)@"
    r"|\bbefore\b|\bprior\b|\bprevious|\bpreced|\bearlier\b|\bformer (?:job|employer)"
    r"|\b(?:leave|left|leaving|quit)\b.{0,12}\b(?:join|for) @|\bc[ao]me from\b"
)
_AFTER = re.compile(
    r"之后|以后|往后|(?:(?<!最)后|下)(?:面)?(?:那|的|一)?(?:一)?(?:段|份|家|个|任)|离开@|离职后|后来|接下来|接着|随后"
    r"|@.{0,3}(?:干完|做完|待完|离职|离开|辞职|跳槽|出来|走了)|从@.{0,6}(?:去|到|跳|离|转|走|出来)"
    r"|\bafter\b|\bnext\b|\bfollow(?:ing|ed)\b|\bsubsequent|\bsucceed|\bleaving @|\bleft @"
    r"|\bfrom @.{0,12}\bto (?:which|what|where)\b"
)
_JOB = re.compile(
    rf"{ENTRY_TOPICS[1][1].pattern}|在哪|哪里|哪儿|雇主|东家|老板|单位|职业|负责"
    r"|where|organi[sz]ation|\bfirm\b|\bcareer\b|\bstarted?\b|\bposts?\b"
)
_SCHOOLING = re.compile(
    r"学历|学位|毕业院校|学校|大学|专业|degree|school|universit|\bstud|graduation|论文|项目"
    r"|证书|奖|paper|project|certificat|award"
)
OF_ORDER = re.compile(
    r"(?:单位|雇主|公司|地方|走|走的|辞职|离任|接着|然后|紧接着?|紧跟着?|[后前]面|查查|职业|生涯|正式|份|段|家|毕业|离职|离开|跳槽|入职|加入|就职|现任|任|工作"
    r"|just|shortly|organi[sz]ation|firm|career|join\w*|lea?v\w*|left|go|went|move\w*|immediate\w*|right|moment|days|post|held|hold|direct\w*"
    r"|教书|任教|执教|教学|上班|供职|teach\w*|taught|practi[cs]\w*|serv\w*|beg[aiu]n\w*|switch\w*|c[ao]me|recent\w*|very|next|employ\w*|follow\w*|precede\w*|earlier"
    r"|全职|专职|full[- ]?time|permanent"
    r"|originally|launch\w*|professional\w*|job|work\w*|quit|hire\w*|place|straight|went|last|latest|first|that|one|came|title|position|role|most|[最前后那新再的一在]|\s)+"
)
_WHEN = re.compile(r"什么时候|何时|哪一?年|几月|\bwhen\b|what (?:year|month|date)\b")
_BESIDE_ANOTHER = re.compile(
    r"之前|之后|以前|以后|下一|上一|\bbefore\b|\bafter\b|\bnext\b|\bprevious\b"
)
_SPARE = 0.9
"""Weight of words that may stand beside the order asked for."""
_EARLIER = ("更早的工作", "an earlier job")
_LATER = ("更晚的工作", "a later job")


def in_order(asked: Asked) -> Findings | None:
    """The job that the question places: by rank, or beside a named one or the one spoken of."""
    question = asked.question
    if question.periods or question.attributes or question.compares:
        return None
    if question.says(_WHEN) and not question.says(_BESIDE_ANOTHER):
        return None  # "When did she leave @?" asks for a date.
    placed = placed_job(asked)
    return _told(asked, placed) if isinstance(placed, int) else placed


def placed_job(asked: Asked) -> int | Findings | None:
    """The position of the job that the question places; findings that there is none at that place,
    None where it places none.
    """
    named = jobs_at(asked)
    words = masked(asked, named)
    rest = _rest(asked, named)
    if not named.numbers and _direction(words) and asked.focus is None:
        named = jobs_as(asked)
        words, rest = masked(asked, named), _rest(asked, named)
    if named.numbers:
        step = _direction(words)
        if rest > _SPARE:
            return None
        return _beside(asked, named.numbers, step) if step else _among(asked, named.numbers, words)
    step = _direction(words)
    there = _in_city(asked) if not step and _JOB.search(words) else NamedJobs()
    if there.numbers and _rest(asked, there) <= _SPARE:
        words = masked(asked, there)
        if (first := bool(_FIRST.search(words))) != bool(_LATEST.search(words)):
            ordered = sorted(there.numbers, key=lambda n: recency(asked.resume.entries[n]))
            return ordered[0 if first else -1]
    if step and asked.focus is not None and not _FIRST.search(words):
        return _beside_focus(asked, step)
    if rest > _SPARE or _SCHOOLING.search(words) or not _JOB.search(words):
        return None
    return _ranked(asked, words, step)


def _among(asked: Asked, numbers: Sequence[int], words: str) -> int | None:
    """The first or the last of several jobs at one employer."""
    ordered = sorted(numbers, key=lambda n: recency(asked.resume.entries[n]))
    if len(ordered) < 2 or bool(_FIRST.search(words)) == bool(_LATEST.search(words)):
        return None
    return ordered[0 if _FIRST.search(words) else -1]


def _in_city(asked: Asked) -> NamedJobs:
    """The jobs in the city that the question names, and its words that stand in their heads."""
    resume, folded = asked.resume, asked.question.folded
    for city in asked.question.mentions("city"):
        heads = {
            n: fold(" ".join(span.of(resume.text) for span in spans_of_job(resume, n)))
            for n in jobs_of(resume)
        }
        there = {
            n: head
            for n, head in heads.items()
            if any(contains(name, head, stems_of(head)) for name in city.concept.names)
        }
        if not there:
            continue
        said = " ".join(there.values())
        named = [
            Span(place, place + len(t.text))
            for t in asked.solid
            if (place := folded.find(t.text)) >= 0
            and any(contains(form, said, stems_of(said)) for form, _ in t.forms)
        ]
        return NamedJobs(
            tuple(there), (city.span, *(s for s in named if not s.overlaps(city.span)))
        )
    return NamedJobs()


def _rest(asked: Asked, named: NamedJobs) -> float:
    terms = unnamed(asked, named)
    return weight_of(asked, [t for t in terms if not OF_ORDER.fullmatch(t.text)])


def _direction(words: str) -> int:
    """1 for the job before, -1 for the one after, 0 where neither is asked."""
    before, after = _BEFORE.search(words), _AFTER.search(words)
    if before and after:  # the one that touches what is named ("the previous one, before @")
        return 1 if re.search(r"(?:before|prior to).{0,9}@|@.{0,3}(?:之|以)?前", words) else -1
    return 1 if before else -1 if after else 0


def _order(asked: Asked, numbers: Sequence[int]) -> list[int]:
    """Jobs, latest first, without internships where there are others and none is meant."""
    resume = asked.resume
    jobs = sorted(jobs_of(resume), key=lambda n: recency(resume.entries[n]), reverse=True)
    meant = any(asked.is_internship(n) for n in numbers)
    if not asked.question.says(BESIDES):
        # What went on beside a job comes neither before nor after.
        heads = {n: fold(resume.entries[n].head.of(resume.text)) for n in jobs}
        jobs = [n for n in jobs if n in numbers or not BESIDES.search(heads[n])] or jobs
    if asked.question.says(INTERN):
        return [n for n in jobs if asked.is_internship(n) or n in numbers]
    return jobs if meant else [n for n in jobs if not asked.is_internship(n)] or jobs


def _beside(asked: Asked, anchors: Sequence[int], step: int) -> int | Findings | None:
    """The neighbour of one or more jobs at the same employer."""
    order = _order(asked, anchors)
    places = [order.index(n) for n in anchors if n in order]
    if not places:
        return None
    place = (max(places) if step > 0 else min(places)) + step
    while 0 <= place < len(order) and _is_part(asked, order[place], anchors):
        place += step
    if step > 0 and place >= len(order):  # before the first job there may be an internship
        everything = sorted(
            jobs_of(asked.resume), key=lambda n: recency(asked.resume.entries[n]), reverse=True
        )
        order = [*order, *(n for n in everything if n not in order)]
    if not 0 <= place < len(order):
        names = _EARLIER if step > 0 else _LATER
        return Findings("absent", lead=names[asked.question.language == "en"])
    return order[place]


def _is_part(asked: Asked, number: int, anchors: Sequence[int]) -> bool:
    """Whether a job lies within another one: a secondment is neither before nor after it."""
    entries = asked.resume.entries
    own = bounds_of(entries[number].period, asked.as_of)
    held = [b for n in anchors if (b := bounds_of(entries[n].period, asked.as_of))]
    return own is not None and any(b[0] < own[0] and own[1] < b[1] for b in held)


def _beside_focus(asked: Asked, step: int) -> int | Findings | None:
    """The neighbour of the entry spoken of last."""
    focus = asked.focus
    assert focus is not None
    entries = asked.resume.entries
    kind = entries[focus].kind
    if kind == "job" or focus in jobs_of(asked.resume):
        same = at_same_employer(asked.resume, focus)
        return _beside(asked, same, step)
    order = asked.degrees()
    if kind == "project":
        order = [i for i, e in enumerate(entries) if e.kind == "project"]
    if focus not in order:
        return None
    place = order.index(focus) + step
    return order[place] if 0 <= place < len(order) else Findings("absent")


def _ranked(asked: Asked, words: str, step: int) -> int | None:
    order = _order(asked, ())
    if not order:
        return None
    place: int | None = None
    if _LAST_BUT_ONE.search(words):
        place = 1
    elif _SECOND.search(words):
        place = len(order) - 2
    elif _THIRD.search(words):
        place = len(order) - 3
    elif _FIRST.search(words):
        place = len(order) - 1
    elif _LATEST.search(words):
        place = 0
    elif step > 0:  # "the previous job": before the present one, else the latest of all
        period = asked.resume.entries[order[0]].period
        place = 1 if period is not None and period.present else 0
    return order[place] if place is not None and 0 <= place < len(order) else None


def _told(asked: Asked, number: int) -> Findings:
    """A job with its employer, title and dates, and from within it what else is asked."""
    named = ("employer", "name", "title")
    solid = [t for t in asked.solid if t.kind not in named and not OF_ORDER.fullmatch(t.text)]
    within = by_words_in(asked, number) if solid else None
    if within is not None and not asked.question.says(ASKS_ENTRY):
        return within
    found = entry_findings(asked, [number])
    if within is None:
        return found
    said = [span for point in found.points for span in point.spans]
    more = [p for p in within.points if not any(s.overlaps(o) for s in p.spans for o in said)]
    return Findings("person", (*found.points, *more), found.lead)

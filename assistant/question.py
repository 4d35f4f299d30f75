"""What a question asks: about whom, for what, over which resumes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.people import PersonMention, find_people
from assistant.query.answer_form import without_form
from assistant.query.included import with_included
from assistant.query.occupations import find_occupations
from assistant.query.plain import without_marks
from assistant.query.remarks import only_reckons, read_remarks
from assistant.roster import Roster
from assistant.scope import asks_of_everyone, asks_who, counts_people
from assistant.spelling import corrected
from assistant.terms import Term, date_terms, find_terms, mentions_of
from assistant.vocabulary import Attribute, attributes
from assistant.years_away import with_years_counted
from ingest.dates import find_periods
from ingest.lexicon import Mention
from ingest.name_shapes import TITLE
from ingest.resume import Period, Resume, Span
from ingest.tokens import fold, is_han

Scope = Literal["corpus", "person", "open"]
"""Over all resumes, about people named or meant, or about whoever the words fit."""

_BARE = re.compile(r"(?!那)[^？?。，,]{1,12}(?<!呢)|(?!那)[\w+#./-]+(?: [\w+#./-]+){0,2}(?<!呢) ?")
"""A word or two and no question: who has it is meant. "那…呢" asks it of the one spoken of."""

LONGEST_QUESTION = 2_000
"""Characters that are read; the rest of a longer question is left out, and the answer says so."""

_COUNT = re.compile(
    r"人数|\bcount\b|几[位份名个篇项段次种家门本年条]|多少(?!钱)|how many|number of|count of"
)
_COMPARE = re.compile(
    r"对比|比较|相比|比一?比|区别|差异|有何不同|有什么不同|孰|compar"
    r"|versus|\bvs\b|\bdiffer|\bbetter\b"
    r"|contrast"
)
_YES_NO = re.compile(
    r"吗[？?]?\s*$|是否|有没有|会不会|能不能(?!(?:[帮给替跟和向]?我们?)?[说列查找讲看给告介])|是不是|有无|^\W*(?:do|does|did|is|are|was|were|has"
    r"|have|had|can|could)\b"
    r"(?! you (?:please |kindly |also )?(?:tell|give|find|look|show|let|say|check|name|list))"
)


_ASKING = re.compile(
    r"^\s*(?:请问一?下?"
    r"|(?:请|麻烦|劳烦)?[你您]?(?:帮我|给我|替我|帮忙|帮)(?:查|看|问|确认|核实)(?:一?下|一?[查看])?"
    r"|我?(?:想要?|要)(?:知道|了解|问|确认)(?:一?下)?|请?(?:告诉|告知)我)[，,：:]?\s*(?=\S{3})"
)
"""Words that only say that something is asked: "帮我查一下", "想知道"."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question, understood as far as its own words go.

    `excludes_bounds`: an aside says that the bound of a number does not count itself,
    `includes_bounds` that the bound of a date does; `asides` are the remarks on what counts too,
    folded, `caveats` those that say what does not.
    """

    text: str
    language: str
    scope: Scope
    people: tuple[PersonMention, ...]
    terms: tuple[Term, ...]
    attributes: tuple[Attribute, ...]
    concepts: tuple[Mention, ...]
    periods: tuple[Period, ...]
    counts: bool
    counts_people: bool
    compares: bool
    yes_no: bool
    excludes_bounds: bool = False
    includes_bounds: bool = False
    asides: str = ""
    caveats: str = ""
    described: tuple[Span, ...] = ()
    """Words that only say who is meant; what is asked is read without them."""
    continues: str = ""
    """The folded question before, where this one goes on about the same person."""

    @property
    def folded(self) -> str:
        """The question as it is matched: lower case, simplified, `described` blanked out."""
        return blanked(fold(self.text), self.described)

    @property
    def unnamed(self) -> str:
        """The same without the names of people."""
        return blanked(self.folded, [m.span for m in self.people])

    def mentions(self, kind: str) -> list[Mention]:
        """Concepts of one kind that the question names."""
        return [m for m in self.concepts if m.concept.kind == kind]

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern occurs in the folded question."""
        return pattern.search(self.folded) is not None


def _with_latin_raised(terms: Iterable[Term], language: str) -> tuple[Term, ...]:
    """A Latin word in a Chinese question is a name of something: it weighs more than others."""
    if language != "zh":
        return tuple(terms)
    return tuple(
        replace(t, weight=max(t.weight, _LATIN_WORD)) if t.text.isascii() and t.weight >= 1 else t
        for t in terms
    )


_LATIN_WORD = 1.8


def language_of(text: str) -> str:
    """The language to answer in: "zh" where the question's own words are Chinese, else "en"."""
    latin_words = len(re.findall(r"[A-Za-z]{2,}", text))
    han_words = len(re.findall(r"[\u4e00-\u9fff]", text)) / 2
    return "zh" if han_words and han_words >= latin_words else "en"


def read_question(text: str, resumes: Sequence[Resume]) -> Question:
    """Understand one question by itself; what it leaves to the conversation stays open."""
    text = " ".join(text.split())[:LONGEST_QUESTION]
    roster = resumes if isinstance(resumes, Roster) else Roster(resumes)
    text = with_included(corrected(text, roster.words))
    remarks = read_remarks(text)
    text = without_marks(remarks.rest)
    text = without_form(_ASKING.sub("", text, count=1))
    folded = fold(text)
    dates = [period.span for period in find_periods(text)]
    people = tuple(
        mention
        for mention in find_people(text, roster)
        # "Jun 2026" is a month, whoever is called Jun.
        if " " in mention.span.of(text) or not any(d.overlaps(mention.span) for d in dates)
    )
    names = [mention.span for mention in people]
    periods = tuple(p for p in find_periods(text) if not any(p.span.overlaps(s) for s in names))
    taken = [*names, *(p.span for p in periods)]
    concepts = tuple(
        m for m in mentions_of(text) if not any(m.span.overlaps(span) for span in taken)
    )
    titled = _titles_of_names(text, names, concepts)
    concepts = tuple(m for m in concepts if not any(m.span.overlaps(s) for s in titled))
    ignored = [*names, *titled, *(p.span for p in periods)]
    counted = counts_people(folded)
    who = asks_who(folded) or _which_title(folded, concepts)
    rest = _without(text, names)
    language = language_of(rest if re.search(r"[^\W\d_]", rest) else text)
    everyone = asks_of_everyone(folded)
    at_work = next(find_occupations(folded), None)
    scope: Scope = "corpus" if who or counted or everyone or at_work else "open"
    terms = _with_latin_raised((*find_terms(text, ignored), *date_terms(periods, folded)), language)
    if (
        scope == "open"
        and _BARE.fullmatch(folded)
        and terms
        and all(t.weight >= 1.2 for t in terms)
    ):
        scope = "corpus"
    if people:
        scope = "person"
    return Question(
        text=text,
        language=language,
        scope=scope,
        people=people,
        terms=terms,
        attributes=tuple(_asked_attributes(folded)),
        concepts=concepts,
        periods=periods,
        counts=_COUNT.search(folded) is not None,
        counts_people=counted and not people,
        compares=_COMPARE.search(folded) is not None,
        yes_no=_YES_NO.search(folded) is not None,
        excludes_bounds=remarks.excludes_bounds,
        includes_bounds=remarks.includes_bounds,
        asides=fold(" ".join(remarks.asides)),
        caveats=fold(" ".join(remarks.caveats)),
    )


_TITLED = re.compile(r"\b(?:the|our)\s+(?:[\w/&-]+\s+){1,4}$", re.I)


def _titles_of_names(text: str, names: Sequence[Span], concepts: Sequence[Mention]) -> list[Span]:
    """Titles before a name, which only say who is meant: "the nurse Ada Moss", "电工李四"."""
    titles = [m.span for m in concepts if m.concept.kind == "title"]
    found = []
    for name in names:
        phrase = _TITLED.search(text[: name.start])
        if phrase is not None and any(
            phrase.start() <= t.start and t.end <= phrase.end() for t in titles
        ):
            found.append(Span(phrase.start(), len(phrase.string.rstrip())))
        found += [t for t in titles if t.end == name.start and is_han(t.of(text))]
    return found


def _which_title(folded: str, concepts: Sequence[Mention]) -> bool:
    """A job title in the place of "candidate": "which nurses ...", "哪些会计 ..."."""
    for match in re.finditer(
        r"(?:哪些|哪几个|多少个?|几个|which|how many|any|list all|find)\s*", folded
    ):
        if any(m.concept.kind == "title" and m.span.start == match.end() for m in concepts):
            return True
        following = TITLE.match(folded, match.end())
        if following and is_han(following.group()) and len(following.group()) <= 6:
            return True
    return False


def blanked(folded: str, spans: Sequence[Span]) -> str:
    """A text with some places of it filled with blanks, so that all others stay where they are."""
    for span in spans:
        folded = folded[: span.start] + " " * len(span) + folded[span.end :]
    return folded


def _without(text: str, spans: Sequence[Span]) -> str:
    for span in sorted(spans, reverse=True):
        text = text[: span.start] + " " + text[span.end :]
    return text


def _asked_attributes(folded: str) -> list[Attribute]:
    """Attributes that the question asks for by name; the special one stands for the general."""
    found = [a for a in attributes() if _asks_for(a, folded)]
    replaced = {id_ for a in found for id_ in a.replaces}
    return [a for a in found if a.id not in replaced]


def _asks_for(attribute: Attribute, folded: str) -> bool:
    for word in attribute.not_asked:
        folded = folded.replace(word, " ")
    if attribute.asked_with and not any(_says(folded, word) for word in attribute.asked_with):
        return False
    return any(_says(folded, word) for word in attribute.asked)


def _says(folded: str, word: str) -> bool:
    if word.isascii():
        return re.search(rf"(?<![a-z]){re.escape(word)}(?:s|es)?(?![a-z])", folded) is not None
    return word in folded


_CLAUSE = re.compile(
    r"[?？；;](?!\s*(?:(?:[Pp]lease )?(?:[Nn]ame|[Ll]ist|[Ss]how|[Gg]ive) (?:[\w ]{0,12} )?"
    r"(?:all|everyone|names?)(?: of them)?\.\s*|[^。？?，,]{0,6}列[^。？?，,]{0,6}。\s*)?"
    r"(?:只|仅|(?:[Pp]ool|[Ss]cope|范围|对象)\s?[:：]"
    r"|(?:[Pp]lease )?[Oo]nly|[Cc]ount only)(?!\s?(?:要?[告给列说写看]"
    r"|tell|giv|list|show|say|nam)))(?=\s*\S)|[，,](?=\s*(?:(?:并|且|又|都|其中|分别|具体|教"
    r"|用|投|做|是|读|在)?(?:哪|什么"
    r"|怎么|多少|为什么|为何|何时|几|从(?!\S{1,3}到))|分别|(?:and )?(?:(?:during|in"
    r"|on|at|from|for|to|with) )?(?:what|how|where|when|why"
    r"|which(?! (?:one|candidate|person|people|applicant|resume|cv|of)s?\b))\b))"
    r"|\band (?=(?:(?:during|in|on|at|from|for|to|with) )?(?:what|how|where|when|why|which)\b)"
    r"|(?:(?<=谁)|(?<=哪[位个名]))[，,](?=[^，,。？?]*(?:什么|哪|多少|几|何时|怎么|谁))"
)


_FRAME = re.compile(
    r"^\W*(?:and |so |now )?(?:of|among|amongst|from|in) (?:all )?(?:of )?"
    r"(?:these|those|them|the)\b"
    r"(?: (?:people|candidates|applicants|resumes|persons|ones))?\s*[,:]\s*"
    r"|^(?:在|从)?(?:这些|那些|上述|以上|上面)?(?:候选人|人|简历|他们|她们)(?:之?中|里面?|当中)\s*[，,：:]"
    r"|^(?:在|从)(?:这些|那些|上述|以上|上面)(?:候选人|人|简历)(?:之?中|里面?|当中)\s*(?=[找筛挑选看查](?!不))",
    re.I,
)


def _without_frame(question: Question) -> Question:
    """The question without words that only say among whom ("Of these candidates, ...")."""
    frame = _FRAME.match(question.text)
    return question if frame is None else read_question(question.text[frame.end() :], ())


_HOW_MANY = re.compile(
    r"(?:一?共|总共|各)?(?:有|是)?(?:多少|几)[个位名]?(?:人|候选人)?[？?。]?"
    r"|(?:and )?how many(?: (?:are there|people|of them|candidates))?\??"
)


_DETAIL = re.compile(
    r"什么|哪里|哪[一几]?[年月天段家所个项种]|怎么|怎样|多少|为什么|为何|何时|多久|几[年月岁个次]|分别|具体"
    r"|\b(?:what|when|where|why|how)\b|\bwhich (?!candidate|people|person|one|of|applicant|resume)"
)


def asks_for_details(part: Question) -> bool:
    """Whether a clause asks for something, and does not only say who does not count."""
    return part.counts or bool(part.attributes) or part.says(_DETAIL)


def _is_condition(part: str, before: str) -> bool:
    """Whether a part of a question behind ";" demands something rather than asks for details."""
    return before.rstrip()[-1:] in (";", "；") and _DETAIL.search(fold(part)) is None


def clauses(question: Question) -> tuple[Question, Question | None]:
    """The part of a question that asks who, and the rest of it, which asks for details."""
    question = _without_frame(question)
    parts: list[str] = []
    start = 0
    for match in [*_CLAUSE.finditer(question.text), None]:
        end = match.end() if match else len(question.text)
        part = question.text[start:end]
        if parts and part.strip() and _is_condition(part, parts[-1]):
            parts[-1] += part
        elif part.strip():
            parts.append(part)
        start = end
    if len(parts) < 2:
        return question, None
    told = [p for p in parts if not _HOW_MANY.fullmatch(fold(p).strip())] or parts
    asking = next((p for p in told if asks_who(fold(p).strip())), told[0])
    # What stands before "who" and asks for nothing says of whom it is asked.
    first = parts.index(asking)
    said = [p for p in parts[:first] if not _DETAIL.search(fold(p))]
    rest = " ".join(p for p in parts if p is not asking and p not in said)
    asked = replace(
        read_question("".join((*said, asking)), ()),
        asides=question.asides,
        caveats=question.caveats,
        excludes_bounds=question.excludes_bounds,
        includes_bounds=question.includes_bounds,
    )
    return asked, read_question(rest, ()) if rest else None


def about_also(question: Question, mention: PersonMention) -> Question:
    """The question as one about someone more, whose describing words are no words to look for."""
    people = (*question.people, mention)
    described = (*question.described, mention.span)
    folded = blanked(fold(question.text), described)
    names = [m.span for m in people if len(m.span)]
    ignored = [*names, *(p.span for p in question.periods)]
    terms = (
        *find_terms(question.text, ignored),
        *date_terms(question.periods, folded),
    )
    concepts = tuple(m for m in question.concepts if not any(m.span.overlaps(s) for s in names))
    return replace(
        question,
        scope="person",
        people=people,
        terms=terms,
        concepts=concepts,
        attributes=tuple(_asked_attributes(folded)),
        described=described,
    )


_PART = re.compile(
    r"[?？](?=\s*\S)|[,，;；]?\s+and (?=(?:what|where|when|which|who"
    r"|how (?:much|many|long|big|large|high|far|fast|often))\b)"
    r"|(?<=[^，,]{6})[，,](?=\s*(?:什么时候|哪年|哪里|在哪|为什么|多久|多少|后来|现在|目前))",
    re.I,
)
_OWN_WORDS = 0.5


def parts_of(question: Question, resume: Resume) -> tuple[Question, ...]:
    """A question about one person as the questions it joins, where each has words of its own."""
    text = blanked(question.text, question.described)
    every = [p.strip() for p in _PART.split(text) if p.strip()]
    pieces = [p for p in every if not only_reckons(p)] or every
    if len(every) < 2 or question.compares:
        return (question,)
    parts = []
    for place, piece in enumerate(pieces):
        read = read_question(with_years_counted(" ".join(pieces[:place]), piece), (resume,))
        parts.append(
            replace(
                read,
                scope="person",
                people=question.people,
                language=question.language,
                continues=question.continues,
            )
        )
    return tuple(parts) if all(_asks_alone(part) for part in parts) else (question,)


def _asks_alone(part: Question) -> bool:
    """Whether a part says what it asks; "and how many in 2019" leaves that to the part before."""
    told = [t for t in part.terms if t.kind != "date" or not part.counts]
    return sum(t.weight for t in told) >= _OWN_WORDS or bool(part.attributes)

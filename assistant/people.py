"""Who a question names: people by name (either script, either order), by file name, by surname."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import rjieba
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from assistant.part_of_firm import PLACES, is_of, opens, sounds_in_firm
from assistant.roster import (
    TELLING_UP_TO,
    Roster,
    full_forms,
    han_surnames,
    latin_forms,
    parts_of_name,
)
from assistant.transliterated import transliterated
from assistant.vocabulary import faint_words, silent_words
from ingest.facts.names.shapes import is_name
from ingest.lexicon import lexicon, surnames
from ingest.name_shapes import EMPLOYER, SCHOOL
from ingest.persons.names import family_and_given, likeness
from ingest.resume import Resume, Span
from ingest.tokens import fold, is_han, stem

_ADDRESSED_BY_NAME = r"先生|女士|小姐|同学|老师|师傅|大夫|医生|律师"
_POLITE = (
    rf"(?:{_ADDRESSED_BY_NAME}|经理|教授|博士|主任|护士"
    r"|工(?![程作厂业地资龄人]|会[员主议的])|总(?![共计数结监经体部]))"
)


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A place in a question that names someone; several resumes may bear the name."""

    resume_ids: tuple[str, ...]
    span: Span


def english_name(name: str) -> str:
    """A Chinese name as an English reader writes it: "Li Xiaoming"."""
    from pypinyin import lazy_pinyin

    length = 2 if name[:2] in surnames() and len(name) > 2 else 1
    family = surnames().get(name[:length], ("".join(lazy_pinyin(name[:length])),))[0]
    return f"{family.capitalize()} {''.join(lazy_pinyin(name[length:])).capitalize()}"


def label(resume: Resume, language: str) -> str:
    """How a person is called in an answer: the stated name, else the file."""
    if resume.name is None:
        return (
            f"{resume.file}（未写姓名）" if language == "zh" else f"{resume.file} (no name stated)"
        )
    if language == "en" and is_han(resume.name) and "·" not in resume.name:
        return f"{resume.name} ({english_name(resume.name)})"
    return resume.name


def label_among(resume: Resume, people: Iterable[Resume], language: str) -> str:
    """The same where several people are spoken of: with the file, if another bears the name."""
    named = label(resume, language)
    if resume.name is None or all(
        r.id == resume.id or r.name is None or fold(r.name) != fold(resume.name) for r in people
    ):
        return named
    return f"{named}（{resume.file}）" if language == "zh" else f"{named} ({resume.file})"


def find_people(question: str, resumes: Sequence[Resume]) -> list[PersonMention]:
    """The people that a question names, in its order."""
    folded = fold(question)
    found: dict[Span, list[str]] = {}
    whole: dict[Span, list[str]] = {}
    roster = resumes if isinstance(resumes, Roster) else Roster(resumes)
    shared = roster.sharing(folded)
    for resume in roster.called(folded):
        spelled = (s for s in _spelled_mentions(folded, resume) if not sounds_in_firm(s, question))
        named = _full_mentions(folded, resume) or list(spelled)
        for span in named:
            whole.setdefault(span, []).append(resume.id)
        for span in named or _partial_mentions(question, resume, shared):
            found.setdefault(span, []).append(resume.id)
    # Who bears the name is meant, and nobody whose name is a letter off.
    found |= whole
    firms = [Span(*m.span()) for p in (EMPLOYER, SCHOOL) for m in p.finditer(question)]
    places = [m.span for m in lexicon().find(question, PLACES)] if found else []
    found |= transliterated(question, roster, tuple(found))
    mentions = [
        PersonMention(tuple(ids), span)
        for span, ids in sorted(found.items())
        if not any(opens(span, firm, question) for firm in firms)
        and not any(is_of(span, place, folded) for place in places)
    ]
    return [
        m
        for m in mentions
        if not any(
            o is not m and o.span.overlaps(m.span) and len(o.span) > len(m.span) for o in mentions
        )
    ]


_BEFORE_NAME = (
    r"(?:对比|比较|请问|和|与|跟|那|联系到?|找到?|打给|发给|关于|看看|^|[，,。；;、？?\s])"
)
_AFTER_NAME = r"(?=的|会|有|是|在|做|能|现在|目前|今年|什么|多|哪|谁|呢|和|与|跟|简历|$|[？?，,])"
_HAN_NAME_ASKED = re.compile(rf"{_BEFORE_NAME}([\u4e00-\u9fff]{{2,4}}?){_AFTER_NAME}")
_LATIN_NAME_ASKED = re.compile(
    r"\b(?!(?:Did|Does|Do|Is|Are|Was|Were|Has|Have|Had|Can|Could|Will|Would|Should|May|Might|Must"
    r"|If|When|Where|What|Which|Who|Whose|Why|How|And|Or|But|Of|Compare|Contrast|About|With) )"
    r"([A-Z][a-zà-ÿ'-]+(?: [A-Z]\.?)?(?: [A-Z][a-zà-ÿ'-]+)+)(?![a-zà-ÿ0-9])"
    r"|(?<!^)\b([A-Z][a-zà-ÿ]+)(?='s\b)|^([A-Z][a-zà-ÿ]{2,})'s\b"
    r"|(?:\b(?:Did|Does|Is|Was|Has|Can|does|did|is|was|has|can) )([A-Z][a-zà-ÿ]{2,}"
    r"(?: [A-Z][a-zà-ÿ'-]+)*)\b"
)
_PLACE_BEFORE = re.compile(r"\b(?:at|for|from|joining|join|joined|with)\s+(?:the\s+)?$", re.I)
_COMPARED_WITH = re.compile(r"\bcompar\w+\s[^?.]*\bwith\s+$", re.I)
_LONG_ENOUGH = 6
_CLOSE = 75
"""Of 100: how alike two spellings of a name must be to be suggested for each other."""


_OWNED = re.compile(r"的?(?:个人)?简历|(?:'s|’s)\s+(?:resume|cv)\b", re.I)
_STRANGER_ADDRESSED = re.compile(
    r"(?:^|[，,。；;、？?\s]|请问|那)([\u4e00-\u9fff]{1,2})(?:先生|女士|小姐|师傅)"
)


def owner_unknown(text: str, taken: Sequence[Span]) -> str | None:
    """A name that nobody bears, of whose resume something is asked."""
    name = unknown_name(text, taken)
    owned = name is not None and _OWNED.match(text, text.index(name) + len(name)) is not None
    return name if owned else None


def unknown_name(text: str, taken: Sequence[Span]) -> str | None:
    """A person's name in a question that nobody in the library bears; None when there is none."""
    for match in _STRANGER_ADDRESSED.finditer(text):
        span = Span(*match.span())
        if match.group(1) in surnames() and not any(span.overlaps(t) for t in taken):
            return text[match.start(1) : match.end()]
    for match in _HAN_NAME_ASKED.finditer(text):
        span = Span(*match.span(1))
        if any(span.overlaps(t) for t in taken) or not is_name(match.group(1)):
            continue
        tags = rjieba.tag(match.group(1))
        if len(tags) == 1 and tags[0][1].startswith("nr"):
            return match.group(1)
    for match in _LATIN_NAME_ASKED.finditer(text):
        name = next(g for g in match.groups() if g).removesuffix("'s").rstrip("'")
        place = match.start() + match.group().index(name)
        span = Span(place, place + len(name))
        if any(span.overlaps(t) for t in taken) or (" " in name and not is_name(name)):
            continue
        placed = _PLACE_BEFORE.search(text[:place]) and not _COMPARED_WITH.search(text[:place])
        if EMPLOYER.search(name) or SCHOOL.search(name) or placed:
            continue  # the name of an organisation
        if stem(fold(name)) not in silent_words():
            return name
    return None


def misspelt(name: str, resumes: Sequence[Resume]) -> Resume | None:
    """The one person whose name differs by a letter, or by a character of the same sound."""
    from pypinyin import lazy_pinyin

    written = fold(name)
    near = []
    for resume in resumes:
        known = fold(resume.name or "")
        if is_han(written) and is_han(known):
            alike = len(written) == len(known) and lazy_pinyin(written) == lazy_pinyin(known)
        elif is_han(known):
            alike = any(_off_by_one(written, form) for form in latin_forms(known))
        else:
            alike = _off_by_one(written, known) or _off_by_one(written, _reversed(known))
        if alike:
            near.append(resume)
    return near[0] if len(near) == 1 else None


def _reversed(name: str) -> str:
    return " ".join(reversed(name.split()))


def _off_by_one(written: str, known: str) -> bool:
    """Whether one letter is wrong, missing, too many or swapped in a name of two words."""
    if len(written) < _LONG_ENOUGH or written.count(" ") != known.count(" "):
        return False
    return OSA.distance(written, known, score_cutoff=1) <= 1


def similar_names(name: str, resumes: Sequence[Resume]) -> list[Resume]:
    """People whose name sounds or is spelled like another."""
    from pypinyin import lazy_pinyin

    def spelled(words: str) -> str:
        return " ".join(lazy_pinyin(words)) if is_han(words) else fold(words)

    scored = [(fuzz.ratio(spelled(name), spelled(r.name)), r) for r in resumes if r.name]
    scored.sort(key=lambda pair: -pair[0])
    return [r for score, r in scored[:3] if score >= _CLOSE]


def _full_mentions(folded: str, resume: Resume) -> list[Span]:
    latin = re.search(r"[a-z]{2}", folded) is not None
    spans: list[Span] = []
    for form in sorted(full_forms(resume, latin), key=len, reverse=True):
        for span in _places(folded, form):
            if not any(span.overlaps(other) for other in spans):
                spans.append(span)
    return spans


_HAN_NAME_LENGTHS = (4, 3, 2)


def _spelled_mentions(folded: str, resume: Resume) -> list[Span]:
    """Where a question writes in Chinese the full name that a resume gives in Latin letters."""
    if not resume.name or is_han(resume.name):
        return []
    tokens = set(fold(resume.name).split())
    spans: list[Span] = []
    for start in range(len(folded) - 1):
        if spans and start < spans[-1].end:
            continue
        families = {s for n in (1, 2) for s in surnames().get(folded[start : start + n], ())}
        if not families & tokens:
            continue
        for length in _HAN_NAME_LENGTHS:
            name = folded[start : start + length]
            if len(name) == length and is_han(name) and likeness(name, resume.name) == "same":
                spans.append(Span(start, start + length))
                break
    return spans


def _partial_mentions(question: str, resume: Resume, counts: Counter[str]) -> list[Span]:
    """A given name, a Latin first or last name, or a surname with a polite word after it."""
    if not resume.name or EMPLOYER.search(resume.name) or SCHOOL.search(resume.name):
        return []
    spans: list[Span] = []
    name, folded = fold(resume.name), fold(question)
    latin = re.search(r"[a-z]{2}", folded) is not None
    for family in _han_families(resume):
        spans += _addressed(family, folded)
    for part in parts_of_name(name, latin):
        if counts[part] > TELLING_UP_TO:
            continue
        if is_han(part) and name.startswith(part):
            spans += _addressed(part, folded)
            for spelling in surnames().get(part, ()):
                polite = rf"\b(?:mr|ms|mrs|miss|dr)\.? {re.escape(spelling)}\b"
                spans += [Span(*m.span()) for m in re.finditer(polite, folded)]
        elif not _is_ordinary(part):
            spans += [
                _with_misspelt_rest(folded, span, name)
                for span in _places(folded, part)
                if not (_of_another(question, span, name) or _of_other_family(folded, span, name))
            ]
    return spans


def _han_families(resume: Resume) -> tuple[str, ...]:
    """The Chinese surnames by which someone with a name in Latin letters may be addressed."""
    if is_han(resume.name or ""):
        return ()
    own = [family_and_given(f.value)[0] for f in resume.facts_of("alias") if is_han(f.value)]
    return tuple(own or han_surnames(resume))


def _addressed(family: str, folded: str) -> list[Span]:
    """Where a Chinese surname stands with a polite word before or behind it."""
    # Making the pattern takes longer than all else that is done with a name.
    if family not in folded:
        return []
    places = (Span(*m.span()) for m in _address(family).finditer(folded))
    return [span for span in places if not _is_verb(span.of(folded))]


def _is_verb(word: str) -> bool:
    """Whether what looks like a nickname is a verb: 小于 before a number is no Mr Yu."""
    return [tag for _, tag in rjieba.tag(word)] == ["v"]


@lru_cache(maxsize=4096)
def _address(family: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![\u4e00-\u9fff])|(?<=[年月日底初末时请问]))"
        rf"(?:{re.escape(family)}{_POLITE}|[小老]{re.escape(family)}(?=[的在会是有呢那]|[^\u4e00-\u9fff]|$))"
    )


_SURNAME_AFTER = re.compile(
    r"(?:\s+(?:van|von|der|den|de|da|di|la|le|al|bin|ben))*\s+([A-Z][\w'’-]+)"
)


_NO_SURNAMES = frozenset("和与向于从对问给让同为")
"""Surnames that are everyday words before a name."""


def _of_other_family(folded: str, given: Span, name: str) -> bool:
    """Whether a Chinese given name stands behind a surname that is not this person's."""
    before = folded[max(0, given.start - 1) : given.start]
    if not is_han(before) or before in _NO_SURNAMES or before not in surnames():
        return False
    return is_han(name) and not name.startswith(before)


_NAME_BEFORE = re.compile(r"(?:^|\s)([A-Z][\w'’-]+)\s+$")
_ADDRESSED = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam"))


def _of_another(question: str, span: Span, name: str) -> bool:
    """Whether a part of a name stands beside one that is not this person's: "Ren Dan" for Dan."""
    before = _NAME_BEFORE.search(question, max(0, span.start - 40), span.start)
    if before is not None and _is_other(fold(before.group(1)), name):
        return True
    after = _SURNAME_AFTER.match(question, span.end, span.end + 40)
    if after is None:
        after = re.compile(r"\s+(?:Van|Von|De|Da|Di)\s+(\w+)").match(question, span.end)
    if after is None:
        return False
    return _is_other(fold(after.group(1)).removesuffix("'s"), name)


def _is_other(word: str, name: str) -> bool:
    """Whether a capitalised word beside a part of someone's name is part of another's."""
    if word in name or word in _ADDRESSED or stem(word) in silent_words() | faint_words():
        return False
    if lexicon().named(word):
        return False
    return all(OSA.distance(word, part, score_cutoff=1) > 1 for part in re.split(r"[\s.]+", name))


_WORD_BEFORE = re.compile(r"([a-zà-ÿ'-]+)\s+$")
_WORD_AFTER = re.compile(r"\s+([a-zà-ÿ'-]+)(?:'s)?\b")


def _with_misspelt_rest(folded: str, span: Span, name: str) -> Span:
    """A part of a Latin name with the word beside it, where that is another part one letter off."""
    parts = [p for p in re.split(r"[\s.]+", name) if len(p) >= _LONG_ENOUGH - 2]
    before = _WORD_BEFORE.search(folded, 0, span.start)
    if before and any(OSA.distance(before.group(1), p, score_cutoff=1) <= 1 for p in parts):
        return Span(before.start(), span.end)
    after = _WORD_AFTER.match(folded, span.end)
    word = after.group(1).removesuffix("'s") if after else ""
    if after and any(OSA.distance(word, p, score_cutoff=1) <= 1 for p in parts):
        return Span(span.start, after.end())
    return span


def _is_ordinary(part: str) -> bool:
    """Whether a part of a name is a word like any other ("测试", "may"): it names nobody alone."""
    if is_han(part):
        tags = rjieba.tag(part)
        return rjieba.has_word(part) and not (len(tags) == 1 and tags[0][1].startswith("nr"))
    return stem(part) in silent_words() or bool(lexicon().named(part))


def _places(folded: str, form: str) -> list[Span]:
    """Where a form stands in a question, a Latin one as whole words, with or without 's."""
    spans = []
    start = folded.find(form)
    while start >= 0:
        end = start + len(form)
        if not form.isascii():
            spans.append(Span(start, end))
        elif not _in_word(folded, start - 1):
            end += 2 if folded.startswith("'s", end) else 0
            # A date may stand right behind a name in Chinese: "Ada Quill2019年".
            if not _in_word(folded, end) or (folded[end].isdigit() and not form[-1].isdigit()):
                spans.append(Span(start, end))
        start = folded.find(form, end)
    return spans


def _in_word(folded: str, place: int) -> bool:
    return 0 <= place < len(folded) and folded[place].isascii() and folded[place].isalnum()

"""The words of a question that carry content, each with the forms it may take in a resume."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import rjieba

from assistant.evidence import ResumeUnits, Unit, contains
from assistant.translation import translations
from assistant.vocabulary import decisive_words, faint_words, kinds, silent_words
from ingest.lexicon import Concept, Mention, lexicon
from ingest.name_shapes import EMPLOYER
from ingest.resume import Period, Span
from ingest.tokens import Token, fold, is_han, stem, words

QUOTED = re.compile(r"(?:[“\"「『《]|(?<!\w)')([^”\"」』》']{1,40})(?:[”\"」』》]|'(?!\w))")
_ENTITY_KINDS = ("employer", "school", "certificate")
_BROADER_KINDS = ("skill", "major", "employer")
"""Kinds whose narrower concepts stand for the broader one (a bureau for its group)."""
_FAINT = 0.25
_KIND = 0.85
_NARROWER = 0.7
_FAR_NARROWER = 0.45
_PART = 0.5


@dataclass(frozen=True, slots=True)
class Term:
    """One content word. `forms` are folded and weighted by how surely they mean the same.

    `required` terms name something (an employer, a school, a quoted phrase): an answer that lacks
    them is no answer.
    """

    text: str
    weight: float
    forms: tuple[tuple[str, float], ...]
    required: bool = False
    kind: str = "word"

    def within(self, units: ResumeUnits) -> Term:
        """The term with those forms only that the resume states anywhere, the surest first."""
        stated = [(form, w) for form, w in self.forms if units.states(form)]
        return replace(self, forms=tuple(sorted(stated, key=lambda pair: -pair[1])))

    def match(self, unit: Unit) -> float:
        """How surely the unit itself states the term, 0 to 1."""
        return max(
            (w for form, w in self.forms if contains(form, unit.text, unit.stems)), default=0.0
        )

    def match_context(self, unit: Unit) -> float:
        """How surely the place where the unit stands states the term."""
        return max(
            (w for form, w in self.forms if contains(form, unit.context, unit.context_stems)),
            default=0.0,
        )

    def stated_in(self, units: ResumeUnits) -> float:
        """How surely the resume states the term anywhere."""
        return max((w for form, w in self.forms if units.states(form)), default=0.0)


def find_terms(question: str, ignore: Sequence[Span] = ()) -> tuple[Term, ...]:
    """The terms of a question, spans in `ignore` (names of people, dates) left out."""
    folded = fold(question)
    taken = [*ignore, *(Span(*match.span(1)) for match in _MEASURE.finditer(folded))]
    terms: list[Term] = []
    for match in QUOTED.finditer(question):
        span = Span(*match.span(1))
        if any(s.overlaps(span) for s in taken):
            continue
        inner = fold(match.group(1)).strip()
        if len(inner) <= 12 or not is_han(inner):
            terms.append(Term(inner, 2.0, ((inner, 1.0),), required=True, kind="quoted"))
            taken.append(span)
    named = mentions_of(question)
    for span in dict.fromkeys(m.span for m in named):
        word = span.of(folded)
        if any(s.overlaps(span) for s in taken) or _all_silent(word):
            continue
        concepts = [m.concept for m in named if m.span == span]
        if len(span) < 2:
            continue
        taken.append(span)
        terms.append(_concept_term(word, concepts))
    for token in _joined(words(question)):
        if any(s.overlaps(token.span) for s in taken) or _is_silent(token.term):
            continue
        terms.append(_word_term(token.term))
    unlisted = [Span(*m.span(1)) for m in _WORKED_AT.finditer(folded)]
    terms = [_as_name(t, folded, unlisted) for t in terms]
    terms = [replace(t, required=t.required or t.text in decisive_words()) for t in terms]
    merged: dict[str, Term] = {}
    for term in terms:
        merged.setdefault(stem(term.text), term)
    return tuple(merged.values())


_MEASURE = re.compile(
    r"\bhow (big|large|small|fast|quick(?:ly)?|high|low|far|deep|wide|tall|heavy|old|often|soon"
    r"|well)\b"
)
"""What only says which measure is asked for: "how big", "how fast"."""
_WORKED_AT = re.compile(r"在([^，,。？?、\s]{2,8}?)(?:工作|实习|任职|上班|就职|待过|待了)")


def _as_name(term: Term, folded: str, places: Sequence[Span]) -> Term:
    """A noun in the place of an employer ("在…工作") is a name, whoever has heard of it."""
    place = folded.find(term.text)
    inside = any(span.start == place and place + len(term.text) == span.end for span in places)
    if term.kind != "word" or not inside or lexicon().named(term.text):
        return term
    return replace(term, required=True, kind="name", weight=1.6)


_CERTAIN_KINDS = ("employer", "school", "certificate", "degree")


def mentions_of(question: str) -> list[Mention]:
    """Concepts that a question names, names of firms and degrees first.

    A Chinese mention that cuts through words as jieba sees them ("和硕" in "本科和硕士") is out.
    """
    edges = word_edges(question)
    found = []
    for mention in lexicon().find(question):
        cut = mention.span.start not in edges and mention.span.end not in edges
        inside = is_han(mention.span.of(question)) and len(mention.span) <= 3
        half = (mention.span.start not in edges or mention.span.end not in edges) and inside
        touching = {mention.span.start, mention.span.end} & edges
        graded = mention.concept.kind == "degree" and bool(touching)
        if (graded or (not cut and not half)) and not _only_asks(question, mention.span):
            found.append(mention)
    found = [m for m in found if not any(_says_more(o, m) for o in found)]
    found.sort(key=lambda m: (m.concept.kind not in _CERTAIN_KINDS, -len(m.span), m.span.start))
    kept: list[Mention] = []
    for mention in found:
        if not any(o.span.overlaps(mention.span) and o.span != mention.span for o in kept):
            kept.append(mention)
    kept = [m for m in kept if m.concept.kind != "degree" or m.concept.is_degree]
    return sorted(kept, key=lambda m: (m.span.start, m.concept.kind not in _CERTAIN_KINDS))


def _only_asks(question: str, span: Span) -> bool:
    """Whether words are those of a question, not a firm's name: 去哪儿, where no firm is joined."""
    words = span.of(question)
    if not is_han(words) or _JOINED_OR_LEFT.search(question, 0, span.start):
        return False
    return all(word in silent_words() for word in rjieba.cut(words)) and len(words) > 2


_JOINED_OR_LEFT = re.compile(r"(?:在|从|进|加入|入职|离开|跳到|跳槽到|于|被|给|对|和|与|跟|、)$")


def _says_more(longer: Mention, mention: Mention) -> bool:
    """Whether a firm or test is but part of a longer name ("Google Analytics", "雅思培训")."""
    return (
        mention.concept.kind in ("employer", "certificate")
        and longer.concept.kind in ("skill", "certificate", "school", "title")
        and len(longer.span) > len(mention.span)
        and longer.span.start <= mention.span.start
        and mention.span.end <= longer.span.end
    )


_VERB = re.compile(r"掌握|里有|[会懂有]")
"""What stands before a thing that someone can do or has, however jieba cuts: "有点钞"."""

_NOUN = re.compile(r"专业|学历|学位|证书|经[验历]|工作|业务")
"""What stands behind a name that jieba may take for one word with it: "法学专业"."""


def word_edges(question: str) -> set[int]:
    """Where a word of the question may begin or end."""
    edges = {0, len(question)}
    for token in _joined(words(question)):
        edges |= {token.span.start, token.span.end}
        if len(token.span) > 1 and is_han(token.term) and not rjieba.has_word(token.term):
            edges |= set(range(token.span.start, token.span.end))  # jieba guesses here
    edges |= {match.end() for match in _VERB.finditer(question)}
    return edges | {match.start() for match in _NOUN.finditer(question)}


def _joined(tokens: Iterable[Token]) -> list[Token]:
    """Neighbouring single Chinese characters as one word, where jieba knows such a word.

    A particle between them is passed over: "创过业" asks for "创业".
    """
    kept = list(tokens)
    joined: list[Token] = []
    i = 0
    while i < len(kept):
        token = kept[i]
        for reach in (1, 2):
            other = kept[i + reach] if i + reach < len(kept) else None
            if (
                other is not None
                and (reach == 1 or kept[i + 1].term in _PARTICLES)
                and len(token.term) == len(other.term) == 1
                and is_han(token.term + other.term)
                and rjieba.has_word(token.term + other.term)
            ):
                joined.append(
                    Token(token.term + other.term, Span(token.span.start, other.span.end))
                )
                i += reach
                break
        else:
            joined += _without_particle(token)
        i += 1
    return joined


_PARTICLES = frozenset("过了的着")
_LEADING = _PARTICLES | frozenset("和与及在把从被对以将或")


def _without_particle(token: Token) -> list[Token]:
    """A guess of jieba's with a small word in it ("创过业", "和雅思") as the word without it."""
    word, span = token.term, token.span
    if not is_han(word) or len(word) < 2 or rjieba.has_word(word):
        return [token]
    if len(word) == 3 and word[1] in _PARTICLES:
        return [Token(word[0] + word[2], span)]
    if len(word) >= 3 and word[0] in _LEADING:
        return [Token(word[1:], Span(span.start + 1, span.end))]
    if word[-1] in _PARTICLES:
        return [Token(word[:-1], Span(span.start, span.end - 1))]
    return [token]


_POINTING = re.compile(
    r"[这那某各每][个门次场回年段份家项篇种批轮届期位名件套笔单条台阵]|各[有是考为占得写拿]"
    r"|占(?:了?多[大少])?|才|究竟|到底|一?共计|为止|那会儿?|那阵子?"
)
"""What points to a thing or only asks for its measure: 那次, 这门, 各考, 占多大."""


def _is_silent(word: str) -> bool:
    if (word.isdigit() and len(word) <= 1) or _POINTING.fullmatch(word):
        return True
    return stem(word.removesuffix("'s")) in silent_words()


def _all_silent(phrase: str) -> bool:
    return phrase in silent_words() or (
        not is_han(phrase) and all(_is_silent(part) for part in phrase.split())
    )


def _concept_term(word: str, concepts: Sequence[Concept]) -> Term:
    """A term for a name; of several concepts that bear it, all lend their names."""
    first = concepts[0]
    faint = stem(word) in faint_words()
    forms = {word: 1.0}
    for concept in concepts:
        for name in concept.names:
            forms.setdefault(name, 0.95)
    if first.kind == "degree":
        for other in lexicon().concepts:
            if other.kind == "degree" and other.tags[:1] == first.tags[:1]:
                for name in other.names:
                    forms.setdefault(name, 0.9)
        return Term(word, 0.6, tuple(forms.items()), kind="degree")
    for concept in concepts:
        if concept.kind in _BROADER_KINDS:
            for narrower in lexicon().narrower(concept):
                direct = any(parent in concept.names for parent in narrower.parents)
                for name in narrower.names:
                    forms.setdefault(name, _NARROWER if direct else _FAR_NARROWER)
    entity = first.kind in _ENTITY_KINDS
    for form, weight in _word_forms(word).items():
        if weight > _PART or not entity:  # a part ("医院") is not the one that is named
            forms.setdefault(form, weight)
    certified = any(lexicon().named(name, "certificate") for name in first.names)
    entity = entity or (first.kind == "word" and certified)
    weight = _FAINT if faint else 1.6 if entity else 1.2
    return Term(word, weight, tuple(forms.items()), required=entity and not faint, kind=first.kind)


def date_terms(periods: Iterable[Period], folded: str) -> Iterator[Term]:
    """Dates of a question as words to look for, in the ways that resumes write them."""
    for period in periods:
        moment = period.start
        if moment is None:
            continue
        words = period.span.of(folded)
        forms = {words: 1.0, f"{moment.year}": 0.6}
        if moment.month is not None:
            forms[f"{moment.year}"] = 0.3
            for month in (f"{moment.month}", f"{moment.month:02}"):
                for pattern in ("{}年{}月", "{}.{}", "{}/{}", "{}-{}", "{} 年 {} 月"):
                    forms[pattern.format(moment.year, month)] = 1.0
        yield Term(words, 0.8, tuple(forms.items()), kind="date")


def _word_term(word: str) -> Term:
    faint = stem(word) in faint_words()
    forms = _word_forms(word)
    named = (
        EMPLOYER.fullmatch(word) is not None
        and len(word) >= 4
        and is_han(word)
        and not rjieba.has_word(word)
        and word[0] not in "几哪多这那各某每"
    )
    code = not is_han(word) and any(c.isdigit() for c in word)
    weight = _FAINT if faint else 1.4 if code or named else _weight_by_class(word)
    if named:
        forms = {f: w for f, w in forms.items() if w > _PART or not lexicon().named(f)}
    return Term(
        word, weight, tuple(forms.items()), required=named, kind="name" if named else "word"
    )


def _weight_by_class(word: str) -> float:
    """Less for a lone character, and for a Chinese verb or adverb, than for a noun."""
    if not is_han(word):
        return 1.0
    if len(word) == 1:
        return 0.4
    classes = [tag for _, tag in rjieba.tag(word)]
    return 0.6 if classes and classes[0][:1] in "vdrpcumqa" and classes[0] != "vn" else 1.0


@lru_cache(maxsize=8192)
def _cached_forms(word: str) -> tuple[tuple[str, float], ...]:
    forms = {word: 1.0}
    for concept in lexicon().named(word) or lexicon().named(stem(word)):
        for name in concept.names:
            forms.setdefault(name, 0.9)
    for kind in kinds().get(stem(word), ()):
        forms.setdefault(kind, _KIND)
    for translation, weight in translations(word):
        forms.setdefault(translation, weight)
    if is_han(word) and len(word) >= 3:
        for part in rjieba.cut_for_search(word):
            if (
                2 <= len(part) < len(word)
                and not _is_silent(part)
                and stem(part) not in faint_words()
            ):
                forms.setdefault(part, _PART)
    return tuple(forms.items())


def _word_forms(word: str) -> dict[str, float]:
    return dict(_cached_forms(word))

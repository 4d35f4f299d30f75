"""From the words of a question over all resumes to a typed query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.conditions.condition import Condition, either_condition
from assistant.conditions.quantity import quantity_condition
from assistant.conditions.stages import staged_condition
from assistant.conditions.text import text_condition
from assistant.conditions.wording import worded_condition
from assistant.demand import demanded
from assistant.numbers import number_of
from assistant.query.amounts import Amount, find_amounts
from assistant.query.borne import phone_held, surname_borne
from assistant.query.claimed import claimed_as
from assistant.query.clause import conditions_of
from assistant.query.clauses import Clause, enough_of, find_clauses, join, with_frames
from assistant.query.cues import patterns
from assistant.query.employed import as_employed
from assistant.query.employer_kinds import EmployerKind, as_employer, find_employer_kinds
from assistant.query.evidenced import find_evidenced, states_said
from assistant.query.got_in_year import find_got_in_year
from assistant.query.idle import idle_at
from assistant.query.meaning import kind_of
from assistant.query.name_spans import with_above, with_appositions, with_places, with_tests
from assistant.query.names import KnownValues, Name, find_names
from assistant.query.occupations import Occupation, find_occupations
from assistant.query.ordered_by import level_of
from assistant.query.query import Narrowing, Query
from assistant.query.quoted import quoted_names
from assistant.query.remarks import asks_for_more
from assistant.query.residue import covered, is_idle, tells
from assistant.query.reworded import in_plain_words
from assistant.query.stages import find_staged
from assistant.query.superlatives import Superlative, find_superlative
from assistant.query.times import dates_of
from assistant.query.unlisted import with_called_otherwise, with_unlisted
from assistant.query.whole import whole_conditions
from assistant.query.words import Date, Words
from assistant.question import Question
from assistant.terms import QUOTED, Term
from assistant.vocabulary import faint_words
from ingest.claims import Strength
from ingest.query.predicates import FactIs, Not, Stated, Where, Worded, atoms
from ingest.resume import Span
from ingest.tokens import stem

_NO_WORD = "x"
"""Stands for words that are read already: no cue of anything, and no end of a clause."""
_TOLD_BY = (
    *("about", "gender", "states", "stated", "leading", "asides", "preparing", "pay_ends"),
    *("school_groups", "school_kinds", "idle"),
)
"""The tables of cues by whose words a clause is read."""
_OF_SORTS = frozenset(("certificate", "award", "publication"))
"""Kinds whose noun alone says little: who states "a diving certificate" must say of what it is."""
_SLIGHT = 0.6
"""What a verb weighs that may narrow a list: more than a word that says next to nothing."""
_ALWAYS = frozenset(
    (
        *("current_title", "phone", "gender", "city", "birth", "skill", "certificate", "gpa"),
        *("notice", "city_sought", "marital", "politics", "posting"),
    )
)
"""Kinds that resumes state or do not: without any such fact nobody does."""


def read_query(question: Question, known: KnownValues, as_of: int) -> Query:
    """What a question demands of a resume, and what it wants of those that fulfil it.

    `as_of` is the month since year 0 that "now" means.
    """
    question = as_employed(in_plain_words(question))
    folded = question.folded
    holder = phone_held(
        _masked(folded, [p.span for p in question.periods]), known
    ) or surname_borne(folded, known)
    if holder is not None:
        return Query(holder)
    dates = dates_of(question.periods, folded, question.includes_bounds)
    quoted = [Span(*m.span()) for m in QUOTED.finditer(question.text)]
    got = list(find_got_in_year(folded, quoted))
    dates = [date for date in dates if not any(date.span.overlaps(s) for s, _ in got)]
    of_skills = bool(states_said(folded))
    listed = find_names(question.text, known, [*_spans(dates), *quoted], of_skills)
    listed = sorted((*listed, *quoted_names(question.text, known)), key=lambda name: name.span)
    names = with_appositions([with_above(n, folded) for n in listed], folded)
    names = with_tests(names, folded)
    evidenced, phrases = find_evidenced(folded, names, _spans(dates), known)
    folded = _masked(folded, phrases)
    work = list(find_occupations(folded, names))
    at_work = [span for span, _ in work]
    names = [n for n in names if not any(n.span.overlaps(s) for s in at_work)]
    text = _masked(question.text, [*_spans(dates), *at_work, *phrases], ",")
    names = with_unlisted(text, names, [*_spans(names), *_spans(dates), *at_work], known)
    names = with_called_otherwise(text, names, [*_spans(dates), *quoted, *at_work], known)
    folded = _masked(folded, at_work, _NO_WORD)
    staged = find_staged(folded, names)
    held = [*at_work, *quoted, *(span for span, _ in (*got, *evidenced))]
    whole = [*got, *evidenced]
    whole += [*whole_conditions(folded, held, names, dates, known, as_of, question.caveats)]
    if staged is not None:
        said = f"{staged.stage.of(folded)} {staged.award.of(folded)}".strip()
        award = staged_condition(said, staged.names, staged.levels)
        whole = [(staged.award, award), *(w for w in whole if not w[0].overlaps(staged.award))]
    # What marks of a thing say is no cue of anything else.
    folded = _masked(folded, [s for s, w in whole if isinstance(w, Condition)], _NO_WORD)
    idle = idle_at(folded, dates)
    folded = _masked(folded, [idle[0]] if idle else [], _NO_WORD)
    whole += [(idle[0], idle[1])] if idle else []
    of_kinds = [*at_work, *(span for span, _ in whole)]
    kinds = [
        (span, kind)
        for span, kind in find_employer_kinds(folded, names)
        if not any(span.overlaps(other) for other in of_kinds)
    ]
    of_kinds += [span for span, _ in kinds]
    names = [n for n in names if not any(n.span.overlaps(s) for s in of_kinds)]
    names = with_places(names, folded)
    superlative = find_superlative(folded, names)
    measured = superlative.spans if superlative else ()
    asides = [
        _behind(Span(*match.span()), names)
        for pattern in patterns("asides").values()
        for match in pattern.finditer(folded)
    ]
    some = patterns("enough")["of"].search(folded)
    enough = int(number_of(next(g for g in some.groups() if g))) if some else 0
    asides += [Span(*some.span())] if some else []
    few = patterns("limit")["of"].search(folded) if superlative is None else None
    limit = int(number_of(next(g for g in few.groups() if g))) if few else 0
    asides += [Span(*few.span())] if few else []
    asides += [idle[2].span] if idle else []
    asides += [staged.stage, *phrases] if staged else phrases
    measured = (*measured, *asides)
    masked = _masked(folded, measured)
    names = [n for n in names if not any(n.span.overlaps(s) for s in measured)]
    dates = [d for d in dates if not any(d.span.overlaps(s) for s, _ in whole)]
    taken = [*_spans(names), *_spans(dates), *measured, *of_kinds]
    amounts = find_amounts(masked, taken, question.excludes_bounds)
    reader = _Reader(
        question,
        known,
        as_of,
        masked,
        names,
        amounts,
        [date for date in dates if idle is None or date != idle[2]],
        kinds,
        work,
        whole,
        enough,
        bool(superlative),
    )
    where = reader.where(taken)
    asked = superlative or Superlative(())
    return Query(
        where,
        asked.ranking,
        asked.common,
        reader.wordings,
        asked.average,
        common_level=asked.level,
        limit=limit,
        unused=reader.words_unused(),
        narrowing=tuple(reader.narrowing),
    )


class _Reader:
    """One question, clause after clause; what no fact stands for goes to `wordings`."""

    def __init__(
        self,
        question: Question,
        known: KnownValues,
        as_of: int,
        text: str,
        names: Sequence[Name],
        amounts: Sequence[Amount],
        dates: Sequence[Date],
        kinds: Sequence[tuple[Span, EmployerKind]],
        work: Sequence[tuple[Span, tuple[Occupation, ...]]],
        whole: Sequence[tuple[Span, Where | Condition]],
        enough: int,
        measured: bool,
    ) -> None:
        self._question, self._known, self._as_of, self._text = question, known, as_of, text
        self._names, self._amounts, self._dates = names, amounts, dates
        self._kinds, self._work, self._whole = kinds, work, whole
        self._enough = enough
        self._measured = measured
        self.wordings: dict[str, Condition] = {}
        self.unused: list[Term] = []
        self.narrowing: list[Narrowing] = []

    def where(self, taken: Sequence[Span]) -> Where | None:
        """The conditions of all clauses."""
        spans = [*taken, *_spans(self._amounts)]
        read: list[tuple[Clause, Where | None]] = []
        cues = ""
        told, demand = False, Strength.LISTED
        clauses = find_clauses(self._text, Span(0, len(self._text)), spans)
        clauses = with_frames(clauses, self._text, _spans(self._dates))
        for place, clause in enumerate(clauses):
            behind = clauses[place + 1].span.of(self._text) if place + 1 < len(clauses) else ""
            words = self._words(clause, cues, behind)
            cues = words.cues
            where, left, worded_for = conditions_of(words, self._known, self._as_of)
            self.wordings |= {condition.description: condition for condition in worded_for}
            told = told or bool(worded_for)
            if where is not None and not self._held(where):
                where, left = None, list(words.amounts)
            if not clause.listed:
                said = clause.span.of(self._question.folded)
                demand = demanded(f"{said} {self._question.asides}")
                if asks_for_more(self._question.caveats):
                    demand = Strength.DONE
            if where is not None:
                where = claimed_as(where, demand)
                read.append((clause, where))
            counted = self._counted(left)
            worded = [counted] if counted else self._worded(clause, words, where)
            read += [(clause if where is None else replace(clause, join="and"), w) for w in worded]
        alone = all(isinstance(where, Worded) for _, where in read) and len(read) < 2
        if alone and not told and not self._whole and not self._measured and not self._counts():
            telling = [term for term in self._question.terms if not is_idle(term)]
            whole = worded_condition(self._question, telling, False)
            if whole is None:
                return None
            self.unused = []  # they are what the whole is judged by
            kept = self._keep(whole)
            return Not(kept) if any(clause.negated for clause, _ in read) else kept
        return join(enough_of(read, self._enough) if self._enough else read)

    def words_unused(self) -> tuple[str, ...]:
        """The words that neither set a condition nor say what one is about."""
        told = (term.text for term in self.unused if not is_idle(term))
        return tuple(dict.fromkeys(told))

    def _counts(self) -> bool:
        return any(amount.compared for amount in self._amounts)

    def _words(self, clause: Clause, before: str, behind: str) -> Words:
        """What a clause holds; of a date without words of its own, those behind it tell."""
        text = clause.span.of(self._text)
        about = any(p.search(text) for p in patterns("about").values())
        if not before and not about and any(d.span.overlaps(clause.span) for d in self._dates):
            before = behind
        return Words(
            text,
            clause.span.start,
            text if about else f"{before} {text}",
            tuple(n for n in self._names if n.span.overlaps(clause.span)),
            tuple(a for a in self._amounts if a.span.overlaps(clause.span)),
            tuple(d for d in self._dates if d.span.overlaps(clause.span)),
            clause.negated,
            tuple(as_employer(k, self._known) for s, k in self._kinds if s.overlaps(clause.span)),
            tuple(families for s, families in self._work if s.overlaps(clause.span)),
            tuple(self._known_as(w) for s, w in self._whole if s.overlaps(clause.span)),
            f"{self._question.asides} {self._question.caveats}",
            clause.span.of(self._question.folded),
            clause.listed,
        )

    def _worded(self, clause: Clause, words: Words, where: Where | None) -> list[Where]:
        """What is left of a clause's words, judged by the resumes' own."""
        span = Span(words.start, words.start + len(words.text))
        placed = _spans([n for n in words.names if level_of(n) or kind_of(n, words, self._known)])
        unplaced = [n.span for n in words.names if n.span not in placed]
        used = [*(placed if where is not None else ()), *_spans(words.dates)]
        used += [span for span, _ in (*self._kinds, *self._work, *self._whole)]
        read = ("study_modes", "school_groups", "abroad_work", "idle") if where is not None else ()
        marks = (p for table in read for p in patterns(table).values())
        said_so = [Span(*m.span()) for p in marks for m in p.finditer(self._text)]
        quoted = [Span(*m.span()) for m in QUOTED.finditer(self._question.text)]
        used += [s for s in said_so if not any(s.overlaps(q) for q in quoted)]
        inside = [s for s in used if s.overlaps(span)]
        left: list[Term] = []
        sure: list[Term] = []
        bare: list[Term] = []
        slight: list[Term] = []
        said = [*inside, *placed, *self._said(span)]
        for term in self._question.terms:
            place = words.text.find(term.text)
            if place < 0:
                continue
            own = Span(span.start + place, span.start + place + len(term.text))
            if not any(own.overlaps(s) for s in inside):
                if not any(own.overlaps(s) for s in unplaced) or where is None:
                    left.append(term)
                if not covered(own, said) and tells(term):
                    (bare if term.weight >= 1 else slight).append(term)
                if self._is_work(own, span) and tells(term) and not is_idle(term):
                    sure.append(term)
        if isinstance(where, Stated) and _OF_SORTS.issuperset(where.kinds) and not clause.negated:
            sure += [term for term in bare if not is_idle(term)]
        if where is not None and sure:
            found = text_condition(self._question, sure, False)
        elif where is None:
            about = any(p.search(words.text) for p in patterns("about").values())
            if not (about or words.names or clause.join == "or"):
                self.unused += bare
                return []
            told = (t for t in left if stem(t.text) not in faint_words() and not is_idle(t))
            solid = [t for t in told if t.weight >= 1]
            if self._measured:  # "Who stayed longest" is told by the order.
                solid = [t for t in solid if t in bare]
            found = self._either_name(span, solid) if solid else None
        else:
            found = worded_condition(self._question, left, True)
            loose = [t for t in bare if found is None or t not in left or t.kind == "word"]
            self.unused += loose
            if not clause.negated and clause.join != "or":
                weighty = [t for t in slight if t.weight >= _SLIGHT and len(t.text) > 1]
                told = (t for t in (*loose, *weighty) if not is_idle(t))
                self.narrowing += [Narrowing(term, where) for term in told]
        return [] if found is None else [self._keep(found)]

    def _either_name(self, clause: Span, terms: Sequence[Term]) -> Condition | None:
        """What some words demand; of a name with its abbreviation in brackets, either of both."""
        text = clause.of(self._text)
        short = {m.group(1) for m in patterns("abbreviated")["of"].finditer(text)}
        of_short = [term for term in terms if term.text in short]
        of_full = [term for term in terms if term.text not in short]
        if not of_short or not of_full:
            return worded_condition(self._question, terms, False)
        either = (worded_condition(self._question, own, False) for own in (of_full, of_short))
        return either_condition([condition for condition in either if condition is not None])

    def _said(self, span: Span) -> list[Span]:
        """The words of a stretch by which it is read: cues and numbers."""
        cues = [
            Span(*match.span())
            for table in _TOLD_BY
            for pattern in patterns(table).values()
            for match in pattern.finditer(self._text, span.start, span.end)
        ]
        return [*cues, *_spans(self._amounts)]

    def _is_work(self, words: Span, within: Span) -> bool:
        """Whether some words say what the work was about: "worked in healthcare"."""
        return any(
            words.overlaps(Span(*match.span(1)))
            for pattern in patterns("work_in").values()
            for match in pattern.finditer(self._text, within.start, within.end)
        )

    def _held(self, where: Where) -> bool:
        """Whether the library holds facts of the kinds that a condition asks for."""
        facts = [atom for atom in atoms(where) if isinstance(atom, FactIs)]
        kinds = [{option.kind for option in fact.options} for fact in facts]
        return all(any(self._known.holds(k) or k in _ALWAYS for k in own) for own in kinds)

    def _counted(self, left: Sequence[Amount]) -> Where | None:
        """A bound on a number that no fact holds, judged beside the question's other words."""
        if not any(amount.compared for amount in left):
            return None
        words = {n.span.of(self._text) for n in self._names}
        named = frozenset(t.text for t in self._question.terms if t.text in words)
        found = quantity_condition(self._question, named if len(self._names) > 1 else frozenset())
        return None if found is None else self._keep(found)

    def _known_as(self, where: Where | Condition) -> Where:
        return self._keep(where) if isinstance(where, Condition) else where

    def _keep(self, condition: Condition) -> Worded:
        self.wordings[condition.description] = condition
        return Worded(condition.description)


def _spans(parts: Sequence[Name] | Sequence[Amount] | Sequence[Date]) -> list[Span]:
    return [part.span for part in parts]


def _behind(aside: Span, names: Sequence[Name]) -> Span:
    """A remark without the end of a name that it begins with: "IELTS score or certificate"."""
    ends = (n.span.end for n in names if n.span.start < aside.start < n.span.end < aside.end)
    return Span(max(ends, default=aside.start), aside.end)


def _masked(folded: str, spans: Sequence[Span], mark: str = " ") -> str:
    for span in spans:
        folded = folded[: span.start] + mark * len(span) + folded[span.end :]
    return folded

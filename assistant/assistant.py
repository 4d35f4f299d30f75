"""`Assistant.ask`: the one entry for the window, the command line, evals and library users."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from assistant.about_library import answer_about_library
from assistant.citations import Citation, CitationList
from assistant.comparing.compare import compare, of_each
from assistant.compose.extractive import compose, cut_note
from assistant.declined import declined
from assistant.descriptions.presumed import presumed
from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.meant import (
    by_one_name,
    over_all,
    people_meant,
    told_apart,
    unknown_to_all,
    with_described,
    with_extreme,
    with_misspelt,
)
from assistant.open_question import answer_open
from assistant.people import similar_names
from assistant.persons.attributed import attributed, each_file
from assistant.persons.everyone import Everyone
from assistant.persons.finder import PersonFinder
from assistant.persons.select import select_people
from assistant.persons.versions import look_up_versions, over_versions
from assistant.query.corpus import Corpus
from assistant.query.names import KnownValues
from assistant.question import LONGEST_QUESTION, Question
from assistant.request import Request, request_of
from assistant.rerank import Reranker
from assistant.roster import Roster
from assistant.select import lists_demands, nearly
from assistant.shortlist import shortlist
from assistant.terms import Term, find_terms
from assistant.turns.conversation import (
    Turn,
    Understood,
    asks_extreme,
    names_place,
    refers_back,
    sets_condition,
    understand,
)
from assistant.why_not import asks_why_not, why_not, why_not_others
from ingest.library import Library
from ingest.resume import Resume, YearMonth
from ingest.tokens import fold

if TYPE_CHECKING:
    from assistant.compose.generative import GenerativeComposer


@dataclass(frozen=True, slots=True)
class Answer:
    """What is shown for one question. `text` is Markdown with marks [1] [2] of `citations`.

    `resumes` are the files of everyone who fulfils a question over the corpus, `count` the first
    number asked for, `turn` what a following question builds on.
    """

    question: str
    text: str
    citations: tuple[Citation, ...]
    resumes: tuple[str, ...]
    count: int | None
    abstained: bool
    elapsed_ms: float
    turn: Turn | None = field(default=None, repr=False)


class EmptyQuestion(ValueError):
    """Nothing was asked."""


class Assistant:
    """Answers questions over a library, with no model, no key and no network.

    A `composer` has a chat model put what was found into words; it finds and cites nothing more.
    A `reranker` orders what is found for a question that names nobody.
    Thread-safe for asking; what is read of a resume is kept for the life of the assistant.
    """

    def __init__(
        self,
        library: Library,
        as_of: YearMonth | None = None,
        composer: GenerativeComposer | None = None,
        reranker: Reranker | None = None,
    ) -> None:
        self.library = library
        self._as_of = as_of
        self._composer = composer
        self._reranker = reranker
        self._units: dict[str, ResumeUnits] = {}
        self._known: tuple[int, KnownValues] | None = None
        self._kept: tuple[object, object, Roster, Everyone] | None = None
        self._finder: tuple[Everyone, PersonFinder] | None = None

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Answer a question; `history` are the turns of the answers before it, oldest first."""
        *_, answer = self.stream(question, history)
        assert isinstance(answer, Answer)
        return answer

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Iterator[str | Answer]:
        """The pieces of an answer's text as they are ready, and at last the answer itself."""
        begun = time.perf_counter()
        if not question.strip():
            raise EmptyQuestion("The question is empty; ask about the resumes in the library.")
        understood, findings = self.find(question, history)
        citations = CitationList()
        pieces: list[str] = []
        for piece in self._words(understood.question, findings, citations, len(question)):
            pieces.append(piece)
            yield piece
        yield Answer(
            question=question,
            text="".join(pieces),
            citations=citations.citations,
            resumes=_matching_files(understood, findings),
            count=0 if findings.kind == "absent" and _counts(understood) else findings.count,
            abstained=findings.kind == "absent",
            elapsed_ms=(time.perf_counter() - begun) * 1000,
            turn=_turn(understood, findings, history),
        )

    def _words(
        self, question: Question, findings: Findings, citations: CitationList, length: int
    ) -> Iterator[str]:
        if length > LONGEST_QUESTION:
            yield cut_note(question.language)
        if self._composer is None:
            yield compose(question, findings, citations)
        else:
            findings = each_file(findings)
            units = {r.id: self._units_of(r) for r in findings.people}
            yield from self._composer.stream(question, findings, units, citations)

    def find(self, question: str, history: Sequence[Turn] = ()) -> tuple[Understood, Findings]:
        """What the resumes say to a question, before it is put into words."""
        resumes, everyone = self._everyone()
        read = self._read(understand(question, resumes, history, tuple(everyone.units)), everyone)
        understood, told = self._meant(everyone.as_people(read), everyone)
        found = self._answered(understood, history, everyone) if told is None else told
        language = understood.question.language
        return everyone.as_resumes(understood), attributed(found, everyone.people, language)

    def request(self, question: str, history: Sequence[Turn] = ()) -> Request:
        """A question as a search for lines of resumes, for those who answer it themselves.

        Whoever fulfils a question over all resumes comes first, or most of it where nobody fulfils
        all; several files of one person are searched together.
        """
        resumes, everyone = self._everyone()
        read = self._read(understand(question, resumes, history, tuple(everyone.units)), everyone)
        understood, told = self._meant(everyone.as_people(read), everyone)
        found = told
        if told is None and (understood.tentative or over_all(understood)):
            found = self._answered(understood, history, everyone)
            # As for an answer, people meant perhaps are given up where their resumes say nothing.
            said = {resume.id for resume in found.people} & set(understood.targets)
            understood = replace(understood, tentative=understood.tentative and not said)
            if found.kind == "absent" and over_all(understood):
                found = nearly(understood.question, *self._over(understood, everyone))
            found = attributed(found, everyone.people, understood.question.language)
        if not understood.tentative:
            meant, targets = told_apart(understood.question, people_meant(understood, everyone))
            ids = tuple(units.resume.id for units in targets)
            understood = replace(understood, question=meant, targets=ids)
        asked = request_of(understood, found)
        if asked.resume_ids is None:
            return asked
        return replace(asked, resume_ids=tuple(everyone.files_of(asked.resume_ids)))

    def _read(self, understood: Understood, everyone: Everyone) -> Understood:
        """Demands without a question ("female, CPA") ask who of everyone fulfils them."""
        question = understood.question
        if understood.targets or understood.follows or question.scope != "open":
            return understood
        corpus, as_of = self._over(understood, everyone)
        if not lists_demands(question, corpus.known, as_of.last()):
            return understood
        return replace(understood, question=replace(question, scope="corpus"))

    def _meant(
        self, understood: Understood, everyone: Everyone
    ) -> tuple[Understood, Findings | None]:
        """Whom a question is about; and what is to be said where it asks nothing of resumes."""
        as_of = self._as_of or _this_month()
        refused = declined(understood.question)
        if refused is not None:
            return understood, refused
        over = partial(self._corpus, everyone=everyone)
        understood = with_described(understood, everyone, over, as_of)
        understood = with_extreme(understood, everyone, over, as_of)
        people = [u.resume for u in everyone.units.values()]
        about = answer_about_library(understood.question, people, len(everyone.files))
        if about is not None and not understood.within:
            return understood, about
        understood = with_misspelt(understood, everyone.units)
        nobody = self._stranger(understood, everyone)
        if nobody is not None:
            understood = replace(understood, question=replace(understood.question, scope="open"))
        return understood, nobody

    def _answered(
        self, understood: Understood, history: Sequence[Turn], everyone: Everyone
    ) -> Findings:
        """What is found in terms of people, once it is settled who is meant."""
        as_of = self._as_of or _this_month()
        units = everyone.units
        last = history[-1] if history else None
        asked = understood.question
        why = asks_why_not(asked)
        if why and last is not None:
            others = why_not_others(asked, last.question, self._corpus(units, everyone), as_of)
            if others is not None:
                return others
        targets = people_meant(understood, everyone)
        if targets:
            ask = of_each if by_one_name(asked, targets) else compare
            asked, targets = told_apart(asked, targets)
            versions = [everyone.versions(u.resume.id, asked.language) for u in targets]
            if len(targets) > 1:
                return over_versions(versions, partial(ask, asked, as_of=as_of))
            if why:
                before = next((t.question for t in reversed(history) if _was_over_all(t)), None)
                known = self._corpus({}, everyone).known
                reasons = why_not(asked, before, targets[0], known, as_of)
                if reasons is not None:
                    return reasons
            focus = last.entry_of if last and understood.follows else _nowhere
            found = look_up_versions(asked, versions[0], as_of, focus)
            if found.kind != "absent" or not understood.tentative:
                return found
        plain = not asks_extreme(asked) and not sets_condition(asked)
        if understood.within and plain:
            same = tuple(Point(units[i].resume, ()) for i in understood.within if i in units)
            count = len(same) if asked.counts or asked.counts_people else None
            return Findings("people", same, count=count, looked_at=len(same))
        if asked.scope == "corpus":
            corpus, as_of = self._over(understood, everyone)
            found = select_people(asked, corpus, everyone, as_of)
            if found.kind == "absent":
                return presumed(asked, corpus, as_of) or found
            return found
        return answer_open(
            asked, list(everyone.files.values()), as_of, self.library, self._reranker
        )

    def _over(self, understood: Understood, everyone: Everyone) -> tuple[Corpus, YearMonth]:
        """All people, or those spoken of, as they are to be judged, and the month that it is."""
        units = everyone.units
        within = understood.within
        units = {i: units[i] for i in within if i in units} if within else units
        return self._corpus(units, everyone), self._as_of or _this_month()

    def _everyone(self) -> tuple[Roster, Everyone]:
        """The resumes, and whose they are; what was read of them before is kept."""
        resumes, groups = self.library.resumes(), self.library.persons()
        kept = self._kept
        if kept is None or kept[0] is not resumes or kept[1] is not groups:
            self._units = {r.id: self._units_of(r) for r in resumes}
            everyone = Everyone.of(self._units, groups, kept[3] if kept else None)
            kept = self._kept = resumes, groups, Roster(resumes), everyone
        return kept[2], kept[3]

    def _corpus(self, units: Mapping[str, ResumeUnits], everyone: Everyone) -> Corpus:
        """These people, with the values of all."""
        finder, generation = self.library.finder, self.library.generation
        if self._known is None or self._known[0] != generation:
            self._known = generation, KnownValues(finder.values())
        if everyone.people:
            if self._finder is None or self._finder[0] is not everyone:
                self._finder = everyone, PersonFinder(finder, everyone.people.values())
            finder = self._finder[1]
        near = partial(self._near, units=units, everyone=everyone)
        return Corpus(finder, self._known[1], units, near)

    def _near(
        self, terms: Sequence[Term], units: Mapping[str, ResumeUnits], everyone: Everyone
    ) -> Collection[str]:
        files = dict.fromkeys(everyone.files_of(units))
        return everyone.owners(shortlist(self.library, terms, files))

    def _stranger(self, understood: Understood, everyone: Everyone) -> Findings | None:
        """Nobody, where the question names someone whom no resume names, or means no one known."""
        question, units = understood.question, everyone.units
        name = unknown_to_all(understood)
        if name is not None and not any(
            units[id_].states(fold(name)) for id_ in self._near(find_terms(name), units, everyone)
        ):
            similar = tuple(similar_names(name, [u.resume for u in units.values()]))
            looked_at = len(everyone.files)
            return Findings("absent", lead=name, looked_at=looked_at, similar=similar)
        if understood.targets or question.scope != "open":
            return None
        if refers_back(question) and not any(t.weight >= 1 for t in question.terms):
            return Findings("absent", looked_at=len(everyone.files))
        return None

    def _units_of(self, resume: Resume) -> ResumeUnits:
        kept = self._units.get(resume.id)
        return kept if kept is not None and kept.resume is resume else ResumeUnits(resume)


def _was_over_all(turn: Turn) -> bool:
    return turn.question.scope == "corpus"


def _nowhere(_resume_id: str) -> None:
    """No entry that the conversation was about."""


def _this_month() -> YearMonth:
    today = time.localtime()
    return YearMonth(today.tm_year, today.tm_mon)


def _counts(understood: Understood) -> bool:
    return understood.question.counts or understood.question.counts_people


def _matching_files(understood: Understood, findings: Findings) -> tuple[str, ...]:
    if findings.kind != "people":
        return ()
    return tuple(dict.fromkeys(r.file for r in findings.resumes))


def _turn(understood: Understood, findings: Findings, history: Sequence[Turn]) -> Turn:
    """What a following question builds on; of whom this answer rests on no entry, what the turns
    before were about stays.
    """
    people = tuple(r.id for r in findings.people) or understood.targets
    own = tuple((p.resume.id, p.entry) for p in findings.points if p.entry is not None)
    before = history[-1].entries if history else ()
    question = understood.question
    if question.scope == "open" and people and set(people) <= set(understood.targets):
        question = replace(question, scope="person")
    # "Which of them is a nurse?" leaves "there" where the list before was set.
    narrowed = understood.within and not names_place(question)
    return Turn(question, people, (*before, *own) if narrowed else (*own, *before))

"""Everyone in a library as people: who has several resumes is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.evidence import ResumeUnits
from assistant.people import PersonMention
from assistant.persons.person import Person, unite
from assistant.question import Question
from assistant.turns.conversation import Understood
from ingest.persons.names import likeness
from ingest.resume import Resume
from ingest.tokens import fold


@dataclass(frozen=True, slots=True)
class Everyone:
    """`units` are the people to judge, by id: of a resume that is alone, or of a `Person`.

    `files` are the units of every resume, `people` who has several, `owner` whose a resume is.
    """

    units: Mapping[str, ResumeUnits]
    files: Mapping[str, ResumeUnits]
    people: Mapping[str, Person]
    owner: Mapping[str, str]

    @classmethod
    def of(
        cls,
        files: Mapping[str, ResumeUnits],
        groups: Iterable[Sequence[str]],
        before: Everyone | None = None,
    ) -> Everyone:
        """The people of a library; what was united `before` of the same resumes is kept."""
        people = [
            _united([files[id_].resume for id_ in group], before)
            for group in groups
            if all(id_ in files for id_ in group)
        ]
        owner = {resume.id: person.id for person in people for resume in person.resumes}
        united = {person.id: _units(person, before) for person in people}
        ids = dict.fromkeys(owner.get(id_, id_) for id_ in files)
        units = {id_: united[id_] if id_ in united else files[id_] for id_ in ids}
        return cls(units, files, {person.id: person for person in people}, owner)

    def versions(self, id_: str, language: str) -> list[ResumeUnits]:
        """The resumes of someone, the newest first."""
        if id_ not in self.people:
            return [self.files[id_]]
        return [self.files[resume.id] for resume in self.people[id_].in_order(language)]

    def units_of(self, id_: str) -> ResumeUnits:
        """The units of a person, or of a resume that is asked alone."""
        return self.units[id_] if id_ in self.units else self.files[id_]

    def files_of(self, ids: Iterable[str]) -> list[str]:
        """The resumes of some people."""
        people = self.people
        return [r for i in ids for r in ([o.id for o in people[i].resumes] if i in people else [i])]

    def owners(self, ids: Iterable[str]) -> list[str]:
        """Whose some resumes are, each person once."""
        return list(dict.fromkeys(self.owner.get(id_, id_) for id_ in ids))

    def knows(self, id_: str) -> bool:
        """Whether this is the id of a person or a resume."""
        return id_ in self.units or id_ in self.files

    def as_people(self, understood: Understood) -> Understood:
        """A question about people rather than resumes: whoever has several is meant once.

        Only who names a file means that file alone.
        """
        question = understood.question
        mentions = tuple(self._of_people(question, mention) for mention in question.people)
        alone = {id_ for m in mentions for id_ in m.resume_ids if id_ in self.owner}
        return replace(
            understood,
            question=replace(question, people=mentions),
            targets=self._owners(understood.targets, alone),
            within=self._owners(understood.within),
        )

    def as_resumes(self, understood: Understood) -> Understood:
        """The same question with the newest resume standing for each person."""
        question = understood.question
        people = tuple(
            replace(mention, resume_ids=self._newest(mention.resume_ids))
            for mention in question.people
        )
        return replace(
            understood,
            question=replace(question, people=people),
            targets=self._newest(understood.targets),
            within=self._newest(understood.within),
        )

    def _owners(self, ids: Iterable[str], alone: Iterable[str] = ()) -> tuple[str, ...]:
        alone = frozenset(alone)
        return tuple(
            dict.fromkeys(id_ if id_ in alone else self.owner.get(id_, id_) for id_ in ids)
        )

    def _newest(self, ids: Iterable[str]) -> tuple[str, ...]:
        newest = (self.people[i].resumes[0].id if i in self.people else i for i in ids)
        return tuple(dict.fromkeys(newest))

    def _of_people(self, question: Question, mention: PersonMention) -> PersonMention:
        if len(mention.resume_ids) == 1 and self._names_file(question, mention):
            return mention
        return replace(mention, resume_ids=self._owners(mention.resume_ids))

    def _names_file(self, question: Question, mention: PersonMention) -> bool:
        """Whether the words of a mention are a file's name, and not the person's."""
        units = self.files.get(mention.resume_ids[0])
        if units is None:
            return False
        resume, words = units.resume, mention.span.of(question.folded).removesuffix("'s")
        file = fold(resume.file)
        stem = file.rpartition(".")[0]
        named = resume.name is not None and likeness(resume.name, words) == "same"
        return words == file or (words == stem and not named)


def _united(resumes: Sequence[Resume], before: Everyone | None) -> Person:
    held = before.people.get("+".join(resume.id for resume in resumes)) if before else None
    if held is not None and all(a is b for a, b in zip(held.resumes, resumes, strict=True)):
        return held
    return unite(resumes)


def _units(person: Person, before: Everyone | None) -> ResumeUnits:
    held = before.units.get(person.id) if before else None
    return held if held is not None and held.resume is person.united else ResumeUnits(person.united)

"""What may be asked about one person, and the reader that answers it, in the order they are tried.

A reader knows one kind of question, answers it from the resume, and returns None where it is not
asked. The first that answers is heard, so that the narrower kind stands before the wider one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.findings import Findings
from assistant.lookup.asked import Asked
from assistant.lookup.attributes import stated_attribute, team_led, unstated
from assistant.lookup.breaks import time_without_work
from assistant.lookup.dated_items import at_an_end
from assistant.lookup.department import department
from assistant.lookup.exam_result import exam_result
from assistant.lookup.facts import header_facts
from assistant.lookup.formal_post import only_an_intern
from assistant.lookup.item_states import items_in_state, state_of_named
from assistant.lookup.items import counted_items, listed_items
from assistant.lookup.job_named import job_named
from assistant.lookup.jobs_and_degrees import (
    entry_asked,
    highest_degree,
    no_internship,
    no_such_degree,
    side_by_side,
)
from assistant.lookup.kinds_listed import kind_listed
from assistant.lookup.leaving import why_left
from assistant.lookup.moment import at_that_time
from assistant.lookup.moved import beside_a_move
from assistant.lookup.never_in_city import never_in_city
from assistant.lookup.never_there import never_there
from assistant.lookup.not_given import of_the_class
from assistant.lookup.profile import profile
from assistant.lookup.projects import of_projects
from assistant.lookup.sequence import in_order
from assistant.lookup.skills import jobs_with_skill, skill_strength, skills_in_state
from assistant.lookup.table_cells import table_cells
from assistant.lookup.tenure import time_spent
from assistant.lookup.what_was_before import what_was_before


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of question and what answers it.

    `by_other_names`: it may know what is asked by a name that the resume never mentions.
    """

    asked: str
    read: Callable[[Asked], Findings | None]
    by_other_names: bool = False


READERS: tuple[Reader, ...] = (
    Reader("the result of a language test", exam_result, by_other_names=True),
    Reader("jobs in which a skill was used, and how long", jobs_with_skill),
    Reader("what was done at a place where the person never was", never_there),
    Reader("work in a city where the person never worked", never_in_city),
    Reader("which skills are basic, firm or denied", skills_in_state),
    Reader("what is told of the class of a year", of_the_class),
    Reader("a figure in a table's row and column", table_cells),
    Reader("why a job was left", why_left),
    Reader("the items of a list in some state: lapsed, granted, in progress", items_in_state),
    Reader("whether a named certificate is in such a state", state_of_named),
    Reader("everything of one kind", kind_listed),
    Reader("a thing by name that is not given or withheld", unstated),
    Reader("a degree that the person has not", no_such_degree),
    Reader("an internship that the person has not had", no_internship),
    Reader("a formal post where there was only an internship", only_an_intern),
    Reader("time without work", time_without_work),
    Reader("the job before or after a move to a place, or a degree", beside_a_move),
    Reader("projects of a job, and what was used in one", of_projects),
    Reader("a job by its rank, or beside another", in_order),
    Reader("the first or the last item of a kind", at_an_end),
    Reader("where someone was at a date", at_that_time),
    Reader("phone, mail, age, grades", header_facts),
    Reader("two or more employers compared", side_by_side),
    Reader("the department of a job", department),
    Reader("title and dates at a named employer", job_named),
    Reader("the highest degree", highest_degree),
    Reader("how many people were led", team_led),
    Reader("how long, in a job or in all", time_spent),
    Reader("how many items of a kind", counted_items),
    Reader("whether a skill is had, and how firmly", skill_strength),
    Reader("a job or degree by its names, level or dates", entry_asked),
    Reader("a thing by name: salary, nationality, thesis", stated_attribute),
    Reader("the items of a section, the heads of entries", listed_items),
    Reader("what was in use before what was just told", what_was_before),
    Reader("who someone is", profile),
)
NARROW: tuple[Reader, ...] = tuple(r for r in READERS if r.read is not profile)
"""Those that may answer one piece of a question; who someone is only a whole one asks."""

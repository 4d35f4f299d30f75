"""The line under a named employer that gives the figure asked for, in whatever words.

"办理多少笔业务" is answered by "Handled 90 transactions a day": no word of one stands in the other,
but of the lines of that job it is the one with such a figure that means most like it.
"""

from __future__ import annotations

from assistant.evidence import Unit
from assistant.likeness import most_alike
from assistant.lookup.asked import Asked
from assistant.lookup.at_employer import Here
from assistant.question import blanked
from assistant.scoring import asks_number, asks_time, gives_figure

_LIKE = 0.3
"""The cosine from which on a line tells of what is asked: unrelated ones of a job stay below."""
_SOMEWHAT = 0.1
"""The same for a line under a head that was found by its words."""


def figure_meant(asked: Asked, here: Here, *, found: bool = False) -> Unit | None:
    """That line, where the question asks a number; less likeness will do where the job is `found`
    by words, and only what it did is sought.
    """
    question = asked.question
    if here.by_city or not asks_number(question) or asks_time(question):
        return None
    words = blanked(question.unnamed, here.spans)

    def gives(unit: Unit) -> bool:
        of_job = unit.entry in here.numbers and not unit.is_head
        return of_job and gives_figure(question, unit)

    least = _SOMEWHAT if found else _LIKE
    meant = most_alike(words, asked.units, gives)[:1]
    return next((m.unit for m in meant if m.cosine >= least), None)

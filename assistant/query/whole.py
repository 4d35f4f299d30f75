"""Words of a question that are a condition by themselves, whatever stands around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from assistant.conditions.condition import Condition
from assistant.conditions.experience import experience_condition
from assistant.conditions.lapsed import lapsed_condition
from assistant.conditions.levelled import levelled_condition
from assistant.conditions.marked import marked_condition
from assistant.conditions.promoted import promoted_condition
from assistant.query.availability import find_availability
from assistant.query.award_levels import find_contest_awards, find_levelled
from assistant.query.bounds import born_in_decade
from assistant.query.clients import find_clients, find_dealings
from assistant.query.counted import find_several
from assistant.query.cues import patterns
from assistant.query.experiences import find_experiences
from assistant.query.graduates import find_graduates
from assistant.query.marks import find_marked
from assistant.query.names import KnownValues, Name
from assistant.query.personal import find_personal
from assistant.query.refused import find_refused
from assistant.query.same_school import find_same_school
from assistant.query.scores import find_scores
from assistant.query.spoken import find_spoken
from assistant.query.standing_now import find_standing
from assistant.query.venues import find_venue
from assistant.query.words import Date
from ingest.query.predicates import Where
from ingest.resume import Span

_Finder = Callable[..., Iterator[tuple[Span, Where | Condition]]]


def whole_conditions(
    folded: str,
    taken: Sequence[Span],
    names: Sequence[Name],
    dates: Sequence[Date],
    known: KnownValues,
    as_of: int,
    caveats: str = "",
) -> Iterator[tuple[Span, Where | Condition]]:
    """Each with its words, none over what is taken; of the names and dates of the question only
    those that an experience takes in.
    """
    when = [date.span for date in dates]
    held = [*taken, *when]
    for span, condition in find_venue(folded, caveats, held):
        held.append(span)
        yield span, condition
    for span, client in find_clients(folded, held, known):
        held.append(span)
        yield span, client
    for span, marked in find_marked(folded, held, caveats):
        held.append(span)
        yield span, marked_condition(span.of(folded), marked)
    finders: tuple[_Finder, ...] = (
        partial(find_dealings, folded, known=known),
        partial(find_refused, folded),
        partial(find_same_school, folded),
        partial(find_personal, folded),
        partial(born_in_decade, folded),
        partial(find_several, folded),
        partial(find_scores, folded, known=known),
        partial(find_spoken, folded),
        partial(find_graduates, folded, as_of=as_of),
        partial(find_availability, folded),
    )
    for find in finders:
        found = list(find(taken=held))
        held += [span for span, _ in found]
        yield from found
    for match in patterns("lapsed")["asked"].finditer(folded):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in held):
            held.append(span)
            yield span, lapsed_condition(match.group(), as_of)
    for match in patterns("promoted")["asked"].finditer(folded):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in held):
            held.append(span)
            yield span, promoted_condition(match.group().strip())
    # Its year is part of it.
    free = [span for span in held if span not in when]
    for span, levelled in find_contest_awards(folded, free):
        held.append(span)
        yield span, levelled_condition(span.of(folded), levelled)
    for span, levelled in find_levelled(folded, held, names):
        held.append(span)
        yield span, levelled_condition(span.of(folded), levelled)
    free = [span for span in held if span not in when]
    for span, standing in find_standing(folded, free, as_of):
        free.append(span)
        yield span, standing
    for span, told in find_experiences(folded, free, names, dates):
        yield span, experience_condition(told)

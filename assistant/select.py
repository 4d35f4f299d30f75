"""Which, who, how many, most: every resume of the library judged, none left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.lookup import look_up
from assistant.query.answer import Match, Matches, match_all, match_most, spans_of
from assistant.query.corpus import Corpus
from assistant.query.measured import mean_of, measures
from assistant.query.names import ORGANISATIONS, KnownValues, find_names
from assistant.query.query import Query, Ranking
from assistant.query.read import read_query
from assistant.query.say import phrase, say, value_name
from assistant.query.superlatives import find_among
from assistant.question import Question, asks_for_details, clauses
from assistant.scope import asks_nothing
from assistant.scoring import choose, rarity, score_units
from assistant.terms import Term, find_terms
from ingest.garbage import no_collection
from ingest.lexicon import lexicon
from ingest.query.predicates import Not, Where, Worded, affirmed, atoms
from ingest.resume import Span, YearMonth
from ingest.tokens import is_han

_MOST_SPANS = 4
_TOLD_SPANS = 2
_MOST_LOOKED_UP = 3
_MOST_TOLD = 3
_ASIDE = 0.3
_SURE = 0.9
_TELLING = 0.6


@no_collection()
def select(question: Question, corpus: Corpus, as_of: YearMonth) -> Findings:
    """The people who fulfil every condition of the question, in the order asked for.

    Only the clause that asks who sets conditions; what else is asked is looked up for those found.
    """
    asking, details = clauses(question)
    query = read_query(asking, corpus.known, as_of.last())
    if details is not None and not (query.ranking or query.average or query.common):
        names = find_names(details.text, corpus.known, ())
        among = find_among(asking.folded, details.folded, names)
        if among is not None:
            query = replace(query, ranking=among.ranking, average=among.average)
    matches = match_all(query, corpus, as_of.last())
    found = _found(question, asking, details, query, matches, corpus, as_of)
    if found.kind != "people" or not matches.unused or query.where is None:
        return found
    return replace(found, lead=_unused(matches.unused, found.lead, question.language))


def lists_demands(question: Question, known: KnownValues, as_of: int) -> bool:
    """Whether a question asks nothing and facts stand for what it names: "female, CPA"."""
    folded = question.folded.rstrip(" 。.？?!！")
    told = any(folded.endswith(word) for a in question.attributes for word in a.asked)
    if told or not asks_nothing(folded):
        return False
    where = read_query(question, known, as_of).where
    return where is not None and any(not isinstance(atom, Worded) for atom in atoms(where))


def _unused(words: Sequence[str], lead: str, language: str) -> str:
    """Which words set no condition, ahead of what else is told first."""
    if language == "zh":
        return f"没有用到的词：{'、'.join(words)}。{lead}"
    return f"Words not used: {', '.join(words)}. {lead}".rstrip()


def _found(
    question: Question,
    asking: Question,
    details: Question | None,
    query: Query,
    matches: Matches,
    corpus: Corpus,
    as_of: YearMonth,
) -> Findings:
    """The answer to a question as it was read and judged."""
    described = (say(matches.where, question.language),) if matches.where is not None else ()
    if query.common is not None:
        return _common(question, query, query.common, matches, corpus, described)
    if query.average is not None:
        return _averaged(question, query.average, matches, corpus, as_of, described)
    if query.ranking is not None and (matches.found or not query.ranking.rest):
        return _ranked(question, query.ranking, matches, corpus, as_of, described)
    looked_at = len(corpus.units)
    if matches.where is None or not matches.found:
        near = _near(asking, corpus)
        return Findings(
            "absent",
            looked_at=looked_at,
            near=near,
            conditions=described,
            silent=matches.silent,
        )
    lead = _lead(matches.where, question.language)
    found = tuple(matches.found.values())
    if 0 < query.limit < len(found):
        lead = _limited(len(found), question.language)
        found = _best(matches, matches.where, corpus, as_of, query.limit)
    looked_up = details if len(found) <= _MOST_LOOKED_UP else None
    points = tuple(
        _detailed(asking, details, corpus.units[m.resume.id], m, as_of)
        if looked_up is not None and details is not None
        else _point(details, corpus.units[m.resume.id], m)
        for m in found
    )
    return Findings(
        "people",
        points,
        lead=lead,
        count=len(points) if question.counts_people or question.counts else None,
        looked_at=looked_at,
        conditions=described,
        silent=matches.silent,
    )


def nearly(question: Question, corpus: Corpus, as_of: YearMonth) -> Findings:
    """Who fulfils most of what a question asks together, where nobody fulfils all of it."""
    query = read_query(clauses(question)[0], corpus.known, as_of.last())
    found = match_most(query, corpus, as_of.last())
    points = tuple(Point(m.resume, m.spans[:_MOST_SPANS], entry=m.entry) for m in found)
    return Findings("people" if points else "absent", points, looked_at=len(corpus.units))


def _lead(where: Where, language: str) -> str:
    """That silence is no "no", where nothing but a denial was asked."""
    if not isinstance(where, Not) or affirmed(where):
        return ""
    return "简历没有写明这一点的" if language == "zh" else "Resumes that do not state it"


def _limited(people: int, language: str) -> str:
    if language == "zh":
        return f"符合的有 {people} 位，以下是简历中提得最多的"
    return f"{people} fulfil this; those whose resumes say most of it"


def _best(
    matches: Matches, where: Where, corpus: Corpus, as_of: YearMonth, limit: int
) -> tuple[Match, ...]:
    """Those who state the conditions most often."""
    ids = matches.found.keys()
    said: Counter[str] = Counter()
    for atom in affirmed(where):
        if not isinstance(atom, Worded):
            said.update(e.resume_id for e in corpus.finder.evidence(atom, as_of.last(), ids))
    ordered = sorted(matches.found.values(), key=lambda m: -max(said[m.resume.id], len(m.spans)))
    return tuple(ordered[:limit])


def _detailed(
    asking: Question, details: Question, units: ResumeUnits, match: Match, as_of: YearMonth
) -> Point:
    """Words for one of few people, with what that resume answers to the rest of the question; the
    words of the part that asks who say a little of where to look.
    """
    told_by = {t.text for t in details.terms}
    beside = (t for t in asking.terms if t.text not in told_by)
    around = (replace(t, weight=_ASIDE * t.weight, required=False) for t in beside)
    terms = (*details.terms, *around)
    asked = replace(details, scope="person", counts_people=False, terms=terms)
    told = look_up(asked, units, as_of, match.entry)
    said = [s for p in told.points for s in p.spans]
    if told.kind != "person" or all(any(s.overlaps(m) for m in match.spans) for s in said):
        return _point(details, units, match)
    spans = said[:_MOST_TOLD]
    kept = [s for s in match.spans[:_MOST_SPANS] if not any(s.overlaps(o) for o in spans)]
    return Point(units.resume, (*kept[: _MOST_SPANS - 1], *spans), entry=match.entry)


def _point(details: Question | None, units: ResumeUnits, match: Match) -> Point:
    """Words for one person; what else the question asks is looked for in the same entry first."""
    kept = list(match.spans[:_MOST_SPANS])
    entry = match.entry
    if details is not None and not asks_for_details(details):
        details = None
    if details is not None and any(t.weight >= _TELLING for t in details.terms):
        rare = rarity(details.terms, [units])
        scored = score_units(details, details.terms, [units], rare)
        scored.sort(key=lambda s: -s.score * (1.5 if s.unit.entry == entry else 1.0))
        for found in choose(scored, details.terms, rare, _TOLD_SPANS):
            # What was cited of the same sentence says less than all of it.
            kept = [s for s in kept if not found.unit.span.overlaps(s)] + [found.unit.span]
    elif details is not None and entry is not None:
        body = [u.span for u in units.by_entry.get(entry, []) if not u.is_head]
        kept += [s for s in body if not any(s.overlaps(k) for k in kept)][:_TOLD_SPANS]
    return Point(units.resume, tuple(kept[: _MOST_SPANS + _TOLD_SPANS]), entry=entry)


def _near(question: Question, corpus: Corpus) -> tuple[Point, ...]:
    """The nearest miss: of the units that state the most telling word, the one that covers most."""
    solid = [t for t in question.terms if t.weight >= 1]
    # Of "cardiac nurse", where no one is called so, who is a nurse is near.
    words = {w for t in solid if t.text.isascii() and " " in t.text for w in t.text.split()}
    single = [t for t in find_terms(" . ".join(sorted(words))) if t.weight >= 1]
    stated = [t for t in single if any(t.stated_in(units) for units in corpus.near([t]))]
    return _nearest(question, solid, corpus) or _nearest(question, stated, corpus)


def _nearest(question: Question, solid: Sequence[Term], corpus: Corpus) -> tuple[Point, ...]:
    if not solid:
        return ()
    resumes = corpus.near(solid)
    rare = rarity(solid, resumes)
    telling = max(
        solid, key=lambda t: t.weight * rare[t.text] * (2 if t.required or t.text.isascii() else 1)
    )
    scored = [
        s
        for s in score_units(question, solid, resumes, rare)
        if s.own.get(telling.text, 0.0) >= _SURE
    ]
    if not scored:
        return ()
    best = scored[0]
    return (Point(best.unit.resume, (best.unit.span,)),)


def _ranked(
    question: Question,
    ranking: Ranking,
    matches: Matches,
    corpus: Corpus,
    as_of: YearMonth,
    described: tuple[str, ...],
) -> Findings:
    """The first of those who fulfil the conditions and state the number; ties stay together."""
    by_id = matches.found
    month, measure = as_of.last(), ranking.measure
    numbers = corpus.finder.numbers(measure, month, ranking.largest, by_id.keys())
    unknown = len(by_id) - len(numbers)
    looked_at = len(corpus.units)
    if ranking.place > 1:
        values = sorted(set(numbers.values()), reverse=ranking.largest)
        held = values[ranking.place - 1 : ranking.place]
        numbers = {id_: number for id_, number in numbers.items() if number in held}
    if not numbers and not ranking.rest:
        return Findings("absent", looked_at=looked_at, conditions=described, silent=unknown)
    first = _first(numbers, ranking, ranking.largest)
    last = _first(numbers, ranking, not ranking.largest) if ranking.ends else {}
    shown = measures(ranking, corpus, month, first | last, question.language)
    comma = "，" if question.language == "zh" else ", "
    points = []
    for place, ids in enumerate((first, last)):
        word = (ranking.ends[place],) if ranking.ends else ()
        order = [id_ for id_ in by_id if id_ in ids]
        order.sort(key=lambda id_: ids[id_], reverse=ranking.largest != bool(place))
        points += [
            Point(
                by_id[id_].resume,
                _apart((*shown[id_].spans, *by_id[id_].spans)),
                note=comma.join(filter(None, (*word, shown[id_].note))),
            )
            for id_ in order
        ]
    if ranking.rest:
        points += [_point(None, corpus.units[i], m) for i, m in by_id.items() if i not in numbers]
    lead = ""
    if unknown:
        zh = question.language == "zh"
        lead = f"{unknown} 份没有写明，不在比较之内。" if zh else f"{unknown} do not state it."
    return Findings("people", tuple(points), lead=lead, looked_at=looked_at, conditions=described)


def _first(numbers: Mapping[str, float], ranking: Ranking, largest: bool) -> dict[str, float]:
    """The first few from one end, with those whose number is that of the last of them."""
    edge = sorted(numbers.values(), reverse=largest)[: ranking.most][-1:]
    return {i: n for i, n in numbers.items() if (n >= edge[0] if largest else n <= edge[0])}


def _averaged(
    question: Question,
    ranking: Ranking,
    matches: Matches,
    corpus: Corpus,
    as_of: YearMonth,
    described: tuple[str, ...],
) -> Findings:
    """The average over those who fulfil the conditions and state the number, and who they are."""
    by_id = matches.found
    month = as_of.last()
    numbers = corpus.finder.numbers(ranking.measure, month, True, by_id.keys())
    looked_at, silent = len(corpus.units), len(by_id) - len(numbers)
    if not numbers:
        return Findings("absent", looked_at=looked_at, conditions=described, silent=silent)
    shown = measures(ranking, corpus, month, numbers, question.language)
    lead = mean_of(ranking, numbers, month, question.language)
    points = tuple(
        Point(by_id[id_].resume, shown[id_].spans[:1], note=shown[id_].note)
        for id_ in by_id
        if id_ in shown
    )
    return Findings(
        "people",
        points,
        lead=lead,
        count=len(points) if question.counts_people else None,
        looked_at=looked_at,
        conditions=described,
        silent=silent,
    )


def _common(
    question: Question,
    query: Query,
    kind: str,
    matches: Matches,
    corpus: Corpus,
    described: tuple[str, ...],
) -> Findings:
    """The value that most of those found share, and who they are."""
    ids = matches.found.keys()
    held = corpus.finder.held(kind, ids)
    if query.common_level is not None:
        degrees = corpus.finder.held("degree", ids).get(query.common_level, ())
        own = {(degree.resume_id, degree.entry) for degree in degrees}
        held = {v: [e for e in es if (e.resume_id, e.entry) in own] for v, es in held.items()}
    sharing = {value: {e.resume_id for e in found} for value, found in held.items()}
    sharing = {value: people for value, people in sharing.items() if people}
    otherwise = _called_otherwise(kind, sharing, corpus.known)
    for value, others in otherwise.items():
        for other in others:
            sharing[value] |= sharing.pop(other)
    if not sharing:
        return Findings("absent", looked_at=len(corpus.units), conditions=described)
    most = max(map(len, sharing.values()))
    zh = question.language == "zh"
    best = [value for value, people in sharing.items() if len(people) == most]
    points = []
    for value in best:
        shown: dict[str, tuple[Span, ...]] = {}
        same = (value, *otherwise.get(value, ()))
        for evidence in (one for other in same for one in held[other]):
            resume = corpus.units[evidence.resume_id].resume
            shown[resume.id] = shown.get(resume.id, ()) + spans_of(resume, evidence)
        points += [Point(corpus.units[i].resume, _apart(spans)) for i, spans in shown.items()]
    names = [value_name(value, question.language) for value in best]
    field = phrase("fields", kind, question.language)
    if zh:
        lead = f"最常见的{field}：{'、'.join(names)}（{most} 人）"
    else:
        lead = f"Most common {field}: {', '.join(names)} ({most} people)"
    silent = len(ids - set().union(*sharing.values()))
    return Findings(
        "people",
        tuple(points),
        lead=lead,
        looked_at=len(corpus.units),
        conditions=described,
        silent=silent,
    )


def _called_otherwise(
    kind: str, sharing: Mapping[str, set[str]], known: KnownValues
) -> dict[str, tuple[str, ...]]:
    """The other names of the organisations that most people share, by the name that most use."""
    found: dict[str, tuple[str, ...]] = {}
    told: set[str] = set()
    ranked = sorted(sharing, key=lambda value: (-len(sharing[value]), not is_han(value), value))
    for value in ranked[:_LIKELIEST] if kind in ORGANISATIONS else ():
        if value in told:
            continue
        concept = lexicon().by_id.get(value)
        names = (concept.zh, concept.en) if concept else (value,)
        others = (other for other in known.alike(kind, names) if other != value)
        if concept is not None:  # Two that the lexicon tells apart are not one.
            others = (other for other in others if other not in lexicon().by_id)
        found[value] = tuple(o for o in others if o in sharing and o not in told)
        told |= {value, *found[value]}
    return found


_LIKELIEST = 50
"""Values of which the one that most share is looked for under all its names."""


def _apart(spans: Collection[Span]) -> tuple[Span, ...]:
    """Spans of which none overlaps another, the first ones kept."""
    kept: list[Span] = []
    for span in spans:
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return tuple(kept[:_MOST_SPANS])

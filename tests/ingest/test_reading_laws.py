"""What holds of any text: parts within the text, facts within their words, no exception."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from ingest.reading import understand
from ingest.resume import Document, Resume, Span
from ingest.tokens import fold
from tests.builders import ELLWOOD, MURONG, NAMELESS, QI, texts

_ENDS = st.sampled_from(("\r\n", "\r", "\u2028", "\x0b", "\x85", "\n\n\f\n"))
_PIECES = st.one_of(texts(), _ENDS, st.text(max_size=40), st.sampled_from((QI, ELLWOOD, MURONG)))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Texts of any kind with stretches that a reader does not see."""
    text = "".join(draw(st.lists(_PIECES, max_size=4)))
    edges = draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True).map(sorted))
    hidden = tuple(Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))
    return Document(text, hidden=hidden)


def understood(document: Document, file: str = "x.txt") -> Resume:
    return understand(document, "0" * 16, Path(file))


@given(documents())
@example(Document(NAMELESS))
@example(Document("\ufeff\r\n\u0130\u0130 @\u0130.com\r"))
def test_sections_cover_the_text_and_chunks_what_can_be_seen(document: Document) -> None:
    one = understood(document)
    position = 0
    for section in one.sections:
        assert section.span.start == position
        position = section.span.end
    assert position == len(document.text)
    unseen = {i for span in document.hidden for i in range(span.start, span.end)}
    places = [i for chunk in one.chunks for i in range(chunk.span.start, chunk.span.end)]
    assert len(places) == len(set(places))
    assert not unseen & set(places)
    left = set(range(len(document.text))) - set(places) - unseen
    assert all(document.text[i].isspace() for i in left)


@given(documents())
@example(Document("Objective\n\x1f\n"))
def test_every_part_lies_within_its_whole(document: Document) -> None:
    one = understood(document)
    for section in one.sections:
        if section.heading is not None:
            assert section.span.start <= section.heading.start < section.heading.end
            assert section.heading.end <= section.span.end
    for entry in one.entries:
        whole = one.sections[entry.section].span
        assert whole.start <= entry.span.start < entry.span.end <= whole.end
        assert entry.span.start <= entry.head.start < entry.head.end <= entry.span.end
    for fact in one.facts:
        assert 0 <= fact.span.start < fact.span.end <= len(document.text)
        assert fact.entry is None or fact.entry < len(one.entries)
    for chunk in one.chunks:
        whole = one.sections[chunk.section].span
        assert whole.start <= chunk.span.start < chunk.span.end <= whole.end


@given(documents())
def test_what_a_fact_of_contact_says_stands_at_its_span(document: Document) -> None:
    one = understood(document)
    for fact in one.facts:
        words = fold(fact.span.of(document.text))
        if fact.kind == "phone":
            assert re.sub(r"\D", "", words).endswith(fact.value)
        elif fact.kind in ("email", "link"):
            assert re.sub(r"\s", "", words) == fact.value


@given(documents(), st.sampled_from(("x.txt", "祁映安.txt", "Marta_Ellwood_CV.txt", ".txt")))
def test_a_name_has_words_or_comes_from_the_file(document: Document, file: str) -> None:
    one = understood(document, file)
    stated = one.facts_of("name")
    assert len(stated) <= 1
    if stated:
        assert stated[0].value == one.name
    elif one.name is not None:
        assert fold(one.name).replace(" ", "_") in fold(file)


_COMPANIONS = {
    "certificate_date": "certificate",
    "language_level": "language",
    "award_date": "award",
    "award_level": "award",
    "award_rank": "award",
    "publication_venue": "publication",
    "publication_date": "publication",
    "publication_author": "publication",
    "publication_status": "publication",
}
_STATEMENTS = "".join(
    f"{line}\n"
    for line in (
        "Awards",
        "2019年 创新奖（第3/52名）；Best Ward Prize, 2018 (ranked 2/40)",
        "Languages",
        "French (fluent), CET-6 568, 日语N2",
        "证书",
        "护士执业证书（2012 年）",
        "Publications",
        "“Wards at Night and by Day”, Journal of Nursing, 2018, second author, poster",
    )
)


@given(documents())
@example(Document(_STATEMENTS))
def test_what_is_said_of_a_thing_holds_its_words(document: Document) -> None:
    one = understood(document)
    for fact in one.facts:
        thing = _COMPANIONS.get(fact.kind)
        if thing is not None:
            spans = [f.span for f in one.facts_of(thing)]
            assert any(fact.span.start <= s.start and s.end <= fact.span.end for s in spans)


@given(documents())
def test_a_skill_is_claimed_in_one_way(document: Document) -> None:
    one = understood(document)
    claims = [f for f in one.facts if f.kind.startswith("skill_")]
    for skill in one.facts_of("skill"):
        own = [f for f in claims if f.value == skill.value]
        held = [f for f in own if f.span.start <= skill.span.start and skill.span.end <= f.span.end]
        assert held
        assert all(f.kind != "skill_unused" for f in held)


@given(documents())
def test_no_fact_is_stated_twice(document: Document) -> None:
    facts = understood(document).facts
    assert len(facts) == len(set(facts))

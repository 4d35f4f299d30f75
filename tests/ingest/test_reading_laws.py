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

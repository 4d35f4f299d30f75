"""The resume beside the chat shows its whole text, with exactly the cited words marked."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from assistant.citations import Citation
from ingest.resume import Entry, Resume, Section, Span
from ui.window.resume_view import cited_resume, whole_resume

TEXT = "Ada Byron\nWork\nEngine builder, 1843\nWrote <notes> on {{engines}}.\fPage two"


def _resume(text: str = TEXT) -> Resume:
    return Resume(
        "a1",
        "ada.pdf",
        "/x/ada.pdf",
        text,
        name="Ada Byron",
        sections=(Section("experience", Span(10, len(text)), Span(10, 14)),),
        entries=(Entry("job", 0, Span(15, len(text)), Span(15, 35)),),
    )


def _citation(start: int, end: int, n: int = 1) -> Citation:
    return Citation(n, "a1", "ada.pdf", "Ada Byron", start, end, TEXT[start:end], 1, "experience")


def _paper(html: str) -> str:
    return html.partition('<div class="paper" tabindex="0">')[2]


def _words(html: str) -> str:
    return unescape(re.sub("<[^>]*>", "", html))


def _marked(html: str, kind: str) -> str:
    pieces = re.findall(rf'<mark class="{kind}[^>]*>(.*?)</mark>', _paper(html))
    return _words("".join(pieces))


def test_the_cited_words_are_marked_across_other_spans() -> None:
    current, other = _citation(24, 50), _citation(0, 9, 2)
    html = cited_resume(_resume(), [other, current], current, 0, "en")
    assert _marked(html, "current") == TEXT[24:50]
    assert _marked(html, "cited") == TEXT[0:9]


def test_the_text_is_whole_and_only_text() -> None:
    html = whole_resume(_resume(), "en")
    assert _words(_paper(html)) == TEXT.replace("\f", "")
    assert "<notes>" not in html
    assert "{{" not in html


@given(st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=6))
def test_any_spans_leave_the_text_whole(pairs: list[tuple[int, int]]) -> None:
    spans = [(min(p), min(max(p), len(TEXT))) for p in pairs if min(p) < min(max(p), len(TEXT))]
    cited = [_citation(start, end, n) for n, (start, end) in enumerate(spans, 1)]
    if cited:
        html = cited_resume(_resume(), cited, cited[-1], 0, "zh")
        assert _words(_paper(html)) == TEXT.replace("\f", "")
        assert _marked(html, "current") == cited[-1].quote.replace("\f", "")

"""Of very many resumes the few whose words come nearest to some terms, so that not all are read."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from assistant.request import wanted_of
from assistant.terms import Term
from ingest.library import Library

READ_ALL = 300
"""Resumes up to which every one is read."""

_CHUNKS = 400
_MOST = 60


def shortlist(library: Library, terms: Sequence[Term], ids: Collection[str]) -> Collection[str]:
    """Of some resumes those worth reading for the terms, the nearest first; all of a few."""
    if len(ids) <= READ_ALL:
        return ids
    found = library.search_words(wanted_of(terms), _CHUNKS)
    return list(dict.fromkeys(hit.resume_id for hit in found if hit.resume_id in ids))[:_MOST]

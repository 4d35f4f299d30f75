"""Settings of the property tests."""

from __future__ import annotations

from hypothesis import settings

# The first example of a run reads the lexicon, which takes longer than any deadline of one example.
settings.register_profile("tests", deadline=None)
settings.load_profile("tests")

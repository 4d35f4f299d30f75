"""The garbage collector, kept from going through what is made to stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """No looking for garbage while very many small objects are made that all stay: it would take
    as long as making them. Of several threads that do so at once, it is on again when those are
    done that found it on.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

"""Errors of usage, told apart from those of a file or a library by their exit status."""

from __future__ import annotations

FAILED, USAGE = 1, 2
"""The exit status where something went wrong, and where the command cannot be followed."""


class UsageError(Exception):
    """Something asked of the program that it cannot do; one sentence says what to give instead."""

"""A table row as lines of text, the same for every format that has tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DIGIT = re.compile(r"\d")


def row_text(cells: Sequence[str]) -> str:
    r"""One line, cells apart by tabs, so that a blank value is seen to be blank.

    A cell of several lines is a column of the page rather than a value: it begins its own line,
    except after a one-line cell with a number in it (the dates beside a job).
    """
    parts = [cell.strip("\n ") for cell in cells]
    if not any("\n" in part for part in parts):
        return "\t".join(parts).strip("\t ")
    text = ""
    for part in filter(None, parts):
        last = text.rpartition("\n")[2]
        if not text:
            text = part
        elif "\n" not in part or (_DIGIT.search(last) and "\n" not in text):
            text += ("\n" if "\n" in text else "\t") + part
        else:
            text += "\n" + part
    return text

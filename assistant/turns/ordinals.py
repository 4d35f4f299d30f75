"""Those of a list that a question means by their place: "the second one", "前两位", "后者"."""

from __future__ import annotations

import re

_ALONE = (
    r"(?=\W*$|[?.,:;]|'s\b"
    r"| (?:ones?|candidate|person|is|was|has|had|did|does|can|or|and|work|stud)\b)"
)
"""Behind "the former" where it stands for someone: "the former florist" does not."""
_ORDINALS = (
    (
        re.compile(
            r"第一(?:[个位名]|份(?=简历))|前者|(?:the )?first (?:one|candidate|person)"
            rf"|the former\b{_ALONE}"
        ),
        0,
    ),
    (re.compile(r"第二[个位名份]|(?:the )?second (?:one|candidate|person)"), 1),
    (re.compile(r"第三[个位名份]|(?:the )?third (?:one|candidate|person)"), 2),
    (re.compile(r"第四[个位名份]|(?:the )?fourth (?:one|candidate|person)"), 3),
    (
        re.compile(
            r"后者|最后[一]?[个位名]|the last (?:one|candidate|person)"
            rf"|the latter\b{_ALONE}"
        ),
        -1,
    ),
)
_FIRST_TWO = re.compile(
    r"前两(?:[位名]|个(?!月|年|季|学|项|公|工|阶))|前二[位名]"
    r"|first two(?! (?:years?|months?|weeks?|days?|quarters?|jobs?|projects?|companies|semesters?))"
)
PLACES = (*(pattern for pattern, _ in _ORDINALS), _FIRST_TWO)
"""All words for places in a list."""


def at_place_in(folded: str, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some people at the places that folded words name; nobody where they name none."""
    if _FIRST_TWO.search(folded) and len(people) >= 2:
        return people[:2]
    found: list[tuple[int, str]] = []
    for pattern, place in _ORDINALS:
        match = pattern.search(folded)
        if match and -len(people) <= place < len(people):
            found.append((match.start(), people[place]))
    return tuple(dict.fromkeys(id_ for _, id_ in sorted(found)))

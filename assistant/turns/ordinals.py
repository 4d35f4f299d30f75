"""Those of a list that a question means by their place: "the second one", "前两位", "后者"."""

from __future__ import annotations

import re

from ingest.tokens import fold, is_han

_ALONE = (
    r"(?=\W*$|[?.,:;]|'s\b"
    r"| (?:ones?|candidate|person|is|was|has|had|did|does|can|or|and|work|stud)\b)"
)
"""Behind "the former" where it stands for someone: "the former florist" does not."""


def _at(zh: str, nth: str, number: str, digit: int) -> str:
    """The words for one place: "第二位", "排第二的", "the second person", "number two", "#2"."""
    return (
        rf"第(?:{zh}|{digit})(?:[个位名]|份{'(?=简历)' if digit == 1 else ''})"
        rf"|(?:排|列|名列|位居|位列)(?:在|到|名)?第?(?:{zh}|{digit})(?:的?[那这]?[个位名]人?)?(?=的|是|呢|\W|$)"
        rf"|(?:the )?\b{nth} (?:one|candidate|person|name|entry|on the list|in line)\b"
        rf"|\b(?:whoever|who|the one) (?:is|comes|came|ranks|ranked|placed) {nth}\b"
        rf"|\b(?:number|no\.?|nr\.?|rank|place) ?(?:{number}|{digit})\b(?! (?:of|or) )"
        rf"|(?<!\w)#{digit}\b"
    )


_ORDINALS = (
    (re.compile(rf"{_at('一', 'first', 'one', 1)}|前者|the former\b{_ALONE}"), 0),
    (re.compile(_at("二", "second", "two", 2)), 1),
    (re.compile(_at("三", "third", "three", 3)), 2),
    (re.compile(_at("四", "fourth", "four", 4)), 3),
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


def without_place(text: str) -> str:
    """A text that means one by a place in a list, with "this person" for it."""
    folded = fold(text)
    for pattern, _ in _ORDINALS:
        match = pattern.search(folded)
        if match is not None and len(folded) == len(text):
            one = "此人" if is_han(text[match.start()]) else "this person"
            return f"{text[: match.start()]}{one}{text[match.end() :]}"
    return text


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

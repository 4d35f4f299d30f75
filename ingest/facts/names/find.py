"""The name of a resume: where it stands surest, or as a mail address or file name spells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ingest.facts.names.beside import is_joined
from ingest.facts.names.candidates import LONGEST_NAME_LINE, name_candidates
from ingest.facts.names.elsewhere import is_spelled_in, name_of_file, name_of_mail
from ingest.facts.names.shapes import is_name, normal_name
from ingest.lines import lines_of
from ingest.resume import Fact, Section, Span
from ingest.tokens import fold, is_han

_SURE = 2
_TELLING = frozenset(("experience", "education", "internship", "project"))


def find_name(
    text: str, sections: Sequence[Section], contacts: Sequence[Fact], path: Path
) -> tuple[str | None, Fact | None]:
    """The name, and the fact with the words that state it; None rather than a guess.

    Looked for behind a label, then among the first lines of the header; a mail address or the file
    name that agrees decides between candidates. When the header gives none, the file name does, or
    a mail address of a first and a last name.
    """
    header_end = _header_end(text, sections)
    best: tuple[float, Fact] | None = None
    chinese: list[Fact] = []
    mails = [f for f in contacts if f.kind == "email"]
    confirm = fold(path.stem) + " " + " ".join(f.value for f in mails)
    opening = [f for f in contacts if f.kind != "link" and f.span.start < header_end]
    for score, span in name_candidates(text, header_end, bool(opening)):
        name = normal_name(span.of(text))
        if score >= _SURE and is_han(name):
            chinese.append(Fact("name", name, span))
        if is_spelled_in(name, confirm):
            score += 2
        if score >= 1 and (best is None or score > best[0]):
            best = (score, Fact("name", name, span))
    if best is not None:
        # "赵一宁 Nina ZHAO": the mail address spells the second name, which makes the first sure.
        latin = best[1]
        said = next((f for f in chinese if _says_in_chinese(text, f.span, latin.span)), latin)
        return said.value, said
    beside = _beside_column(text, header_end, confirm)
    if beside is not None:
        return beside.value, beside
    given = name_of_file(path.stem)
    if given is not None:
        found = re.search(r"\s*".join(map(re.escape, re.sub(r"\s", "", given))), text)
        return given, Fact("name", given, Span(*found.span())) if found else None
    return name_of_mail([f for f in mails if f.span.start < header_end], text)


def _says_in_chinese(text: str, chinese: Span, name: Span) -> bool:
    """Whether a Chinese name opens the line of a Latin one, with nothing but names between."""
    opens = not text[text.rfind("\n", 0, chinese.start) + 1 : chinese.start].strip()
    return opens and is_joined(text, chinese, name)


def _beside_column(text: str, header_end: int, confirm: str) -> Fact | None:
    """A name alone in a line further on, as a page has it whose side bar is read first; only one
    that the mail address or the file name spells.
    """
    for line in lines_of(text, Span(header_end, len(text))):
        words = line.text.strip()
        if 2 <= len(words) <= LONGEST_NAME_LINE and is_name(words):
            name = normal_name(words)
            if is_spelled_in(name, confirm):
                start = line.span.start + line.text.index(words)
                return Fact("name", name, Span(start, start + len(words)))
    return None


def _header_end(text: str, sections: Sequence[Section]) -> int:
    """Where the part about the person ends.

    With the first section that is about something else, and before one that tells of jobs.
    """
    for section in sections:
        if section.kind in _TELLING:
            return section.span.start
        if section.kind not in ("header", "objective"):
            return section.span.end
    return len(text)

"""The lines that introduce entries, found by dates, numbers, bold type and names.

The rules look at the shape of lines, never at one template.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.outline.heads.dated import dated_heads, jobs_among, jobs_behind
from ingest.outline.heads.degrees import degree_heads, names_post
from ingest.outline.heads.forms import form_heads
from ingest.outline.heads.head import ENTRY_SECTIONS, PROJECT_SECTIONS, Head
from ingest.outline.heads.told import told_heads
from ingest.outline.heads.undated import NUMBERED, undated_heads
from ingest.outline.rows import Row
from ingest.resume import Section


def find_heads(rows: Sequence[Row], body: Sequence[int], section: Section) -> list[Head]:
    """The heads of one section in the order of its lines; `body` are its lines with words."""
    if section.kind not in PROJECT_SECTIONS and (forms := form_heads(rows, body, section)):
        return forms
    told = told_heads(rows, body)
    if told:
        return told
    if section.kind == "education":
        found = degree_heads(rows, body)
        posts = [replace(head, kind="job") for head in found if names_post(rows, head)]
        degrees = [head for head in found if not names_post(rows, head)]
        jobs = jobs_among(rows, body, degrees) or jobs_behind(rows, body, degrees, section)
        posts = [post for post in posts if post.first not in {job.first for job in jobs}]
        return sorted([*degrees, *posts, *jobs], key=lambda h: h.first)
    heads = dated_heads(rows, body, section)
    if section.kind in ENTRY_SECTIONS and not heads:
        heads = undated_heads(rows, body, section)
    elif section.kind in PROJECT_SECTIONS:
        numbered = [i for i in body if NUMBERED.match(rows[i].line.text) and rows[i].headlike]
        inner = len(heads) >= 2 and bool(numbered) and numbered[0] > heads[0].last
        if len(numbered) > len(heads) and not inner:
            heads = undated_heads(rows, body, section)
    return heads

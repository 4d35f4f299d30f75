"""Findings in words, with no model: short sentences around exact quotes, each with its mark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.citations import CitationList, escaped
from assistant.evidence import contains, stems_of
from assistant.findings import Findings, Point
from assistant.people import label, label_among
from assistant.question import LONGEST_QUESTION, Question
from assistant.quoting import line_around
from assistant.scoring import figures_in
from ingest.resume import Resume, Span
from ingest.tokens import fold

_LONGEST_QUOTE = 200
_LONGEST_LIST = 640
"""Characters of a list with quotes; whoever comes after is named without."""
_LONGEST_REST = 160
_NEAREST = 2
"""Near misses of one person that are shown: what lies before a gap, and after it."""


def compose(question: Question, findings: Findings, citations: CitationList) -> str:
    """The answer in Markdown, in the question's language."""
    if findings.kind == "absent":
        return _absent(question, findings, citations)
    if findings.kind == "note":
        return findings.lead
    if findings.kind == "people":
        return _people(question, findings, citations)
    if findings.kind == "table":
        return _table(question, findings, citations)
    if findings.kind == "rows":
        return _rows(question, findings, citations)
    return _person(question, findings, citations)


def cut_note(language: str) -> str:
    """What is said ahead of the answer to a question that was read in part."""
    if language == "zh":
        return f"（问题很长，只读了前 {LONGEST_QUESTION} 个字符。）\n\n"
    return f"(The question is long; its first {LONGEST_QUESTION} characters were read.)\n\n"


def quoted(
    question: Question, point: Point, citations: CitationList, longest: int = _LONGEST_QUOTE
) -> str:
    """The quotes of a point with their marks, and what is computed from them."""
    language = question.language
    left, right = ("「", "」") if language == "zh" else ("“", "”")
    parts = []
    for span in point.spans:
        kept = shortened(question, point.resume, span, longest)
        words = escaped(kept.of(point.resume.text))
        before, after = "…" * (kept.start > span.start), "…" * (kept.end < span.end)
        mark = citations.mark(point.resume, kept)
        parts.append(f"{left}{before}{words}{after}{right}{mark}")
    for other in point.also:
        parts.append(f"{escaped(other.resume.file)} {quoted(question, other, citations, longest)}")
    words = ("；" if language == "zh" else "; ").join(parts)
    if point.note and words:
        return f"{point.note}，{words}" if language == "zh" else f"{point.note}: {words}"
    return point.note or words


def _files(point: Point, citations: CitationList, language: str) -> str:
    """The resumes of a person who has several, with marks where others say as much."""
    others = [*point.also, *point.again]
    if not others:
        return ""
    named = [escaped(point.resume.file)]
    for other in others:
        marks = "".join(citations.mark(other.resume, span) for span in other.spans)
        named.append(escaped(other.resume.file) + (marks if other in point.again else ""))
    if language == "zh":
        return f"（{len(named)} 份简历：{'、'.join(named)}）"
    return f" ({len(named)} resumes: {', '.join(named)})"


def shortened(question: Question, resume: Resume, span: Span, longest: int) -> Span:
    """Of words too long to quote, the clauses in a row that say most of what was asked."""
    if len(span) <= longest:
        return span
    text = fold(span.of(resume.text))
    stops = [m.end() for m in re.finditer(r"[，,；;。、：:\t]|\s(?=\S)", text)]
    starts = [0, *(p for p in stops if p < len(text))]
    ends = [*stops, len(text)]
    best = (-1.0, 0, longest)
    for start in starts:
        end = max((e for e in ends if start < e <= start + longest), default=start + longest)
        window = text[start:end]
        stems = stems_of(window)
        worth = sum(
            t.weight * max((w for f, w in t.forms if contains(f, window, stems)), default=0.0)
            for t in question.terms
        )
        worth += figures_in(question, window) - 0.001 * start
        if worth > best[0]:
            best = (worth, start, min(end, len(text)))
    words = span.of(resume.text)[best[1] : best[2]]
    left = len(words) - len(words.lstrip(" ，,；;。、：:\t"))
    right = len(words) - len(words.rstrip(" ，,；;。、：:\t"))
    return Span(span.start + best[1] + left, span.start + best[2] - right)


def _absent(question: Question, findings: Findings, citations: CitationList) -> str:
    zh = question.language == "zh"
    people = findings.people
    if findings.similar or (findings.lead and not people and question.scope != "corpus"):
        return _unknown(question, findings)
    who = ("、" if zh else ", ").join(escaped(label(r, question.language)) for r in people)
    if findings.denied and findings.near:
        said = quoted(question, findings.near[0], citations)
        if zh:
            return f"按{who}的简历，没有这回事：{said}"
        return f"According to the resume of {who}, it is not so: {said}"
    if question.scope == "corpus" and not people:
        asked = _judged(findings, question.language)
        words = (
            f"没有：已查看 {findings.looked_at} 份简历，没有一份写明符合{asked}。"
            if zh
            else f"No one: none of the {findings.looked_at} resumes says so{asked}."
        )
    elif people:
        missing = f"“{escaped(findings.lead)}”" if findings.lead else ("这一点" if zh else "")
        words = (
            f"{who}的简历没有提到{missing}。"
            if zh
            else f"The resume of {who} does not mention {missing or 'this'}."
        )
    else:
        words = "没有找到：简历中没有提到这一点。" if zh else "Not found: no resume mentions this."
    for point in findings.near[:1]:
        same = [p for p in findings.near[:_NEAREST] if p.resume is point.resume]
        near = ("；" if zh else "; ").join(
            quoted(question, Point(p.resume, p.spans), citations) for p in same
        )
        name = escaped(label(point.resume, question.language))
        words += f"最接近的是 {name}：{near}" if zh else f" The closest is {name}: {near}"
    return words


def _unknown(question: Question, findings: Findings) -> str:
    """Nobody bears the name that was asked about."""
    zh = question.language == "zh"
    name = escaped(findings.lead)
    words = (
        f"没有找到“{name}”：没有简历写着这个名字。"
        if zh
        else f"Not found: no resume bears the name “{name}”."
    )
    if findings.similar:
        names = [escaped(label(r, question.language)) for r in findings.similar]
        words += f"是否想问 {'、'.join(names)}？" if zh else f" Did you mean {', '.join(names)}?"
    return words


def _people(question: Question, findings: Findings, citations: CitationList) -> str:
    zh = question.language == "zh"
    total, several = len(findings.people), len(findings.resumes)
    looked = findings.looked_at
    if zh:
        counter = re.search(r"几([位份名个])", question.folded)
        counted = f"{total} {counter.group(1) if counter else '位'}"
        counted = f"{total} 位、{several} 份简历" if several > total else counted
        lead = f"共 {counted}（已查看 {looked} 份简历）"
        lead += f"{_judged(findings, 'zh')}："
    else:
        counted = str(total)
        if several > total:
            counted = f"{total} {'person' if total == 1 else 'people'} with {several}"
        lead = f"{counted} of {looked} resumes{_judged(findings, 'en')}:"
    if findings.lead:
        whole = findings.lead.endswith((".", "。"))  # a sentence by itself
        comma, colon = ("", " ") if whole else ("，", ": ")
        lead = f"{findings.lead}{comma}{lead}" if zh else f"{findings.lead}{colon}{lead}"
    per_row = 130 if total <= 3 else 80 if total <= 6 else 60
    rows = [lead]
    for place, point in enumerate(findings.points):
        if sum(map(len, rows)) > _LONGEST_LIST:
            rows.append(_rest(question, findings.points[place:], citations))
            break
        words = quoted(question, point, citations, per_row)
        name = escaped(label(point.resume, question.language))
        files = _files(point, citations, question.language)
        files += "" if point.spans else _opening_mark(point.resume, citations)
        rows.append(f"- **{name}**{files}" + (f"{'：' if zh else ': '}{words}" if words else ""))
    return "\n".join(rows)


def _judged(findings: Findings, language: str) -> str:
    """What every resume was held against, and how many say nothing of it."""
    zh = language == "zh"
    parts = [escaped(condition) for condition in findings.conditions]
    if findings.silent:
        parts.append(
            f"{findings.silent} 份没有写明" if zh else f"{findings.silent} do not state it"
        )
    if not parts:
        return ""
    return f"（{'；'.join(parts)}）" if zh else f" ({'; '.join(parts)})"


def _rest(question: Question, points: Sequence[Point], citations: CitationList) -> str:
    """Those that a long list only names, each with a mark; of very many, the marks alone."""
    zh = question.language == "zh"
    names: list[str] = []
    unnamed = ""
    for point in points:
        told = (point, *point.also, *point.again)
        marks = "".join(_mark(question, one, citations) for one in told)
        if sum(map(len, names)) <= _LONGEST_REST:
            note = f"（{point.note}）" if zh else f" ({point.note})"
            name = escaped(label(point.resume, question.language))
            names.append(name + note * bool(point.note) + marks)
        else:
            unnamed += marks
    if len(names) < len(points):
        names.append(f"……等 {len(points)} 位" if zh else f"… {len(points)} in all")
    return f"- {'另有：' if zh else 'and also: '}{('、' if zh else ', ').join(names)}{unnamed}"


def _mark(question: Question, point: Point, citations: CitationList) -> str:
    """A mark for the first words that show why someone is among those found."""
    if not point.spans:
        return _opening_mark(point.resume, citations)
    return citations.mark(
        point.resume, shortened(question, point.resume, point.spans[0], _LONGEST_QUOTE)
    )


def _opening_mark(resume: Resume, citations: CitationList) -> str:
    """A mark for the name or the first line: where no word shows it, the resume is opened there."""
    names = [fact.span for fact in resume.facts_of("name")]
    firsts = [line_around(resume, Span(c.span.start, c.span.start + 1)) for c in resume.chunks[:1]]
    spans = names or firsts
    return citations.mark(resume, spans[0]) if spans else ""


def _person(question: Question, findings: Findings, citations: CitationList) -> str:
    zh = question.language == "zh"
    colon = "：" if zh else ": "
    groups: dict[str, list[Point]] = {}
    for point in findings.points:
        groups.setdefault(point.resume.id, []).append(point)
    lines = []
    for points in groups.values():
        name = escaped(label(points[0].resume, question.language))
        lead = f"{findings.lead}{colon if points else ''}" if findings.lead else ""
        quotes = [quoted(question, p, citations) for p in points]
        if len(quotes) == 1:
            lines.append(f"**{name}**{colon}{lead}{quotes[0]}")
        else:
            lines.append("\n".join([f"**{name}**{colon}{lead}", *(f"- {q}" for q in quotes)]))
    return "\n".join(lines)


def _rows(question: Question, findings: Findings, citations: CitationList) -> str:
    """A lead, and below it what is said of each person; namesakes with their files."""
    colon = "：" if question.language == "zh" else ": "
    rows = [findings.lead]
    for point in findings.points:
        name = escaped(label_among(point.resume, findings.people, question.language))
        rows.append(f"- {name}{colon}{quoted(question, point, citations, 130)}")
    return "\n".join(rows)


def _table(question: Question, findings: Findings, citations: CitationList) -> str:
    """People side by side, a row a topic, a quote with its mark in each cell."""
    people = findings.people
    language = question.language
    names = [escaped(label_among(r, people, language)) for r in people]
    lines = ["| | " + " | ".join(names) + " |", "|---" * (len(people) + 1) + "|"]
    missing = "未写明" if language == "zh" else "not stated"
    for topic in dict.fromkeys(p.topic for p in findings.points):
        cells = []
        for resume in people:
            points = [p for p in findings.points if p.resume.id == resume.id and p.topic == topic]
            cells.append("<br>".join(_cell(question, points, citations)) or missing)
        lines.append(f"| {escaped(topic)} | " + " | ".join(cells) + " |")
    words = "\n".join(lines)
    return f"{findings.lead}\n\n{words}" if findings.lead else words


def _cell(question: Question, points: Sequence[Point], citations: CitationList) -> list[str]:
    return [quoted(question, p, citations, 130) for p in points if p.spans or p.note]

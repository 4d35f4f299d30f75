"""A record written down in a layout: the page, and for every fact the words that state it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random

from eval.generated.periods import written_month, written_period
from eval.generated.record import Degree, Job, LanguageSkill, Record
from eval.generated.terms import Language, Term, term
from eval.generated.world import Layout, World
from eval.sample_corpus.person import Entry, Section

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_LEADING = " ,，;；|·、."

Item = tuple[str, str, str, str]
"""A line about the person: the key of its fact, a label, its value, and both without a label."""


@dataclass(slots=True)
class Page:
    """What a resume shows, and the words of each fact by its key ("job/0/employer")."""

    layout: Layout
    name: str | None = None
    top: list[str] = field(default_factory=list)
    form: list[tuple[str, str]] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    quotes: dict[str, str] = field(default_factory=dict)


class _Writer:
    def __init__(self, rng: Random, world: World, record: Record, layout: Layout) -> None:
        self.rng, self.world, self.record, self.layout = rng, world, record, layout
        self.language: Language = layout.language
        self.style = rng.choice(layout.dates)
        self.heads = rng.choice(layout.heads)
        self.page = Page(layout)
        self.number = 0

    def say(self, one: Term) -> str:
        return one.said(self.language)

    def pick(self, zh: str, en: str) -> str:
        return zh if self.language == "zh" else en

    # The person.

    def display_name(self) -> str | None:
        name = self.record.name
        if name is None:
            return None
        if name.zh is None or self.language == "en":
            forms = [name.latin, name.latin, name.latin.upper()]
            if name.zh:
                forms = [name.latin, f"{name.surname.upper()} {name.given}", name.reversed]
            return self.rng.choice(forms)
        return self.rng.choice((name.zh, name.zh, name.zh, f"{name.zh} {name.reversed}"))

    def items(self) -> Iterator[Item]:
        record = self.record
        labels = self.world.words["labels"]

        def item(key: str, value: str, bare: str | None = None) -> Item:
            label = self.say(term(self.rng.choice(labels[key])))
            return key, label, value, bare or value

        if record.gender:
            yield item("gender", self.say(term(self.world.words["genders"][record.gender])))
        if record.birth:
            style = self.style if self.language == "en" else self.rng.choice(("zh", "dot", "iso"))
            value = written_month(record.birth, style, self.language)
            yield item("birth", value, self.pick(f"{value}生", f"born {value}"))
        if record.age is not None:
            value = self.pick(f"{record.age}岁", str(record.age))
            yield item("age", value, self.pick(value, f"{value} years old"))
        if record.city:
            city = self.say(record.city)
            yield item("city", city, self.pick(f"现居{city}", city))
        if record.phone:
            yield item("phone", record.phone)
        if record.email:
            yield item("email", record.email)

    def wishes(self) -> Iterator[Item]:
        record = self.record
        labels = self.world.words["labels"]

        def item(key: str, value: str) -> Item:
            label = self.say(term(self.rng.choice(labels[key])))
            return key, label, value, f"{label}{self.pick('：', ': ')}{value}"

        if record.sought:
            yield item("sought", self.say(record.sought))
        if record.salary:
            low, high = record.salary
            yield item("salary", self.pick(f"{low}-{high}K/月", f"RMB {low}-{high}K per month"))
        if record.notice:
            yield item("notice", self.say(record.notice))

    def header(self) -> None:
        page, layout = self.page, self.layout
        shown = self.display_name()
        colon = self.pick("：", ": ")
        if layout.preface:
            page.top.append(layout.preface.format(number=self.rng.randint(100000, 999999)))
        if shown:
            page.quotes["name"] = shown
        items = list(self.items())
        if "objective" not in layout.order:
            items += self.wishes()
        if layout.header == "form":
            page.name = layout.title or self.pick("个人简历", "Curriculum Vitae")
            if shown:
                page.form.append((self.say(term(self.world.words["labels"]["name"][0])), shown))
            for key, label, value, _ in items:
                page.form.append((label, value))
                page.quotes[key] = value
            return
        page.name = shown or self.pick("个人简历", "Resume")
        if layout.header == "none":
            if not any("contact" in part for part in (layout.order, layout.side)):
                raise ValueError(f"Layout {layout.name} shows its items nowhere.")
            return
        lines = [f"{label}{colon}{value}" for _, label, value, _ in items]
        if layout.header in ("pipe", "bare"):
            lines = [bare for *_, bare in items]
        for (key, *_), line in zip(items, lines, strict=True):
            page.quotes[key] = line
        if layout.header == "pipe":
            between = self.rng.choice((" | ", "  ", " · "))
            lines = [between.join(lines[i : i + 3]) for i in range(0, len(lines), 3)]
        if layout.header == "pairs":
            lines = ["    ".join(lines[i : i + 2]) for i in range(0, len(lines), 2)]
        page.top += lines

    # Sections.

    def heading(self, key: str) -> tuple[str | None, tuple[str, ...]]:
        """The head of a section, and lines that belong to its dress."""
        words = self.world.headings[self.language][key]
        text: str = self.rng.choice(words)
        self.number += 1
        match self.heads:
            case "none":
                return None, ()
            case "colon":
                return text + self.pick("：", ":"), ()
            case "bracket":
                return self.pick(f"【{text}】", f"[{text}]"), ()
            case "rule":
                return text.upper(), ("=" * 24,)
            case "numbered":
                place = "一二三四五六七八九十"[self.number - 1] if self.number <= 10 else ""
                return self.pick(f"{place}、{text}", f"{self.number}. {text}"), ()
            case "spaced":
                return " ".join(text.upper()), ()
            case "caps":
                return text.upper(), ()
            case "emoji":
                return f"{self.world.headings['emoji'][key]} {text}", ()
            case "bilingual":
                return f"{text} {self.world.headings['en'][key][0]}", ()
            case _:
                return text, ()

    def section(self, key: str, side: bool) -> None:
        lines, entries, table = self.content(key)
        if not lines and not entries:
            return
        heading, dress = self.heading(key)
        self.page.sections.append(
            Section(heading, (*dress, *lines), tuple(entries), table=table, side=side)
        )

    def content(self, key: str) -> tuple[list[str], list[Entry], bool]:
        record = self.record
        match key:
            case "experience" | "internship":
                wanted = key == "internship"
                jobs = [(n, j) for n, j in enumerate(record.jobs) if j.internship == wanted]
                entries = [self.job_entry(n, job) for n, job in jobs]
                return [], entries, self.layout.table and bool(entries)
            case "education":
                entries = [self.degree_entry(n, d) for n, d in enumerate(record.degrees)]
                return [], entries, self.layout.table
            case "contact":
                items = list(self.items())
                if "objective" not in self.layout.order:
                    items += self.wishes()
                return self.labelled(items), [], False
            case "objective":
                return self.labelled(list(self.wishes())), [], False
            case "summary":
                return ([self.say(record.summary)] if record.summary else []), [], False
            case "hobby":
                return ([self.say(record.hobby)] if record.hobby else []), [], False
            case "skill":
                return self.skill_lines(), [], False
            case _:
                return self.fact_lines(key), [], False

    def labelled(self, items: list[Item]) -> list[str]:
        lines = []
        for key, label, value, _ in items:
            lines.append(f"{label}{self.pick('：', ': ')}{value}")
            self.page.quotes[key] = lines[-1]
        return lines

    def filled(self, template: tuple[str, ...], key: str, slots: Mapping[str, str]) -> list[str]:
        """The lines of an entry, tabs kept; remembers the field in which each slot stands."""
        written = []
        for line in template:
            fields = []
            for form in line.split("\t"):
                kept = _OPTIONAL.sub(
                    lambda part: part[1] if all(map(slots.get, _SLOT.findall(part[1]))) else "",
                    form,
                )
                text = _SLOT.sub(lambda slot: slots.get(slot[1], ""), kept).strip(_LEADING + "\t")
                if kept.endswith((". ", "。")) or form.endswith("."):
                    text += "" if text.endswith("。") else "."
                if not text.strip("."):
                    continue
                fields.append(text)
                for slot in _SLOT.findall(kept):
                    self.page.quotes[f"{key}/{slot}"] = text
            if fields:
                written.append("\t".join(fields))
        return written

    def job_entry(self, number: int, job: Job) -> Entry:
        duties = [duty.said(self.language) for duty in job.duties]
        for skill in self.record.skills:
            if skill.strength == "used" and number == self._used_at():
                name = self.say(skill.name)
                duties.append(self.pick(f"日常工作中使用{name}", f"Used {name} in daily work"))
                self.page.quotes[f"used/{skill.name.zh}"] = duties[-1]
        in_head = any("{duties}" in line for line in self.layout.job)
        joined = self.pick("；", "; ").join(duties)
        slots = {
            "employer": self.say(job.employer),
            "title": self.say(job.title),
            "department": self.say(job.department) if job.department else "",
            "date": written_period(self.rng, job.start, job.end, self.style, self.language),
            "nature": self.pick("实习", "Internship")
            if job.internship
            else self.pick("全职", "Full-time"),
            "duties": joined,
        }
        for place, duty in enumerate(job.duties):
            self.page.quotes[f"job/{number}/duty/{place}"] = duty.said(self.language)
        head, *rest = self.filled(self.layout.job, f"job/{number}", slots)
        bullets = [] if in_head else [self.bullet(duty) for duty in duties]
        return Entry(tuple(head.split("\t")), "\t", (*rest, *bullets))

    def _used_at(self) -> int:
        """The job that skills in use are told of: the latest that is no internship."""
        posts = [n for n, job in enumerate(self.record.jobs) if not job.internship]
        return posts[0] if posts else 0

    def bullet(self, line: str) -> str:
        return f"- {line}"

    def degree_entry(self, number: int, degree: Degree) -> Entry:
        slots = {
            "school": self.say(degree.school),
            "major": self.say(degree.major),
            "level": self.say(degree.written_level),
            "route": self.say(degree.route) if degree.route else "",
            "date": written_period(self.rng, degree.start, degree.end, self.style, self.language),
            "gpa": f"{degree.gpa:.2f}/4.0" if degree.gpa is not None else "",
            "rank": "/".join(map(str, degree.rank)) if degree.rank else "",
            "honour": self.say(degree.honour) if degree.honour else "",
        }
        head, *rest = self.filled(self.layout.degree, f"degree/{number}", slots)
        return Entry(tuple(head.split("\t")), "\t", tuple(rest))

    def skill_lines(self) -> list[str]:
        groups: dict[str, list[str]] = {}
        forms = {
            "listed": ("", ""),
            "used": ("熟练使用", "Proficient in "),
            "project": ("在项目中使用过", "Used in a project: "),
            "aware": ("了解", "Aware of "),
            "unused": ("", ""),
        }
        for skill in self.record.skills:
            groups.setdefault(skill.strength, []).append(self.say(skill.name))
        lines = []
        for strength, names in groups.items():
            between = self.pick("、", ", ")
            parts = [[name] for name in names] if self.layout.skills == "bullets" else [names]
            for part in parts:
                text = self.pick(*forms[strength]) + between.join(part)
                if strength == "aware":
                    text += self.pick("，没有实际使用经验", ", no hands-on experience")
                if strength == "unused":
                    text = self.pick(f"{text}：尚未使用过", f"{text}: not used so far")
                if strength == "listed" and self.layout.skills == "grouped":
                    text = self.pick(f"核心技能：{text}", f"Core: {text}")
                for name in part:
                    self.page.quotes[f"skill/{name}"] = text
                lines.append(self.bullet(text) if self.layout.skills != "line" else text)
        return lines

    def fact_lines(self, key: str) -> list[str]:
        record, lines = self.record, []
        match key:
            case "certificate":
                for number, one in enumerate(record.certificates):
                    year = self.pick(f"（{one.year}年）", f" ({one.year})") if one.year else ""
                    lines.append((number, self.say(one.name) + year))
            case "language":
                lines = [(n, self.language_line(one)) for n, one in enumerate(record.languages)]
            case "award":
                for number, prize in enumerate(record.awards):
                    place = "/".join(map(str, prize.rank)) if prize.rank else ""
                    rank = self.pick(f"（第{place}名）", f" (ranked {place})") if place else ""
                    zh, en = f"{prize.year}年 {prize.name.zh}", f"{prize.name.en}, {prize.year}"
                    lines.append((number, self.pick(zh, en) + rank))
            case "publication":
                for number, paper in enumerate(record.publications):
                    author = f"第{'一二三'[paper.author - 1]}作者"
                    zh = f"《{paper.title.zh}》，{paper.venue.zh}，{paper.year}，{author}"
                    place = ("first", "second", "third")[paper.author - 1]
                    en = f'"{paper.title.en}", {paper.venue.en}, {paper.year}, {place} author'
                    lines.append((number, self.pick(zh, en)))
            case "project":
                for number, work in enumerate(record.projects):
                    skill = self.say(work.skill)
                    zh = f"{work.name.zh}（{work.year}年）：使用{skill}完成核心工作"
                    en = f"{work.name.en} ({work.year}): used {skill} for the core work"
                    lines.append((number, self.pick(zh, en)))
        for number, line in lines:
            self.page.quotes[f"{key}/{number}"] = line
        return [self.bullet(line) for _, line in lines]

    def language_line(self, one: LanguageSkill) -> str:
        if one.test is not None:
            score = f"{one.score:.1f}" if one.test == "ielts" else f"{one.score:.0f}"
            return self.say(one.name).format(score=score)
        assert one.degree is not None
        degree = self.say(one.degree)
        return self.pick(f"{one.name.zh}（{degree}）", f"{one.name.en} ({degree})")


def write_page(rng: Random, world: World, record: Record, layout: Layout) -> Page:
    """The page of a record. Sections whose facts the layout has no place for come last."""
    writer = _Writer(rng, world, record, layout)
    writer.header()
    for key in layout.side:
        writer.section(key, side=True)
    rest = ("project", "skill", "certificate", "language", "award", "publication", "summary")
    missing = tuple(k for k in rest if k not in layout.order and k not in layout.side)
    for key in (*layout.order, *missing):
        writer.section(key, side=False)
    return writer.page

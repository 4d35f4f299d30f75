"""Pages as files: a format, an encoding, line ends and a name, as writers choose them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

from eval.generated.page import Page, write_page
from eval.generated.record import Record
from eval.generated.world import Trade, World
from eval.sample_corpus.corpus import render
from eval.sample_corpus.person import Layout as Look
from eval.sample_corpus.person import Person

FORMATS = ("txt", "md", "html", "docx", "pdf")
_LOOKS: dict[str, Look] = {
    "txt": "text",
    "md": "markdown",
    "html": "html",
    "docx": "docx",
    "pdf": "pdf-one-column",
    "pdf2": "pdf-two-columns",
}
_ENCODINGS = {
    "zh": ("utf-8",) * 7 + ("gb18030",) * 2 + ("utf-16",),
    "en": ("utf-8",) * 19 + ("utf-16",),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One resume: its record, its file, and the words of each of its facts."""

    record: Record
    file: str
    format: str
    layout: str
    encoding: str
    quotes: dict[str, str]
    person: Person

    @property
    def stem(self) -> str:
        """The file's name without its suffix."""
        return Path(self.file).stem

    @property
    def words(self) -> str:
        """Everything that the file says, a piece a line."""
        return "\n".join(self.person.words())


def draw_sheets(
    rng: Random,
    world: World,
    records: list[Record],
    formats: tuple[str, ...] = FORMATS,
    utf8: bool = False,
) -> list[Sheet]:
    """Each record in a layout of its language, in one of the wanted formats.

    `utf8`: all texts in UTF-8, for readers that know no other encoding.
    """
    stems: set[str] = set()
    trades = {trade.key: trade for trade in world.trades}
    sheets = []
    for record in records:
        fitting = [
            (layout, look)
            for layout in world.layouts
            if layout.language == record.language
            for look in layout.formats
            if look.rstrip("2") in formats
        ]
        # A layout first and its format second, so that no layout is common for having many.
        layout = rng.choice(list({layout.name: layout for layout, _ in fitting}.values()))
        look = rng.choice([look for one, look in fitting if one is layout])
        page = write_page(rng, world, record, layout)
        stem = _stem(rng, record, trades[record.trade], stems)
        stems.add(stem)
        sheets.append(_sheet(rng, record, page, stem, look, utf8))
    return sheets


def write_sheets(sheets: list[Sheet], folder: Path) -> None:
    """Write every file into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for sheet in sheets:
        (folder / sheet.file).write_bytes(render(sheet.person))


def _sheet(rng: Random, record: Record, page: Page, stem: str, look: str, utf8: bool) -> Sheet:
    suffix = look.rstrip("2")
    encoding = "utf-8"
    if suffix == "txt":
        encoding = rng.choice(_ENCODINGS[record.language])
    elif suffix == "html" and record.language == "zh" and rng.random() < 0.15:
        encoding = "gb18030"
    person = Person(
        file=f"{stem}.{suffix}",
        layout=_LOOKS[look],
        name=page.name,
        top=tuple(page.top),
        sections=tuple(page.sections),
        form=tuple(page.form),
        encoding="utf-8" if utf8 else encoding,
        newline="\r\n" if suffix in ("txt", "html") and rng.random() < 0.3 else "\n",
        bullet=rng.choice(page.layout.bullets) if suffix in ("txt", "md") else "- ",
        interleaved=look == "pdf2" and rng.random() < 0.4,
    )
    quotes = dict(page.quotes)
    return Sheet(record, person.file, suffix, page.layout.name, person.encoding, quotes, person)


def _stem(rng: Random, record: Record, trade: Trade, taken: set[str]) -> str:
    number = record.id[1:]
    if record.name is None:
        forms = [f"resume_{number}", f"候选人{number}", f"CV-{number}"]
    elif record.language == "zh" and record.name.zh:
        zh = record.name.zh
        forms = [zh, f"{zh}-简历", f"{trade.name.zh}_{zh}", f"简历{number}", f"{zh}_{number}"]
    else:
        latin = record.name.latin.replace(" ", "_")
        forms = [latin, f"{latin}_CV", f"Resume-{record.name.surname}", f"cv{number}"]
    stem: str = rng.choice(forms)
    return stem if stem not in taken else f"{stem} ({number})"

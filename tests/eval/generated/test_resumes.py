"""Generated resumes: the same for the same seed, no two alike, and every fact is in the file."""

import hashlib
import io
import re
from collections import Counter
from pathlib import Path

import docx
from bs4 import BeautifulSoup

from eval.generated.files import Sheet
from eval.generated.folder import draw, write
from eval.generated.paths import RESUMES
from eval.generated.world import world
from eval.sample_corpus.lettering import runs
from tests.eval.generated.conftest import Folder


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def text_of(sheet: Sheet, data: bytes) -> str:
    if sheet.format == "docx":
        document = docx.Document(io.BytesIO(data))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    if sheet.format == "html":
        return BeautifulSoup(data, "html.parser").get_text("\n")
    return data.decode(sheet.encoding)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_a_seed_gives_the_same_bytes_every_time_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("first", 5), ("again", 5), ("other", 6)):
        write(tmp_path / name, *draw(24, 24, seed))
    assert hashes(tmp_path / "first") == hashes(tmp_path / "again")
    assert not set(hashes(tmp_path / "first").values()) & set(hashes(tmp_path / "other").values())


def test_no_two_files_are_alike_in_name_or_bytes(folder: Folder) -> None:
    found = hashes(folder.path / RESUMES)
    assert len(found) == len(folder.sheets)
    assert len(set(found.values())) == len(found)
    assert len({sheet.stem.casefold() for sheet in folder.sheets}) == len(found)


def test_the_words_of_every_fact_stand_in_the_file(folder: Folder) -> None:
    for sheet in folder.sheets:
        if sheet.format == "pdf":
            continue
        text = squeezed(text_of(sheet, (folder.path / RESUMES / sheet.file).read_bytes()))
        missing = [quote for quote in sheet.quotes.values() if squeezed(quote) not in text]
        assert not missing, (sheet.file, missing)


def test_the_words_of_every_fact_are_drawn_on_the_page_of_a_pdf(folder: Folder) -> None:
    for sheet in folder.sheets:
        words = squeezed(sheet.words)
        assert all(squeezed(quote) in words for quote in sheet.quotes.values()), sheet.file


def test_whatever_a_record_states_has_words(folder: Folder) -> None:
    for sheet in folder.sheets:
        record = sheet.record
        stated = {"name", "gender", "birth", "age", "city", "phone", "email", "sought", "salary"}
        for key in stated | {"notice"}:
            assert (key in sheet.quotes) == (getattr(record, key) is not None), (sheet.file, key)
        for number in range(len(record.jobs)):
            assert {f"job/{number}/{slot}" for slot in ("employer", "title", "date")} <= set(
                sheet.quotes
            )
        for number in range(len(record.degrees)):
            slots = ("school", "major", "level", "date")
            assert {f"degree/{number}/{slot}" for slot in slots} <= set(sheet.quotes)
        for key, facts in (
            ("certificate", record.certificates),
            ("award", record.awards),
            ("publication", record.publications),
            ("language", record.languages),
            ("project", record.projects),
        ):
            assert all(f"{key}/{n}" in sheet.quotes for n in range(len(facts))), sheet.file


def test_all_formats_layouts_and_kinds_of_people_occur(folder: Folder) -> None:
    sheets = folder.sheets
    assert {sheet.format for sheet in sheets} == {"txt", "md", "html", "docx", "pdf"}
    layouts = [layout.language for layout in world().layouts]
    assert min(Counter(layouts).values()) >= 12
    assert len({sheet.layout for sheet in sheets}) >= 22
    assert {sheet.encoding for sheet in sheets} >= {"utf-8", "gb18030"}
    people = Counter(sheet.record.person for sheet in sheets)
    names = Counter(sheet.record.name.key for sheet in sheets if sheet.record.name)
    assert max(people.values()) == 2
    assert max(names.values()) >= 2
    assert any(sheet.record.name is None for sheet in sheets)
    assert {sheet.record.language for sheet in sheets} == {"zh", "en"}
    assert len({sheet.record.trade for sheet in sheets}) >= 20


def test_all_texts_can_be_had_in_utf8() -> None:
    sheets, _ = draw(60, 1, seed=4, formats=("txt",), utf8=True)
    assert {(sheet.format, sheet.encoding) for sheet in sheets} == {("txt", "utf-8")}


def test_every_name_can_be_drawn_in_a_pdf() -> None:
    # The font of the sample corpus has not every character: a missing one raises.
    tables = world()
    for rows in tables.names.values():
        for row in rows:
            list(runs(row, bold=False))
    for group in (*tables.cities.values(), *tables.schools.values(), *tables.prefixes.values()):
        for one in group:
            list(runs(one.zh, bold=False))
    for trade in tables.trades:
        for one in (*trade.titles, *trade.solid, *trade.edge, *trade.certificates, *trade.plain):
            list(runs(one.zh, bold=False))

"""The sample corpus says what its people's TOML files say, in every format, the same every time."""

import io
import json
import re
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from bs4 import BeautifulSoup

from eval.sample_corpus.corpus import SAMPLES, render
from eval.sample_corpus.person import Person, everyone

EVERYONE = everyone()
QUESTIONS = Path(__file__).parents[2] / "eval" / "datasets" / "sample_questions.jsonl"
people = pytest.mark.parametrize("person", EVERYONE, ids=lambda person: person.file)


def pdf_text(data: bytes) -> str:
    pages = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def word_text(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def text_of(person: Person, data: bytes) -> str:
    match Path(person.file).suffix:
        case ".pdf":
            return pdf_text(data)
        case ".docx":
            return word_text(data)
        case ".html":
            return BeautifulSoup(data, "html.parser").get_text("\n")
        case _:
            return data.decode(person.encoding)


def shipped(person: Person) -> str:
    return text_of(person, (SAMPLES / person.file).read_bytes())


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def questions() -> list[dict[str, Any]]:
    return [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]


@people
def test_same_bytes_every_time(person: Person) -> None:
    assert render(person) == render(person)


@people
def test_shipped_file_is_what_the_toml_file_says(person: Person) -> None:
    assert shipped(person) == text_of(person, render(person))


@people
def test_every_word_of_the_person_is_in_the_file(person: Person) -> None:
    text = squeezed(shipped(person))
    missing = [words for words in person.words() if squeezed(words.removeprefix("- ")) not in text]
    assert missing == []


def test_nothing_else_is_shipped() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == {person.file for person in EVERYONE}


def test_chinese_pdf_shows_its_glyphs_without_system_fonts() -> None:
    person = next(p for p in EVERYONE if p.layout == "pdf-one-column" and p.name == "周晓岚")
    page = pypdfium2.PdfDocument(render(person))[0]
    assert b"FontFile2" in render(person)
    name_line = page.render(scale=2).to_pil().convert("L").crop((90, 90, 250, 150))
    assert name_line.getextrema()[0] < 128


def test_phone_numbers_and_mail_addresses_are_fictional() -> None:
    for person in EVERYONE:
        text = shipped(person)
        assert set(re.findall(r"1[3-9]\d-?\d{4}-?", text)) <= {"138-0000-"}
        assert all(
            domain.endswith(("example.cn", "example.com"))
            for domain in re.findall(r"@([\w.]+)", text)
        )


def test_question_ids_are_unique() -> None:
    ids = [question["id"] for question in questions()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("question", questions(), ids=lambda question: question["id"])
def test_evidence_stands_once_on_one_line_of_its_file(question: dict[str, Any]) -> None:
    stems = {Path(person.file).stem: person for person in EVERYONE}
    assert set(question["candidates"]) <= set(stems)
    for evidence in question["evidence"]:
        lines = re.split(r"[\r\n]+", shipped(stems[evidence["file"]]))
        assert sum(line.count(evidence["text"]) for line in lines) == 1, evidence


@pytest.mark.parametrize("question", questions(), ids=lambda question: question["id"])
def test_gold_answer_passes_its_own_check(question: dict[str, Any]) -> None:
    def hit(pattern: str) -> bool:
        plain = question["gold"]
        return bool(re.search(pattern[3:], plain)) if pattern[:3] == "re:" else pattern in plain

    assert all(any(map(hit, group)) for group in question["check"])
    assert not any(text in question["gold"] for text in question["reject"])

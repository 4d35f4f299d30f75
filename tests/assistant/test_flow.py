"""Lines that the edge of a page broke are one piece of evidence."""

from __future__ import annotations

from pathlib import Path

from assistant.evidence import ResumeUnits
from ingest.reading import understand
from ingest.resume import Document, Span

ENGLISH = """Ines Okoro
Experience
2018 - 2022  Harbour Clinic, Ward Nurse
• Trained eleven colleagues in the care of pressure ulcers and wrote the handbook on
wound dressing that the whole clinic uses
• Kept the rota
• Led the night shift of the stroke unit and reported to the
Director
Skills
Wound care
Triage
Phlebotomy"""
CHINESE = """邵清禾
工作经历
2018.03 - 2022.05 江畔市第二人民医院 护士
负责压疮护理与术后随访，牵头修订伤口换药流程，使换药
时间缩短三成
协助排班
专业技能
伤口造口护理
静脉输液"""


def quotes(text: str, *, paged: bool) -> list[str]:
    pages = (Span(0, len(text)),) if paged else ()
    resume = understand(Document(text, pages=pages), "0" * 16, Path("x.pdf"))
    return [unit.quote for unit in ResumeUnits(resume).units]


def test_a_sentence_over_two_lines_is_one_unit() -> None:
    units = quotes(ENGLISH, paged=True)
    assert any("handbook on\nwound dressing that the whole clinic uses" in u for u in units)
    assert "Led the night shift of the stroke unit and reported to the\nDirector" in units
    assert any("使换药\n时间缩短三成" in u for u in quotes(CHINESE, paged=True))


def test_bullets_short_lines_and_heads_stay_apart() -> None:
    units = quotes(ENGLISH, paged=True)
    assert {"Kept the rota", "Wound care", "Triage", "Phlebotomy"} <= set(units)
    assert "2018 - 2022  Harbour Clinic, Ward Nurse" in units
    assert {"协助排班", "伤口造口护理", "静脉输液"} <= set(quotes(CHINESE, paged=True))


def test_a_text_file_has_the_lines_that_its_writer_gave_it() -> None:
    assert not any("\n" in unit for unit in quotes(ENGLISH, paged=False))

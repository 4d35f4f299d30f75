"""Words that several trades share mean what the rest of the resume speaks of."""

from __future__ import annotations

from ingest.facts.senses import in_sense
from ingest.lexicon import Concept, Lexicon

SITE = Concept("skill", "工地质检", "Site Checks", ("工地质检", "质检"), tags=("building",))
PLANT = Concept("skill", "产线质检", "Line Checks", ("产线质检", "质检"), tags=("plant",))
LEXICON = Lexicon(
    (
        SITE,
        PLANT,
        Concept("skill", "抹灰", "Plastering", ("抹灰",), tags=("building",)),
        Concept("skill", "砌筑", "Bricklaying", ("砌筑",), tags=("building",)),
        Concept("skill", "注塑", "Moulding", ("注塑",), tags=("plant",)),
    )
)


def meant(text: str) -> set[str]:
    return {m.concept.zh for m in in_sense(LEXICON.find(text, ("skill",)))}


def test_a_shared_word_is_of_the_trade_that_the_resume_speaks_of() -> None:
    assert meant("抹灰、砌筑、质检") == {"抹灰", "砌筑", "工地质检"}


def test_all_meanings_are_kept_where_nothing_tells() -> None:
    assert meant("质检") == {"工地质检", "产线质检"}
    assert meant("抹灰、质检") == {"抹灰", "工地质检", "产线质检"}


def test_a_meaning_that_is_named_in_full_is_kept() -> None:
    assert "产线质检" in meant("抹灰、砌筑；产线质检；质检")


def test_another_trades_entry_for_the_same_thing() -> None:
    one = Concept("skill", "看板", "Kanban", ("看板", "kanban"), tags=("plant",))
    other = Concept("skill", "Kanban方法", "Kanban method", ("kanban方法", "kanban"), tags=("it",))
    lexicon = Lexicon((one, other, SITE, PLANT))
    assert lexicon.alike(one) == [other]
    assert lexicon.alike(SITE) == []

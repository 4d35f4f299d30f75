"""Words of a resume appear on the terminal as they are and do nothing there."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from tests.ui.conftest import Call
from ui.terminal import line, visible
from ui.terminal_markdown import TerminalMarkdown


def _shown(markdown: str, width: int = 60) -> str:
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=False).print(TerminalMarkdown(markdown))
    return out.getvalue()


def test_markup_and_emoji_names_are_words(call: Call, data_dir: Path) -> None:
    shown = call("show", "odd.txt", "--data-dir", data_dir)
    assert shown.status == 0
    assert "[bold red]Odalys[/bold red]" in shown.out
    answered = call("ask", "Who ran shows at Halcyon Hall?", "--data-dir", data_dir)
    for out in (shown.out, answered.out, call("list", "--data-dir", data_dir).out):
        assert "\x1b" not in out


def test_controls_and_directions_are_replaced_and_lines_stay() -> None:
    assert visible("a\x1b[2Jb\u202ec\x9bd\r\ne\tf") == "a�[2Jb�c�d\ne\tf"
    assert line("a\n b\fc") == "a b c"


def test_show_tells_facts_sections_and_entries(call: Call, data_dir: Path) -> None:
    out = call("show", "chef.txt", "--data-dir", data_dir).out
    for part in ("端木清越", "江南大学", "experience  工作经历", "行政总厨", "2019.04 - 至今"):
        assert part in out
    (shown,) = call("show", "chef.txt", "--data-dir", data_dir, "--json").objects
    text = call("text", "chef.txt", "--data-dir", data_dir).out
    assert {"sections", "entries", "facts"} <= set(shown)
    assert all(text[f["start"] : f["end"]] == f["words"] for f in shown["facts"])
    assert "".join(text[s["start"] : s["end"]] for s in shown["sections"]) == text


def test_lines_of_an_answer_stay_lines() -> None:
    assert [row.rstrip() for row in _shown("**甲**：一[1]\n**乙**：二[2]").splitlines()] == [
        "甲：一[1]",
        "乙：二[2]",
    ]


def test_a_table_loses_no_word() -> None:
    long = "行" * 70
    shown = _shown(f"| | 甲 | 乙 |\n|---|---|---|\n| 工作 | {long}[1]<br>次 | 二 |")
    assert shown.count("行") == 70
    assert "[1]; 次" in " ".join(shown.split()).replace("] ;", "];")
    assert "<br>" not in shown


def test_a_link_shows_where_it_leads() -> None:
    assert "https://example.org" in _shown("[here](https://example.org)")

"""An answer's Markdown on a terminal, without losing a word of it."""

from __future__ import annotations

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Markdown, TableElement
from rich.table import Table


class _WholeTable(TableElement):
    """A table that breaks a long run of Chinese over lines where Rich would cut it short."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for part in super().__rich_console__(console, options):
            if isinstance(part, Table):
                for column in part.columns:
                    column.overflow = "fold"
            yield part


class TerminalMarkdown(Markdown):
    """Markdown where a line break stays one, and an address is shown beside its link's words."""

    elements = Markdown.elements | {"table_open": _WholeTable}

    def __init__(self, text: str) -> None:
        rows = text.replace("<br>", "; ").split("\n")
        rows = [row if row.lstrip().startswith("|") else f"{row}  " for row in rows]
        super().__init__("\n".join(rows), hyperlinks=False)

"""The words of an RTF file on their way to paragraphs, cells and rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.files.charset import with_pairs_joined
from ingest.files.table import row_text


@dataclass(slots=True)
class Flow:
    """Words on their way to lines: of the body, a header, a footer or a text box."""

    kind: str
    lines: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    inner_cell: list[str] = field(default_factory=list)
    inner_cells: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)

    def end_paragraph(self, depth: int) -> None:
        """Ends a paragraph in no table, in one, or in a table in a table's cell."""
        text = with_pairs_joined("".join(self.words)).strip(" \n\t")
        self.words = []
        lines = [line for line in text.split("\n") if line.strip()]
        if depth > 1:
            self.inner_cell += lines
        elif depth == 1:
            self.cell += lines
        else:
            self.end_row()
            self.lines += lines
            self.end_boxes()

    def end_cell(self) -> None:
        """Ends a cell, and the paragraph in it."""
        self.end_paragraph(1)
        self.cells.append("\n".join(self.cell))
        self.cell = []

    def end_row(self) -> None:
        """Ends a row of cells, if one is open; text boxes anchored in it come after it."""
        if self.cell:
            self.cells.append("\n".join(self.cell))
            self.cell = []
        if self.cells:
            self.lines += filter(str.strip, row_text(self.cells).split("\n"))
            self.cells = []
            self.end_boxes()

    def end_inner_cell(self) -> None:
        """Ends a cell of a table in a cell."""
        self.end_paragraph(2)
        self.inner_cells.append("\n".join(self.inner_cell))
        self.inner_cell = []

    def end_inner_row(self) -> None:
        """Ends a row of a table in a cell."""
        self.cell += filter(str.strip, row_text(self.inner_cells).split("\n"))
        self.inner_cells = []

    def end_boxes(self) -> None:
        """Puts the lines of the text boxes met so far."""
        self.lines += self.boxes
        self.boxes = []

    def end(self) -> list[str]:
        """All lines, once nothing more comes."""
        self.end_paragraph(0)
        return self.lines

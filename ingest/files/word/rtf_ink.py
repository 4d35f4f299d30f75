"""How RTF text is printed: its size and colours, and whether a reader sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from ingest.files.colours import RGB, WHITE, is_faint

# In half points.
_SMALLEST_SIZE = 4
_USUAL_SIZE = 24
_CHANNELS = {"red": 0, "green": 1, "blue": 2}
_UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Ink:
    """What holds of characters; colours are places in the table, 0 for none, -1 for unknown."""

    size: int = _USUAL_SIZE
    colour: int = 0
    behind: int = 0
    behind_paragraph: int = 0


def _sized(ink: Ink, value: int | None) -> Ink:
    return replace(ink, size=_USUAL_SIZE if value is None else value)


def _behind(ink: Ink, value: int | None) -> Ink:
    return replace(ink, behind=value or ink.behind)


def _pattern(ink: Ink, value: int | None) -> Ink:
    return replace(ink, behind=_UNKNOWN if value else ink.behind)


INKS: Mapping[str, Callable[[Ink, int | None], Ink]] = {
    "plain": lambda ink, _: Ink(behind_paragraph=ink.behind_paragraph),
    "pard": lambda ink, _: replace(ink, behind_paragraph=0),
    "fs": _sized,
    "cf": lambda ink, value: replace(ink, colour=value or 0),
    # A highlight of 0 ends one.
    "highlight": lambda ink, value: replace(ink, behind=value or 0),
    "cb": _behind,
    "chcbpat": _behind,
    "chcfpat": _pattern,
    "cbpat": lambda ink, value: replace(ink, behind_paragraph=value or ink.behind_paragraph),
    "cfpat": lambda ink, value: replace(
        ink, behind_paragraph=_UNKNOWN if value else ink.behind_paragraph
    ),
}
"""What control words say about the characters after them."""

_ROW_COLOURS = frozenset({"clcbpat", "clcfpat", "clcbpatraw", "clcfpatraw", "clcbpatsrc"})


@dataclass(slots=True)
class Paper:
    """The colours of a file, and what is behind its text besides what the text says itself."""

    table: list[RGB | None] = field(default_factory=list)
    is_painted: bool = False
    has_coloured_cells: bool = False
    _channels: dict[int, int] = field(default_factory=dict)

    def take_table(self, word: str, value: int | None) -> None:
        """Take a control word of the table of colours."""
        if word in _CHANNELS:
            self._channels[_CHANNELS[word]] = value or 0

    def end_colour(self) -> None:
        """End a colour of the table; one without parts is the reader's own."""
        red, green, blue = (float(self._channels.get(channel, 0)) for channel in range(3))
        self.table.append((red, green, blue) if self._channels else None)
        self._channels.clear()

    def take(self, word: str, value: int | None) -> None:
        """Take a control word of the body that may paint what is behind text."""
        if word == "trowd":
            self.has_coloured_cells = False
        elif word in _ROW_COLOURS:
            self.has_coloured_cells |= bool(value)
        elif word == "background" or (word == "shpfblwtxt" and value):
            self.is_painted = True

    def shows(self, ink: Ink, depth: int, *, in_box: bool) -> bool:
        """Whether a reader sees characters, in tables of so many levels or in a text box.

        Where the ground is not known they are seen.
        """
        if ink.size < _SMALLEST_SIZE:
            return False
        colour = self._colour(ink.colour)
        own = ink.behind or ink.behind_paragraph
        if colour is None or own == _UNKNOWN:
            return True
        if own:
            ground = self._colour(own)
        else:
            is_known = not (self.is_painted or in_box or depth > 1)
            ground = WHITE if is_known and not (depth and self.has_coloured_cells) else None
        return ground is None or not is_faint(colour, ground)

    def _colour(self, place: int) -> RGB | None:
        return self.table[place] if 0 <= place < len(self.table) else None

"""What a page is made of, whichever program sets it, and the lines that a reader of it expects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Unit(NamedTuple):
    """A piece of text in its place in the reading order; ``one_line`` where a reader sees it as one line."""

    text: str
    one_line: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading; a spaced one has its letters set far apart."""

    text: str
    spaced: bool = False


@dataclass(frozen=True)
class Para:
    """A paragraph, which may wrap."""

    text: str
    icon: bool = False


@dataclass(frozen=True)
class Row:
    """Text at the left margin and text at the right margin of one line."""

    left: str
    right: str


@dataclass(frozen=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows of short cells."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Dated:
    """A column of dates at the left; each date begins on the line of the title that it belongs to."""

    entries: tuple[tuple[str, tuple[Block, ...]], ...]


@dataclass(frozen=True)
class Columns:
    """Two stretches of text side by side, each with a width in parts of 100 and perhaps a coloured ground."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    left_width: int = 50
    shaded: str = ""


@dataclass(frozen=True)
class Flow:
    """Text that runs down one column and goes on at the top of the next."""

    blocks: tuple[Block, ...]


Block = Heading | Para | Row | Bullets | Table | Dated | Columns | Flow


@dataclass(frozen=True)
class Look:
    """How a document is set; sizes in points."""

    font: str = "Liberation Sans"
    size: float = 10
    leading: float = 1.3
    gutter: float = 24
    justified: bool = False
    paper: str = "a4"
    margin: float = 48
    running: str = ""
    variant: int = 0


@dataclass(frozen=True)
class Plan:
    """One document: its name, its look, and what stands in it."""

    name: str
    blocks: tuple[Block, ...]
    look: Look = field(default_factory=Look)

    @property
    def units(self) -> list[Unit]:
        """The pieces of text in the order in which they are read."""
        return list(units_of(self.blocks))


def units_of(blocks: Sequence[Block]) -> Iterator[Unit]:
    """The pieces of text of some blocks in the order in which they are read."""
    for block in blocks:
        match block:
            case Heading(text):
                yield Unit(text, one_line=True)
            case Para(text):
                yield Unit(text)
            case Row(left, right):
                yield Unit(f"{left} {right}", one_line=True)
            case Bullets(items):
                yield from map(Unit, items)
            case Table(rows):
                yield from (Unit(" ".join(row), one_line=True) for row in rows)
            case Dated(entries):
                for date, inner in entries:
                    first, *rest = units_of(inner)
                    yield Unit(f"{date} {first.text}", one_line=True)
                    yield from rest
            case Columns(left, right):
                yield from units_of(left)
                yield from units_of(right)
            case Flow(inner):
                yield from units_of(inner)

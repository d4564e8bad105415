"""A page on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from ilsscreen.reports.look import Look
from ilsscreen.reports.page import Entry, Page
from ilsscreen.reports.rich_report import grid
from ilsscreen.reports.terminal import drawn, sign

WIDEST = 100


def report(page: Page, look: Look) -> Iterator[str]:
    """Each part under its heading; what is to be copied keeps to itself, without a frame."""
    for at, part in enumerate(page.parts):
        if at:
            yield "\n"
        if part.heading:
            yield drawn([Text(f"{part.heading}\n", style="bold underline")], look)
        for number, entry in enumerate(part.entries):
            yield ("\n" if number else "") + drawn(_entry(entry, look), look) + _paste(entry)


def _entry(entry: Entry, look: Look) -> Iterator[RenderableType]:
    right = max(0, look.width - WIDEST)
    if entry.heading:
        yield Text(entry.heading, style="bold")
    if entry.text:
        yield Padding(Text(entry.text), (0, right, 0, 2))
    if entry.remarks:
        rows = [(Text(label, style="dim"), Text(value)) for label, value in entry.remarks]
        yield Padding(grid(rows, gap=2), (0, right, 0, 2))
    if entry.label:
        yield Padding(Text(f"{entry.label}:", style="dim"), (0, 0, 0, 2))
    if entry.points:
        rows = [(Text(sign("•", look)), Text(point)) for point in entry.points]
        yield Padding(grid(rows, gap=1), (0, right, 0, 4))


def _paste(entry: Entry) -> str:
    """Never wrapped by us: the terminal wraps it on the screen only, and it is copied as one line."""
    return f"{entry.paste}\n" if entry.paste else ""

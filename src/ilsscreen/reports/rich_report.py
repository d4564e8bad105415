"""The terminal: a table for several resumes, a card for each. Colour helps, and no meaning hangs on it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ilsscreen.model import Result
from ilsscreen.reports.card import Card, Item, card
from ilsscreen.reports.quotes import Quote
from ilsscreen.reports.table import HEADINGS, row, shared_folder

_LEVEL_STYLES = {
    "Senior": "bold green",
    "Mid-level": "bold cyan",
    "Junior": "bold blue",
    "None found": "dim",
    "Not read": "bold red",
}
_NARROW = 100
_NARROW_HEADINGS = {"Signs junior/mid/senior": "Signs J/M/S", "Library systems": "Systems"}


def print_table(console: Console, results: Sequence[Result]) -> None:
    """One row a resume."""
    narrow = console.width < _NARROW
    table = Table(box=None, header_style="bold", pad_edge=False, expand=False, row_styles=["", "on default"])
    for heading in HEADINGS:
        short = _NARROW_HEADINGS.get(heading, heading) if narrow else heading
        table.add_column(Text(short), overflow="fold", justify="right" if heading in {"Years", "To ask"} else "left",
                         ratio=None, no_wrap=heading in {"Level", "Years"})  # fmt: skip
    folder = shared_folder(results)
    for result in results:
        name, *others = row(result)
        cells = (name.removeprefix(folder), *others)
        styles = ["", _LEVEL_STYLES.get(cells[1], ""), "", "", "", "", ""]
        table.add_row(*(Text(cell, style=style) for cell, style in zip(cells, styles, strict=True)))
    if folder:
        console.print(Text(f"{folder}", style="dim"))
    console.print(table)


def print_card(console: Console, result: Result) -> None:
    """Everything about one resume."""
    view = card(result)
    title = Text(f" {view.name} ", style="bold")
    console.print(Panel(_body(view), title=title, title_align="left", border_style="dim", padding=(1, 2)))


def _body(view: Card) -> RenderableType:
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim", no_wrap=True)
    facts.add_column()
    facts.add_row(Text("Level"), Text(view.level.upper(), style=_LEVEL_STYLES.get(view.level, "bold")))
    for label, value in view.facts:
        facts.add_row(Text(label), Text(value))
    parts: list[RenderableType] = [facts]
    for block in view.blocks:
        parts.append(Text(""))
        parts.append(Text(block.heading, style="bold underline"))
        parts.extend(part for item in block.items for part in _item(item))
    return Group(*parts)


def _item(item: Item) -> list[RenderableType]:
    line = Text("• ")
    line.append(item.text, style="dim" if item.text == "Not found" else "bold" if item.remark or item.quotes else "")
    if item.remark:
        line.append(f": {item.remark}", style="dim" if item.text == "Not found" else "")
    parts: list[RenderableType] = [Padding(line, (0, 0, 0, 2))]
    parts.extend(Padding(_quote(quote), (0, 0, 0, 6)) for quote in item.quotes)
    parts.extend(Padding(Text(note), (0, 0, 0, 6)) for note in item.notes)
    return parts


def _quote(quote: Quote) -> Text:
    text = Text(f"{quote.place}: ", style="dim")
    text.append(quote.before, style="not dim")
    text.append(quote.matched, style="not dim bold reverse" if quote.matched else "")
    text.append(quote.after, style="not dim")
    return text

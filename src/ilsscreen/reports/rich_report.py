"""The terminal: a table for several resumes, a card for each. Styles help, and no meaning hangs on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ilsscreen.model import Result
from ilsscreen.reports.card import Block, Card, Item, Signs, card
from ilsscreen.reports.look import Look
from ilsscreen.reports.quotes import Quote
from ilsscreen.reports.rich_table import TIGHT, overview
from ilsscreen.reports.terminal import drawn, sign
from ilsscreen.reports.wording import LEVEL_STYLES

_MORE = "\nAll about one person: ilsscreen scan FILE. About everybody: the same command with --cards."
LINES = 2
"""Lines quoted for each claim; the others are named by number."""
LONGEST = 400
"""Characters of a quoted line that are shown."""


def report(results: Iterable[Result], look: Look) -> Iterator[str]:
    """A table for several resumes and a card for one; of several, the cards where they are asked for."""
    if not look.many:
        yield from (_drawn_card(result, look) for result in results)
        return
    found = list(results)
    yield drawn(overview(found, look), look)
    if look.cards:
        yield from ("\n" + _drawn_card(result, look) for result in found)
    elif len(found) > 1:
        yield drawn([Text(_MORE)], look)


def _drawn_card(result: Result, look: Look) -> str:
    view = card(result, LINES)
    panel = Panel(
        Group(*_parts(view, look)), title=Text(f" {view.name} ", style="bold not dim"), title_align="left",
        border_style="dim", padding=(1, 2), width=min(look.width, 120), box=box.ROUNDED if look.signs else box.ASCII,
    )  # fmt: skip
    return drawn([panel], look)


def _parts(view: Card, look: Look) -> Iterator[RenderableType]:
    yield _facts(view)
    for block in view.before_signs:
        yield from _block(block, look)
    if view.signs:
        yield Text(f"\nSigns of each level: {sign('✓', look)} found, {sign('–', look)} not found", style="bold")
        yield Padding(_signs(view.signs, look), (0, 0, 0, 2))
    for block in view.after_signs:
        yield from _block(block, look)


def _facts(view: Card) -> Table:
    level = Text(view.level.upper(), style=LEVEL_STYLES.get(view.level, "bold"))
    rows = [("Level", level), *((label, Text(value)) for label, value in view.facts)]
    return grid([(Text(label, style="dim"), value) for label, value in rows], gap=2)


def _signs(columns: Sequence[Signs], look: Look) -> Table:
    """A column a level, its signs found above those not found."""
    table = Table(box=None, padding=(0, 2, 0, 0), expand=True, pad_edge=False)
    for signs in columns:
        table.add_column(Text(_fitted(signs.heading, look), style=LEVEL_STYLES.get(signs.level, "")), ratio=1)
    table.add_row(*(_ticks(signs, look) for signs in columns))
    return table


def _fitted(heading: str, look: Look) -> str:
    """A heading on two lines where the columns are narrow."""
    return heading.replace(", ", "\n") if look.width < TIGHT else heading


def _ticks(signs: Signs, look: Look) -> Table:
    ticks = Table.grid(padding=(0, 1, 0, 0))
    for name in signs.found:
        ticks.add_row(Text(sign("✓", look), style="bold green"), Text(name))
    for name in signs.missing:
        ticks.add_row(Text(sign("–", look), style="dim"), Text(name, style="dim"))
    return ticks


def _block(block: Block, look: Look) -> Iterator[RenderableType]:
    yield Text(f"\n{block.heading}", style="bold")
    for item in block.items:
        yield from _item(item, look)


def _item(item: Item, look: Look) -> Iterator[RenderableType]:
    if item.text:
        line = Text(item.text, style="bold" if item.remark or item.quotes else "")
        line.append(f": {item.remark}" if item.remark else "", style="not bold")
        yield Padding(grid([(Text(sign("•", look)), line)], gap=1), (0, 0, 0, 2))
    if item.quotes:
        rows = [(Text(quote.place, style="dim"), _quote(quote.within(LONGEST), look)) for quote in item.quotes]
        yield Padding(grid(rows, gap=2), (0, 0, 0, 4))
    for note in item.notes:
        yield Padding(Text(note), (0, 0, 0, 4))


def grid(rows: Iterable[tuple[Text, Text]], gap: int) -> Table:
    """Paragraphs that hang behind their starts."""
    grid = Table.grid(padding=(0, gap, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column()
    for start, text in rows:
        grid.add_row(start, text)
    return grid


def _quote(quote: Quote, look: Look) -> Text:
    """The line with its match bold and underlined, or between marks where there are no styles."""
    if not look.styled:
        return Text(quote.marked(sign("«", look), sign("»", look)))
    return Text.assemble(quote.before, (quote.matched, "bold underline"), quote.after)

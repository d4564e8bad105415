"""Plain text: what pipes and files get. No colour, nothing cut."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from ilsscreen.model import Result
from ilsscreen.reports.card import Card, Item, card
from ilsscreen.reports.table import HEADINGS, row

WIDTH = 100
_LABEL = 12


def text_cards(results: Iterable[Result]) -> Iterator[str]:
    """A card for each result, parted by blank lines."""
    for at, result in enumerate(results):
        yield ("\n" if at else "") + "\n".join(_card(card(result))) + "\n"


def text_table(results: Iterable[Result]) -> Iterator[str]:
    """One row a result, columns parted by tabs, headed."""
    yield "\t".join(HEADINGS) + "\n"
    for result in results:
        yield "\t".join(row(result)) + "\n"


def _card(view: Card) -> Iterator[str]:
    yield view.name
    yield "=" * min(WIDTH, max(3, len(view.name)))
    yield f"{'Level':<{_LABEL}}{view.level}"
    for label, value in view.facts:
        yield from textwrap.wrap(value, WIDTH, initial_indent=f"{label:<{_LABEL}}", subsequent_indent=" " * _LABEL)
    for block in view.blocks:
        yield ""
        yield block.heading
        for item in block.items:
            yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    told = f"{item.text}: {item.remark}" if item.remark else item.text
    yield from textwrap.wrap(told, WIDTH, initial_indent="  - ", subsequent_indent="    ")
    for quote in item.quotes:
        yield f"      {quote.place}: {quote.marked()}"
    for note in item.notes:
        yield from textwrap.wrap(note, WIDTH, initial_indent="      ", subsequent_indent="      ")

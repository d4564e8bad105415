"""Plain text: what pipes and files get. No colour, nothing cut."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from ilsscreen.model import Result
from ilsscreen.reports.card import Block, Card, Item, Signs, card
from ilsscreen.reports.look import WIDTH, Look
from ilsscreen.reports.plain import ascii_only
from ilsscreen.reports.table import HEADINGS, reached, row

_LABEL = 12


def report(results: Iterable[Result], look: Look) -> Iterator[str]:
    """A card for one resume; for several a table, and below it the cards where they are asked for."""
    parts = _parts(results, look)
    return map(ascii_only, parts) if look.ascii_only else parts


def _parts(results: Iterable[Result], look: Look) -> Iterator[str]:
    if not look.many:
        yield from _cards(results)
    elif not look.cards:
        yield from _table(results, look)
    else:
        found = list(results)
        yield from _table(found, look)
        yield "\n"
        yield from _cards(found)


def _cards(results: Iterable[Result]) -> Iterator[str]:
    """A card for each result, parted by blank lines."""
    for at, result in enumerate(results):
        yield ("\n" if at else "") + "\n".join(_card(card(result))) + "\n"


def _table(results: Iterable[Result], look: Look) -> Iterator[str]:
    """One row a resume, columns parted by tabs, headed."""
    yield "\t".join([*HEADINGS, *(["Contact"] if look.contact else [])]) + "\n"
    for result in results:
        contact = ["; ".join(reached(result.contact))] if look.contact else []
        yield "\t".join([*row(result), *contact]) + "\n"


def _card(view: Card) -> Iterator[str]:
    yield view.name
    yield "=" * min(WIDTH, max(3, len(view.name)))
    for label, value in (("Level", view.level), *view.facts):
        yield from wrapped(value, f"{label:<{_LABEL}}")
    for block in view.before_signs:
        yield from _block(block)
    if view.signs:
        yield from ("", "Signs of each level")
        for signs in view.signs:
            yield from _signs(signs)
    for block in view.after_signs:
        yield from _block(block)


def _signs(signs: Signs) -> Iterator[str]:
    yield f"  {signs.heading}"
    for label, names in (("found", signs.found), ("not found", signs.missing)):
        if names:
            yield from wrapped("; ".join(names), f"    {label:<{_LABEL - 2}}")


def _block(block: Block) -> Iterator[str]:
    yield ""
    yield block.heading
    for item in block.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    if item.text:
        yield from wrapped(f"{item.text}: {item.remark}" if item.remark else item.text, "  - ")
    for quote in item.quotes:
        yield f"      {quote.place}: {quote.marked()}"
    for note in item.notes:
        yield from wrapped(note, "      ")


def wrapped(text: str, start: str) -> list[str]:
    """A paragraph that hangs behind its start; no word is broken."""
    indent = " " * len(start)
    lines = textwrap.wrap(
        text, WIDTH, initial_indent=start, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return lines or [start.rstrip()]

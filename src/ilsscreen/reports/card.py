"""What a card tells of one resume, in order, before it is drawn on a terminal or written as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ilsscreen.model import BANDS, Assessment, Band, Concern, Evidence, Finding, PositionFinding, Result, SystemFinding
from ilsscreen.reports.quotes import Quote, quote
from ilsscreen.reports.wording import LEVELS, STATUS, months, period, reason, safe, years

QUOTES = 2
"""Lines quoted for one finding on a card; the record holds more."""


@dataclass(frozen=True, slots=True)
class Item:
    """One point of a card: what it says, a remark behind it, the lines that prove it, what follows from it."""

    text: str
    remark: str = ""
    quotes: tuple[Quote, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A headed list of points."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One resume: its name, the level, the facts at the top, and the blocks below."""

    name: str
    level: str
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]


def card(result: Result) -> Card:
    """The card of a result; a file that could not be read says why."""
    name = safe(result.file)
    if result.assessment is None:
        message = result.failure.message if result.failure else ""
        return Card(name, "Not read", (("What to do", safe(message)),), ())
    a = result.assessment
    facts = (
        ("Why", reason(a)),
        ("Years", f"{years(a)} of library work, as of {result.run.as_of}"),
        ("Sure?", f"{a.confidence}: {' '.join(a.confidence_reasons)}"),
    )
    blocks = [block for block in _blocks(result, a) if block.items]
    return Card(name, LEVELS[a.level], facts, tuple(blocks))


def _blocks(result: Result, a: Assessment) -> Iterator[Block]:
    nothing = (Item("none named"),)
    yield Block("Library systems", tuple(_systems(a.systems)) or nothing)
    for band in BANDS:
        yield Block(f"Signs of a {LEVELS[band].lower()} person", tuple(_signs(a, band)))
    yield Block("Kinds of library work", tuple(_finding(f) for f in a.operations) or (Item("none found"),))
    yield Block("Serving people", tuple(_lines(a.service)))
    yield Block("Data and reports", tuple(_lines(a.data)))
    yield Block("No evidence found, so ask", tuple(_concern(c) for c in a.concerns))
    yield Block("Other library tools", tuple(_systems(a.related)))
    yield Block("Jobs", tuple(_position(p) for p in a.positions))
    yield Block("About the file", tuple(Item(safe(w.message)) for w in result.warnings))


def _systems(systems: Iterable[SystemFinding]) -> Iterator[Item]:
    for system in systems:
        remark = STATUS[system.status] + (f", {length}" if (length := months(system)) else "")
        yield Item(system.name, remark, _quotes(system.evidence))


def _signs(a: Assessment, band: Band) -> Iterator[Item]:
    yield from (_finding(f) for f in a.indicators if f.band == band)
    missing = [sign.label for sign in a.basis.missing if sign.band == band]
    if missing:
        yield Item("Not found", "; ".join(missing))


def _finding(finding: Finding) -> Item:
    return Item(finding.label, "", _quotes(finding.evidence))


def _lines(evidence: Sequence[Evidence]) -> Iterator[Item]:
    if quotes := _quotes(evidence):
        yield Item("Found", "", quotes)


def _concern(concern: Concern) -> Item:
    return Item(concern.message, "", (), tuple(f"Ask: {ask.text}" for ask in concern.ask))


def _position(position: PositionFinding) -> Item:
    where = ", ".join(safe(part) for part in (position.title, position.employer) if part) or "(no title)"
    return Item(where, f"{period(position)}{' - library work' if position.library else ''}")


def _quotes(evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
    return tuple(quote(piece) for piece in evidence[:QUOTES])

"""What a card tells of one resume, in order, before it is drawn on a terminal or written as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ilsscreen.model import (
    BANDS,
    Assessment,
    Band,
    Concern,
    Contact,
    Document,
    Evidence,
    Finding,
    PositionFinding,
    Result,
    SystemFinding,
    TitleFinding,
)
from ilsscreen.reports.quotes import Quote, quote
from ilsscreen.reports.wording import (
    CONTACT,
    LEVELS,
    NOT_READ,
    STATUS,
    listed,
    months,
    period,
    reason,
    safe,
    span,
    years,
)


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
class Signs:
    """The signs of one level: those found and those not found, in plain words."""

    level: str
    found: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def heading(self) -> str:
        """How many of them were found: "Senior, 3 of 4"."""
        return f"{self.level}, {len(self.found)} of {len(self.found) + len(self.missing)}"


@dataclass(frozen=True, slots=True)
class Card:
    """One resume: its name, the level, the facts at the top, the signs of each level, and the blocks below."""

    name: str
    level: str
    facts: tuple[tuple[str, str], ...]
    signs: tuple[Signs, ...] = ()
    before_signs: tuple[Block, ...] = ()
    after_signs: tuple[Block, ...] = ()


def card(result: Result, lines: int | None = None) -> Card:
    """The card of a result, with at most so many lines quoted for each claim; a file not read says why."""
    name = safe(result.file)
    if (a := result.assessment) is None:
        message = result.failure.message if result.failure else ""
        return Card(name, NOT_READ, (("What to do", safe(message)),))
    facts = (
        *reached(result.contact),
        ("Why", reason(a)),
        *((("Could be", span(a)),) if a.level_range[0] != a.level_range[1] else ()),
        ("Years", f"{years(a)}, as of {result.run.as_of}"),
        ("Confidence", f"{a.confidence}. {' '.join(a.confidence_reasons)}".strip()),
    )
    maker = _Maker(result.document, lines)
    signs = tuple(_signs(a, band) for band in BANDS)
    return Card(name, LEVELS[a.level], facts, signs, tuple(maker.first(a)), tuple(maker.rest(a, result)))


def reached(contact: Contact | None) -> Iterator[tuple[str, str]]:
    """How to reach the person, where it was asked for."""
    if contact is not None:
        told = ((contact.opening,), contact.emails, contact.telephones)
        for label, values in zip(CONTACT, told, strict=True):
            yield label, safe(", ".join(values)) or "not found"


def _signs(a: Assessment, band: Band) -> Signs:
    found = tuple(f.label for f in a.indicators if f.band == band)
    return Signs(LEVELS[band], found, tuple(sign.label for sign in a.basis.missing if sign.band == band))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes blocks of findings, each with its quoted lines."""

    document: Document | None
    lines: int | None

    def first(self, a: Assessment) -> Iterator[Block]:
        """What is read first: the systems, and what to ask."""
        yield Block("Systems", tuple(self.systems(a.systems)) or (Item("none named"),))
        if a.concerns:
            yield Block("No evidence found, so ask", tuple(self.concern(concern) for concern in a.concerns))

    def rest(self, a: Assessment, result: Result) -> Iterator[Block]:
        """The lines behind the signs, the highest level first, and everything else."""
        blocks = [Block(f"{LEVELS[band]} signs", tuple(self.of_band(a, band))) for band in reversed(BANDS)]
        blocks += [
            Block("Kinds of work", tuple(self.finding(f) for f in a.operations) or (Item("none found"),)),
            Block("Serving people", tuple(self.plain(a.service))),
            Block("Data and reports", tuple(self.plain(a.data))),
            Block("Job titles", tuple(self.title(title) for title in a.titles)),
            Block("Other tools", tuple(self.systems(a.related))),
            Block("Jobs", tuple(_position(position) for position in a.positions)),
            Block("About the file", tuple(Item(safe(w.message)) for w in result.warnings)),
        ]
        yield from (block for block in blocks if block.items)

    def systems(self, systems: Iterable[SystemFinding]) -> Iterator[Item]:
        """Systems or tools, each with how the person stands to it and for how long."""
        for system in systems:
            remark = STATUS[system.status] + (f", {length}" if (length := months(system)) else "")
            yield self.item(system.name, remark, system.evidence)

    def of_band(self, a: Assessment, band: Band) -> Iterator[Item]:
        """The signs found of one level."""
        return (self.finding(finding) for finding in a.indicators if finding.band == band)

    def finding(self, finding: Finding) -> Item:
        """A sign or a kind of work."""
        return self.item(finding.label, "", finding.evidence)

    def title(self, title: TitleFinding) -> Item:
        """A job title, with the level that it alone would hint at."""
        hint = LEVELS.get(title.level_hint, "").lower()  # type: ignore[call-overload]
        return self.item(title.title, f"by itself hints at {hint}" if hint else "", title.evidence)

    def concern(self, concern: Concern) -> Item:
        """What no evidence was found of, and what to ask."""
        asked = tuple(f"Ask: {ask.text}" for ask in concern.ask)
        return Item(concern.message, "", self.item("", "", concern.evidence).quotes, asked)

    def plain(self, evidence: Sequence[Evidence]) -> Iterator[Item]:
        """Lines that need no name."""
        if evidence:
            yield self.item("", "", evidence)

    def item(self, text: str, remark: str, evidence: Sequence[Evidence]) -> Item:
        """A point with its quoted lines; of those not quoted, the numbers."""
        shown = evidence[: self.lines]
        left = sorted({piece.line for piece in evidence[len(shown) :]} - {piece.line for piece in shown})
        more = (f"also in line{'s' if len(left) > 1 else ''} {listed(left)}",) if left else ()
        return Item(safe(text), safe(remark), tuple(quote(piece, self.document) for piece in shown), more)


def _position(position: PositionFinding) -> Item:
    where = ", ".join(safe(part) for part in (position.title, position.employer) if part) or "(no title)"
    return Item(where, period(position) + ("" if position.library else " (does not count towards the years)"))

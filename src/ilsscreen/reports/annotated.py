"""The text of a resume with its evidence marked in place, each place linked with the claims that it proves."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ilsscreen.model import Document
from ilsscreen.reports.card import Block, Item

Section = tuple[str, tuple["Claim", ...]]
"""A heading and the claims under it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A point of a card; those with lines that prove them are numbered from 1, the others have 0."""

    number: int
    label: str
    item: Item


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line: marked or not, where evidence begins, and the claims whose evidence ends behind it."""

    text: str
    marked: bool = False
    start: int | None = None
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text with its number; ``page`` where a page from the second on begins."""

    number: int
    page: int | None
    pieces: tuple[Piece, ...]


def numbered(blocks: Iterable[Block], after: int = 0) -> tuple[Section, ...]:
    """The blocks of a card with their claims numbered in the order in which they are read."""
    sections: list[Section] = []
    for block in blocks:
        claims: list[Claim] = []
        for item in block.items:
            after += bool(item.quotes)
            claims.append(Claim(after if item.quotes else 0, item.text or block.heading, item))
        sections.append((block.heading, tuple(claims)))
    return tuple(sections)


def annotated(document: Document, sections: Iterable[Section]) -> Iterator[Line]:
    """Every line of the text."""
    places = _Places(claim for _, claims in sections for claim in claims)
    page = 1
    for number in range(1, len(document.line_starts) + 1):
        span = document.line_span(number)
        here = document.page_at(span.start)
        yield Line(number, here if here > page else None, tuple(places.pieces(document.text, span.start, span.end)))
        page = max(page, here)


class _Places:
    """Where evidence begins and ends in a text; evidence may overlap."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._spans: set[tuple[int, int]] = set()
        self._ends: defaultdict[int, list[Claim]] = defaultdict(list)
        for claim in claims:
            for quote in claim.item.quotes:
                self._spans.add((quote.start, quote.end))
                if claim not in self._ends[quote.end]:
                    self._ends[quote.end].append(claim)
        self._starts = {start for start, _ in self._spans}

    def pieces(self, text: str, start: int, end: int) -> Iterator[Piece]:
        """A line cut wherever evidence begins or ends in it."""
        inside = [span for span in self._spans if span[0] < end and span[1] > start]
        cuts = sorted({start, end, *(at for span in inside for at in span if start < at < end)})
        for left, right in itertools.pairwise(cuts):
            marked = any(first <= left and right <= last for first, last in inside)
            yield Piece(
                text[left:right], marked, left if left in self._starts else None, tuple(self._ends.get(right, ()))
            )

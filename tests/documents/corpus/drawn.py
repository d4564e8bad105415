"""A plan drawn line by line at places of our own, in an order that a reader of the file cannot rely on."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportlab.lib.pagesizes import A4, letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from tests.documents.corpus.blocks import Block, Bullets, Columns, Dated, Flow, Heading, Look, Para, Plan, Row, Table

_FONTS = ("Helvetica", "Times-Roman", "Courier", "Helvetica", "Times-Roman")
_SPACING = 4.0


class _Piece(NamedTuple):
    page: int
    x: float
    y: float
    text: str
    size: float
    spacing: float = 0.0


class _Setter:
    """Lays blocks out on pages; y counts down from the top of a page."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.width, self.height = A4 if look.paper == "a4" else letter
        self.font = _FONTS[look.variant % len(_FONTS)]
        self.size = look.size * (0.85 if self.font == "Courier" else 1)
        self.page, self.y = 0, look.margin + 20
        self.pieces: list[_Piece] = []

    def blocks(self, blocks: Sequence[Block], x: float, width: float) -> None:
        for block in blocks:
            self._block(block, x, width)

    def _line(self, text: str, x: float, *, spacing: float = 0.0, bigger: float = 0.0) -> None:
        if self.y > self.height - self.look.margin - 30:
            self.page, self.y = self.page + 1, self.look.margin + 20
        self.pieces.append(_Piece(self.page, x, self.y, text, self.size + bigger, spacing))

    def _down(self, share: float = 1.0) -> None:
        self.y += share * self.look.leading * self.size

    def _wrapped(self, text: str, x: float, width: float) -> None:
        for line in _wrap(text, self.font, self.size, width):
            self._line(line, x)
            self._down()

    def _block(self, block: Block, x: float, width: float) -> None:
        match block:
            case Heading(text, spaced):
                self._down(0.5)
                self._line(text, x, spacing=_SPACING if spaced else 0, bigger=2)
                self._down(1.2)
            case Para(text):
                self._wrapped(text, x, width)
            case Row(left, right):
                self._line(left, x)
                self._line(right, x + width - stringWidth(right, self.font, self.size))
                self._down()
            case Bullets(items):
                for item in items:
                    self._line("•" if self.look.variant % 2 else "-", x)
                    self._wrapped(item, x + 10, width - 10)
            case Table(rows):
                for row in rows:
                    for number, cell in enumerate(row):
                        self._line(cell, x + number * width / len(row))
                    self._down(1.2)
            case Dated(entries):
                for date, inner in entries:
                    self._line(date, x)
                    self.blocks(inner, x + 0.26 * width, 0.74 * width)
                    self._down(0.4)
            case Columns(left, right, percent):
                self._side_by_side(left, right, x, width, percent)
            case Flow(inner):
                self._flow(inner, x, width)

    def _side_by_side(
        self, left: Sequence[Block], right: Sequence[Block], x: float, width: float, percent: int
    ) -> None:
        page, top = self.page, self.y
        first = width * percent / 100 - self.look.gutter / 2
        self.blocks(left, x, first)
        bottom = self.page, self.y
        self.page, self.y = page, top
        self.blocks(right, x + first + self.look.gutter, width - first - self.look.gutter)
        self.page, self.y = max(bottom, (self.page, self.y))

    def _flow(self, blocks: Sequence[Block], x: float, width: float) -> None:
        """Down one column and on at the top of the next, page after page."""
        column = (width - self.look.gutter) / 2
        inner = _Setter(self.look)
        inner.y = self.y
        top, inner.height = self.y, 1e9
        inner.blocks(blocks, x, column)
        room = [self.height - self.look.margin - 30 - top]
        number, used = 0, top
        start = top
        for piece in inner.pieces:
            if piece.y - used > room[-1]:
                number, used = number + 1, piece.y
                start = top if number == 1 else self.look.margin + 30
                room.append(self.height - self.look.margin - 30 - start)
            self.pieces.append(piece._replace(page=self.page + number // 2, x=piece.x + number % 2 * (column + self.look.gutter),
                                              y=piece.y - used + start))  # fmt: skip
        self.page, self.y = self.page + number // 2, self.height


def _wrap(text: str, font: str, size: float, width: float) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and stringWidth(longer, font, size) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


def to_pdf(plan: Plan) -> bytes:
    """The document; by its seed the pieces are drawn as set, row by row, or at random."""
    setter = _Setter(plan.look)
    setter.blocks(plan.blocks, plan.look.margin, setter.width - 2 * plan.look.margin)
    pages = max(piece.page for piece in setter.pieces) + 1
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(setter.width, setter.height), invariant=1)
    for number in range(pages):
        for piece in _ordered([p for p in setter.pieces if p.page == number], plan.look.variant):
            canvas.setFont(setter.font, piece.size)
            canvas.drawString(piece.x, setter.height - piece.y, piece.text, charSpace=piece.spacing)
        if plan.look.running:
            canvas.setFont(setter.font, 8)
            canvas.drawString(plan.look.margin, setter.height - 30, plan.look.running)
            canvas.drawString(setter.width / 2, 24, f"Page {number + 1} of {pages}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _ordered(pieces: list[_Piece], variant: int) -> list[_Piece]:
    if variant % 3 == 1:
        return sorted(pieces, key=lambda piece: (piece.y, piece.x))
    if variant % 3 == 2:
        random.Random(variant).shuffle(pieces)
    return pieces

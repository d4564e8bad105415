"""Pictures of pages, and what is recognised on them: the terms that engines and readers share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

DPI = 200
"""Dots per inch at which a page is drawn for recognition."""


class Piece(NamedTuple):
    """A word, or several, with its box in dots from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a picture: its size in dots and what stands on each line."""

    width: float
    height: float
    lines: tuple[tuple[Piece, ...], ...]


class Engine(Protocol):
    """A program or package that recognises letters."""

    name: str

    def sheets(self, picture: bytes, seconds: float) -> list[Sheet]:
        """The sheets of a picture file.

        Raises:
            ReadError: the picture cannot be read (``broken``).
        """


def gray_map(width: int, height: int, stride: int, gray: Sequence[int] | bytes) -> bytes:
    """A picture file of gray dots, a form that every engine reads."""
    rows = bytes(gray)
    if stride != width:
        rows = b"".join(rows[start : start + width] for start in range(0, height * stride, stride))
    return b"P5 %d %d 255\n" % (width, height) + rows

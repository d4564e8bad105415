"""How results are to be shown; a format uses what it needs of it."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH = 100
"""Where no terminal says how wide it is."""


@dataclass(frozen=True, slots=True)
class Look:
    """Several resumes or one, with all cards or not; how wide, styled or plain; with signs of ours beyond ASCII or
    not, or with none at all; with the contact or without."""

    many: bool = False
    cards: bool = False
    width: int = WIDTH
    styled: bool = False
    signs: bool = True
    ascii_only: bool = False
    contact: bool = False
    separator: str = "\n"

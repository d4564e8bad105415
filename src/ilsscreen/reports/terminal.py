"""A terminal drawn as text: rich renders it, and the command line prints it like any other format."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType

from ilsscreen.reports.look import Look
from ilsscreen.reports.plain import ascii_only

_SIGNS = {"•": "-", "✓": "+", "–": "-", "…": "...", "«": ">>", "»": "<<"}


def drawn(parts: Iterable[RenderableType], look: Look) -> str:
    """The parts one below the other, in the width and with the styles of the terminal."""
    buffer = io.StringIO()
    console = Console(
        file=buffer, width=look.width, force_terminal=look.styled, color_system="standard" if look.styled else None,
        no_color=False if look.styled else None, highlight=False, emoji=False, markup=False, legacy_windows=False,
    )  # fmt: skip
    for part in parts:
        console.print(part)
    text = "\n".join(line.rstrip(" ") for line in buffer.getvalue().split("\n"))
    return ascii_only(text) if look.ascii_only else text


def sign(char: str, look: Look) -> str:
    """A sign, or what stands for it where only ASCII can be shown."""
    return char if look.signs else _SIGNS.get(char, char)

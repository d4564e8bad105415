"""Text for a place that shows ASCII alone: every sign becomes one as wide, so that columns stay columns."""

from __future__ import annotations

import unicodedata
from functools import cache

from rich.cells import get_character_cell_size

_SIGNS = str.maketrans(
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2018\u2019\u201a\u2032\u201c\u201d\u201e\u2033\u00ab\u00bb\u2022\u00b7\u25aa\u25cf\u2026\u00a0\u202f\u2713\u00d7",
    "-------''''\"\"\"\"<>****.  +x",
)  # fmt: skip


def ascii_only(text: str) -> str:
    """The text in ASCII: letters without their accents, simple signs for typographic ones, "?" for the rest."""
    return text if text.isascii() else "".join(map(_plain, text.translate(_SIGNS)))


@cache
def _plain(char: str) -> str:
    if char.isascii():
        return char
    width = get_character_cell_size(char)
    letters = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode()
    return letters if len(letters) == width else "?" * width

"""Words that a file holds and a person who looks at it does not see: left out of the text, and told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ilsscreen.model import Notice

How = Literal["colour", "unprinted", "tiny", "outside", "covered", "switched_off"]

_WAYS: dict[How, str] = {
    "colour": "in the colour of the ground",
    "unprinted": "set not to show",
    "tiny": "too small to read",
    "outside": "outside the page",
    "covered": "covered by something else",
    "switched_off": "marked as hidden",
}

TINY = 2.5
"""Points; letters that are lower cannot be read."""


def hidden_notice(words: int, ways: Iterable[How], page: int | None = None) -> Notice:
    """What a person should know of words that are not seen; where they stand, not what they say."""
    how = " or ".join(text for way, text in _WAYS.items() if way in set(ways))
    count = "1 word" if words == 1 else f"{words:,} words"
    place = "" if page is None else f" on page {page}"
    told = f"{count}{place} cannot be seen ({how}). Such text was left out and counts neither for nor against anybody."
    return Notice("hidden_text", told, page=page)

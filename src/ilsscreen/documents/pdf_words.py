"""The words of a PDF page with their places, where the page itself holds the spaces between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ilsscreen.documents.pdf_letters import Letters

TOKEN = re.compile("[^\x00-\x20\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
"""Letters without a blank; the mark of a hyphen at the end of a line ends them too."""

_LONG = 4


class Word(NamedTuple):
    """A word and its box."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def words_by_spaces(letters: Letters) -> list[Word]:
    """The words that the spaces of the file part, in the order of the file."""
    tokens = list(TOKEN.finditer(letters.text))
    if not tokens:
        return []
    firsts = letters.boxes([token.start() for token in tokens])
    lasts = letters.boxes([token.end() - 1 for token in tokens])
    lefts, first_tops, _, first_bottoms = zip(*firsts, strict=True)
    _, last_tops, rights, last_bottoms = zip(*lasts, strict=True)
    tops, bottoms = map(max, first_tops, last_tops), map(min, first_bottoms, last_bottoms)
    texts = (token[0] for token in tokens)
    return list(map(Word._make, zip(texts, lefts, tops, rights, bottoms, strict=True)))


def are_turned(words: Sequence[Word]) -> bool:
    """Whether the text of a page runs up or down, as on a sheet that is turned."""
    long = [word for word in words if len(word.text) >= _LONG]
    return sum(word.top - word.bottom > word.right - word.left for word in long) * 2 > len(long)

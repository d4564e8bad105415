"""Words of a page with their places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ilsscreen.documents.pdf_pieces import Pieces


class Word(NamedTuple):
    """A word and its box."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Words(NamedTuple):
    """Words in the order of the file, by their texts and sides: the n-th of each is that of the n-th word."""

    texts: list[str]
    lefts: list[float]
    tops: list[float]
    rights: list[float]
    bottoms: list[float]

    def at(self, number: int) -> Word:
        """One of them."""
        texts, lefts, tops, rights, bottoms = self
        return Word(texts[number], lefts[number], tops[number], rights[number], bottoms[number])

    @classmethod
    def of(cls, words: Iterable[Word]) -> Words:
        """The same words."""
        sides = list(zip(*words, strict=True))
        return cls(*map(list, sides)) if sides else cls([], [], [], [], [])


def words_by_spaces(text: str, pieces: Pieces) -> Words:
    """The pieces of a text as they are, in the order of the file."""
    lefts, tops, _, bottoms = pieces.firsts
    _, other_tops, rights, other_bottoms = pieces.lasts
    if (tops, bottoms) != (other_tops, other_bottoms):
        tops, bottoms = list(map(max, tops, other_tops)), list(map(min, bottoms, other_bottoms))
    return Words([text[start:end] for start, end in pieces.spans], lefts, tops, rights, bottoms)

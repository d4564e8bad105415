"""The text of a PDF page in pieces that stand together: words, or all words of one text object on a line.

A text object is what a program draws in one go: it has one look and one size, and nothing in it stands in another
column. So the first and the last letter of its words alone are asked for their places, a quarter of the calls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from statistics import median

from ilsscreen.documents.pdf_letters import Boxes, Letters, Spans

_FROM_RIGHT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters and marks of what is written from the right, the order of which PDFium changes."""

_SHORT = 2.6
"""Characters a word: fewer, and the words may be letters that are set wide."""

_WIDE = 1.45
"""A piece that takes so many times the usual room for each letter may hold a wide gap."""

_UNEVEN = 0.25
"""Share of the height by which the ends of a piece may differ in height; more, and it may run up or down."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Pieces of the text of a page, with the boxes of their first and last letters and their text objects."""

    spans: Spans
    starts: list[int]
    objects: list[int | None]
    firsts: Boxes
    lasts: Boxes


def words_of(letters: Letters) -> Pieces:
    """The words, as far as the file knows."""
    starts = [start for start, _ in letters.words]
    return _pieces(letters, letters.words, letters.objects(starts))


def objects_of(letters: Letters) -> Pieces:
    """The words of each text object on a line as one piece, where that is certain."""
    words = letters.words
    objects = letters.objects([start for start, _ in words])
    sides = zip(words, words[1:], objects, objects[1:], strict=False)
    cuts = [at for at, ((_, end), (start, _), one, other) in enumerate(sides, 1) if one != other or start - end != 1]
    stretches = list(pairwise([0, *cuts, len(words)])) if words else []
    found = _joined(letters, objects, stretches)
    counts = [end - start for start, end in stretches]
    doubtful = set(_doubtful(letters.text, found, counts))
    if not doubtful:
        return found
    parted = (
        [(word, word + 1) for word in range(*stretch)] if at in doubtful else [stretch]
        for at, stretch in enumerate(stretches)
    )
    return _joined(letters, objects, list(chain.from_iterable(parted)))


def _joined(letters: Letters, objects: list[int | None], stretches: Spans) -> Pieces:
    """Some stretches of words as one piece each."""
    words = letters.words
    spans = [(words[first][0], words[last - 1][1]) for first, last in stretches]
    return _pieces(letters, spans, [objects[first] for first, _ in stretches])


def _pieces(letters: Letters, spans: Spans, objects: list[int | None]) -> Pieces:
    starts, ends = [start for start, _ in spans], [end - 1 for _, end in spans]
    return Pieces(spans, starts, objects, letters.boxes(starts), letters.boxes(ends))


def _doubtful(text: str, pieces: Pieces, words: list[int]) -> Iterator[int]:
    """The pieces of several words that may be more than one, by number."""
    if not text.isascii() and _FROM_RIGHT.search(text):
        yield from range(len(words))
        return
    lefts, tops, _, bottoms = pieces.firsts
    _, last_tops, rights, last_bottoms = pieces.lasts
    heights = [max(top - bottom, 0.1) for top, bottom in zip(tops, bottoms, strict=True)]
    lengths = [end - start for start, end in pieces.spans]
    widths = [
        (right - left) / (length * height)
        for left, right, length, height in zip(lefts, rights, lengths, heights, strict=True)
    ]
    widest = _WIDE * median(widths) if widths else 0.0
    for at, count in enumerate(words):
        if count > 1 and (
            not 0 < widths[at] <= widest
            or lengths[at] < _SHORT * count
            or abs(bottoms[at] - last_bottoms[at]) + abs(tops[at] - last_tops[at]) > _UNEVEN * heights[at]
        ):
            yield at

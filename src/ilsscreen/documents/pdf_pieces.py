"""The text of a PDF page in pieces that stand together: words, or all words of one text object on a line.

A text object is what a program draws in one go: it has one look and one size, and nothing in it stands in another
column. So the first and the last letter of its words alone are asked for their places, a quarter of the calls.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise, repeat
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


_Drawn = tuple[tuple[int, int], int | None]
"""A stretch of the text with its text object."""


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
    return _pieces(letters, letters.words, letters.objects([start for start, _ in letters.words]))


def objects_of(letters: Letters) -> Pieces:
    """The words of each text object on a line as one piece, where that is certain."""
    drawn = list(_drawn(letters))
    found = _pieces(letters, [span for span, _ in drawn], [which for _, which in drawn])
    doubtful = set(_doubtful(letters.text, found))
    return _parted(letters, found, doubtful) if doubtful else found


def _drawn(letters: Letters) -> Iterator[_Drawn]:
    """What each text object draws of each line. Most lines begin and end in one, and so are all of it."""
    lines = letters.lines()
    firsts = letters.objects([start for start, _ in lines])
    lasts = letters.objects([end - 1 for _, end in lines])
    for line, first, last in zip(lines, firsts, lasts, strict=True):
        if first == last:
            yield line, first
        else:
            yield from _drawn_by_several(letters, line)


def _drawn_by_several(letters: Letters, line: tuple[int, int]) -> Iterator[_Drawn]:
    words = letters.words_in(*line)
    objects = letters.objects([start for start, _ in words])
    cuts = [at for at, (one, other) in enumerate(pairwise(objects), 1) if one != other]
    for first, end in pairwise((0, *cuts, len(words))):
        yield (words[first][0], words[end - 1][1]), objects[first]


def _parted(letters: Letters, pieces: Pieces, doubtful: Container[int]) -> Pieces:
    """The pieces, those that are doubtful word by word."""
    parts = [letters.words_in(*span) if at in doubtful else [span] for at, span in enumerate(pieces.spans)]
    objects = chain.from_iterable(map(repeat, pieces.objects, map(len, parts)))
    return _pieces(letters, list(chain.from_iterable(parts)), list(objects))


def _pieces(letters: Letters, spans: Spans, objects: list[int | None]) -> Pieces:
    starts, ends = [start for start, _ in spans], [end - 1 for _, end in spans]
    return Pieces(spans, starts, objects, letters.boxes(starts), letters.boxes(ends))


def _doubtful(text: str, pieces: Pieces) -> Iterator[int]:
    """The pieces of several words that may be more than one, by number."""
    words = [text.count(" ", *span) + 1 for span in pieces.spans]
    if not text.isascii() and _FROM_RIGHT.search(text):
        yield from range(len(words))
        return
    lefts, tops, _, bottoms = pieces.firsts
    _, last_tops, rights, last_bottoms = pieces.lasts
    heights = [high if (high := top - bottom) > 0.1 else 0.1 for top, bottom in zip(tops, bottoms, strict=True)]
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

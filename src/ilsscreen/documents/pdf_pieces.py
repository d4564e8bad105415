"""The text of a PDF page in pieces that stand together: words, or all words of one text object on a line.

A text object is what a program draws in one go: it has one look and one size, and nothing in it stands in another
column. So the first and the last letter of its words alone are asked for their places, a quarter of the calls.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from itertools import chain, repeat
from statistics import median

from ilsscreen.documents.pdf_letters import Boxes, Letters, Spans

_FROM_RIGHT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters and marks of what is written from the right, the order of which PDFium changes."""

_SHORT = 2.6
"""Characters a word: fewer, and the words may be letters that are set wide."""

_WIDE = 1.45
"""A piece that takes so many times the usual room for each letter may hold a wide gap."""

_UNEVEN = 0.65
"""Share of the height by which the ends of a piece may differ in height; more, and it may run up or down.

In some files the boxes of letters are no higher than the letters, so that of a "y" stands lower than that of a "D".
"""


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
    found = _pieces(letters, *_drawn(letters))
    doubtful = _doubtful(letters.text, found)
    return _parted(letters, found, doubtful) if doubtful else found


def _drawn(letters: Letters) -> tuple[Spans, list[int | None]]:
    """What each text object draws of each line, and the object."""
    parts = _in_one_object(letters)
    starts, ends = [start for start, _ in parts], [end for _, end in parts]
    objects = letters.objects(starts)
    sides = zip(starts[1:], ends, objects[1:], objects, strict=False)
    cuts = [at for at, (start, end, one, other) in enumerate(sides, 1) if one != other or start != end + 1]
    firsts, ends = [0, *cuts][: len(parts)], [*(ends[at - 1] for at in cuts), *ends[-1:]]
    return list(zip([starts[at] for at in firsts], ends, strict=True)), [objects[at] for at in firsts]


def _in_one_object(letters: Letters) -> Spans:
    """The lines, or their words where a line begins and ends in different objects. Most are drawn by one."""
    lines = letters.lines()
    firsts = letters.objects([start for start, _ in lines])
    lasts = letters.objects([end - 1 for _, end in lines])
    found: Spans = []
    for line, first, last in zip(lines, firsts, lasts, strict=True):
        if first == last:
            found.append(line)
        else:
            found += letters.words_of_line(*line)
    return found


def _parted(letters: Letters, pieces: Pieces, doubtful: Container[int]) -> Pieces:
    """The pieces, those that are doubtful word by word."""
    parts = [letters.words_in(*span) if at in doubtful else [span] for at, span in enumerate(pieces.spans)]
    objects = chain.from_iterable(map(repeat, pieces.objects, map(len, parts)))
    return _pieces(letters, list(chain.from_iterable(parts)), list(objects))


def _pieces(letters: Letters, spans: Spans, objects: list[int | None]) -> Pieces:
    starts, ends = [start for start, _ in spans], [end - 1 for _, end in spans]
    return Pieces(spans, starts, objects, letters.boxes(starts), letters.boxes(ends))


def _doubtful(text: str, pieces: Pieces) -> set[int]:
    """The pieces of several words that may be more than one, by number."""
    blanks = [text.count(" ", start, end) for start, end in pieces.spans]
    if not any(blanks):
        return set()
    if not text.isascii() and _FROM_RIGHT.search(text):
        return set(range(len(pieces.spans)))
    lefts, tops, _, bottoms = pieces.firsts
    _, last_tops, rights, last_bottoms = pieces.lasts
    heights = [high if (high := top - bottom) > 0.1 else 0.1 for top, bottom in zip(tops, bottoms, strict=True)]
    lengths = [end - start for start, end in pieces.spans]
    widths = [
        (right - left) / (length * height)
        for left, right, length, height in zip(lefts, rights, lengths, heights, strict=True)
    ]
    widest = _WIDE * median(widths)
    sides = zip(blanks, lengths, widths, heights, tops, last_tops, bottoms, last_bottoms, strict=True)
    return {
        at
        for at, (count, length, width, height, top, last_top, bottom, last_bottom) in enumerate(sides)
        if count
        and (
            not 0 < width <= widest
            or length < _SHORT * (count + 1)
            or abs(bottom - last_bottom) + abs(top - last_top) > _UNEVEN * height
        )
    }

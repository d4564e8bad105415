"""The words of a PDF page told by the distances between letters, where the page holds no spaces.

PDFium leaves out spaces that are objects of their own and guesses them back from the gaps, so it glues the
words of files that hold one object a letter, as HTML-to-PDF programs write them ("Responsiblefor").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, repeat
from operator import mul, sub

from ilsscreen.documents.pdf_letters import Box, Boxes, Letters
from ilsscreen.documents.pdf_words import Words

_ORIGIN_GAP = 0.10
"""Share of the height by which two letters of different words are further apart than their advance."""

_LEEWAY = 0.02
"""Share of the height by which the advance of a letter may exceed what its font says."""

_SMALL = 0.25
"""The share of the distances to the next letter below which they are not looked at."""

_ENOUGH = 4
"""Distances from one letter that tell its advance; fewer may all be pairs that are set tighter."""

_FINE = 10
"""Widths of letters that agree to this part of a point are one width."""

_TIGHT = 1.2

_LIGATURE_GAP = 0.15
"""Share of the height by which the box of a part of a ligature, which is lower than others, may miss its advance."""

_FAR = 1e9

_STEP_BACK = 0.5

_STEP_DOWN = 0.6

_Key = tuple[str, int]
"""A letter and its width, which tells its font and size."""


def words_by_distance(letters: Letters) -> Words:
    """The words that distances between letters part, in the order of the file."""
    text = letters.text
    boxes = letters.boxes(range(len(text)))
    spans = list(_parted(letters.words, _cuts(text, boxes)))
    lefts, tops, rights, bottoms = boxes
    return Words(
        [text[start:end] for start, end in spans],
        [lefts[start] for start, _ in spans],
        [max(tops[start], tops[end - 1]) for start, end in spans],
        [rights[end - 1] for _, end in spans],
        [min(bottoms[start], bottoms[end - 1]) for start, end in spans],
    )


def _parted(spans: Iterable[tuple[int, int]], cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The spans, parted where one is cut."""
    at = 0
    for start, end in spans:
        first, at = bisect_right(cuts, start, at), bisect_left(cuts, end, at)
        yield from pairwise([start, *cuts[first:at], end])


def _cuts(text: str, boxes: Boxes) -> list[int]:
    """Where a new word begins among letters, whether or not PDFium takes them for one.

    Most letters stand in their place on one line, so the few others alone are looked at one by one.
    """
    lefts, _, rights, bottoms = boxes
    steps = list(map(sub, lefts[1:], lefts))
    keys = list(zip(text, map(int, map(mul, map(sub, rights, lefts), repeat(_FINE))), strict=True))
    reach = _reach(text, boxes, keys, steps)
    odd = (
        at
        for at, (step, key, bottom, below) in enumerate(zip(steps, keys, bottoms, bottoms[1:], strict=False), 1)
        if not 0.0 < step <= reach[key] or bottom != below
    )
    return [at for at in odd if _is_apart(boxes.at(at - 1), boxes.at(at), reach[keys[at - 1]])]


def _reach(text: str, boxes: Boxes, keys: Sequence[_Key], steps: Sequence[float]) -> dict[_Key, float]:
    """How far from each letter, in each font and size, the next letter of its word begins at most."""
    advances = _advances(text, boxes.bottoms, keys, steps)
    reach = {}
    for key, at in dict(zip(keys, range(len(keys)), strict=True)).items():
        left, top, right, bottom = boxes.at(at)
        height = top - bottom
        advance = min(right - left + _LEEWAY * height, advances.get(key, _FAR))
        reach[key] = advance + _ORIGIN_GAP * height
    return reach


def _advances(text: str, bottoms: Sequence[float], keys: Sequence[_Key], steps: Sequence[float]) -> dict[_Key, float]:
    """How far each letter, in each font and size, moves the pen: a small distance from it to the next letter.

    The smallest of all may be a pair that is set tighter.
    """
    found: defaultdict[_Key, list[float]] = defaultdict(list)
    for key, after, step, bottom, below in zip(keys, text[1:], steps, bottoms, bottoms[1:], strict=False):
        if step > 0 and after > " " and bottom == below:
            found[key].append(step)
    return {
        key: sorted(distances)[int(len(distances) * _SMALL)]
        for key, distances in found.items()
        if len(distances) >= _ENOUGH
    }


def _is_apart(here: Box, following: Box, reach: float) -> bool:
    """Whether a letter begins a new word: it stands too far on, further back, or on another line."""
    left, top, right, bottom = here
    height, step = top - bottom, following[0] - left
    if following[1] - following[3] > _TIGHT * height and following[3] != bottom:
        height = following[1] - following[3]
        reach = right - left + (_LIGATURE_GAP + _ORIGIN_GAP) * height
    return not -_STEP_BACK * height <= step <= reach or abs(following[3] - bottom) > _STEP_DOWN * height

"""Whether what stands on both sides of a strip are columns, or a table, or dates at a margin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, compress, pairwise
from statistics import median

from ilsscreen.documents.pdf_segments import Row, Segment

_LEAST = 3
"""Segments that each of two columns has at least."""

_WIDE = 40.0
"""Points beyond which a wider strip says no more."""

_NARROW = 1.5
"""A strip of so many heights is narrow: gaps of justified text may meet in it by chance."""

_LEAST_BESIDE_NARROW = 8
"""Lines on both sides of a narrow strip that are no chance."""

_STRETCHED = 0.3
_SINGLE = 0.5
"""Where they are fewer: the share of rows with more gaps, and of single words on one side, that columns may have."""

_ALIGNED = 0.28
"""Share of the height by which the cells of a row of a table may stand higher or lower than each other."""

_TABLE_ROWS = 0.8
"""Share of the rows that have level cells on both sides, in a table."""

_LONGEST_CELL = 28
"""Letters of the usual cell, at least on one side."""

_MOST_WRAPS = 1
"""Cells that may go on in the next row."""

_UNEVEN = 1.35
_MOST_UNEVEN = 1
"""Distances of so many times the usual one, as above headings, that a table may have."""

_ON_ROWS = 0.8
"""Share of the pieces of a sparse side that stand on rows of the other, as dates at a margin do."""

_IN_BLOCKS = 0.55
"""Share of them that may follow each other closely."""

_DATE_WORDS = 7
"""A piece with a year and no more blanks than this is a date."""

_LARGER = 1.1
"""Headings are so many times as high as other lines."""

_BULLET = 2
_LONG = 12
"""Characters of a line that may go on in the next one."""

_DATE = re.compile(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|\d?/\d{2,4})")
"""A year, or figures with a stroke; the first sign is a figure, so a search goes from figure to figure."""


def weight(rows: Sequence[Row], x: float, least: float) -> float:
    """How much two columns, parted at x, stand beside each other, in points; 0 where they are none, or no more so."""
    lefts = [[segment for segment in row if segment.left < x] for row in rows]
    rights = [row[len(left) :] for row, left in zip(rows, lefts, strict=True)]
    left, right = (list(chain.from_iterable(side)) for side in (lefts, rights))
    if min(len(left), len(right)) < _LEAST:
        return 0.0
    _, _, _, ends, bottoms = zip(*left, strict=True)
    _, begins, _, _, other_bottoms = zip(*right, strict=True)
    top, bottom = min(left[0].top, right[0].top), max(min(bottoms), min(other_bottoms))
    strip = min(begins) - max(ends)
    found = top - bottom + min(strip, _WIDE) / 2
    if found <= least:
        return 0.0
    beside = [row[0].bottom < top and row[0].top > bottom for row in rows]
    if not _are_columns(list(compress(lefts, beside)), list(compress(rights, beside))):
        return 0.0
    return 0.0 if strip < _NARROW * left[0].height and _by_chance(rows, left, right) else found


def _by_chance(rows: Sequence[Row], left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether a narrow strip may be gaps of justified text that happen to meet."""
    if min(len(left), len(right)) >= _LEAST_BESIDE_NARROW:
        return False
    stretched = sum(sum(len(s.text) > _BULLET for s in row) > 2 for row in rows)
    single = max(sum(" " not in s.text for s in side) / len(side) for side in (left, right))
    return stretched > _STRETCHED * len(rows) or single > _SINGLE


def _are_columns(left: Sequence[Row], right: Sequence[Row]) -> bool:
    one, other = ([side[0] for side in sides if side] for sides in (left, right))
    if min(len(one), len(other)) < _LEAST:
        return False
    if _mostly_dates(one) or _mostly_dates(other) or _labels([side[-1] for side in left if side]):
        return False
    return not (_rides(left, right) or _is_table(left, right))


def _mostly_dates(side: Sequence[Segment]) -> bool:
    dates = [s for s in side if s.text.count(" ") < _DATE_WORDS and _DATE.search(s.text)]
    return len(dates) * 2 > len(side)


def _labels(side: Sequence[Segment]) -> bool:
    """Labels ("Name:") or bullets: the other side goes on with them."""
    return sum(s.text.endswith(":") or len(s.text) <= _BULLET for s in side) * 2 > len(side)


def _rides(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """A sparse side whose pieces stand on the rows of the other, as places or dates at the right margin do.

    Lines that follow each other closely are a column of their own.
    """
    sides = [{at for at, row in enumerate(side) if row} for side in (left, right)]
    own, others = sorted(sides, key=len)
    if len(own) * 2 > len(others):
        return False
    near = (1, 2) if own is sides[0] else (1,)
    in_blocks = sum(any(row + step in own for step in near) for row in own)
    return in_blocks <= _IN_BLOCKS * len(own) and len(own & others) >= _ON_ROWS * len(own)


def _is_table(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Short cells side by side on every row, none of which goes on in the next one."""
    both = [(a, b) for a, b in zip(left, right, strict=True) if a and b]
    if len(both) < _TABLE_ROWS * len(left):
        return False
    pairs = [(_after_bullet(a), _after_bullet(b)) for a, b in both]
    level = sum(abs(a.bottom - b.bottom) <= _ALIGNED * a.height for a, b in pairs)
    if level < _TABLE_ROWS * len(left):
        return False
    if min(median([len(pair[side].text) for pair in pairs]) for side in (0, 1)) > _LONGEST_CELL:
        return False
    return _wraps(left) + _wraps(right) <= _MOST_WRAPS and _is_even(pairs) and not _headed(pairs)


def _after_bullet(row: Row) -> Segment:
    """The first piece of a cell that is not its bullet."""
    if len(row[0].text) > _BULLET:
        return row[0]
    return next((segment for segment in row if len(segment.text) > _BULLET), row[0])


def _is_even(pairs: Sequence[tuple[Segment, Segment]]) -> bool:
    """Whether rows follow each other at one distance, without the gaps above headings."""
    distances = [above.bottom - below.bottom for (above, _), (below, _) in pairwise(pairs)]
    return sum(distance > _UNEVEN * median(distances) for distance in distances) <= _MOST_UNEVEN


def _wraps(side: Sequence[Row]) -> int:
    """How many lines go on in the next one."""
    return sum(
        bool(above and below) and len(above[-1].text) >= _LONG and below[0].text[:1].islower()
        for above, below in pairwise(side)
    )


def _headed(pairs: Sequence[tuple[Segment, Segment]]) -> bool:
    """Whether both columns begin with a heading of their own."""
    (left, right), rest = pairs[0], pairs[1:]
    return all(
        head.text.isupper() or head.height > _LARGER * max(pair[side].height for pair in rest)
        for side, head in enumerate((left, right))
    )

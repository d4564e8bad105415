"""Where the columns of a page stand, told from tables and from dates at a margin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ilsscreen.documents.pdf_segments import Row, Segment, rows_of, same_line

_DEEPEST = 4
_LEAST = 3
"""Segments that each of two columns has at least."""

_NARROW = 1.5
"""A strip of so many heights is narrow."""

_LEAST_BESIDE_NARROW = 8
_STRETCHED = 0.3
_SINGLE = 0.5
"""Shares of rows with more gaps, and of single words on one side, that a few lines beside a narrow strip may have."""

_MARGIN = 0.1
"""Share of the width from the left in which no second column begins."""

_EDGE = 3.0
"""Points by which the left edges of one column may differ."""

_CLEAR = 3.0
"""Points between the end of a line and the column beside it, at least."""

_FAR_IN = 4.0
"""Times the height: a line that begins so far inside the right column does not begin there."""

_FLUSH = 2.0
"""Points by which what stands at the right margin may miss it."""

_LEAST_SHARED = 0.5
_ALIGNED = 0.15
_TABLE_ROWS = 0.8
_MOST_WRAPS = 1
_TAIL_ROWS = 2
_ON_ROWS = 0.8
_IN_BLOCKS = 0.55
_DATE_WORDS = 7
_BULLET = 2
_LARGER = 1.1
_LONG = 12
"""Characters of a line that may go on in the next one."""

_DATE = re.compile(r"(?:19|20)\d\d|\d\d?/\d{2,4}")


class _Gutter(NamedTuple):
    """A strip between two columns: rows from ``start`` to ``end``, parted at ``x``."""

    x: float
    start: int
    end: int
    weight: float


def blocks_of(segments: Sequence[Segment], depth: int = _DEEPEST) -> Iterator[list[Row]]:
    """The stretches of a page that are read one after the other, each as rows."""
    rows = rows_of(segments)
    gutter = _gutter(rows) if depth else None
    if gutter is None:
        if rows:
            yield rows
        return
    band = [segment for row in rows[gutter.start : gutter.end] for segment in row]
    yield from _rest(rows[: gutter.start], depth)
    yield from blocks_of([s for s in band if s.left < gutter.x], depth - 1)
    yield from blocks_of([s for s in band if s.left >= gutter.x], depth - 1)
    yield from _rest(rows[gutter.end :], depth)


def _rest(rows: Sequence[Row], depth: int) -> Iterator[list[Row]]:
    yield from blocks_of([segment for row in rows for segment in row], depth - 1)


def _gutter(rows: Sequence[Row]) -> _Gutter | None:
    """The strip that parts the most of a page into columns."""
    margin = max((row[-1].right for row in rows), default=0.0)
    found = [gutter for x in _candidates(rows) for gutter in _gutters(rows, x, margin)]
    return max(found, key=lambda gutter: gutter.weight, default=None)


def _candidates(rows: Sequence[Row]) -> Iterator[float]:
    """Places well inside the page where several lines begin, and the one that most gaps share."""
    if not rows:
        return
    left, right = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    inside = left + _MARGIN * (right - left)
    edges = sorted(segment.left for row in rows for segment in row if segment.left > inside)
    start = 0
    for at in range(1, len(edges) + 1):
        if at == len(edges) or edges[at] - edges[start] > _EDGE:
            if at - start >= _LEAST:
                yield edges[start] - 0.5
            start = at
    gaps = [(a.right, b.left) for row in rows for a, b in pairwise(row)]
    if len(gaps) >= _LEAST:
        yield _widest_shared(gaps) - 0.5


def _widest_shared(gaps: Sequence[tuple[float, float]]) -> float:
    """The right end of the strip that lies in the most gaps."""
    events = sorted([(left, 1) for left, _ in gaps] + [(right, -1) for _, right in gaps])
    depth = deepest = 0
    found = events[0][0]
    for (_, step), (following, _) in pairwise(events):
        depth += step
        if depth > deepest:
            deepest, found = depth, following
    return found


def _gutters(rows: Sequence[Row], x: float, margin: float) -> Iterator[_Gutter]:
    """The stretches of rows that nothing crosses at x, where they are columns."""
    start = 0
    crossing = [_crosses(row, x) or _spreads(rows, at, x, margin) for at, row in enumerate(rows)]
    for end in range(len(rows) + 1):
        if end == len(rows) or crossing[end]:
            if end - start >= _LEAST:
                last = end if end == len(rows) else _without_tail(rows, start, end, x)
                weight = _weight(rows[start:last], x)
                if weight:
                    yield _Gutter(x, start, last, weight)
            start = end + 1


def _crosses(row: Row, x: float) -> bool:
    """Whether a row runs over both columns."""
    return any(s.left < x - 1 and s.right > x - _CLEAR for s in row)


def _spreads(rows: Sequence[Row], at: int, x: float, margin: float) -> bool:
    """Whether what a row holds beside the left column stands alone at the right margin."""
    row = rows[at]
    last = row[-1]
    if len(row) == 1 or row[-2].left >= x - 1 or last.right <= margin - _FLUSH:
        return False
    if last.left - x <= _FAR_IN * last.height:
        return False
    near = (s for other in rows[max(0, at - 1) : at + 2] if other is not row for s in other)
    return not any(x - 1 <= s.left < last.left and same_line(s, last) for s in near)


def _without_tail(rows: Sequence[Row], start: int, end: int, x: float) -> int:
    """The end of the columns without the lines that head what runs over both of them."""
    for tail in range(1, _TAIL_ROWS + 1):
        at = end - tail
        if at <= start or rows[at][-1].left >= x:
            break
        if _distance(rows[at - 1], rows[at]) > _distance(rows[end - 1], rows[end]):
            return at
    return end


def _distance(above: Row, below: Row) -> float:
    return above[0].bottom - below[0].bottom


def _weight(rows: Sequence[Row], x: float) -> float:
    """How much two columns stand beside each other, in points; 0 where they are none."""
    left = [segment for row in rows for segment in row if segment.left < x]
    right = [segment for row in rows for segment in row if segment.left >= x]
    if min(len(left), len(right)) < _LEAST:
        return 0.0
    top = min(left[0].top, right[0].top)
    bottom = max(min(s.bottom for s in left), min(s.bottom for s in right))
    beside = [row for row in rows if row[0].bottom < top and row[0].top > bottom]
    if not _are_columns(beside, x):
        return 0.0
    strip = min(s.left for s in right) - max(s.right for s in left)
    if strip < _NARROW * left[0].height and _by_chance(rows, left, right):
        return 0.0
    return top - bottom + strip


def _by_chance(rows: Sequence[Row], left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether a narrow strip may be gaps of justified text that happen to meet."""
    if min(len(left), len(right)) >= _LEAST_BESIDE_NARROW:
        return False
    stretched = sum(sum(len(s.text) > _BULLET for s in row) > 2 for row in rows)
    single = max(sum(" " not in s.text for s in side) / len(side) for side in (left, right))
    return stretched > _STRETCHED * len(rows) or single > _SINGLE


def _are_columns(rows: Sequence[Row], x: float) -> bool:
    left = [[s for s in row if s.left < x] for row in rows]
    right = [[s for s in row if s.left >= x] for row in rows]
    one, other = ([side[0] for side in sides if side] for sides in (left, right))
    if min(len(one), len(other)) < _LEAST:
        return False
    if _mostly_dates(one) or _mostly_dates(other) or _labels([side[-1] for side in left if side]):
        return False
    return not (_rides(left, right) or _is_table(left, right))


def _mostly_dates(side: Sequence[Segment]) -> bool:
    return sum(bool(_DATE.search(s.text)) and s.text.count(" ") < _DATE_WORDS for s in side) * 2 > len(side)


def _labels(side: Sequence[Segment]) -> bool:
    """Labels ("Name:") or bullets: the other side goes on with them."""
    return sum(s.text.endswith(":") or len(s.text) <= _BULLET for s in side) * 2 > len(side)


def _rides(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """A sparse side whose pieces stand on the rows of the other, as places or dates at the right margin do.

    Lines that follow each other closely are a column of their own.
    """
    sides = [{at for at, row in enumerate(side) if row} for side in (left, right)]
    own, others = sorted(sides, key=len)
    near = (1, 2) if own is sides[0] else (1,)
    in_blocks = sum(any(row + step in own for step in near) for row in own)
    if len(own) * 2 > len(others) or in_blocks > _IN_BLOCKS * len(own):
        return False
    return len(own & others) >= _ON_ROWS * len(own)


def _is_table(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Short cells side by side on every row, none of which goes on in the next one."""
    pairs = [(a[0], b[0]) for a, b in zip(left, right, strict=True) if a and b]
    aligned = sum(abs(a.bottom - b.bottom) <= _ALIGNED * a.height for a, b in pairs)
    if aligned < _TABLE_ROWS * len(left):
        return False
    return _wraps(left) + _wraps(right) <= _MOST_WRAPS and not _headed(pairs)


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

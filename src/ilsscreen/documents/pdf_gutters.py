"""The strips that part a page into columns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from ilsscreen.documents.pdf_columns import weight
from ilsscreen.documents.pdf_segments import Row, rows_of, same_line

_DEEPEST = 4
_LEAST = 3
"""Lines that begin at one place, and rows that stand beside each other, at least."""

_MOST_CANDIDATES = 100
"""Places looked at on one page; text strewn over a page has more and no columns."""

_MARGIN = 0.1
"""Share of the width from the left in which no second column begins."""

_EDGE = 3.0
"""Points by which the left edges of one column may differ."""

_INDENT = 24.0
"""Points by which the text of a column may be indented under its headings."""

_CLEAR = 3.0
"""Points between the end of a line and the column beside it, at least."""

_FAR_IN = 4.0
"""Times the height: a line that begins so far inside the right column does not begin there."""

_FLUSH = 2.0
"""Points by which what stands at the right margin may miss it."""

_TAIL_ROWS = 2


_Piece = tuple[int, float, float]
"""A segment: the number of its row, and where it begins and ends across the page."""


class _Gutter(NamedTuple):
    """A strip between two columns: rows from ``start`` to ``end``, parted at ``x``."""

    x: float
    start: int
    end: int
    weight: float


def blocks_of(rows: Sequence[Row], depth: int = _DEEPEST) -> Iterator[Sequence[Row]]:
    """The stretches of a page that are read one after the other, each as rows."""
    gutter = _gutter(rows) if depth else None
    if gutter is None:
        if rows:
            yield rows
        return
    band = [segment for row in rows[gutter.start : gutter.end] for segment in row]
    yield from blocks_of(rows[: gutter.start], depth - 1)
    yield from blocks_of(rows_of(s for s in band if s.left < gutter.x), depth - 1)
    yield from blocks_of(rows_of(s for s in band if s.left >= gutter.x), depth - 1)
    yield from blocks_of(rows[gutter.end :], depth - 1)


def _gutter(rows: Sequence[Row]) -> _Gutter | None:
    """The strip that parts the most of a page into columns."""
    found: _Gutter | None = None
    candidates = sorted(set(_candidates(rows)))[:_MOST_CANDIDATES]
    if not candidates:
        return None
    margin = max([row[-1].right for row in rows]) - _FLUSH
    pieces = [(at, left, right) for at, row in enumerate(rows) for _, left, _, right, _ in row]
    for x in candidates:
        for start, end in _stretches(rows, pieces, x, margin):
            much = weight(rows[start:end], x, found.weight if found else 0.0)
            if much:
                found = _Gutter(x, start, end, much)
    return found


def _candidates(rows: Sequence[Row]) -> Iterator[float]:
    """Places well inside the page where several lines begin, and the one that most gaps share."""
    if not rows:
        return
    left, right = min([row[0].left for row in rows]), max([row[-1].right for row in rows])
    inside = left + _MARGIN * (right - left)
    edges = [*sorted([edge for row in rows for _, edge, _, _, _ in row if edge > inside]), inf]
    start = 0
    for at, edge in enumerate(edges):
        if edge - edges[start] > _EDGE:
            if at - start >= _LEAST:
                yield from (edge - 0.5 for edge in _from_margin(edges, edges[start]))
            start = at
    gaps = [(a.right, b.left) for row in rows if len(row) > 1 for a, b in pairwise(row)]
    if len(gaps) >= _LEAST:
        yield _widest_shared(gaps) - 0.5


def _from_margin(edges: Sequence[float], edge: float) -> list[float]:
    """An edge and those a little left of it, where the headings of an indented text may begin."""
    found = [edge]
    for other in reversed(edges[bisect_left(edges, edge - _INDENT) : bisect_left(edges, edge)]):
        if found[-1] - other > _EDGE:
            found.append(other)
    return found


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


def _stretches(rows: Sequence[Row], pieces: Sequence[_Piece], x: float, margin: float) -> Iterator[tuple[int, int]]:
    """The stretches of rows that nothing crosses at x; what goes on to the margin at the right is told apart."""
    beside = [at for at, left, _ in pieces if left >= x]
    if len(beside) < _LEAST:
        return
    crossing = [at for at, left, right in pieces if left < x - 1 and right > x - _CLEAR]
    spread = [at for at, row in enumerate(rows) if len(row) > 1 and row[-1].right > margin and _spreads(rows, at, x)]
    for before, end in pairwise([-1, *sorted({*crossing, *spread}), len(rows)]):
        start = before + 1
        if end - start >= _LEAST and bisect_left(beside, end) - bisect_left(beside, start) >= _LEAST:
            yield start, end if end == len(rows) else _without_tail(rows, start, end, x)


def _spreads(rows: Sequence[Row], at: int, x: float) -> bool:
    """Whether what a row holds beside the left column stands alone at the right margin."""
    row = rows[at]
    last = row[-1]
    if row[-2].left >= x - 1 or last.left - x <= _FAR_IN * last.height:
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

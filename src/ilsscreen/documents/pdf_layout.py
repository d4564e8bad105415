"""Segments of a page put into the order in which a person reads them, as lines with indents and blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from statistics import median

from ilsscreen.documents.pdf_segments import Segment

_LEAST_SEGMENTS = 5
_MARGIN = 0.12
"""Share of the page's width from either side in which no second column begins."""

_CROSSING = 0.12
"""Share of the segments that may stand across the edge of a column."""

_DEEPEST = 2
_PARAGRAPH_GAP = 1.45
"""A distance of two lines that is so many times the usual one parts paragraphs."""

_LONGEST_INDENT = 12
_BESIDE = 20.0
_ON_ROWS = 0.8
_IN_BLOCKS = 0.55
_DATE_WORDS = 7
_BULLET = 2
_WIDE_GAP = "    "
_DATE = re.compile(r"(?:19|20)\d\d|present|\d\d?/\d{2,4}", re.IGNORECASE)


def lines_of(segments: Sequence[Segment], left: float, width: float) -> list[str]:
    """The lines of a page, columns one after the other, a blank line where a paragraph ends."""
    lines: list[str] = []
    for block in _blocks(segments, left, width, _DEEPEST):
        if lines:
            lines.append("")
        lines.extend(_block_lines(block))
    return lines


def _blocks(segments: Sequence[Segment], left: float, width: float, depth: int) -> Iterator[Sequence[Segment]]:
    """The stretches of a page that are read one after the other."""
    gutter = _gutter(segments, left, width) if depth else None
    if gutter is None:
        if segments:
            yield segments
        return
    for band in _bands(segments, gutter):
        if any(_crosses(segment, gutter) for segment in band):
            yield band
            continue
        for column in ([s for s in band if s.right <= gutter + 1], [s for s in band if s.right > gutter + 1]):
            yield from _blocks(column, left, width, depth - 1)


def _bands(segments: Sequence[Segment], gutter: float) -> Iterator[list[Segment]]:
    """Rows that cross the gutter, and between them those that do not."""
    crossing = {segment.row for segment in segments if _crosses(segment, gutter)}
    ordered = sorted(segments, key=attrgetter("row", "left"))
    for _, band in groupby(ordered, key=lambda segment: segment.row in crossing):
        yield list(band)


def _crosses(segment: Segment, gutter: float) -> bool:
    return segment.left < gutter - 1 and segment.right > gutter + 1


def _gutter(segments: Sequence[Segment], left: float, width: float) -> float | None:
    """The x at which a second column begins, or None."""
    edges: dict[int, list[float]] = {}
    for segment in segments:
        edges.setdefault(round(segment.left / 2), []).append(segment.left)
    first, last = left + _MARGIN * width, left + (1 - _MARGIN) * width
    shared = sorted(min(edge) for edge in edges.values() if len(edge) >= _LEAST_SEGMENTS and first < edge[0] < last)
    return next((x - 0.5 for x in shared if _parts_columns(segments, x - 0.5)), None)


def _parts_columns(segments: Sequence[Segment], x: float) -> bool:
    crossing = [s for s in segments if _crosses(s, x)]
    left = [s for s in segments if s.right <= x + 1]
    right = [s for s in segments if s.left >= x - 1]
    if len(crossing) > _CROSSING * len(segments) and not _stand_apart(crossing, left, right):
        return False
    left, right = _beside(left, right)
    if min(len(left), len(right)) < _LEAST_SEGMENTS:
        return False
    return not (_mostly_dates(left) or _mostly_dates(right) or _rides(left, right) or _labels(left))


def _stand_apart(crossing: Sequence[Segment], left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether what crosses stands above or below the columns, not among their rows."""
    if not left or not right:
        return False
    rows = [segment.row for segment in right]
    among = sum(min(rows) < segment.row < max(rows) for segment in crossing)
    return among <= _CROSSING * (len(left) + len(right))


def _beside(left: Sequence[Segment], right: Sequence[Segment]) -> tuple[list[Segment], list[Segment]]:
    """The segments of each side that have something of the other side at their height."""
    if not left or not right:
        return [], []
    top = min(max(s.top for s in left), max(s.top for s in right)) + _BESIDE
    bottom = max(min(s.bottom for s in left), min(s.bottom for s in right)) - _BESIDE
    return (
        [s for s in left if s.top <= top and s.bottom >= bottom],
        [s for s in right if s.top <= top and s.bottom >= bottom],
    )


def _mostly_dates(side: Sequence[Segment]) -> bool:
    return sum(bool(_DATE.search(s.text)) and s.text.count(" ") < _DATE_WORDS for s in side) * 2 > len(side)


def _labels(side: Sequence[Segment]) -> bool:
    """Labels ("Name:") or bullets: the other side goes on with them."""
    return sum(s.text.endswith(":") or len(s.text) <= _BULLET for s in side) * 2 > len(side)


def _rides(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """A sparse side whose pieces stand on the rows of the other, as places or dates at the right margin do.

    Lines that follow each other closely are a column of their own.
    """
    few, many = sorted((left, right), key=len)
    rows, own = {segment.row for segment in many}, {segment.row for segment in few}
    near = (1, 2) if few is left else (1,)
    in_blocks = sum(any(row + step in own for step in near) for row in own)
    if len(few) * 2 > len(many) or in_blocks > _IN_BLOCKS * len(own):
        return False
    return len(own & rows) >= _ON_ROWS * len(own)


def _block_lines(segments: Sequence[Segment]) -> Iterator[str]:
    """The lines of a block with their indents, the segments of a row parted by a wide gap."""
    rows = [list(row) for _, row in groupby(segments, key=attrgetter("row"))]
    margin = min(row[0].left for row in rows)
    distances = [_distance(above, below) for above, below in pairwise(rows)]
    widest = _PARAGRAPH_GAP * median(distances) if distances else 0.0
    for row, distance in zip(rows, [0.0, *distances], strict=True):
        if distance > widest:
            yield ""
        indent = round((row[0].left - margin) / (0.5 * row[0].height))
        yield " " * min(indent, _LONGEST_INDENT) + "".join(_parts(row))


def _parts(row: Sequence[Segment]) -> Iterator[str]:
    """The texts of a row with the gaps between them; a bullet stands beside what it marks."""
    for segment in row[:-1]:
        yield segment.text
        yield " " if len(segment.text) <= _BULLET and not segment.text.isalnum() else _WIDE_GAP
    yield row[-1].text


def _distance(above: Sequence[Segment], below: Sequence[Segment]) -> float:
    return above[0].bottom - below[0].bottom

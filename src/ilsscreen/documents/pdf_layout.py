"""The blocks of a page as lines, with indents, and a blank line where a paragraph ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from ilsscreen.documents.pdf_gutters import blocks_of
from ilsscreen.documents.pdf_segments import Row, Segment

_PARAGRAPH_GAP = 1.45
"""A distance of two lines that is so many times the usual one parts paragraphs."""

_SAME_EDGE = 2.0
_OPEN = re.compile(r"\d{4}\s?[-–—\x02\ufffe](?:\s?[^\W\d_]{3,9}\.?)?$")
"""A stretch of time without its end, or without the year of its end."""

_NO_INDENT = 0.02
_LONGEST_INDENT = 12
_BULLET = 2
_WORD_GAP = 1.0
"""Share of the height: a wider gap between two pieces of a line is shown as one."""

_WIDE_GAP = "    "


def lines_of(page: Sequence[Row]) -> list[str]:
    """The lines of a page in reading order, a blank line where a paragraph ends."""
    lines: list[str] = []
    for rows in blocks_of(page):
        if lines:
            lines.append("")
        lines.extend(_block_lines(rows))
    return lines


def marked_lines_of(page: Sequence[Row]) -> list[str]:
    """The lines of a page with a line above each block that says where it stands."""
    lines: list[str] = []
    for number, rows in enumerate(blocks_of(page), 1):
        lines += ["", f"--- block {number}: {_place(rows)} ---", *_block_lines(rows)]
    return lines


def _place(rows: Sequence[Row]) -> str:
    segments = [segment for row in rows for segment in row]
    left, right = min(s.left for s in segments), max(s.right for s in segments)
    return f"{left:.0f} to {right:.0f} across, {rows[0][0].top:.0f} to {rows[-1][-1].bottom:.0f} up"


def _block_lines(rows: Sequence[Row]) -> Iterator[str]:
    """The lines of a block with their indents, the segments of a row parted by a wide gap."""
    rows = _with_whole_dates(rows)
    margin = min([row[0].left for row in rows])
    distances = [above[0].bottom - below[0].bottom for above, below in pairwise(rows)]
    widest = _PARAGRAPH_GAP * median(distances) if distances else 0.0
    for row, distance in zip(rows, [0.0, *distances], strict=True):
        if distance > widest:
            yield ""
        first = row[0]
        line = first.text if len(row) == 1 else "".join(_parts(row))
        if first.left - margin > _NO_INDENT:
            line = " " * min(round((first.left - margin) / (0.5 * first.height)), _LONGEST_INDENT) + line
        yield line


def _with_whole_dates(rows: Iterable[Row]) -> list[Row]:
    """The rows; a stretch of time that wraps in a narrow column at the left stands on its first row."""
    found: list[Row] = []
    for row in rows:
        if found and len(found[-1]) > 1 and _goes_on(found[-1], row[0]):
            first, second, *rest = found[-1][0], row[0], *found[-1][1:]
            whole = first._replace(text=f"{first.text} {second.text}", right=max(first.right, second.right))
            found[-1] = [whole, *rest]
            found.extend([row[1:]] if row[1:] else [])
        else:
            found.append(row)
    return found


def _goes_on(row: Row, below: Segment) -> bool:
    """Whether a stretch of time that begins a row goes on below it."""
    first = row[0]
    if abs(first.left - below.left) > _SAME_EDGE or below.right >= row[1].left:
        return False
    if _OPEN.search(first.text) is None:
        return False
    return below.text.isdigit() or (first.text[-1:] in "-–—" and below.text.count(" ") <= 1)


def _parts(row: Row) -> Iterator[str]:
    """The texts of a row with the gaps between them; a bullet stands beside what it marks."""
    for segment, following in pairwise(row):
        yield segment.text
        near = following.left - segment.right <= _WORD_GAP * min(segment.height, following.height)
        mark = len(segment.text) <= _BULLET and not segment.text.isalnum()
        yield " " if near or mark else _WIDE_GAP
    yield row[-1].text

"""Words that stand close together on one line, put together into segments, and segments into rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from ilsscreen.documents.pdf_letters import Box
from ilsscreen.documents.pdf_words import Word, Words

_GAP = 0.65
"""Share of the height: a wider gap inside a line parts it. Less than the narrowest space between columns."""

_SPACED_GAP = 1.2
"""The same between single letters, which may be a word that is set wide."""

_BULLET = 2
"""Characters of a bullet and the blank after it."""

_STRETCHED_GAPS = 2
_SAME_GAP = 0.08
_WIDEST_STRETCH = 3.0
"""Times the height: gaps of one width that stretch a line to the margin are not wider."""

_SPACED_LETTERS = 4
_WORD_GAP = 1.5
"""Between letters set wide, a gap that is so many times the usual one parts words."""

_OVERLAP = 0.5
"""Share of the lower one's height that two pieces of one line have in common."""

_LEAST_HEIGHT = 0.1
_LONG = 4
"""Letters of a piece that tells whether it runs up or down."""

_UNEVEN = 0.25
"""Share of the height by which words that stand higher and lower are on one line without a closer look."""

_STEP_BACK = 0.5
_GLUED = 0.05
_ROWS_BACK = 4


class Segment(NamedTuple):
    """Words that stand close together on one line."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """Height of the box, never 0."""
        _, _, top, _, bottom = self
        return top - bottom if top - bottom > _LEAST_HEIGHT else _LEAST_HEIGHT


Row = list[Segment]
"""The segments of one line, from the left."""


def segments_of(words: Words, page: Box) -> list[Row]:
    """The segments of a page by rows; what stands beside the page is left out."""
    runs = _runs(words)
    rows = rows_of(runs if _all_overlap(words, page) else (run for run in runs if _overlap(run, page)))
    return [row if len(row) == 1 else _joined(row) for row in rows]


def are_turned(rows: Sequence[Row]) -> bool:
    """Whether the text of a page runs up or down, as on a sheet that is turned."""
    turned = [
        top - bottom > right - left for row in rows for text, left, top, right, bottom in row if len(text) >= _LONG
    ]
    return sum(turned) * 2 > len(turned)


def rows_of(segments: Iterable[Segment]) -> list[Row]:
    """Segments that stand on one line, from the top down, each row from the left."""
    rows: list[Row] = []
    lowest = inf
    for segment in sorted(segments, key=_from_top):
        _, _, top, _, bottom = segment
        if top < lowest:
            rows.append([segment])
        else:
            _row_for(segment, rows).append(segment)
        lowest = min(lowest, bottom)
    for row in rows:
        if len(row) > 1:
            row.sort(key=attrgetter("left"))
    return rows


def _from_top(segment: Segment) -> tuple[float, float]:
    _, left, top, _, bottom = segment
    return -(top + bottom), left


def _row_for(segment: Segment, rows: list[Row]) -> Row:
    """The row that a segment belongs to, among the last ones, or a new one."""
    for row in rows[: -_ROWS_BACK - 1 : -1]:
        if row[0].bottom <= segment.top and same_line(row[0], segment):
            return row
    row = []
    rows.append(row)
    return row


def _all_overlap(words: Words, page: Box) -> bool:
    """Whether each word lies on the page, at least in part; so do their runs then."""
    left, top, right, bottom = page
    _, lefts, tops, rights, bottoms = words
    return bool(lefts) and min(rights) > left and max(lefts) < right and min(tops) > bottom and max(bottoms) < top


def _overlap(run: Segment, page: Box) -> bool:
    left, top, right, bottom = page
    _, run_left, run_top, run_right, run_bottom = run
    return run_right > left and run_left < right and run_top > bottom and run_bottom < top


def _runs(words: Words) -> list[Segment]:
    """Words that follow each other in the file and on the page."""
    _, lefts, tops, rights, bottoms = words
    sides = zip(lefts[1:], rights, tops[1:], tops, bottoms[1:], bottoms, strict=False)
    starts = [
        at
        for at, (left, before, top, top_before, bottom, bottom_before) in enumerate(sides, 1)
        if (
            not 0 <= left - before <= _GAP * (top - bottom)
            or abs(top - top_before) + abs(bottom - bottom_before) > _UNEVEN * (top - bottom)
        )
        and (top < bottom_before or bottom > top_before or not _follows(words, at))
    ]
    return [_segment(words, start, end) for start, end in pairwise([0, *starts, len(lefts)]) if start < end]


def _segment(words: Words, start: int, end: int) -> Segment:
    texts, lefts, tops, rights, bottoms = words
    count = end - start
    if count == 1:
        return Segment(texts[start], lefts[start], tops[start], rights[start], bottoms[start])
    text = " ".join(texts[start:end])
    if count >= _SPACED_LETTERS and len(text) == 2 * count - 1 and not text[::2].isdigit():
        text = _closed(texts[start:end], lefts[start:end], rights[start:end])
    return Segment(text, lefts[start], max(tops[start:end]), rights[end - 1], min(bottoms[start:end]))


def _closed(letters: Sequence[str], lefts: Sequence[float], rights: Sequence[float]) -> str:
    """The words of a line whose letters are set far apart; its widest gaps part them."""
    gaps = [left - right for left, right in zip(lefts[1:], rights, strict=False)]
    widest = _WORD_GAP * median(gaps)
    between = (" " if gap > widest else "" for gap in gaps)
    return "".join(part for pair in zip(letters, (*between, ""), strict=True) for part in pair)


def _follows(words: Words, at: int) -> bool:
    """Whether a word goes on with the one before it, though it stands higher or lower, or a little over it."""
    height = max(words.tops[at] - words.bottoms[at], 0.1)
    gap = words.lefts[at] - words.rights[at - 1]
    if not -_STEP_BACK * height < gap <= _GAP * height and not (
        gap <= _SPACED_GAP * height and _is_letter(words.texts[at - 1]) and _is_letter(words.texts[at])
    ):
        return False
    return same_line(words.at(at - 1), words.at(at))


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text.isalpha()


def same_line(one: Word | Segment, other: Word | Segment) -> bool:
    """Whether two pieces have enough of their height in common."""
    _, _, top, _, bottom = one
    _, _, other_top, _, other_bottom = other
    common = (top if top < other_top else other_top) - (bottom if bottom > other_bottom else other_bottom)
    return common >= _OVERLAP * (top - bottom) or common >= _OVERLAP * (other_top - other_bottom)


def _joined(row: Row) -> Row:
    """The segments of a row, those put together that no wide gap parts."""
    found = row[:1]
    gaps = [following.left - segment.right for segment, following in pairwise(row)]
    for at, gap in enumerate(gaps):
        last, segment = found[-1], row[at + 1]
        height = segment.height
        if (gap > _GAP * height or gap > _GAP * last.height) and not _is_stretched(row, gaps, at):
            found.append(segment)
        else:
            found[-1] = _both(last, segment, "" if abs(gap) < _GLUED * height else " ")
    return found


def _is_stretched(row: Row, gaps: Sequence[float], at: int) -> bool:
    """Whether a gap is one of several of one width between single words, as in a justified line."""
    if len(gaps) < _STRETCHED_GAPS:
        return False
    first = last = at
    while first > 0 and abs(gaps[first - 1] - gaps[at]) < _SAME_GAP * gaps[at]:
        first -= 1
    while last < len(gaps) - 1 and abs(gaps[last + 1] - gaps[at]) < _SAME_GAP * gaps[at]:
        last += 1
    if last - first + 1 < _STRETCHED_GAPS or gaps[at] > _WIDEST_STRETCH * row[at].height:
        return False
    return all(" " not in segment.text[_BULLET:] for segment in row[first : last + 2])


def _both(left: Segment, right: Segment, between: str) -> Segment:
    return Segment(
        f"{left.text}{between}{right.text}",
        left.left,
        max(left.top, right.top),
        max(left.right, right.right),
        min(left.bottom, right.bottom),
    )

"""Words that stand close together on one line, put together into segments, and segments into rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from ilsscreen.documents.pdf_letters import Box
from ilsscreen.documents.pdf_words import Word

_GAP = 0.65
"""Share of the height: a wider gap inside a line parts it. Less than the narrowest space between columns."""

_SPACED_GAP = 1.2
"""The same between single letters, which may be a word that is set wide."""

_STRETCHED_GAPS = 2
_SAME_GAP = 0.08
_WIDEST_STRETCH = 3.0
"""Times the height: gaps of one width that stretch a line to the margin are not wider."""

_SPACED_LETTERS = 4
_WORD_GAP = 1.5
"""Between letters set wide, a gap that is so many times the usual one parts words."""

_OVERLAP = 0.5
"""Share of the lower one's height that two pieces of one line have in common."""

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
        return max(self.top - self.bottom, 0.1)


Row = list[Segment]
"""The segments of one line, from the left."""


def segments_of(words: Iterable[Word], page: Box) -> list[Row]:
    """The segments of a page by rows; what stands beside the page is left out."""
    return [list(_joined(row)) for row in rows_of(run for run in _runs(words) if _overlap(run, page))]


def rows_of(segments: Iterable[Segment]) -> list[Row]:
    """Segments that stand on one line, from the top down, each row from the left."""
    rows: list[Row] = []
    for segment in sorted(segments, key=_from_top):
        row = _row_for(segment, rows)
        if row is None:
            rows.append([segment])
        else:
            row.append(segment)
    for row in rows:
        if len(row) > 1:
            row.sort(key=attrgetter("left"))
    return rows


def _from_top(segment: Segment) -> tuple[float, float]:
    return -(segment.top + segment.bottom), segment.left


def _row_for(segment: Segment, rows: Sequence[Row]) -> Row | None:
    """The row that a segment belongs to, among the last ones."""
    for row in rows[: -_ROWS_BACK - 1 : -1]:
        if same_line(row[0], segment):
            return row
    return None


def _overlap(run: Segment, page: Box) -> bool:
    left, top, right, bottom = page
    return run.right > left and run.left < right and run.top > bottom and run.bottom < top


def _runs(words: Iterable[Word]) -> Iterator[Segment]:
    """Words that follow each other in the file and on the page."""
    run: list[Word] = []
    right = top = bottom = 0.0
    for word in words:
        _, left, word_top, word_right, word_bottom = word
        in_place = word_bottom == bottom and word_top == top and 0 <= left - right <= _GAP * (top - bottom)
        if run and not in_place and not _follows(run[-1], word):
            yield _segment(run)
            run = []
        run.append(word)
        right, top, bottom = word_right, word_top, word_bottom
    if run:
        yield _segment(run)


def _segment(run: Sequence[Word]) -> Segment:
    text = " ".join([word.text for word in run])
    if len(run) >= _SPACED_LETTERS and len(text) == 2 * len(run) - 1 and not text[::2].isdigit():
        text = _closed(run)
    return Segment(
        text,
        run[0].left,
        max([word.top for word in run]),
        run[-1].right,
        min([word.bottom for word in run]),
    )


def _closed(letters: Sequence[Word]) -> str:
    """The words of a line whose letters are set far apart; its widest gaps part them."""
    gaps = [after.left - letter.right for letter, after in pairwise(letters)]
    widest = _WORD_GAP * median(gaps)
    between = (" " if gap > widest else "" for gap in gaps)
    return "".join(part for pair in zip((w.text for w in letters), (*between, ""), strict=True) for part in pair)


def _follows(last: Word, word: Word) -> bool:
    _, _, top, right, bottom = last
    text, left, word_top, _, word_bottom = word
    height = max(word_top - word_bottom, 0.1)
    gap = left - right
    if not -_STEP_BACK * height < gap <= _GAP * height and not (
        gap <= _SPACED_GAP * height and len(text) == len(last[0]) == 1 and text.isalpha() and last[0].isalpha()
    ):
        return False
    return (word_bottom == bottom and word_top == top) or same_line(last, word)


def same_line(one: Word | Segment, other: Word | Segment) -> bool:
    """Whether two pieces have enough of their height in common."""
    _, _, top, _, bottom = one
    _, _, other_top, _, other_bottom = other
    common = (top if top < other_top else other_top) - (bottom if bottom > other_bottom else other_bottom)
    return common >= _OVERLAP * (top - bottom) or common >= _OVERLAP * (other_top - other_bottom)


def _joined(row: Row) -> Iterator[Segment]:
    """The segments of a row, those put together that no wide gap parts."""
    gaps = [following.left - segment.right for segment, following in pairwise(row)]
    last = row[0]
    for at, (segment, gap) in enumerate(zip(row[1:], gaps, strict=True)):
        if gap > _GAP * min(last.height, segment.height) and not _is_stretched(row, gaps, at):
            yield last
            last = segment
        else:
            last = _both(last, segment, "" if abs(gap) < _GLUED * segment.height else " ")
    yield last


def _is_stretched(row: Row, gaps: Sequence[float], at: int) -> bool:
    """Whether a gap is one of several of one width between single words, as in a justified line."""
    first = last = at
    while first > 0 and abs(gaps[first - 1] - gaps[at]) < _SAME_GAP * gaps[at]:
        first -= 1
    while last < len(gaps) - 1 and abs(gaps[last + 1] - gaps[at]) < _SAME_GAP * gaps[at]:
        last += 1
    if last - first + 1 < _STRETCHED_GAPS or gaps[at] > _WIDEST_STRETCH * row[at].height:
        return False
    return all(" " not in segment.text for segment in row[first : last + 2])


def _both(left: Segment, right: Segment, between: str) -> Segment:
    return Segment(
        f"{left.text}{between}{right.text}",
        left.left,
        max(left.top, right.top),
        max(left.right, right.right),
        min(left.bottom, right.bottom),
    )

"""Words that stand close together on one line, put together into segments, and segments into rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from ilsscreen.documents.pdf_words import Box, Word

_SEGMENT_GAP = 0.65
"""Share of the height: a wider gap inside a line parts it. Less than the narrowest space between columns."""

_SPACED_GAP = 1.2
"""The same between single letters, which may be a word that is set wide."""

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


def segments_of(words: Iterable[Word], page: Box) -> list[Segment]:
    """The segments of a page; what stands beside the page is left out."""
    inside = [run for run in _runs(words) if _overlap(run, page)]
    return [segment for row in rows_of(inside) for segment in _joined(row)]


def rows_of(segments: Iterable[Segment]) -> list[Row]:
    """Segments that stand on one line, from the top down, each row from the left."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda s: (-(s.top + s.bottom), s.left)):
        row = next((r for r in reversed(rows[-_ROWS_BACK:]) if same_line(r[0], segment)), None)
        if row is None:
            rows.append([segment])
        else:
            row.append(segment)
    for row in rows:
        if len(row) > 1:
            row.sort(key=attrgetter("left"))
    return rows


def _overlap(run: Segment, page: Box) -> bool:
    left, top, right, bottom = page
    return run.right > left and run.left < right and run.top > bottom and run.bottom < top


def _runs(words: Iterable[Word]) -> Iterator[Segment]:
    """Words that follow each other in the file and on the page."""
    run: list[Word] = []
    for word in words:
        if run and not _follows(run[-1], word):
            yield _segment(run)
            run = []
        run.append(word)
    if run:
        yield _segment(run)


def _segment(run: Sequence[Word]) -> Segment:
    text = " ".join([word.text for word in run])
    if len(run) >= _SPACED_LETTERS and len(text) == 2 * len(run) - 1:
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
    height = max(word.top - word.bottom, 0.1)
    both_letters = len(word.text) == len(last.text) == 1 and word.text.isalpha() and last.text.isalpha()
    widest = _SPACED_GAP if both_letters else _SEGMENT_GAP
    if not -_STEP_BACK * height < word.left - last.right <= widest * height:
        return False
    return (word.bottom == last.bottom and word.top == last.top) or same_line(last, word)


def same_line(one: Word | Segment, other: Word | Segment) -> bool:
    """Whether two pieces have enough of their height in common."""
    common = min(one.top, other.top) - max(one.bottom, other.bottom)
    return common >= _OVERLAP * min(one.top - one.bottom, other.top - other.bottom)


def _joined(row: Row) -> Iterator[Segment]:
    """The segments of a row, those put together that no wide gap parts."""
    last = row[0]
    for segment in row[1:]:
        gap = segment.left - last.right
        if gap > _SEGMENT_GAP * min(last.height, segment.height):
            yield last
            last = segment
        else:
            last = _both(last, segment, "" if abs(gap) < _GLUED * segment.height else " ")
    yield last


def _both(left: Segment, right: Segment, between: str) -> Segment:
    return Segment(
        f"{left.text}{between}{right.text}",
        left.left,
        max(left.top, right.top),
        max(left.right, right.right),
        min(left.bottom, right.bottom),
    )

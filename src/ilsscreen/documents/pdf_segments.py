"""Words that stand close together on one line, put together into segments, and segments into rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from ilsscreen.documents.pdf_words import Box, Word

_SEGMENT_GAP = 1.0
"""Share of the height: a wider gap inside a line parts it."""

_OVERLAP = 0.5
"""Share of the lower one's height that two pieces of one line have in common."""

_STEP_BACK = 0.5
_GLUED = 0.05
_ROWS_BACK = 4


class Segment(NamedTuple):
    """Words that stand close together on one line; ``row`` counts lines down the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    row: int = 0

    @property
    def height(self) -> float:
        """Height of the box, never 0."""
        return max(self.top - self.bottom, 0.1)


def segments_of(words: Iterable[Word], page: Box) -> list[Segment]:
    """The segments of a page by rows from the top, each row from the left; what stands beside the page is left out."""
    inside = [run for run in _runs(words) if _overlap(run, page)]
    found: list[Segment] = []
    for number, row in enumerate(_rows(inside)):
        found.extend(segment._replace(row=number) for segment in _joined(row))
    return found


def _overlap(run: Segment, page: Box) -> bool:
    left, top, right, bottom = page
    return run.right > left and run.left < right and run.top > bottom and run.bottom < top


def _runs(words: Iterable[Word]) -> Iterator[Segment]:
    """Words that follow each other in the file and on the page."""
    texts: list[str] = []
    left, top, right, bottom = 0.0, 0.0, 0.0, 0.0
    for word in words:
        text, word_left, word_top, word_right, word_bottom = word
        if texts and _follows((left, top, right, bottom), word):
            if word_bottom != bottom:
                top, bottom = max(top, word_top), min(bottom, word_bottom)
            texts.append(text)
        else:
            if texts:
                yield Segment(" ".join(texts), left, top, right, bottom)
            texts, left, top, bottom = [text], word_left, word_top, word_bottom
        right = word_right
    if texts:
        yield Segment(" ".join(texts), left, top, right, bottom)


def _follows(run: Box, word: Word) -> bool:
    _, top, right, bottom = run
    _, word_left, word_top, _, word_bottom = word
    height = max(word_top - word_bottom, 0.1)
    if not -_STEP_BACK * height < word_left - right <= _SEGMENT_GAP * height:
        return False
    return (word_bottom == bottom and word_top == top) or _same_line((bottom, top), (word_bottom, word_top))


def _same_line(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two stretches of height have enough in common."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common >= _OVERLAP * min(one[1] - one[0], other[1] - other[0])


def _rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments that stand on one line, from the top of the page down, each row from the left."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (-(s.top + s.bottom), s.left)):
        extent = segment.bottom, segment.top
        row = next((r for r in reversed(rows[-_ROWS_BACK:]) if _same_line((r[0].bottom, r[0].top), extent)), None)
        if row is None:
            rows.append([segment])
        else:
            row.append(segment)
    return [sorted(row, key=attrgetter("left")) for row in rows]


def _joined(row: Sequence[Segment]) -> Iterator[Segment]:
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

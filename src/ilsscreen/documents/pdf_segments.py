"""Words that stand close together on one line, put together into segments, and segments into rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from ilsscreen.documents.pdf_words import Word

_SEGMENT_GAP = 1.0
"""Share of the height: a wider gap inside a line parts it."""

_OVERLAP = 0.5
"""Share of the lower one's height that two pieces of one line have in common."""

_STEP_BACK = 0.5
_GLUED = 0.05
_ROWS_BACK = 4


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand close together on one line; ``row`` counts lines down the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    row: int = 0

    @property
    def height(self) -> float:
        """Height of the box, never 0."""
        return max(self.top - self.bottom, 0.1)


def segments_of(words: Iterable[Word]) -> list[Segment]:
    """The segments of a page by rows from the top, each row from the left."""
    found: list[Segment] = []
    for number, row in enumerate(_rows(list(_runs(words)))):
        found.extend(replace(segment, row=number) for segment in _joined(row))
    return found


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


def _follows(last: Word, word: Word) -> bool:
    _, _, top, right, bottom = last
    height = max(word.top - word.bottom, 0.1)
    gap = word.left - right
    if not -_STEP_BACK * height < gap <= _SEGMENT_GAP * height:
        return False
    return min(top, word.top) - max(bottom, word.bottom) >= _OVERLAP * min(top - bottom, height)


def _segment(words: Sequence[Word]) -> Segment:
    return Segment(
        " ".join([word.text for word in words]),
        words[0].left,
        min([word.bottom for word in words]),
        words[-1].right,
        max([word.top for word in words]),
    )


def _rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments that stand on one line, from the top of the page down, each row from the left."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (-(s.top + s.bottom), s.left)):
        row = next((r for r in reversed(rows[-_ROWS_BACK:]) if _same_row(r[0], segment)), None)
        if row is None:
            rows.append([segment])
        else:
            row.append(segment)
    return [sorted(row, key=attrgetter("left")) for row in rows]


def _same_row(first: Segment, other: Segment) -> bool:
    common = min(first.top, other.top) - max(first.bottom, other.bottom)
    return common >= _OVERLAP * min(first.height, other.height)


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
        min(left.bottom, right.bottom),
        max(left.right, right.right),
        max(left.top, right.top),
    )

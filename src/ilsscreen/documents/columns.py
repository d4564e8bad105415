"""Words with their places put together into lines, in the order in which a person reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from ilsscreen.documents.glyphs import Word

SEGMENT_GAP = 1.0
"""Share of the height: a wider gap inside a line parts it in segments."""

OVERLAP = 0.5
"""Share of the lower word's height that two words of one line have in common."""

LEAST_SEGMENTS = 5
CROSSING = 0.12
MARGIN = 0.12
DEEPEST = 2
PARAGRAPH_GAP = 1.45
INDENT_STEPS = 12
TAB = "    "

_DATE = re.compile(r"(?:19|20)\d\d|present|\d\d?/\d{2,4}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand close together on one line."""

    words: tuple[Word, ...]
    row: int

    @property
    def left(self) -> float:
        """The left edge."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """The right edge."""
        return max(word.right for word in self.words)

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return min(word.bottom for word in self.words)

    @property
    def top(self) -> float:
        """The upper edge."""
        return max(word.top for word in self.words)

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)


def page_lines(words: Sequence[Word], width: float, height: float) -> list[str]:
    """The lines of a page, columns one after the other, a blank line where a paragraph ends."""
    inside = [w for w in words if w.right > 0 and w.left < width and w.top > 0 and w.bottom < height]
    segments = [s for at, row in enumerate(_rows(inside)) for s in _segments(row, at)]
    lines: list[str] = []
    for block in _blocks(segments, width, DEEPEST):
        if lines:
            lines.append("")
        lines.extend(_block_lines(block))
    return lines


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words that stand on one line, from the top of the page down, each row from the left."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (-(w.top + w.bottom), w.left)):
        row = next((r for r in reversed(rows[-4:]) if _same_row(r, word)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    return [sorted(row, key=lambda w: w.left) for row in rows]


def _same_row(row: Sequence[Word], word: Word) -> bool:
    first = row[0]
    common = min(first.top, word.top) - max(first.bottom, word.bottom)
    return common >= OVERLAP * min(first.height, word.height)


def _segments(row: Sequence[Word], at: int) -> Iterator[Segment]:
    current = [row[0]]
    for word in row[1:]:
        if word.left - max(w.right for w in current[-1:]) > SEGMENT_GAP * max(word.height, 1.0):
            yield Segment(tuple(current), at)
            current = []
        current.append(word)
    yield Segment(tuple(current), at)


def _blocks(segments: Sequence[Segment], width: float, depth: int) -> Iterator[list[Segment]]:
    """The stretches of a page that are read one after the other."""
    gutter = _gutter(segments, width) if depth else None
    if gutter is None:
        if segments:
            yield list(segments)
        return
    for band in _bands(segments, gutter):
        if any(_crosses(s, gutter) for s in band):
            yield band
            continue
        left = [s for s in band if s.right <= gutter]
        right = [s for s in band if s.right > gutter]
        for column in (left, right):
            yield from _blocks(column, width, depth - 1)


def _bands(segments: Sequence[Segment], gutter: float) -> Iterator[list[Segment]]:
    """Rows that cross the gutter, and between them those that do not."""
    crossing_rows = {s.row for s in segments if _crosses(s, gutter)}
    band: list[Segment] = []
    crossing = None
    for segment in sorted(segments, key=lambda s: (s.row, s.left)):
        now = segment.row in crossing_rows
        if crossing is not None and now != crossing and band:
            yield band
            band = []
        crossing = now
        band.append(segment)
    if band:
        yield band


def _crosses(segment: Segment, gutter: float) -> bool:
    return segment.left < gutter - 1 and segment.right > gutter + 1


def _gutter(segments: Sequence[Segment], width: float) -> float | None:
    """The x at which a second column begins, or None."""
    lefts: dict[int, list[Segment]] = {}
    for segment in segments:
        lefts.setdefault(round(segment.left / 2), []).append(segment)
    candidates = sorted(
        (
            min(s.left for s in group)
            for group in lefts.values()
            if len(group) >= LEAST_SEGMENTS and MARGIN * width < group[0].left < (1 - MARGIN) * width
        ),
    )
    return next((x - 0.5 for x in candidates if _parts_columns(segments, x - 0.5)), None)


def _parts_columns(segments: Sequence[Segment], x: float) -> bool:
    crossing = [s for s in segments if _crosses(s, x)]
    left = [s for s in segments if s.right <= x + 1]
    right = [s for s in segments if s.left >= x - 1]
    if len(crossing) > CROSSING * len(segments) and not _in_bands(crossing, left, right):
        return False
    left, right = _beside(left, right)
    if min(len(left), len(right)) < LEAST_SEGMENTS:
        return False
    return not (_mostly_dates(left) or _mostly_dates(right) or _rides(left, right) or _labels(left))


def _in_bands(crossing: Sequence[Segment], left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether what crosses stands above or below the columns, not among their rows."""
    rows = [s.row for s in right]
    if not rows or not left:
        return False
    among = sum(min(rows) < s.row < max(rows) for s in crossing)
    return among <= CROSSING * (len(left) + len(right))


def _beside(left: Sequence[Segment], right: Sequence[Segment]) -> tuple[list[Segment], list[Segment]]:
    """The segments of each side that have something of the other side at their height."""
    if not left or not right:
        return [], []
    top = min(max(s.top for s in left), max(s.top for s in right))
    bottom = max(min(s.bottom for s in left), min(s.bottom for s in right))
    return (
        [s for s in left if s.top <= top + 20 and s.bottom >= bottom - 20],
        [s for s in right if s.top <= top + 20 and s.bottom >= bottom - 20],
    )


def _mostly_dates(side: Sequence[Segment]) -> bool:
    return sum(bool(_DATE.search(s.text)) and len(s.words) <= 7 for s in side) * 2 > len(side)


def _labels(side: Sequence[Segment]) -> bool:
    """Labels ("Name:") or bullets: the other side goes on with them."""
    return sum(s.text.rstrip().endswith(":") or len(s.text) <= 2 for s in side) * 2 > len(side)


def _rides(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """A sparse side whose pieces stand on the rows of the other, as places or dates at the right margin do."""
    few, many = sorted((left, right), key=len)
    rows = {s.row for s in many}
    on_rows = sum(s.row in rows for s in few)
    return len(few) * 2 <= len(many) and on_rows >= 0.8 * len(few)


def _block_lines(segments: Sequence[Segment]) -> Iterator[str]:
    """The lines of a block with their indent, segments of one row parted by blanks."""
    rows: dict[int, list[Segment]] = {}
    for segment in segments:
        rows.setdefault(segment.row, []).append(segment)
    ordered = [sorted(row, key=lambda s: s.left) for _, row in sorted(rows.items())]
    margin = min(row[0].left for row in ordered)
    usual = _usual_distance(ordered)
    last: list[Segment] | None = None
    for row in ordered:
        if last is not None and _distance(last, row) > PARAGRAPH_GAP * usual:
            yield ""
        indent = round((row[0].left - margin) / max(0.5 * row[0].words[0].height, 1))
        yield " " * min(indent, INDENT_STEPS) + TAB.join(segment.text for segment in row)
        last = row


def _usual_distance(rows: Sequence[Sequence[Segment]]) -> float:
    distances = [_distance(a, b) for a, b in zip(rows, rows[1:], strict=False)]
    return median(distances) if distances else 0.0


def _distance(above: Sequence[Segment], below: Sequence[Segment]) -> float:
    return above[0].words[0].bottom - below[0].words[0].bottom

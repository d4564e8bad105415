"""Ranges written in a column beside other text, one end below the other, perhaps with "to" on a line between:

Sept 2017 -      Resources Manager            Resources Manager      Sept 2017 -
present          Oak College                  Oak College                present
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ilsscreen.model import Period, Span
from ilsscreen.resume.dates import DateReader

_GAP = r"(?:[ \u00a0]{2,}|[ \u00a0]*\t)"
_GAP_OR_END = re.compile(rf"{_GAP}|\s*$")
_GAPS = re.compile(_GAP)


@dataclass(frozen=True, slots=True)
class ColumnRange:
    """A range over two or three lines, with the part of each that belongs to it."""

    period: Period
    parts: tuple[Span, ...]


def column_range(dates: DateReader, text: str, lines: Sequence[Span]) -> ColumnRange | None:
    """The range whose ends stand at the left or right edges of two lines, or of three with "to" between; or None."""
    if len(lines) > 2:
        cells = [[_first_cell(text, line) for line in lines], [_last_cell(text, line) for line in lines]]
        return next((found for column in cells if (found := _column(dates, text, column)) is not None), None)
    upper, lower = lines
    return _left(dates, text, upper, lower) or _right(dates, text, upper, lower)


def _column(dates: DateReader, text: str, cells: Sequence[Span]) -> ColumnRange | None:
    """A date, a dash or word for "to", and a date or word for "present", each alone in its cell."""
    upper, middle, lower = cells
    if dates.end_at(*lower) != lower.end or dates.dash_at(*middle) != middle.end:
        return None
    first = next(iter(dates.points(*upper)), None)
    if first is None or first.span.start != upper.start or text[first.span.end : upper.end].strip("."):
        return None
    period = dates.over_a_gap(upper, lower)
    return None if period is None else ColumnRange(period, tuple(cells))


def _first_cell(text: str, line: Span) -> Span:
    gap = _GAPS.search(text, *line)
    return Span(line.start, gap.start()) if gap else line


def _last_cell(text: str, line: Span) -> Span:
    gaps = list(_GAPS.finditer(text, *line))
    return Span(gaps[-1].end(), line.end) if gaps else line


def _left(dates: DateReader, text: str, upper: Span, lower: Span) -> ColumnRange | None:
    first = next(iter(dates.points(*upper)), None)
    if first is None or first.span.start != upper.start:
        return None
    dash = dates.dash_at(first.span.end, upper.end)
    if dash is None or not _GAP_OR_END.match(text, dash, upper.end):
        return None
    end = dates.end_at(lower.start, lower.end)
    if end is None or not _GAP_OR_END.match(text, end, lower.end) or (dash >= upper.end and end >= lower.end):
        return None
    return _between(dates, Span(upper.start, dash), Span(lower.start, end))


def _right(dates: DateReader, text: str, upper: Span, lower: Span) -> ColumnRange | None:
    first = next(reversed(dates.points(*upper)), None)
    gap = next(reversed(list(_GAPS.finditer(text, lower.start, lower.end))), None)
    if first is None or gap is None or dates.dash_at(first.span.end, upper.end) != upper.end:
        return None
    if not re.search(rf"{_GAP}$", text[upper.start : first.span.start]):
        return None
    if dates.end_at(gap.end(), lower.end) != lower.end:
        return None
    return _between(dates, Span(first.span.start, upper.end), Span(gap.end(), lower.end))


def _between(dates: DateReader, upper: Span, lower: Span) -> ColumnRange | None:
    period = dates.over_a_gap(upper, lower)
    return None if period is None else ColumnRange(period, (upper, lower))

"""Ranges written in a column beside other text, one end below the other:

Sept 2017 -      Resources Manager            Resources Manager      Sept 2017 -
present          Oak College                  Oak College                present
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ilsscreen.model import Period, Span
from ilsscreen.resume.dates import DateReader

_GAP = r"(?:[ \u00a0]{2,}|[ \u00a0]*\t)"
_GAP_OR_END = re.compile(rf"{_GAP}|\s*$")
_GAPS = re.compile(_GAP)


@dataclass(frozen=True, slots=True)
class ColumnRange:
    """A range over two lines, with the place of its dates on either line."""

    period: Period
    upper: Span
    lower: Span


def column_range(dates: DateReader, text: str, upper: Span, lower: Span) -> ColumnRange | None:
    """The range whose ends stand at the left or right edges of two lines, or None."""
    return _left(dates, text, upper, lower) or _right(dates, text, upper, lower)


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
    return None if period is None else ColumnRange(period, upper, lower)

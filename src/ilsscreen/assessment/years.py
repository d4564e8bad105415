"""Years of library work: the union of spans, months whole, with the range that the dates allow."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from ilsscreen.model import MONTHS_A_YEAR, Period, Position, Resume


@dataclass(frozen=True, slots=True)
class Years:
    """Years worked and the least and most that the dates allow; None where nothing tells."""

    value: float | None
    least: float | None
    most: float | None
    source: str


def rounded(months: int) -> float:
    """Months as years, rounded half up to one decimal."""
    return math.floor(months / MONTHS_A_YEAR * 10 + 0.5) / 10


def library_years(resume: Resume, library: frozenset[int]) -> Years:
    """Years from the dates of library positions; a stated figure only where no position has dates."""
    positions = [resume.positions[at] for at in sorted(library)]
    periods = [period for position in positions for period in position.periods]
    if periods:
        months = months_covered(periods)
        least = len(union((p.latest_first.ordinal, max(p.earliest_last, p.latest_first).ordinal) for p in periods))
        most = len(union((p.earliest_first.ordinal, p.latest_last.ordinal) for p in periods))
        return Years(rounded(months), rounded(min(least, months)), rounded(max(most, months)), "dates")
    if resume.stated_years:
        figure = max(figure for figure, _ in resume.stated_years)
        return Years(figure, figure, figure, "stated")
    if not positions and _has_dates(resume.positions):
        return Years(0.0, 0.0, 0.0, "dates")
    return Years(None, None, None, "unknown")


def months_covered(periods: Iterable[Period]) -> int:
    """Whole months that the periods cover, overlaps counted once."""
    return len(union((p.first.ordinal, p.last.ordinal) for p in periods))


def union(ranges: Iterable[tuple[int, int]]) -> set[int]:
    """Every month index in any of the ranges, both ends included."""
    return {month for first, last in ranges for month in range(first, last + 1)}


def _has_dates(positions: Iterable[Position]) -> bool:
    return any(position.periods for position in positions)

"""Ranges of time in a text: points joined by "to" or a dash, open ends, "since"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ilsscreen.knowledge.entries import DateWords
from ilsscreen.model import Month, Period, Span
from ilsscreen.resume.date_points import DECEMBER, JANUARY, Point, PointReader
from ilsscreen.resume.day_order import is_day_first, writes_iso_months
from ilsscreen.resume.range_words import RangeWords

_YEAR_WITH_LETTERS = re.compile(r"(?<!\w)[12lI][\dOoIl]{3}(?!\w)")
_AS_DIGITS = str.maketrans("OolI", "0011")
CENTURY = 100


class DatePatterns:
    """What dates look like by the words of one knowledge base, made ready once for many documents."""

    def __init__(self, words: DateWords) -> None:
        self.words = words
        self.points = PointReader(words)
        self.beside = RangeWords(words)


class DateReader:
    """Reads the dates of one document: how its days and months are ordered is decided once, for all."""

    def __init__(self, patterns: DatePatterns, text: str, as_of: Month) -> None:
        self._points = patterns.points
        self._beside = patterns.beside
        self._text = _YEAR_WITH_LETTERS.sub(_digits, text)
        self._as_of = as_of
        self._day_first = is_day_first(text, patterns.words)
        self._in_columns = patterns.beside.heads_columns(text)
        self._iso = writes_iso_months(text)

    def periods(self, start: int, end: int) -> list[Period]:
        """Every range or single date between two offsets, in the order of the text."""
        return list(self._pair(self.points(start, end), end))

    def points(self, start: int, end: int) -> list[Point]:
        """Every single date between two offsets."""
        return list(self._points.points(self._text, start, end, day_first=self._day_first, iso_months=self._iso))

    def dash_at(self, start: int, end: int) -> int | None:
        """Where a dash or word for "to" that stands at an offset ends."""
        return self._beside.dash_at(self._text, start, end)

    def end_at(self, start: int, end: int) -> int | None:
        """Where a date or word for "present" that stands at an offset ends."""
        point = next(iter(self.points(start, end)), None)
        if point is not None and point.span.start == start:
            return point.span.end
        return self._beside.present_at(self._text, start, end)

    def over_a_gap(self, opening: Span, closing: Span) -> Period | None:
        """The range from the date in one stretch of text to the date, or the present, in another."""
        first = next(iter(self.points(*opening)), None)
        second = next(iter(self.points(*closing)), None)
        if first is None or (first.lacks_year and second is None):
            return None
        return self._open_period(first, closing.end) if second is None else _range(first, second)

    def _pair(self, points: Sequence[Point], end: int) -> Iterator[Period]:
        at = 0
        while at < len(points):
            point, partner = points[at], points[at + 1] if at + 1 < len(points) else None
            if point.each:
                seasons, used = self._each_season(points[at:])
                yield from seasons
                at += used
            elif partner is not None and (years := self._school_years(point, partner)) is not None:
                yield years
                at += 2
            elif partner is not None and self._joined(point, partner):
                if (period := _range(point, partner)) is not None:
                    yield period
                at += 1 if self._chained(points[at + 1 : at + 3]) else 2
            else:
                if (period := self._single(point, end)) is not None:
                    yield period
                at += 1

    def _joined(self, first: Point, second: Point) -> bool:
        if self._beside.parts_columns(self._text, first.span.end, second.span.start):
            years = first.year_only or second.year_only
            return (self._in_columns or not years) and first.low <= second.low
        return self._beside.joins(self._text, first.span, second.span)

    def _school_years(self, first: Point, second: Point) -> Period | None:
        end = self._beside.school_years(self._text, first.span, second.span)
        if end is None or not (first.year_only and second.year_only):
            return None
        opening = self._points.academic(first.low.year, first.span)
        return _range(opening, self._points.academic(second.low.year, Span(second.span.start, end)))

    def _chained(self, pair: Sequence[Point]) -> bool:
        """ "1999-2003-2007": the end of one range is the start of the next."""
        return (
            len(pair) > 1
            and pair[0].year_only
            and pair[1].year_only
            and self._beside.chains(self._text, pair[0].span, pair[1].span)
        )

    def _each_season(self, points: Sequence[Point]) -> tuple[list[Period], int]:
        """ "Summers 2011-2013", "summers 2011, 2012": the season of each year, and how many points that used."""
        season, years, used = points[0], [points[0].low.year], 1
        for before, point in pairwise(points):
            between = self._beside.without_and(self._text[before.span.end : point.span.start])
            if not point.year_only or (between and not self._joined(before, point)):
                break
            first = years[-1] + 1 if between and len(years) == 1 else point.low.year
            years.extend(range(first, point.low.year + 1))
            used += 1
        return [_single_date(season.in_year(year)) for year in years], used

    def _single(self, point: Point, end: int) -> Period | None:
        if point.lacks_year:
            return None
        period = self._short_range(point, end) if point.year_only else None
        after = period.span.end if period is not None else point.span.end
        if (present := self._beside.present_at(self._text, after, end)) is not None:
            return self._open_period(point, present)
        if period is not None:
            return period
        if (dash := self._beside.open_at(self._text, after, end)) is not None and not point.weak:
            return self._open_period(point, dash)
        if self._beside.is_open_before(self._text, point.span.start):
            return self._open_period(point, after)
        return None if point.weak or self._beside.is_end_only(self._text, point.span.start) else _single_date(point)

    def _short_range(self, point: Point, end: int) -> Period | None:
        """ "2015-18": a year and the last two digits of a later one."""
        found = self._beside.short_end_at(self._text, point.span.end, end)
        if found is None:
            return None
        digits, stop = found
        year = point.low.year // CENTURY * CENTURY + digits
        if not point.low.year < year <= self._as_of.year:
            return None
        close = Point(Month(year, JANUARY), Month(year, DECEMBER), Span(point.span.start, stop), year_only=True)
        return _range(point, close)

    def _open_period(self, point: Point, end: int) -> Period:
        return Period(
            first=point.low,
            last=self._as_of,
            earliest_first=point.low,
            latest_first=point.high,
            earliest_last=self._as_of,
            latest_last=self._as_of,
            present=True,
            span=Span(point.span.start, end),
            possible=point.possible,
        )


def _range(first: Point, second: Point) -> Period | None:
    """The period between two points; a month without a year takes it from the other end."""
    if second.lacks_year:
        return None
    if first.lacks_year:
        first = first.in_year(second.low.year - (first.low.month > second.low.month))
    return Period(
        first=first.low,
        last=second.low if second.year_only else second.high,
        earliest_first=first.low,
        latest_first=first.high,
        earliest_last=second.low,
        latest_last=second.high,
        present=False,
        span=Span(first.span.start, second.span.end),
        possible=first.possible and second.possible,
    )


def _single_date(point: Point) -> Period:
    low, high = point.low, point.high
    return Period(low, high, low, high, low, high, present=False, span=point.span, possible=point.possible)


def _digits(match: re.Match[str]) -> str:
    """A year with letters where digits should be, as scanned pages have it ("2O19")."""
    return match.group().translate(_AS_DIGITS) if sum(c.isdigit() for c in match.group()) > 1 else match.group()


__all__ = ["DatePatterns", "DateReader"]

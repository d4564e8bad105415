"""Ranges of time in a text: points joined by "to" or a dash, open ends, "since"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ilsscreen.knowledge.entries import DateWords
from ilsscreen.model import Month, Period, Span
from ilsscreen.phrases import Compiler, PhraseTable, tokenize
from ilsscreen.resume.date_points import DECEMBER, JANUARY, Point, PointReader, fold_phrase, full_year

_DASHES = r"(?:->|ï¼|â€[“”\x93\x94]|[-–—‒−~/→➔])"
"""Dashes of every kind, arrows, and dashes whose bytes another program misread."""

_ISO = re.compile(r"(?<!\d)(?:19|20)(\d\d)-(0[1-9]|1[0-2])(?!\d)")
_DAY_MONTH = re.compile(r"(?<!\d)(\d\d?)[-/.](\d\d?)[-/.](?:19|20)\d\d(?!\d)")
_SHORT_END = re.compile(rf"\s?{_DASHES}\s?['’]?(\d\d)(?![\d/:.]\d|\w|%)")
_COLUMN = re.compile(r"[ ]{2,40}|[ ]*\t[ ]*")
_LOOK_BEHIND = 24


class DateReader:
    """Reads the dates of one document: how its days and months are ordered is decided once, for all."""

    def __init__(self, words: DateWords, text: str, as_of: Month) -> None:
        self._points = PointReader(words)
        self._text = text
        self._as_of = as_of
        self._day_first = _is_day_first(text, words)
        self._iso = any(int(m[2]) <= int(m[1]) for m in _ISO.finditer(text))
        to = "|".join(_spaced(w) for w in sorted(words.to, key=len, reverse=True))
        present = "|".join(_spaced(w) for w in sorted(words.present, key=len, reverse=True))
        self._join = re.compile(rf"[\s.,]*(?:{_DASHES}{{1,2}}|(?<!\w)(?:{to})(?!\w))(?:\s*(?:{to})(?!\w))?\s*", re.I)
        self._to = re.compile(rf"[ \t]*(?:{_DASHES}{{1,2}}|(?<!\w)(?:{to})(?!\w))", re.I)
        self._present = re.compile(
            rf"[\s.,(]*(?:{_DASHES}{{1,2}}|(?<!\w)(?:{to})(?!\w))?[\s(]*(?:{present})(?![\w-])", re.I
        )
        self._open = re.compile(r"\s?[-–—‒−→]\s*(?=$|[\n,;)\].|]|\.\.\.|…)|\s?\+(?=\s|$)", re.M)
        self._since = re.compile(rf"(?<!\w)(?:{'|'.join(_spaced(w) for w in words.since)})\s+$", re.I)
        self._until = re.compile(rf"(?<!\w)(?:{'|'.join(_spaced(w) for w in words.until)})\s+$", re.I)

    def periods(self, start: int, end: int) -> list[Period]:
        """Every range or single date between two offsets, in the order of the text."""
        return list(self._pair(self.points(start, end), end))

    def points(self, start: int, end: int) -> list[Point]:
        """Every single date between two offsets."""
        return list(self._points.points(self._text, start, end, day_first=self._day_first, iso_months=self._iso))

    def dash_at(self, start: int, end: int) -> int | None:
        """Where a dash or word for "to" that stands at an offset ends."""
        match = self._to.match(self._text, start, end)
        return None if match is None else match.end()

    def end_at(self, start: int, end: int) -> int | None:
        """Where a date or word for "present" that stands at an offset ends."""
        point = next(iter(self.points(start, end)), None)
        if point is not None and point.span.start == start:
            return point.span.end
        match = self._present.match(self._text, start, end)
        return None if match is None else match.end()

    def over_a_gap(self, opening: Span, closing: Span) -> Period | None:
        """The range from the date in one stretch of text to the date, or the present, in another."""
        first = next(iter(self.points(*opening)), None)
        second = next(iter(self.points(*closing)), None)
        if first is None or (first.lacks_year and second is None):
            return None
        if second is None:
            return self._open_period(first, closing.end)
        return next(self._range(first, second), None)

    def _pair(self, points: Sequence[Point], end: int) -> Iterator[Period]:
        at = 0
        while at < len(points):
            point = points[at]
            partner = points[at + 1] if at + 1 < len(points) else None
            if partner is not None and self._joined(point, partner):
                yield from self._range(point, partner)
                at += 2
                continue
            period = self._single(point, end)
            if period is not None:
                yield period
            at += 1

    def _joined(self, first: Point, second: Point) -> bool:
        between = self._text[first.span.end : second.span.start]
        if _COLUMN.fullmatch(between):
            return not (first.year_only or second.year_only) and first.low <= second.low
        return len(between) < _LOOK_BEHIND and between.count("\n") <= 2 and bool(self._join.fullmatch(between))

    def _range(self, first: Point, second: Point) -> Iterator[Period]:
        if first.lacks_year:
            first = first.with_year(second.low.year)
        if second.lacks_year:
            return
        yield Period(
            first=first.low,
            last=_end_reading(second),
            earliest_first=first.low,
            latest_first=first.high,
            earliest_last=second.low,
            latest_last=second.high,
            present=False,
            span=Span(first.span.start, second.span.end),
        )

    def _single(self, point: Point, end: int) -> Period | None:
        if point.lacks_year:
            return None
        if point.year_only and (period := self._short_range(point, end)) is not None:
            match = self._present.match(self._text, period.span.end, end)
            return period if match is None else self._open_period(point, match.end())
        if (match := self._present.match(self._text, point.span.end, end)) is not None:
            return self._open_period(point, match.end())
        if (match := self._open.match(self._text, point.span.end, end)) is not None and not point.weak:
            return self._open_period(point, match.end())
        before = self._text[max(0, point.span.start - _LOOK_BEHIND) : point.span.start]
        if self._since.search(before):
            return self._open_period(point, point.span.end)
        if point.weak or self._until.search(before):
            return None
        return Period(point.low, point.high, point.low, point.high, point.low, point.high, False, point.span)

    def _short_range(self, point: Point, end: int) -> Period | None:
        """ "2015-18": a year and the last two digits of a later one."""
        match = _SHORT_END.match(self._text, point.span.end, end)
        if match is None:
            return None
        year = point.low.year // 100 * 100 + int(match[1])
        if not point.low.year < year <= self._as_of.year:
            return None
        close = Point(Month(year, JANUARY), Month(year, DECEMBER), Span(point.span.start, match.end()), year_only=True)
        return next(self._range(point, close), None)

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
        )


def _spaced(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split())


def _end_reading(point: Point) -> Month:
    """What a point means at the end of a range: a year alone is its January."""
    return point.low if point.year_only else point.high


def _is_day_first(text: str, words: DateWords) -> bool:
    """Whether days stand before months, by what the document itself shows, else by its spelling."""
    pairs = [(int(m[1]), int(m[2])) for m in _DAY_MONTH.finditer(text)]
    day, month = sum(a > DECEMBER for a, _ in pairs), sum(b > DECEMBER for _, b in pairs)
    if day or month:
        return day >= month
    if not pairs:
        return False
    if re.search(r"\d\d?\.\d\d?\.(?:19|20)\d\d", text):
        return True
    table: PhraseTable[None] = PhraseTable(Compiler({}))
    for sign in words.day_first_signs:
        table.add(sign, None)
    return next(table.find(tokenize(text)), None) is not None


__all__ = ["DateReader", "fold_phrase", "full_year"]

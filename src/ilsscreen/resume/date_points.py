"""Single points in time as people write them: "Mar. 2019", "15.07.2016", "Spring 2018", "'09"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from ilsscreen.knowledge.entries import DateWords
from ilsscreen.model import Month, Span
from ilsscreen.phrases import fold
from ilsscreen.resume.alternation import alternation
from ilsscreen.resume.date_pattern import YEAR, pattern_of

LONG_AGO: Final = 50
"""Two-digit years from here on are of the last century."""

JANUARY: Final = 1
DECEMBER: Final = 12
LAST_DAY: Final = 31


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time: the months that it may mean, and whether it needs a partner to be a date at all.

    ``each`` marks a season in the plural, which stands for that season in each of the years that follow;
    a day or month that does not exist makes it not ``possible``.
    """

    low: Month
    high: Month
    span: Span
    year_only: bool = False
    weak: bool = False
    lacks_year: bool = False
    each: bool = False
    possible: bool = True

    def in_year(self, year: int) -> Point:
        """The same months in another year."""
        later = year + self.high.year - self.low.year
        return replace(self, low=Month(year, self.low.month), high=Month(later, self.high.month), lacks_year=False)


_LOOK_AROUND = 24
_LIKELY = re.compile(YEAR)


class PointReader:
    """Finds the points in time of a text, by the date words of the knowledge base."""

    def __init__(self, words: DateWords) -> None:
        self._months = _numbered(words.months)
        self._seasons = {fold_phrase(w): name for name, ws in words.seasons.items() for w in ws}
        self._season_months = {name: (int(ms[0]), int(ms[1])) for name, ms in words.season_months.items()}
        self._not_after = re.compile(rf"(?:^|(?<!\w))(?:{alternation(words.not_after)}):?\s?$", re.I)
        self._not_before = re.compile(rf"[^\S\n]?(?:{alternation(words.not_before)})(?!\w)", re.I)
        self._each = {fold_phrase(word) for word in words.each}
        self._pattern = pattern_of(words, {name for name in words.seasons if self._wraps(name)})

    def points(self, text: str, start: int, end: int, *, day_first: bool, iso_months: bool) -> Iterator[Point]:
        """The points of a stretch of text, in order; what cannot be a date is passed over."""
        for match in self._pattern.finditer(text, start, end):
            point = self._point(match, day_first=day_first, iso_months=iso_months)
            if point is not None:
                no_year = point.year_only and self._is_no_year(text, point.span, start, end)
                yield replace(point, weak=point.weak or no_year)

    def _is_no_year(self, text: str, span: Span, start: int, end: int) -> bool:
        """A number of four digits that words beside it make something else ("Windows 2000", "2000 students")."""
        before = text[max(start, span.start - _LOOK_AROUND) : span.start]
        return bool(self._not_after.search(before)) or bool(self._not_before.match(text, span.end, end))

    def _point(self, match: re.Match[str], *, day_first: bool, iso_months: bool) -> Point | None:
        span = Span(match.start(), match.end())
        if match["ymd"]:
            return _month(match["ymd_y"], match["ymd_m"], span)
        if match["dmy"]:
            return _day_month(match["dmy_a"], match["dmy_b"], match["dmy_y"], span, day_first=day_first)
        if match["my"]:
            return _month(match["my_y"], match["my_m"], span)
        if match["ym"]:
            return self._year_month(match, span, iso_months=iso_months)
        if match["ac"] or match["ca"]:
            return self.academic(int(match["ac_y"] or match["ca_y"]), span)
        return self._worded(match, span, day_first=day_first)

    def _worded(self, match: re.Match[str], span: Span, *, day_first: bool) -> Point | None:
        for name in ("wi", "se", "ys"):
            if match[name]:
                return self._season(match[f"{name}_s"], match[f"{name}_y"], span)
        for name in ("dmoy", "ymo", "ymb"):
            if match[name]:
                return self._named(match[f"{name}_m"], match[f"{name}_y"], span)
        if match["moyy"]:
            return _weak(self._named(match["moyy_m"], match["moyy_y"], span))
        if match["dmyy"]:
            full = str(full_year(match["dmyy_y"]))
            return _weak(_day_month(match["dmyy_a"], match["dmyy_b"], full, span, day_first=day_first))
        if match["mmyy"]:
            return _weak(_month(str(full_year(match["mmyy_y"])), match["mmyy_m"], span))
        if match["m"]:
            month = self._months[fold(match["m_m"])]
            return Point(Month(0, month), Month(0, month), span, weak=True, lacks_year=True)
        year = full_year(match["y_y"] or match["yy_y"])
        weak = match["yy"] is not None or not _LIKELY.fullmatch(match["y_y"])
        return Point(Month(year, JANUARY), Month(year, DECEMBER), span, year_only=True, weak=weak)

    def _named(self, word: str, year: str, span: Span) -> Point | None:
        month = self._months.get(fold(word))
        return None if month is None else _month(str(full_year(year)), str(month), span)

    def _year_month(self, match: re.Match[str], span: Span, *, iso_months: bool) -> Point | None:
        year = match["ym_y"]
        if not iso_months and int(match["ym_m"]) == int(year[2:]) + 1:
            return self.academic(int(year), span)
        return _month(year, match["ym_m"], span)

    def academic(self, year: int, span: Span) -> Point:
        """The academic year that begins in a year."""
        first, last = self._season_months["academic"]
        return Point(Month(year, first), Month(year + 1, last), span)

    def _season(self, word: str, year_text: str, span: Span) -> Point | None:
        name = self._seasons.get(fold_phrase(word))
        if name is None or name not in self._season_months:
            return None
        year = full_year(year_text)
        first, last = self._season_months[name]
        each = fold_phrase(word) in self._each
        return Point(Month(year, first), Month(year + (last < first), last), span, each=each)

    def _wraps(self, season: str) -> bool:
        """Whether a season ends in the year after the one it begins in."""
        first, last = self._season_months.get(season, (1, 1))
        return last < first


def fold_phrase(text: str) -> str:
    """Words folded one by one, single blanks between."""
    return " ".join(fold(word) for word in text.split())


def full_year(text: str) -> int:
    """The year that two or four digits mean: 00 to 49 are of this century."""
    digits = text.lstrip("'’")
    year = int(digits)
    if len(digits) == len("2019"):
        return year
    return year + (1900 if year >= LONG_AGO else 2000)


def _numbered(words: Mapping[str, Iterable[str]]) -> dict[str, int]:
    return {fold(word): int(number) for number, names in words.items() for word in names}


def _month(year: str, month: str, span: Span, day: int = 1) -> Point:
    possible = JANUARY <= int(month) <= DECEMBER and 1 <= day <= LAST_DAY
    at = Month(int(year), int(month) if possible else JANUARY)
    return Point(at, at, span, possible=possible)


def _day_month(first: str, second: str, year: str, span: Span, *, day_first: bool) -> Point:
    a, b = int(first), int(second)
    if a > DECEMBER or (day_first and b <= DECEMBER):
        return _month(year, second, span, day=a)
    return _month(year, first, span, day=b)


def _weak(point: Point | None) -> Point | None:
    return None if point is None else replace(point, weak=True)

"""What joins two dates into a range, and what leaves a range open: dashes, "to", "present", "since"."""

from __future__ import annotations

import re
from typing import Final

from ilsscreen.knowledge.entries import DateWords
from ilsscreen.model import Span
from ilsscreen.resume.alternation import alternation

DASHES: Final = r"(?:->|ï¼|â€[“”\x93\x94]|[-–—‒−―‑－~/→➔])"
"""Dashes of every kind, arrows, and dashes whose bytes another program misread."""

LOOK_BEHIND: Final = 24
"""Characters before a date that may hold "since" or "until", and the most that may join two dates."""

_COLUMN = re.compile(r"[ ]{2,40}|[ ]*[\t|][ ]*")
_SHORT_END = re.compile(rf"\s?{DASHES}\s?['’]?(\d\d)(?![\d/:.]\d|\w|%)")
_SCHOOL_YEAR = re.compile(r"/\d\d(?![\w/])")
_OPEN = re.compile(r"\s?[-–—‒−→](?=\s{4,})|\s?[-–—‒−→]\s*(?=$|[\n,;:)\].|]|\.\.\.|…)|\s?\+(?=\s|$)", re.M)


class RangeWords:
    """Reads what stands between and beside the dates of a text, by the date words of the knowledge base."""

    def __init__(self, words: DateWords) -> None:
        to, present = alternation(words.to), alternation(words.present)
        to = rf"(?:(?<!\w)(?:{to})(?!\w)\s?:?)"
        self._join = re.compile(rf"[\s.,]*(?:{DASHES}{{1,2}}|{to})(?:\s*{to})?\s*", re.I)
        self._school_years = re.compile(rf"/\d\d{self._join.pattern}", re.I)
        self._and = re.compile(rf"\s+(?:{alternation(words.between_and)})\s+", re.I)
        self._between = re.compile(rf"(?<!\w)(?:{alternation(words.between)})\s+$", re.I)
        self._to = re.compile(rf"[ \t]*(?:{DASHES}{{1,2}}|{to})", re.I)
        self._present = re.compile(rf"[\s.,(|]*(?:{DASHES}{{1,2}})?[\s(]*{to}?[\s(]*(?:{present})(?![\w-])", re.I)
        self._from_present = re.compile(rf"(?<!\w)(?:{present})\s*(?:{DASHES}{{1,2}}|{to})\s*$", re.I)
        self._since = re.compile(rf"(?<!\w)(?:{alternation(words.since)})\s+$", re.I)
        self._from_and_to = re.compile(
            rf"(?<!\w)(?:{alternation(words.since)})(?:[ ]{{2,}}|[ ]*[\t|][ ]*)(?:{alternation(words.to)})[\s|]*$",
            re.I | re.M,
        )
        self._until = re.compile(rf"(?<!\w)(?:{alternation(words.until)})\s+$", re.I)

    def heads_columns(self, text: str) -> bool:
        """Whether a text has columns headed "From" and "To", in which a range has no dash."""
        return bool(self._from_and_to.search(text))

    def joins(self, text: str, first: Span, second: Span) -> bool:
        """Whether what stands between two dates makes them a range."""
        between = text[first.end : second.start]
        if len(" ".join(between.split())) >= LOOK_BEHIND or between.count("\n") > 2:
            return False
        if self._and.fullmatch(between):
            return bool(self._between.search(_before(text, first.start)))
        return bool(self._join.fullmatch(between))

    def without_and(self, between: str) -> str:
        """What stands between two dates, but for the marks and words that list them ("2023, 2024 and 2025")."""
        return self._and.sub("", between).strip(" ,&")

    def school_years(self, text: str, first: Span, second: Span) -> int | None:
        """Where the range of two school years ends ("2020/21 - 2023/24"); None where two dates are no such range."""
        if second.start - first.end >= LOOK_BEHIND or not self._school_years.fullmatch(text, first.end, second.start):
            return None
        return _end(_SCHOOL_YEAR.match(text, second.end))

    def chains(self, text: str, first: Span, second: Span) -> bool:
        """Whether one dash without blanks stands between two dates."""
        return second.start - first.end == 1 and bool(self._join.fullmatch(text, first.end, second.start))

    def parts_columns(self, text: str, start: int, end: int) -> bool:
        """Whether nothing but the gap between two columns stands between two dates."""
        return bool(_COLUMN.fullmatch(text, start, end))

    def dash_at(self, text: str, start: int, end: int) -> int | None:
        """Where a dash or word for "to" that stands at an offset ends."""
        return _end(self._to.match(text, start, end))

    def present_at(self, text: str, start: int, end: int) -> int | None:
        """Where a word for "present" that follows an offset ends."""
        return _end(self._present.match(text, start, end))

    def open_at(self, text: str, start: int, end: int) -> int | None:
        """Where a dash that leads nowhere ends."""
        return _end(_OPEN.match(text, start, end))

    def short_end_at(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """The two digits of a year behind a dash ("2015-18"), and where they end."""
        match = _SHORT_END.match(text, start, end)
        return None if match is None else (int(match[1]), match.end())

    def is_open_before(self, text: str, at: int) -> bool:
        """Whether "since", or "present" and a dash, stand before a date."""
        before = _before(text, at)
        return bool(self._since.search(before) or self._from_present.search(before))

    def is_end_only(self, text: str, at: int) -> bool:
        """Whether "until" stands before a date."""
        return bool(self._until.search(_before(text, at)))


def _before(text: str, at: int) -> str:
    return text[max(0, at - LOOK_BEHIND) : at]


def _end(match: re.Match[str] | None) -> int | None:
    return None if match is None else match.end()

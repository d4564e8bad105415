"""Dates that cannot be: left out, never mended, and each shown with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ilsscreen.model import MONTHS_A_YEAR, Document, Month, Notice, Period, Position


@dataclass(frozen=True, slots=True)
class PossibleDates:
    """Tells which periods can be, as of one month; ``longest`` is the most months one job can last."""

    as_of: Month
    longest: int

    def usable(self, position: Position) -> Position:
        """The position with the dates that can be; an end after today counts to today."""
        kept = (p if p.last <= self.as_of else self._cut(p) for p in position.periods if self._fault(p) is None)
        return replace(position, periods=tuple(kept))

    def notices(self, document: Document, positions: Iterable[Position]) -> Iterator[Notice]:
        """A warning for each date of a position that cannot be."""
        for position in positions:
            for period in position.periods:
                if (fault := self._fault(period)) is not None:
                    yield _notice(document, period, *fault)

    def _fault(self, period: Period) -> tuple[str, str] | None:
        if not period.possible:
            return "impossible_dates", "holds a day or month that does not exist; it was left out."
        if period.first > self.as_of:
            return "future_dates", f"starts after {self.as_of}; it was left out."
        if period.first > period.last:
            return "reversed_dates", "ends before it starts; it was left out."
        if period.months > self.longest:
            return "absurd_dates", f"is longer than {self.longest // MONTHS_A_YEAR} years; it was left out."
        return None

    def _cut(self, period: Period) -> Period:
        return replace(
            period,
            last=self.as_of,
            earliest_last=min(period.earliest_last, self.as_of),
            latest_last=self.as_of,
        )


def _notice(document: Document, period: Period, kind: str, what: str) -> Notice:
    span = period.span
    written = " ".join(document.text[span.start : span.end].split())
    return Notice(kind, f"“{written}” {what}", document.page_at(span.start), document.line_at(span.start))

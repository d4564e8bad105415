"""Document -> Resume: sections, positions with dates, statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.model import Document, Month, Notice, Period, Position, Resume
from ilsscreen.resume.dates import DateReader
from ilsscreen.resume.lines import read_lines
from ilsscreen.resume.outline import outline
from ilsscreen.resume.positions import PositionFinder
from ilsscreen.resume.stated_years import stated_years
from ilsscreen.resume.statements import read_statements
from ilsscreen.resume.strange import StrangeText
from ilsscreen.resume.vocabulary import Vocabulary

__all__ = ["ResumeReader"]


class ResumeReader:
    """Reads the structure of resumes by one knowledge base, as of one month."""

    def __init__(self, kb: KnowledgeBase, as_of: Month) -> None:
        self._words = Vocabulary(kb)
        self._strange = StrangeText(kb, self._words)
        self._as_of = as_of

    def read(self, document: Document) -> Resume:
        """The sections, positions and statements of a document."""
        words = self._words
        sections, lines = outline(read_lines(document, words), words)
        kinds = [section.kind for section in sections]
        dates = DateReader(words.kb.dates, document.text, self._as_of)
        positions = PositionFinder(document, lines, kinds, words).find(dates)
        warnings = [w for p in positions for w in self._date_warnings(document, p)]
        positions = [self._dated(position) for position in positions]
        statements = read_statements(document, lines, kinds, positions, words)
        dated = any(position.periods for position in positions)
        statements, strange = self._strange.parted(document, statements, jobs=dated)
        return Resume(
            document=document,
            sections=tuple(sections),
            positions=tuple(positions),
            statements=tuple(statements),
            stated_years=tuple(stated_years(document, statements, words)),
            warnings=(*warnings, *strange),
        )

    def _dated(self, position: Position) -> Position:
        """The position with its usable dates: an end after today counts to today, a date that cannot be is left out."""
        return replace(position, periods=tuple(self._usable(position.periods)))

    def _usable(self, periods: Iterable[Period]) -> Iterator[Period]:
        for period in periods:
            if period.first <= period.last and period.first <= self._as_of:
                yield period if period.last <= self._as_of else self._cut(period)

    def _cut(self, period: Period) -> Period:
        return replace(
            period,
            last=self._as_of,
            earliest_last=min(period.earliest_last, self._as_of),
            latest_last=self._as_of,
        )

    def _date_warnings(self, document: Document, position: Position) -> Iterator[Notice]:
        for period in position.periods:
            line = document.line_at(period.span.start)
            written = " ".join(document.text[period.span.start : period.span.end].split())
            page = document.page_at(period.span.start)
            if period.first > period.last:
                yield Notice("reversed_dates", f"“{written}” ends before it starts; it was left out.", page, line)
            elif period.first > self._as_of:
                yield Notice("future_dates", f"“{written}” starts after {self._as_of}; it was left out.", page, line)

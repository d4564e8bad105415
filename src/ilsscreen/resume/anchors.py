"""Which dates of a resume date a job, and which only stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ilsscreen.model import Period, Span
from ilsscreen.phrases import Token, tokenize
from ilsscreen.resume.column_dates import ColumnRange
from ilsscreen.resume.headers import abbreviates, is_organisation, is_title, names_a_title, pieces
from ilsscreen.resume.lines import Line
from ilsscreen.resume.vocabulary import Vocabulary

BARE_WORDS = 4
"""A line with at most so many words beside its date is a line of dates."""

HEADER_WORDS = 16
"""A header line has at most so many words beside its date."""

TITLE_WORDS = 6
"""A title of at most so many words before a range opens a header, however long the line goes on."""

HEADER_NAMES = 3
"""So many names behind a date and a colon show whether they go on with the header."""

TAIL_WORDS = 7
"""Words that may follow the date in a header line ("part-time, 10 hours a week")."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Lines (indexes, ``last`` included) whose dates date a job, and the rest of the header on those lines."""

    index: int
    last: int
    periods: tuple[Period, ...]
    rest: tuple[Span, ...]
    duty_from: int | None
    bare: bool

    @property
    def ranged(self) -> bool:
        """Whether its first date is a range as written, not one year or season alone."""
        return is_range(self.periods[0])


class AnchorReader:
    """Tells the anchors of one text."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._words = words

    def read(self, index: int, line: Line, periods: Sequence[Period]) -> Anchor | None:
        """The anchor that a line is, or None where its dates only stand in a sentence."""
        if not periods or self._is_aside(line, periods[0]) or self._is_no_job(line, periods[0]):
            return None
        first, last = periods[0].span, periods[-1].span
        before = tokenize(self._text, line.span.start, first.start)
        after = tokenize(self._text, last.end, line.span.end)
        spans = _outside(line.span, [period.span for period in periods])
        if (
            len(before) + len(after) <= BARE_WORDS
            and (line.numbered or not line.bullet)
            and not self._names_work(spans)
        ):
            return Anchor(index, index, tuple(periods), spans, None, bare=True)
        if self._titled_paragraph(line, before, after, periods):
            return Anchor(index, index, tuple(periods), (Span(line.span.start, first.start),), last.end, bare=False)
        duty = self._duty_start(last.end, line)
        tail = tokenize(self._text, last.end, duty or line.span.end)
        if not self._reads_as_header(line, before, tail, periods, spans):
            return None
        if duty is not None:
            spans = tuple(Span(s.start, min(s.end, duty)) for s in spans if s.start < duty)
        return Anchor(index, index, tuple(periods), spans, duty, bare=False)

    def over_lines(self, index: int, lines: Sequence[Line], found: ColumnRange) -> Anchor:
        """The anchor of the lines in whose columns a range stands, one end below the other."""
        rest = tuple(
            span for line, part in zip(lines, found.parts, strict=True) for span in _outside(line.span, [part])
        )
        last = index + len(lines) - 1
        return Anchor(index, last, (found.period,), rest, None, bare=not self._names_work(rest))

    def _titled_paragraph(
        self, line: Line, before: Sequence[Token], after: Sequence[Token], periods: Sequence[Period]
    ) -> bool:
        """A title and a range with the duties right behind, without a mark between."""
        if line.bullet or not before or len(before) > TITLE_WORDS or len(after) <= HEADER_WORDS:
            return False
        start = Span(line.span.start, periods[0].span.start)
        return self._names_job(start) and is_range(periods[0]) and self._duty_start(periods[-1].span.end, line) is None

    def _is_aside(self, line: Line, period: Period) -> bool:
        """A date after "in", "by", "until" inside a sentence; after "from" or "since", where no job is named before."""
        start = Span(line.span.start, period.span.start)
        before = tokenize(self._text, *start)
        if not before or self._text[before[-1].end : period.span.start].strip():
            return False
        ranged = period.present or period.first != period.last or period.last != period.latest_first
        if ranged and self._words.has("since", before[-2:]):
            return len(before) > BARE_WORDS and not (self._names_job(start) or self._closes_with_a_place(before, start))
        return self._words.has("date_preposition", before[-1:])

    def _is_no_job(self, line: Line, period: Period) -> bool:
        """The date of a birth, a licence or a leave; of a degree or the end of school, where the line names no job."""
        if self._words.has("no_job_date", line.tokens):
            return True
        parts = pieces(self._text, [line.span], self._words)
        studies = ("degree",) if is_range(period) else ("degree", "school_name")
        others = [p for p in parts if not any(self._words.has(name, p.tokens) for name in studies)]
        return len(others) < len(parts) and not any(is_title(p, self._words) for p in others)

    def _reads_as_header(
        self,
        line: Line,
        before: Sequence[Token],
        tail: Sequence[Token],
        periods: Sequence[Period],
        spans: Sequence[Span],
    ) -> bool:
        titled = self._names_job(Span(line.span.start, periods[0].span.start))
        between = tokenize(self._text, periods[0].span.end, max(periods[0].span.end, periods[-1].span.start))
        told = before if titled else [*before, *between, *tail]
        if self._words.in_first_person(before) or self._words.has("first_person", told):
            return False
        if self._words.starts("duty_verb", before or tail) and not (titled and self._words.starts("worked_as", before)):
            return False
        if len(before) > HEADER_WORDS or (before and len(tail) > HEADER_WORDS):
            return False
        names = self._names_work(spans)
        if line.bullet and not line.numbered:
            return names and (is_range(periods[0]) or len(before) + len(tail) <= HEADER_WORDS // 2)
        if not before:
            return names or is_range(periods[0])
        if len(tail) <= TAIL_WORDS:
            return names or is_range(periods[0]) or _capitalised(before)
        return names

    def _names_job(self, span: Span) -> bool:
        return names_a_title(self._text, [span], self._words)

    def _closes_with_a_place(self, before: Sequence[Token], start: Span) -> bool:
        """ "Every Friday, Oak Library, since 2019": a place of work and a comma, before the word before the date."""
        since = next((t for t in before[-2:] if self._words.starts("since", [t])), before[-1])
        parts = pieces(self._text, [Span(start.start, since.start)], self._words)
        comma = self._text[start.start : since.start].rstrip().endswith(",")
        return comma and any(is_organisation(p, self._words) for p in parts[-1:])

    def _names_work(self, spans: Sequence[Span]) -> bool:
        return any(
            is_title(p, self._words) or is_organisation(p, self._words) for p in pieces(self._text, spans, self._words)
        )

    def _duty_start(self, after: int, line: Line) -> int | None:
        """Where duties begin that stand behind the date on the same line ("2009 to 2012: seated patrons")."""
        for mark in (": ", ". "):
            at = self._text.find(mark, after, line.span.end)
            if 0 <= at - after <= HEADER_WORDS * 3 and not abbreviates(self._text, after, at, self._words):
                return None if self._goes_on_as_header(Span(at + len(mark), line.span.end)) else at + len(mark)
        return None

    def _goes_on_as_header(self, span: Span) -> bool:
        """Whether the first names behind a colon are of a job or a place of work."""
        parts = pieces(self._text, [span], self._words)[:HEADER_NAMES]
        first = [p for at, p in enumerate(parts) if len(p.tokens) <= TITLE_WORDS and (not at or p.text[0].isupper())]
        return any(is_title(p, self._words) or is_organisation(p, self._words) for p in first)


def is_range(period: Period) -> bool:
    """Whether a period is a range as written, not one month, season or year alone."""
    single = period.earliest_first == period.earliest_last and period.latest_first == period.latest_last
    return period.present or not single


def _capitalised(tokens: Sequence[Token]) -> bool:
    long = [t for t in tokens if len(t.word) > 3]
    return bool(long) and sum(t.raw[0].isupper() for t in long) * 2 > len(long)


def _outside(whole: Span, parts: Sequence[Span]) -> tuple[Span, ...]:
    """What is left of a stretch of text without some parts of it."""
    spans: list[Span] = []
    at = whole.start
    for part in parts:
        if part.start > at:
            spans.append(Span(at, part.start))
        at = max(at, part.end)
    if at < whole.end:
        spans.append(Span(at, whole.end))
    return tuple(spans)

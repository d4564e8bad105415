"""Which dates of a resume date a job, and which only stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ilsscreen.model import Period, Span
from ilsscreen.phrases import Token, tokenize
from ilsscreen.resume.headers import is_organisation, is_title, pieces
from ilsscreen.resume.lines import Line
from ilsscreen.resume.vocabulary import Vocabulary

BARE_WORDS = 4
"""A line with at most so many words beside its date is a line of dates."""

HEADER_WORDS = 16
"""A header line has at most so many words beside its date."""

TAIL_WORDS = 7
"""Words that may follow the date in a header line ("part-time, 10 hours a week")."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A line whose dates date a job: its dates, and the rest of the header on that line."""

    index: int
    periods: tuple[Period, ...]
    rest: tuple[Span, ...]
    duty_from: int | None
    bare: bool


def find_anchor(index: int, line: Line, periods: Sequence[Period], text: str, words: Vocabulary) -> Anchor | None:
    """The anchor that a line is, or None where its dates only stand in a sentence."""
    if not periods or _is_aside(line, periods[0], text, words):
        return None
    first, last = periods[0].span, periods[-1].span
    before = tokenize(text, line.span.start, first.start)
    after = tokenize(text, last.end, line.span.end)
    spans = _rest(line, periods)
    if len(before) + len(after) <= BARE_WORDS and not line.bullet and not _names_work(text, spans, words):
        return Anchor(index, tuple(periods), spans, None, bare=True)
    duty = _duty_start(text, last.end, line)
    tail = tokenize(text, last.end, duty or line.span.end)
    if not _reads_as_header(line, before, tail, periods, words, text, spans):
        return None
    if duty is not None:
        spans = tuple(Span(s.start, min(s.end, duty)) for s in spans if s.start < duty)
    return Anchor(index, tuple(periods), spans, duty, bare=False)


def _is_aside(line: Line, period: Period, text: str, words: Vocabulary) -> bool:
    """A date after "in", "by", "until" inside a sentence, or in a sentence of prose."""
    before = tokenize(text, line.span.start, period.span.start)
    ranged = period.present or period.first != period.last or period.last != period.latest_first
    return (
        bool(before) and words.has("date_preposition", before[-1:]) and not (ranged and words.has("since", before[-1:]))
    )


def _reads_as_header(
    line: Line,
    before: Sequence[Token],
    tail: Sequence[Token],
    periods: Sequence[Period],
    words: Vocabulary,
    text: str,
    spans: Sequence[Span],
) -> bool:
    if words.starts("duty_verb", before or tail):
        return False
    if len(before) > HEADER_WORDS or (before and len(tail) > HEADER_WORDS):
        return False
    names = _names_work(text, spans, words)
    if line.bullet and not line.numbered:
        return names and (is_range(periods[0]) or len(before) + len(tail) <= HEADER_WORDS // 2)
    if not before:
        return names or is_range(periods[0])
    if len(tail) <= TAIL_WORDS:
        return names or is_range(periods[0]) or _capitalised(before)
    return names


def _names_work(text: str, spans: Sequence[Span], words: Vocabulary) -> bool:
    return any(is_title(p, words) or is_organisation(p, words) for p in pieces(text, spans))


def is_range(period: Period) -> bool:
    """Whether a period is a range as written, not one year or season alone."""
    return (
        period.present
        or period.first.ordinal + 11 < period.last.ordinal
        or period.earliest_first == period.latest_first
    )


def _capitalised(tokens: Sequence[Token]) -> bool:
    long = [t for t in tokens if len(t.word) > 3]
    return bool(long) and sum(t.raw[0].isupper() for t in long) * 2 > len(long)


def _rest(line: Line, periods: Sequence[Period]) -> tuple[Span, ...]:
    spans: list[Span] = []
    at = line.span.start
    for period in periods:
        if period.span.start > at:
            spans.append(Span(at, period.span.start))
        at = max(at, period.span.end)
    if at < line.span.end:
        spans.append(Span(at, line.span.end))
    return tuple(spans)


def _duty_start(text: str, after: int, line: Line) -> int | None:
    """Where duties begin that stand behind the date on the same line ("2009 to 2012: seated patrons")."""
    for mark in (": ", ". "):
        at = text.find(mark, after, line.span.end)
        if 0 <= at - after <= HEADER_WORDS * 3:
            return at + len(mark)
    return None

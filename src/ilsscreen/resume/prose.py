"""Jobs told in sentences, as letters and statements do: "From 2014 to 2018 I was a page at Oak Library"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ilsscreen.model import Document, Month, Period, Position, Span
from ilsscreen.phrases import tokenize
from ilsscreen.resume.anchors import is_range
from ilsscreen.resume.dates import DateReader
from ilsscreen.resume.headers import Piece, is_organisation, is_title, pieces
from ilsscreen.resume.outline import NONE, OutlineLine
from ilsscreen.resume.section_kinds import SectionKinds
from ilsscreen.resume.sentences import sentences
from ilsscreen.resume.vocabulary import Vocabulary

_HELD = {"work", "text"}


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that tells of a job, and where its paragraph ends; ``open`` where it only says when the job began."""

    sentence: Span
    period: Period
    paragraph_end: int
    open: bool = False


class ProseReader:
    """Finds the jobs that the sentences of one document date."""

    def __init__(self, document: Document, lines: Sequence[OutlineLine], kinds: SectionKinds, words: Vocabulary):
        self._document = document
        self._text = document.text
        self._lines = lines
        self._kinds = kinds
        self._words = words

    def find(self, dates: DateReader, others: Sequence[Position]) -> list[Position]:
        """A position for each range of dates in a sentence in the first person that names a job or a place of work.

        None where a heading parts the jobs from the rest and dates stand in their headers, or for a time that
        another position covers.
        """
        if self._kinds.have_work and any(other.periods for other in others):
            return []
        taken = [period for other in others for period in other.periods]
        told = [t for t in _closed([*self._told(dates)]) if not any(_overlap(t.period, p) for p in taken)]
        starts = sorted([*(t.sentence.start for t in told), *(p.header.start for p in others)])
        return [self._position(t, self._end(t, starts)) for t in told]

    def _end(self, told: _Told, starts: Sequence[int]) -> int:
        """Up to the next position; the last goes on to the end of its paragraph."""
        return next((start for start in starts if start > told.sentence.start), told.paragraph_end)

    def _told(self, dates: DateReader) -> Iterator[_Told]:
        for paragraph in self._paragraphs():
            for sentence in sentences(self._text, paragraph, self._words):
                periods = [p for p in dates.periods(*sentence) if is_range(p)] or self._joined_and_left(sentence, dates)
                if not self._tells_of_work(sentence):
                    continue
                if periods:
                    yield from self._each(self._main_clause(sentence, periods[0]), periods, paragraph.end)
                elif (begun := self._begun(sentence, paragraph.end, dates)) is not None:
                    yield _Told(sentence, begun, paragraph.end, open=begun.present)

    def _main_clause(self, sentence: Span, period: Period) -> Span:
        """Without what comes before it: "Before I came to the library, I sold shoes from 2015 to 2019"."""
        tokens = tokenize(self._text, sentence.start, period.span.start)
        told = [at for at in range(len(tokens)) if self._words.in_first_person(tokens[at : at + 2])]
        if not told or not self._words.starts("before_or_after", tokens):
            return sentence
        return Span(tokens[told[-1]].start, sentence.end)

    def _joined_and_left(self, sentence: Span, dates: DateReader) -> list[Period]:
        """ "I joined the library in 2004 and left it in 2010": the range between two dates that words join."""
        first, second = [*dates.points(*sentence), None, None][:2]
        if first is None or second is None or not self._says("took_up", sentence.start, first.span.start):
            return []
        left = self._says("gave_up", first.span.end, second.span.start)
        period = dates.over_a_gap(first.span, second.span) if left else None
        return [] if period is None else [period]

    def _begun(self, sentence: Span, end: int, dates: DateReader) -> Period | None:
        """ "In 2004 I joined the library": from then to the date of leaving, told later in the paragraph, or open."""
        points = [point.span for point in dates.points(*sentence) if not point.lacks_year]
        if not points or not self._says("began_a_job", *sentence) or self._says("no_employment", *sentence):
            return None
        if not all(self._says("began_a_job", one.end, other.start) for one, other in pairwise(points)):
            return None
        return dates.over_a_gap(points[0], self._left(Span(sentence.end, end), dates))

    def _left(self, following: Span, dates: DateReader) -> Span:
        """The sentence that tells of leaving before the next tells of beginning; nothing where none does."""
        for sentence in sentences(self._text, following, self._words):
            if self._says("began_a_job", *sentence):
                break
            if self._says("gave_up", *sentence) and dates.points(*sentence):
                return sentence
        return Span(following.start, following.start)

    def _says(self, name: str, start: int, end: int) -> bool:
        return self._words.has(name, tokenize(self._text, start, end))

    def _each(self, sentence: Span, periods: Sequence[Period], end: int) -> Iterator[_Told]:
        """Each range with its part of the sentence, which ends or begins with it as the first one's does."""
        closes = self._names_work(Span(sentence.start, periods[0].span.start))
        edges = [p.span.end for p in periods[:-1]] if closes else [p.span.start for p in periods[1:]]
        for period, edge in zip(periods, pairwise([sentence.start, *edges, sentence.end]), strict=True):
            if self._names_work(Span(*edge)):
                yield _Told(Span(*edge), period, end)

    def _paragraphs(self) -> Iterator[Span]:
        """Lines without a blank line between, in sections that may tell of work."""
        start = end = -1
        for entry in self._lines:
            fits = not entry.heading and (self._kinds.of(entry) == NONE or self._kinds.holds(entry) in _HELD)
            if start >= 0 and (not fits or entry.line.blank_above):
                yield Span(start, end)
                start = -1
            if fits:
                start, end = entry.line.span.start if start < 0 else start, entry.line.span.end
        if start >= 0:
            yield Span(start, end)

    def _tells_of_work(self, sentence: Span) -> bool:
        tokens = tokenize(self._text, *sentence)
        if not self._words.in_first_person(tokens) or self._words.has("no_job_date", tokens):
            return False
        return self._names_work(sentence)

    def _names_work(self, span: Span) -> bool:
        tokens = tokenize(self._text, *span)
        return any(self._words.has(name, tokens) for name in ("job_noun", "organisation", "library_word"))

    def _position(self, told: _Told, end: int) -> Position:
        dates, sentence = told.period.span, told.sentence
        beside = [
            Span(sentence.start, max(sentence.start, dates.start)),
            Span(min(dates.end, sentence.end), sentence.end),
        ]
        parts = pieces(self._text, beside, self._words)
        title = next((p for p in parts if is_title(p, self._words)), None)
        places = (p for p in parts if p is not title and is_organisation(p, self._words))
        start = told.sentence.start
        return Position(
            title=self._name(title),
            employer=self._name(next(places, None)),
            periods=(told.period,),
            library=self._words.is_library(tokenize(self._text, *told.sentence)),
            library_why="",
            header=Span(start, start),
            body=Span(start, end),
            line=self._document.line_at(start),
        )

    def _name(self, piece: Piece | None) -> str:
        """What stands behind the last article of a piece of a sentence ("I was a page since" names a page)."""
        if piece is None:
            return ""
        articles = [token.end for token in piece.tokens if self._words.has("article", [token])]
        *_, last = piece.tokens
        end = last.start if self._words.has("date_preposition", [last]) else piece.span.end
        return self._text[articles[-1] if articles else piece.span.start : end].strip(" ,.;:")


def _closed(told: Sequence[_Told]) -> Iterator[_Told]:
    """Each job told of, the open ones up to the month in which the next began."""
    starts = sorted(t.period.first for t in told)
    for job in told:
        after = next((start for start in starts if start > job.period.first), None)
        yield _up_to(job, after) if job.open and after is not None else job


def _up_to(job: _Told, end: Month) -> _Told:
    closed = replace(job.period, last=end, earliest_last=end, latest_last=end, present=False)
    return replace(job, period=closed, open=False)


def _overlap(one: Period, other: Period) -> bool:
    return one.first <= other.last and other.first <= one.last

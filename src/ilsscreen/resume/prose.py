"""Jobs told in sentences, as letters and statements do: "From 2014 to 2018 I was a page at Oak Library"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ilsscreen.model import Document, Period, Position, Span
from ilsscreen.phrases import tokenize
from ilsscreen.resume.dates import DateReader
from ilsscreen.resume.headers import Piece, is_organisation, is_title, pieces
from ilsscreen.resume.outline import OutlineLine
from ilsscreen.resume.section_kinds import SectionKinds
from ilsscreen.resume.told_jobs import ToldJob, ToldJobs, paragraphs
from ilsscreen.resume.vocabulary import Vocabulary


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

        None where a heading parts the jobs from the rest and dates stand in their headers.
        """
        if self._kinds.have_work and any(other.periods for other in others):
            return []
        found = ToldJobs(self._text, self._words, dates).find(paragraphs(self._lines, self._kinds))
        told = [job for job in found if not any(_covers(other, job) for other in others)]
        starts = sorted([*(job.sentence.start for job in told), *(p.header.start for p in others)])
        return list(_with_the_same_employer([self._position(job, _end(job, starts)) for job in told]))

    def _position(self, told: ToldJob, end: int) -> Position:
        dates, sentence = told.period.span, told.sentence
        beside = [
            Span(sentence.start, max(sentence.start, dates.start)),
            Span(min(dates.end, sentence.end), sentence.end),
        ]
        parts = pieces(self._text, beside, self._words)
        title = next((p for p in parts if is_title(p, self._words)), None)
        places = (p for p in parts if p is not title and is_organisation(p, self._words))
        start = sentence.start
        return Position(
            title=self._name(title),
            employer=self._name(next(places, None)),
            periods=(told.period,),
            library=self._words.is_library(tokenize(self._text, *sentence)),
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


def _end(told: ToldJob, starts: Sequence[int]) -> int:
    """Up to the next position; the last goes on to the end of its paragraph."""
    return next((start for start in starts if start > told.sentence.start), told.paragraph_end)


def _with_the_same_employer(told: Sequence[Position]) -> Iterator[Position]:
    """The jobs; one that names a title and no place, right after one in a library, is of the same library."""
    for position in told:
        before = (p for p in told if p.library and _follows(position.periods[0], p.periods[0]))
        same = next(before, None) if position.title and not (position.library or position.employer) else None
        yield position if same is None else replace(position, employer=same.employer, library=True)


def _follows(period: Period, before: Period) -> bool:
    return before.last.ordinal <= period.first.ordinal <= before.last.ordinal + 1


def _covers(position: Position, job: ToldJob) -> bool:
    """Whether a job has its own header over the same dates, or is told again of one at a library or in its duties."""
    again = position.library or position.body.start <= job.sentence.start < position.body.end
    return any(p.span == job.period.span or (again and _overlap(p, job.period)) for p in position.periods)


def _overlap(one: Period, other: Period) -> bool:
    return one.first <= other.last and other.first <= one.last

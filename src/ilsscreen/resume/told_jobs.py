"""What the sentences of a text tell of jobs: which of them, and from when to when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ilsscreen.model import Month, Period, Span
from ilsscreen.phrases import tokenize
from ilsscreen.resume.anchors import is_range
from ilsscreen.resume.dates import DateReader
from ilsscreen.resume.outline import NONE, OutlineLine
from ilsscreen.resume.section_kinds import SectionKinds
from ilsscreen.resume.sentences import sentences
from ilsscreen.resume.vocabulary import Vocabulary

_HELD = {"work", "text"}


@dataclass(frozen=True, slots=True)
class ToldJob:
    """A sentence that tells of a job, and where its paragraph ends; ``open`` where it only says when the job began."""

    sentence: Span
    period: Period
    paragraph_end: int
    open: bool = False


def paragraphs(lines: Sequence[OutlineLine], kinds: SectionKinds) -> Iterator[Span]:
    """Lines without a blank line between, in sections that may tell of work."""
    start = end = -1
    for entry in lines:
        fits = not entry.heading and (kinds.of(entry) == NONE or kinds.holds(entry) in _HELD)
        if start >= 0 and (not fits or entry.line.blank_above):
            yield Span(start, end)
            start = -1
        if fits:
            start, end = entry.line.span.start if start < 0 else start, entry.line.span.end
    if start >= 0:
        yield Span(start, end)


class ToldJobs:
    """Finds the jobs that paragraphs of one text tell of, in the first person."""

    def __init__(self, text: str, words: Vocabulary, dates: DateReader) -> None:
        self._text = text
        self._words = words
        self._dates = dates

    def find(self, stretches: Iterator[Span]) -> list[ToldJob]:
        """The jobs in the order of the text; one of which the end is not told ends where the next begins."""
        told = [job for paragraph in stretches for job in self._of_paragraph(paragraph)]
        starts = sorted(job.period.first for job in told)
        return [_closed(job, starts) for job in told]

    def _of_paragraph(self, paragraph: Span) -> Iterator[ToldJob]:
        before = paragraph.start
        for sentence in sentences(self._text, paragraph, self._words):
            undated = not self._points(Span(before, sentence.start))
            goes_on = undated and self._words.starts("that_was", tokenize(self._text, *sentence))
            whole = Span(before, sentence.end) if goes_on else sentence
            yield from self._of_sentence(whole, paragraph.end, any_date=goes_on)
            before = sentence.start

    def _of_sentence(self, sentence: Span, end: int, *, any_date: bool) -> Iterator[ToldJob]:
        """The jobs of a sentence; a season or year alone is the time of one only where the sentence is about that."""
        if not self._tells_of_work(sentence):
            return
        periods = [p for p in self._dates.periods(*sentence) if any_date or is_range(p)]
        if periods := periods or self._joined_and_left(sentence):
            yield from self._each(self._main_clause(sentence, periods[0]), periods, end)
        elif (begun := self._begun(sentence, end)) is not None:
            yield ToldJob(sentence, begun, end, open=begun.present)

    def _tells_of_work(self, sentence: Span) -> bool:
        tokens = tokenize(self._text, *sentence)
        of_work = self._words.has("job_noun", tokens) or not self._words.has("no_employment", tokens)
        told = of_work and self._words.in_first_person(tokens) and not self._words.has("no_job_date", tokens)
        return told and self._names_work(sentence)

    def _names_work(self, span: Span) -> bool:
        return any(self._says(name, *span) for name in ("job_noun", "organisation", "library_word"))

    def _says(self, name: str, start: int, end: int) -> bool:
        return self._words.has(name, tokenize(self._text, start, end))

    def _main_clause(self, sentence: Span, period: Period) -> Span:
        """Without what comes before it: "Before I came to the library, I sold shoes from 2015 to 2019"."""
        tokens = tokenize(self._text, sentence.start, max(sentence.start, period.span.start))
        told = [at for at in range(len(tokens)) if self._words.in_first_person(tokens[at : at + 2])]
        if not told or not self._words.starts("before_or_after", tokens):
            return sentence
        return Span(tokens[told[-1]].start, sentence.end)

    def _each(self, sentence: Span, periods: Sequence[Period], end: int) -> Iterator[ToldJob]:
        """Each range with its part of the sentence, which ends or begins with it as the first one's does."""
        closes = self._names_work(Span(sentence.start, periods[0].span.start))
        edges = [p.span.end for p in periods[:-1]] if closes else [p.span.start for p in periods[1:]]
        for period, edge in zip(periods, pairwise([sentence.start, *edges, sentence.end]), strict=True):
            if self._names_work(Span(*edge)):
                yield ToldJob(Span(*edge), period, end)

    def _joined_and_left(self, sentence: Span) -> list[Period]:
        """ "I joined the library in 2004 and left it in 2010": the range between two dates that words join."""
        first, second = [*self._dates.points(*sentence), None, None][:2]
        if first is None or second is None or not self._says("took_up", sentence.start, second.span.start):
            return []
        left = self._says("gave_up", first.span.end, second.span.start)
        period = self._dates.over_a_gap(first.span, second.span) if left else None
        return [] if period is None else [period]

    def _begun(self, sentence: Span, end: int) -> Period | None:
        """ "In 2004 I joined the library": from then to the date of leaving, told later in the paragraph, or open."""
        points = self._points(sentence)
        if not points or not self._says("began_a_job", *sentence) or self._says("no_employment", *sentence):
            return None
        if not self._says("began_a_job", sentence.start, points[-1].start):
            points = points[-1:]
        if not all(self._says("began_a_job", one.end, other.start) for one, other in pairwise(points)):
            return None
        return self._dates.over_a_gap(points[0], self._left(Span(sentence.end, end)))

    def _left(self, following: Span) -> Span:
        """The date of leaving, if a sentence tells it before one tells of beginning; else nothing."""
        for sentence in sentences(self._text, following, self._words):
            if self._says("began_a_job", *sentence):
                break
            points = self._points(sentence)
            if points and self._says("gave_up", *sentence):
                return next((p for p in points if self._says("gave_up", sentence.start, p.start)), points[0])
        return Span(following.start, following.start)

    def _points(self, sentence: Span) -> list[Span]:
        return [point.span for point in self._dates.points(*sentence) if not point.lacks_year]


def _closed(job: ToldJob, starts: Sequence[Month]) -> ToldJob:
    """An open one up to the month in which the next begins."""
    end = next((start for start in starts if start > job.period.first), None)
    if end is None or not job.open:
        return job
    closed = replace(job.period, last=end, earliest_last=end, latest_last=end, present=False)
    return replace(job, period=closed, open=False)

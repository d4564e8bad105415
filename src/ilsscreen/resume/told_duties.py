"""Duties told in a letter whose jobs stand in a bare list: the paragraph that gives a job's dates is about that job."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ilsscreen.model import Document, Position, Span
from ilsscreen.phrases import tokenize
from ilsscreen.resume.dates import DateReader
from ilsscreen.resume.sentences import sentences
from ilsscreen.resume.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ToldDuties:
    """A stretch of text with the index of the position that it tells of."""

    span: Span
    position: int


class ToldDutiesReader:
    """Finds what paragraphs of one text tell of the jobs that have no duties below their headers."""

    def __init__(self, document: Document, words: Vocabulary, dates: DateReader) -> None:
        self._text = document.text
        self._words = words
        self._dates = dates

    def find(self, stretches: Iterable[Span], positions: Sequence[Position]) -> list[ToldDuties]:
        """The stretches in the order of the text, each from the sentence with the dates to those of another job."""
        bare = [at for at, p in enumerate(positions) if p.periods and not self._text[slice(*p.body)].strip()]
        if not bare:
            return []
        own = [Span(p.header.start, p.body.end) for p in positions]
        apart = (s for s in stretches if not any(s.start < o.end and o.start < s.end for o in own))
        return [told for stretch in apart for told in self._of(stretch, positions, bare)]

    def marked(self, positions: Sequence[Position], told: Iterable[ToldDuties]) -> list[Position]:
        """The positions with those told of as library work, where no header names another place."""
        library = {t.position for t in told if self._words.is_library(tokenize(self._text, *t.span))}
        return [self._marked(p) if at in library else p for at, p in enumerate(positions)]

    def _marked(self, position: Position) -> Position:
        header = tokenize(self._text, *position.header)
        elsewhere = any(self._words.has(name, header) for name in ("organisation", "other_trade", "not_library"))
        if position.library or elsewhere:
            return position
        return replace(position, library=True, library_why="as the text tells of it")

    def _of(self, stretch: Span, positions: Sequence[Position], bare: Sequence[int]) -> Iterator[ToldDuties]:
        starts = [
            (s.start, at) for s in sentences(self._text, stretch, self._words) for at in self._dated(s, positions, bare)
        ]
        for (start, at), (end, _) in pairwise([*starts, (stretch.end, 0)]):
            yield ToldDuties(Span(start, end), at)

    def _dated(self, sentence: Span, positions: Sequence[Position], bare: Sequence[int]) -> Iterator[int]:
        """The jobs whose dates stand in a sentence, or whose first date where they go on to this day."""
        ranges = {(p.first, p.last) for p in self._dates.periods(*sentence)}
        begun = {point.low for point in self._dates.points(*sentence) if not point.year_only}
        for at in bare:
            period = positions[at].periods[0]
            if (period.first, period.last) in ranges or (period.present and period.first in begun):
                yield at

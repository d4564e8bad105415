"""The lines of a document whose dates date jobs, told from those in duties, studies and addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ilsscreen.model import Period, Span
from ilsscreen.phrases import tokenize
from ilsscreen.resume.anchors import Anchor, AnchorReader, is_range
from ilsscreen.resume.column_dates import column_range
from ilsscreen.resume.dates import DateReader
from ilsscreen.resume.dates_among_others import DatesAmongOthers
from ilsscreen.resume.headers import is_title, names_a_title, pieces
from ilsscreen.resume.lines import Line, open_brackets
from ilsscreen.resume.outline import NONE, OutlineLine
from ilsscreen.resume.section_kinds import SectionKinds
from ilsscreen.resume.sentences import sentences
from ilsscreen.resume.vocabulary import Vocabulary
from ilsscreen.resume.wrapping import stops_short

SENTENCE_LINE = 60
"""Characters of a line that may be a wrapped one of a paragraph."""


class DatedLines:
    """Finds the anchors of one document."""

    def __init__(self, text: str, lines: Sequence[OutlineLine], kinds: SectionKinds, words: Vocabulary) -> None:
        self._text = text
        self._lines = lines
        self._kinds = kinds
        self._words = words
        self._reader = AnchorReader(text, words)
        self._work = self._sections_of_work()

    def anchors(self, dates: DateReader) -> list[Anchor]:
        """The anchors in the order of the text."""
        found: dict[int, Anchor] = {}
        at = 0
        while at < len(self._lines):
            anchor = self._anchor(at, dates)
            if anchor is not None:
                found[at] = anchor
            at = anchor.last + 1 if anchor is not None else at + 1
        among = DatesAmongOthers(self._text, self._lines, self._kinds, self._words, found)
        return list(among.in_earnest().values())

    def _anchor(self, index: int, dates: DateReader) -> Anchor | None:
        entry = self._lines[index]
        if not self._work[entry.section] or not any(char.isdigit() for char in entry.line.text):
            return None
        if entry.heading and self._kinds.holds(entry) == "duties":
            return None
        anchor = self._over_lines(index, dates) or self._reader.read(index, entry.line, self._periods(index, dates))
        if anchor is None or self._inside_duty(index, anchor) or not self._fits(entry, anchor):
            return None
        return self._to_its_end(anchor)

    def _to_its_end(self, anchor: Anchor) -> Anchor:
        """With the lines below over which its dates are broken."""
        end, last = anchor.periods[-1].span.end, anchor.last
        while self._lines[last].line.span.end < end:
            last += 1
        if last == anchor.last:
            return anchor
        rest = Span(end, self._lines[last].line.span.end)
        return replace(anchor, last=last, rest=(*anchor.rest, *([rest] if rest.end > rest.start else [])))

    def _over_lines(self, index: int, dates: DateReader) -> Anchor | None:
        for count in (2, 3):
            lines = [entry.line for entry in self._lines[index : index + count]]
            if len(lines) < count or lines[-1].blank_above:
                return None
            found = column_range(dates, self._text, [line.span for line in lines])
            if found is not None:
                return self._reader.over_lines(index, lines, found)
        return None

    def _periods(self, index: int, dates: DateReader) -> list[Period]:
        """The dates that begin on a line; a range may be broken over two or three lines."""
        line = self._lines[index].line
        last = index
        while last + 1 < len(self._lines) and last < index + 2 and not self._lines[last + 1].line.blank_above:
            last += 1
        periods = dates.periods(line.span.start, self._lines[last].line.span.end)
        periods = [p for p in periods if p.span.start < line.span.end]
        exact = next((p for p in periods[1:] if is_range(p) and self._text[p.span.start - 1] == "("), None)
        return periods if exact is None or any(map(is_range, periods[: periods.index(exact)])) else [exact]

    def _sections_of_work(self) -> list[bool]:
        """Which sections may hold jobs; the duties of a job may be followed by the next job.

        Where no heading stands above the jobs, they follow the summary.
        """
        found: list[bool] = []
        for kind, holds in self._kinds.in_order():
            goes_on = holds == "duties" and bool(found) and found[-1]
            opening = holds == "text" and not self._kinds.have_work
            found.append(kind in {NONE, "other"} or holds in {"work", "study"} or goes_on or opening)
        return found

    def _fits(self, entry: OutlineLine, anchor: Anchor) -> bool:
        """Under a heading that nobody knows, or in a summary, only a range beside or below a job title is a job."""
        if self._kinds.holds(entry) == "study":
            return self._among_studies(entry, anchor)
        if self._kinds.of(entry) != "other" and self._kinds.holds(entry) != "text":
            return True
        spans = [entry.line.span]
        if anchor.bare and not entry.line.blank_above:
            spans.append(self._lines[anchor.index - 1].line.span)
        return anchor.ranged and self._titled(spans)

    def _among_studies(self, entry: OutlineLine, anchor: Anchor) -> bool:
        """Whether a range dates a job in a library that is listed under the degree it went with."""
        parts = pieces(self._text, [entry.line.span], self._words)
        title = next((part for part in parts if is_title(part, self._words)), None)
        if title is None or not anchor.ranged or self._words.starts("degree", entry.line.tokens):
            return False
        return any(self._words.is_library(part.tokens) for part in parts if part is not title)

    def _inside_duty(self, index: int, anchor: Anchor) -> bool:
        """A date in what goes on a sentence from the line above is no anchor."""
        line, above = self._lines[index].line, self._lines[max(index - 1, 0)].line
        if index == 0 or line.blank_above:
            return False
        if self._told_from_above(index, anchor):
            return True
        alone = anchor.bare and not stops_short(above, self._words)
        if line.wrapped and not (anchor.ranged and (alone or self._titled(anchor.rest))):
            return True
        if _closes_bracket(line, above) and (above.bullet or not anchor.ranged):
            return True
        if not anchor.bare:
            return line.text[0].islower() and self._is_unfinished(above)
        follows_bullet = above.bullet and line.indent > above.indent and above.text[-1:] in ",-"
        whole = anchor.ranged and anchor.periods[0].span.start == line.span.start and not anchor.rest
        goes_on = line.text[:1].islower() and not whole and not self._words.starts("since", line.tokens)
        return follows_bullet or goes_on

    def _told_from_above(self, index: int, anchor: Anchor) -> bool:
        """Whether the date follows words about oneself, in a sentence that begins on a long line above.

        Where that line breaks off at a word that asks for another, such words may stand in the sentences before.
        """
        first, line = index, self._lines[index].line
        while first and not (self._lines[first].line.blank_above or self._lines[first].line.bullet):
            above = self._lines[first - 1].line.text
            if len(above) < SENTENCE_LINE or above.endswith(")"):
                break
            first -= 1
        date = anchor.periods[0].span.start
        whole = Span(self._lines[first].line.span.start, line.span.end)
        inside = (s.start for s in sentences(self._text, whole, self._words) if s.start <= date < s.end)
        start = next(inside, date)
        from_above = start < line.span.start
        unfinished = from_above and stops_short(self._lines[index - 1].line, self._words)
        return from_above and self._tells_of_oneself(Span(whole.start if unfinished else start, date))

    def _tells_of_oneself(self, sentence: Span) -> bool:
        tokens = tokenize(self._text, *sentence)
        return self._words.in_first_person(tokens) or self._words.has("of_oneself", tokens)

    def _is_unfinished(self, line: Line) -> bool:
        """Whether a line breaks off inside a sentence: one in the first person, or one that fills its line."""
        told = self._words.in_first_person(line.tokens) or len(line.text) >= SENTENCE_LINE
        return told and line.text[-1] not in ".:;"

    def _titled(self, spans: Sequence[Span]) -> bool:
        return names_a_title(self._text, spans, self._words)


def _closes_bracket(line: Line, above: Line) -> bool:
    """Whether a bracket of the line above ends on a line."""
    return open_brackets(above.text) > 0 > open_brackets(line.text)

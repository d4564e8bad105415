"""Which of the dates that may date jobs do so, seen beside the others: those of duties, remarks and prizes do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ilsscreen.model import Span
from ilsscreen.phrases import tokenize
from ilsscreen.resume.anchors import Anchor
from ilsscreen.resume.headers import names_a_title
from ilsscreen.resume.lines import open_brackets
from ilsscreen.resume.outline import NONE, OutlineLine
from ilsscreen.resume.section_kinds import SectionKinds
from ilsscreen.resume.vocabulary import Vocabulary


class DatesAmongOthers:
    """Looks at the anchors of one document, by the index of their lines, beside each other."""

    def __init__(
        self,
        text: str,
        lines: Sequence[OutlineLine],
        kinds: SectionKinds,
        words: Vocabulary,
        found: Mapping[int, Anchor],
    ) -> None:
        self._text = text
        self._lines = lines
        self._kinds = kinds
        self._words = words
        self._found = found
        self._above = self._ranges_above()

    def in_earnest(self) -> dict[int, Anchor]:
        """Without dates in list items and paragraphs below other jobs, and in the opening lines above them."""
        plain = [index for index in self._found if not self._lines[index].line.bullet]
        opening = next((at for at, entry in enumerate(self._lines) if at and entry.line.blank_above), 0)
        later = any(index >= opening for index in plain)
        return {
            index: anchor
            for index, anchor in self._found.items()
            if not (self._lines[index].line.bullet and plain and plain[0] < index)
            and not (later and index < opening and self._kind(index) == NONE and not self._heads_job(anchor, opening))
            and not (self._kinds.have_work and self._kind(index) == NONE and not anchor.ranged)
            and not self._under_bare(index)
            and not self._remark_above(index)
            and not self._remark_below(index)
            and not self._within_job_above(index)
            and not self._set_in(index)
        }

    def _heads_job(self, anchor: Anchor, opening: int) -> bool:
        """Whether a range of dates stands beside a title, or in opening lines that name one."""
        around = (entry.line.span for entry in self._lines[:opening])
        return anchor.ranged and self._titled([*anchor.rest, *around])

    def _kind(self, index: int) -> str:
        return self._kinds.of(self._lines[index])

    def _under_bare(self, index: int) -> bool:
        """Right under a line of nothing but dates, a line with a date is the rest of that header."""
        above = self._found.get(index - 1)
        if above is None or not above.bare or self._found[index].bare or self._lines[index].line.blank_above:
            return False
        return not (self._found[index].ranged and any(self._text[start:end].strip(" :–-") for start, end in above.rest))

    def _remark_above(self, index: int) -> bool:
        """A date within the one that stands below it in the same header: "(permanent since 2024)", "from 2015 head"."""
        below = self._bare_below(index)
        if below is None or not below.ranged:
            return False
        own, job = self._found[index].periods[0], below.periods[0]
        before = self._text[self._lines[index].line.span.start : own.span.start]
        in_brackets = open_brackets(before) > 0 and _within(self._found[index], below)
        return in_brackets or (own.present and job.first < own.first <= job.last)

    def _remark_below(self, index: int) -> bool:
        """Right under the dates of a job, a year within them beside a title alone: "Clerk, then Lead Clerk (2023)"."""
        above, line = self._found.get(index - 1), self._lines[index].line
        if above is None or not above.ranged or self._found[index].ranged or line.blank_above or line.bullet:
            return False
        names_place = self._words.has("organisation", line.tokens) and not line.text.startswith("(")
        return _within(self._found[index], above) and not names_place

    def _within_job_above(self, index: int) -> bool:
        """One date in the duties of a job, within its time: in brackets, or on a line that names no job or employer."""
        job, line, own = self._above.get(index), self._lines[index].line, self._found[index]
        if job is None or own.ranged or line.blank_above or not _within(own, job):
            return False
        before = self._text[line.span.start : own.periods[0].span.start]
        return open_brackets(before) > 0 or not (
            self._titled([line.span]) or self._words.has("organisation", line.tokens)
        )

    def _bare_below(self, index: int) -> Anchor | None:
        """The dates alone on a line, one or two lines below another without a blank line between."""
        for at in (index + 1, index + 2):
            if at >= len(self._lines) or self._lines[at].line.blank_above:
                return None
            if at in self._found:
                return self._found[at] if self._found[at].bare and not self._says_more(self._found[at]) else None
        return None

    def _says_more(self, anchor: Anchor) -> bool:
        """Whether words stand beside dates that are no label of theirs."""
        beside = [token for span in anchor.rest for token in tokenize(self._text, *span)]
        return bool(beside) and self._words.table("header_label").whole(beside) is None

    def _ranges_above(self) -> dict[int, Anchor]:
        """For each anchor, the last one before it that is a range, in its section or above its duties."""
        above: dict[int, Anchor] = {}
        last: dict[int, Anchor] = {}
        section = -1
        for index, anchor in self._found.items():
            if self._kinds.holds(self._lines[index]) != "duties":
                section = self._lines[index].section
            if section in last:
                above[index] = last[section]
            if anchor.ranged:
                last[section] = anchor
        return above

    def _set_in(self, index: int) -> bool:
        """A date set further in than the job above is of that job's duties, unless it closes a line with a title."""
        line, anchor, job = self._lines[index].line, self._found[index], self._above.get(index)
        if job is None or anchor.bare or line.indent <= self._lines[job.index].line.indent + 1:
            return False
        if not anchor.ranged or _same_dates(anchor, job):
            return True
        closes = anchor.periods[-1].span.end >= line.span.end - 1
        return not line.blank_above and not (closes and self._titled(anchor.rest))

    def _titled(self, spans: Sequence[Span]) -> bool:
        return names_a_title(self._text, spans, self._words)


def _same_dates(one: Anchor, other: Anchor) -> bool:
    return [(p.first, p.last) for p in one.periods] == [(p.first, p.last) for p in other.periods]


def _within(anchor: Anchor, job: Anchor) -> bool:
    own, whole = anchor.periods[0], job.periods[0]
    return whole.first <= own.first and own.last <= whole.last

"""Employers under which several titles stand: promotions, and jobs listed below one name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ilsscreen.model import Period
from ilsscreen.phrases import tokenize
from ilsscreen.resume.blocks import Block
from ilsscreen.resume.header_lines import HeaderLines, is_sentence
from ilsscreen.resume.headers import Header
from ilsscreen.resume.lines import Line
from ilsscreen.resume.outline import OutlineLine
from ilsscreen.resume.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Employer:
    """An employer that may hold for the titles below it.

    ``firm`` where it stands on a line of its own above the titles, ``whole`` where that line is dated too,
    so that the titles below are its parts; ``capitals`` where it alone stands in capitals; ``period`` its dates;
    ``post`` a title that stands above the places below, which name none.
    """

    name: str = ""
    library: bool = False
    section: int = -1
    firm: bool = False
    whole: bool = False
    capitals: bool = False
    period: Period | None = None
    post: str = ""

    def complete(self, header: Header, *, same: bool, part: bool) -> Header:
        """A header without an employer of its own, or that says it is the ``same``, takes this one.

        One that names ``part`` of it keeps that name.
        """
        if self.post and not header.job:
            return replace(header, title=self.post, library=header.library or self.library)
        if not self.name or not header.job:
            return header
        if part:
            return replace(header, library=header.library or self.library)
        if self.whole and header.employer and not header.own_line:
            return replace(self._given(header), title=header.line)
        own = header.employer and (header.place or (not same and (header.own_line or not self.firm)))
        return header if own else self._given(header)

    def _given(self, header: Header) -> Header:
        return replace(header, employer=self.name, library=header.library or self.library)


class EmployerReader:
    """Follows the employer down the blocks of one document."""

    def __init__(self, lines: Sequence[OutlineLine], blocks: Sequence[Block], headers: HeaderLines, words: Vocabulary):
        self._lines = lines
        self._blocks = blocks
        self._headers = headers
        self._words = words

    def after(self, employer: Employer, at: int, header: Header) -> Employer:
        """The employer that holds from a block on."""
        block = self._blocks[at]
        section = self._lines[block.first].section
        if self.is_whole(at, header):
            name, capitals = header.employer or header.title, self._alone_in_capitals(at)
            period = block.anchor.periods[0] if block.anchor else None
            return Employer(name, header.library, section, firm=True, whole=True, capitals=capitals, period=period)
        line = self._lone(at)
        if line is not None:
            return self._named_alone(line, self._post(at, header), section)
        if employer.post and employer.section == section and not header.job and not self._opens(block.first):
            return employer
        if employer.whole and employer.section == section and self._is_part(employer, header, block):
            return employer
        if self.is_part(employer, at, header):
            return employer
        if header.employer and not self.is_same(block):
            return Employer(header.employer, header.library, section, firm=header.above and header.own_line)
        if employer.section != section or self._of_other_trade(employer, header):
            return Employer(section=section)
        return employer

    def is_part(self, employer: Employer, at: int, header: Header) -> bool:
        """Whether a header names a branch or department alone, under a line of its own that names the employer."""
        under = employer.firm and employer.section == self._lines[self._blocks[at].first].section
        named = tokenize(header.employer)
        if not under or self._words.has("other_trade", tokenize(header.title)):
            return False
        return self._words.has("part_of_a_house", named) and not self._words.has("house_name", named)

    def _of_other_trade(self, employer: Employer, header: Header) -> bool:
        """Whether a title is one that the employer named with a job before does not have: "Waiter, 2015"."""
        title = tokenize(header.title)
        if employer.library and not header.library and self._words.has("academic_post", title):
            return True
        if header.job and self._words.has("self_employed", tokenize(header.line)):
            return True
        return header.job and not employer.firm and self._words.has("other_trade", title)

    def is_whole(self, at: int, header: Header) -> bool:
        """A dated line without a title, right above titles whose dates lie within its own."""
        block = self._blocks[at]
        if header.job or block.anchor is None or at + 1 >= len(self._blocks):
            return False
        below = self._blocks[at + 1]
        if below.anchor is None or below.first != block.last + 1:
            return False
        return _within(below, block.anchor.periods[0])

    def _is_part(self, employer: Employer, header: Header, block: Block) -> bool:
        if header.own_line or (employer.capitals and self._lines[block.first].line.capitals):
            return False
        return employer.period is None or _within(block, employer.period)

    def _alone_in_capitals(self, at: int) -> bool:
        own, below = self._lines[self._blocks[at].first].line, self._lines[self._blocks[at + 1].first].line
        return own.capitals and not below.capitals

    def _lone(self, at: int) -> Line | None:
        """A short line that stands alone above the header, under a blank line or a heading: an employer."""
        block = self._blocks[at]
        after = self._blocks[at - 1].last + 1 if at else 0
        index = block.first - 1
        if index < after or not self._lines[block.first].line.blank_above:
            return None
        section = self._lines[block.first].section
        if index > after and not self._opens(index) and self._is_lone(index, section):
            index -= 1  # the name of a town below the employer's
        return self._lines[index].line if self._opens(index) and self._is_lone(index, section) else None

    def _named_alone(self, line: Line, post: Line | None, section: int) -> Employer:
        library = any(self._words.is_library(named.tokens) for named in (line, post) if named is not None)
        return Employer(" ".join(line.text.split()), library, section, firm=True, post=post.text if post else "")

    def _post(self, at: int, header: Header) -> Line | None:
        """The line right above a header without a title, where it names the title alone."""
        above = self._lines[self._blocks[at].first - 1].line
        title, place = self._headers.names_of(above)
        return above if title and not place and not header.job else None

    def _opens(self, index: int) -> bool:
        return self._lines[index].line.blank_above or (index > 0 and self._lines[index - 1].heading)

    def _is_lone(self, index: int, section: int) -> bool:
        entry = self._lines[index]
        if entry.heading or entry.section != section or entry.line.bullet:
            return False
        return self._headers.like_header(entry.line) and not is_sentence(entry.line)

    def is_same(self, block: Block) -> bool:
        """Whether a header says that the employer is the one before."""
        return any(
            self._words.has("same_employer", self._lines[i].line.tokens) for i in range(block.first, block.last + 1)
        )


def _within(block: Block, outer: Period) -> bool:
    """Whether the dates of a block lie within a period."""
    periods = block.anchor.periods if block.anchor else ()
    return all(outer.earliest_first <= p.first and p.last <= outer.latest_last for p in periods)

"""Positions: the jobs, internships and volunteer posts of a resume, from the dates that anchor them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ilsscreen.model import Document, Position, Span
from ilsscreen.resume.anchors import Anchor, find_anchor, is_range
from ilsscreen.resume.dates import DateReader
from ilsscreen.resume.headers import Header, is_organisation, is_title, pieces, read_header
from ilsscreen.resume.lines import Line
from ilsscreen.resume.outline import NONE, OutlineLine
from ilsscreen.resume.vocabulary import Vocabulary

LINES_ABOVE = 3
LINES_BELOW = 3
HEADER_LINE_WORDS = 14


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one position's header (indexes) with the anchor that dates it; None where no date does."""

    first: int
    last: int
    anchor: Anchor | None


class PositionFinder:
    """Finds the positions of one document."""

    def __init__(
        self, document: Document, lines: Sequence[OutlineLine], kinds: Sequence[str], words: Vocabulary
    ) -> None:
        self._text = document.text
        self._lines = lines
        self._kinds = kinds
        self._words = words

    def find(self, dates: DateReader) -> list[Position]:
        """The positions in the order of the text."""
        anchors = self._anchors(dates)
        taken = {anchor.index for anchor in anchors.values()}
        blocks: list[Block] = []
        used = -1
        for anchor in anchors.values():
            block = self._block(anchor, taken, used)
            blocks.append(block)
            used = block.last
        blocks.extend(self._undated(blocks, taken))
        blocks.sort(key=lambda block: block.first)
        return list(self._positions(blocks))

    def _anchors(self, dates: DateReader) -> dict[int, Anchor]:
        found: dict[int, Anchor] = {}
        for index, entry in enumerate(self._lines):
            if (entry.heading and not self._dated_heading(entry)) or not self._holds_work(entry):
                continue
            periods = dates.periods(entry.line.span.start, self._reach(index))
            periods = [p for p in periods if p.span.start < entry.line.span.end]
            anchor = find_anchor(index, entry.line, periods, self._text, self._words)
            if anchor is not None and not self._inside_duty(index, anchor) and self._fits(entry, anchor):
                found[index] = anchor
        return self._in_earnest(found)

    def _in_earnest(self, found: dict[int, Anchor]) -> dict[int, Anchor]:
        """Without dates in list items below other jobs, and in the opening lines above them."""
        plain = [index for index in found if not self._listed(index)]
        opening = next((at for at, entry in enumerate(self._lines) if at and entry.line.blank_above), 0)
        later = any(index >= opening for index in plain)
        has_jobs = any(self._words.holds.get(kind) == "work" for kind in self._kinds)
        return {
            index: anchor
            for index, anchor in found.items()
            if not (self._listed(index) and plain and plain[0] < index)
            and not (index < opening and later)
            and not (has_jobs and self._kinds[self._lines[index].section] == NONE and not is_range(anchor.periods[0]))
            and not self._under_bare(index, found)
        }

    def _under_bare(self, index: int, found: dict[int, Anchor]) -> bool:
        """Right under a line of nothing but dates, a line with a date is the rest of that header."""
        above = found.get(index - 1)
        return above is not None and above.bare and not found[index].bare and not self._lines[index].line.blank_above

    def _listed(self, index: int) -> bool:
        return self._lines[index].line.bullet

    def _fits(self, entry: OutlineLine, anchor: Anchor) -> bool:
        """Under a heading that nobody knows, only a range beside a job title is a job."""
        if self._kinds[entry.section] != "other":
            return True
        return is_range(anchor.periods[0]) and self._names_of(entry.line)[0]

    def _dated_heading(self, entry: OutlineLine) -> bool:
        return any(t.word.isdigit() for t in entry.line.tokens)

    def _reach(self, index: int) -> int:
        """A range may be broken over two or three lines."""
        last = index
        while last + 1 < len(self._lines) and last < index + 2 and not self._lines[last + 1].line.blank_above:
            last += 1
        return self._lines[last].line.span.end

    def _holds_work(self, entry: OutlineLine) -> bool:
        kind = self._kinds[entry.section]
        return kind == NONE or self._words.holds.get(kind) == "work" or kind == "other"

    def _inside_duty(self, index: int, anchor: Anchor) -> bool:
        """A bare date that goes on a sentence from the line above is no anchor."""
        if index == 0 or not anchor.bare:
            return False
        line, above = self._lines[index].line, self._lines[index - 1].line
        continues = not line.blank_above and line.text[:1].islower()
        return continues or (
            not line.blank_above and above.bullet and line.indent > above.indent and above.text[-1:] in ",-"
        )

    def _block(self, anchor: Anchor, taken: set[int], used: int) -> Block:
        first = last = anchor.index
        while first - 1 > used and anchor.index - first < LINES_ABOVE and self._extends_up(first, taken):
            first -= 1
        needs = anchor.bare or first == anchor.index
        while needs and last - anchor.index < LINES_BELOW and self._extends_down(last, first, anchor, taken):
            last += 1
        return Block(first, last, anchor)

    def _extends_up(self, first: int, taken: set[int]) -> bool:
        here, above = self._lines[first], self._lines[first - 1]
        if here.line.blank_above or above.heading or above.section != here.section or first - 1 in taken:
            return False
        return self._like_header(above.line) and not self._follows_duty(first - 1)

    def _follows_duty(self, index: int) -> bool:
        """A short line under a bullet, indented like its text, goes on the bullet."""
        line = self._lines[index].line
        if line.blank_above or index == 0:
            return False
        above = self._lines[index - 1].line
        return above.bullet and not above.numbered and line.indent > above.indent

    def _extends_down(self, last: int, first: int, anchor: Anchor, taken: set[int]) -> bool:
        if last + 1 >= len(self._lines) or last + 1 in taken or anchor.duty_from is not None:
            return False
        below = self._lines[last + 1]
        if below.line.blank_above or below.heading or below.section != self._lines[last].section:
            return False
        if not self._like_header(below.line) or self._belongs_to_next(last + 1, taken):
            return False
        if not anchor.bare and anchor.rest and not self._dated_first(anchor) and self._indented(below.line, anchor):
            return False
        names = self._names_of(below.line)
        have = [self._names_of(self._lines[i].line) for i in range(first, last + 1)]
        return any(name and not any(h[at] for h in have) for at, name in enumerate(names))

    def _dated_first(self, anchor: Anchor) -> bool:
        return anchor.periods[0].span.start <= self._lines[anchor.index].line.span.start

    def _indented(self, line: Line, anchor: Anchor) -> bool:
        return line.indent > self._lines[anchor.index].line.indent + 1

    def _names_of(self, line: Line) -> tuple[bool, bool]:
        parts = pieces(self._text, [line.span])
        return any(is_title(p, self._words) for p in parts), any(
            is_organisation(p, self._words) and not is_title(p, self._words) for p in parts
        )

    def _belongs_to_next(self, index: int, taken: set[int]) -> bool:
        """A header line right above the next date, in a list without blank lines."""
        following = index + 1
        return following in taken and not self._lines[following].line.blank_above

    def _like_header(self, line: Line) -> bool:
        if line.bullet and not line.numbered:
            return False
        most = HEADER_LINE_WORDS * 2 if line.capitals else HEADER_LINE_WORDS
        if not 0 < len(line.tokens) <= most or self._words.starts("duty_verb", line.tokens):
            return False
        if line.text.endswith((".", ";", ",")) and not line.text.endswith(("Inc.", "Ltd.", "Co.", "St.", "Corp.")):
            return False
        return line.text[0].isupper() or line.text[0] in "\"“'(" or line.text[0].isdigit()

    def _undated(self, blocks: Sequence[Block], taken: set[int]) -> Iterator[Block]:
        """Jobs without dates: lines in a work section that name a job and a place, where no date does it."""
        dated = {self._lines[b.anchor.index].section for b in blocks if b.anchor is not None}
        for index, entry in enumerate(self._lines):
            kind = self._kinds[entry.section]
            if entry.heading or entry.section in dated or index in taken:
                continue
            if self._words.holds.get(kind) == "work" and self._undated_header(entry.line):
                yield Block(index, index, None)

    def _undated_header(self, line: Line) -> bool:
        if (line.bullet and not line.numbered) or self._words.starts("duty_verb", line.tokens):
            return False
        title, place = self._names_of(line)
        return title and len(line.tokens) <= HEADER_LINE_WORDS * 2 and (place or self._words.is_library(line.tokens))

    def _positions(self, blocks: Sequence[Block]) -> Iterator[Position]:
        group = _Group()
        for at, block in enumerate(blocks):
            header = read_header(self._text, self._header_spans(block), self._words)
            group = self._group(group, blocks, at, header)
            yield self._position(block, blocks[at + 1] if at + 1 < len(blocks) else None, group.complete(header))

    def _group(self, group: _Group, blocks: Sequence[Block], at: int, header: Header) -> _Group:
        """The employer that several titles stand under, as far as this block changes it."""
        block = blocks[at]
        section = self._lines[block.first].section
        after = blocks[at - 1].last + 1 if at else 0
        name = self._lone_employer(block, after)
        if name is not None:
            return _Group(name.text, self._words.is_library(name.tokens), section)
        if header.employer and not self._same_employer(block):
            return _Group(header.employer, header.library, section)
        return group if group.section == section else _Group(section=section)

    def _lone_employer(self, block: Block, after: int) -> Line | None:
        """A short line that stands alone above the header, under a blank line or a heading: an employer."""
        index = block.first - 1
        if index < after or not self._lines[block.first].line.blank_above:
            return None
        entry = self._lines[index]
        alone = entry.line.blank_above or (index > 0 and self._lines[index - 1].heading)
        if entry.heading or not alone or entry.section != self._lines[block.first].section:
            return None
        return entry.line if self._like_header(entry.line) and not is_sentence(entry.line) else None

    def _same_employer(self, block: Block) -> bool:
        return any(
            self._words.has("same_employer", self._lines[i].line.tokens) for i in range(block.first, block.last + 1)
        )

    def _header_spans(self, block: Block) -> list[Span]:
        spans: list[Span] = []
        for index in range(block.first, block.last + 1):
            if block.anchor is not None and index == block.anchor.index:
                spans.extend(block.anchor.rest)
            else:
                spans.append(self._lines[index].line.span)
        return spans

    def _position(self, block: Block, following: Block | None, header: Header) -> Position:
        first, last = self._lines[block.first].line, self._lines[block.last].line
        end_of_header = last.span.end
        if block.anchor is not None and block.anchor.duty_from is not None:
            end_of_header = block.anchor.duty_from
        return Position(
            title=header.title,
            employer=header.employer,
            periods=block.anchor.periods if block.anchor is not None else (),
            library=header.library,
            library_why="",
            header=Span(first.span.start, end_of_header),
            body=Span(end_of_header, self._body_end(block, following)),
            line=first.number,
        )

    def _body_end(self, block: Block, following: Block | None) -> int:
        """Up to the next position, or to the end of the sections that go on with this one."""
        stop = following.first if following is not None else len(self._lines)
        end = self._lines[block.last].line.span.end
        section = self._lines[block.last].section
        for entry in self._lines[block.last + 1 : stop]:
            if entry.section != section:
                if not self._continues(entry):
                    break
                section = entry.section
            end = entry.line.span.end
        return end

    def _continues(self, entry: OutlineLine) -> bool:
        """A heading such as "Duties:" inside a job goes on with the job."""
        return (
            entry.heading
            and self._words.holds.get(self._kinds[entry.section]) == "duties"
            and not entry.line.capitals
            and not entry.line.numbered
        )


@dataclass(frozen=True, slots=True)
class _Group:
    """An employer under which several titles stand."""

    employer: str = ""
    library: bool = False
    section: int = -1

    def complete(self, header: Header) -> Header:
        """A header without an employer of its own takes the group's."""
        if (header.employer and header.employer != self.employer) or not header.job:
            return header
        return replace(header, employer=self.employer or header.employer, library=header.library or self.library)


def is_sentence(line: Line) -> bool:
    """Whether a line reads as a sentence rather than as a name."""
    return line.text.endswith(".") or (len(line.tokens) > HEADER_LINE_WORDS)

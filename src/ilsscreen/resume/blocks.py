"""Blocks: which lines around a date are the header of its position."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ilsscreen.resume.anchors import Anchor
from ilsscreen.resume.header_lines import HEADER_LINE_WORDS, HeaderLines
from ilsscreen.resume.lines import Line
from ilsscreen.resume.outline import OutlineLine

LINES_ABOVE = 3
LINES_OVER_A_GAP = 5
LINES_BELOW = 3
LABELLED_LINES = 8
UNIT_WORDS = 4


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one position's header (indexes) with the anchor that dates it; None where no date does."""

    first: int
    last: int
    anchor: Anchor | None


class BlockReader:
    """Finds the header lines around the anchors of one document."""

    def __init__(self, text: str, lines: Sequence[OutlineLine], kinds: HeaderLines) -> None:
        self._text = text
        self._lines = lines
        self._kinds = kinds
        self._leading: frozenset[int] = frozenset()

    def blocks(self, anchors: Sequence[Anchor]) -> list[Block]:
        """A block for each anchor, in order; what a line below the date means is learned from the others."""
        taken = {index for anchor in anchors for index in range(anchor.index, anchor.last + 1)}
        self._leading = self._leading_dates(anchors)
        plain = self._walk(anchors, taken, frozenset())
        below = frozenset(self._distance(block) for block in plain if self._ends_with_a_place(block))
        return self._walk(anchors, taken, below) if below else plain

    def _walk(self, anchors: Sequence[Anchor], taken: set[int], below: frozenset[tuple[int, int]]) -> list[Block]:
        found: list[Block] = []
        used = -1
        for anchor in anchors:
            found.append(self._block(anchor, taken, used, below))
            used = found[-1].last
        return found

    def _block(self, anchor: Anchor, taken: set[int], used: int, below: frozenset[tuple[int, int]]) -> Block:
        first = anchor.index
        while first - 1 > used and anchor.index - first < LINES_ABOVE and self._extends_up(first, anchor, taken):
            first -= 1
        if first == anchor.index and anchor.bare:
            first = self._over_a_gap(anchor, taken, used)
        first = self._title_over_a_gap(first, anchor, taken, used)
        last = anchor.last
        needs = anchor.bare or first == anchor.index
        while needs and last - anchor.last < LINES_BELOW and self._extends_down(last, first, anchor, taken):
            last += 1
        if needs and self._title_under_a_unit(last, first, anchor, taken):
            last += 2
        if anchor.bare and first == anchor.index and last == anchor.last and self._named_under_a_gap(last + 1, taken):
            last += 1
        learned = (self._lines[anchor.index].section, last + 1 - anchor.index) in below
        if needs and (learned or self._goes_on_in_column(last, anchor)):
            last += self._is_name_below(last + 1, taken)
        return Block(first, self._labelled(last, taken), anchor)

    def _leading_dates(self, anchors: Sequence[Anchor]) -> frozenset[int]:
        """The lines of nothing but dates in sections that begin with one: their jobs stand below them."""
        bare = [anchor.index for anchor in anchors if anchor.bare]
        sections = {self._lines[at].section for at in bare if at and self._lines[at - 1].heading}
        return frozenset(at for at in bare if self._lines[at].section in sections)

    def _distance(self, block: Block) -> tuple[int, int]:
        index = block.anchor.index if block.anchor else block.first
        return self._lines[index].section, block.last - index

    def _ends_with_a_place(self, block: Block) -> bool:
        return block.anchor is not None and block.last > block.anchor.last and self._names(block.last)[1]

    # --- upwards ---

    def _extends_up(self, first: int, anchor: Anchor, taken: set[int]) -> bool:
        here, above = self._lines[first], self._lines[first - 1]
        if here.line.blank_above or above.heading or above.section != here.section or first - 1 in taken:
            return False
        dated = self._lines[anchor.index].line
        if dated.numbered and not above.line.numbered:
            return False
        if anchor.index in self._leading or (self._is_label(first - 1) and self._dates_lead(anchor, taken)):
            return False
        heads = self._kinds.like_header(above.line) or self._closed_header(above.line, anchor)
        return heads and not self._follows_duty(first - 1, dated)

    def _dates_lead(self, anchor: Anchor, taken: set[int]) -> bool:
        """Whether the parts of jobs in a section have labels, and the dates stand first among them."""
        section = self._lines[anchor.index].section
        labelled = (at for at in range(len(self._lines)) if self._lines[at].section == section and self._is_label(at))
        return self._is_label(anchor.index) and next(labelled) in taken

    def _closed_header(self, line: Line, anchor: Anchor) -> bool:
        """Whether a line is a header with a full stop, above a line that begins with its date."""
        dated_first = anchor.periods[0].span.start == self._lines[anchor.index].line.span.start
        short = len(line.tokens) <= HEADER_LINE_WORDS and not line.bullet and line.text[0].isupper()
        return dated_first and short and line.text.endswith(".") and all(self._kinds.names_of(line))

    def _follows_duty(self, index: int, dated: Line) -> bool:
        """A short line that goes on a list item, or a paragraph set further in than the date."""
        line = self._lines[index].line
        if line.blank_above or index == 0:
            return False
        above = self._lines[index - 1].line
        under_bullet = above.bullet and not above.numbered and line.indent > above.indent
        return under_bullet or (line.indent == above.indent > dated.indent + 1)

    def _over_a_gap(self, anchor: Anchor, taken: set[int], used: int) -> int:
        """Where the date stands alone under a blank line: the employer's lines above that, if they name a job or it."""
        first = anchor.index
        if not self._lines[first].line.blank_above or self._titled_below(anchor):
            return first
        while first - 1 > used and anchor.index - first < LINES_OVER_A_GAP:
            above = self._lines[first - 1]
            if above.heading or above.section != self._lines[anchor.index].section or first - 1 in taken:
                break
            if not self._kinds.like_header(above.line) or above.line.bullet:
                return anchor.index
            first -= 1
            if above.line.blank_above:
                break
        opens = first < anchor.index and (self._lines[first].line.blank_above or self._lines[first - 1].heading)
        named = any(any(self._names(at)) for at in range(first, anchor.index))
        return first if opens and named else anchor.index

    def _title_over_a_gap(self, first: int, anchor: Anchor, taken: set[int], used: int) -> int:
        """Where a header names a place and no job: the title that stands alone above it, over a blank line."""
        above = first - 1
        if above <= used or above in taken or not self._lines[first].line.blank_above or self._titled_below(anchor):
            return first
        entry, held = self._lines[above], [self._names(at) for at in range(first, anchor.last + 1)]
        alone = entry.line.blank_above and not entry.line.bullet and self._kinds.like_header(entry.line)
        if not alone or entry.heading or entry.section != self._lines[first].section:
            return first
        lacks = any(place for _, place in held) and not any(title for title, _ in held)
        return above if lacks and self._names(above)[0] else first

    def _titled_below(self, anchor: Anchor) -> bool:
        below = anchor.last + 1
        if below >= len(self._lines) or self._lines[below].line.blank_above:
            return False
        return not self._lines[below].line.bullet and not self._is_label(below) and any(self._names(below))

    # --- downwards ---

    def _extends_down(self, last: int, first: int, anchor: Anchor, taken: set[int]) -> bool:
        if not self._may_extend(last, anchor, taken):
            return False
        below = self._lines[last + 1]
        dated_first = anchor.periods[0].span.start <= self._lines[anchor.index].line.span.start
        indented = below.line.indent > self._lines[anchor.index].line.indent + 1
        if not anchor.bare and anchor.rest and not dated_first and indented:
            return False
        names = self._names(last + 1)
        have = [self._names(at) for at in range(first, last + 1)]
        return any(name and not any(h[at] for h in have) for at, name in enumerate(names))

    def _title_under_a_unit(self, last: int, first: int, anchor: Anchor, taken: set[int]) -> bool:
        """Whether a line that names a part of the employer, and then one that names the job, go on a header."""
        if any(self._names(at)[0] for at in range(first, last + 1)) or not self._may_extend(last, anchor, taken):
            return False
        unit = self._lines[last + 1].line
        short = len(unit.tokens) <= UNIT_WORDS and self._kinds.like_name(unit)
        return short and self._may_extend(last + 1, anchor, taken) and self._names(last + 2)[0]

    def _named_under_a_gap(self, index: int, taken: set[int]) -> bool:
        """Whether a date with nothing beside, above or right below it is that of the job named under a blank line."""
        if index >= len(self._lines) or index in taken or self._lines[index].heading:
            return False
        line = self._lines[index].line
        same = self._lines[index].section == self._lines[index - 1].section
        alone = line.blank_above and not line.bullet and not self._belongs_to_next(index, taken)
        return same and alone and self._kinds.like_header(line) and any(self._names(index))

    def _may_extend(self, last: int, anchor: Anchor, taken: set[int]) -> bool:
        if last + 1 >= len(self._lines) or last + 1 in taken or anchor.duty_from is not None:
            return False
        below = self._lines[last + 1]
        if below.line.blank_above or below.heading or below.section != self._lines[last].section:
            return False
        return self._kinds.like_header(below.line) and not self._belongs_to_next(last + 1, taken)

    def _belongs_to_next(self, index: int, taken: set[int]) -> bool:
        """A header line right above the next date, in a list without blank lines."""
        following = index + 1
        return following in taken - self._leading and not self._lines[following].line.blank_above

    def _goes_on_in_column(self, last: int, anchor: Anchor) -> bool:
        """Whether the line right below a date in a left column stands under the text beside that date."""
        if last != anchor.last or last + 1 >= len(self._lines) or not anchor.rest:
            return False
        line, start = self._lines[anchor.index].line, anchor.rest[0].start
        start += len(self._text[start : anchor.rest[0].end]) - len(self._text[start : anchor.rest[0].end].lstrip())
        column = line.indent + start - line.span.start
        return start > line.span.start and self._lines[last + 1].line.indent == column

    def _is_name_below(self, index: int, taken: set[int]) -> bool:
        """A line of capitalised words where other jobs of the section name their employer."""
        if index >= len(self._lines) or index in taken or self._lines[index].heading:
            return False
        line = self._lines[index].line
        return not line.blank_above and self._kinds.like_name(line)

    def _labelled(self, last: int, taken: set[int]) -> int:
        """On over lines such as "Hours per week: 40", and the title that stands below them."""
        at = last
        while at + 1 < len(self._lines) and at - last < LABELLED_LINES and at + 1 not in taken:
            entry = self._lines[at + 1]
            if entry.heading or entry.line.blank_above or not self._is_label(at + 1):
                break
            at += 1
        if at == last:
            return last
        below = at + 1
        titled = below < len(self._lines) and below not in taken and not self._lines[below].line.blank_above
        return at + (titled and self._kinds.like_header(self._lines[below].line) and self._names(below)[0])

    def _names(self, index: int) -> tuple[bool, bool]:
        return self._kinds.names_of(self._lines[index].line)

    def _is_label(self, index: int) -> bool:
        return self._kinds.label_end(self._lines[index].line) is not None

"""Positions: the jobs, internships and volunteer posts of a resume, from the dates that anchor them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ilsscreen.model import Document, Position, Span
from ilsscreen.resume.blocks import Block, BlockReader
from ilsscreen.resume.dated_lines import DatedLines
from ilsscreen.resume.dates import DateReader
from ilsscreen.resume.employers import Employer, EmployerReader
from ilsscreen.resume.header_lines import HEADER_LINE_WORDS, HeaderLines
from ilsscreen.resume.headers import Header, read_header
from ilsscreen.resume.library_jobs import LibraryJobs
from ilsscreen.resume.lines import Line
from ilsscreen.resume.outline import OutlineLine
from ilsscreen.resume.prose import ProseReader
from ilsscreen.resume.section_kinds import SectionKinds
from ilsscreen.resume.vocabulary import Vocabulary


class PositionFinder:
    """Finds the positions of one document."""

    def __init__(
        self, document: Document, lines: Sequence[OutlineLine], kinds: SectionKinds, words: Vocabulary
    ) -> None:
        self._document = document
        self._text = document.text
        self._lines = lines
        self._kinds = kinds
        self._words = words
        self._headers = HeaderLines(document.text, words)
        self._library = LibraryJobs(document, lines, kinds, words)

    def find(self, dates: DateReader) -> list[Position]:
        """The positions in the order of the text."""
        anchors = DatedLines(self._text, self._lines, self._kinds, self._words).anchors(dates)
        blocks = BlockReader(self._text, self._lines, self._headers).blocks(anchors)
        blocks.extend(self._undated(blocks))
        blocks.sort(key=lambda block: block.first)
        positions = list(self._positions(blocks))
        told = ProseReader(self._document, self._lines, self._kinds, self._words).find(dates, positions)
        return self._library.told(sorted([*positions, *told], key=lambda position: position.header))

    def _undated(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """Jobs without dates: lines in a work section that name a job and a place, where no date does it."""
        dated = {self._lines[b.first].section for b in blocks}
        for index, entry in enumerate(self._lines):
            if entry.heading or entry.section in dated:
                continue
            if self._kinds.holds(entry) == "work" and self._undated_header(entry.line):
                yield Block(index, index, None)

    def _undated_header(self, line: Line) -> bool:
        if (line.bullet and not line.numbered) or self._words.starts("duty_verb", line.tokens):
            return False
        if self._words.in_first_person(line.tokens):
            return False
        title, place = self._headers.names_of(line)
        return title and len(line.tokens) <= HEADER_LINE_WORDS * 2 and (place or self._words.is_library(line.tokens))

    def _positions(self, blocks: Sequence[Block]) -> Iterator[Position]:
        employers = EmployerReader(self._lines, blocks, self._headers, self._words)
        employer = Employer()
        for at, block in enumerate(blocks):
            following = blocks[at + 1].first if at + 1 < len(blocks) else len(self._lines)
            header = read_header(self._text, self._header_spans(block, following), self._words)
            employer = employers.after(employer, at, header)
            if not employers.is_whole(at, header):
                part = employers.is_part(employer, at, header)
                header = employer.complete(header, same=employers.is_same(block), part=part)
                yield self._position(block, following, header)

    def _header_spans(self, block: Block, following: int) -> list[Span]:
        """The header without its dates, and a line of the body that is labelled as the employer's."""
        spans: list[Span] = []
        anchor = block.anchor
        for index in range(block.first, block.last + 1):
            if anchor is not None and anchor.index <= index <= anchor.last:
                spans.extend(anchor.rest if index == anchor.index else ())
            elif value := self._headers.value(self._lines[index].line):
                spans.append(value)
        if block.last > block.first and self._headers.label_end(self._lines[block.last].line):
            spans.extend(self._labelled_below(block.last + 1, following))
        return spans

    def _labelled_below(self, start: int, stop: int) -> Iterator[Span]:
        for entry in self._lines[start:stop]:
            if self._headers.label_end(entry.line) is not None and (value := self._headers.value(entry.line)):
                yield value

    def _position(self, block: Block, following: int, header: Header) -> Position:
        first, last = self._lines[block.first].line, self._lines[block.last].line
        heading = self._library.heading_over(self._lines[block.first : block.last + 1])
        end_of_header = last.span.end
        if block.anchor is not None and block.anchor.duty_from is not None:
            end_of_header = block.anchor.duty_from
        return Position(
            title=header.title,
            employer=header.employer,
            periods=block.anchor.periods if block.anchor is not None else (),
            library=header.library or bool(heading),
            library_why=f"under “{heading}”" if heading and not header.library else "",
            header=Span(first.span.start, end_of_header),
            body=Span(end_of_header, self._body_end(block, following)),
            line=first.number,
        )

    def _body_end(self, block: Block, stop: int) -> int:
        """Up to the next position, or to the end of the sections that go on with this one."""
        end = self._lines[block.last].line.span.end
        section = self._lines[block.last].section
        for entry in self._lines[block.last + 1 : stop]:
            if self._is_of_studies(entry.line):
                break
            if entry.section != section:
                if not self._continues(entry):
                    break
                section = entry.section
            end = entry.line.span.end
        return end

    def _is_of_studies(self, line: Line) -> bool:
        """A dated line that stands alone and names a school or degree and no job: studies without a heading."""
        if not line.blank_above or line.bullet or not any(token.word.isdigit() for token in line.tokens):
            return False
        named = any(self._words.has(name, line.tokens) for name in ("degree", "school_name"))
        return named and self._headers.like_header(line) and not self._headers.names_of(line)[0]

    def _continues(self, entry: OutlineLine) -> bool:
        """A heading such as "Duties:" inside a job goes on with the job; "Duties as Librarian" names one of many."""
        return (
            entry.heading
            and self._kinds.holds(entry) == "duties"
            and not entry.line.capitals
            and not entry.line.numbered
            and not self._words.starts("duties_of", entry.line.tokens)
        )

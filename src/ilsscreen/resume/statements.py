"""Statements: the sentences, list items and header lines of a resume, each with the place it stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from ilsscreen.model import Document, Position, Span, Statement
from ilsscreen.phrases import tokenize
from ilsscreen.resume.lines import Line
from ilsscreen.resume.named_duties import NamedDuties
from ilsscreen.resume.outline import OutlineLine
from ilsscreen.resume.section_kinds import SectionKinds
from ilsscreen.resume.sentences import sentences
from ilsscreen.resume.told_duties import ToldDuties
from ilsscreen.resume.vocabulary import Vocabulary
from ilsscreen.resume.wrapping import had_room, stops_short, usual_width

Role = Literal["heading", "header", "duty", "list", "text"]

_WIDE = 0.7
"""A line this long, against the longest common ones, may have been wrapped."""


def read_statements(
    document: Document,
    lines: Sequence[OutlineLine],
    kinds: SectionKinds,
    positions: Sequence[Position],
    told: Sequence[ToldDuties],
    words: Vocabulary,
) -> list[Statement]:
    """The statements in the order of the text; ``told``: what stands apart from the jobs and tells of one."""
    placer = _Placer(kinds, positions, NamedDuties(document, positions, kinds, words), words)
    statements: list[Statement] = []
    for entry, span in _paragraphs(lines, positions, words):
        placed, header = placer.position_of(span, entry)
        for sentence in sentences(document.text, span, words):
            position = _told_of(sentence, told) if placed is None else placed
            goes_on = placed is not None and _is_duty(document, span, sentence, positions[placed], words)
            role = placer.role(entry, header=header and not goes_on, position=position)
            statements.append(Statement(sentence, entry.section, position, role))
    return statements


class _Placer:
    """Knows in which position and what kind of place a stretch of text stands."""

    def __init__(
        self, kinds: SectionKinds, positions: Sequence[Position], named: NamedDuties, words: Vocabulary
    ) -> None:
        self._kinds = kinds
        self._positions = positions
        self._starts = [position.header.start for position in positions]
        self._named = named
        self._words = words

    def position_of(self, span: Span, entry: OutlineLine) -> tuple[int | None, bool]:
        """The position that a stretch of text belongs to, and whether it is its header."""
        at = bisect_right(self._starts, span.start) - 1
        if at >= 0 and span.start < self._positions[at].header.end:
            self._named.close()
            return at, True
        if (named := self._named.of(entry)) is not None:
            return named, False
        inside = at >= 0 and span.start < self._positions[at].body.end
        return (at if inside else None), False

    def role(self, entry: OutlineLine, *, header: bool, position: int | None) -> Role:
        if entry.heading and not header:
            return "heading"
        if header:
            return "header"
        if position is not None:
            return "duty"
        return "list" if self._kinds.holds(entry) == "skills" else "text"


def _told_of(sentence: Span, told: Sequence[ToldDuties]) -> int | None:
    return next((t.position for t in told if t.span.start <= sentence.start < t.span.end), None)


def _is_duty(document: Document, paragraph: Span, sentence: Span, position: Position, words: Vocabulary) -> bool:
    """Whether a sentence of a header stands behind its dates, and names neither a job nor a place of work."""
    if not any(paragraph.start <= p.span.start and p.span.end <= sentence.start for p in position.periods):
        return False
    tokens = tokenize(document.text, *sentence)
    return not words.starts("job_noun", tokens) and not words.has("organisation", tokens)


def _paragraphs(
    lines: Sequence[OutlineLine], positions: Sequence[Position], words: Vocabulary
) -> Iterator[tuple[OutlineLine, Span]]:
    """Wrapped lines joined: each list item or paragraph with the line it begins on."""
    breaks = {edge for p in positions for edge in (p.header.start, p.header.end, p.body.end)}
    width = usual_width([entry.line for entry in lines])
    current: tuple[OutlineLine, int, int] | None = None
    previous: Line | None = None
    for entry in lines:
        start = entry.content or entry.line.span.start
        joins = (
            current is not None
            and previous is not None
            and current[0].section == entry.section
            and _continues(previous, entry.line, width, words)
            and not entry.heading
            and not current[0].heading
            and not any(previous.span.end <= edge <= start for edge in breaks)
        )
        if current is not None and not joins:
            yield current[0], Span(current[1], current[2])
        current = (
            (current[0], current[1], entry.line.span.end) if joins and current else (entry, start, entry.line.span.end)
        )
        previous = entry.line
    if current is not None:
        yield current[0], Span(current[1], current[2])


def _continues(previous: Line, line: Line, width: float, words: Vocabulary) -> bool:
    if line.blank_above or line.bullet:
        return False
    if previous.text.endswith("-") and line.text[0].islower():
        return True
    if previous.text[-1] in ".!?:" and not line.text[0].islower():
        return False
    if line.wrapped or (previous.bullet and line.indent > previous.indent) or stops_short(previous, words):
        return True
    if (
        line.text[0].isupper()
        and _ends_freely(previous, words)
        and (words.starts("opening_verb", line.tokens) or had_room(previous, line, width))
    ):
        return False
    return previous.indent + len(previous.text) >= width * _WIDE and line.indent >= previous.indent


def _ends_freely(line: Line, words: Vocabulary) -> bool:
    """Whether a line does not stop short, at a comma or at a word that asks for another."""
    return line.text[-1] not in ",&" and not stops_short(line, words)

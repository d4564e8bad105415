"""Lines that a page broke: what goes on the line above, told from what begins something of its own."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ilsscreen.model import Span
from ilsscreen.phrases import tokenize
from ilsscreen.resume.header_lines import HEADER_LINE_WORDS
from ilsscreen.resume.lines import Line
from ilsscreen.resume.outline import HEADING_WORDS
from ilsscreen.resume.vocabulary import Vocabulary

_FULL = 0.9
"""A line with this much of it filled had no room for another word, whatever the widths of its letters."""

_LONG = 0.85
_OFTEN = 1 / 8
"""Where so many of the lines are nearly as long as the longest, the page has a margin at which lines are broken."""

_GAP = re.compile(r"\t|\s{3,}")


def mend(text: str, lines: Sequence[Line], words: Vocabulary) -> list[Line]:
    """The lines of a text, names joined that were broken within brackets, and broken lines of paragraphs marked."""
    whole = list(_brackets_joined(text, lines))
    margin = _margin(whole)
    mended: list[Line] = []
    opening = None
    for line in whole:
        if opening is not None and _goes_on(opening, mended[-1], line, margin, words):
            mended.append(replace(line, wrapped=True))
        else:
            mended.append(opening := line)
    return mended


def _margin(lines: Sequence[Line]) -> float:
    """The length at which lines are broken; endless where nothing shows one."""
    lengths = sorted(line.indent + len(line.text) for line in lines)
    longest = lengths[len(lengths) * 49 // 50] if lengths else 0
    full = sum(length >= longest * _LONG for length in lengths)
    return longest if full >= len(lengths) * _OFTEN else math.inf


def usual_width(lines: Sequence[Line]) -> float:
    """The length that the longer lines share: where a text is wrapped, its margin."""
    lengths = sorted(line.indent + len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def had_room(previous: Line, line: Line, width: float) -> bool:
    """Whether the first word of a line would have fitted on the line above, which a wrapped one does not."""
    return previous.indent + len(previous.text) + 1 + len(line.text.split()[0]) <= width * _FULL


def stops_short(line: Line, words: Vocabulary) -> bool:
    """Whether a line ends with a word that asks for another; a letter that damage left there is none."""
    whole = line.text[-1] != "." and line.text[-1].isascii()
    return whole and words.starts("unfinished_word", line.tokens[-1:])


def _goes_on(opening: Line, previous: Line, line: Line, margin: float, words: Vocabulary) -> bool:
    """Whether a line goes on the list item or paragraph of an opening line, as the line right above is full."""
    if line.blank_above or line.bullet or _GAP.search(previous.text) or not _tells(opening, previous, words):
        return False
    if stops_short(previous, words):
        return True
    if had_room(previous, line, margin):
        return False
    set_in = 0 < line.indent >= opening.indent - 1
    return line.text[0].islower() or (set_in if opening.bullet else not _may_head(line))


def _tells(opening: Line, previous: Line, words: Vocabulary) -> bool:
    """Whether a line tells something, and names no job or place: one of a list item, a long one, one with a verb."""
    of_item = opening.bullet and not opening.numbered
    tells = previous.wrapped or of_item or len(previous.tokens) > HEADER_LINE_WORDS
    return tells or previous.text[0].islower() or words.starts("duty_verb", previous.tokens)


def _may_head(line: Line) -> bool:
    """Whether a line is short and begins like a heading, which may stand right below a paragraph."""
    return len(line.tokens) <= HEADING_WORDS and line.text[0].isupper() and line.text[-1] not in ".,;"


def _brackets_joined(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, a name of a job or a place joined with the line below on which its bracket closes."""
    previous: Line | None = None
    for line in lines:
        if previous is not None and _closes(previous, line):
            previous = _joined(text, previous, line)
            continue
        if previous is not None:
            yield previous
        previous = line
    if previous is not None:
        yield previous


def _closes(previous: Line, line: Line) -> bool:
    """Whether a bracket that a name opened closes on the line right below; what lists things in it is left alone."""
    before, _, opened = previous.text.rpartition("(")
    closed = line.text.find(")")
    if not before or previous.bullet or len(previous.tokens) > HEADER_LINE_WORDS or _GAP.search(previous.text):
        return False
    if ")" in opened or opened.endswith(",") or "(" in line.text[: max(closed, 0)]:
        return False
    return closed >= 0 and line.number == previous.number + 1 and not line.blank_above and not line.bullet


def _joined(text: str, previous: Line, line: Line) -> Line:
    span = Span(previous.span.start, line.span.end)
    return replace(
        previous, span=span, text=text[span.start : span.end], tokens=tuple(tokenize(text, span.start, span.end))
    )

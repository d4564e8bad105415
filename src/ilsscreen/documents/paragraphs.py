"""Paragraphs of a word processor as lines, with a blank line where the page shows a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

_GAP = 6.0
"""Points between two paragraphs that a reader sees as a gap, where it is more than is usual."""

_CELL_GAP = "    "
_SHORT = 60
_FEW_LINES = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The text of a paragraph and what is around it, in points; no text is an empty line."""

    text: str
    style: str = ""
    before: float = 0.0
    after: float = 0.0
    listed: bool = False
    heading: bool = False
    contextual: bool = False


EMPTY = Paragraph("")


def lines_of(paragraphs: Sequence[Paragraph]) -> str:
    """The text of paragraphs, one a line, blank lines where the page shows a gap."""
    usual = {listed: _usual_gap(paragraphs, listed) for listed in (False, True)}
    lines: list[str] = []
    last = EMPTY
    for paragraph in paragraphs:
        shown = paragraph.text or (last.text and not paragraph.text)
        if last.text and paragraph.text and _parted(last, paragraph, usual[last.listed]):
            lines.append("")
        if shown or lines:
            lines.append(_line(paragraph))
        last = paragraph
    return "\n".join(lines).strip("\n")


def _line(paragraph: Paragraph) -> str:
    if not paragraph.listed or paragraph.text.startswith("•"):
        return paragraph.text
    return f"• {paragraph.text.lstrip()}"


def _parted(above: Paragraph, below: Paragraph, usual: float) -> bool:
    if below.heading and not above.heading:
        return True
    gap = _gap(above, below)
    return gap >= _GAP and gap > usual


def _gap(above: Paragraph, below: Paragraph) -> float:
    if above.style == below.style and above.contextual and below.contextual:
        return 0.0
    return max(above.after, below.before)


def _usual_gap(paragraphs: Sequence[Paragraph], listed: bool) -> float:
    """The usual distance between paragraphs of one kind, list items or others."""
    gaps = [
        _gap(above, below)
        for above, below in pairwise(paragraphs)
        if above.text and below.text and above.listed == below.listed == listed
    ]
    return median(gaps) if gaps else 0.0


def row_of(cells: Sequence[Sequence[Paragraph]]) -> Iterator[Paragraph]:
    """The paragraphs of a table row: cells that show as one line are one, others follow each other."""
    filled = [cell for cell in map(_trimmed, cells) if cell]
    if not filled:
        return
    longest = max(filled, key=len)
    if len({len(cell) for cell in filled}) == 1 and len(longest) <= _FEW_LINES:
        yield from map(_joined, zip(*filled, strict=True))
    elif sum(len(cell) > 1 for cell in filled) == 1 and all(_is_short(c) for c in filled if c is not longest):
        yield _joined([cell[0] for cell in filled])
        yield from longest[1:]
        yield EMPTY
    else:
        for cell in filled:
            yield from cell
            yield EMPTY


def _is_short(cell: Sequence[Paragraph]) -> bool:
    return len(cell[0].text) <= _SHORT


def _joined(paragraphs: Sequence[Paragraph]) -> Paragraph:
    text = _CELL_GAP.join(paragraph.text for paragraph in paragraphs)
    return replace(paragraphs[0], text=text, before=0.0, after=0.0)


def _trimmed(cell: Sequence[Paragraph]) -> Sequence[Paragraph]:
    filled = [at for at, paragraph in enumerate(cell) if paragraph.text]
    return cell[filled[0] : filled[-1] + 1] if filled else []

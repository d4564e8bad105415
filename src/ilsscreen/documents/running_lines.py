"""Headers and footers that the pages of a document repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

_EDGE_LINES = 3
_LEAST_PAGES = 2


def without_running_lines(pages: Sequence[list[str]]) -> list[list[str]]:
    """The lines of each page, without those at its edges that stood at that edge of an earlier page.

    Such lines differ in the number of the page only, and most pages have them.
    """
    if len(pages) < _LEAST_PAGES:
        return list(pages)
    headless = _without_heads(pages)
    footless = _without_heads([lines[::-1] for lines in headless])
    return [lines[::-1] for lines in footless]


def _without_heads(pages: Sequence[list[str]]) -> list[list[str]]:
    counts = Counter(mask for number, lines in enumerate(pages, 1) for mask in set(_head(lines, number)))
    running = {mask for mask, count in counts.items() if count >= _LEAST_PAGES and count * 2 > len(pages)}
    seen: set[str] = set()
    kept = []
    for number, lines in enumerate(pages, 1):
        kept.append(lines[_repeated(lines, number, running & seen) :])
        seen.update(_head(lines, number))
    return kept


def _repeated(lines: Sequence[str], number: int, known: set[str]) -> int:
    """How many lines at the start of a page are known, blank ones among them included."""
    end = 0
    for at, line in enumerate(lines):
        if line.strip() and _mask(line, number) not in known:
            break
        if line.strip():
            end = at + 1
    return end


def _head(lines: Iterable[str], number: int) -> Iterator[str]:
    filled = (line for line in lines if line.strip())
    for _, line in zip(range(_EDGE_LINES), filled, strict=False):
        yield _mask(line, number)


def _mask(line: str, number: int) -> str:
    return re.sub(rf"\b{number}\b", "#", " ".join(line.split()))

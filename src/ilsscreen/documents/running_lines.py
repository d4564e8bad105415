"""Headers and footers that the pages of a document repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice

_EDGE_LINES = 3
_LOOKED_AT = 8
"""Lines at an edge, blank ones included, beyond which none is a header."""

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
    masked = [_masked(lines[:_LOOKED_AT], {number, len(pages)}) for number, lines in enumerate(pages, 1)]
    heads = [list(_head(lines)) for lines in masked]
    counts = Counter(mask for head in heads for mask in set(head))
    running = {mask for mask, count in counts.items() if count >= _LEAST_PAGES and count * 2 > len(pages)}
    seen: set[str] = set()
    kept = []
    for lines, masks, head in zip(pages, masked, heads, strict=True):
        kept.append(lines[_repeated(masks, running & seen) :])
        seen.update(head)
    return kept


def _repeated(masks: Sequence[str], known: set[str]) -> int:
    """How many lines at the start of a page are known, blank ones among them included."""
    end = 0
    for at, mask in enumerate(masks):
        if mask and mask not in known:
            break
        if mask:
            end = at + 1
    return end


def _head(masks: Iterable[str]) -> Iterator[str]:
    return islice((mask for mask in masks if mask), _EDGE_LINES)


def _masked(lines: Iterable[str], numbers: Set[int]) -> list[str]:
    """Lines without the number of the page and that of all pages, and with plain blanks."""
    number = re.compile(rf"\b(?:{'|'.join(map(str, sorted(numbers)))})\b")
    return [number.sub("#", " ".join(line.split())) for line in lines]

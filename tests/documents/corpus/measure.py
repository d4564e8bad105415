"""How much of the known order of a text is kept in what was read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tests.documents.corpus.blocks import Unit

_ICON_OR_BULLET = re.compile(r"[•☎*–\-◦▪‣]?\s*")


class Figures(NamedTuple):
    """Shares of the units: in order, whole, and followed at once by the next one."""

    ordered: float
    whole: float
    followed: float
    broken: tuple[str, ...]


def figures(units: Sequence[Unit], text: str) -> Figures:
    """Compare what was read with what is known. A unit of one line is whole only on one line.

    A line may end after a hyphen that is part of its word.
    """
    text = re.sub(r"[ \t]+", " ", text).replace("☎ ", "")
    spots = [_find(unit, text) for unit in units]
    starts = [spot.start() for spot in spots if spot]
    follow = sum(
        bool(a and b)
        and b.start() >= a.end()
        and _ICON_OR_BULLET.fullmatch(text[a.end() : b.start()].strip()) is not None
        for a, b in pairwise(spots)
    )
    broken = tuple(unit.text for unit, spot in zip(units, spots, strict=True) if not spot)
    count = len(units)
    return Figures(_longest_rising(starts) / count, len(starts) / count, follow / max(1, count - 1), broken)


def _find(unit: Unit, text: str) -> re.Match[str] | None:
    blank = " " if unit.one_line else r"\s+"
    words = (re.escape(word).replace("\\-", r"-\s*") for word in unit.text.split())
    return re.search(rf"(?<!\w){blank.join(words)}(?!\w)", text)


def _longest_rising(values: Sequence[int]) -> int:
    tails: list[int] = []
    for value in values:
        at = bisect_left(tails, value)
        tails[at : at + 1] = [value]
    return len(tails)

"""Letters with their places put together into words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

WIDE_GAP = 0.30
"""Share of the letter height: a wider gap between two boxes parts words."""

ORIGIN_GAP = 0.10
"""The same between origins, beyond the letter's own advance, on pages without real spaces."""

LEEWAY = 0.02
"""Share of the height by which a letter's own advance may exceed its box."""

_FEW_SPACES = 5
_REAL_SHARE = 0.02


class Glyph(NamedTuple):
    """A letter: its loose box (points, from the lower left), the x of its origin, and whether PDFium made it up."""

    char: str
    left: float
    right: float
    bottom: float
    top: float
    origin: float
    generated: bool

    @property
    def height(self) -> float:
        """Height of the box in points."""
        return self.top - self.bottom


class Word(NamedTuple):
    """A word and its box."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """Height of the box in points."""
        return self.top - self.bottom


def words_of(glyphs: Sequence[Glyph]) -> list[Word]:
    """The words of a page, in the order of the file.

    Where nearly no space of a page is real, boxes mislead (an "f" overhangs), so distances between origins decide.
    """
    spaces = [glyph for glyph in glyphs if glyph.char == " "]
    real = sum(not glyph.generated for glyph in spaces)
    if len(spaces) > _FEW_SPACES and real < len(spaces) * _REAL_SHARE:
        return list(_by_origin([glyph for glyph in glyphs if glyph.char != " "]))
    return list(_by_box(glyphs))


def _by_box(glyphs: Sequence[Glyph]) -> Iterator[Word]:
    current: list[Glyph] = []
    for glyph in glyphs:
        if glyph.char == " ":
            yield from _finish(current)
            current = []
            continue
        if current and _breaks(current[-1], glyph, glyph.left - current[-1].right, WIDE_GAP):
            yield from _finish(current)
            current = []
        current.append(glyph)
    yield from _finish(current)


def _by_origin(glyphs: Sequence[Glyph]) -> Iterator[Word]:
    advances = _advances(glyphs)
    current: list[Glyph] = []
    for glyph in glyphs:
        if current:
            last = current[-1]
            advance = min(advances.get(_key(last), last.right - last.origin), last.right - last.origin + LEEWAY * last.height)
            if _breaks(last, glyph, glyph.origin - last.origin - advance, ORIGIN_GAP):
                yield from _finish(current)
                current = []
        current.append(glyph)
    yield from _finish(current)


def _advances(glyphs: Sequence[Glyph]) -> dict[tuple[str, float], float]:
    """The smallest distance to the next letter, for each letter and size: its own width."""
    found: dict[tuple[str, float], float] = {}
    for here, following in zip(glyphs, glyphs[1:], strict=False):
        distance = following.origin - here.origin
        if distance > 0 and abs(following.bottom - here.bottom) < (here.top - here.bottom) * 0.5:
            key = _key(here)
            found[key] = min(distance, found.get(key, distance))
    return found


def _key(glyph: Glyph) -> tuple[str, float]:
    return glyph.char, round(glyph.height, 1)


def _breaks(last: Glyph, glyph: Glyph, gap: float, share: float) -> bool:
    height = max(last.top - last.bottom, 0.1)
    return gap > share * height or glyph.left < last.left - height * 0.5 or abs(glyph.bottom - last.bottom) > height * 0.6


def _finish(glyphs: Sequence[Glyph]) -> Iterator[Word]:
    if glyphs:
        yield Word(
            "".join(glyph.char for glyph in glyphs),
            glyphs[0].left,
            max(glyph.right for glyph in glyphs),
            min(glyph.bottom for glyph in glyphs),
            max(glyph.top for glyph in glyphs),
        )

"""The words of a PDF page with their places, from the places of its letters.

PDFium leaves out spaces that are objects of their own and guesses them back from the gaps, so it glues the
words of files that hold one object a letter, as HTML-to-PDF programs write them ("Responsiblefor"). Where
hardly a space of a page is real, words are parted here by the distance between letters instead.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

_ORIGIN_GAP = 0.10
"""Share of the height by which two letters of different words are further apart than their advance."""

_LEEWAY = 0.02
"""Share of the height by which the advance of a letter may exceed what its font says."""

_STEP_BACK = 0.5
_STEP_DOWN = 0.6
_FEW_SPACES = 5
_SPACES_LOOKED_AT = 100
_REAL_SHARE = 0.02
_TOKEN = re.compile("[^\x00-\x20\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
"""Letters without a blank; the mark of a hyphen at the end of a line ends them too."""


class Word(NamedTuple):
    """A word and its box, in points from the lower left corner of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Height of the box, never 0."""
        return max(self.top - self.bottom, 0.1)


class Letters:
    """The letters of a page; ``text`` has one character for each."""

    def __init__(self, textpage: pdfium.PdfTextPage, most: int) -> None:
        self._handle = textpage.raw
        self._rect = raw.FS_RECTF()
        self._rect_at = ctypes.byref(self._rect)
        self.total = textpage.count_chars()
        self.text = self._read(min(self.total, most))

    def _read(self, count: int) -> str:
        buffer = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self._handle, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", errors="replace")
        if len(text) == count:
            return text
        codes = (raw.FPDFText_GetUnicode(self._handle, at) for at in range(count))
        return "".join(chr(code) if 0 < code <= 0x10FFFF else "\x01" for code in codes)

    def box(self, at: int) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of a letter; the left is its origin, the right where the next may begin."""
        rect = self._rect
        raw.FPDFText_GetLooseCharBox(self._handle, at, self._rect_at)
        return rect.left, rect.bottom, rect.right, rect.top

    def has_real_spaces(self) -> bool | None:
        """Whether the file itself holds the spaces; None where there are too few to tell."""
        spaces = [at for at, char in enumerate(self.text) if char == " "]
        if len(spaces) <= _FEW_SPACES:
            return None
        some = spaces[:: 1 + len(spaces) // _SPACES_LOOKED_AT]
        real = sum(raw.FPDFText_IsGenerated(self._handle, at) == 0 for at in some)
        return real >= len(some) * _REAL_SHARE


def words_by_spaces(letters: Letters) -> Iterator[Word]:
    """The words that the spaces of the file part, in the order of the file."""
    for match in _TOKEN.finditer(letters.text):
        first, last = match.start(), match.end() - 1
        left, bottom, right, top = letters.box(first)
        if last > first:
            left_end, bottom_end, right, top_end = letters.box(last)
            left, bottom, top = min(left, left_end), min(bottom, bottom_end), max(top, top_end)
        yield Word(match[0], left, bottom, right, top)


class _Glyph(NamedTuple):
    char: str
    left: float
    bottom: float
    right: float
    top: float


def words_by_distance(letters: Letters) -> Iterator[Word]:
    """The words that distances between letters part, in the order of the file."""
    box = letters.box
    tokens = [
        [_Glyph(char, *box(at)) for at, char in enumerate(match[0], match.start())]
        for match in _TOKEN.finditer(letters.text)
    ]
    advances = _advances(tokens)
    for token in tokens:
        start = 0
        for at in _breaks(token, advances):
            yield _word(token[start:at])
            start = at
        yield _word(token[start:])


def _advances(tokens: Sequence[Sequence[_Glyph]]) -> dict[tuple[str, float], float]:
    """The smallest distance from each letter, in each size, to the next: how far it moves the pen."""
    found: dict[tuple[str, float], float] = {}
    for token in tokens:
        for (char, left, bottom, _, top), following in pairwise(token):
            distance = following[1] - left
            if distance > 0 and following[2] == bottom:
                key = char, round(top - bottom, 1)
                if distance < found.get(key, 1e9):
                    found[key] = distance
    return found


def _breaks(token: Sequence[_Glyph], advances: dict[tuple[str, float], float]) -> Iterator[int]:
    """Where a new word begins inside letters that PDFium takes for one."""
    for at, ((char, left, bottom, right, top), following) in enumerate(pairwise(token), 1):
        height = top - bottom
        step = following[1] - left
        width = right - left + _LEEWAY * height
        if (
            step < -_STEP_BACK * height
            or abs(following[2] - bottom) > _STEP_DOWN * height
            or step - min(width, advances.get((char, round(height, 1)), width)) > _ORIGIN_GAP * height
        ):
            yield at


def _word(glyphs: Sequence[_Glyph]) -> Word:
    return Word(
        "".join([glyph[0] for glyph in glyphs]),
        glyphs[0][1],
        min([glyph[2] for glyph in glyphs]),
        glyphs[-1][3],
        max([glyph[4] for glyph in glyphs]),
    )

"""The words of a PDF page with their places, from the places of its letters.

PDFium leaves out spaces that are objects of their own and guesses them back from the gaps, so it glues the
words of files that hold one object a letter, as HTML-to-PDF programs write them ("Responsiblefor"). Where
hardly a space of a page is real, words are parted here by the distance between letters instead.
"""

from __future__ import annotations

import ctypes
import re
import sys
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from struct import iter_unpack
from typing import NamedTuple

from pypdfium2 import PdfTextPage, raw

_ORIGIN_GAP = 0.10
"""Share of the height by which two letters of different words are further apart than their advance."""

_LEEWAY = 0.02
"""Share of the height by which the advance of a letter may exceed what its font says."""

_SMALL = 0.25
"""The share of the distances to the next letter below which they are not looked at."""

_ENOUGH = 4
"""Distances from one letter that tell its advance; fewer may all be pairs that are set tighter."""

_FINE = 10
"""Widths of letters that agree to this part of a point are one width."""

_TIGHT = 1.2
_LIGATURE_GAP = 0.15
"""Share of the height by which the box of a part of a ligature, which is lower than others, may miss its advance."""

_FAR = 1e9
_UNKNOWN = "\x01"
_STEP_BACK = 0.5
_STEP_DOWN = 0.6
_LONG = 4
_FEW_SPACES = 5
_SPACES_LOOKED_AT = 100
_REAL_SHARE = 0.02
_TOKEN = re.compile("[^\x00-\x20\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
"""Letters without a blank; the mark of a hyphen at the end of a line ends them too."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in points from the lower left corner of the page."""


class Word(NamedTuple):
    """A word and its box."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Letters:
    """The letters of a page; ``text`` has one character for each."""

    def __init__(self, textpage: PdfTextPage, most: int) -> None:
        """Take the text of an open page, at most so many characters of it."""
        self.handle = textpage.raw
        self.total: int = textpage.count_chars()
        self.text = self._read(min(self.total, most))

    def _read(self, count: int) -> str:
        buffer = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self.handle, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", errors="replace")
        if len(text) == count:
            return text
        codes = (raw.FPDFText_GetUnicode(self.handle, at) for at in range(count))
        return "".join(chr(code) if 0 < code <= sys.maxunicode else _UNKNOWN for code in codes)

    def blank_out(self, spans: Iterable[tuple[int, int]]) -> None:
        """Put blanks in the place of some letters."""
        for start, end in spans:
            self.text = self.text[:start] + " " * (end - start) + self.text[end:]

    def boxes(self, places: Sequence[int]) -> list[Box]:
        """The box of each letter that is asked for: from its origin to where the next one may begin.

        One call a letter is most of the cost of a page, so the calls run without a loop of ours.
        """
        rectangles = (raw.FS_RECTF * len(places))()
        address, size = ctypes.addressof(rectangles), ctypes.sizeof(raw.FS_RECTF)
        targets = range(address, address + size * len(places), size)
        deque(map(_loose_box, repeat(ctypes.addressof(self.handle.contents)), places, targets), maxlen=0)
        return list(iter_unpack("4f", rectangles))

    def has_real_spaces(self) -> bool | None:
        """Whether the file itself holds the spaces; None where there are too few to tell."""
        spaces = [at for at, char in enumerate(self.text) if char == " "]
        if len(spaces) <= _FEW_SPACES:
            return None
        some = spaces[:: 1 + len(spaces) // _SPACES_LOOKED_AT]
        real = sum(raw.FPDFText_IsGenerated(self.handle, at) == 0 for at in some)
        return bool(real >= len(some) * _REAL_SHARE)


_loose_box = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0,
)
"""PDFium's call with plain addresses, which are cheaper to pass than pointers."""


def words_by_spaces(letters: Letters) -> Iterator[Word]:
    """The words that the spaces of the file part, in the order of the file."""
    tokens = list(_TOKEN.finditer(letters.text))
    firsts = letters.boxes([token.start() for token in tokens])
    lasts = letters.boxes([token.end() - 1 for token in tokens])
    for token, first, last in zip(tokens, firsts, lasts, strict=True):
        if first[3] == last[3]:
            yield Word(token[0], first[0], first[1], last[2], last[3])
        else:
            yield Word(token[0], first[0], max(first[1], last[1]), last[2], min(first[3], last[3]))


def words_by_distance(letters: Letters) -> Iterator[Word]:
    """The words that distances between letters part, in the order of the file."""
    text = letters.text
    boxes = letters.boxes(range(len(text)))
    advances = _advances(text, boxes)
    for token in _TOKEN.finditer(text):
        start = token.start()
        for at in _breaks(text, boxes, token.span(), advances):
            yield _word(text[start:at], boxes[start:at])
            start = at
        yield _word(text[start : token.end()], boxes[start : token.end()])


def _advances(text: str, boxes: Sequence[Box]) -> dict[tuple[str, int], float]:
    """How far each letter, in each font and size, moves the pen: a small distance from it to the next letter.

    The smallest of all may be a pair that is set tighter.
    """
    found: defaultdict[tuple[str, int], list[float]] = defaultdict(list)
    for char, here, after, following in zip(text, boxes, text[1:], boxes[1:], strict=False):
        distance = following[0] - here[0]
        if distance > 0 and char > " " and after > " " and following[3] == here[3]:
            found[char, int((here[2] - here[0]) * _FINE)].append(distance)
    return {
        key: sorted(distances)[int(len(distances) * _SMALL)]
        for key, distances in found.items()
        if len(distances) >= _ENOUGH
    }


def _breaks(
    text: str, boxes: Sequence[Box], span: tuple[int, int], advances: dict[tuple[str, int], float]
) -> Iterator[int]:
    """Where a new word begins inside letters that PDFium takes for one."""
    left, top, right, bottom = boxes[span[0]]
    for at in range(span[0] + 1, span[1]):
        following = boxes[at]
        height, width, step = top - bottom, right - left, following[0] - left
        advance = min(width + _LEEWAY * height, advances.get((text[at - 1], int(width * _FINE)), _FAR))
        if following[1] - following[3] > _TIGHT * height and following[3] != bottom:
            height = following[1] - following[3]
            advance = width + _LIGATURE_GAP * height
        if (
            not -_STEP_BACK * height <= step <= advance + _ORIGIN_GAP * height
            or abs(following[3] - bottom) > _STEP_DOWN * height
        ):
            yield at
        left, top, right, bottom = following


def _word(text: str, boxes: Sequence[Box]) -> Word:
    first, last = boxes[0], boxes[-1]
    return Word(text, first[0], max(first[1], last[1]), last[2], min(first[3], last[3]))


def are_turned(words: Sequence[Word]) -> bool:
    """Whether the text of a page runs up or down, as on a sheet that is turned."""
    long = [word for word in words if len(word.text) >= _LONG]
    return sum(word.top - word.bottom > word.right - word.left for word in long) * 2 > len(long)

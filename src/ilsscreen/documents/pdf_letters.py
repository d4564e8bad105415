"""The letters of a PDF page with their places, as PDFium gives them."""

from __future__ import annotations

import ctypes
import re
import sys
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import repeat
from struct import iter_unpack

from pypdfium2 import PdfTextPage, raw

_UNKNOWN = "\x01"
_FEW_SPACES = 5
_SPACES_LOOKED_AT = 50
_REAL_SHARE = 0.02

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in points from the lower left corner of the page."""


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
        spaces = [match.start() for match in re.finditer(" ", self.text)]
        if len(spaces) <= _FEW_SPACES:
            return None
        some = spaces[:: 1 + len(spaces) // _SPACES_LOOKED_AT]
        real = sum(raw.FPDFText_IsGenerated(self.handle, at) == 0 for at in some)
        return bool(real >= len(some) * _REAL_SHARE)


_loose_box = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0,
)
"""PDFium's call with plain addresses, which are cheaper to pass than pointers."""

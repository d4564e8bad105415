"""A part of a PDF page drawn as grey pixels, to see whether something shows."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from ilsscreen.documents.pdf_letters import Box

_SEEN = 24
"""So many steps of grey, of 255, make a difference that an eye sees."""

_PIXELS = 2_000_000
"""A page counts as at most so many pixels, however large it is."""

_SCALE = 2.0
"""Pixels a point, where the page is not too large for that."""

_WHITE = 0xFFFFFFFF

Pixels = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels of the whole page from its upper left corner, the last two exclusive."""


class Canvas:
    """The part of a page that holds some boxes; each drawing of it shows how the page looks at that moment."""

    def __init__(self, page: pdfium.PdfPage, boxes: Iterable[Box]) -> None:
        """Take an open page."""
        self._page = page
        width, height = page.get_size()
        scale = min(_SCALE, math.sqrt(_PIXELS / max(1.0, width * height)))
        self._size = math.ceil(width * scale), math.ceil(height * scale)
        lefts, tops, rights, bottoms = zip(*map(self.pixels, boxes), strict=True)
        self._part = min(lefts), min(tops), max(rights), max(bottoms)

    def pixels(self, box: Box) -> Pixels:
        """The pixels that a box covers."""
        x1, y1 = self._pixel(box[0], box[1])
        x2, y2 = self._pixel(box[2], box[3])
        width, height = self._size
        return max(0, min(x1, x2)), max(0, min(y1, y2)), min(width, max(x1, x2) + 1), min(height, max(y1, y2) + 1)

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(self._page.raw, 0, 0, *self._size, 0, x, y, ctypes.byref(across), ctypes.byref(down))
        return across.value, down.value

    def draw(self) -> Drawing:
        """The part as it looks now."""
        left, top, right, bottom = self._part
        width, height = max(1, right - left), max(1, bottom - top)
        bitmap = pdfium.PdfBitmap.new_native(width, height, raw.FPDFBitmap_Gray)
        try:
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
            raw.FPDF_RenderPageBitmap(
                bitmap, self._page, -left, -top, *self._size, 0, raw.FPDF_ANNOT | raw.FPDF_GRAYSCALE
            )
            return Drawing(left, top, bitmap.stride, bytes(bitmap.buffer))
        finally:
            bitmap.close()


class Drawing:
    """Grey pixels of a part of a page."""

    def __init__(self, left: int, top: int, stride: int, pixels: bytes) -> None:
        """Take the pixels row by row, and where the part begins on its page."""
        self._left, self._top, self._stride, self._pixels = left, top, stride, pixels

    def differs(self, other: Drawing, part: Pixels) -> bool:
        """Whether an eye sees a difference inside a part."""
        return any(
            ours != theirs and max(abs(one - two) for one, two in zip(ours, theirs, strict=True)) >= _SEEN
            for ours, theirs in zip(self._rows(part), other._rows(part), strict=True)
        )

    def has_ink(self, part: Pixels) -> bool:
        """Whether there is something to see inside a part."""
        rows = {row for row in self._rows(part) if row}
        return bool(rows) and max(map(max, rows)) - min(map(min, rows)) >= _SEEN

    def _rows(self, part: Pixels) -> Iterator[bytes]:
        left, top, right, bottom = part
        for y in range(top - self._top, bottom - self._top):
            yield self._pixels[y * self._stride + left - self._left : y * self._stride + right - self._left]

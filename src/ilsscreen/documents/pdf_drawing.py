"""A PDF page drawn as grey pixels, to see whether something shows."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from ilsscreen.documents.pdf_letters import Box

_SEEN = 24
"""So many steps of grey, of 255, make a difference that an eye sees."""

_PIXELS = 2_000_000
"""At most so many pixels are drawn, however large the page is."""

_SCALE = 2.0
"""Pixels a point, where the page is not too large for that."""


class Drawing:
    """A page as grey pixels."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._page = page
        width, height = page.get_size()
        scale = min(_SCALE, math.sqrt(_PIXELS / max(1.0, width * height)))
        bitmap = page.render(scale=scale, grayscale=True)
        self._width, self._height, self._stride = bitmap.width, bitmap.height, bitmap.stride
        self._pixels = bytes(bitmap.buffer)
        bitmap.close()

    def differs(self, other: Drawing, box: Box) -> bool:
        """Whether an eye sees a difference inside a box."""
        return any(
            ours != theirs and max(abs(one - two) for one, two in zip(ours, theirs, strict=True)) >= _SEEN
            for ours, theirs in zip(self._rows(box), other._rows(box), strict=True)
        )

    def has_ink(self, box: Box) -> bool:
        """Whether there is something to see inside a box."""
        rows = [row for row in self._rows(box) if row]
        return bool(rows) and max(map(max, rows)) - min(map(min, rows)) >= _SEEN

    def _rows(self, box: Box) -> Iterator[bytes]:
        x1, y1 = self._pixel(box[0], box[1])
        x2, y2 = self._pixel(box[2], box[3])
        first, last = max(0, min(x1, x2)), min(self._width, max(x1, x2) + 1)
        for y in range(max(0, min(y1, y2)), min(self._height, max(y1, y2) + 1)):
            yield self._pixels[y * self._stride + first : y * self._stride + last]

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(
            self._page.raw, 0, 0, self._width, self._height, 0, x, y, ctypes.byref(across), ctypes.byref(down)
        )
        return across.value, down.value

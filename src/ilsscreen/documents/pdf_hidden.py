"""Words of a PDF page that cannot be seen: a cheap look at every word, and a drawing of the page for the suspicious.

Whether a suspicious word shows is settled by drawing the page with and without it: white text on a dark bar makes a
difference, white text on white makes none, whatever lies over or under it.
"""

from __future__ import annotations

import ctypes
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from struct import iter_unpack

import pypdfium2 as pdfium
from pypdfium2 import raw

from ilsscreen.documents.hidden import TINY, How
from ilsscreen.documents.pdf_drawing import Drawing
from ilsscreen.documents.pdf_letters import Box, Letters
from ilsscreen.model import Span

_WORD = re.compile(r"\S+")
_LIGHT = 200
"""A colour whose red, green and blue all reach this may be that of the ground."""

_THIN = 25
"""An opacity below this, of 255, is next to nothing."""

_USUAL_HEIGHT = 792.0
_OUTSIDE = 1.0
_MOST = 0.5
"""A picture that takes this share of a page is a scan, and its invisible text is what the scanner read."""

_COVER_SIDE = 8.0
_LOOKED_AT = 600
_ALIKE = 48
"""Colours that differ no more than this in red, green, blue and opacity may look the same."""

_COVERERS = {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING, raw.FPDF_PAGEOBJ_FORM}
_UNPRINTED = {raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP}


@dataclass(frozen=True, slots=True)
class Hidden:
    """A word that is not seen, by its place among the letters of the page."""

    text: str
    span: Span
    way: How


def _plain(function: object, result: object, *arguments: object) -> ctypes._FuncPointer:
    """A call of PDFium with plain addresses, which are cheaper to pass than pointers."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
    return ctypes.CFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type]


_ADDRESS = ctypes.c_void_p
_fill = _plain(raw.FPDFText_GetFillColor, ctypes.c_int, _ADDRESS, ctypes.c_int, *[_ADDRESS] * 4)
_object = _plain(raw.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, ctypes.c_int)
_mode = _plain(raw.FPDFTextObj_GetTextRenderMode, ctypes.c_int, _ADDRESS)
_page_object = _plain(raw.FPDFPage_GetObject, _ADDRESS, _ADDRESS, ctypes.c_int)
_kind = _plain(raw.FPDFPageObj_GetType, ctypes.c_int, _ADDRESS)


def hidden_words(page: pdfium.PdfPage, letters: Letters) -> list[Hidden]:
    """The words of a page that cannot be seen."""
    spans = [Span(*match.span()) for match in _WORD.finditer(letters.text)]
    if not spans:
        return []
    words = _Words(page, letters, spans)
    certain = {at: way for at, box in enumerate(words.boxes) if (way := words.way_of_place(box)) is not None}
    doubtful = {at: way for at, way in words.suspicious() if at not in certain}
    if doubtful:
        certain |= _unseen(page, words, doubtful)
    return [Hidden(letters.text[slice(*spans[at])], spans[at], way) for at, way in sorted(certain.items())]


class _Words:
    """What is known of the words of a page without drawing it: that of their first letters."""

    def __init__(self, page: pdfium.PdfPage, letters: Letters, spans: Sequence[Span]) -> None:
        self._page, self._letters, self.spans = page, letters, spans
        self._handle = ctypes.addressof(letters.handle.contents)
        self._starts = [span.start for span in spans]
        self.boxes = letters.boxes(self._starts)
        self.objects: list[int] = list(map(_object, repeat(self._handle), self._starts))
        self.frame = page.get_bbox()
        self._tiny = TINY * min(1.0, (self.frame[3] - self.frame[1]) / _USUAL_HEIGHT)

    def way_of_place(self, box: Box) -> How | None:
        """Whether a box is too low to read, or outside the page."""
        left, top, right, bottom = box
        if 0 < top - bottom < self._tiny and right - left < self._tiny:
            return "tiny"
        x, y = (left + right) / 2, (top + bottom) / 2
        least_x, least_y, most_x, most_y = self.frame
        inside = least_x - _OUTSIDE <= x <= most_x + _OUTSIDE and least_y - _OUTSIDE <= y <= most_y + _OUTSIDE
        return None if inside else "outside"

    def suspicious(self) -> Iterator[tuple[int, How]]:
        """The words that may not show, by number."""
        unprinted = {which for which in set(self.objects) if which and _mode(which) in _UNPRINTED}
        shapes = list(self._shapes())
        for at, (shade, which) in enumerate(zip(self._shades(), self.objects, strict=True)):
            red, green, blue, opacity = shade
            if which in unprinted or opacity < _THIN:
                yield at, "unprinted"
            elif red >= _LIGHT and green >= _LIGHT and blue >= _LIGHT:
                yield at, "colour"
            elif shapes and any(shape.may_hide(self.boxes[at], shade) for shape in shapes):
                yield at, "covered"

    def _shades(self) -> Iterator[tuple[int, ...]]:
        """Red, green, blue and opacity of each word, from 0 to 255."""
        shades = (ctypes.c_uint * (4 * len(self._starts)))()
        address, size, whole = ctypes.addressof(shades), ctypes.sizeof(ctypes.c_uint), ctypes.sizeof(shades)
        parts = [range(address + size * part, address + whole, 4 * size) for part in range(4)]
        deque(map(_fill, repeat(self._handle), self._starts, *parts), maxlen=0)
        return iter_unpack("4I", shades)

    def _shapes(self) -> Iterator[_Shape]:
        """What is drawn on the page besides text and is large enough to hide a word.

        Of a page that holds an object for each letter only the last are looked at.
        """
        page = ctypes.addressof(self._page.raw.contents)
        count = raw.FPDFPage_CountObjects(self._page.raw)
        after_text = count > _LOOKED_AT
        for which in map(_page_object, repeat(page), range(max(0, count - _LOOKED_AT), count)):
            kind = _kind(which)
            after_text = after_text or kind == raw.FPDF_PAGEOBJ_TEXT
            if kind in _COVERERS and (after_text or kind == raw.FPDF_PAGEOBJ_PATH):
                shape = _Shape(_bounds(which), None if after_text else _shade(which))
                if shape.is_large:
                    yield shape


@dataclass(frozen=True, slots=True)
class _Shape:
    """Something drawn, with its colour where it lies under all text."""

    box: Box
    shade: tuple[int, ...] | None

    @property
    def is_large(self) -> bool:
        left, top, right, bottom = self.box
        return right - left >= _COVER_SIDE <= top - bottom

    def may_hide(self, box: Box, shade: tuple[int, ...]) -> bool:
        """Whether a word stands in it: under it, or above it in almost its colour."""
        if not _holds(self.box, box):
            return False
        return self.shade is None or all(abs(one - two) <= _ALIKE for one, two in zip(self.shade, shade, strict=True))


def _shade(which: int) -> tuple[int, ...]:
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(ctypes.cast(which, raw.FPDF_PAGEOBJECT), *map(ctypes.byref, parts))
    return tuple(part.value for part in parts)


def _bounds(handle: int) -> Box:
    edges = [ctypes.c_float() for _ in range(4)]
    thing = ctypes.cast(handle, raw.FPDF_PAGEOBJECT)
    raw.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, edges))
    left, bottom, right, top = (edge.value for edge in edges)
    return left, top, right, bottom


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[3] <= y <= outer[1]


def _unseen(page: pdfium.PdfPage, words: _Words, doubtful: dict[int, How]) -> dict[int, How]:
    """Those of the doubtful words without which the page looks the same."""
    with_them = Drawing(page)
    for which in {words.objects[at] for at in doubtful} - {0, None}:
        thing = ctypes.cast(which, raw.FPDF_PAGEOBJECT)
        raw.FPDFTextObj_SetTextRenderMode(thing, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
    without = Drawing(page)
    unseen = {at: way for at, way in doubtful.items() if not with_them.differs(without, words.boxes[at])}
    scans = _scans(page, words.frame) if unseen else []
    return {
        at: way
        for at, way in unseen.items()
        if not (any(_holds(scan, words.boxes[at]) for scan in scans) and with_them.has_ink(words.boxes[at]))
    }


def _scans(page: pdfium.PdfPage, frame: Box) -> list[Box]:
    """The boxes of pictures that take most of the page."""
    area = (frame[2] - frame[0]) * (frame[3] - frame[1])
    pictures = [image.get_bounds() for image in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE])]
    boxes = [(left, top, right, bottom) for left, bottom, right, top in pictures]
    return [box for box in boxes if (box[2] - box[0]) * (box[1] - box[3]) >= _MOST * area]

"""What is drawn on a PDF page besides text and may hide some of it."""

from __future__ import annotations

import ctypes
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

import pypdfium2 as pdfium
from pypdfium2 import raw

from ilsscreen.documents.pdf_calls import short_call
from ilsscreen.documents.pdf_letters import Box

_SIDE = 8.0
"""Points of the sides of a shape that may hide a word, at least."""

_LOOKED_AT = 600
"""Of a page that holds an object for each letter only the last are looked at."""

_ALIKE = 48
"""Colours that differ no more than this in red, green, blue and opacity may look the same."""

_KINDS = {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING, raw.FPDF_PAGEOBJ_FORM}

_page_object = short_call(raw.FPDFPage_GetObject, ctypes.c_void_p)
_kind = short_call(raw.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)

Shade = tuple[int, int, int, int]
"""Red, green, blue and opacity, from 0 to 255."""


def shapes_over(page: pdfium.PdfPage, texts: Mapping[int | None, Shade]) -> dict[int | None, list[Box]]:
    """The boxes of what may hide each text object of an open page; objects that nothing hides are left out.

    It is drawn after the text, or has almost its colour. A picture has colours that nobody knows, so it may hide
    what is drawn on it too, but for one that lies under all text.
    """
    total = raw.FPDFPage_CountObjects(page.raw)
    objects = list(map(_page_object, repeat(page.raw), range(max(0, total - _LOOKED_AT), total)))
    shapes = list(_shapes(objects, texts))
    if not shapes:
        return {}
    order = {which: at for at, which in enumerate(objects) if which in texts}
    first_text = 0 if total > _LOOKED_AT else min(order.values(), default=total)
    under = {
        shade: {shape.place for shape in shapes if shape.hides_on_it(shade, first_text)}
        for shade in set(texts.values())
    }
    over = (
        (which, [shape.box for shape in shapes if place < shape.place or shape.place in under[shade]])
        for which, shade in texts.items()
        for place in [order.get(which, first_text - 1)]
    )
    return {which: boxes for which, boxes in over if boxes}


def _shapes(objects: Sequence[int], texts: Container[int | None]) -> Iterator[_Shape]:
    """Those that are large enough to hide a word."""
    for place, which in enumerate(objects):
        if which not in texts and (kind := _kind(which)) in _KINDS:
            left, top, right, bottom = box = _bounds(which)
            if right - left >= _SIDE <= top - bottom:
                yield _Shape(box, place, _shade(which) if kind == raw.FPDF_PAGEOBJ_PATH else None)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Something drawn, its place in the order of drawing, and its colour where it is known."""

    box: Box
    place: int
    shade: Shade | None

    def hides_on_it(self, shade: Shade, first_text: int) -> bool:
        """Whether it may hide text of a colour that is drawn on it."""
        if self.shade is None:
            return self.place >= first_text
        return all(abs(one - two) <= _ALIKE for one, two in zip(self.shade, shade, strict=True))


def _shade(which: int) -> Shade:
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(ctypes.cast(which, raw.FPDF_PAGEOBJECT), *map(ctypes.byref, parts))
    red, green, blue, opacity = (part.value for part in parts)
    return red, green, blue, opacity


def _bounds(which: int) -> Box:
    edges = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(ctypes.cast(which, raw.FPDF_PAGEOBJECT), *map(ctypes.byref, edges))
    left, bottom, right, top = (edge.value for edge in edges)
    return left, top, right, bottom

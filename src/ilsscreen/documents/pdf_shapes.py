"""What is drawn on a PDF page besides text and may hide some of it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
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
    kinds = {which: kind for which in objects if which not in texts and (kind := _kind(which)) in _KINDS}
    if not kinds:
        return {}
    order: dict[int | None, int] = {which: at for at, which in enumerate(objects)}
    first_text = 0 if total > _LOOKED_AT else min((order[which] for which in texts if which in order), default=total)
    shapes = list(_shapes(order, kinds, first_text))
    like = {shade: {shape.place for shape in shapes if shape.is_like(shade)} for shade in set(texts.values())}
    over = (
        (which, [shape.box for shape in shapes if place < shape.place or shape.place in like[shade]])
        for which, shade in texts.items()
        for place in [order.get(which, first_text - 1)]
    )
    return {which: boxes for which, boxes in over if boxes}


def _shapes(order: Mapping[int | None, int], kinds: Mapping[int, int], first_text: int) -> Iterator[_Shape]:
    """Those that are large enough to hide a word."""
    for which, kind in kinds.items():
        is_path = kind == raw.FPDF_PAGEOBJ_PATH
        if is_path or order[which] >= first_text:
            left, top, right, bottom = box = _bounds(which)
            if right - left >= _SIDE <= top - bottom:
                yield _Shape(box, order[which], _shade(which) if is_path else None)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Something drawn, its place in the order of drawing, and its colour where it is known."""

    box: Box
    place: int
    shade: Shade | None

    def is_like(self, shade: Shade) -> bool:
        return self.shade is None or all(abs(one - two) <= _ALIKE for one, two in zip(self.shade, shade, strict=True))


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

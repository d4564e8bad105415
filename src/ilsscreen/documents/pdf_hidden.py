"""Words of a PDF page that cannot be seen: a cheap look at every word, and a drawing of the page for the suspicious.

Whether a suspicious word shows is settled by drawing the page with and without it: white text on a dark bar makes a
difference, white text on white makes none, whatever lies over or under it.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import sub

import pypdfium2 as pdfium
from pypdfium2 import raw

from ilsscreen.documents.hidden import TINY, How
from ilsscreen.documents.pdf_drawing import Canvas
from ilsscreen.documents.pdf_letters import Box, Letters, plain_call
from ilsscreen.documents.pdf_pieces import Pieces
from ilsscreen.model import Span

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


Shade = tuple[int, int, int, int]
"""Red, green, blue and opacity, from 0 to 255."""

_SHADE_BYTES = 16


@dataclass(frozen=True, slots=True)
class Hidden:
    """A word that is not seen, by its place among the letters of the page."""

    text: str
    span: Span
    way: How


_ADDRESS = ctypes.c_void_p
_fill = plain_call(raw.FPDFText_GetFillColor, ctypes.c_int, _ADDRESS, ctypes.c_int, *[_ADDRESS] * 4)
_mode = plain_call(raw.FPDFTextObj_GetTextRenderMode, ctypes.c_int, _ADDRESS)
_page_object = plain_call(raw.FPDFPage_GetObject, _ADDRESS, _ADDRESS, ctypes.c_int)
_kind = plain_call(raw.FPDFPageObj_GetType, ctypes.c_int, _ADDRESS)


def may_hide(page: pdfium.PdfPage, letters: Letters, pieces: Pieces, frame: Box) -> bool:
    """Whether anything about some pieces of a page makes it worth to look at each word."""
    return bool(pieces.spans) and _Words(page, letters, pieces, frame).are_suspicious()


def hidden_words(page: pdfium.PdfPage, letters: Letters, pieces: Pieces, frame: Box) -> list[Hidden]:
    """The words of a page that cannot be seen."""
    if not pieces.spans:
        return []
    words = _Words(page, letters, pieces, frame)
    certain = dict(words.out_of_sight())
    doubtful = {at: way for at, way in words.suspicious() if at not in certain}
    if doubtful:
        certain |= _unseen(page, words, doubtful)
    spans = [Span(*pieces.spans[at]) for at in range(len(pieces.spans))]
    return [Hidden(letters.text[slice(*spans[at])], spans[at], way) for at, way in sorted(certain.items())]


class _Words:
    """What is known of the words of a page, or of larger pieces, without drawing it: that of their first letters."""

    def __init__(self, page: pdfium.PdfPage, letters: Letters, pieces: Pieces, frame: Box) -> None:
        self._page, self._letters, self._pieces, self.frame = page, letters, pieces, frame
        self.boxes, self.objects = pieces.firsts, pieces.objects
        _, top, _, bottom = frame
        self._tiny = TINY * min(1.0, (top - bottom) / _USUAL_HEIGHT)

    def are_suspicious(self) -> bool:
        """Whether some piece, taken as a whole, is tiny, reaches out of the page, or may not show."""
        if not self._are_in_sight():
            return True
        shades = self._look()
        if shades is None:
            return True
        hiding = [shape for shape in self._shapes() if any(map(shape.hides, shades))]
        lefts, tops, _, bottoms = self._pieces.firsts
        return any(
            shape.box[0] <= right and left <= shape.box[2] and shape.box[3] <= top and bottom <= shape.box[1]
            for shape in hiding
            for left, top, right, bottom in zip(lefts, tops, self._pieces.lasts.rights, bottoms, strict=True)
        )

    def _are_in_sight(self) -> bool:
        left, top, right, bottom = self.frame
        lefts, tops, rights, bottoms = self.boxes
        return (
            min(map(sub, tops, bottoms)) >= self._tiny
            and min(lefts) >= left
            and max(rights) <= right
            and max(self._pieces.lasts.rights) <= right
            and min(bottoms) >= bottom
            and max(tops) <= top
        )

    def _look(self) -> set[Shade] | None:
        """The colours of all pieces, or None where one of them may not show."""
        one_of = dict(zip(self.objects, self._pieces.starts, strict=True))
        shades = set(self._shades(list(one_of.values())))
        if any(map(_way_of_colour, shades)) or not _UNPRINTED.isdisjoint(map(_mode, one_of)):
            return None
        return shades

    def out_of_sight(self) -> Iterator[tuple[int, How]]:
        """The words that are too low to read, or outside the page."""
        if self._are_in_sight():
            return
        for at, box in enumerate(zip(*self.boxes, strict=True)):
            way = self._way_of_place(box)
            if way is not None:
                yield at, way

    def _way_of_place(self, box: Box) -> How | None:
        left, top, right, bottom = box
        if 0 < top - bottom < self._tiny and right - left < self._tiny:
            return "tiny"
        x, y = (left + right) / 2, (top + bottom) / 2
        least_x, most_y, most_x, least_y = self.frame
        inside = least_x - _OUTSIDE <= x <= most_x + _OUTSIDE and least_y - _OUTSIDE <= y <= most_y + _OUTSIDE
        return None if inside else "outside"

    def suspicious(self) -> Iterator[tuple[int, How]]:
        """The words that may not show, by number. One object of the page has one look."""
        one_of = dict(zip(self.objects, self._pieces.starts, strict=True))
        shades = dict(zip(one_of, self._shades(list(one_of.values())), strict=True))
        ways: dict[Shade, How] = {shade: way for shade in set(shades.values()) if (way := _way_of_colour(shade))}
        unprinted = {which for which, mode in zip(one_of, map(_mode, one_of), strict=True) if mode in _UNPRINTED}
        shapes = list(self._shapes())
        if not (ways or unprinted or shapes):
            return
        hiding = {shade: [shape.box for shape in shapes if shape.hides(shade)] for shade in set(shades.values())}
        for at, which in enumerate(self.objects):
            way = "unprinted" if which in unprinted else ways.get(shades[which])
            if way is not None:
                yield at, way
            elif any(_holds(box, self.boxes.at(at)) for box in hiding[shades[which]]):
                yield at, "covered"

    def _shades(self, starts: Sequence[int]) -> Iterator[Shade]:
        """Red, green, blue and opacity of some letters, from 0 to 255."""
        shades = array("I", bytes(_SHADE_BYTES * len(starts)))
        address, size = shades.buffer_info()[0], shades.itemsize
        parts = [range(address + size * part, address + _SHADE_BYTES * len(starts), _SHADE_BYTES) for part in range(4)]
        deque(map(_fill, repeat(self._letters.address), starts, *parts), maxlen=0)
        return zip(*(shades[part::4] for part in range(4)), strict=True)

    def _shapes(self) -> Iterator[_Shape]:
        """What is drawn on the page besides text and is large enough to hide a word.

        Of a page that holds an object for each letter only the last are looked at.
        """
        page = ctypes.addressof(self._page.raw.contents)
        count = raw.FPDFPage_CountObjects(self._page.raw)
        objects = list(map(_page_object, repeat(page), range(max(0, count - _LOOKED_AT), count)))
        texts = set(self.objects)
        kinds = [raw.FPDF_PAGEOBJ_TEXT if which in texts else _kind(which) for which in objects]
        if _COVERERS.isdisjoint(kinds):
            return
        first_text = 0 if count > _LOOKED_AT else [*kinds, raw.FPDF_PAGEOBJ_TEXT].index(raw.FPDF_PAGEOBJ_TEXT)
        for at, (which, kind) in enumerate(zip(objects, kinds, strict=True)):
            if kind in _COVERERS and (at >= first_text or kind == raw.FPDF_PAGEOBJ_PATH):
                shape = _Shape(_bounds(which), None if at >= first_text else _shade(which))
                if shape.is_large:
                    yield shape


def _way_of_colour(shade: Shade) -> How | None:
    """Why text of a colour may not show; None where it does."""
    red, green, blue, opacity = shade
    if opacity < _THIN:
        return "unprinted"
    return "colour" if red >= _LIGHT and green >= _LIGHT and blue >= _LIGHT else None


@dataclass(frozen=True, slots=True)
class _Shape:
    """Something drawn, with its colour where it lies under all text."""

    box: Box
    shade: Shade | None

    @property
    def is_large(self) -> bool:
        left, top, right, bottom = self.box
        return right - left >= _COVER_SIDE <= top - bottom

    def hides(self, shade: Shade) -> bool:
        """Whether it hides text of a colour that stands in it: it lies above, or has almost that colour."""
        return self.shade is None or all(abs(one - two) <= _ALIKE for one, two in zip(self.shade, shade, strict=True))


def _shade(which: int) -> Shade:
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(ctypes.cast(which, raw.FPDF_PAGEOBJECT), *map(ctypes.byref, parts))
    red, green, blue, opacity = (part.value for part in parts)
    return red, green, blue, opacity


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
    boxes = {at: words.boxes.at(at) for at in doubtful}
    canvas = Canvas(page, boxes.values())
    parts = {at: canvas.pixels(box) for at, box in boxes.items()}
    with_them = canvas.draw()
    for which in {which for at in doubtful if (which := words.objects[at])}:
        thing = ctypes.cast(which, raw.FPDF_PAGEOBJECT)
        raw.FPDFTextObj_SetTextRenderMode(thing, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
    without = canvas.draw()
    unseen = {at: way for at, way in doubtful.items() if not with_them.differs(without, parts[at])}
    scans = _scans(page, words.frame) if unseen else []
    return {
        at: way
        for at, way in unseen.items()
        if not (any(_holds(scan, boxes[at]) for scan in scans) and with_them.has_ink(parts[at]))
    }


def _scans(page: pdfium.PdfPage, frame: Box) -> list[Box]:
    """The boxes of pictures that take most of the page."""
    area = (frame[2] - frame[0]) * (frame[1] - frame[3])
    pictures = [image.get_bounds() for image in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE])]
    boxes = [(left, top, right, bottom) for left, bottom, right, top in pictures]
    return [box for box in boxes if (box[2] - box[0]) * (box[1] - box[3]) >= _MOST * area]

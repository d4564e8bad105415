"""Words of a PDF page that cannot be seen: a cheap look at every word, and a drawing of the page for the suspicious.

Whether a suspicious word shows is settled by drawing the page with and without it: white text on a dark bar makes a
difference, white text on white makes none, whatever lies over or under it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import sub

import pypdfium2 as pdfium
from pypdfium2 import raw

from ilsscreen.documents.hidden import TINY, How
from ilsscreen.documents.pdf_calls import colours, short_call
from ilsscreen.documents.pdf_drawing import Canvas
from ilsscreen.documents.pdf_letters import Box, Letters
from ilsscreen.documents.pdf_pieces import Pieces
from ilsscreen.documents.pdf_shapes import Shade, shapes_over
from ilsscreen.model import Span

_LIGHT = 200
"""A colour whose red, green and blue all reach this may be that of the ground."""

_THIN = 25
"""An opacity below this, of 255, is next to nothing."""

_USUAL_HEIGHT = 792.0
_OUTSIDE = 1.0
_MOST = 0.5
"""A picture that takes this share of a page is a scan, and its invisible text is what the scanner read."""

_UNPRINTED = {raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP}


@dataclass(frozen=True, slots=True)
class Hidden:
    """A word that is not seen, by its place among the letters of the page."""

    text: str
    span: Span
    way: How


_fill = short_call(raw.FPDFText_GetFillColor, ctypes.c_int)
_mode = short_call(raw.FPDFTextObj_GetTextRenderMode, ctypes.c_int, ctypes.c_void_p)


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
        shades = self._shades()
        return bool(_ways_of_look(shades)) or self._touch(shapes_over(self._page, shades))

    def _touch(self, hiding: Mapping[int | None, Sequence[Box]]) -> bool:
        """Whether a piece touches what may hide it."""
        if not hiding:
            return False
        lefts, tops, _, bottoms = self.boxes
        sides = zip(self.objects, lefts, tops, self._pieces.lasts.rights, bottoms, strict=True)
        return any(
            least_x <= right and left <= most_x and least_y <= top and bottom <= most_y
            for which, left, top, right, bottom in sides
            for least_x, most_y, most_x, least_y in hiding.get(which, ())
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
        shades = self._shades()
        ways = _ways_of_look(shades)
        hiding = shapes_over(self._page, shades)
        if not (ways or hiding):
            return
        for at, which in enumerate(self.objects):
            if which in ways:
                yield at, ways[which]
            elif any(_holds(box, self.boxes.at(at)) for box in hiding.get(which, ())):
                yield at, "covered"

    def _shades(self) -> dict[int | None, Shade]:
        """The colour of each text object."""
        one_of = dict(zip(self.objects, self._pieces.starts, strict=True))
        return dict(zip(one_of, colours(_fill, self._letters.handle, list(one_of.values())), strict=True))


def _ways_of_look(shades: Mapping[int | None, Shade]) -> dict[int | None, How]:
    """Why text objects may not show, of those that are set not to, or have a colour that may be that of the ground."""
    ways = {shade: way for shade in set(shades.values()) if (way := _way_of_colour(shade))}
    modes = list(map(_mode, shades))
    if not ways and _UNPRINTED.isdisjoint(modes):
        return {}
    found = {which: ways[shade] for which, shade in shades.items() if shade in ways}
    return found | {which: "unprinted" for which, mode in zip(shades, modes, strict=True) if mode in _UNPRINTED}


def _way_of_colour(shade: Shade) -> How | None:
    """Why text of a colour may not show; None where it does."""
    red, green, blue, opacity = shade
    if opacity < _THIN:
        return "unprinted"
    return "colour" if red >= _LIGHT and green >= _LIGHT and blue >= _LIGHT else None


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

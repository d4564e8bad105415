"""Pages of a PDF without letters that can be used: drawn, and what is written on them recognised."""

from __future__ import annotations

import pypdfium2 as pdfium
from pypdfium2 import raw

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pdf_drawing import Canvas
from ilsscreen.documents.recognition import engine, recognise
from ilsscreen.documents.sheets import DPI, Engine, gray_map

_POINTS_AN_INCH = 72
_RULES = 12
"""Lines and boxes of a form or a layout; more may be letters that are drawn."""

_MOST_DOTS = 20_000_000
"""A larger page is drawn smaller: A2 at 200 dots an inch."""


def is_picture(page: pdfium.PdfPage) -> bool:
    """Whether a page of a few letters shows something else that may be text; a few rules do not."""
    kinds = [thing.type for thing in page.get_objects(max_depth=1)]
    paths = kinds.count(raw.FPDF_PAGEOBJ_PATH)
    return paths > _RULES or len(kinds) > paths + kinds.count(raw.FPDF_PAGEOBJ_TEXT)


def is_blank(page: pdfium.PdfPage) -> bool:
    """Whether nothing shows on a page."""
    left, bottom, right, top = page.get_bbox()
    canvas = Canvas(page, [(left, top, right, bottom)])
    return not canvas.draw().has_ink(canvas.pixels((left, top, right, bottom)))


class Recogniser:
    """Recognises pages of one file, as many as the limits allow."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.recognition_pages
        self.ran_out = False
        """Whether a page was left out because of the limits."""

    @property
    def engine(self) -> Engine | None:
        """What recognises, where something is installed."""
        return engine()

    def lines(self, page: pdfium.PdfPage) -> list[str]:
        """The lines of a page; none where nothing is drawn, nothing recognised, or no engine is there."""
        by = self.engine
        if by is None or raw.FPDFPage_CountObjects(page) == 0:
            return []
        if self._left == 0:
            self.ran_out = True
            return []
        self._left -= 1
        try:
            return recognise(_drawn(page), by, self._limits)[0]
        except (ReadError, IndexError):
            return []


def _drawn(page: pdfium.PdfPage) -> bytes:
    """The page as a picture file in shades of gray."""
    width, height = page.get_size()
    scale = DPI / _POINTS_AN_INCH
    scale = min(scale, (_MOST_DOTS / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        return gray_map(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()

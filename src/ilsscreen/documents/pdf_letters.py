"""The letters of a PDF page with their places, as PDFium gives them."""

from __future__ import annotations

import ctypes
import re
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import repeat
from typing import NamedTuple

from pypdfium2 import PdfiumError, PdfPage, raw

from ilsscreen.documents.pdf_calls import rectangles, short_call

_LETTER = "[!-\ufffd\uffff-\U0010ffff]"
_TOKEN = re.compile(f"{_LETTER}+[\x02\ufffe]?|[\x02\ufffe]")
"""Letters without a blank; the mark of a hyphen at the end of a line ends them too."""

_LINE = re.compile(f"{_LETTER}+(?: {_LETTER}+)*[\x02\ufffe]?|[\x02\ufffe]")
"""Such words with one blank between them."""

_UNKNOWN = "\x01"
_FEW_SPACES = 5
_SPACES_LOOKED_AT = 25

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in points from the lower left corner of the page."""


Spans = list[tuple[int, int]]
"""Stretches of the text."""


class Boxes(NamedTuple):
    """Many boxes, by their sides: the n-th of each is that of the n-th box.

    A page has thousands, and lists of numbers are several times faster to make and to go through than boxes.
    """

    lefts: list[float]
    tops: list[float]
    rights: list[float]
    bottoms: list[float]

    def at(self, number: int) -> Box:
        """One of them."""
        return self.lefts[number], self.tops[number], self.rights[number], self.bottoms[number]


class Letters:
    """The letters of a page; ``text`` has one character for each. To be closed before the page is."""

    def __init__(self, page: PdfPage, most: int) -> None:
        """Take the text of an open page, at most so many characters of it.

        Raises:
            PdfiumError: PDFium cannot read the page.
        """
        self.handle = raw.FPDFText_LoadPage(page)
        if not self.handle:
            raise PdfiumError("Failed to load text page.")
        self.total: int = raw.FPDFText_CountChars(self.handle)
        self.text = self._read(min(self.total, most))

    def close(self) -> None:
        """Give back what PDFium holds for it; the text remains."""
        raw.FPDFText_ClosePage(self.handle)

    def _read(self, count: int) -> str:
        units = array("H", bytes(2 * (count + 1)))
        written = _text(self.handle, 0, count, ctypes.c_void_p(units.buffer_info()[0]))
        text = units[: max(0, written - 1)].tobytes().decode("utf-16-le", errors="replace")
        if len(text) == count:
            return text
        codes = (raw.FPDFText_GetUnicode(self.handle, at) for at in range(count))
        return "".join(chr(code) if 0 < code <= sys.maxunicode else _UNKNOWN for code in codes)

    @cached_property
    def words(self) -> Spans:
        """Where letters stand without a blank between them: words, as far as the file knows."""
        return self.words_in(0, len(self.text))

    def words_in(self, start: int, end: int) -> Spans:
        """Those of a stretch of the text."""
        return [match.span() for match in _TOKEN.finditer(self.text, start, end)]

    def lines(self) -> Spans:
        """Where words stand with no more than one blank between them."""
        return [match.span() for match in _LINE.finditer(self.text)]

    def words_of_line(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Those of such a line."""
        for word in self.text[start:end].split(" "):
            end = start + len(word)
            yield start, end
            start = end + 1

    def blank_out(self, spans: Iterable[tuple[int, int]]) -> None:
        """Put blanks in the place of some letters."""
        for start, end in spans:
            self.text = self.text[:start] + " " * (end - start) + self.text[end:]
        del self.words

    def objects(self, places: Sequence[int]) -> list[int | None]:
        """The text objects that draw the letters that are asked for; PDFium made up those without one."""
        return list(map(_object, repeat(self.handle), places))

    def boxes(self, places: Sequence[int]) -> Boxes:
        """The boxes of the letters that are asked for: from its origin to where the next one may begin."""
        return Boxes(*rectangles(_loose_box, self.handle, places))

    def has_real_spaces(self) -> bool | None:
        """Whether the file itself holds the spaces; None where there are too few to tell."""
        if self.text.count(" ") <= _FEW_SPACES:
            return None
        step = 1 + len(self.text) // _SPACES_LOOKED_AT
        places = (self.text.find(" ", at) for at in range(0, len(self.text), step))
        return 0 in (_is_generated(self.handle, place) for place in places if place >= 0)


_text = short_call(raw.FPDFText_GetText, ctypes.c_int)
_loose_box = short_call(raw.FPDFText_GetLooseCharBox, ctypes.c_int)
_is_generated = short_call(raw.FPDFText_IsGenerated, ctypes.c_int)
_object = short_call(raw.FPDFText_GetTextObject, ctypes.c_void_p)

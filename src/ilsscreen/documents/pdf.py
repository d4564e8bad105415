"""PDF files through PDFium; words, lines and columns come from the places of the letters.

PDFium's own text call guesses spaces from gaps and glues the words of files that hold one object a letter,
as HTML-to-PDF programs write them; so letters are put together here.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ilsscreen.documents.columns import page_lines
from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.glyphs import Glyph, words_of
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pages import Pages
from ilsscreen.model import Notice

_EDGE_LINES = 3
_MASK = re.compile(r"\d+")
_FEW_LETTERS = 10
_PASSWORD_ERROR = "password"


def read_pdf(data: bytes, limits: Limits) -> Pages:
    """The text of each page in reading order.

    Raises:
        ReadError: the file needs a password (``encrypted``) or is damaged (``broken``).
    """
    document = _open(data)
    try:
        count = len(document)
        pages = [_page_lines(document, at, limits) for at in range(min(count, limits.pages))]
    except pdfium.PdfiumError as error:
        raise ReadError("broken", str(error)) from error
    finally:
        document.close()
    warnings = list(_warnings(pages))
    if count > limits.pages:
        warnings.append(Notice("truncated", f"Only the first {limits.pages} of {count} pages were read."))
    return Pages(tuple("\n".join(lines) for lines in _without_running_lines(pages)), tuple(warnings))


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        kind = "encrypted" if _PASSWORD_ERROR in str(error).lower() else "broken"
        raise ReadError(kind) from error


def _page_lines(document: pdfium.PdfDocument, at: int, limits: Limits) -> list[str]:
    page = document[at]
    textpage = page.get_textpage()
    try:
        width, height = page.get_size()
        glyphs = list(_glyphs(textpage, limits.page_characters))
        return page_lines(words_of(glyphs), width, height)
    finally:
        textpage.close()
        page.close()


def _glyphs(textpage: pdfium.PdfTextPage, most: int) -> Iterator[Glyph]:
    """The letters of a page with their places, in the order of the file."""
    handle = textpage.raw
    box = raw.FS_RECTF()
    box_at = ctypes.byref(box)
    x, y = ctypes.c_double(), ctypes.c_double()
    x_at, y_at = ctypes.byref(x), ctypes.byref(y)
    for index in range(min(textpage.count_chars(), most)):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code in {0, 0xD, 0xA}:
            continue
        if code == 0x20:
            yield Glyph(" ", 0, 0, 0, 0, 0, raw.FPDFText_IsGenerated(handle, index) == 1)
        elif raw.FPDFText_GetLooseCharBox(handle, index, box_at):
            raw.FPDFText_GetCharOrigin(handle, index, x_at, y_at)
            yield Glyph(chr(code), box.left, box.right, box.bottom, box.top, x.value, False)


def _without_running_lines(pages: Sequence[list[str]]) -> list[list[str]]:
    """Headers and footers that every page repeats stay on the first page only."""
    edges = [{_MASK.sub("#", line.strip()) for line in _edge(lines)} for lines in pages]
    counts = Counter(line for edge in edges for line in edge if line)
    running = {line for line, count in counts.items() if count > 1 and count * 2 > len(pages)}
    kept = [pages[0]] if pages else []
    for lines in pages[1:]:
        edge = {id(line) for line in _edge(lines)}
        kept.append([line for line in lines if not (id(line) in edge and _MASK.sub("#", line.strip()) in running)])
    return kept


def _edge(lines: Sequence[str]) -> list[str]:
    filled = [line for line in lines if line.strip()]
    return [*filled[:_EDGE_LINES], *filled[-_EDGE_LINES:]]


def _warnings(pages: Sequence[list[str]]) -> Iterator[Notice]:
    for number, lines in enumerate(pages, start=1):
        text = "".join(lines)
        letters = sum(char.isalnum() for char in text)
        if letters < _FEW_LETTERS:
            message = f"Page {number} holds no text, only a picture; nothing on it was read."
            yield Notice("no_text_layer", message, page=number)
        elif letters < len(text.replace(" ", "")) * 0.5:
            message = f"The letters of page {number} cannot be told; what was read of it makes no sense."
            yield Notice("garbled_text", message, page=number)

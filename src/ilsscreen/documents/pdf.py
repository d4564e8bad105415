"""PDF files through PDFium; words, lines and columns come from the places of the letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pypdfium2 as pdfium

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.garbled import is_garbled
from ilsscreen.documents.hidden import hidden_notice
from ilsscreen.documents.hyphens import mended
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pages import Pages, recognised
from ilsscreen.documents.pdf_distances import words_by_distance
from ilsscreen.documents.pdf_hidden import Hidden, hidden_words, may_hide
from ilsscreen.documents.pdf_layout import lines_of, marked_lines_of
from ilsscreen.documents.pdf_letters import Box, Letters
from ilsscreen.documents.pdf_pictures import Recogniser, is_blank, is_picture
from ilsscreen.documents.pdf_pieces import Pieces, objects_of, words_of
from ilsscreen.documents.pdf_segments import Row, are_turned, segments_of
from ilsscreen.documents.pdf_words import words_by_spaces
from ilsscreen.documents.recognition import ADVICE
from ilsscreen.documents.running_lines import without_running_lines
from ilsscreen.model import Notice

LayOut = Callable[[Sequence[Row]], list[str]]
"""Makes the lines of a page from its rows."""

_FEW_LETTERS = 10
_LOCKED = "The PDF is protected by a password. Ask for a copy without one."
_DAMAGED = "The PDF is damaged and cannot be opened. Ask for it again."
_NO_PAGES = "The PDF holds no pages. Ask for it again."


class _Reader:
    """Reads the pages of one open PDF, and gathers what a person should know about them."""

    def __init__(self, limits: Limits, lay_out: LayOut) -> None:
        self.limits = limits
        self.lay_out = lay_out
        self.warnings: list[Notice] = []
        self._real_spaces = True
        self._recogniser = Recogniser(limits)

    def lines(self, document: pdfium.PdfDocument, number: int) -> list[str]:
        """The lines of a page, from 1."""
        try:
            page = document[number - 1]
        except pdfium.PdfiumError:
            self._warn("broken_page", f"Page {number} is damaged and was not read.", number)
            return []
        try:
            return self._page_lines(page, number)
        finally:
            page.close()

    def _page_lines(self, page: pdfium.PdfPage, number: int) -> list[str]:
        letters = Letters(page, self.limits.page_characters)
        try:
            left, bottom, right, top = page.get_bbox()
            frame = left, top, right, bottom
            pieces = self._seen(page, letters, frame, number)
            unread = self._look_at(page, letters, number)
            if unread is not None and (lines := self._recognised(page, number, unread)):
                return lines
            words = words_by_distance(letters) if pieces is None else words_by_spaces(letters.text, pieces)
            rows = segments_of(words, frame)
            return letters.text.split("\r\n") if are_turned(rows) else self.lay_out(rows)
        finally:
            letters.close()

    def _seen(self, page: pdfium.PdfPage, letters: Letters, frame: Box, number: int) -> Pieces | None:
        """The pieces of a page without what cannot be seen on it; None where distances must tell its words."""
        real_spaces = self._has_real_spaces(letters)
        pieces = objects_of(letters) if real_spaces else words_of(letters)
        if may_hide(page, letters, pieces, frame):
            pieces = words_of(letters)
            hidden = hidden_words(page, letters, pieces, frame)
            if hidden:
                self._leave_out(hidden, letters, number)
                pieces = words_of(letters)
        return pieces if real_spaces else None

    def _leave_out(self, hidden: Sequence[Hidden], letters: Letters, number: int) -> None:
        if any(any(map(str.isalnum, word.text)) for word in hidden):
            self.warnings.append(hidden_notice(len(hidden), [word.way for word in hidden], number))
        letters.blank_out(word.span for word in hidden)

    def _has_real_spaces(self, letters: Letters) -> bool:
        """Whether the page holds its spaces; one with too few to tell is like the page before."""
        real = letters.has_real_spaces()
        if real is not None:
            self._real_spaces = real
        return self._real_spaces

    def _look_at(self, page: pdfium.PdfPage, letters: Letters, number: int) -> Notice | None:
        """Why the letters of a page are no use, where they are none."""
        if letters.total > len(letters.text):
            most = self.limits.page_characters
            self._warn("truncated", f"Only the first {most:,} characters of page {number} were read.", number)
        filled = letters.text.replace("\r\n", "").replace(" ", "")
        if not filled.isprintable():
            filled = "".join(filled.split())
        if len(filled) < _FEW_LETTERS and (is_picture(page) or not (filled or is_blank(page))):
            return Notice("no_text_layer", f"Page {number} is a picture without text.", number)
        if is_garbled(filled):
            message = f"The letters on page {number} are stored in a way that hides what they are."
            return Notice("garbled_text", message, number)
        return None

    def _recognised(self, page: pdfium.PdfPage, number: int, unread: Notice) -> list[str]:
        """The lines of a page that had to be recognised, or none; tells which."""
        lines = self._recogniser.lines(page)
        by = self._recogniser.engine
        if lines and by is not None:
            self.warnings += [unread, recognised(number, by.name)]
            return lines
        missing = "No words on it were recognised. Check it by eye." if by else f"It was not recognised. {ADVICE}"
        self._warn(unread.kind, f"{unread.message} {missing}", number)
        return []

    def _warn(self, kind: str, message: str, page: int | None = None) -> None:
        self.warnings.append(Notice(kind, message, page=page))


def read_pdf(data: bytes, limits: Limits) -> Pages:
    """The text of each page in reading order.

    Raises:
        ReadError: the file needs a password (``encrypted``), is damaged (``broken``), or nothing shows on its pages
            (``no_text``).
    """
    pages, warnings = _read(data, limits, lines_of)
    return Pages(tuple("\n".join(lines) for lines in mended(without_running_lines(pages))), warnings)


def read_pdf_layout(data: bytes, limits: Limits) -> Pages:
    """Each page as it was taken apart: its blocks with their places, and the lines of each as they stand there.

    Raises:
        ReadError: as ``read_pdf`` does.
    """
    pages, warnings = _read(data, limits, marked_lines_of)
    return Pages(tuple("\n".join(lines) for lines in pages), warnings)


def _read(data: bytes, limits: Limits, lay_out: LayOut) -> tuple[list[list[str]], tuple[Notice, ...]]:
    document = _open(data)
    try:
        count = len(document)
        reader = _Reader(limits, lay_out)
        pages = list(_pages(document, reader))
    except pdfium.PdfiumError:
        raise ReadError("broken", _DAMAGED) from None
    finally:
        document.close()
    if count > len(pages):
        message = f"Only the first {len(pages)} of {count} pages were read."
        reader.warnings.append(Notice("truncated", message, page=len(pages) + 1))
    if not any(pages) and not reader.warnings:
        raise ReadError("no_text")
    return pages, tuple(reader.warnings)


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        raise (ReadError("encrypted", _LOCKED) if _is_locked(data) else ReadError("broken", _DAMAGED)) from None
    if len(document) == 0:
        document.close()
        raise ReadError("broken", _NO_PAGES)
    return document


def _is_locked(data: bytes) -> bool:
    """Whether a PDF that does not open asks for a password.

    Where PDFium has nothing to say of a file it repeats what it said of the file before: so it is given one that is
    no PDF first.
    """
    for attempt in (b"-", data):
        try:
            pdfium.PdfDocument(attempt).close()
        except pdfium.PdfiumError as error:
            last = str(error)
    return "password" in last.lower()


def _pages(document: pdfium.PdfDocument, reader: _Reader) -> Iterator[list[str]]:
    characters = 0
    for number in range(1, min(len(document), reader.limits.pages) + 1):
        lines = reader.lines(document, number)
        characters += sum(map(len, lines))
        yield lines
        if characters > reader.limits.characters:
            return

"""Words in pictures: by Tesseract where that program is installed, else by the package rapidocr where that is.

An engine gives the words of each sheet line by line as it sees them. Here lines that lean are laid level, and the
words go the same way as those of a PDF, so that columns and dates at the right edge are read alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from statistics import median

from ilsscreen.documents.limits import Limits, recognition_begins
from ilsscreen.documents.pdf_layout import lines_of
from ilsscreen.documents.pdf_segments import segments_of
from ilsscreen.documents.pdf_words import Word, Words
from ilsscreen.documents.programs import installed
from ilsscreen.documents.recognised_signs import mended
from ilsscreen.documents.sheets import Engine, Piece, Sheet

ADVICE = "Install the program Tesseract, or the extra of ilsscreen: pip install 'ilsscreen[ocr]'"

_WIDTH = 612.0
"""Points that the width of a sheet counts as, whatever its dots."""

_LONG = 0.25
"""Share of the width from which on a line tells how much the sheet leans."""

_TALL = 1.25
"""Height of a line of letters as a multiple of the usual height of its words, which may lack high and low letters."""


@cache
def engine() -> Engine | None:
    """The engine that is installed, the better one where both are; None where none is."""
    if (program := installed("tesseract")) is not None:
        from ilsscreen.documents.tesseract import Tesseract

        return Tesseract(program)
    if find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None:
        from ilsscreen.documents.rapid import Rapid

        return Rapid()
    return None


def recognise(picture: bytes, by: Engine, limits: Limits) -> list[list[str]]:
    """The lines of each sheet of a picture file, in reading order.

    Raises:
        ReadError: the picture cannot be read (``broken``).
    """
    recognition_begins(limits)
    return [_lines(sheet) for sheet in by.sheets(picture, limits.recognition_seconds)]


def _lines(sheet: Sheet) -> list[str]:
    words = Words.of(_level(sheet))
    height = sheet.height * _WIDTH / sheet.width
    return lines_of(segments_of(words, (0.0, height, _WIDTH, 0.0))) if words.texts else []


def _level(sheet: Sheet) -> Iterator[Word]:
    """The words with the lines laid level, each line of one height, in points from the lower left corner."""
    lean = _lean(sheet)
    scale = _WIDTH / sheet.width
    texts = mended([[piece.text for piece in line] for line in sheet.lines])
    for line, words in zip(sheet.lines, texts, strict=True):
        middle = median(_middle(piece) - lean * (piece.left + piece.right) / 2 for piece in line)
        half = _TALL * median(piece.bottom - piece.top for piece in line) / 2
        top, bottom = (sheet.height - middle + half) * scale, (sheet.height - middle - half) * scale
        for piece, text in zip(line, words, strict=True):
            yield Word(text, piece.left * scale, top, piece.right * scale, bottom)


def _lean(sheet: Sheet) -> float:
    """By how many dots the lines fall for each dot to the right."""
    ends = [(line[0], line[-1]) for line in sheet.lines if line[-1].left - line[0].left > _LONG * sheet.width]
    slopes = [(_middle(last) - _middle(first)) / (last.left - first.left) for first, last in ends]
    return median(slopes) if slopes else 0.0


def _middle(piece: Piece) -> float:
    return (piece.top + piece.bottom) / 2

"""Recognition by the program Tesseract."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ilsscreen.documents.programs import run
from ilsscreen.documents.sheets import DPI, Piece, Sheet

_PAGE, _WORD = "1", "5"
_COLUMNS = 12
_SURE = 40.0
"""Per cent: a sign without a letter or digit of which Tesseract is less sure is dirt."""

Cells = list[str]


class Tesseract:
    """Runs Tesseract once for each picture, on one processor."""

    name = "Tesseract"

    def __init__(self, program: str) -> None:
        """Take the path of the program."""
        self._program = program

    def sheets(self, picture: bytes, seconds: float) -> list[Sheet]:
        """The sheets of a picture file.

        Raises:
            ReadError: the picture cannot be read (``broken``).
        """
        command = [self._program, "stdin", "stdout", "--dpi", str(DPI), "--psm", "3", "tsv"]
        printed = run(command, seconds, data=picture, OMP_THREAD_LIMIT="1").decode("utf-8", errors="replace")
        rows = [row for line in printed.splitlines()[1:] if len(row := line.split("\t")) == _COLUMNS]
        return [_sheet(list(page)) for _, page in groupby(rows, key=lambda row: row[1])]


def _sheet(rows: list[Cells]) -> Sheet:
    page = next(row for row in rows if row[0] == _PAGE)
    words = [row for row in rows if row[0] == _WORD and row[11].strip()]
    lines = (tuple(_pieces(list(line))) for _, line in groupby(words, key=lambda row: row[2:5]))
    return Sheet(float(page[8]), float(page[9]), tuple(line for line in lines if line))


def _pieces(line: list[Cells]) -> Iterator[Piece]:
    """The words of a line; an unsure sign may be its bullet, and is dirt elsewhere."""
    for at, row in enumerate(line):
        if not any(map(str.isalnum, row[11])) and float(row[10]) < _SURE and (at or len(line) == 1):
            continue
        left, top, width, height = map(float, row[6:10])
        yield Piece(row[11], left, top, left + width, top + height)

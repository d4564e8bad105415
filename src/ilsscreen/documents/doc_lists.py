"""The list items of an old Word file, which antiword does not tell inside the cells of tables.

Pages of 512 bytes tell for each paragraph where its text stands and what is set for it, as the list that it is in.
"""

from __future__ import annotations

import re
import struct
from bisect import bisect_right
from collections.abc import Iterator
from io import BytesIO
from operator import itemgetter
from typing import NamedTuple

from olefile import OleFileIO

_FLAGS, _TABLE_1 = 0x0A, 0x0200
_PAPX, _PIECES = 0x102, 0x1A2
_PAGE = 512
_PAGE_NUMBER = 0x3FFFFF
_ENTRY = 13
_NARROW = 0x40000000
_TEXT_PIECES = 2

_LIST, _NO_LIST = 0x460B, (0, 0xF801)
_LENGTHS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_TABLE = 0xD608
_FIELD = re.compile("\x13[^\x14\x15]*\x14?|\x15")
_SIGNS = re.compile("[\x00-\x1f]+")

_BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError, struct.error)


class _Piece(NamedTuple):
    """A stretch of text: where it begins and ends in the file, and whether its letters take one byte."""

    start: int
    end: int
    narrow: bool


def list_items(data: bytes) -> frozenset[str]:
    """The texts of the paragraphs in lists, with single blanks; none where the file does not tell."""
    try:
        with OleFileIO(BytesIO(data)) as ole:
            main = ole.openstream("WordDocument").read()
            flags = int.from_bytes(main[_FLAGS : _FLAGS + 2], "little")
            table = ole.openstream("1Table" if flags & _TABLE_1 else "0Table").read()
        return frozenset(_texts(main, table)) - {""}
    except _BROKEN:
        return frozenset()


def _texts(main: bytes, table: bytes) -> Iterator[str]:
    pieces = sorted(_pieces(_part(main, table, _PIECES)))
    for start, end, properties in _paragraphs(main, _part(main, table, _PAPX)):
        if _is_listed(properties):
            piece = pieces[max(0, bisect_right(pieces, start, key=itemgetter(0)) - 1)]
            text = main[start : min(end, piece.end)].decode("cp1252" if piece.narrow else "utf-16-le", "replace")
            yield " ".join(_SIGNS.sub(" ", _FIELD.sub("", text)).split())


def _part(main: bytes, table: bytes, place: int) -> bytes:
    """A part of the table stream, which the head of the main stream points to."""
    start, length = struct.unpack_from("<II", main, place)
    return table[start : start + length]


def _pieces(part: bytes) -> Iterator[_Piece]:
    at = 0
    while part[at] != _TEXT_PIECES:
        at += 3 + int.from_bytes(part[at + 1 : at + 3], "little")
    size = int.from_bytes(part[at + 1 : at + 5], "little")
    count = (size - 4) // 12
    places = struct.unpack_from(f"<{count + 1}I", part, at + 5)
    for number in range(count):
        (where,) = struct.unpack_from("<I", part, at + 5 + 4 * (count + 1) + 8 * number + 2)
        length = places[number + 1] - places[number]
        narrow = bool(where & _NARROW)
        start = (where & ~_NARROW) // 2 if narrow else where
        yield _Piece(start, start + length * (1 if narrow else 2), narrow)


def _paragraphs(main: bytes, part: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Where each paragraph begins and ends in the main stream, and what is set for it."""
    count = (len(part) - 4) // 8
    for (number,) in struct.iter_unpack("<I", part[4 * (count + 1) : 8 * count + 4]):
        page = main[(number & _PAGE_NUMBER) * _PAGE :][:_PAGE]
        runs = page[-1]
        places = struct.unpack_from(f"<{runs + 1}I", page)
        for run in range(runs):
            at = 2 * page[4 * (runs + 1) + _ENTRY * run]
            at, length = (at + 1, 2 * page[at] - 1) if page[at] else (at + 2, 2 * page[at + 1])
            yield places[run], places[run + 1], page[at + 2 : at + length] if at > 1 else b""


def _is_listed(properties: bytes) -> bool:
    """Whether a list is set for a paragraph."""
    at = 0
    while at + 2 < len(properties):
        code = int.from_bytes(properties[at : at + 2], "little")
        at += 2
        if code == _LIST:
            return int.from_bytes(properties[at : at + 2], "little") not in _NO_LIST
        if code == _TABLE:
            at += 1 + int.from_bytes(properties[at : at + 2], "little")
        else:
            at += _LENGTHS.get(code >> 13) or 1 + properties[at]
    return False

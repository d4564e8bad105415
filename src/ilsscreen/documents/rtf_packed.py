"""Rich text as messages of Outlook store it, packed by a method of their own: bytes, and references back to others."""

from __future__ import annotations

import struct

from ilsscreen.documents.errors import ReadError

_HEADER = struct.Struct("<IIII")
_PACKED, _PLAIN = 0x75465A4C, 0x414C454D
_KNOWN = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What the first references may point back to."""

_WINDOW = 4096
_SHORTEST = 2


def unpacked(data: bytes, most: int) -> bytes:
    """The rich text, at most so many bytes of it.

    Raises:
        ReadError: it is packed in a way that nobody knows (``broken``).
    """
    if len(data) < _HEADER.size:
        raise ReadError("broken")
    _, size, method, _ = _HEADER.unpack_from(data)
    size = min(size, most)
    if method == _PLAIN:
        return data[_HEADER.size :][:size]
    if method != _PACKED:
        raise ReadError("broken")
    return _expanded(data, size)


def _expanded(data: bytes, size: int) -> bytes:
    found = bytearray(_KNOWN)
    at, end = _HEADER.size, len(_KNOWN) + size
    while at < len(data) and len(found) < end:
        kinds, at = data[at], at + 1
        for bit in range(8):
            if not kinds >> bit & 1:
                found += data[at : at + 1]
                at += 1
                continue
            place = int.from_bytes(data[at : at + 2], "big")
            at += 2
            back = (len(found) - (place >> 4)) % _WINDOW
            if not 0 < back <= len(found):
                return bytes(found[len(_KNOWN) : end])
            for _ in range((place & 15) + _SHORTEST):
                found.append(found[-back])
    return bytes(found[len(_KNOWN) : end])

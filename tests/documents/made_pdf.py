"""PDF files written by hand, as small as they can be."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def made_pdf(*contents: bytes, more: Sequence[bytes] = (), page: bytes = b"", resources: bytes = b"") -> bytes:
    """A PDF with a page for each content stream; ``more`` objects count from 10, ``page`` is added to pages."""
    count = len(contents)
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 3: FONT}
    objects |= dict(enumerate(more, 10))
    first = 100
    kids = b" ".join(b"%d 0 R" % (first + 2 * at) for at in range(count))
    objects[2] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids)
    for at, content in enumerate(contents):
        packed = zlib.compress(content)
        objects[first + 2 * at] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R %s "
            b"/Resources << /Font << /F1 3 0 R >> %s >> >>" % (first + 2 * at + 1, page, resources)
        )
        objects[first + 2 * at + 1] = stream(packed, b"/Filter /FlateDecode")
    return assembled(objects)


def stream(data: bytes, fields: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), fields, data)


def assembled(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """The file that holds some objects; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, content in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    out += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


def line(text: str, x: float = 72, y: float = 700, size: float = 12, before: str = "") -> bytes:
    """A line of text; ``before`` sets colours and modes for it alone."""
    return f"q {before} BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET Q\n".encode("latin-1")

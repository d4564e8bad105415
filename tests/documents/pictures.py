"""Pictures and scans of pages, made without any package for pictures."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium


@dataclass(frozen=True)
class Picture:
    """Rows of gray dots."""

    width: int
    height: int
    rows: bytes

    def part(self, top: float, bottom: float) -> Picture:
        """The stretch between two shares of the height."""
        first, last = int(self.height * top), int(self.height * bottom)
        return Picture(self.width, last - first, self.rows[first * self.width : last * self.width])

    def leaning(self, share: float) -> Picture:
        """The same, each column moved down a little more than the one before, as a crooked scan is."""
        columns = [self.rows[x :: self.width] for x in range(self.width)]
        moved = [b"\xff" * (down := int(x * share)) + column[: self.height - down] for x, column in enumerate(columns)]
        return Picture(self.width, self.height, b"".join(bytes(row) for row in zip(*moved, strict=True)))


def picture_of(pdf: Path, page: int = 0) -> Picture:
    """A page drawn at 200 dots an inch."""
    with pdfium.PdfDocument(pdf) as document:
        bitmap = document[page].render(scale=200 / 72, grayscale=True)
        data = bytes(bitmap.buffer)
        rows = (data[at : at + bitmap.width] for at in range(0, bitmap.height * bitmap.stride, bitmap.stride))
        return Picture(bitmap.width, bitmap.height, b"".join(rows))


def png(picture: Picture) -> bytes:
    """A PNG file."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = (picture.rows[at : at + picture.width] for at in range(0, len(picture.rows), picture.width))
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 0, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + line for line in lines), 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def tiff(*pictures: Picture) -> bytes:
    """A TIFF file of several sheets."""
    out = bytearray(b"II*\0\0\0\0\0")
    link = 4
    for picture in pictures:
        start = len(out)
        out += picture.rows + b"\0" * (len(picture.rows) % 2)
        out[link : link + 4] = struct.pack("<I", len(out))
        fields = {256: picture.width, 257: picture.height, 258: 8, 259: 1, 262: 1, 273: start, 277: 1}
        fields |= {278: picture.height, 279: len(picture.rows)}
        out += struct.pack("<H", len(fields))
        for tag, value in sorted(fields.items()):
            out += struct.pack("<HHII", tag, 4, 1, value)
        link = len(out)
        out += b"\0\0\0\0"
    return bytes(out)


def scan(*pictures: Picture) -> bytes:
    """A PDF of which each page is a picture."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    kids = []
    for picture in pictures:
        width, height = picture.width * 72 / 200, picture.height * 72 / 200
        data, drawing = zlib.compress(picture.rows, 1), b"%f 0 0 %f 0 0 cm /I Do" % (width, height)
        objects.append(
            b"<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceGray"
            b"/Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (picture.width, picture.height, len(data), data)
        )
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(drawing), drawing))
        image, content = len(objects) - 1, len(objects)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %f %f]/Contents %d 0 R/Resources<</XObject<</I %d 0 R>>>>>>"
            % (width, height, content, image)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(kids), b" ".join(kids))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return bytes(out) + end % (len(places) + 1, table, len(places) + 1, len(out))

"""Photographs of documents, turned upright as the camera says that they are to be seen."""

from __future__ import annotations

import io
import struct
from contextlib import suppress

import pypdfium2 as pdfium

from ilsscreen.documents.sheets import gray_map

_JPEG, _EXIF = b"\xff\xd8\xff", b"Exif\0\0"
_ORIENTATION = 0x112
_TURNS = {3: 180, 6: 90, 8: 270}
"""What EXIF calls each way of holding the camera, and by how many degrees the picture must be turned to the right."""

_MOST_DOTS = 40_000_000
_ENTRY = 12


def upright(data: bytes) -> bytes:
    """The picture itself, or as a plain gray picture file where it must be turned."""
    turn = _TURNS.get(orientation(data), 0)
    if not turn:
        return data
    try:
        return _turned(data, turn)
    except (pdfium.PdfiumError, ValueError):
        return data


def orientation(data: bytes) -> int:
    """The orientation that a JPEG file names, from 1 to 8; 1 where it names none."""
    start = data.find(_EXIF, 0, 65_536)
    if not data.startswith(_JPEG) or start < 0:
        return 1
    block = data[start + len(_EXIF) : start + 65_536]
    order = "<" if block.startswith(b"II") else ">"
    with suppress(struct.error):
        (at,) = struct.unpack_from(f"{order}I", block, 4)
        (count,) = struct.unpack_from(f"{order}H", block, at)
        for entry in range(at + 2, at + 2 + _ENTRY * count, _ENTRY):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", block, entry)
            if tag == _ORIENTATION:
                return int(value)
    return 1


def _turned(data: bytes, degrees: int) -> bytes:
    """A JPEG file turned to the right, drawn by way of a page that holds nothing else."""
    with pdfium.PdfDocument.new() as document:
        image = pdfium.PdfImage.new(document)
        image.load_jpeg(io.BytesIO(data), inline=True)
        width, height = image.get_px_size()
        if not 0 < width * height <= _MOST_DOTS:
            raise ValueError("too large to be turned")
        image.set_matrix(pdfium.PdfMatrix().scale(width, height))
        page = document.new_page(width, height)
        page.insert_obj(image)
        page.gen_content()
        page.set_rotation(degrees)
        bitmap = page.render(scale=1, grayscale=True)
        return gray_map(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))

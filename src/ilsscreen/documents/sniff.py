"""What kind a file is, by its content, never by its name."""

from __future__ import annotations

import io
import zipfile
from typing import Literal

Kind = Literal["pdf", "docx", "ole", "zip", "rtf", "text", "unsupported"]

_BINARY = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"MZ", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"II*\x00", b"MM\x00*")


def kind_of(data: bytes) -> Kind:
    """The kind that the first bytes, or the parts of an archive, show."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return "docx" if _has_part(data, "word/document.xml") else "zip"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "ole"
    if data.lstrip()[:5] == rb"{\rtf":
        return "rtf"
    if data.startswith(_BINARY):
        return "unsupported"
    return "text"


def _has_part(data: bytes, name: str) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return name in archive.namelist() or "[Content_Types].xml" in archive.namelist() and any(
                part.startswith("word/") for part in archive.namelist()
            )
    except (zipfile.BadZipFile, OSError, ValueError):
        return data.find(b"word/document.xml") >= 0

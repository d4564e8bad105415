"""What kind a file is, by its content, never by its name."""

from __future__ import annotations

import codecs
import re

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.kinds import Kind

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The beginning of a file of Office before 2007, and of a message of Outlook."""

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_PHONE_PICTURES = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")
_UNREADABLE = (b"\x7fELF", b"MZ\x90", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"SQLite format 3")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|title|style|div|section|article|main|table|center|font|span|p|h[1-6]|ul)\b",
    re.IGNORECASE | re.DOTALL,
)
_FLAT_ODT = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<office:document\b")
"""The beginning of an OpenDocument file that is one XML file instead of an archive."""

_MAIL = re.compile(
    rb"(?:From [^\n]*\n)?(?:[A-Za-z0-9-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?"
    rb"(?:MIME-Version|Received|Message-ID|Return-Path|Delivered-To|Content-Type):",
    re.IGNORECASE,
)
_SAMPLE = 20_000
_PHONE_PICTURE = (
    "The file is a picture in a form that is not read (HEIC). Ask for the document, or for a JPEG or PDF file."
)


def kind_of(data: bytes) -> Kind:
    """The kind that the first bytes, or the parts of an archive, show.

    Raises:
        ReadError: nothing here reads such files (``unsupported``), or they need a password (``encrypted``).
    """
    if data.startswith((*_ZIP, OLE)):
        return _kind_by_parts(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_PICTURES) and b"\0" in data[:_SAMPLE]:
        return "image"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image"
    if data[4:12] in _PHONE_PICTURES:
        raise ReadError("unsupported", _PHONE_PICTURE)
    if data.startswith(_UNREADABLE):
        raise ReadError("unsupported")
    return _text_kind(_narrow(data[:_SAMPLE]))


def _kind_by_parts(data: bytes) -> Kind:
    from ilsscreen.documents.kind_by_parts import ole_kind, zip_kind

    return ole_kind(data) if data.startswith(OLE) else zip_kind(data)


def _narrow(start: bytes) -> bytes:
    """The same without a byte-order mark, and with one byte for a letter where it has two."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return start[2:].replace(b"\0", b"")
    return start.removeprefix(codecs.BOM_UTF8)


def may_hold_others(start: bytes) -> bool:
    """Whether the first bytes are those of an archive or a mail; files of Office are like either."""
    return start.startswith((*_ZIP, OLE)) or _MAIL.match(start) is not None


def _text_kind(start: bytes) -> Kind:
    if start.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if _FLAT_ODT.match(start):
        return "odt"
    if _HTML.match(start):
        return "html"
    return "mail" if _MAIL.match(start) else "text"

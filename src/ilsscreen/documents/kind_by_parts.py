"""What kind of document a file is that consists of parts, as zip files and older files of Office do."""

from __future__ import annotations

import zipfile
from io import BytesIO

from ilsscreen.documents.archive import BROKEN_ZIP
from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.kinds import Kind

_OFFICE = "The file is an Office file without a text document in it. Ask for a PDF or Word (.docx) file."
_MESSAGE = "__properties_version1.0".encode("utf-16-le")
"""The name of a part of each message; a document may hold a message too."""

_PAGES = "The file was made by Pages. Ask for a PDF or Word (.docx) file."


def zip_kind(data: bytes) -> Kind:
    """The kind of a zip file; one that is no document is an archive of others.

    Raises:
        ReadError: it is damaged (``broken``), or a document of a kind that is not read (``unsupported``).
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            mime = _mime(archive) if "mimetype" in names else b""
    except BROKEN_ZIP:
        raise ReadError("broken") from None
    if "[Content_Types].xml" in names:
        if any(name.startswith("word/") for name in names):
            return "docx"
        raise ReadError("unsupported", _OFFICE)
    if mime.startswith(b"application/vnd.oasis.opendocument."):
        if b".text" in mime:
            return "odt"
        raise ReadError("unsupported", _OFFICE)
    if any(name.endswith(".iwa") or name == "Index.zip" for name in names):
        raise ReadError("unsupported", _PAGES)
    return "zip"


def ole_kind(data: bytes) -> Kind:
    """The kind of a file of Office before 2007, or of a message of Outlook.

    Raises:
        ReadError: it is locked (``encrypted``), a damaged message (``broken``), or of a kind that is not read
            (``unsupported``).
    """
    if _MESSAGE in data and _is_message(data):
        return "mail"
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadError("encrypted")
    if "WordDocument".encode("utf-16-le") in data:
        return "doc"
    raise ReadError("broken") if _MESSAGE in data else ReadError("unsupported", _OFFICE)


def _is_message(data: bytes) -> bool:
    from ilsscreen.documents.outlook import is_message

    return is_message(data)


def _mime(archive: zipfile.ZipFile) -> bytes:
    with archive.open("mimetype") as handle:
        return handle.read(200)

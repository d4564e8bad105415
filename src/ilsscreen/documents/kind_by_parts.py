"""What kind of document a file is that consists of parts, as zip files and older files of Office do."""

from __future__ import annotations

import zipfile
from io import BytesIO

from ilsscreen.documents.archive import BROKEN_ZIP
from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.kinds import Kind

_OFFICE = "The file is an Office file without a text document in it. Ask for a PDF or Word (.docx) file."
_OUTLOOK = "The file is a message of Outlook (.msg). Save it as .eml, or ask for the document that is attached to it."
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
    """The kind of a file of Office before 2007.

    Raises:
        ReadError: it is locked (``encrypted``), or of a kind that is not read (``unsupported``).
    """
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadError("encrypted")
    if "WordDocument".encode("utf-16-le") in data:
        return "doc"
    if "__substg1.0_".encode("utf-16-le") in data:
        raise ReadError("unsupported", _OUTLOOK)
    raise ReadError("unsupported", _OFFICE)


def _mime(archive: zipfile.ZipFile) -> bytes:
    with archive.open("mimetype") as handle:
        return handle.read(200)

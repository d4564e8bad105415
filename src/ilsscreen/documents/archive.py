"""Parts of a zip file, read within bounds, and their XML without anything from outside."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits

Element = etree._Element

BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
"""What Python raises for damaged, unusual or locked archives."""


def opened_zip(data: bytes) -> zipfile.ZipFile:
    """The zip file that some bytes are.

    Raises:
        ReadError: it is damaged (``broken``).
    """
    try:
        return zipfile.ZipFile(BytesIO(data))
    except BROKEN_ZIP:
        raise ReadError("broken") from None


class Archive:
    """An open zip file of which no part may unpack to more than the limits allow."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Open the archive.

        Raises:
            ReadError: it is damaged (``broken``).
        """
        self._limits = limits
        self._zip = opened_zip(data)
        self.names = frozenset(self._zip.namelist())

    def __enter__(self) -> Archive:
        """Give the archive itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close it."""
        self._zip.close()

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            ReadError: it is missing or damaged (``broken``), too large, or locked (``encrypted``).
        """
        most = self._limits.part_bytes
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & 1:
                raise ReadError("encrypted")
            with self._zip.open(info) as handle:
                data = handle.read(min(info.file_size, most) + 1)
        except (KeyError, *BROKEN_ZIP):
            raise ReadError("broken") from None
        if len(data) > most or info.file_size > most:
            raise ReadError("too_large", f"A part of the file unpacks to more than {most:,} bytes. Ask for a PDF.")
        return data

    def xml(self, name: str) -> Element:
        """A part as XML.

        Raises:
            ReadError: it cannot be read, or is not XML (``broken``).
        """
        return parse_xml(self.read(name))


def parse_xml(data: bytes) -> Element:
    """XML within the limits of its parser; entities and addresses in it are not followed.

    Raises:
        ReadError: it is not XML, or nested too deep (``broken``).
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise ReadError("broken") from None

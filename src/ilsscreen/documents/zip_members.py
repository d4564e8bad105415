"""The documents in a zip archive, read within bounds."""

from __future__ import annotations

import zipfile
from itertools import accumulate

from ilsscreen.documents.archive import BROKEN_ZIP, opened_zip
from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.files import START
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.names import plain, unlike
from ilsscreen.model import Notice

_UTF8_NAME = 0x800
_LOCKED = 0x1
_LEFT_BY_SYSTEMS = frozenset({"Thumbs.db", "desktop.ini"})
_NOTHING = "The archive holds no files. Ask for it again."


class ZipMembers:
    """An archive and its members in the order in which it holds them; hidden files and folders are left out."""

    warnings: tuple[Notice, ...] = ()

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Open the archive.

        Raises:
            ReadError: it is damaged (``broken``).
        """
        self._limits = limits
        self._zip = opened_zip(data)
        infos = [info for info in self._zip.infolist() if not info.is_dir() and not _is_hidden(_name(info))]
        kept = _within(infos, limits)
        self._infos = dict(zip(unlike(map(_name, kept)), kept, strict=True))
        self.names = tuple(self._infos)
        self.rest = _rest(len(kept), len(infos))

    def start(self, name: str) -> bytes:
        """The first bytes of a member.

        Raises:
            ReadError: it is damaged (``broken``) or locked (``encrypted``).
        """
        return self._read(name, START)

    def read(self, name: str) -> bytes:
        """The bytes of a member.

        Raises:
            ReadError: it is damaged (``broken``), locked (``encrypted``) or too large (``too_large``).
        """
        most = self._limits.file_bytes
        data = self._read(name, most + 1)
        if len(data) > most:
            raise ReadError("too_large", f"The file is larger than {most:,} bytes. Ask for a smaller one.")
        return data

    def _read(self, name: str, count: int) -> bytes:
        info = self._infos[name]
        if info.flag_bits & _LOCKED:
            raise ReadError("encrypted", "The archive is protected by a password. Ask for a copy without one.")
        try:
            with self._zip.open(info) as handle:
                return handle.read(count)
        except BROKEN_ZIP:
            raise ReadError("broken") from None


def _name(info: zipfile.ZipInfo) -> str:
    """The name of a member; archives that do not say so often hold UTF-8 names too."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME and not name.isascii():
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            return plain(name)
    return plain(name)


def _is_hidden(name: str) -> bool:
    parts = name.split("/")
    return any(part.startswith((".", "__MACOSX")) for part in parts) or parts[-1] in _LEFT_BY_SYSTEMS


def _within(infos: list[zipfile.ZipInfo], limits: Limits) -> list[zipfile.ZipInfo]:
    """The first members, as many as the limits allow in number and in unpacked size."""
    sizes = accumulate(min(info.file_size, limits.file_bytes) for info in infos)
    return [info for info, size in zip(infos, sizes, strict=True) if size <= limits.unpacked_bytes][: limits.members]


def _rest(kept: int, found: int) -> ReadError | None:
    if found == 0:
        return ReadError("empty", _NOTHING)
    if kept < found:
        message = f"Only the first {kept:,} of {found:,} files in the archive were read. Unpack it and name the folder."
        return ReadError("too_large", message)
    return None

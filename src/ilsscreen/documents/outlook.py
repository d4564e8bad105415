"""Messages of Outlook (.msg), as mails like any other.

Such a file is a compound file: a folder for each attachment, and in each folder a stream for each property, named after
its number and the form of its value.
"""

from __future__ import annotations

import codecs
import re
import struct
from base64 import encodebytes
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.message import Message
from io import BytesIO

from olefile import OleFileIO

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.rtf import read_rtf
from ilsscreen.documents.rtf_packed import unpacked

PROPERTIES = "__properties_version1.0"
"""The stream that each message has."""

_ATTACHED = "__attach_version1.0_#"
_PLAIN, _PAGE, _RTF = "1000", "1013", "1009"
_DATA, _LONG_NAME, _SHORT_NAME, _MIME, _CONTENT_ID = "3701", "3707", "3704", "370E", "3712"
_UTF_16, _BYTES, _BINARY, _FOLDER = "001F", "001E", "0102", "000D"

_CODE_PAGES = (0x3FDE, 0x3FFD)
"""The properties that tell the encoding of text that is not UTF-16."""

_HEADER_BYTES = 32
_PROPERTY = struct.Struct("<2xHIII")
_ENCODINGS = {20127: "ascii", 65001: "utf-8", 20866: "koi8-r", 21866: "koi8-u", 50220: "iso-2022-jp", 54936: "gb18030"}
_ISO_8859 = 28590
_MIME_TYPE = re.compile(r"(?!multipart/|message/)[a-z]+/[\w.+-]+")

BROKEN_OLE = (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, struct.error)
"""What olefile raises for damaged files."""


def is_message(data: bytes) -> bool:
    """Whether a compound file is a message, rather than a document that may hold one."""
    try:
        with OleFileIO(BytesIO(data)) as ole:
            return bool(ole.exists(PROPERTIES))
    except BROKEN_OLE:
        return False


def message_of(data: bytes, limits: Limits) -> Message:
    """The message, with its text in each form that it has and its attachments.

    Raises:
        ReadError: the file is damaged (``broken``).
    """
    try:
        with OleFileIO(BytesIO(data)) as ole:
            return _message(_Folder(ole, ""), limits)
    except BROKEN_OLE:
        raise ReadError("broken") from None


class _Folder:
    """A message or an attachment in a compound file."""

    def __init__(self, ole: OleFileIO, path: str) -> None:
        self._ole, self._path = ole, path

    def folders(self) -> Iterator[_Folder]:
        """The attachments of a message."""
        depth = self._path.count("/")
        for path in self._ole.listdir(streams=False, storages=True):
            if len(path) == depth + 1 and path[-1].startswith(_ATTACHED) and "/".join(path).startswith(self._path):
                yield _Folder(self._ole, "/".join(path) + "/")

    def message(self) -> _Folder | None:
        """The message that an attachment is."""
        inner = f"{self._path}__substg1.0_{_DATA}{_FOLDER}/"
        return _Folder(self._ole, inner) if self._ole.exists(inner + PROPERTIES) else None

    def data(self, number: str, form: str = _BINARY) -> bytes:
        """The value of a property, in one of its forms; nothing where it has none."""
        name = f"{self._path}__substg1.0_{number}{form}"
        return bytes(self._ole.openstream(name).read()) if self._ole.exists(name) else b""

    def text(self, number: str) -> str:
        """A short text, as a name."""
        wide = self.data(number, _UTF_16).decode("utf-16-le", errors="replace")
        short = self.data(number, _BYTES).decode(self.encoding() or "cp1252", errors="replace")
        return " ".join((wide or short).replace("\0", "").split())

    def encoding(self) -> str:
        """The encoding of text that is not UTF-16, where the message tells and it is known."""
        data = self._ole.openstream(PROPERTIES).read()[_HEADER_BYTES:]
        whole = data[: len(data) // _PROPERTY.size * _PROPERTY.size]
        pages = {number: page for number, _, page, _ in _PROPERTY.iter_unpack(whole)}
        return next((_encoding(pages[number]) for number in _CODE_PAGES if number in pages), "")


def _encoding(code_page: int) -> str:
    name = _ENCODINGS.get(code_page) or (
        f"iso8859-{code_page - _ISO_8859}" if 0 < code_page - _ISO_8859 <= 16 else f"cp{code_page}"
    )
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""


def _message(folder: _Folder, limits: Limits) -> Message:
    attached = [_attachment(inner, limits) for inner in folder.folders()]
    signed = next((part for part in attached if part.get_content_maintype() == "multipart"), None)
    if signed is not None:
        return signed
    forms = _of("multipart/alternative")
    forms.set_payload(list(_forms(folder, limits)))
    whole = _of("multipart/mixed")
    whole.set_payload([forms, *attached])
    return whole


def _forms(folder: _Folder, limits: Limits) -> Iterator[Message]:
    """The text of a message in the forms that it has; of rich text its words, where there is no other."""
    found = [*_form(folder, "plain", _PLAIN), *_form(folder, "html", _PAGE)]
    if not found and (packed := folder.data(_RTF)):
        with suppress(ReadError):
            text = "\n\n".join(read_rtf(unpacked(packed, limits.text_bytes), limits).texts)
            found = [_of("text/plain", text.encode(), charset="utf-8")]
    yield from found


def _form(folder: _Folder, kind: str, number: str) -> Iterator[Message]:
    if wide := folder.data(number, _UTF_16):
        yield _of(f"text/{kind}", wide.decode("utf-16-le", errors="replace").rstrip("\0").encode(), charset="utf-8")
    elif data := folder.data(number, _BYTES) or folder.data(number, _BINARY):
        yield _of(f"text/{kind}", data.rstrip(b"\0"), charset=folder.encoding())


def _attachment(folder: _Folder, limits: Limits) -> Message:
    inner = folder.message()
    if inner is not None:
        mail = _of("message/rfc822")
        mail.set_payload([_message(inner, limits)])
        return mail
    kind = folder.text(_MIME).lower()
    data = folder.data(_DATA)
    if kind == "multipart/signed":
        return message_from_bytes(data)
    part = _of(kind if _MIME_TYPE.fullmatch(kind) else "application/octet-stream", data)
    name = folder.text(_LONG_NAME) or folder.text(_SHORT_NAME)
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
    if folder.data(_CONTENT_ID, _UTF_16) or folder.data(_CONTENT_ID, _BYTES):
        part["Content-ID"] = "<>"
    return part


def _of(kind: str, data: bytes = b"", charset: str = "") -> Message:
    """A part of a mail."""
    part = Message()
    part.add_header("Content-Type", kind, **({"charset": charset} if charset else {}))
    if data:
        part["Content-Transfer-Encoding"] = "base64"
        part.set_payload(encodebytes(data).decode("ascii"))
    return part

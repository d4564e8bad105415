"""path -> Document: one small reader for each format. Readers know no library words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import cast

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.kinds import Kind
from ilsscreen.documents.limits import DEFAULT, Limits
from ilsscreen.documents.members import Member, bytes_of, members_of, only_member
from ilsscreen.documents.own_output import refuse_own_kit, refuse_own_output
from ilsscreen.documents.pages import Pages, to_document
from ilsscreen.documents.sniff import kind_of
from ilsscreen.model import Document

__all__ = ["Limits", "Member", "ReadError", "bytes_of", "members_of", "read"]

_READERS: dict[Kind, tuple[str, str]] = {
    "pdf": ("pdf", "read_pdf"),
    "docx": ("docx", "read_docx"),
    "odt": ("odt", "read_odt"),
    "doc": ("doc", "read_doc"),
    "rtf": ("rtf", "read_rtf"),
    "html": ("html", "read_html"),
    "mail": ("mail", "read_mail"),
    "image": ("images", "read_image"),
    "text": ("text", "read_text"),
}
"""The module of each reader, imported only when a file asks for it, and its function."""


_LAYOUTS: dict[Kind, tuple[str, str]] = {"pdf": ("pdf", "read_pdf_layout")}
"""The same for showing how the pages of a file were taken apart, where there are pages to take apart."""


def read(source: Path | bytes, name: str, limits: Limits = DEFAULT, *, layout: bool = False) -> Document:
    """The text of a file, or of bytes, with its pages and warnings; with the places of its blocks if asked for.

    A path may name a member of an archive or a mail, like ``resumes.zip!/cv.pdf``. An archive or mail that holds one
    document is read as that document.

    Raises:
        ReadError: it cannot be read; the error says why and what to do.
    """
    data = source if isinstance(source, bytes) else bytes_of(source, limits)
    if not data.strip(b"\0 \t\r\n"):
        raise ReadError("empty")
    refuse_own_output(data)
    kind = kind_of(data)
    if kind in {"zip", "mail"} and (member := only_member(data, name, limits)) is not None:
        return read(member.data or b"", member.name, limits, layout=layout)
    readers = _READERS | _LAYOUTS if layout else _READERS
    document = to_document(_reader(kind, readers)(data, limits), name, data, limits)
    refuse_own_kit(document.text)
    return document


def _reader(kind: Kind, readers: Mapping[Kind, tuple[str, str]]) -> Callable[[bytes, Limits], Pages]:
    if kind not in readers:
        raise ReadError("unsupported")
    module, function = readers[kind]
    found = getattr(import_module(f"ilsscreen.documents.{module}"), function)
    return cast("Callable[[bytes, Limits], Pages]", found)

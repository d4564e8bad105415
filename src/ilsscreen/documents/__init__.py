"""path -> Document: one small reader for each format. Readers know no library words."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import DEFAULT, Limits
from ilsscreen.documents.pages import Pages, to_document
from ilsscreen.documents.sniff import Kind, kind_of
from ilsscreen.model import Document

__all__ = ["Limits", "ReadError", "read"]

_READERS: dict[Kind, tuple[str, str]] = {
    "pdf": ("pdf", "read_pdf"),
    "docx": ("docx", "read_docx"),
    "text": ("text", "read_text"),
}
"""The module of each reader, imported only when a file asks for it, and its function."""


def read(source: Path | bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """The text of a file, or of bytes, with its pages and warnings.

    Raises:
        ReadError: it cannot be read; the error says why and what to do.
    """
    data = source if isinstance(source, bytes) else load(source, limits)
    if not data.strip(b"\0 \t\r\n"):
        raise ReadError("empty")
    return to_document(_reader(kind_of(data))(data, limits), name, data, limits)


def load(path: Path, limits: Limits) -> bytes:
    """The bytes of a file.

    Raises:
        ReadError: there is no such file, it may not be opened, or it is too large.
    """
    try:
        if path.exists() and not path.is_file():
            raise ReadError("not_a_file")
        with path.open("rb") as handle:
            data = handle.read(limits.file_bytes + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise ReadError("missing") from None
    except PermissionError:
        raise ReadError("permission") from None
    except (OSError, ValueError):
        raise ReadError("broken", "The file cannot be read from its disk. Copy it elsewhere and try again.") from None
    if len(data) > limits.file_bytes:
        raise ReadError("too_large", f"The file is larger than {limits.file_bytes:,} bytes. Ask for a smaller one.")
    return data


def _reader(kind: Kind) -> Callable[[bytes, Limits], Pages]:
    if kind not in _READERS:
        raise ReadError("unsupported")
    module, function = _READERS[kind]
    found = getattr(import_module(f"ilsscreen.documents.{module}"), function)
    return cast("Callable[[bytes, Limits], Pages]", found)

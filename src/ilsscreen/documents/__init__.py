"""path -> Document: one small reader for each format. Readers know no library words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pages import Pages, to_document
from ilsscreen.documents.sniff import kind_of
from ilsscreen.model import Document

__all__ = ["Limits", "ReadError", "read"]

Reader = Callable[[bytes, Limits], Pages]


def read(source: Path | bytes, name: str, limits: Limits | None = None) -> Document:
    """The text of a file, or of bytes, with its pages and warnings.

    Raises:
        ReadError: it cannot be read; the error says why and what to do.
    """
    limits = limits or Limits()
    data = source if isinstance(source, bytes) else _load(source, limits)
    if not data.strip(b"\0 \t\r\n"):
        raise ReadError("empty")
    return to_document(_reader(data)(data, limits), name, data, limits)


def _load(path: Path, limits: Limits) -> bytes:
    try:
        if path.is_dir() or (path.exists() and not path.is_file()):
            raise ReadError("not_a_file")
        with path.open("rb") as handle:
            data = handle.read(limits.file_bytes + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise ReadError("missing") from None
    except PermissionError:
        raise ReadError("permission") from None
    except (OSError, ValueError) as error:
        raise ReadError("broken", str(error)) from error
    if len(data) > limits.file_bytes:
        raise ReadError("too_large", f"over {limits.file_bytes:,} bytes")
    return data


def _reader(data: bytes) -> Reader:
    """The reader for the kind that the content shows; each is imported when it is needed."""
    match kind_of(data):
        case "pdf":
            from ilsscreen.documents.pdf import read_pdf  # noqa: PLC0415

            return read_pdf
        case "docx":
            from ilsscreen.documents.docx import read_docx  # noqa: PLC0415

            return read_docx
        case "ole" if b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e" in data:
            raise ReadError("encrypted")
        case "text":
            from ilsscreen.documents.text import read_text  # noqa: PLC0415

            return read_text
        case kind:
            raise ReadError("unsupported", "" if kind == "unsupported" else f"it looks like {_KINDS[kind]}")


_KINDS = {"ole": "an old Office file", "zip": "a ZIP archive", "rtf": "a rich text file"}

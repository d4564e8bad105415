"""The bytes of a file on disk, or of a member of an archive or mail on disk."""

from __future__ import annotations

from pathlib import Path

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits

START = 20_000
"""So many bytes tell what kind a file is."""


def load(path: Path, limits: Limits) -> bytes:
    """The bytes of a file.

    Raises:
        ReadError: there is no such file, it may not be opened, or it is too large.
    """
    data = _first_bytes(path, limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise ReadError("too_large", f"The file is larger than {limits.file_bytes:,} bytes. Ask for a smaller one.")
    return data


def start_of(path: Path) -> bytes:
    """The first bytes of a file.

    Raises:
        ReadError: there is no such file, or it may not be opened.
    """
    return _first_bytes(path, START)


def _first_bytes(path: Path, count: int) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise ReadError("not_a_file")
        with path.open("rb") as handle:
            return handle.read(count)
    except (FileNotFoundError, NotADirectoryError):
        raise ReadError("missing") from None
    except PermissionError:
        raise ReadError("permission") from None
    except (OSError, ValueError):
        raise ReadError("broken", "The file cannot be read from its disk. Copy it elsewhere and try again.") from None

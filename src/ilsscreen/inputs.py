"""PATH... -> the files to read: folders walked in order of names, hidden files skipped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

STANDARD_INPUT = "-"


class NothingToReadError(Exception):
    """A folder holds no file to read."""


def expand(paths: Iterable[str]) -> list[str]:
    """Every input by name, in order; a folder becomes the files in it, at any depth.

    Raises:
        NothingToReadError: a folder without any file that is not hidden.
    """
    names: list[str] = []
    for path in paths:
        if path != STANDARD_INPUT and Path(path).is_dir():
            inside = [str(file) for file in _walk(Path(path))]
            if not inside:
                raise NothingToReadError(f"the folder {path} holds no file to read")
            names.extend(inside)
        else:
            names.append(path)
    return names


def _walk(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry)
        elif entry.is_file() or not entry.exists():
            yield entry


def split_names(data: str, *, nul: bool) -> list[str]:
    """The names in a list, one a line or parted by NUL characters."""
    parts = data.split("\0") if nul else data.splitlines()
    return [part for part in parts if part.strip()]

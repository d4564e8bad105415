"""PATH... -> the files to read: folders walked in order of names, hidden files left out, nothing else skipped."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

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
        if path != STANDARD_INPUT and os.path.isdir(path):  # noqa: PTH112
            names.extend(_inside(path))
        else:
            names.append(path)
    return names


def _inside(folder: str) -> list[str]:
    inside = list(_walk(os.path.join(folder, ""), frozenset()))  # noqa: PTH118
    if not inside:
        raise NothingToReadError(f"the folder {folder} holds no file to read")
    return inside


def _walk(folder: str, above: frozenset[str]) -> Iterator[str]:
    """The files in a folder; one that leads back to a folder above it is not entered again."""
    real = os.path.realpath(folder)
    if real in above:
        return
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in found:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            yield from _walk(os.path.join(entry.path, ""), above | {real})  # noqa: PTH118
        else:
            yield entry.path


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder; one that cannot be looked at, as a link to itself, is an input that fails."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def split_names(data: bytes, *, nul: bool) -> list[str]:
    """The names in a list, one a line or parted by NUL characters; names need not be UTF-8."""
    parts = data.split(b"\0") if nul else data.removeprefix(b"\xef\xbb\xbf").splitlines()
    return [os.fsdecode(part) for part in parts if part.strip()]

"""Names of members: plain paths that no other member has."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator


def plain(name: str) -> str:
    """A path in one line, without steps up and doubled slashes."""
    steps = posixpath.normpath(name.replace("\\", "/").replace("\n", " ").replace("\0", "")).split("/")
    return "/".join(step for step in steps if step not in {"", ".", ".."}) or "unnamed"


def unlike(names: Iterable[str]) -> Iterator[str]:
    """The names, a number behind each that stood before."""
    seen: set[str] = set()
    for name in names:
        given, number = name, 2
        while given in seen:
            given, number = f"{name} ({number})", number + 1
        seen.add(given)
        yield given

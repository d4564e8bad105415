"""How much of a file is read, and how long and with how much memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, fields

PREFIX = "ILSSCREEN_LIMIT_"
"""The beginning of the environment variables that set a limit: ILSSCREEN_LIMIT_PAGES=100."""


class LimitError(ValueError):
    """An environment variable sets no limit that can be."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one file; what lies beyond is left unread, with a warning, or the file is refused.

    Time and memory are bounded for the reading and judging of a file in a worker process; a file of which
    pages must be recognised has bounds of its own.
    """

    file_bytes: int = 50_000_000
    text_bytes: int = 20_000_000
    part_bytes: int = 20_000_000
    unpacked_bytes: int = 200_000_000
    members: int = 1_000
    nesting: int = 3
    pages: int = 50
    page_characters: int = 200_000
    characters: int = 1_000_000
    seconds: int = 20
    memory_bytes: int = 1_000_000_000
    recognition_pages: int = 20
    recognition_seconds: int = 600
    recognition_memory_bytes: int = 3_000_000_000

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Limits:
        """The limits, with those that environment variables set.

        Raises:
            LimitError: one of the variables is no whole number above 0, or names no limit.
        """
        names = {f"{PREFIX}{field.name.upper()}": field.name for field in fields(cls)}
        given = {name: value for name, value in environment.items() if name.startswith(PREFIX)}
        for name, value in given.items():
            if name not in names:
                raise LimitError(f"{name}: there is no such limit: there are {', '.join(names)}")
            if not (value.isascii() and value.isdecimal() and int(value) > 0):
                raise LimitError(f"{name}={value}: give a whole number above 0")
        return cls(**{names[name]: int(value) for name, value in given.items()})


DEFAULT = Limits()

_listener: ContextVar[Callable[[Limits], None] | None] = ContextVar("listener", default=None)


def when_recognising(tell: Callable[[Limits], None]) -> None:
    """Has a function told, from now on, that a file needs the bounds for recognition."""
    _listener.set(tell)


def recognition_begins(limits: Limits) -> None:
    """To be called before letters in pictures are recognised, which takes more time and memory than reading."""
    tell = _listener.get()
    if tell is not None:
        tell(limits)

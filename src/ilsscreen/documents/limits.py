"""How much of a file is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one file; what lies beyond is left unread, with a warning, or refused."""

    file_bytes: int = 50_000_000
    text_bytes: int = 20_000_000
    part_bytes: int = 20_000_000
    unpacked_bytes: int = 200_000_000
    members: int = 1_000
    nesting: int = 3
    pages: int = 50
    page_characters: int = 200_000
    characters: int = 1_000_000


DEFAULT = Limits()

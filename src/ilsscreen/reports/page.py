"""A page: what is told of questions, titles or words, in parts, before it is drawn or written in some format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing: a heading, a paragraph, remarks, a list under a label, and words to be copied as they stand."""

    heading: str = ""
    text: str = ""
    remarks: tuple[tuple[str, str], ...] = ()
    label: str = ""
    points: tuple[str, ...] = ()
    paste: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Entries under one heading."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Parts under one title."""

    title: str
    parts: tuple[Part, ...]

"""A page as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from ilsscreen.reports.look import Look
from ilsscreen.reports.page import Entry, Page
from ilsscreen.reports.text_report import wrapped

_LABEL = 16


def report(page: Page, _look: Look) -> Iterator[str]:
    """Each part, parted by blank lines; nothing is cut, and what is to be copied stands on one line."""
    for at, part in enumerate(page.parts):
        heading = [part.heading.upper(), ""] if part.heading else []
        yield ("\n" if at else "") + "\n".join([*heading, *_entries(part.entries)]) + "\n"


def _entries(entries: tuple[Entry, ...]) -> Iterator[str]:
    for at, entry in enumerate(entries):
        if at:
            yield ""
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    indent = "  " if entry.heading else ""
    if entry.heading:
        yield entry.heading
    if entry.text:
        yield from wrapped(entry.text, indent)
    for label, value in entry.remarks:
        yield from wrapped(value, f"{indent}{label:<{_LABEL}}")
    if entry.label:
        yield f"{indent}{entry.label}:"
    for point in entry.points:
        yield from wrapped(point, f"{indent}  - ")
    if entry.paste:
        yield entry.paste

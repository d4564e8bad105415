"""A page as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ilsscreen.reports.look import Look
from ilsscreen.reports.page import Entry, Page

_SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


def report(page: Page, _look: Look) -> Iterator[str]:
    """A title, a heading for each part, one below it for each entry."""
    yield f"# {plain(page.title)}\n"
    for part in page.parts:
        if part.heading:
            yield f"\n## {plain(part.heading)}\n"
        for entry in part.entries:
            yield from _entry(entry)


def plain(text: str) -> str:
    """Text in which no sign means anything to Markdown."""
    return _SIGNS.sub(r"\\\1", text)


def _entry(entry: Entry) -> Iterator[str]:
    if entry.heading:
        yield f"\n### {plain(entry.heading)}\n"
    if entry.text:
        yield f"\n{plain(entry.text)}\n"
    if entry.remarks:
        yield "\n" + "".join(f"- **{plain(label)}:** {plain(value)}\n" for label, value in entry.remarks)
    if entry.label:
        yield f"\n{plain(entry.label)}:\n"
    if entry.points:
        yield "\n" + "".join(f"- {plain(point)}\n" for point in entry.points)
    if entry.paste:
        yield f"\n```text\n{entry.paste}\n```\n"

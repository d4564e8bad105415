"""A page as HTML that stands alone, with room for notes when it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from ilsscreen.reports.look import Look
from ilsscreen.reports.markup import DOCUMENT_END, Html, document_start, element, together
from ilsscreen.reports.page import Entry, Page

NOTES = Html('<div class="notes"></div>' * 3)


def report(page: Page, _look: Look) -> Iterator[str]:
    """The whole page."""
    yield document_start(page.title)
    for part in page.parts:
        yield (element("h2", part.heading) + "\n") if part.heading else ""
        yield from (_entry(entry) + "\n" for entry in part.entries)
    yield DOCUMENT_END


def _entry(entry: Entry) -> Html:
    pieces = [element("h3", entry.heading)] if entry.heading else []
    pieces += [element("p", entry.text)] if entry.text else []
    if entry.remarks:
        pieces.append(element("dl", *(together(element("dt", a), element("dd", b)) for a, b in entry.remarks)))
    pieces += [element("p", f"{entry.label}:")] if entry.label else []
    if entry.points:
        pieces.append(element("ul", *(element("li", point) for point in entry.points)))
    pieces += [element("pre", entry.paste)] if entry.paste else []
    pieces += [NOTES] if entry.label else []
    return element("section", together(*pieces))

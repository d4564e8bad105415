"""A page as HTML that stands alone, with room for notes when it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from ilsscreen.reports.look import Look
from ilsscreen.reports.page import Page
from ilsscreen.reports.templating import rendered


def report(page: Page, _look: Look) -> Iterator[str]:
    """The whole page."""
    return rendered("page.html.j2", title=page.title, page=page)

"""An interview kit as HTML that stands alone, made for printing: a page for each question."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from ilsscreen.reports.kit import Kit
from ilsscreen.reports.wording import safe


def report(kit: Kit) -> Iterator[str]:
    """The whole page; every value is escaped by the template."""
    from jinja2 import Environment

    source = files("ilsscreen.reports").joinpath("templates", "kit.html").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, finalize=_safe, trim_blocks=True)
    yield environment.from_string(source).render(kit=kit)


def _safe(value: object) -> object:
    return safe(value) if type(value) is str else value

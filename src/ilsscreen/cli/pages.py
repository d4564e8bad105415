"""How commands that give a page print it: the formats, and the choice where none is asked for."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ilsscreen.cli.common import Color, look
from ilsscreen.cli.output import write

if TYPE_CHECKING:
    from ilsscreen.reports.page import Page


class PageFormat(StrEnum):
    """The forms in which a page is given."""

    RICH = "rich"
    TEXT = "text"
    MD = "md"
    JSON = "json"
    HTML = "html"


PageFormatOption = Annotated[
    PageFormat | None, typer.Option("--format", help="How to print: rich on a terminal, text in a pipe.")
]


def show(
    page: Page,
    record: dict[str, Any],
    format_: PageFormat | None,
    color: Color = Color.AUTO,
    output: Path | None = None,
) -> None:
    """Prints a page, or its record as JSON."""
    chosen = format_ or (PageFormat.RICH if sys.stdout.isatty() and output is None else PageFormat.TEXT)
    if chosen is PageFormat.JSON:
        write([json.dumps(record, ensure_ascii=False, indent=2) + "\n"], output)
        return
    report = import_module(f"ilsscreen.reports.{chosen.value}_page").report
    write(report(page, look(color, output)), output)

"""``ilsscreen text``: the text of a file as it was read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from ilsscreen.cli.common import ForceOption, OutputOption, limits
from ilsscreen.cli.exits import UNREADABLE, CommandError
from ilsscreen.cli.output import keep_free, say, write

if TYPE_CHECKING:
    from ilsscreen.model import Document


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("text", short_help="The text of a file as it was read.")(text)


def text(
    file: Annotated[str, typer.Argument(metavar="FILE", help='A file, or "-" for standard input.')],
    layout: Annotated[
        bool, typer.Option("--layout", help="Mark the pages, and where each block of a PDF stands, in points.")
    ] = False,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """Print the text of a file as it was read; evidence offsets point into it.

    FILE may be - for standard input.
    """
    from ilsscreen.cli.scan_inputs import item_of
    from ilsscreen.model import Failure
    from ilsscreen.screening import read_apart

    keep_free(output, force=force)
    document = read_apart(item_of(file), limits(), layout=layout)
    if isinstance(document, Failure):
        raise CommandError(f"{file}: {document.message}", UNREADABLE)
    for warning in document.warnings:
        say(f"{file}: {warning.message}")
    text = "".join(_with_page_marks(document)) if layout else document.text
    shown = _harmless(text) if sys.stdout.isatty() and output is None else text
    write([shown], output)


def _with_page_marks(document: Document) -> Iterator[str]:
    """The text of each page under its number."""
    ends = [*document.page_starts[1:], len(document.text)]
    for number, (start, end) in enumerate(zip(document.page_starts, ends, strict=True), 1):
        yield f"=== page {number} of {len(ends)} ===\n{document.text[start:end]}"


def _harmless(text: str) -> str:
    """The text with every control character made visible, one sign for one sign, for a terminal."""
    return "".join(char if char.isprintable() or char in "\n\t" else "\N{REPLACEMENT CHARACTER}" for char in text)

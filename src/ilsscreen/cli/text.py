"""``ilsscreen text``: the text of a file as it was read."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ilsscreen.cli.common import OutputOption
from ilsscreen.cli.exits import UNREADABLE, CommandError
from ilsscreen.cli.output import say, write


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("text", short_help="The text of a file as it was read.")(text)


def text(
    file: Annotated[str, typer.Argument(metavar="FILE", help='A file, or "-" for standard input.')],
    output: OutputOption = None,
) -> None:
    """Print the text of a file as it was read; evidence offsets point into it.

    FILE may be - for standard input.
    """
    from ilsscreen.cli.scan_inputs import item_of
    from ilsscreen.documents import ReadError, read

    try:
        document = read(item_of(file).source, file)
    except ReadError as error:
        raise CommandError(f"{file}: {error.failure.message}", UNREADABLE) from None
    for warning in document.warnings:
        say(f"{file}: {warning.message}")
    shown = _harmless(document.text) if sys.stdout.isatty() and output is None else document.text
    write([shown], output)


def _harmless(text: str) -> str:
    """The text with every control character made visible, one sign for one sign, for a terminal."""
    return "".join(char if char.isprintable() or char in "\n\t" else "\N{REPLACEMENT CHARACTER}" for char in text)

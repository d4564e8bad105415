"""``ilsscreen text``: the text of a file as it was read."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ilsscreen.cli.common import write
from ilsscreen.cli.exits import UNREADABLE, CommandError


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("text")(text)


def text(
    file: Annotated[str, typer.Argument(metavar="FILE", help='A file, or "-" for standard input.')],
) -> None:
    """Print the text of a file as it was read; evidence offsets point into it."""
    from pathlib import Path

    from ilsscreen.documents import ReadError, read

    if file == "-" and sys.stdin.isatty():
        raise CommandError("standard input is the keyboard: send a file through a pipe, or name one")
    try:
        document = read(sys.stdin.buffer.read() if file == "-" else Path(file), file)
    except ReadError as error:
        raise CommandError(f"{file}: {error.failure.message}", UNREADABLE) from None
    for warning in document.warnings:
        sys.stderr.write(f"ilsscreen: {file}: {warning.message}\n")
    write([document.text], None)

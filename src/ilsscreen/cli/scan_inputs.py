"""What ``ilsscreen scan`` reads: names from the command line, from a list, and standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ilsscreen.cli.common import limits
from ilsscreen.cli.exits import CommandError
from ilsscreen.cli.output import keep_free
from ilsscreen.inputs import STANDARD_INPUT, NothingToReadError, expand, split_names

if TYPE_CHECKING:
    from ilsscreen.cli.scan_options import ScanOptions
    from ilsscreen.screening import Item


def items_of(options: ScanOptions) -> list[Item]:
    """Everything to screen, in order."""
    names = _expanded(_names(options))
    for output in options.written:
        _keep_apart(output, names)
        keep_free(output, force=options.force)
    return _documents(names)


def items_named(names: list[str]) -> list[Item]:
    """Everything to screen of some names, folders walked."""
    return _documents(_expanded(names))


def _documents(names: list[str]) -> list[Item]:
    """One item for each document: an archive or a mail may hold several."""
    from ilsscreen.screening import documents_in

    bounds = limits()
    return [inner for name in names for inner in documents_in(item_of(name), bounds)]


def item_of(name: str) -> Item:
    """One thing to screen; "-" is all of standard input."""
    from ilsscreen.screening import Item

    return Item(name, standard_input()) if name == STANDARD_INPUT else Item(name)


def _names(options: ScanOptions) -> list[str]:
    names = list(options.paths)
    if options.nul and options.files_from is None:
        raise CommandError("-0 needs --files-from: it says how the names in the list are parted")
    if names.count(STANDARD_INPUT) + (options.files_from == STANDARD_INPUT) > 1:
        raise CommandError("standard input can be read once: give - in one place only")
    if options.files_from is not None:
        names += split_names(_list(options.files_from), nul=options.nul)
    if not names:
        raise CommandError("nothing to scan: give files or folders, or - for standard input")
    return names


def _expanded(names: list[str]) -> list[str]:
    try:
        return expand(names)
    except NothingToReadError as error:
        raise CommandError(f"{error}: put resumes in it, or name another") from None


def _keep_apart(output: Path, names: list[str]) -> None:
    """A resume must never be overwritten by its own report."""
    target = os.path.realpath(output)
    if any(name != STANDARD_INPUT and os.path.realpath(name) == target for name in names):
        raise CommandError(f"{output} is one of the files to scan: name another file for the output")


def standard_input() -> bytes:
    """All of standard input, where it is not the keyboard."""
    if sys.stdin is None or sys.stdin.isatty():
        raise CommandError("standard input is the keyboard: send a file through a pipe, or name one")
    return sys.stdin.buffer.read()


def _list(name: str) -> bytes:
    try:
        return standard_input() if name == STANDARD_INPUT else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        detail = getattr(error, "strerror", None) or error
        raise CommandError(f"the list {name} cannot be read: {detail}") from None

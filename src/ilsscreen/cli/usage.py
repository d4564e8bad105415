"""What is told of a wrong command line: one plain line that names the nearest word, or where to read on."""

from __future__ import annotations

import re

import click

_GUESSES = re.compile(r"\.? \(?(?:Did you mean|Possible options).*")


def told(error: click.ClickException) -> str:
    """The error in one line, beginning with a small letter, with what to do."""
    message = _GUESSES.sub("", " ".join(error.format_message().split())).rstrip(".")
    return f"{message[:1].lower()}{message[1:]}: {_what_to_do(error)}"


def _what_to_do(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    read_on = f"see {context.command_path if context else 'ilsscreen'} --help"
    if near := getattr(error, "possibilities", None):
        return f"did you mean {near[0]}? Or {read_on}"
    if isinstance(error, click.NoSuchOption) and not error.option_name.startswith("--"):
        return f"put -- before names that begin with a dash, or {read_on}"
    return read_on

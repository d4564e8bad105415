"""``ilsscreen man``: the manual page, made of the same help that --help prints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from ilsscreen import __version__
from ilsscreen.cli.exits import MEANINGS
from ilsscreen.cli.output import write
from ilsscreen.cli.settings import ENVIRONMENT, PROJECT_FILE, commands

if TYPE_CHECKING:
    import click


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("man", short_help="The manual page, for man.")(man)


def man(context: typer.Context) -> None:
    """Print the manual page: ilsscreen man > ilsscreen.1, then man ./ilsscreen.1."""
    write([f"{line}\n" for line in page(context.find_root().command)])


def page(root: click.Command) -> Iterator[str]:
    """The lines of the page, in the language of man."""
    yield f'.TH ILSSCREEN 1 "" "ilsscreen {__version__}" "User Commands"'
    yield ".SH NAME"
    yield _text(f"ilsscreen - {_first(root)}")
    yield ".SH SYNOPSIS"
    for name, command in commands(root):
        yield ".br"
        yield f".B {_text(f'ilsscreen {name}')}"
        yield _text(" ".join(_usage(command)))
    yield ".SH COMMANDS"
    for name, command in commands(root):
        yield from _command(name, command)
    yield ".SH EXIT STATUS"
    for status, meaning in MEANINGS:
        yield from _tagged(str(status), meaning)
    yield ".SH ENVIRONMENT"
    yield _text(
        f"Every option can be set by a variable, {ENVIRONMENT}_COMMAND_OPTION in capitals such as "
        f"{ENVIRONMENT}_SCAN_FORMAT, and in a file of settings such as {PROJECT_FILE} in the folder one stands in. "
        "NO_COLOR switches colour off."
    )


def _command(name: str, command: click.Command) -> Iterator[str]:
    yield f".SS {_text(f'ilsscreen {name}')}"
    for paragraph in (command.help or "").split("\n\n"):
        yield ".PP"
        yield _text(" ".join(paragraph.split()))
    for parameter in command.params:
        if (help_ := getattr(parameter, "help", None)) is not None:
            yield from _tagged(_shown(parameter), help_)


def _usage(command: click.Command) -> Iterator[str]:
    yield "[OPTIONS]"
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            yield parameter.make_metavar(_context(command))


def _shown(parameter: click.Parameter) -> str:
    if parameter.param_type_name == "argument":
        return parameter.make_metavar(_context(None))
    value = "" if getattr(parameter, "is_flag", False) else f" {parameter.make_metavar(_context(None))}"
    return ", ".join(parameter.opts) + value


def _context(command: click.Command | None) -> click.Context:
    import click

    return click.Context(command or click.Command("x"))


def _first(root: click.Command) -> str:
    return (root.help or "").split("\n")[0].rstrip(".")


def _tagged(tag: str, text: str) -> Iterator[str]:
    yield ".TP"
    yield f".B {_text(tag)}"
    yield _text(text)


def _text(text: str) -> str:
    """Text in which nothing means anything to man: no escape, no hyphen in place of a minus, no leading dot."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped

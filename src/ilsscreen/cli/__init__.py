"""The command line: one file a command; each wires options to the library and ends with its exit status."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Annotated, NoReturn

import typer

from ilsscreen import __version__
from ilsscreen.cli.exits import INTERRUPTED, USAGE, CommandError

__all__ = ["app", "main"]

app = typer.Typer(
    name="ilsscreen",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Read resumes as a hiring librarian would, and show the lines that prove it.",
    context_settings={"help_option_names": ["-h", "--help"]},
)

for _command in ("scan", "questions", "titles", "explain", "text", "schema", "kb"):
    import_module(f"ilsscreen.cli.{_command}").register(app)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"ilsscreen {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Read resumes as a hiring librarian would, and show the lines that prove it."""


def main() -> NoReturn:
    """Runs the command line; whatever goes wrong is one line and an exit status, never a traceback."""
    _prepare_streams()
    try:
        app(standalone_mode=True)
    except CommandError as error:
        _say(str(error))
        _end(error.status)
    except KeyboardInterrupt:
        _end(INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _end(0)
    except RecursionError:
        _say("the input is nested too deeply")
        _end(USAGE)
    _end(0)


def _prepare_streams() -> None:
    """UTF-8 out, whatever the locale; what cannot be shown is escaped, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _say(message: str) -> None:
    sys.stderr.write(f"ilsscreen: {message}\n")


def _end(status: int) -> NoReturn:
    sys.exit(status)

"""The command line: one file a command; each wires options to the library and ends with its exit status."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, NoReturn

import typer

from ilsscreen import __version__

__all__ = ["app", "main"]

app = typer.Typer(
    name="ilsscreen",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for _command in ("scan", "compare", "questions", "titles", "explain", "text", "schema", "kb"):
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
    verbose: Annotated[bool, typer.Option("--verbose", help="Show the detail of an unexpected error.")] = False,
) -> None:
    """Read resumes as a hiring librarian would, and show the lines that prove it."""


def main() -> NoReturn:
    """Runs the command line; whatever goes wrong is one line and an exit status, never a traceback."""
    from ilsscreen.cli.ending import run_to_the_end

    run_to_the_end(app)

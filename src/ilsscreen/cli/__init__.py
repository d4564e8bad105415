"""The command line: one file a command; each wires options to the library and ends with its exit status."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from ilsscreen import __version__
from ilsscreen.cli.settings import defaults, read_settings

__all__ = ["app", "main"]

app = typer.Typer(
    name="ilsscreen",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for _command in (
    "scan", "compare", "questions", "titles", "explain", "text", "schema", "kb", "config", "completion", "man",
):  # fmt: skip
    import_module(f"ilsscreen.cli.{_command}").register(app)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"ilsscreen {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    _asked: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
    _verbose: Annotated[bool, typer.Option("--verbose", help="Show the detail of an unexpected error.")] = False,
    config: Annotated[
        Path | None, typer.Option("--config", metavar="FILE", help="Settings from this file, over the usual ones.")
    ] = None,
) -> None:
    """Read resumes as a hiring librarian would, and show the lines that prove it."""
    context.obj = read_settings(context.command, config)
    context.default_map = defaults(context.obj, context.command)


def main() -> NoReturn:
    """Runs the command line; whatever goes wrong is one line and an exit status, never a traceback."""
    from ilsscreen.cli.completion import prepare
    from ilsscreen.cli.ending import run_to_the_end

    prepare()
    run_to_the_end(app)

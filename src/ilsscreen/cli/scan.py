"""``ilsscreen scan``: screen files and folders of resumes."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ilsscreen.cli.common import (
    AsOfOption,
    Color,
    ColorOption,
    KbOnlyOption,
    KbOption,
    LevelName,
    OutputOption,
    knowledge,
    month_of,
    places,
)
from ilsscreen.cli.exits import CommandError
from ilsscreen.cli.scan_options import Format, ScanOptions, SortKey, format_of


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("scan", short_help="Screen resumes: one card, or a table of many.")(scan)


def scan(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help='Files, folders, or "-" for standard input.', show_default=False),
    ] = None,
    files_from: Annotated[
        str | None, typer.Option("--files-from", metavar="FILE", help='Read names from a list; "-" is standard input.')
    ] = None,
    nul: Annotated[bool, typer.Option("-0", help="Names in the list are parted by NUL characters.")] = False,
    format_: Annotated[
        Format | None,
        typer.Option("--format", help="How to print: rich on a terminal, text in a pipe.", show_default=False),
    ] = None,
    print0: Annotated[
        bool, typer.Option("--print0", help="Print names alone, each ended by a NUL character, for xargs -0.")
    ] = False,
    output: OutputOption = None,
    min_level: Annotated[
        LevelName | None, typer.Option("--min-level", help="Show only resumes of this level or above.")
    ] = None,
    require: Annotated[
        list[str] | None,
        typer.Option(
            "--require",
            metavar="SYSTEM[=STATUS]",
            help="Show only resumes with this system; may be repeated. Without a status: used at work, or listed.",
        ),
    ] = None,
    sort: Annotated[
        SortKey, typer.Option("--sort", help="Order of the results; input by default.", show_default=False)
    ] = SortKey.INPUT,
    cards: Annotated[bool, typer.Option("--cards", help="Of several resumes, show each card too.")] = False,
    trace: Annotated[
        bool, typer.Option("--trace", help="Show how each line was read, and the entries and cues that decided.")
    ] = False,
    as_of: AsOfOption = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
    jobs: Annotated[
        int,
        typer.Option("--jobs", metavar="N", show_default=False, help="Share the work among N processes."),
    ] = 1,
    quiet: Annotated[bool, typer.Option("--quiet", help="Nothing on standard error but errors of use.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Say more on standard error.")] = False,
    color: ColorOption = Color.AUTO,
) -> None:
    """Screen resumes: what each person has done with a library system, with the lines that prove it.

    PATH is a file, a folder (read with all folders in it), or - for standard input.
    """
    from ilsscreen.cli.scan_run import run

    chosen = Format.NAMES if print0 else format_of(format_, output, terminal=sys.stdout.isatty())
    if trace and (print0 or format_ not in {None, Format.TRACE}):
        raise CommandError("--trace is a form of its own: leave --format and --print0 out")
    chosen = Format.TRACE if trace else chosen
    options = ScanOptions(
        tuple(paths or ()), files_from, nul, chosen, print0, output, min_level, tuple(require or ()), sort, cards,
        month_of(as_of), jobs, quiet, verbose, color,
    )  # fmt: skip
    if jobs < 1:
        raise CommandError(f"--jobs {jobs}: give 1 or more")
    known = knowledge(kb, only=kb_only)
    raise typer.Exit(run(options, known, places(kb, only=kb_only) if chosen is Format.TRACE else None))

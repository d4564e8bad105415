"""``ilsscreen scan``: screen files and folders of resumes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ilsscreen.cli.common import (
    AsciiOption,
    AsOfOption,
    BlindOption,
    Color,
    ColorOption,
    ForceOption,
    KbOnlyOption,
    KbOption,
    LevelName,
    OutputOption,
    knowledge,
    month_of,
    places,
)
from ilsscreen.cli.completion import systems
from ilsscreen.cli.exits import CommandError
from ilsscreen.cli.scan_options import Format, ScanOptions, SortKey, failure_kinds, format_of


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
    list_: Annotated[bool, typer.Option("--list", help="Print names alone, one a line.")] = False,
    output: OutputOption = None,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write a page for a browser too.")] = None,
    csv: Annotated[Path | None, typer.Option("--csv", metavar="FILE", help="Write a spreadsheet too.")] = None,
    jsonl: Annotated[Path | None, typer.Option("--jsonl", metavar="FILE", help="Write the records too.")] = None,
    force: ForceOption = False,
    min_level: Annotated[
        LevelName | None, typer.Option("--min-level", help="Show only resumes of this level or above.")
    ] = None,
    require: Annotated[
        list[str] | None,
        typer.Option(
            "--require",
            metavar="SYSTEM[=STATUS]",
            autocompletion=systems,
            help="Show only resumes with this system; may be repeated. Without a status: used at work, or listed.",
        ),
    ] = None,
    sort: Annotated[
        SortKey, typer.Option("--sort", help="Order of the results; input by default.", show_default=False)
    ] = SortKey.INPUT,
    cards: Annotated[bool, typer.Option("--cards", help="Of several resumes, show each card too.")] = False,
    blind: BlindOption = False,
    contact: Annotated[
        bool, typer.Option("--contact", help="Show the opening line, e-mail addresses and telephone numbers.")
    ] = False,
    trace: Annotated[
        bool, typer.Option("--trace", help="Show how each line was read, and the entries and cues that decided.")
    ] = False,
    as_of: AsOfOption = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", metavar="N", help="Share the work among N processes; one a processor by default."),
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="KIND",
            help="End with status 3 for these alone: error (the default), warning, never, or a kind of error.",
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Nothing on standard error but errors of use.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Say more on standard error.")] = False,
    color: ColorOption = Color.AUTO,
    ascii_: AsciiOption = False,
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Never show a long card in a pager.")] = False,
) -> None:
    """Screen resumes: what each person has done with a library system, with the lines that prove it.

    PATH is a file, a folder (read with all folders in it), or - for standard input.
    """
    from ilsscreen.cli.scan_run import run

    chosen = format_of(format_, output, names=list_ or print0, terminal=sys.stdout.isatty())
    if trace and (list_ or print0 or format_ not in {None, Format.TRACE}):
        raise CommandError("--trace is a form of its own: leave --format, --list and --print0 out")
    chosen = Format.TRACE if trace else chosen
    beside = ((Format.HTML, html), (Format.CSV, csv), (Format.JSONL, jsonl))
    options = ScanOptions(
        tuple(paths or ()), files_from, nul, chosen, print0, output, min_level, tuple(require or ()), sort, cards,
        month_of(as_of), jobs, quiet, verbose, color, ascii_, not no_pager, force,
        tuple((form, path) for form, path in beside if path), failure_kinds(fail_on or ()), blind, contact,
    )  # fmt: skip
    options.check()
    known = knowledge(kb, only=kb_only)
    raise typer.Exit(run(options, known, places(kb, only=kb_only) if chosen is Format.TRACE else None))

"""``ilsscreen compare``: two or more resumes side by side."""

from __future__ import annotations

import sys
from enum import StrEnum
from importlib import import_module
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
    OutputOption,
    knowledge,
    limits,
    look,
    month_of,
)
from ilsscreen.cli.exits import OK, UNREADABLE, CommandError
from ilsscreen.cli.output import keep_free, say, write

MOST = 6
"""More columns than these nobody can read side by side."""


class ComparisonFormat(StrEnum):
    """The forms of a comparison; each is a module of ``ilsscreen.reports``."""

    RICH = "rich"
    TEXT = "text"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("compare", short_help="Two or more resumes side by side.")(compare)


def compare(
    resumes: Annotated[list[str], typer.Argument(metavar="RESUME RESUME...", help="Two files or more.")],
    format_: Annotated[
        ComparisonFormat | None,
        typer.Option("--format", help="How to print: rich on a terminal, text in a pipe.", show_default=False),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    blind: BlindOption = False,
    as_of: AsOfOption = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
    color: ColorOption = Color.AUTO,
    ascii_: AsciiOption = False,
) -> None:
    """Show two or more resumes side by side: level, years, systems, signs found and not found, what to ask."""
    from ilsscreen.cli.scan_inputs import items_named
    from ilsscreen.people import People
    from ilsscreen.screening import screen_many

    items = items_named(resumes)
    if not 2 <= len(items) <= MOST:
        wanted = "one more beside it" if len(items) < 2 else f"{MOST} at most"
        raise CommandError(f"{len(items)} to compare: name {wanted}")
    keep_free(output, force=force)
    base = knowledge(kb, only=kb_only)
    told = People(base, blind=blind).told
    results = [told(result) for result in screen_many(items, base, month_of(as_of), 1, limits())]
    chosen = format_ or ("rich" if sys.stdout.isatty() and output is None else "text")
    report = import_module(f"ilsscreen.reports.{chosen}_comparison").report
    write(report(results, look(color, output, ascii_only=ascii_)), output)
    for result in results:
        if result.failure is not None:
            say(f"{result.file}: {result.failure.message}")
    raise typer.Exit(UNREADABLE if any(result.failure for result in results) else OK)

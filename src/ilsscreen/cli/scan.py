"""``ilsscreen scan``: screen files and folders of resumes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ilsscreen.cli.common import Color, KbOnlyOption, KbOption, LevelName, console, knowledge, month_of, write
from ilsscreen.cli.exits import NO_MATCH, UNREADABLE, CommandError

if TYPE_CHECKING:
    from ilsscreen.knowledge.entries import KnowledgeBase
    from ilsscreen.model import Month, Result
    from ilsscreen.screening import Item


class Format(StrEnum):
    """The forms in which results are given."""

    RICH = "rich"
    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class SortKey(StrEnum):
    """The orders in which results are shown."""

    INPUT = "input"
    LEVEL = "level"
    YEARS = "years"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    paths: tuple[str, ...]
    files_from: str | None
    nul: bool
    format: Format
    output: Path | None
    min_level: LevelName | None
    require: tuple[str, ...]
    sort: SortKey
    cards: bool
    as_of: Month
    jobs: int
    quiet: bool
    verbose: bool
    color: Color


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("scan")(scan)


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
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file, whole or not at all.")
    ] = None,
    min_level: Annotated[
        LevelName | None, typer.Option("--min-level", help="Show only resumes of this level or above.")
    ] = None,
    require: Annotated[
        list[str] | None,
        typer.Option("--require", metavar="SYSTEM[=STATUS]", help="Show only resumes with this system."),
    ] = None,
    sort: Annotated[SortKey, typer.Option("--sort", help="Order of the results.")] = SortKey.INPUT,
    cards: Annotated[bool, typer.Option("--cards", help="Show a card for each resume, not only the table.")] = False,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="YYYY-MM", help='The month that "present" means; today\'s by default.'),
    ] = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Read so many files at a time.")] = 1,
    quiet: Annotated[bool, typer.Option("--quiet", help="No progress and no warnings on standard error.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Say more on standard error.")] = False,
    color: Annotated[Color, typer.Option("--color", help="When to colour.")] = Color.AUTO,
) -> None:
    """Screen resumes: what each person has done with a library system, with the lines that prove it."""
    chosen = format_ or (Format.RICH if sys.stdout.isatty() and output is None else Format.TEXT)
    options = Options(
        tuple(paths or ()), files_from, nul, chosen, output, min_level, tuple(require or ()), sort, cards,
        month_of(as_of), jobs, quiet, verbose, color,
    )  # fmt: skip
    base = knowledge(kb, only=kb_only)
    raise typer.Exit(_run(options, base))


def _run(options: Options, kb: KnowledgeBase) -> int:
    """Screens everything, prints what passes, and returns the exit status."""
    from ilsscreen.selection import RequirementError, requirements, selected

    try:
        wanted = requirements(options.require, kb)
    except RequirementError as error:
        raise CommandError(str(error)) from None
    items = _items(options)
    tally = _Tally()
    results = tally.watch(_results(items, kb, options))
    passing = selected(results, options.min_level, wanted, options.sort)
    _print(tally.count(passing), options, many=len(items) > 1)
    _warn_unread(tally, options)
    return tally.status(filtered=bool(options.min_level or options.require))


class _Tally:
    """Counts what was read, and what was shown."""

    def __init__(self) -> None:
        self.failed: list[Result] = []
        self.shown = 0

    def watch(self, results: Iterable[Result]) -> Iterator[Result]:
        """Passes results on and notes those that could not be read."""
        for result in results:
            if result.failure is not None:
                self.failed.append(result)
            yield result

    def count(self, results: Iterable[Result]) -> Iterator[Result]:
        """Passes results on and counts those that were read."""
        for result in results:
            self.shown += result.failure is None
            yield result

    def status(self, *, filtered: bool) -> int:
        """The exit status: the higher one where two apply."""
        if self.failed:
            return UNREADABLE
        return NO_MATCH if filtered and not self.shown else 0


def _items(options: Options) -> list[Item]:
    from ilsscreen.inputs import STANDARD_INPUT, NothingToReadError, expand, split_names
    from ilsscreen.screening import Item

    names = list(options.paths)
    if options.files_from is not None:
        names += split_names(_list(options.files_from), nul=options.nul)
    if not names:
        raise CommandError("nothing to scan: give files or folders, or - for standard input")
    try:
        expanded = expand(names)
    except NothingToReadError as error:
        raise CommandError(f"{error}: put resumes (.txt, .pdf, .docx) in it") from None
    return [Item(name, _standard_input()) if name == STANDARD_INPUT else Item(name) for name in expanded]


def _standard_input() -> bytes:
    if sys.stdin is None or sys.stdin.isatty():
        raise CommandError("standard input is the keyboard: send a resume through a pipe, or name a file")
    return sys.stdin.buffer.read()


def _list(name: str) -> str:
    try:
        data = _standard_input() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise CommandError(f"the list {name} cannot be read: {error.strerror or error}") from None
    return data.decode("utf-8", errors="surrogateescape")


def _results(items: Sequence[Item], kb: KnowledgeBase, options: Options) -> Iterator[Result]:
    from ilsscreen.screening import screen_many

    results = screen_many(items, kb, options.as_of, options.jobs)
    if options.quiet or not sys.stderr.isatty() or len(items) == 1:
        return results
    from ilsscreen.cli.progress import with_progress

    return with_progress(results, len(items))


def _print(results: Iterator[Result], options: Options, *, many: bool) -> None:
    if options.format is Format.RICH and options.output is None:
        _print_rich(results, options, many=many)
    else:
        write(_printer(options, many=many)(results), options.output)


def _printer(options: Options, *, many: bool) -> Callable[[Iterable[Result]], Iterable[str]]:
    from ilsscreen.reports import csv_report, json_report, text

    if options.format is Format.TEXT and many and not options.cards:
        return text.text_table
    return {
        Format.JSON: json_report.json_document,
        Format.JSONL: json_report.json_lines,
        Format.CSV: csv_report.csv_rows,
    }.get(options.format, text.text_cards)


def _print_rich(results: Iterator[Result], options: Options, *, many: bool) -> None:
    from ilsscreen.reports.rich_report import print_card, print_table

    terminal = console(options.color)
    found = list(results)
    if many:
        print_table(terminal, found)
    if not many or options.cards:
        for result in found:
            print_card(terminal, result)
    elif found and not options.quiet:
        sys.stderr.write("\nFor all about one person: ilsscreen scan FILE. For everybody: add --cards.\n")


def _warn_unread(tally: _Tally, options: Options) -> None:
    from ilsscreen.reports.wording import safe

    for result in tally.failed:
        if not options.quiet and result.failure is not None:
            sys.stderr.write(f"ilsscreen: {safe(result.file)}: {safe(result.failure.message)}\n")

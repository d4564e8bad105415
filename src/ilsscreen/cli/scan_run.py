"""One run of ``ilsscreen scan``: screen, select, print, and count for the exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from ilsscreen.cli.common import limits, look
from ilsscreen.cli.exits import NO_MATCH, OK, UNREADABLE, CommandError
from ilsscreen.cli.output import say, write
from ilsscreen.cli.pager import shown_in_pager
from ilsscreen.cli.scan_inputs import items_of
from ilsscreen.cli.scan_options import Format, ScanOptions

if TYPE_CHECKING:
    from ilsscreen.knowledge.entries import KnowledgeBase
    from ilsscreen.model import Result
    from ilsscreen.reports.look import Look
    from ilsscreen.screening import Item


def run(options: ScanOptions, kb: KnowledgeBase, places: Mapping[str, str] | None = None) -> int:
    """Screens everything, prints what passes, and returns the exit status; ``places`` are for a trace."""
    from ilsscreen.selection import RequirementError, requirements, selected

    try:
        wanted = requirements(options.require, kb)
    except RequirementError as error:
        raise CommandError(str(error)) from None
    items = items_of(options)
    if options.verbose:
        say(f"{len(items)} to read, as of {options.as_of}, knowledge base {kb.version}")
    tally = Tally(options)
    results = tally.watch(_people(_results(items, kb, options, places), kb, options))
    passing: Iterable[Result] = tally.count(selected(results, options.min_level, wanted, options.sort))
    shown = replace(
        look(options.color, options.output, ascii_only=options.ascii_only), many=len(items) > 1, cards=options.cards,
        contact=options.contact, separator="\0" if options.print0 else "\n",
    )  # fmt: skip
    if options.beside:
        passing = list(passing)
    for form, path in options.beside:  # before the screen, whose reader may leave
        write(_report(form, passing, shown), path, mark=form is Format.CSV)
    _print(passing, options, shown)
    return tally.status()


class Tally:
    """Counts what was read and shown, and tells what standard output does not."""

    def __init__(self, options: ScanOptions) -> None:
        self.options = options
        self.failed = 0
        self.shown = 0

    def watch(self, results: Iterable[Result]) -> Iterator[Result]:
        """Passes results on; what could not be read is told at once."""
        for result in results:
            self.failed += self.options.fails(result)
            self._tell(result)
            yield result

    def count(self, results: Iterable[Result]) -> Iterator[Result]:
        """Passes results on and counts those that were read."""
        for result in results:
            self.shown += result.failure is None
            yield result

    def status(self) -> int:
        """The exit status: the higher one where two apply."""
        unmet = self.options.filtered and not self.shown
        if unmet and not self.options.quiet:
            say("no resume meets --min-level and --require: ask for less, or leave them out to see all")
        return UNREADABLE if self.failed else NO_MATCH if unmet else OK

    def _tell(self, result: Result) -> None:
        if result.failure is not None and not self.options.quiet:
            say(f"{result.file}: {result.failure.message}")
        for warning in result.warnings if self.options.verbose else ():
            say(f"{result.file}: {warning.message}")


def _results(
    items: Sequence[Item], kb: KnowledgeBase, options: ScanOptions, places: Mapping[str, str] | None
) -> Iterator[Result]:
    """The results as they come, with a bar for a person who waits and sees nothing else move."""
    from ilsscreen.screening import screen_many

    results = screen_many(items, kb, options.as_of, options.jobs, limits(), places)
    moving = options.format not in {Format.RICH, Format.JSON} and options.output is None and sys.stdout.isatty()
    if options.quiet or moving or len(items) == 1 or not sys.stderr.isatty():
        return results
    from ilsscreen.cli.progress import with_progress

    return with_progress(results, len(items))


def _people(results: Iterable[Result], kb: KnowledgeBase, options: ScanOptions) -> Iterator[Result]:
    """The results with who seems to be the same person, and with the contact or without all that identifies."""
    from ilsscreen.people import People

    return map(People(kb, blind=options.blind, contact=options.contact).told, results)


def _print(results: Iterable[Result], options: ScanOptions, shown: Look) -> None:
    if options.format is Format.NAMES:
        sys.stdout.reconfigure(errors="surrogateescape")  # type: ignore[union-attr]
    parts = _report(options.format, results, shown)
    if options.format is Format.RICH and options.pager and options.output is None and not shown.many:
        text = "".join(parts)
        parts = iter(()) if shown_in_pager(text) else iter((text,))
    write(parts, options.output, mark=options.format is Format.CSV)


def _report(form: Format, results: Iterable[Result], shown: Look) -> Iterable[str]:
    parts: Iterable[str] = import_module(f"ilsscreen.reports.{form.value}_report").report(results, shown)
    return parts

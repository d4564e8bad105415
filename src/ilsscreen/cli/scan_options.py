"""What can be asked of ``ilsscreen scan``, in one object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from ilsscreen.cli.exits import CommandError

if TYPE_CHECKING:
    from ilsscreen.cli.common import Color, LevelName
    from ilsscreen.model import Month, Result

ANY_ERROR, ANY_WARNING, NEVER = "error", "warning", "never"
"""What ``--fail-on`` takes beside the kinds of errors."""


class Format(StrEnum):
    """The forms in which results are given; each is a module of ``ilsscreen.reports``."""

    RICH = "rich"
    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"
    NAMES = "names"
    TRACE = "trace"


class SortKey(StrEnum):
    """The orders in which results are shown."""

    INPUT = "input"
    LEVEL = "level"
    YEARS = "years"
    NAME = "name"


def failure_kinds(given: Iterable[str]) -> frozenset[str]:
    """What ``--fail-on`` names, in one set; kinds may be parted by commas.

    Raises:
        CommandError: there is no such kind.
    """
    from ilsscreen.documents.errors import MESSAGES

    kinds = frozenset(kind for text in given for kind in text.split(",") if kind) or frozenset({ANY_ERROR})
    known = (ANY_ERROR, ANY_WARNING, NEVER, *MESSAGES)
    for kind in sorted(kinds.difference(known)):
        raise CommandError(f'--fail-on: there is no kind "{kind}"; there are: {", ".join(known)}')
    return kinds


@dataclass(frozen=True, slots=True)
class ScanOptions:
    """What was asked for."""

    paths: tuple[str, ...]
    files_from: str | None
    nul: bool
    format: Format
    print0: bool
    output: Path | None
    min_level: LevelName | None
    require: tuple[str, ...]
    sort: SortKey
    cards: bool
    as_of: Month
    jobs: int | None
    quiet: bool
    verbose: bool
    color: Color
    ascii_only: bool = False
    pager: bool = True
    force: bool = False
    beside: tuple[tuple[Format, Path], ...] = ()
    fail_on: frozenset[str] = frozenset({ANY_ERROR})
    blind: bool = False
    contact: bool = False

    def check(self) -> None:
        """Whether the options go together.

        Raises:
            CommandError: they do not.
        """
        if self.jobs is not None and self.jobs < 1:
            raise CommandError(f"--jobs {self.jobs}: give 1 or more")
        if self.blind and self.contact:
            raise CommandError("--blind and --contact exclude each other: leave one of them out")
        if self.blind and self.format is Format.NAMES:
            raise CommandError("--blind and names of files exclude each other: leave out --blind, or the list of names")
        if self.blind and self.format is Format.TRACE:
            raise CommandError("--blind and --trace exclude each other: a trace shows the text of the resume")
        for path in self.written:
            if self.written.count(path) > 1:
                raise CommandError(f"{path} is to hold two outputs: name another file for one of them")

    @property
    def written(self) -> tuple[Path, ...]:
        """Every file that is to be written."""
        return (*([self.output] if self.output else []), *(path for _, path in self.beside))

    def fails(self, result: Result) -> bool:
        """Whether this result makes the exit status 3."""
        if result.failure is not None and self.fail_on & {ANY_ERROR, result.failure.kind}:
            return True
        return bool(result.warnings) and ANY_WARNING in self.fail_on

    @property
    def filtered(self) -> bool:
        """Whether some resumes may be left out."""
        return bool(self.min_level or self.require)


def format_of(given: Format | None, output: Path | None, *, names: bool, terminal: bool) -> Format:
    """The format asked for, or the one that the name of the output file tells, or what suits the place."""
    if names and given not in {None, Format.NAMES}:
        raise CommandError(f"--list and --print0 print names alone: leave out --format {given}")
    if names:
        return Format.NAMES
    if given is not None:
        return given
    if output is not None:
        endings = {f".{name.value}": name for name in (Format.JSON, Format.JSONL, Format.CSV, Format.HTML)}
        return endings.get(output.suffix.casefold(), Format.TEXT)
    return Format.RICH if terminal else Format.TEXT

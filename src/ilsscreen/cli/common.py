"""What several commands need: options, the knowledge base, the month of today, pages of text."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ilsscreen.cli.exits import CommandError

if TYPE_CHECKING:
    from ilsscreen.documents.limits import Limits
    from ilsscreen.knowledge.entries import KnowledgeBase
    from ilsscreen.model import Month
    from ilsscreen.reports.look import Look

KbOption = Annotated[
    list[Path] | None,
    typer.Option("--kb", metavar="PATH", help="Lay own terms (a YAML file or a folder) over the built-in ones."),
]
KbOnlyOption = Annotated[
    bool, typer.Option("--kb-only", help="Use the files of --kb alone, without the built-in terms.")
]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="YYYY-MM", help='The month that "present" means; this month by default.'),
]
OutputOption = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file, whole or not at all.")
]


AsciiOption = Annotated[bool, typer.Option("--ascii", help="Letters and signs of ASCII alone.")]
BlindOption = Annotated[
    bool,
    typer.Option("--blind", help="Number the resumes; leave out names, addresses and whatever else says who it is."),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace a file of that name.")]


class Color(StrEnum):
    """When output is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


ColorOption = Annotated[Color, typer.Option("--color", show_default=False, help="When to colour; auto by default.")]


class LevelName(StrEnum):
    """The levels that can be asked for."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"


def knowledge(paths: Sequence[Path] | None, *, only: bool) -> KnowledgeBase:
    """The knowledge base, or the end of the command with every problem of it."""
    from ilsscreen.knowledge import load

    with told_problems():
        return load(overlays(paths, only=only), builtin=not only)


def overlays(paths: Sequence[Path] | None, *, only: bool) -> list[Path]:
    """What is laid over the built-in files: the user's standing files, then those of --kb (--kb-only: these alone)."""
    from ilsscreen.knowledge import standing_files

    if only and not paths:
        raise CommandError("--kb-only needs at least one --kb PATH")
    return [*(() if only else standing_files()), *(paths or ())]


def places(paths: Sequence[Path] | None, *, only: bool) -> dict[str, str]:
    """Where each entry of the knowledge base stands: "cues/denied" -> "data/cues.yaml:12"."""
    from ilsscreen.knowledge import merged

    whole, _ = merged(overlays(paths, only=only), builtin=not only)
    entries = ((f"{section}/{key}", e.given.place) for section, g in whole.lists.items() for key, e in g.items())
    return {name: f"{place.file}:{place.line}" for name, place in entries}


@contextmanager
def told_problems() -> Iterator[None]:
    """Ends the command with every problem of a knowledge base that is not in order."""
    from ilsscreen.knowledge import KnowledgeError

    try:
        yield
    except KnowledgeError as error:
        count = sum(not problem.advice for problem in error.problems)
        many = "one problem" if count == 1 else f"{count} problems"
        raise CommandError(f"the knowledge base has {many}:\n{error}") from None


def limits() -> Limits:
    """The limits for one file, as the environment sets them."""
    from ilsscreen.documents.limits import LimitError, Limits

    try:
        return Limits.from_environment()
    except LimitError as error:
        raise CommandError(str(error)) from None


def month_of(text: str | None) -> Month:
    """The month that "present" means: as given, or today's."""
    from ilsscreen.model import Month

    if text is None:
        import time

        today = time.localtime()
        return Month(today.tm_year, today.tm_mon)
    try:
        return Month.parse(text)
    except ValueError as error:
        raise CommandError(f"--as-of: {error}") from None


def look(color: Color, output: Path | None = None, *, ascii_only: bool = False) -> Look:
    """What the place that output goes to can show; a file is 100 characters wide."""
    import shutil

    from ilsscreen.cli.output import shows_unicode
    from ilsscreen.reports.look import WIDTH, Look

    terminal = output is None and sys.stdout.isatty()
    wanted = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    styled = color is Color.ALWAYS or (color is Color.AUTO and wanted)
    signs = not ascii_only and (output is not None or shows_unicode(sys.stdout))
    width = shutil.get_terminal_size((WIDTH, 24)).columns if output is None else WIDTH
    return Look(width=width, styled=styled, signs=signs, ascii_only=ascii_only)

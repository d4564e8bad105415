"""What several commands need: the knowledge base, the month of today, colour, a file written whole."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ilsscreen.cli.exits import CommandError
from ilsscreen.model import Month

if TYPE_CHECKING:
    from rich.console import Console

    from ilsscreen.knowledge.entries import KnowledgeBase

KbOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--kb", metavar="PATH", help="Lay own terms (a YAML file, or a folder of them) over the built-in ones."
    ),
]
KbOnlyOption = Annotated[
    bool, typer.Option("--kb-only", help="Use the files of --kb alone, without the built-in terms.")
]


class Color(StrEnum):
    """When output is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class LevelName(StrEnum):
    """The levels that can be asked for."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"


def knowledge(paths: Sequence[Path] | None, *, only: bool) -> KnowledgeBase:
    """The knowledge base, or the end of the command with every problem of it."""
    from ilsscreen.knowledge import KnowledgeError, load

    if only and not paths:
        raise CommandError("--kb-only needs at least one --kb PATH")
    try:
        return load(paths or (), builtin=not only)
    except KnowledgeError as error:
        count = len(error.problems)
        many = "one problem" if count == 1 else f"{count} problems"
        raise CommandError(f"the knowledge base has {many}:\n{error}") from None


def month_of(text: str | None) -> Month:
    """The month that "present" means: as given, or today's."""
    if text is None:
        import datetime

        today = datetime.datetime.now(tz=datetime.UTC).astimezone()
        return Month(today.year, today.month)
    try:
        return Month.parse(text)
    except ValueError as error:
        raise CommandError(f"--as-of: {error}") from None


def console(color: Color) -> Console:
    """A console for standard output; NO_COLOR and --color decide on colour."""
    from rich.console import Console

    plain = color is Color.NEVER or (color is Color.AUTO and bool(os.environ.get("NO_COLOR")))
    return Console(
        file=sys.stdout,
        force_terminal=True if color is Color.ALWAYS else None,
        no_color=plain,
        highlight=False,
        emoji=False,
        markup=False,
        soft_wrap=False,
    )


def write(parts: Iterable[str], output: Path | None) -> None:
    """Prints text as it comes, or writes it to a file whole or not at all."""
    if output is None:
        for part in parts:
            sys.stdout.write(part)
            sys.stdout.flush()
        return
    try:
        with tempfile.NamedTemporaryFile("w", dir=output.parent, delete=False, encoding="utf-8", newline="\n",
                                         errors="backslashreplace") as handle:  # fmt: skip
            temporary = Path(handle.name)
            try:
                handle.writelines(parts)
            except BaseException:
                handle.close()
                temporary.unlink(missing_ok=True)
                raise
        temporary.chmod(0o644)
        temporary.replace(output)
    except OSError as error:
        raise CommandError(f"{output} cannot be written: {error.strerror or error}") from None

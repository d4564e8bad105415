"""``ilsscreen titles``: job titles and search strings that find such people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ilsscreen.cli.common import Color, ColorOption, KbOnlyOption, KbOption, LevelName, OutputOption, knowledge
from ilsscreen.cli.exits import CommandError
from ilsscreen.cli.pages import PageFormatOption, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ilsscreen.knowledge.entries import Board, KnowledgeBase


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("titles", short_help="Job titles, and search strings to paste.")(titles)


def titles(
    level: Annotated[LevelName | None, typer.Option("--level", help="Only titles that hint at this level.")] = None,
    system: Annotated[
        list[str] | None, typer.Option("--system", metavar="NAME", help="Search for this system; may be repeated.")
    ] = None,
    board: Annotated[
        str | None,
        typer.Option(
            "--board", metavar="NAME", help="Keep to what this search box takes, in several strings if need be."
        ),
    ] = None,
    format_: PageFormatOption = None,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
) -> None:
    """Print job titles, and search strings to paste into a search box."""
    from ilsscreen import search_strings

    base = knowledge(kb, only=kb_only)
    found = search_strings.wanted_titles(base, level)
    strings = search_strings.search_strings(base, level, _names(base, system or ()), _board(base, board))
    show(search_strings.page(base, found, strings), search_strings.record(found, strings), format_, color, output)


def _names(kb: KnowledgeBase, systems: Sequence[str]) -> list[str]:
    from ilsscreen.selection import RequirementError, requirements

    try:
        return [wanted.system for wanted in requirements(systems, kb)]
    except RequirementError as error:
        raise CommandError(str(error)) from None


def _board(kb: KnowledgeBase, name: str | None) -> Board | None:
    if name is None:
        return None
    for board in kb.boards:
        if name.casefold() in {board.id.casefold(), board.label.casefold()}:
            return board
    known = ", ".join(board.id for board in kb.boards) or "none; a file of --kb may describe one under boards:"
    raise CommandError(f'no board is called "{name}"; there are: {known}')

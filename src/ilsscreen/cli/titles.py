"""``ilsscreen titles``: job titles and search strings that find such people."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from ilsscreen.cli.common import (
    Color,
    ColorOption,
    ForceOption,
    KbOnlyOption,
    KbOption,
    LevelName,
    OutputOption,
    knowledge,
)
from ilsscreen.cli.completion import boards as known_boards
from ilsscreen.cli.completion import systems
from ilsscreen.cli.exits import CommandError
from ilsscreen.cli.output import keep_free, write
from ilsscreen.cli.pages import PageFormat, PageFormatOption, show

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ilsscreen.knowledge.entries import Board, KnowledgeBase
    from ilsscreen.search_strings import SearchString, Wish


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("titles", short_help="Job titles, and search strings to paste.")(titles)


def titles(
    level: Annotated[LevelName | None, typer.Option("--level", help="Only titles that hint at this level.")] = None,
    system: Annotated[
        list[str] | None,
        typer.Option(
            "--system", metavar="NAME", autocompletion=systems, help="Search for this system; may be repeated."
        ),
    ] = None,
    board: Annotated[
        str | None,
        typer.Option(
            "--board",
            metavar="NAME",
            autocompletion=known_boards,
            help="The place to search: strings in its own words and limits.",
        ),
    ] = None,
    boards: Annotated[
        bool, typer.Option("--boards", help="List the places that --board knows, and their limits.")
    ] = False,
    location: Annotated[
        list[str] | None, typer.Option("--location", metavar="PLACE", help="Only people there; may be repeated.")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", metavar="WORD", help="Nobody with this word; may be repeated.")
    ] = None,
    max_operators: Annotated[
        int | None,
        typer.Option("--max-operators", metavar="N", help="Split strings of more than N operators (AND, OR, NOT)."),
    ] = None,
    url: Annotated[bool, typer.Option("--url", help="Links that open the search, instead of strings.")] = False,
    format_: PageFormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    color: ColorOption = Color.AUTO,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
) -> None:
    """Print job titles, and search strings to paste into a search box.

    As text, in a pipe, it is one string a line and nothing else. A string that is longer than the place takes is
    given in several, which together find exactly the same.
    """
    from ilsscreen.search_strings import Wish

    keep_free(output, force=force)
    base = knowledge(kb, only=kb_only)
    if boards:
        _show_boards(base, format_, output, color)
        return
    if max_operators is not None and max_operators < 0:
        raise CommandError(f"--max-operators {max_operators}: give 0 or more")
    wish = Wish(level, tuple(_names(base, system or ())), tuple(location or ()), tuple(exclude or ()))
    place = _place(_board(base, board), max_operators, wish, links=url)
    _show(base, wish, place, _strings(base, wish, place), url, format_, output, color)


def _show_boards(base: KnowledgeBase, format_: PageFormat | None, output: Path | None, color: Color) -> None:
    from ilsscreen.search_strings import view

    show(view.boards_page(base.boards), view.boards_record(base.boards), format_, color, output)


def _show(
    base: KnowledgeBase,
    wish: Wish,
    place: Board,
    strings: Sequence[SearchString],
    links: bool,
    format_: PageFormat | None,
    output: Path | None,
    color: Color,
) -> None:
    from ilsscreen.search_strings import view, wanted_titles

    if format_ is PageFormat.TEXT or (format_ is None and (output is not None or not sys.stdout.isatty())):
        write(view.lines(strings, links=links), output)
        return
    found = wanted_titles(base, wish.level)
    show(view.page(base, found, strings, place, wish), view.record(found, strings, place, base), format_, color, output)


def _strings(base: KnowledgeBase, wish: Wish, place: Board) -> list[SearchString]:
    from ilsscreen.search_strings import RefusedError, search_strings

    try:
        return search_strings(base, wish, place)
    except RefusedError as error:
        raise CommandError(
            f"{error}: age, gender, origin, family, belief and health are no part of a search for people; take it out"
        ) from None


def _names(kb: KnowledgeBase, systems: Sequence[str]) -> list[str]:
    from ilsscreen.selection import RequirementError, requirements

    try:
        return [wanted.system for wanted in requirements(systems, kb)]
    except RequirementError as error:
        raise CommandError(str(error)) from None


def _board(kb: KnowledgeBase, name: str | None) -> Board:
    from ilsscreen.search_strings.strings import ANY_BOARD

    if name is None:
        return ANY_BOARD
    for board in kb.boards:
        if name.casefold() in {board.id.casefold(), board.label.casefold()}:
            return board
    known = ", ".join(board.id for board in kb.boards) or "none; a file of --kb may describe one under boards:"
    raise CommandError(f'no board is called "{name}"; there are: {known}')


def _place(board: Board, max_operators: int | None, wish: Wish, *, links: bool) -> Board:
    """The board with the limit asked for; an end where it cannot do what is asked."""
    from dataclasses import replace

    if wish.excluded and not board.not_word:
        raise CommandError(f"{board.label} cannot exclude words: leave --exclude out, or take another --board")
    if links and not board.url:
        told = f"{board.label} has no address that opens a search" if board.id else "--url needs --board"
        raise CommandError(f"{told}: ilsscreen titles --boards --format json tells which have one")
    return board if max_operators is None else replace(board, max_operators=max_operators)

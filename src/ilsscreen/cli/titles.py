"""``ilsscreen titles``: job titles and search strings that find such people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ilsscreen.cli.common import KbOnlyOption, KbOption, LevelName, knowledge, write
from ilsscreen.cli.exits import CommandError

if TYPE_CHECKING:
    from ilsscreen.knowledge.entries import KnowledgeBase, Title
    from ilsscreen.search_strings import SearchString

TITLES_SCHEMA = "ilsscreen.titles/1"


class Format(StrEnum):
    """The forms in which titles are given."""

    TEXT = "text"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("titles")(titles)


def titles(
    level: Annotated[LevelName | None, typer.Option("--level", help="Only titles that hint at this level.")] = None,
    system: Annotated[
        list[str] | None, typer.Option("--system", help="Search for this system; may be repeated.")
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
) -> None:
    """Print job titles, and search strings to paste into a search box."""
    from ilsscreen.search_strings import search_strings, wanted_titles
    from ilsscreen.selection import RequirementError, requirements

    base = knowledge(kb, only=kb_only)
    try:
        names = [wanted.system for wanted in requirements(system or (), base)]
    except RequirementError as error:
        raise CommandError(str(error)) from None
    found, strings = wanted_titles(base, level), search_strings(base, level, names)
    write(_json(found, strings) if format_ is Format.JSON else _text(base, found, strings), None)


def _text(kb: KnowledgeBase, found: Sequence[Title], strings: Sequence[SearchString]) -> Iterator[str]:
    if kb.term is not None:
        yield f"Typical title: {kb.term.typical_title}\n\n"
    yield "Titles of people whose job is the library system:\n"
    for title in found:
        yield f"  {title.title}{f' ({title.level_hint})' if title.level_hint else ''}\n"
    for string in strings:
        yield f"\nTo find {string.about}:\n{string.text}\n"


def _json(found: Sequence[Title], strings: Sequence[SearchString]) -> Iterator[str]:
    content = {
        "schema": TITLES_SCHEMA,
        "titles": [{"title": t.title, "level_hint": t.level_hint, "aliases": list(t.aliases)} for t in found],
        "searches": [{"about": s.about, "text": s.text} for s in strings],
    }
    yield json.dumps(content, ensure_ascii=False, indent=2) + "\n"

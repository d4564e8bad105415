"""Titles, strings and boards as a page for people and as a record for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ilsscreen.knowledge.entries import Board, KnowledgeBase, Title
from ilsscreen.model import BANDS
from ilsscreen.reports.page import Entry, Page, Part
from ilsscreen.search_strings.strings import SearchString
from ilsscreen.search_strings.wanted import Wish

TITLES_SCHEMA = "ilsscreen.titles/1"


def page(kb: KnowledgeBase, titles: Sequence[Title], strings: Sequence[SearchString], board: Board, wish: Wish) -> Page:
    """The titles by level, and the strings to copy, each with what it uses of what the box takes."""
    entries = [Entry(remarks=(("Typical title", kb.term.typical_title),))] if kb.term else []
    for level in (*reversed(BANDS), None):
        names = tuple(title.title for title in titles if title.level_hint == level)
        label = next((entry.label for entry in kb.levels if entry.id == level), "Any level")
        entries += [Entry(label, points=names)] if names else []
    pasted = tuple(_pasted(string) for string in strings)
    heading = f"Search strings for {board.label}" if board.label else "Search strings"
    about = [Part("About this place", (_about(board, wish),))] if board.id else []
    return Page("Whom to search for", (Part("Titles", tuple(entries)), *about, Part(heading, pasted)))


def lines(strings: Iterable[SearchString], *, links: bool) -> Iterator[str]:
    """The strings alone, or their links, one a line, for a pipe."""
    yield from (f"{string.link if links else string.text}\n" for string in strings)


def boards_page(boards: Iterable[Board]) -> Page:
    """The places that strings can be made for."""
    return Page("Places to search", (Part("Places to search", tuple(_listed(board) for board in boards)),))


def record(titles: Sequence[Title], strings: Sequence[SearchString], board: Board, kb: KnowledgeBase) -> dict[str, Any]:
    """The titles and strings as a plain record."""
    return {
        "schema": TITLES_SCHEMA,
        "kb": kb.version,
        "board": board.id or None,
        "titles": [{"title": t.title, "level_hint": t.level_hint, "aliases": list(t.aliases)} for t in titles],
        "searches": [_search(string) for string in strings],
    }


def boards_record(boards: Iterable[Board]) -> dict[str, Any]:
    """The places that strings can be made for, as a plain record."""
    return {"schema": "ilsscreen.boards/1", "boards": [_board(board) for board in boards]}


def _pasted(string: SearchString) -> Entry:
    used = ", ".join(str(part) for part in string.usage)
    over = [part.what for part in string.usage if not part.within]
    remarks = [("Uses", used)]
    remarks += [("Careful", f"too many {' and '.join(over)} for this place: ask for less")] if over else []
    remarks += [("Link", string.link)] if string.link else []
    return Entry(f"To find {string.about}", remarks=tuple(remarks), paste=string.text)


def _about(board: Board, wish: Wish) -> Entry:
    remarks = [("Takes", limits(board))]
    if wish.places and board.places == "field":
        remarks.append(("Place", f"enter {' or '.join(wish.places)} in the field for the location, not in the string"))
    return Entry(board.label, board.about, tuple(remarks))


def _listed(board: Board) -> Entry:
    return Entry(f"{board.label} (--board {board.id})", board.about, (("Takes", limits(board)),))


def limits(board: Board) -> str:
    """The limits of a board in words, with where they are from."""
    sizes = ((board.max_characters, "characters"), (board.max_words, "words"), (board.max_operators, "operators"))
    known = " and ".join(f"{most} {what}" for most, what in sizes if most is not None)
    if not known:
        return "no limit is known"
    kind = "official" if board.official else "not official"
    source = ", ".join(part for part in (kind, board.source, board.checked) if part)
    return f"at most {known} ({source})"


def _search(string: SearchString) -> dict[str, Any]:
    used = [{"what": part.what, "used": part.used, "allowed": part.allowed} for part in string.usage]
    return {"about": string.about, "text": string.text, "usage": used, "url": string.link or None}


def _board(board: Board) -> dict[str, Any]:
    return {
        "id": board.id,
        "label": board.label,
        "about": board.about,
        "max_characters": board.max_characters,
        "max_words": board.max_words,
        "max_operators": board.max_operators,
        "official": board.official,
        "source": board.source,
        "checked": board.checked,
        "url": board.url or None,
    }

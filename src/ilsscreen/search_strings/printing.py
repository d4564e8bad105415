"""A query as the string that one search box takes: its operators, quotes and brackets, all from its entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from ilsscreen.knowledge.entries import Board
from ilsscreen.search_strings.query import Group, Query

_PART = re.compile(r'-?"[^"]*"|[^\s()]+')


def printed(query: Query, board: Board) -> str:
    """The string to paste."""
    joint = f" {board.and_word} " if board.and_word else " "
    groups = [_any_of(group, board, alone=len(query.groups) == 1) for group in query.groups]
    groups += list(_places(query.places, board))
    excluded = [_not(term, board) for term in query.excluded]
    return " ".join(part for part in (board.prefix, joint.join(groups), *excluded) if part)


def can_print(query: Query, board: Board) -> bool:
    """Whether the operators of the box can say a query at all."""
    alternatives = [group for group in query.groups if len(group) > 1]
    if not board.or_word and alternatives:
        return False
    if board.places != "words" and len(query.places) > 1:
        return False
    if not board.brackets and (alternatives or len(query.places) > 1):
        return len(query.groups) == 1 and not query.places and not query.excluded
    return True


def link(text: str, board: Board) -> str:
    """The address that opens the search; nothing where the box has none."""
    return board.url.replace("{query}", quote(text, safe="")) if board.url else ""


def parts(text: str) -> list[str]:
    """A string without brackets, a quoted phrase in one piece."""
    return _PART.findall(text)


def _any_of(group: Group, board: Board, *, alone: bool) -> str:
    terms = [_term(term, board) for term in group]
    text = f" {board.or_word} ".join(terms)
    return text if len(terms) == 1 or (alone and not board.brackets) else f"({text})"


def _term(term: str, board: Board) -> str:
    """Several words in straight quotes, one word as it is."""
    plain = " ".join(term.replace('"', " ").split())
    return f'"{plain}"' if board.quotes and not plain.isalnum() else plain


def _not(term: str, board: Board) -> str:
    gap = "" if board.not_word == "-" else " "
    return f"{board.not_word}{gap}{_term(term, board)}"


def _places(places: Group, board: Board) -> Iterator[str]:
    if not places or board.places == "field":
        return
    if board.places == "words":
        yield _any_of(places, board, alone=False)
    else:
        yield from (f"location:{_term(place, board)}" for place in places)

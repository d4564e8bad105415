"""The strings for a search box: every query printed, split where the box takes no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ilsscreen.knowledge.entries import Board, KnowledgeBase
from ilsscreen.search_strings.limits import Usage, usage, within
from ilsscreen.search_strings.printing import can_print, link, printed
from ilsscreen.search_strings.query import Query, fitting
from ilsscreen.search_strings.refusal import refuse
from ilsscreen.search_strings.wanted import Wanted, Wish, wanted

ANY_BOARD = Board("", "")
"""A search box that knows AND, OR, NOT, quotes and brackets, and takes strings of any length."""

USUAL = Wish()


@dataclass(frozen=True, slots=True)
class SearchString:
    """A string to paste, whom it finds, the query that it says, what it uses of what is allowed, and its link."""

    about: str
    text: str
    query: Query
    usage: tuple[Usage, ...]
    link: str = ""


def search_strings(kb: KnowledgeBase, wish: Wish = USUAL, board: Board = ANY_BOARD) -> list[SearchString]:
    """The strings for a board; of one search they find together exactly what the whole would.

    Raises:
        RefusedError: a term asks for what must never be a factor.
    """
    searches = wanted(kb, wish)
    refuse((term for search in searches for term in search.query.terms()), wish.places, kb)
    if board.holds == "titles":
        searches = searches[:1]
    return [string for search in searches for string in _numbered(search, board)]


def _numbered(search: Wanted, board: Board) -> Iterator[SearchString]:
    queries = fitting(search.query, lambda query: can_print(query, board) and within(printed(query, board), board))
    for at, query in enumerate(queries, 1):
        text = printed(query, board)
        about = search.about if len(queries) == 1 else f"{search.about}, {at} of {len(queries)}"
        yield SearchString(about, text, query, usage(text, board), link(text, board))

"""A search that is too long for a box is split into several that together find exactly the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ilsscreen import KnowledgeBase
from ilsscreen.knowledge.entries import Board
from ilsscreen.search_strings import Query
from ilsscreen.search_strings.limits import usage, within
from ilsscreen.search_strings.printing import can_print, printed
from ilsscreen.search_strings.query import fitting
from tests.search_strings.evaluator import finds

TERMS = ["Alma", "Sierra", "Koha", "ILS Administrator", "Systems Librarian", "library", "librarian", "Ohio", "intern"]
BOARDS = {board.id: board for board in KnowledgeBase.load().boards}
SEARCHING = [board for board in BOARDS.values() if board.holds == "search"]


def groups(most: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(TERMS), min_size=1, max_size=most, unique=True).map(tuple)


queries = st.builds(
    Query,
    groups=st.lists(groups(6), min_size=1, max_size=3).map(tuple),
    places=st.just(()) | groups(3),
    excluded=st.just(()) | groups(2),
)
profiles = st.frozensets(st.sampled_from(TERMS))


def parts_for(query: Query, board: Board) -> list[Query]:
    return fitting(query, lambda part: can_print(part, board) and within(printed(part, board), board))


@given(query=queries, profile=profiles, most=st.integers(0, 6))
def test_the_parts_together_find_exactly_what_the_whole_finds(query: Query, profile: frozenset[str], most: int) -> None:
    board = Board("b", "B", max_operators=most)
    parts = parts_for(query, board)
    assert query.finds(profile.__contains__) == any(part.finds(profile.__contains__) for part in parts)


@given(query=queries, profile=profiles, board=st.sampled_from(SEARCHING))
@settings(max_examples=300)
def test_the_strings_of_every_board_say_exactly_what_the_query_says(
    query: Query, profile: frozenset[str], board: Board
) -> None:
    if not board.quotes or (query.excluded and (not board.not_word or not board.brackets)):
        return  # a box without quotes or exclusion says less, and the command refuses what it cannot say
    if board.places == "field":
        query = Query(query.groups, (), query.excluded)
    strings = [printed(part, board) for part in parts_for(query, board)]
    assert query.finds(profile.__contains__) == any(finds(text, profile) for text in strings)


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (None, ["(Alma OR Koha OR Sierra) AND (library OR librarian)"]),
        (4, ["(Alma OR Koha OR Sierra) AND (library OR librarian)"]),
        (3, ["(Alma OR Koha) AND (library OR librarian)", "Sierra AND (library OR librarian)"]),
        (1, ["Alma AND library", "Alma AND librarian", "Koha AND library", "Koha AND librarian",
             "Sierra AND library", "Sierra AND librarian"]),
    ],
)  # fmt: skip
def test_a_string_is_split_no_more_than_it_must(most: int | None, expected: list[str]) -> None:
    query = Query((("Alma", "Koha", "Sierra"), ("library", "librarian")))
    board = Board("b", "B", max_operators=most)
    assert [printed(part, board) for part in parts_for(query, board)] == expected


@pytest.mark.parametrize(
    ("text", "board", "expected"),
    [
        ('("Systems Librarian" OR Koha) AND (Alma OR Sierra) NOT recruiter', "seekout", "6 words, 4 operators"),
        ('site:linkedin.com/in ("Systems Librarian" OR Koha) -"job board"', "google", "6 words of 32, 2 operators"),
        ("site:linkedin.com/in Alma library", "bing", "3 words of 10, 0 operators"),
        ("Alma OR Koha", "github", "2 words, 1 operators of 5"),
        ("Alma AND NOT trainer", "hireez", "2 words, 2 operators"),
    ],
)
def test_what_a_string_uses_is_counted(text: str, board: str, expected: str) -> None:
    _, words, operators = usage(text, BOARDS[board])
    assert f"{words}, {operators}" == expected

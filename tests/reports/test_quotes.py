"""A quoted line marks the very words that matched."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.reports.sample import DOCUMENT, MOVE, NOT, RAN, SECOND, evidence

from ilsscreen.model import Document, Evidence
from ilsscreen.reports.quotes import quote


@pytest.mark.parametrize(
    ("piece", "marked", "place"),
    [
        (RAN, "Ran «Alma», and taught Alma to the desk", "line 3"),
        (SECOND, "Ran Alma, and taught «Alma» to the desk", "line 3"),
        (MOVE, "Led the «move from Sierra»", "line 4"),
        (NOT, "No experience with «Symphony»", "page 2, line 7"),
        (evidence("Systems Librarian", "x"), "«Systems Librarian», Oak Library, March 2019 - July 2022", "line 2"),
    ],
)
def test_the_match_is_marked_where_it_stands(piece: Evidence, marked: str, place: str) -> None:
    found = quote(piece, DOCUMENT)
    assert (found.marked(), found.place) == (marked, place)


def test_without_the_document_the_first_place_is_marked() -> None:
    assert quote(SECOND).marked() == "Ran «Alma», and taught Alma to the desk"


def test_a_match_that_is_not_in_the_line_leaves_the_line_unmarked() -> None:
    assert quote(replace(RAN, matched="Aleph")).marked() == "Ran Alma, and taught Alma to the desk"


def test_a_line_without_end_is_cut_around_its_match_only_where_asked() -> None:
    text = "x " * 5000 + "Alma" + " y" * 5000
    document = Document("a", "", text)
    found = quote(Evidence(1, 1, 10000, 10004, text, "Alma", "Alma", "exact", 100.0), document)
    assert len(found.marked()) == len(text) + 2
    assert found.within(40).marked() == f"…{'x ' * 10}«Alma»{' y' * 10}…"


def test_control_and_direction_characters_are_made_visible() -> None:
    text = "Ran \x1b[2J Alma \u202e at\tnight"
    found = quote(Evidence(1, 1, 9, 13, text, "Alma", "Alma", "exact", 100.0), Document("a", "", text))
    assert found.marked() == "Ran \ufffd[2J «Alma» \ufffd at    night"

"""Words broken over the ends of lines are put together, and words with a hyphen keep it."""

from __future__ import annotations

import pytest

from ilsscreen.documents.hyphens import mended

BROKEN = ["a con-", "tract for sup-", "plies and deliv-", "ery of goods"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            BROKEN, ["a contract", "for supplies", "and delivery", "of goods"], id="text that breaks its words"
        ),
        pytest.param(["a con-", "tract"], ["a con-", "tract"], id="one break alone may be either"),
        pytest.param(
            ["a contract", "the next con-", "tract ends"],
            ["a contract", "the next contract", "ends"],
            id="a word that stands elsewhere",
        ),
        pytest.param(
            ["first-class work", "and first-", "class service"],
            ["first-class work", "and first-class", "service"],
            id="a word that elsewhere keeps its hyphen",
        ),
        pytest.param(
            [*BROKEN, "well done, best known, well-", "known here"],
            ["a contract", "for supplies", "and delivery", "of goods", "well done, best known, well-known", "here"],
            id="two words that both stand elsewhere",
        ),
        pytest.param(["2019-", "2020"], ["2019-", "2020"], id="years"),
        pytest.param(["Smith-", "Jones"], ["Smith-", "Jones"], id="a name goes on with a capital"),
        pytest.param(
            ["a contract", "a con\u2010", "tract."],
            ["a contract", "a contract.", ""],
            id="other hyphens, and the mark after",
        ),
        pytest.param(
            ["a contract", "a con-", "", "tract ends"],
            ["a contract", "a contract", "", "ends"],
            id="into the next column",
        ),
    ],
)
def test_words_over_line_ends(lines: list[str], expected: list[str]) -> None:
    assert mended([lines]) == [expected]

"""Headers and footers are read once, where they stand first."""

from __future__ import annotations

import pytest

from ilsscreen.documents.running_lines import without_running_lines


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        pytest.param(
            [["Ada Lund, page 1", "a"], ["Ada Lund, page 2", "b"], ["Ada Lund, page 3", "c"]],
            [["Ada Lund, page 1", "a"], ["b"], ["c"]],
            id="a header with the number of the page",
        ),
        pytest.param(
            [["a", "Page 1 of 3"], ["b", "Page 2 of 3"], ["c", "Page 3 of 3"]],
            [["a", "Page 1 of 3"], ["b"], ["c"]],
            id="a footer with the numbers of the page and of all pages",
        ),
        pytest.param(
            [["Lund", "", "a"], ["Lund", "", "b"]], [["Lund", "", "a"], ["", "b"]], id="the blank line under it stays"
        ),
        pytest.param([["Alma", "a"], ["Koha", "b"]], [["Alma", "a"], ["Koha", "b"]], id="first lines that differ"),
        pytest.param([["Lund", "Lund"]], [["Lund", "Lund"]], id="one page"),
    ],
)  # fmt: skip
def test_repeated_lines_at_the_edges_of_pages(pages: list[list[str]], expected: list[list[str]]) -> None:
    assert without_running_lines(pages) == expected

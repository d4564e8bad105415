"""Years of library work: overlaps counted once, bounds around the reading."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ilsscreen.assessment.years import rounded, union
from ilsscreen.model import Assessment


@pytest.mark.parametrize(
    ("text", "years", "least", "most"),
    [
        ("Library Assistant, Oak Library, Jan 2020 - Dec 2021", 2.0, 2.0, 2.0),
        ("Library Assistant, Oak Library, 2015 - 2018", 3.1, 2.2, 4.0),
        ("Library Clerk, Oak Library, 2017", 1.0, 0.1, 1.0),
        ("Librarian, Oak Library, Jan 2020 - Dec 2021\nClerk, Elm Library, Jul 2021 - Jun 2022", 2.5, 2.5, 2.5),
        ("Librarian, Oak Library, Jan 2016 - Dec 2016\nCashier, Big Foods, Jan 2017 - Dec 2020", 1.0, 1.0, 1.0),
        ("Cashier, Big Foods, Jan 2017 - Dec 2020", 0.0, 0.0, 0.0),
    ],
)
def test_years(assess: Callable[[str], Assessment], text: str, years: float, least: float, most: float) -> None:
    a = assess(text)
    assert (a.years, a.years_range) == (years, (least, most))


def test_unknown_is_never_zero(assess: Callable[[str], Assessment]) -> None:
    assert assess("Library Trainee, College Library: issue and return of books in Koha").years is None


def test_a_span_that_ends_before_it_starts_is_left_out_with_a_warning(assess: Callable[[str], Assessment]) -> None:
    a = assess("Librarian, Oak Library, Jan 2020 - Dec 2018")
    assert [w.kind for w in a.warnings] == ["reversed_dates"]
    assert a.years is None


def test_a_span_in_the_future_is_left_out_with_a_warning(assess: Callable[[str], Assessment]) -> None:
    a = assess("Librarian, Oak Library, Jan 2040 - Dec 2041")
    assert [w.kind for w in a.warnings] == ["future_dates"]


intervals = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 60)).map(lambda p: (p[0], p[0] + p[1])), max_size=8)


@given(intervals)
def test_a_union_counts_no_month_twice(ranges: list[tuple[int, int]]) -> None:
    months = union(ranges)
    assert len(months) <= sum(last - first + 1 for first, last in ranges)
    assert all(any(first <= m <= last for first, last in ranges) for m in months)


@pytest.mark.parametrize(("months", "years"), [(0, 0.0), (3, 0.3), (6, 0.5), (9, 0.8), (15, 1.3), (27, 2.3), (78, 6.5)])
def test_years_are_rounded_half_up(months: int, years: float) -> None:
    assert rounded(months) == years

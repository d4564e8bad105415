"""Years of library work: overlaps counted once, bounds around the reading."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
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


@pytest.mark.parametrize(
    ("dates", "kind"),
    [
        ("Jan 2020 - Dec 2018", "reversed_dates"),
        ("2021 - 2014", "reversed_dates"),
        ("Jan 2040 - Dec 2041", "future_dates"),
        ("Jan 2027 - present", "future_dates"),
        ("1898 - 2010", "absurd_dates"),
        ("13/2019 - 05/2020", "impossible_dates"),
        ("01/2019 - 00/2020", "impossible_dates"),
        ("45/01/2019 - 31/05/2020", "impossible_dates"),
        ("15/15/2019 - 05/2020", "impossible_dates"),
    ],
)
def test_dates_that_cannot_be_are_left_out_and_shown_with_their_line(
    assess: Callable[[str], Assessment], dates: str, kind: str
) -> None:
    a = assess(f"EXPERIENCE\n\nLibrarian, Oak Library, {dates}\n")
    assert [(w.kind, w.line) for w in a.warnings] == [(kind, 3)]
    assert dates in a.warnings[0].message
    assert a.years is None


def test_an_end_in_the_future_counts_to_today(assess: Callable[[str], Assessment]) -> None:
    a = assess("EXPERIENCE\n\nLibrarian, Oak Library, Dec 2025 - Jun 2027\n")
    assert (a.years, a.warnings) == (1.0, ())


intervals = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 60)).map(lambda p: (p[0], p[0] + p[1])), max_size=8)


@given(intervals)
def test_a_union_counts_no_month_twice(ranges: list[tuple[int, int]]) -> None:
    months = union(ranges)
    assert len(months) <= sum(last - first + 1 for first, last in ranges)
    assert all(any(first <= m <= last for first, last in ranges) for m in months)


@pytest.mark.parametrize(("months", "years"), [(0, 0.0), (3, 0.3), (6, 0.5), (9, 0.8), (15, 1.3), (27, 2.3), (78, 6.5)])
def test_years_are_rounded_half_up(months: int, years: float) -> None:
    assert rounded(months) == years


jobs = st.lists(st.tuples(st.integers(1990, 2020), st.integers(0, 8), st.booleans()), min_size=1, max_size=5)


@settings(max_examples=40, deadline=None)
@given(jobs)
def test_years_lie_within_their_range_and_never_exceed_the_sum_of_the_jobs(
    assess: Callable[[str], Assessment], spans: list[tuple[int, int, bool]]
) -> None:
    lines = [f"Librarian, Oak Library, {'Jan ' * exact}{y} - {'Jan ' * exact}{y + n}" for y, n, exact in spans]
    a = assess("EXPERIENCE\n\n" + "\n\n".join(lines))
    assert a.years is not None and a.years_range is not None
    assert a.years_range[0] <= a.years <= a.years_range[1]
    assert a.years <= sum(n + 0.1 for _, n, _ in spans) + 0.05 * len(spans)

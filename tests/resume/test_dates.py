"""Dates and ranges as people write them."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ilsscreen import KnowledgeBase, Month
from ilsscreen.resume.dates import DatePatterns, DateReader
from tests.resume.date_readings import READINGS

AS_OF = Month(2026, 11)


@pytest.fixture(scope="session")
def patterns(kb: KnowledgeBase) -> DatePatterns:
    return DatePatterns(kb.dates)


def ranges(patterns: DatePatterns, text: str) -> list[str]:
    periods = DateReader(patterns, text, AS_OF).periods(0, len(text))
    return [f"{p.first}..{'open' if p.present else p.last}" for p in periods]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("August 2021 – Present", "2021-08..open"),
        ("05/2017 to present", "2017-05..open"),
        ("September 2016 – to date", "2016-09..open"),
        ("12/08/2022 to till date", "2022-08..open"),
        ("Mar 2023 – date", "2023-03..open"),
        ("2012–18", "2012-01..2018-01"),
        ("2012 (Sept.) – 2015 (June)", "2012-09..2015-06"),
        ("2016 jan – 2022 jun", "2016-01..2022-06"),
        ("10/15-07/26", "2015-10..2026-07"),
        ("from January 2017 up to and including April 2024", "2017-01..2024-04"),
        ("2015-18", "2015-01..2018-01"),
        ("(1998-2003)", "1998-01..2003-01"),
        ("'04 – '06", "2004-01..2006-01"),
        ("Sept '09 – Aug '12", "2009-09..2012-08"),
        ("2018–", "2018-01..open"),
        ("1.3.2018 –            Head of Systems", "2018-03..open"),
        ("since 2014", "2014-01..open"),
        ("since the 1st of September 2022", "2022-09..open"),
        ("Started June 2013. Still here.", "2013-06..open"),
        ("From: June 2017   To: July 2019", "2017-06..2019-07"),
        ("2009 onwards", "2009-01..open"),
        ("01.10.2012 – 30.09.2014", "2012-10..2014-09"),
        ("02.08.2010    14.07.2016", "2010-08..2016-07"),
        ("2019-01 to 2021-06", "2019-01..2021-06"),
        ("1st March 2014 to 28th February 2015", "2014-03..2015-02"),
        ("14-Feb-2019 to 30-Nov-2021", "2019-02..2021-11"),
        ("Jan - Mar 2020", "2020-01..2020-03"),
        ("Academic year 2024–25", "2024-09..2025-05"),
        ("11/1/22 to 10/31/25", "2022-11..2025-10"),
        ("01.04.13 - 31.03.19", "2013-04..2019-03"),
        ("Start: 03/2014   End: 08/2021", "2014-03..2021-08"),
        ("Start: 03/2014   End: Present", "2014-03..open"),
        ("2010 (summer)", "2010-06..2010-08"),
        ("Jan 2025-: Clerk", "2025-01..open"),
        ("Summer 2017", "2017-06..2017-08"),
        ("Winter 2018", "2018-12..2019-02"),
        ("Term 1, 2022 – current", "2022-01..open"),
        ("Spring 2018 – Dec 2019", "2018-01..2019-12"),
        ("mid-2019 to early 2021", "2019-06..2021-02"),
        ("March 2019 –\nJune 2021", "2019-03..2021-06"),
        ("Mar2019-Jun2021", "2019-03..2021-06"),
        ("3/19–6/21", "2019-03..2021-06"),
        ("2017", "2017-01..2017-12"),
        ("Mai 2018 – heute", "2018-05..open"),
        ("mars 2018 – aujourd'hui", "2018-03..open"),
    ],
)
def test_a_range(patterns: DatePatterns, written: str, read: str) -> None:
    assert ranges(patterns, written) == [read]


@pytest.mark.parametrize(
    ("read", "written"), [(read, written) for read, forms in READINGS.items() for written in forms]
)
def test_every_way_of_writing_a_date(patterns: DatePatterns, read: str, written: str) -> None:
    assert ranges(patterns, written) == read.split()


@pytest.mark.parametrize("end", ["1/2020", "Jan 2020", "January 2020", "2020-01"])
def test_two_digits_of_a_year_count_where_a_second_date_stands_beside_them(patterns: DatePatterns, end: str) -> None:
    assert ranges(patterns, f"Mar 19 - {end}") == ["2019-03..2020-01"]


def test_days_stand_where_the_document_itself_shows(patterns: DatePatterns) -> None:
    assert ranges(patterns, "04/05/2019 - 13/05/2019") == ["2019-05..2019-05"]
    assert ranges(patterns, "04/05/2019 - 05/13/2019") == ["2019-04..2019-05"]


months = st.builds(Month, st.integers(1950, 2026), st.integers(1, 12))


@given(months, st.integers(0, 400), st.sampled_from(["{m:02d}/{y}", "{y}-{m:02d}", "{m:02d}.{y}", "1.{m}.{y}"]))
def test_a_range_of_months_is_read_back(patterns: DatePatterns, first: Month, length: int, form: str) -> None:
    """Alone, "2000-01" is as well the academic year; that reading has its own test."""
    year, month = divmod(first.ordinal + length, 12)
    last = Month(year, month + 1)
    assume(not (form.startswith("{y}") and any(month.month == month.year % 100 + 1 for month in (first, last))))
    text = f"{form.format(y=first.year, m=first.month)} to {form.format(y=last.year, m=last.month)}"
    (period,) = DateReader(patterns, text, Month(2100, 1)).periods(0, len(text))
    assert (period.first, period.last) == (first, last)
    assert period.months == length + 1
    assert period.earliest_first <= period.first <= period.latest_first

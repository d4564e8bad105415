"""Jobs told in sentences, where no heading parts them from the rest."""

from __future__ import annotations

import pytest

from ilsscreen.screening import Screener
from tests.conftest import document
from tests.resume.test_positions import positions

LETTER = """
Dear Committee,

Since October 2018 I have been the systems librarian at Elm Public Library. I keep Koha running.
I teach the new staff.

Before that, from June 2014 to September 2018, I was a clerk at Oak Library, in charge of the desk.

I have never worked in Alma.
"""


def test_a_letter_tells_of_its_jobs(screener: Screener) -> None:
    assert positions(screener, LETTER) == [
        "systems librarian | Elm Public Library | 2018-10..now",
        "clerk | Oak Library | 2014-06..2018-09",
    ]


def test_a_sentence_adds_the_time_that_no_other_job_covers(screener: Screener) -> None:
    text = "Since May 2020 I run the library of Elm School.\n\nBefore: Clerk, Oak Library, June 2014 - May 2018\n"
    assert [line.split(" | ")[-1] for line in positions(screener, text)] == ["2020-05..now", "2014-06..2018-05"]


def test_a_summary_above_headed_jobs_adds_none(screener: Screener) -> None:
    text = "SUMMARY\nI have worked in libraries since 2001.\n\nEXPERIENCE\n\nClerk, Oak Library, 06/2014 - 05/2018\n"
    assert positions(screener, text) == ["Clerk | Oak Library | 2014-06..2018-05"]


def test_a_sentence_under_a_heading_of_jobs_tells_of_one_where_no_header_does(screener: Screener) -> None:
    text = "WHAT I HAVE DONE\n\nI was a clerk at Oak Library from January 2012 to May 2018. Then I sold insurance.\n"
    assert [line.split(" | ")[-1] for line in positions(screener, text)] == ["2012-01..2018-05"]


@pytest.mark.parametrize(
    "told",
    [
        "I joined Oak Library as a page in June 2004 and retired from it as its keeper in May 2017.",
        "I was hired by Oak Library in June 2004, and I left in May 2017.",
        "I started at Oak Library in June 2004 and stayed until May 2017.",
    ],
)
def test_a_job_runs_from_where_somebody_joined_to_where_they_left(screener: Screener, told: str) -> None:
    assert [line.split(" | ")[-1] for line in positions(screener, told)] == ["2004-06..2017-05"]


@pytest.mark.parametrize(
    ("told", "library"),
    [
        ("From 2014 to 2018 I drove the van of Oak Library.", True),
        ("Before I came to the library I spent nine years (2014-2018) as a waiter in Elm.", False),
        ("After I left school I carried boxes at Oak Library from 2014 to 2018.", True),
    ],
)
def test_whether_a_sentence_tells_of_library_work(screener: Screener, told: str, library: bool) -> None:
    assert [p.library for p in screener.screen(document(told)).positions] == [library]


@pytest.mark.parametrize(
    ("told", "dates"),
    [
        ("In October 2025 I began as a substitute at Oak Library, two evenings a week.", ["2025-10..now"]),
        ("I joined Oak Library as a page in June 2004. I left it in May 2017 to sell boats.", ["2004-06..2017-05"]),
        (
            "I started at Oak Library in June 2004. In May 2017 I was appointed clerk of Elm Mills.",
            ["2004-06..2017-05", "2017-05..now"],
        ),
        ("I started at Oak Library in June 2004 and became its head in May 2017.", ["2004-06..now"]),
        (
            "I started at Oak Library in June 2004. In 2009 I became its keeper and stayed until May 2017.",
            ["2004-06..2009-01", "2009-01..2017-05"],
        ),
        ("In high school I helped in the school library. That was in the 2018-2019 school year.", ["2018-09..2019-05"]),
        ("I joined the Oak Library Association in June 2004.", []),
        ("I finished my course in libraries, and have been a member since 2004.", []),
        ("I began my studies at Oak University in June 2004.", []),
    ],
)
def test_a_job_of_which_the_beginning_is_told_runs_until_another_or_still(
    screener: Screener, told: str, dates: list[str]
) -> None:
    assert [line.split(" | ")[-1] for line in positions(screener, told)] == dates


def test_a_date_in_a_sentence_that_begins_on_the_line_above_heads_no_job(screener: Screener) -> None:
    text = (
        "I was a clerk at Oak Library from June 2004 to May 2017.\n\n"
        "I enclose the only certificate that I have, which is my diploma in library\n"
        "Services (by post, Elm College, 2010). The head of Oak College knows me.\n"
    )
    assert positions(screener, text) == ["clerk | Oak Library | 2004-06..2017-05"]


def test_two_dates_of_two_jobs_are_no_range(screener: Screener) -> None:
    assert positions(screener, "I joined Oak Library in June 2004 and Elm Library in May 2017.") == []


def test_a_post_told_after_another_is_at_the_same_library(screener: Screener) -> None:
    text = "I was a page at Oak Library from June 2004 to May 2010.\n\nSince June 2010 I have been a supervisor.\n"
    found = screener.screen(document(text)).positions
    assert [(p.employer, p.library) for p in found] == [("Oak Library", True), ("Oak Library", True)]


def test_other_work_at_the_same_time_leaves_a_job_told_of(screener: Screener) -> None:
    text = "From June 2004 to May 2010 I was a page at Oak Library.\n\nVolunteer firefighter, Elm, since 2006\n"
    assert [p.library for p in screener.screen(document(text)).positions] == [True, False]


def test_what_is_told_among_the_duties_of_a_job_begins_no_other(screener: Screener) -> None:
    text = "Head of Systems, Elm University, 2014 to present\n\nI came to a library on cards and left them in 2015.\n"
    assert [line.split(" | ")[-1] for line in positions(screener, text)] == ["2014-01..now"]


def test_the_number_of_a_grade_is_no_person(screener: Screener) -> None:
    text = "NOW\n\nOak Branch, a part of Elm Library. Assistant I, since January 2025, 30 hours.\nLoans.\n"
    assert [line.split(" | ")[-1] for line in positions(screener, text)] == ["2025-01..now"]


def test_what_somebody_else_did_is_no_job(screener: Screener) -> None:
    assert positions(screener, "The library has used Koha from 2014 to 2018.") == []


def test_a_sentence_may_tell_of_several_jobs(screener: Screener) -> None:
    one = "I was a clerk at Oak Library from 2012 to 2014 and a cook at Big Grill from 2015 to 2016."
    other = "From 2012 to 2014 I was a clerk at Oak Library and from 2015 to 2016 a cook at Big Grill."
    for text in (one, other):
        found = screener.screen(document(text)).positions
        assert [(p.library, str(p.start), str(p.end)) for p in found] == [
            (True, "2012-01", "2014-01"),
            (False, "2015-01", "2016-01"),
        ]

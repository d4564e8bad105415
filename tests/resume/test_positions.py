"""Positions in every layout people use: title, employer, place and dates wherever they stand."""

from __future__ import annotations

import pytest

from ilsscreen.model import Month
from ilsscreen.screening import Screener
from tests.conftest import document

CLERK, HEAD = "Clerk | Oak Library | 2012-03..2015-06", "Head | Oak Library | 2015-07..now"
COOK = "Cook | Big Grill | 2010-01..2012-02"

LAYOUTS = {
    "jobs under a summary, without a heading": (
        """
        SUMMARY
        Twenty years behind one counter or another.

        Clerk, Oak Library, March 2012 - June 2015
        - shelved books

        Cook, Big Grill, January 2010 - February 2012
        """,
        [CLERK, COOK],
    ),
    "a title of another trade takes no employer from the line above": (
        """
        EXPERIENCE

        Clerk, Oak Library, March 2012 - June 2015
        Waiter, 2010 - 2011
        """,
        [CLERK, "Waiter |  | 2010-01..2011-01"],
    ),
    "a job before the time at the employer above is not of it": (
        """
        EXPERIENCE

        Oak Library                      March 2012 - Present
           Head                          July 2015 - Present
           Clerk                         March 2012 - June 2015
        Big Grill, Cook                  January 2010 - February 2012
        """,
        [HEAD, CLERK, COOK],
    ),
    "dates at the end of the line": (
        """
        EXPERIENCE

        Clerk, Oak Library, Springfield      March 2012 - June 2015
        - shelved books

        Cook, Big Grill                      January 2010 - February 2012
        - grilled
        """,
        [CLERK, COOK],
    ),
    "dates below, employer above": (
        """
        EXPERIENCE

        Oak Library
        Clerk
        March 2012 - June 2015
        Shelved books and read shelves, day in, day out, in all weathers.

        Big Grill
        Cook
        January 2010 - February 2012
        Grilled.
        """,
        [CLERK, COOK],
    ),
    "a remark with a year beside the title, dates below": (
        """
        EXPERIENCE

        Oak Library
        Clerk (part time; permanent since 2014)
        March 2012 - June 2015
        - shelved books
        """,
        [CLERK],
    ),
    "jobs numbered with Roman numerals, dates at the right or on the next line": (
        """
        EXPERIENCE

        (i)  Oak Library
             Clerk                                  March 2012 - June 2015
        (ii) Big Grill (holiday job)
                                                    January 2010 - February 2012
        """,
        [CLERK, " | Big Grill | 2010-01..2012-02"],
    ),
    "the title alone over a blank line": (
        """
        Jo Doe
        Springfield

        Clerk

        Oak Library
        March 2012 - June 2015, part time
        - shelved books
        """,
        [CLERK],
    ),
    "dates above": (
        """
        Work History

        March 2012 to June 2015
        Clerk
        Oak Library

        January 2010 to February 2012
        Cook
        Big Grill
        """,
        [CLERK, COOK],
    ),
    "dates under the list of the job before, the next named under a gap": (
        """
        Work History

        March 2012 to June 2015
        Clerk, Oak Library
        - shelved books
        January 2010 to February 2012

        Cook, Big Grill

        - grilled
        """,
        [CLERK, COOK],
    ),
    "dates in a left column": (
        """
        Experience

        03/2012 - 06/2015   Clerk, Oak Library
                            shelved books
        01/2010 - 02/2012   Cook, Big Grill
                            grilled
        """,
        [CLERK, COOK],
    ),
    "dates in a left column, one below the other": (
        """
        Experience

        Mar 2012 -      Clerk
        Jun 2015        Oak Library
                        shelved books

        Jan 2010 -      Cook
        Feb 2012        Big Grill
        """,
        [CLERK, COOK],
    ),
    "dates in a right column, one below the other": (
        """
        Experience

        Head                                     Jul 2015 -
        Oak Library                                 present
        - ran it all
        """,
        [HEAD],
    ),
    "a table with tabs": (
        "EMPLOYMENT\nFrom\tTo\tPost\tEmployer\n"
        "03/2012\t06/2015\tClerk\tOak Library\n01/2010\t02/2012\tCook\tBig Grill\n",
        [CLERK, COOK],
    ),
    "labels before the parts": (
        """
        EMPLOYMENT

        Position: Clerk
        Employer: Oak Library
        Period: 03/2012 - 06/2015
        Duties: shelving

        Position: Cook
        Employer: Big Grill
        Period: 01/2010 - 02/2012
        """,
        [CLERK, COOK],
    ),
    "several roles under one employer": (
        """
        EXPERIENCE

        Oak Library, Springfield (2012 - present)

        Head | Jul 2015 - Present
        - ran it all

        Clerk | Mar 2012 - Jun 2015
        - shelved books
        """,
        [HEAD, CLERK],
    ),
    "an employer on a line of its own above its roles": (
        """
        EXPERIENCE

        Oak Library

        Head                     July 2015 - present
        - ran it all

        Clerk                    March 2012 - June 2015
        - shelved books
        """,
        [HEAD, CLERK],
    ),
    "a profile export": (
        """
        Experience

        Oak Library
        14 years 9 months
        Head
        July 2015 - Present (11 years 5 months)
        Springfield

        Clerk
        March 2012 - June 2015 (3 years 4 months)

        Big Grill
        Cook
        January 2010 - February 2012 (2 years 2 months)
        """,
        [HEAD, CLERK, COOK],
    ),
    "a federal resume": (
        """
        WORK EXPERIENCE

        Oak Library
        Springfield, IL United States

        03/2012 - 06/2015
        Salary: 30,000.00 USD Per Year
        Hours per week: 40
        Series: 1411 Pay Plan: GS Grade: 05
        Clerk (This is a federal job)
        Duties, Accomplishments and Related Skills:
        Shelved books.
        Supervisor: A. Nother (555-0100)
        Okay to contact this Supervisor: Yes
        """,
        [CLERK],
    ),
    "a bare list at the end": (
        """
        SKILLS
        Shelving and grilling

        EMPLOYMENT HISTORY
        Clerk, Oak Library, March 2012 - June 2015
        Cook, Big Grill, January 2010 - February 2012
        """,
        [CLERK, COOK],
    ),
    "no headings at all": (
        """
        Jo Doe
        Springfield

        Clerk
        Oak Library
        March 2012 - June 2015
        I shelved books.

        Cook
        Big Grill
        January 2010 - February 2012
        I grilled.
        """,
        [CLERK, COOK],
    ),
    "a page number between": (
        """
        EXPERIENCE

        Clerk, Oak Library, March 2012 - June 2015
        - shelved books

                          Jo Doe, page 1 of 2

        Cook, Big Grill, January 2010 - February 2012
        - grilled

                          Jo Doe, page 2 of 2
        """,
        [CLERK, COOK],
    ),
    "the town on a line of its own below an employer of two jobs": (
        """
        EXPERIENCE

        Oak Library
        Springfield

        Head
        July 2015 - Present
        - opened the doors

        Clerk
        March 2012 - June 2015
        """,
        [HEAD, CLERK],
    ),
    "years before their months in a left column": (
        """
        EXPERIENCE

        2015 July -        Head
        present            Oak Library

        2012 March -       Clerk
        2015 June          Oak Library
        """,
        [HEAD, CLERK],
    ),
    "names of companies that end or go on as titles do": (
        """
        EXPERIENCE

        Clerk
        Oak Library                  March 2012 - June 2015

        Elm Eye Associates
        Cook                         January 2010 - February 2012

        Ticket agent
        Cole Porter Players          2008 - 2009
        """,
        [
            CLERK,
            "Cook | Elm Eye Associates | 2010-01..2012-02",
            "Ticket agent | Cole Porter Players | 2008-01..2009-01",
        ],
    ),
    "seasons with their months in brackets behind": (
        """
        EXPERIENCE

        Clerk, Oak Library
        Fall 2017 and Winter 2018 terms (September 2017 - April 2018)
        """,
        ["Clerk | Oak Library | 2017-09..2018-04"],
    ),
    "dates over three lines in a left column": (
        """
        EXPERIENCE

        March 2012       Oak Library
        to               Springfield
        June 2015        Clerk

        Jan. 2010        Cook
        to               Big Grill
        Feb. 2012
        """,
        [CLERK, COOK],
    ),
    "dates over three lines in a right column": (
        """
        EXPERIENCE

        Oak Library                  March 2012
        Springfield                  -
        Clerk                        June 2015

        Cook, Big Grill                                January 2010
                                                       to
                                                       February 2012
        """,
        [CLERK, COOK],
    ),
    "a part of the employer between its line and the title": (
        """
        EXPERIENCE

        Oak Library                  March 2012 - June 2015
        Lower Floor
        Clerk
        - shelved books
        """,
        [CLERK],
    ),
    "a header with a full stop, the dates before the duties on the line below": (
        """
        EXPERIENCE

        Clerk, Oak Library, Springfield.
        March 2012 to June 2015. Readers' questions; put professors' books aside.

        Cook, Big Grill.
        January 2010 to February 2012. Grilled.
        """,
        [CLERK, COOK],
    ),
    "headings of one's own over lines that are set in": (
        """
        Objective
        To work among books again.

        Among shelves
           Clerk, Oak Library
           March 2012 - June 2015
              Shelved them

        Among pans
           Cook, Big Grill
           January 2010 - February 2012

        Before that
           Porter, Elm Hotel, 2008 - 2009
        """,
        [CLERK, COOK, "Porter | Elm Hotel | 2008-01..2009-01"],
    ),
    "years in columns headed from and to": (
        """
        EXPERIENCE

        Employer         Post        From      To
        Oak Library      Clerk       2012      2015
        Big Grill        Cook        2010      2012
        """,
        ["Clerk | Oak Library | 2012-01..2015-01", "Cook | Big Grill | 2010-01..2012-01"],
    ),
    "years in columns between bars": (
        """
        EXPERIENCE

        No | Employer | Post | From | To
        1 | Oak Library | Clerk | 01-03-2012 | 30-06-2015
        2 | Big Grill | Cook | 01-01-2010 | 28-02-2012
        """,
        ["Clerk | Oak Library | 2012-03..2015-06", "Cook | Big Grill | 2010-01..2012-02"],
    ),
    "dates under a gap below title, employer, unit and place": (
        """
        Clerk, GS-0303-05
        Ministry of Books
        Oak Library
        Springfield, XY United States

        Dates Employed: 03/2012 - 06/2015
        Salary: $30,000 USD Per Year

        Cook, GS-0404-05
        Big Grill Administration
        Springfield, XY United States

        Dates Employed: 01/2010 - 02/2012
        Hours per week: 40
        """,
        ["Clerk | Ministry of Books | 2012-03..2015-06", "Cook | Big Grill Administration | 2010-01..2012-02"],
    ),
    "a title with dates in brackets above another": (
        """
        EXPERIENCE
        Clerk, Oak Library (March 2012 - June 2015)
        Cook, Big Grill
        January 2010 - February 2012
        """,
        [CLERK, COOK],
    ),
    "posts told of without a person": (
        """
        Service Experience:
        (a) Worked as Clerk in Oak Library from 01-03-2012 to 30-06-2015.
        (b) Presently working as a Cook with the Big Grill, Springfield since 01-07-2015.
        """,
        ["Clerk | Oak Library | 2012-03..2015-06", "Cook | Big Grill | 2015-07..now"],
    ),
    "a place and a title with a long aside": (
        """
        PRACTICE

        03/2012 - 06/2015
        Oak Library, Clerk (three and a half posts, 48 000 books, one branch in the school and another on wheels)
        - all of it

        01/2010 - 02/2012
        Big Grill, Cook
        """,
        [CLERK, COOK],
    ),
    "labels, the dates first, without a gap": (
        """
        Work experience
        Dates: March 2012 - June 2015
        Occupation or position held: Clerk
        Main activities: shelves
        Name and address of employer: Oak Library
        Dates: January 2010 - February 2012
        Occupation or position held: Cook
        Name and address of employer: Big Grill
        """,
        [CLERK, COOK],
    ),
    "a line of two words and a date below a job": (
        """
        Clerk, Oak Library since May 2019
        Babysitting since 2018
        """,
        ["Clerk | Oak Library | 2019-05..now", "Babysitting |  | 2018-01..now"],
    ),
    "dates on lines of their own, from the first on": (
        """
        WORK HISTORY
        3/12-6/15
        OAK LIBRARY
        Clerk; promoted to Clerk II in spring
        1/10-2/12
        BIG GRILL
        Cook
        """,
        ["Clerk | OAK LIBRARY | 2012-03..2015-06", "Cook | BIG GRILL | 2010-01..2012-02"],
    ),
    "a place that ends in a short form": (
        """
        EXPERIENCE

        Clerk
        Oak Library, Victoria, B.C.
        March 2012 - June 2015

        Cook
        Big Grill, Duncan, B.C.
        January 2010 - February 2012
        """,
        [CLERK, COOK],
    ),
    "months without a capital alone on their line": (
        """
        EXPERIENCE

        Oak Library
        Clerk
        march 2012 - june 2015

        Big Grill
        Cook
        january 2010 - february 2012
        """,
        [CLERK, COOK],
    ),
    "a paste into a mail": (
        """
        Dear Ms Roe, here it is again.

        > EXPERIENCE
        >
        > Clerk, Oak Library, March 2012 - June 2015
        > - shelved books
        >
        > Cook, Big Grill, January 2010 - February 2012

        Kind regards
        Jo
        """,
        [CLERK, COOK],
    ),
}


def positions(screener: Screener, text: str) -> list[str]:
    """The positions of a text, each as "title | employer | first..last"."""
    found = screener.screen(document(text)).positions
    return [f"{p.title} | {p.employer} | {p.start}..{p.end or 'now'}" for p in found]


def unindented(text: str) -> str:
    return "\n".join(line.removeprefix(" " * 8) for line in text.split("\n"))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout(screener: Screener, layout: str) -> None:
    text, expected = LAYOUTS[layout]
    assert positions(screener, unindented(text)) == expected


NO_JOBS = [
    "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n\nEDUCATION\nB.A., Elm University, 2008 - 2011\n",
    "Jo Doe\nDate of birth: 3 May 1980\n\nEXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n",
    "Jo Doe\n\nClerk\nOak Library\n2012 - 2015\n\nBachelor of Arts, Elm University, 2011\n",
    "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n- moved 4,000 books in 2013\n- won the shelving cup in May 2014\n",
    "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n    June 2013 Moved all books to the new wing.\n",
    "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n\nPUBLICATIONS\nThe shelf. Journal of Shelves, 2014.\n",
    "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n\nLICENSES\nCertified Shelver, issued 2014, expires 2019\n",
    "Jo Doe\n\nClerk\nOak Library\n2012 - 2015\n\nElm High School, 2009\n",
    "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n\nC. PUBLICATIONS (selected)\n\nThe shelf. Shelf Journal, 2014.\n",
    "1   Experience\n\nClerk, Oak Library, 2012 - 2015\n\n2   Education\n\n2011    B.A.\n",
    "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n\nParental leave, 2015 - 2017\n",
    "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n\nDesk, alone.\nCards out, screens in, 2014. Took a month.\n",
    "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n(clerk of the year, district prize 2014)\n",
    "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n\nDuties:\nHead of the Oak Office's rules (2013, revised 2014).\n",
    "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n\nTOHU | QUALIFICATIONS\nClerk of Shelves, Elm College, 2009\n",
    "Jo Doe\nLicensed Librarian since 2009\n\nEXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n",
]


@pytest.mark.parametrize("text", NO_JOBS)
def test_the_date_of_something_else_is_no_job(screener: Screener, text: str) -> None:
    assert positions(screener, text) == ["Clerk | Oak Library | 2012-01..2015-01"]


FUNCTIONS = """Jo Doe

Planning
  Wrote the room rental policy

HISTORY

2012 - 2015    {}
2010 - 2012    Clerk, Oak Library
"""


@pytest.mark.parametrize(("header", "policy"), [("Head, Oak Library", True), ("Head, Oak Mills", False)])
def test_duties_by_function_are_of_the_bare_list_of_jobs(screener: Screener, header: str, policy: bool) -> None:
    found = screener.screen(document(FUNCTIONS.format(header)))
    assert ("policy" in {finding.id for finding in found.indicators}) is policy


def test_a_run_of_text_in_which_a_header_begins_within_a_line_keeps_its_job(screener: Screener) -> None:
    text = (
        "EXPERIENCE\n\nWorked with all the many lines of\nbusiness Oak Mills - Clerk 11/2011 - 12/2014 Won an award\n"
    )
    assert [p.start for p in screener.screen(document(text)).positions] == [Month(2011, 11)]


def test_a_title_without_an_employer_takes_none_from_a_job_that_names_its_own(screener: Screener) -> None:
    text = "EXPERIENCE\n\nClerk\nOak Library\n2012 - 2015\n\nPicker\nFast Freight\n2010 - 2012\n"
    assert [p.library for p in screener.screen(document(text)).positions] == [True, False]


@pytest.mark.parametrize(
    ("title", "library"),
    [("Lecturer in History", False), ("Waiter", False), ("Translator, freelance", False), ("Supervisor", True)],
)
def test_which_titles_without_an_employer_are_of_the_library_above(
    screener: Screener, title: str, library: bool
) -> None:
    text = f"EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n\n{title}, 2015 - 2018\n"
    assert [p.library for p in screener.screen(document(text)).positions] == [True, library]


HEADED = [
    ("LIBRARY EXPERIENCE", "Page, Oak Branch, 2014 - 2016", True),
    ("In libraries", "Page, Oak Branch, 2014 - 2016", True),
    ("EXPERIENCE", "Page, Oak Branch, 2014 - 2016", False),
    ("Library and retail jobs", "Page, Oak Branch, 2014 - 2016", False),
    ("Library work", "Camp counselor, Oak Lake, 2014 - 2016", False),
    ("NOT LIBRARY", "Page, Oak Branch, 2014 - 2016", False),
    ("Outside libraries", "Page, Oak Branch, 2014 - 2016", False),
    ("CAREER IN THE LIBRARY (latest at the bottom)", "Page, Oak Branch, 2014 - 2016", True),
    ("OUTSIDE THE LIBRARY", "Page, Oak Branch, 2014 - 2016", False),
    ("LIBRARY EXPERIENCE", "Page, Oak Letters (not a library), 2014 - 2016", False),
]


@pytest.mark.parametrize(("heading", "header", "library"), HEADED)
def test_a_heading_may_say_that_its_jobs_are_library_work(
    screener: Screener, heading: str, header: str, library: bool
) -> None:
    (position,) = screener.screen(document(f"Jo Doe\n\n{heading}\n\n{header}\n- did this and that\n")).positions
    assert position.library is library


LIBRARY_WORK = [
    ("Attendant, Oak Annex, 2014 - 2016\n- shelved trays by CaiaSoft\n", True),
    ("Attendant, Oak Annex, 2014 - 2016\n- shelved trays by hand\n", False),
    ("Clerk, Elm College, 2014 - 2016\n- staffed the reference desk\n", True),
    ("Clerk, Elm Gazette, 2014 - 2016\n- ran the circulation desk\n", False),
    ("Clerk, Oak Motors, 2014 - 2016\n- kept a holds shelf for parts\n", False),
    ("Officer, Elm & Daughters, 2014 - 2016\n- sat at the loan desk\n", False),
    ("Clerk, Elm Depot, 2014 - 2016\n- made item records with barcodes\n", False),
    ("Receptionist, The Old Library Hotel & Spa, 2014 - 2016\n- answered the telephone\n", False),
    ("Cataloguer, Elm Auction House, 2014 - 2016\n- described clocks\n", False),
    ("Cataloguer, Elm College, 2014 - 2016\n- described atlases\n", True),
    ("Media Coordinator, Elm Elementary, 2014 - 2016\n- read aloud\n", True),
    ("Social Media Coordinator, Elm Academy, 2014 - 2016\n- posted\n", False),
    ("Engineer, Oak & Elm, 2014 - 2016\n\nTrainer, Oak & Elm Library Software, 2012 - 2014\n", True),
    ("Gardener, Oak University, 2014 - 2016\n\nPage, Oak University Library, 2012 - 2014\n", False),
    ("Tutor, Elm School, same university, 2014 - 2016\n\nPage, Oak University Library, 2012 - 2014\n", False),
]


@pytest.mark.parametrize(("text", "library"), LIBRARY_WORK)
def test_whether_a_job_is_library_work(screener: Screener, text: str, library: bool) -> None:
    first, *_ = screener.screen(document(f"Jo Doe\n\nEXPERIENCE\n\n{text}")).positions
    assert first.library is library


def test_a_line_of_capitals_between_jobs_ends_what_the_heading_above_says(screener: Screener) -> None:
    text = "Jo Doe\n\nIN A LIBRARY\n\nPage, Oak Branch, 2014 - 2016\n\nON A PAYCHECK\n\nClerk, Oak Gym, 2016 - 2018\n"
    assert [position.library for position in screener.screen(document(text)).positions] == [True, False]


APART = """Jo Doe

POSITIONS HELD
Deputy Librarian       Elm College Library      2019 - 2025
Bookkeeper             Oak Mills                2015 - 2018

DUTIES

{library}
- {duty}

{other}
- kept the ledgers
"""


@pytest.mark.parametrize(
    ("library", "other"),
    [
        ("As Deputy Librarian", "As Bookkeeper"),
        ("Duties at Elm College", "Duties at Oak Mills"),
        ("Tasks 2019 - 2025", "Tasks 2015 - 2018"),
        ("What the present job involves", "What the earlier job involved"),
    ],
)
def test_duties_apart_from_the_jobs_belong_to_the_job_that_is_named_above_them(
    screener: Screener, library: str, other: str
) -> None:
    duty = "wrote the lending policy"
    told = screener.screen(document(APART.format(library=library, other=other, duty=duty)))
    swapped = screener.screen(document(APART.format(library=other, other=library, duty=duty)))
    assert [finding.id for finding in told.indicators] == ["policy"]
    assert [finding.id for finding in swapped.indicators] == []


TOLD = """Dear Ms Roe,

The first time was from May 2003 until August 2009. I sat at {where}. I wrote the lending policy.

Posts
  Clerk, {branch}: May 2003 to Aug 2009
  Machinist, Oak Mills: 1991 to 2002
"""


@pytest.mark.parametrize(
    ("where", "branch", "library"),
    [
        ("the issue desk", "Elm Branch", True),
        ("the shop counter", "Elm Branch", False),
        ("the issue desk", "Elm Bank", False),
    ],
)
def test_a_letter_may_tell_the_duties_of_jobs_in_a_bare_list(
    screener: Screener, where: str, branch: str, library: bool
) -> None:
    result = screener.screen(document(TOLD.format(where=where, branch=branch)))
    assert [p.library for p in result.positions] == [library, False]
    assert [finding.id for finding in result.indicators if finding.id == "policy"] == ["policy"] * library


def test_a_job_in_a_library_listed_under_the_degree_it_went_with_counts(screener: Screener) -> None:
    text = (
        "EDUCATION\n\nMSLIS, Hill University, 2024\n\nGraduate Assistant, Elm Library, Boston, MA (09/2022 - 08/2024)\n"
        "\nAssociate of Arts, Library Technician (2014 - 2016)\n\nTeaching Assistant, Hill University, 2023 - 2024\n"
    )
    assert positions(screener, text) == ["Graduate Assistant | Elm Library | 2022-09..2024-08"]


def test_a_later_post_told_beside_the_first_ones_title_begins_no_job_of_its_own(screener: Screener) -> None:
    text = "EXPERIENCE\n\nLibrary Technician, from 2015 Librarian\nHill Library\nMarch 2012 - July 2018\n- Loans\n"
    assert [line.split(" | ")[-1] for line in positions(screener, text)] == ["2012-03..2018-07"]


def test_a_promotion_told_below_the_dates_is_of_the_same_job(screener: Screener) -> None:
    text = "EXPERIENCE\n\nOak Library      July 2020 - Present\nClerk, then Lead Clerk (2023)\nLoans.\n"
    assert [line.split(" | ")[-1] for line in positions(screener, text)] == ["2020-07..now"]


def test_dates_in_a_wrapped_paragraph_date_no_job(screener: Screener) -> None:
    text = (
        "EXPERIENCE\n\nLibrarian, Oak Library, 2010 - 2020\n\n"
        "Data lead for the shift from an old system to a new one with thirteen partner\n"
        "universities, 2018-2019: answerable for our records.\n"
    )
    assert positions(screener, text) == ["Librarian | Oak Library | 2010-01..2020-01"]


def test_a_job_may_open_the_text(screener: Screener) -> None:
    text = "Librarian\nOak Library\nDates Employed: January 2014 - Present\n\nClerk\nFarm Agency\n2010 - 2013\n"
    assert [line.split(" | ")[-1] for line in positions(screener, text)] == ["2014-01..now", "2010-01..2013-01"]


def test_a_branch_named_alone_is_of_the_employer_above(screener: Screener) -> None:
    text = (
        "EXPERIENCE\n\nSTILL COUNTY LIBRARY, Ohio\n\nPage, Huber Branch        09/2007 to 05/2011\n- Sorted\n\n"
        "First Bank, Ohio\n\nTeller, Main Branch       2005 to 2006\n- Counted\n"
    )
    found = screener.screen(document(text)).positions
    assert [(p.employer, p.library) for p in found] == [("Huber Branch", True), ("Main Branch", False)]


def test_places_below_a_title_are_those_of_that_post(screener: Screener) -> None:
    text = (
        "EXPERIENCE\n\nELM COUNTY SCHOOLS\nLibrary Media Specialist\n\nOak High School     2016 - present\n"
        "Hill Academy        2010 - 2016\n\nWaiter, Big Grill   2008 - 2010\n"
    )
    found = screener.screen(document(text)).positions
    assert [(p.title, p.library) for p in found] == [
        ("Library Media Specialist", True),
        ("Library Media Specialist", True),
        ("Waiter", False),
    ]


def test_jobs_under_headings_between_rows_of_one_mark(screener: Screener) -> None:
    text = "--- ME ---\nA clerk.\n\n--- OAK LIBRARY (a branch of many) AND MORE ---\n\n2014-08 to 2017-04: Clerk\n"
    assert [line.split(" | ")[-1] for line in positions(screener, text)] == ["2014-08..2017-04"]


def test_numbered_dates_stand_over_their_jobs(screener: Screener) -> None:
    text = "EXPERIENCE\n\n1.  From 02/10/2013 to 30/06/2022\n    Cataloguer, Oak Library, Addis Ababa\n    - Lent\n"
    assert positions(screener, text) == ["Cataloguer | Oak Library | 2013-10..2022-06"]

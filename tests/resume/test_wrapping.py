"""Lines that a page broke: what goes on above begins no job, no section and no statement of its own."""

from __future__ import annotations

from inspect import cleandoc

import pytest

from ilsscreen.model import Resume
from ilsscreen.screening import Screener
from tests.conftest import document

WIDE = "- Answered every ticket that eleven branches sent in about holds, fines and"

BROKEN = {
    "a name within brackets": """
        EXPERIENCE

        Oak Library, systems office of the county (first professional
        post)
        Clerk, March 2012 - June 2015
        - shelved books
        """,
    "a duty before a year": f"""
        EXPERIENCE

        Clerk, Oak Library, March 2012 - June 2015
        {WIDE} receipts in
        2014.
        {WIDE} notices, from
        2013 on, texts.
        {WIDE} letters as well
        """,
    "a duty before a range of years in brackets": """
        EXPERIENCE

        Clerk, Oak Library, March 2012 - June 2015
        - planned the branch's book money, and its periodicals too (under
        2013 to 2014).
        """,
    "a duty before a word that heads sections elsewhere": f"""
        EXPERIENCE

        Clerk, Oak Library, March 2012 - June 2015
          {WIDE} took minutes for the
          Committee
          {WIDE} handled the Interests
          Skills
          {WIDE} wrote all the notices
        """,
}


def _read(screener: Screener, text: str) -> Resume:
    return screener.read(document(cleandoc(text)))[0]


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_the_job_is_read_as_if_nothing_were_broken(screener: Screener, text: str) -> None:
    resume = _read(screener, text)
    assert [(p.title, p.library) for p in resume.positions] == [("Clerk", True)]
    assert [section.kind for section in resume.sections if section.heading] == ["experience"]


def test_a_heading_right_below_a_full_line_of_a_paragraph_is_one(screener: Screener) -> None:
    full = "apple, art, concept, conflict resolution, creativity, designing, first aid, flash, art, book,"
    text = f"SKILLS\n{full}\n{full}\n{full[:-1]}\nExperience\n2012 - 2015\nClerk, Oak Library\n"
    assert [section.kind for section in _read(screener, text).sections if section.heading] == ["skills", "experience"]


def test_a_name_broken_over_two_lines_is_told_on_one(screener: Screener) -> None:
    resume = _read(
        screener, "EXPERIENCE\n\nPelican Software, Emeryville (vendor of library\nsystems)\n\nAnalyst, 2013 to 2015\n"
    )
    assert resume.positions[0].employer == "Pelican Software, Emeryville (vendor of library systems)"


def test_a_broken_sentence_is_one_statement_whatever_the_indent_of_its_lines(screener: Screener) -> None:
    lines = ["  - Wrote what was needed on two sides, saw the contract of the supplier", "through with the buyers"]
    text = "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n" + "\n".join(lines * 4)
    resume = _read(screener, text)
    duties = [s for s in resume.statements if s.role == "duty"]
    assert len(duties) == 4

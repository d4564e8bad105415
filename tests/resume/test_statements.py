"""Statements and positions: stretches of the text in its order, whatever the text is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ilsscreen import KnowledgeBase, Month
from ilsscreen.resume import ResumeReader
from tests.conftest import document

LINES = (
    """
EXPERIENCE | Education | Skills: Koha, Alma | Clerk, Oak Library, 2012 - 2015 | Mar 2019 - | present   Oak
- shelved books |      and dusted them | Oak Library | Clerk | 2010 to date | > quoted | page 2 of 3 | Dates: 2011
B.A., Elm University, 2009 | \t03/2012\t06/2015\tClerk | Résumé ✓ 東京 2014 | I read. I wrote. I ran Koha. |
""".strip("\n")
    .replace("\n", " | ")
    .split(" | ")
)

READABLE = st.characters(exclude_categories=["C"], exclude_characters="\ufffd")
"""A text that is mostly marks of what could not be decoded is no text."""


@pytest.fixture(scope="module")
def reader(kb: KnowledgeBase) -> ResumeReader:
    return ResumeReader(kb, Month(2026, 11))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(st.sampled_from(LINES), st.text(READABLE, max_size=20)),
        min_size=1,
        max_size=20,
    )
)
def test_every_part_is_a_stretch_of_the_text_in_its_order(reader: ResumeReader, lines: list[str]) -> None:
    doc = document("x\n" + "\n".join(lines))
    resume = reader.read(doc)
    statements = [s.span for s in resume.statements]
    assert all(0 <= span.start < span.end <= len(doc.text) for span in statements)
    assert all(one.end <= other.start for one, other in pairwise(statements))
    headers = [p.header for p in resume.positions]
    assert all(0 <= span.start <= span.end <= len(doc.text) for span in headers)
    assert headers == sorted(headers)
    assert all(p.header.end <= p.body.start <= p.body.end for p in resume.positions)
    for position in resume.positions:
        assert all(p.first <= p.last and p.last <= Month(2026, 11) for p in position.periods)


PARAGRAPHS = {
    "lines that begin with a verb": (
        "Issue library cards to the public every day\nLead story hour on Saturdays",
        2,
    ),
    "a line that had room for the next word": (
        "Answered the telephone and the many questions of readers\n"
        "Law report filing for the firm and for all of its branches in the county",
        2,
    ),
    "a line wrapped before a name": (
        "Led the move of all the branches of the county from\nVoyager to Alma in 2019",
        1,
    ),
    "a line wrapped at a comma": ("Answered questions on the catalog, the holdings lists,\nAssisted by two pages", 1),
    "lines behind small pointed bullets": (
        "› Led the conversion of the records of the county, four mock runs and no lost pledge\n"
        "› Board dashboards and reports",
        2,
    ),
    "lines behind signs of equality": ("= Placed holds in Sierra\n= Issued cards to readers of the branch", 2),
    "a line wrapped in small letters": ("Answered questions of students and of the faculty\nand lead the team", 1),
}


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_which_lines_are_duties_of_their_own(reader: ResumeReader, name: str) -> None:
    body, count = PARAGRAPHS[name]
    resume = reader.read(document("EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n" + body + "\n"))
    assert sum(s.role == "duty" for s in resume.statements) == count

"""Concerns, what makes a reading doubtful, and texts that are no resume."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ilsscreen import KnowledgeBase
from ilsscreen.model import Assessment

Assess = Callable[[str], Assessment]
FULL = """Jo Bell

EXPERIENCE

Library Assistant, Oakdale Public Library, March 2019 - July 2022
- Checked books in and out in Koha at the circulation desk, and answered the questions of readers
- Shelved, weeded and repaired the whole fiction collection of the library with two other people
- Ran the monthly circulation statistics for the library board and corrected the records of items
- Opened the building in the morning, counted the till and kept the meeting rooms in good order
"""
NONE_SEEN = {"no_hands_on_ils", "no_library_operations", "no_customer_service", "no_data_or_reporting"}

CONCERNS = {
    "all is there": (FULL, set()),
    "nothing is there": ("Jo Bell\n\nEXPERIENCE\n\nPainter, Brown Ltd, 2015 - 2018\n- Painted walls\n", NONE_SEEN),
    "a system that is only listed is held": (FULL.replace(" in Koha", "") + "\nSKILLS\nKoha\n", set()),
    "a system that is only studied is not": (
        FULL.replace(" in Koha", "") + "\nEDUCATION\nCoursework in Koha\n",
        {"no_hands_on_ils"},
    ),
    "one kind of work is too few": (
        "EXPERIENCE\n\nPage, Oakdale Public Library, 2015 - 2018\n- Shelved books\n",
        NONE_SEEN,
    ),
    "work that is never done without serving people shows service": (
        "EXPERIENCE\n\nTechnician, Oakdale College Library, 2015 - 2018\n- Interlibrary loan\n",
        NONE_SEEN - {"no_customer_service"},
    ),
}


@pytest.mark.parametrize("name", CONCERNS)
def test_concerns(assess: Assess, name: str) -> None:
    text, expected = CONCERNS[name]
    assert {concern.id for concern in assess(text).concerns} == expected


def test_a_concern_says_what_to_ask(assess: Assess) -> None:
    concerns = assess(CONCERNS["nothing is there"][0]).concerns
    assert concerns
    for concern in concerns:
        assert concern.ask
        assert "evidence found" in concern.message.casefold()


DOUBTS = {
    "nothing": (FULL, "high", []),
    "thin": (
        "EXPERIENCE\n\nPage, Oakdale Public Library, March 2019 - July 2022\n- Shelved books\n",
        "medium",
        ["thin"],
    ),
    "undated": (FULL.replace(", March 2019 - July 2022", ""), "medium", ["undated"]),
    "wide": (FULL.replace("March 2019 - July 2022", "2019 - 2022"), "medium", ["wide"]),
    "listed": (FULL.replace(" in Koha", "") + "\nSKILLS\nKoha\n", "medium", ["listed"]),
    "two doubts": (
        FULL.replace(", March 2019 - July 2022", "").replace(" in Koha", "") + "\nSKILLS\nKoha\n",
        "low",
        ["undated", "listed"],
    ),
}


@pytest.mark.parametrize("name", DOUBTS)
def test_confidence(kb: KnowledgeBase, assess: Assess, name: str) -> None:
    text, confidence, doubts = DOUBTS[name]
    sentences = {doubt.id: doubt.message for doubt in kb.doubts}
    found = assess(text)
    expected = tuple(sentences[doubt] for doubt in doubts) or (kb.rules.sentences["no_doubt"],)
    assert (found.confidence, found.confidence_reasons) == (confidence, expected)


OTHER_TEXTS = {
    "an advertisement": """Oakdale Public Library is seeking a Systems Librarian.
Minimum qualifications: MLIS. Salary range: $50,000. How to apply: submit a cover letter.
Closing date: 1 May 2026. Equal opportunity employer.
""",
    "an invoice": """INVOICE
Invoice number 20317
Bill to: Oakdale Public Library
Subtotal $900
Sales tax $90
Amount due $990
""",
}


@pytest.mark.parametrize("name", OTHER_TEXTS)
def test_a_text_that_is_no_resume_has_a_warning(assess: Assess, name: str) -> None:
    assert [notice.kind for notice in assess(OTHER_TEXTS[name]).warnings] == ["not_a_resume"]


@pytest.mark.parametrize(
    "text",
    [FULL, "Jo", "Jo Bell, librarian. Quick to learn; equal opportunity employer preferred. Salary range open."],
    ids=["a resume", "one word", "an odd text"],
)
def test_a_resume_and_an_odd_text_have_none(assess: Assess, text: str) -> None:
    assert [notice.kind for notice in assess(text).warnings] == []

"""What tells who somebody is, found as it is written; and what looks like it and is not."""

from __future__ import annotations

import time

import pytest
from tests.conftest import document

from ilsscreen import KnowledgeBase
from ilsscreen.model import Document
from ilsscreen.people.contact import ContactFinder, emails_of, telephones_of

REST = "\n\nEXPERIENCE\nSystems Librarian, Oak Library, 2019 - 2022\nRan Alma; questions to desk@library.example.org\n"


@pytest.fixture(scope="module")
def finder(kb: KnowledgeBase) -> ContactFinder:
    return ContactFinder(kb)


@pytest.mark.parametrize(
    ("opening", "line", "names"),
    [
        ("ADA B. EXAMPLE-ROW, MLIS", "ADA B. EXAMPLE-ROW, MLIS", {"ada", "example", "row"}),
        ("Curriculum Vitae\n\nDr. Ada Example", "Dr. Ada Example", {"ada", "example"}),
        ("Name:      Ada Example", "Name:      Ada Example", {"ada", "example"}),
        ("Systems Librarian\nAda Example", "Ada Example", {"ada", "example"}),
        ("ADA\nEXAMPLE", "ADA", {"ada", "example"}),
        ("Renée O'Hara | renee@example.org", "Renée O'Hara | renee@example.org", {"renée", "hara"}),
        ("12 Oak Street\nAda Example", "Ada Example", {"ada", "example"}),
        ("", "", set()),
    ],
)
def test_the_opening_line_and_the_name_in_it(finder: ContactFinder, opening: str, line: str, names: set[str]) -> None:
    text = document(opening + REST)
    assert finder.contact(text).opening == line
    assert finder.names(text) == names


def test_a_name_beside_the_main_column_is_known_by_the_email(finder: ContactFinder) -> None:
    text = document("CONTACT\nada.example@example.org\n\nSKILLS\nKoha\n\nAda Example\n" + REST)
    assert {"ada", "example"} <= finder.names(text)


def test_the_email_of_the_opening_counts_and_not_that_of_a_desk(finder: ContactFinder) -> None:
    assert finder.contact(document("Ada\nada@example.org" + REST)).emails == ("ada@example.org",)
    assert finder.contact(document("Ada" + REST)).emails == ("desk@library.example.org",)


@pytest.mark.parametrize(
    "text",
    ["518-555-0142", "(706) 555-0118", "+91 98470 12345", "01632 960 455", "0491 570 156", "559.555.0127", "555-0142",
     "+49 (0)30 1234567", "+27 (0)82 555 0119", "+44 20 7946 0958", "5185550142"],
)  # fmt: skip
def test_telephone_numbers(text: str) -> None:
    assert telephones_of(f"Call {text}, please") == (text,)


@pytest.mark.parametrize(
    "text",
    ["2019 - 2022", "03/2019 - 07/2022", "01.04.2018", "2019-03-01 to 2020-01-01", "20,000 students", "1 200 000",
     "ISBN 978-3-16-148410-0-123-99-1", "$640,000", "2018/19", "Z39.50", "10.5281/zenodo.1234567"],
)  # fmt: skip
def test_what_only_looks_like_one(text: str) -> None:
    assert telephones_of(text) == ()


def test_email_addresses_each_once() -> None:
    assert emails_of("a.b+c@x.example.org, <A@x.org>; a.b+c@x.example.org; not@this; @handle") == (
        "a.b+c@x.example.org", "A@x.org",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["418 Cedar Bend Rd, Apt 2B",
     "12 Oak Street", "Lindenstraße 12", "Lindenstrasse 12", "P.O. Box 77", "Harlow, GA 30200",
     "SW1A 1AA",
     "K1A 0B1", "www.example.org/ada", "linkedin.com/in/ada", "@ada_ex"],
)  # fmt: skip
def test_addresses_and_links(finder: ContactFinder, text: str) -> None:
    (place,) = finder.places(text)
    assert (place.start, place.end) == (0, len(text))


@pytest.mark.parametrize("text", ["Ran Alma for 12 libraries", "trained 85 library staff", "MARC/RDA", "Z39.50/SRU"])
def test_what_is_no_address(finder: ContactFinder, text: str) -> None:
    assert finder.places(text) == []


@pytest.mark.parametrize("unit", ["a", "a.", "a-", "a@", "a ", "1 ", "(", "a'", "1a "])
def test_long_words_take_no_quadratic_time(finder: ContactFinder, unit: str) -> None:
    def once(text: Document) -> float:
        start = time.process_time()
        finder.places(text.text)
        finder.contact(text)
        finder.names(text)
        return time.process_time() - start

    def seconds(count: int) -> float:
        """The best of three, as memory may be tidied up in one of them."""
        return min(once(Document("long", "", unit * count)) for _ in range(3))

    assert seconds(80_000) < 10 * seconds(20_000) + 0.2

"""Typing errors: what is read as a name, what never is, and how many of many are found."""

from __future__ import annotations

import random
import string
from collections.abc import Callable

import pytest

from ilsscreen.model import Assessment

JOB = """Jo Example

EXPERIENCE

Systems Librarian, Millbrook Public Library, Millbrook
2015 - 2020
- {}
- Answered questions at the desk
"""

BEST_KNOWN = [
    *("Aleph", "Voyager", "Sierra", "Millennium", "INNOPAC", "Polaris", "Symphony", "WorkFlows", "Unicorn", "Horizon"),
    *("Evergreen", "FOLIO", "Spydus", "Dynix", "NOTIS", "Virtua", "Destiny", "Follett Destiny", "Alexandria", "Athena"),
    *("Atriuum", "Insignia", "Mandarin", "OPALS", "LibraryWorld", "Surpass", "TinyCat", "Library.Solution", "VERSO"),
    *("Apollo", "Circulation Plus", "Winnebago Spectrum", "SydneyEnterprise", "DB/TextWorks", "Talis Alto", "Amlib"),
    *("Libero", "Infiniti", "Oliver", "Accessit", "Softlink Liberty", "Heritage Cirqa", "Reading Cloud", "Kuali OLE"),
    *("WorldShare Management Services", "LibLime Koha", "Bibliovation", "OpenBiblio", "SLiMS", "NewGenLib", "LIBSYS"),
    *(
        "e-Granthalaya",
        "Autolib",
        "WINISIS",
        "Biblivre",
        "Pergamum",
        "SIABUC",
        "Absys",
        "COBISS",
        "Soutron",
        "Librarika",
    ),
]

DUTIES = [
    "Ran nightly circulation reports in {} for three branches",
    "Trained new clerks on {} and wrote the handouts",
    "Checked items in and out with {} at the front desk",
    "Maintained loan rules and patron types in {}",
    "Used {} daily",
    "Administered {}: users, permissions, upgrades",
    "Led the move from {} to another system",
    "Fixed item records in {} after the inventory",
]


def mistype(rng: random.Random, name: str) -> str:
    """The name with one letter put in, left out or changed, or two neighbours swapped."""
    at = rng.choice([i for i in range(len(name) - 1) if name[i : i + 2].isalpha()])
    letter = rng.choice(string.ascii_lowercase)
    wrong = rng.choice(
        [
            name[:at] + letter + name[at:],
            name[:at] + name[at + 1 :],
            name[:at] + letter + name[at + 1 :],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        ]
    )
    return wrong if wrong.casefold() != name.casefold() else mistype(rng, name)


def found_at(assess: Callable[[str], Assessment], text: str, words: str) -> list[str]:
    """The systems found where the words stand."""
    start = text.index(words)
    found = assess(text)
    return [
        finding.name
        for finding in (*found.systems, *found.related)
        for piece in finding.evidence
        if start < piece.end and piece.start < start + len(words)
    ]


@pytest.mark.parametrize("seed", [1, 7, 42])
def test_ninety_five_of_a_hundred_typing_errors_are_found(assess: Callable[[str], Assessment], seed: int) -> None:
    assert len(BEST_KNOWN) >= 60
    rng = random.Random(seed)
    missed = []
    for _ in range(100):
        name = rng.choice(BEST_KNOWN)
        wrong = mistype(rng, name)
        if not found_at(assess, JOB.format(rng.choice(DUTIES).format(wrong)), wrong):
            missed.append((name, wrong))
    assert len(missed) <= 5, missed


@pytest.mark.parametrize(
    ("written", "system"),
    [
        ("Sierrra", "Sierra"),
        ("Koah", "Koha"),
        ("Ever green", "Evergreen"),
        ("LibLimeKoha", "LibLime Koha"),
        ("Folett Destiny", "Destiny"),
        ("Worldshare Managment Services", "WorldShare Management Services"),
        ("ierra", "Sierra"),
        ("Talis Ato", "Talis Alto"),
        ("Millenium", "Millennium"),
        ("Evergren ILS", "Evergreen"),
    ],
)
def test_a_typing_error_is_read_as_the_name(assess: Callable[[str], Assessment], written: str, system: str) -> None:
    text = JOB.format(f"Ran nightly reports in {written} for three branches")
    assert found_at(assess, text, written) == [system]
    pieces = [p for s in assess(text).systems if s.name == system for p in s.evidence]
    assert {(piece.matched, piece.how) for piece in pieces} == {(written, "fuzzy")}
    assert all(70 <= piece.score < 100 for piece in pieces)


@pytest.mark.parametrize(
    "sentence",
    [
        "Patched Solaris servers of the library",
        "Checked invoices against NTIS and Otis records",
        "Bought mandarins for the harvest display",
        "Read Verse and Primer aloud at storytime",
        "Wrote a Symfony page for the summer reading club",
        "Taught the books of Ken Follet to a reading group",
        "Entered Millennials in the survey as a group of patrons",
        "Planned voyages of discovery as a theme for storytime",
        "Set up Ansys on the workstations",
        "Moved the circulation pulse survey to a new form",
        "Worked with Olivier and Serena at the desk",
    ],
)
def test_words_of_their_own_are_no_typing_errors(assess: Callable[[str], Assessment], sentence: str) -> None:
    assert found_at(assess, JOB.format(sentence), sentence) == []


def test_a_typing_error_needs_library_work_around_it(assess: Callable[[str], Assessment]) -> None:
    text = "Jo Example\n\nEXPERIENCE\n\nDriver, Hill Freight Ltd\n2015 - 2020\n- Drove the Siera to the depot\n"
    assert found_at(assess, text, "Siera") == []

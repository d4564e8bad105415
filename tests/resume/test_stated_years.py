"""Years stated in words, which count where no job has dates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ilsscreen.model import Assessment

Assess = Callable[[str], Assessment]


@pytest.mark.parametrize(
    ("written", "years"),
    [
        ("10 years", 10),
        ("10 yrs", 10),
        ("ten years", 10),
        ("ten (10) years", 10),
        ("10 years of experience", 10),
        ("over ten years", 10),
        ("more than 10 years", 10),
        ("10+ years", 10),
        ("10 plus years", 10),
        ("at least ten years", 10),
        ("well over a decade", 10),
        ("a decade", 10),
        ("nearly a decade", 9),
        ("two decades", 20),
        ("20-odd years", 20),
        ("some twenty years", 20),
        ("twenty-two years", 22),
        ("Twenty two years", 22),
        ("a dozen years", 12),
        ("half a dozen years", 6),
        ("nearly five years", 4.5),
        ("almost 5 years", 4.5),
        ("about five years", 5),
        ("~5 years", 5),
        ("five to seven years", 6),
        ("5-7 years", 6),
        ("3.5 years", 3.5),
        ("three and a half years", 3.5),
        ("3½ years", 3.5),
        ("3 1/2 years", 3.5),
        ("3 years 6 months", 3.5),
        ("3 years and 6 months", 3.5),
        ("42 months", 3.5),
        ("eighteen months", 1.5),
        ("a year and a half", 1.5),
        ("six months", 0.5),
        ("half a year", 0.5),
        ("a couple of years", 2),
        ("a few years", 3),
    ],
)
def test_a_figure(assess: Assess, written: str, years: float) -> None:
    assert assess(f"I have {written} in library work.").years == years


@pytest.mark.parametrize(
    "written",
    [
        "I have many years in library work.",
        "I have several years of experience in libraries.",
        "I am 32 years old and love libraries.",
        "I wrote the five-year plan of the library.",
        "I ran the 100-year anniversary of the library.",
        "I have ten years in retail.",
        "I told stories to three-year-olds at the library.",
        "I have written software for nine years and I use libraries a lot.",
    ],
)
def test_what_states_no_years_of_library_work(assess: Assess, written: str) -> None:
    assert assess(written).years is None


def test_only_the_figure_beside_library_words_counts(assess: Assess) -> None:
    assert assess("I spent ten years in retail and 2 years in libraries.").years == 2


def test_a_figure_never_overrules_dates(assess: Assess) -> None:
    assert assess("Twenty years in libraries.\n\nEXPERIENCE\n\nClerk, Oak Library, Jan 2020 - Dec 2021").years == 2

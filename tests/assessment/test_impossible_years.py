"""Years that cannot be: a question with both facts and their lines, where it is clear-cut; never part of a level."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ilsscreen.model import Assessment, Concern

Judge = Callable[[str], Assessment]

JOB = "EXPERIENCE\n\nSystems Librarian, Elmwood Public Library, {}\n- {}\n"
"""Alma came out in 2012, Koha in 2000; a year of grace is left for libraries that try a system out."""


def concern(assessment: Assessment) -> Concern | None:
    return next((c for c in assessment.concerns if c.id == "impossible_years"), None)


@pytest.mark.parametrize(
    ("dates", "duty", "told"),
    [
        ("2003 - 2009", "Ran Alma for six branches", "Alma came out in 2012, and it is named in a job of 2003 - 2009."),
        ("June 1995 - May 1998", "Cataloged in Koha", "Koha came out in 2000, and it is named in a job of June 1995"),
        ("2015 - 2026", "20 years of Alma in two libraries", "the resume says “20 years” of it"),
        ("2015 - 2026", "Twenty years of experience with Alma", "the resume says “Twenty years” of it"),
        ("2015 - 2026", "Over 18 years' experience using Alma", "the resume says “18 years” of it"),
        ("2015 - 2026", "Alma administrator since 2005", "the resume says “since 2005” of it"),
    ],
)
def test_what_cannot_be_is_asked(assess: Judge, dates: str, duty: str, told: str) -> None:
    found = concern(assess(JOB.format(dates, duty)))
    assert found is not None
    assert told in found.message
    assert "?" in found.message
    assert found.ask


@pytest.mark.parametrize(
    ("dates", "duty"),
    [
        ("2003 - 2019", "Ran Alma for six branches"),
        ("2003 - present", "Ran Voyager, then Alma"),
        ("2003 - 2012", "Ran Alma for six branches"),
        ("2003 - 2011", "Tried out Alma as one of the first libraries"),
        ("2015 - 2026", "Ten years of Alma"),
        ("2015 - 2026", "20 years in libraries, the last five with Alma"),
        ("2015 - 2026", "20 years of library work using Alma and other systems"),
        ("2015 - 2026", "Sierra (20 years), Alma (3 years)"),
        ("2015 - 2026", "Alma, since 2005 at this library"),
        ("2015 - 2026", "Alma for a library with readers since 1905"),
        ("2003 - 2009", "The library later moved to Alma"),
        ("2003 - 2009", "No experience with Alma"),
        ("", "Ran Alma for six branches"),
    ],
)
def test_what_can_be_is_not_asked(assess: Judge, dates: str, duty: str) -> None:
    assert concern(assess(JOB.format(dates, duty))) is None


def test_both_facts_stand_in_the_evidence(assess: Judge) -> None:
    found = concern(assess(JOB.format("2003 - 2009", "Ran Alma for six branches")))
    assert found is not None
    assert [(piece.line, piece.matched) for piece in found.evidence] == [(4, "Alma"), (3, "2003 - 2009")]


def test_it_has_no_weight_in_the_level(assess: Judge) -> None:
    """The same duties in the same years with a system that was there."""
    odd, even = (assess(JOB.format("2003 - 2009", f"Ran {name} for six branches")) for name in ("Alma", "Koha"))
    assert concern(odd) and not concern(even)
    assert (odd.level, odd.basis, odd.years, odd.confidence) == (even.level, even.basis, even.years, even.confidence)

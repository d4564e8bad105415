"""The level by the table of verdicts, the signs not found, and the levels that remain possible."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import pytest

from ilsscreen import KnowledgeBase
from ilsscreen.assessment.level import level_by_duties, level_by_years, verdict
from ilsscreen.assessment.level_range import LevelRange, Reading
from ilsscreen.assessment.years import Years
from ilsscreen.model import BANDS, Assessment, Band, Level

Assess = Callable[[str], Assessment]


@pytest.mark.parametrize(
    ("years", "band"),
    [(None, None), (0.0, "junior"), (1.9, "junior"), (2.0, "mid"), (4.9, "mid"), (5.0, "senior"), (30.0, "senior")],
)
def test_by_years(kb: KnowledgeBase, years: float | None, band: Band | None) -> None:
    assert level_by_years(years, kb.rules) == band


@pytest.mark.parametrize(
    ("bands", "anything", "level"),
    [
        ([], False, "none"),
        ([], True, "junior"),
        (["junior"], False, "junior"),
        (["junior"] * 4, True, "junior"),
        (["mid"], False, "junior"),
        (["senior"], False, "junior"),
        (["mid", "mid"], False, "mid"),
        (["mid", "senior"], False, "mid"),
        (["senior", "senior"], False, "senior"),
    ],
)
def test_by_duties(kb: KnowledgeBase, bands: Sequence[Band], anything: bool, level: Level) -> None:
    assert level_by_duties(bands, anything=anything, rules=kb.rules) == level


TOGETHER = {
    (None, "junior"): "junior",
    (None, "mid"): "mid",
    (None, "senior"): "senior",
    ("junior", "junior"): "junior",
    ("junior", "mid"): "junior",
    ("junior", "senior"): "mid",
    ("mid", "junior"): "junior",
    ("mid", "mid"): "mid",
    ("mid", "senior"): "mid",
    ("senior", "junior"): "mid",
    ("senior", "mid"): "mid",
    ("senior", "senior"): "senior",
    **{(years, "none"): "none" for years in (None, *BANDS)},
}


@pytest.mark.parametrize("pair", TOGETHER, ids=str)
def test_both_together(kb: KnowledgeBase, pair: tuple[Band | None, Level]) -> None:
    decided = verdict(*pair, kb.verdicts)
    assert decided.level == TOGETHER[pair]
    assert decided.because.endswith(".")


def test_every_pair_has_exactly_one_verdict(kb: KnowledgeBase) -> None:
    pairs = product(("unknown", *BANDS), ("none", *BANDS))
    found = {p: sum(p[0] in v.by_years and p[1] in v.by_duties for v in kb.verdicts) for p in pairs}
    assert set(found.values()) == {1}


def years(value: float | None, least: float | None = None, most: float | None = None) -> Years:
    return Years(value, value if least is None else least, value if most is None else most, "dates")


SENIOR = frozenset({"budget", "policy"})
RANGES = {
    "nothing in doubt": (Reading(years(7.0), SENIOR, {}, True), ("senior", "senior"), ()),
    "years on a border": (Reading(years(5.0, 4.8, 5.2), SENIOR, {}, True), ("mid", "senior"), ("settle_years",)),
    "room that touches no border": (Reading(years(7.0, 6.0, 8.0), SENIOR, {}, True), ("senior", "senior"), ()),
    "unknown years": (Reading(years(None), SENIOR, {}, True), ("mid", "senior"), ("settle_years",)),
    "a sign that counted with a doubt": (
        Reading(years(7.0), frozenset({"budget", "reporting"}), {"policy": True}, True),
        ("mid", "senior"),
        ("settle_policy",),
    ),
    "a sign that did not count with a doubt": (
        Reading(years(7.0), frozenset({"budget"}), {"migration": False}, True),
        ("mid", "senior"),
        ("settle_migration",),
    ),
    "a doubt that changes nothing": (Reading(years(7.0), SENIOR, {"migration": False}, True), ("senior", "senior"), ()),
    "no sign at all": (Reading(years(7.0), frozenset(), {}, False), ("none", "none"), ()),
}


@pytest.mark.parametrize("name", RANGES)
def test_the_levels_that_remain_possible(kb: KnowledgeBase, name: str) -> None:
    reading, expected, asked = RANGES[name]
    ranges = LevelRange(kb)
    assert ranges.of(reading) == expected
    assert tuple(ask.id for ask in ranges.settling(reading)) == asked


def test_signs_not_found_are_named(assess: Assess) -> None:
    found = assess("Librarian, Oakdale Public Library, 2015 - 2020\n- Managed the library budget\n")
    missing = {sign.id for sign in found.basis.missing}
    assert "budget" not in missing
    assert missing >= {"policy", "migration", "vendor_relations"}


def test_help_with_a_move_is_a_doubt_and_no_finding(assess: Assess) -> None:
    found = assess(
        "Librarian, Oakdale Public Library, March 2012 - July 2022\n"
        "- Managed the library budget\n- Assisted with the migration to Koha\n"
    )
    assert "migration" not in {finding.id for finding in found.indicators}
    assert [ask.id for ask in found.settling] == ["settle_migration"]

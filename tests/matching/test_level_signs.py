"""Which signs of the upper levels a line of duties shows, in a library and elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from ilsscreen.model import Assessment

Assess = Callable[[str], Assessment]

LINES = yaml.safe_load(Path(__file__).with_name("level_signs.yaml").read_text(encoding="utf-8"))
SIGNS = {"troubleshooting", "staff_training", "reporting", "migration", "vendor_relations", "policy", "budget"}


def shown(assess: Assess, employer: str, duty: str) -> set[str]:
    found = assess(f"EXPERIENCE\n\nWorker, {employer}, March 2015 - July 2018\n- {duty}\n")
    return {sign.id for sign in found.indicators} & SIGNS


@pytest.mark.parametrize("duty", LINES["in_a_library"])
def test_a_line_in_a_library(assess: Assess, duty: str) -> None:
    assert shown(assess, "Oakdale Library", duty) == set(LINES["in_a_library"][duty])


@pytest.mark.parametrize("duty", LINES["elsewhere"])
def test_a_line_elsewhere(assess: Assess, duty: str) -> None:
    assert shown(assess, "Brown Ltd", duty) == set(LINES["elsewhere"][duty])


@pytest.mark.parametrize(
    ("heading", "line", "signs"),
    [
        ("SERVICE", "Consortium: read and scored four bids for the shared system", {"vendor_relations"}),
        ("GRANTS", "State library grant of $38,500: planned and administered the award", {"budget"}),
        ("SERVICE", "Budget committee of the senate", set()),
    ],
)
def test_a_line_among_committees_and_grants_of_a_librarian(
    assess: Assess, heading: str, line: str, signs: set[str]
) -> None:
    job = "EXPERIENCE\n\nLibrarian, Oakdale Library, March 2015 - July 2018\n- Cataloged maps\n"
    found = assess(f"{job}\n{heading}\n\n{line}\n")
    assert {sign.id for sign in found.indicators} & SIGNS == signs

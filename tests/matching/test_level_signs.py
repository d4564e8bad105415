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

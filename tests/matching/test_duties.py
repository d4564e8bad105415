"""What a single line of duties shows, in a library and elsewhere: the kinds of work, service to people, data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from ilsscreen.model import Assessment

Assess = Callable[[str], Assessment]
DUTIES = yaml.safe_load(Path(__file__).with_name("duties.yaml").read_text(encoding="utf-8"))
FACTS = {"service", "data"}


def shown(assess: Assess, employer: str, duty: str) -> set[str]:
    found = assess(f"EXPERIENCE\n\nWorker, {employer}, March 2015 - July 2018\n- {duty}\n")
    facts = {"service": found.service, "data": found.data}
    return {work.id for work in found.operations} | {name for name, lines in facts.items() if lines}


@pytest.mark.parametrize("duty", DUTIES["in_a_library"])
def test_a_duty_in_a_library(assess: Assess, duty: str) -> None:
    found, expected = shown(assess, "Oakdale Library", duty), set(DUTIES["in_a_library"][duty])
    assert found - FACTS == expected - FACTS
    assert expected <= found


@pytest.mark.parametrize("duty", DUTIES["elsewhere"])
def test_a_duty_elsewhere(assess: Assess, duty: str) -> None:
    assert shown(assess, "Brown Ltd", duty) == set(DUTIES["elsewhere"][duty])

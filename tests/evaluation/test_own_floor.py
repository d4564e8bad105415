"""The invented resumes, labelled before any run: figures that may only rise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from ilsscreen.records import record
from ilsscreen.screening import Item, Screener
from tests.evaluation.test_floor import score

OWN = Path(__file__).parent / "own"
FLOORS = json.loads((OWN.parent / "floor_own.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("labels", FLOORS)
def test_no_figure_falls_below_its_floor(screener: Screener, labels: str) -> None:
    names = yaml.safe_load((OWN / labels).read_text(encoding="utf-8"))["resumes"]
    records = [json.dumps(record(screener.result(Item(str(OWN / "resumes" / name))))) for name in names]
    figures = score(records, OWN / labels)
    assert {name: round(figures[name], 3) for name, least in FLOORS[labels].items() if figures[name] < least} == {}

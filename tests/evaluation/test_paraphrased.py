"""Development resumes in another layout, with their dates in another form: what they say does not change."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ilsscreen.screening import Item, Screener
from tests.evaluation.score import level_from_facts

HERE = Path(__file__).parent
LABELS = yaml.safe_load((HERE / "dev" / "labels.yaml").read_text(encoding="utf-8"))["resumes"]
PARAPHRASED = sorted((HERE / "own" / "paraphrased").iterdir())
YEARS_APART = 0.5


@pytest.mark.parametrize("path", PARAPHRASED, ids=lambda path: path.stem)
def test_another_layout_says_the_same(screener: Screener, path: Path) -> None:
    label = LABELS[path.name]
    a = screener.result(Item(str(path))).assessment
    assert a is not None
    assert {system.name: system.status.value for system in a.systems} == label["systems"]
    assert a.years == pytest.approx(label["years"], abs=YEARS_APART)
    assert a.level == level_from_facts(label["years"], label["indicators"], label["operations"], label["systems"])

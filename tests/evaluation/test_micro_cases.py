"""One phenomenon a case: senses, negation, exposure, typing errors, other people's work, dates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from ilsscreen.model import Assessment

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "dev" / "cases.yaml").read_text(encoding="utf-8"))["cases"]
OPEN = set(yaml.safe_load((HERE / "open_cases.yaml").read_text(encoding="utf-8")) or ())


def found(a: Assessment) -> dict[str, Any]:
    return {
        "systems": {s.name: s.status.value for s in a.systems},
        "operations": {o.id for o in a.operations},
        "indicators": {i.id for i in a.indicators},
        "years": a.years,
    }


def disagreements(expect: dict[str, Any], got: dict[str, Any]) -> list[str]:
    wrong: list[str] = []
    if expect.get("none"):
        wrong += [f"found {name}: {got[name]}" for name in ("systems", "operations", "indicators") if got[name]]
    if "systems" in expect and expect["systems"] != got["systems"]:
        wrong.append(f"systems {got['systems']}")
    for name in ("operations", "indicators"):
        if name in expect and set(expect[name]) != got[name]:
            wrong.append(f"{name} {sorted(got[name])}")
        if unwanted := set(expect.get(f"{name}_without", ())) & got[name]:
            wrong.append(f"{name} {sorted(unwanted)}")
    if "years" in expect:
        want, years = expect["years"], got["years"]
        if (want is None) != (years is None) or (want is not None and abs(want - years) > 0.1 + 1e-9):
            wrong.append(f"years {years}")
    return wrong


def _parameters() -> list[Any]:
    marks = [pytest.mark.xfail(reason="open, as named in open_cases.yaml", strict=True)]
    return [pytest.param(c, id=c["id"], marks=marks if c["id"] in OPEN else []) for c in CASES]


@pytest.mark.parametrize("case", _parameters())
def test_case(case: dict[str, Any], assess: Callable[[str], Assessment]) -> None:
    assert disagreements(case["expect"], found(assess(case["text"]))) == []

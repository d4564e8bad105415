"""Text comes in the order in which a person reads it, whichever program made the file."""

from __future__ import annotations

import pytest
from tests.documents.conftest import Press
from tests.documents.corpus.blocks import Plan
from tests.documents.corpus.measure import figures
from tests.documents.corpus.plans import KINDS, plan

from ilsscreen.documents import read

FIRST_SEED = 301


def in_order(press: Press, program: str, plans: list[Plan]) -> dict[str, float]:
    """The share of each document's text that stands in its place."""
    files = press.print(program, *plans)
    return {p.name: figures(p.units, read(file, file.name).text).ordered for p, file in zip(plans, files, strict=True)}


@pytest.mark.parametrize("kind", KINDS)
def test_of_each_layout_drawn_in_any_order(press: Press, kind: str) -> None:
    plans = [plan(kind, seed) for seed in range(FIRST_SEED, FIRST_SEED + 4)]
    assert {name: share for name, share in in_order(press, "drawn", plans).items() if share < 0.97} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_of_each_layout_by_a_typesetter(press: Press, kind: str) -> None:
    assert min(in_order(press, "typst", [plan(kind, FIRST_SEED)]).values()) >= 0.97


@pytest.mark.parametrize("kind", ["side_left", "flow", "spaced", "table"])
def test_of_a_converter_of_html(press: Press, kind: str) -> None:
    assert min(in_order(press, "weasyprint", [plan(kind, FIRST_SEED + 1)]).values()) >= 0.97


@pytest.mark.parametrize("program", ["libreoffice", "chromium"])
def test_of_a_word_processor_and_a_browser(press: Press, program: str) -> None:
    plans = [plan(kind, FIRST_SEED) for kind in ("single", "side_left", "halves")]
    shares = in_order(press, program, plans)
    assert {name: share for name, share in shares.items() if share < 0.97} == {}

"""The development set: figures that may only rise, and properties that hold on every resume."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ilsscreen.documents import read
from ilsscreen.model import Result
from ilsscreen.records import record
from ilsscreen.screening import Item, Screener

HERE = Path(__file__).parent
RESUMES = sorted((HERE / "dev" / "resumes").glob("*.txt"))
FLOOR = json.loads((HERE / "floor.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def results(screener: Screener) -> list[Result]:
    return [screener.result(Item(str(path))) for path in RESUMES]


def score(records: list[str], labels: Path) -> dict[str, float]:
    process = subprocess.run(
        [sys.executable, str(HERE / "score.py"), str(labels), "--json"],
        input="\n".join(records),
        capture_output=True,
        text=True,
        check=False,
    )
    return json.loads(process.stdout)


def test_no_figure_falls_below_its_floor(results: list[Result]) -> None:
    figures = score([json.dumps(record(r)) for r in results], HERE / "dev" / "labels.yaml")
    assert {name: round(figures[name], 3) for name, least in FLOOR.items() if figures[name] < least} == {}


@pytest.mark.parametrize("at", range(len(RESUMES)), ids=[p.stem for p in RESUMES])
def test_every_piece_of_evidence_points_at_its_words(results: list[Result], at: int) -> None:
    text = read(RESUMES[at], "x").text
    lines = text.split("\n")
    for piece in results[at].evidence():
        assert text[piece.start : piece.end] == piece.matched
        assert lines[piece.line - 1].strip() == piece.text
        assert sum(len(line) + 1 for line in lines[: piece.line - 1]) <= piece.start

"""A resume says the same whatever file it comes in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ilsscreen.model import Result
from ilsscreen.screening import Item, Screener

HERE = Path(__file__).parent
RENDERED = sorted((HERE / "dev" / "rendered").iterdir())
NEEDS = {"d026.pdf": ("tesseract",), "d051.doc": ("antiword", "soffice")}


def told(result: Result) -> tuple[object, ...]:
    """The level, the years, and each system with its status."""
    a = result.assessment
    assert a is not None
    return a.level, a.years, {system.name: system.status.value for system in a.systems}


@pytest.mark.parametrize("path", RENDERED, ids=lambda path: path.name)
def test_a_rendering_says_what_its_text_says(screener: Screener, path: Path) -> None:
    programs = NEEDS.get(path.name, ())
    if programs and not any(map(shutil.which, programs)):
        pytest.skip(f"none of these programs is installed: {', '.join(programs)}")
    text = HERE / "dev" / "resumes" / f"{path.stem}.txt"
    assert told(screener.result(Item(str(path)))) == told(screener.result(Item(str(text))))

"""Sixty-odd broken files, each laid over a small base that is in order, with the exact message it gives beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ilsscreen.kb.check import check
from ilsscreen.knowledge import KnowledgeError

HERE = Path(__file__).parent
SMALL = Path("../small.yaml")
BROKEN = sorted(path.name for path in (HERE / "broken").glob("*.yaml"))


def message(name: str) -> str:
    with pytest.raises(KnowledgeError) as caught:
        check([SMALL, Path(name)], builtin=False)
    return f"{caught.value}\n"


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_says_where_what_and_what_to_do(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE / "broken")
    assert message(name) == Path(name).with_suffix(".txt").read_text(encoding="utf-8")


def test_the_base_below_is_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE / "broken")
    checked = check([SMALL], builtin=False)
    assert checked.advice == ()
    assert checked.examples > 10

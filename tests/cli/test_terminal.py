"""A terminal: a pager for one long card, by the conventions of PAGER; never in a pipe, never where it was refused."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time

import pytest
from tests.conftest import EXAMPLES

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")
termios = pytest.importorskip("termios")

ROSA = str(next(EXAMPLES.glob("rosa-*")))
MARK = f"{sys.executable} -c \"import sys; print('PAGED', len(sys.stdin.read()))\""


def on_a_terminal(*arguments: str, rows: int = 24, columns: int = 80, **environment: str) -> str:
    """What a person sees on a terminal of that size."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (rows, columns))
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "PAGER", "LESS"}}
    process = subprocess.Popen(
        [sys.executable, "-m", "ilsscreen", *arguments], stdin=slave, stdout=slave, stderr=slave,
        env={**kept, "TERM": "xterm", **environment},
    )  # fmt: skip
    os.close(slave)
    seen, deadline = b"", time.monotonic() + 30
    while time.monotonic() < deadline and select.select([master], [], [], 20)[0]:
        try:
            seen += os.read(master, 65536)
        except OSError:
            break
    os.close(master)
    assert process.wait(timeout=10) == 0
    return seen.decode()


@pytest.mark.parametrize(
    ("arguments", "environment", "rows", "paged"),
    [
        ([ROSA], {"PAGER": MARK}, 24, True),
        ([ROSA], {"PAGER": MARK}, 900, False),
        ([ROSA, "--no-pager"], {"PAGER": MARK}, 24, False),
        ([ROSA, "--format", "text"], {"PAGER": MARK}, 24, False),
        ([ROSA, ROSA], {"PAGER": MARK}, 8, False),
        ([ROSA], {"PAGER": MARK, "TERM": "dumb"}, 24, False),
        ([ROSA], {"PAGER": "cat"}, 24, False),
        ([ROSA], {"PAGER": ""}, 24, False),
        ([ROSA], {"PAGER": "no-such-pager --at-all"}, 24, False),
    ],
)
def test_a_card_longer_than_the_screen_is_paged(
    arguments: list[str], environment: dict[str, str], rows: int, paged: bool
) -> None:
    seen = on_a_terminal("scan", *arguments, rows=rows, **environment)
    assert ("PAGED" in seen) is paged
    assert ("delgado" in seen) is not paged


def test_a_person_may_leave_the_pager_before_the_end() -> None:
    assert "Traceback" not in on_a_terminal("scan", ROSA, PAGER="head -n 1")


def test_ascii_is_ascii_with_every_style() -> None:
    assert on_a_terminal("scan", ROSA, "--ascii", "--no-pager", "--color", "always").isascii()

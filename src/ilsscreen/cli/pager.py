"""A pager for what is longer than the screen, by the conventions of PAGER and LESS."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from contextlib import suppress

LESS = "FRX"
"""What less is told where LESS says nothing: end where it fits, pass colours on, leave the text on the screen."""


def shown_in_pager(text: str) -> bool:
    """Shows a text in the person's pager; False where it fits the screen, or there is no terminal or no pager."""
    command = _command()
    if not command or not _at_a_terminal() or text.count("\n") < shutil.get_terminal_size().lines:
        return False
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env={"LESS": LESS, **os.environ})
    except OSError:
        return False
    _feed(pager, text)
    return True


def _command() -> list[str]:
    """The pager and its options: PAGER, else less where there is one; none where PAGER is empty or cat."""
    given = os.environ.get("PAGER")
    if given is None:
        return ["less"] if shutil.which("less") else []
    try:
        command = shlex.split(given)
    except ValueError:
        return []
    return [] if command == ["cat"] else command


def _at_a_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _feed(pager: subprocess.Popen[bytes], text: str) -> None:
    """Writes and waits; Ctrl-C is the pager's business, and a person may leave before the end."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with suppress(BrokenPipeError, OSError):
            pager.communicate(text.encode("utf-8", "replace"))
    finally:
        signal.signal(signal.SIGINT, before)

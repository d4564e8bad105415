"""Exit statuses, and the errors that end a command with one line or none."""

from __future__ import annotations

OK = 0
NO_MATCH = 1
USAGE = 2
UNREADABLE = 3
INTERRUPTED = 130
PIPE_CLOSED = 141

MEANINGS = (
    (OK, "Every file was read and reported."),
    (NO_MATCH, "It ran well, and no resume met --min-level or --require."),
    (USAGE, "Wrong usage, or a knowledge base that does not validate."),
    (UNREADABLE, "Some file could not be read; every other one was reported."),
    (INTERRUPTED, "Interrupted."),
)
"""What each status tells, for the manual."""


class CommandError(Exception):
    """Ends the command: the message is printed after "ilsscreen: ", the status is the exit status."""

    def __init__(self, message: str, status: int = USAGE) -> None:
        super().__init__(message)
        self.status = status


class PipeClosedError(Exception):
    """Whoever read our output has seen enough; the command ends without a word."""

"""Exit statuses, and the errors that end a command with one line or none."""

from __future__ import annotations

OK = 0
NO_MATCH = 1
USAGE = 2
UNREADABLE = 3
INTERRUPTED = 130
PIPE_CLOSED = 141


class CommandError(Exception):
    """Ends the command: the message is printed after "ilsscreen: ", the status is the exit status."""

    def __init__(self, message: str, status: int = USAGE) -> None:
        super().__init__(message)
        self.status = status


class PipeClosedError(Exception):
    """Whoever read our output has seen enough; the command ends without a word."""

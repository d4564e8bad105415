"""Exit statuses, and the error that ends a command with one line."""

from __future__ import annotations

OK = 0
NO_MATCH = 1
USAGE = 2
UNREADABLE = 3
INTERRUPTED = 130


class CommandError(Exception):
    """Ends the command: the message is printed after "ilsscreen: ", the status is the exit status."""

    def __init__(self, message: str, status: int = USAGE) -> None:
        super().__init__(message)
        self.status = status

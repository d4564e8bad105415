"""How every run ends: with an exit status, and where something went wrong, with one line that says what to do."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any, NoReturn

import click

from ilsscreen.cli.exits import INTERRUPTED, OK, PIPE_CLOSED, USAGE, CommandError, PipeClosedError
from ilsscreen.cli.output import prepare_streams, say
from ilsscreen.cli.usage import told


def run_to_the_end(app: Callable[..., Any]) -> NoReturn:
    """Runs the command line and ends the process with its status."""
    prepare_streams()
    signal.signal(signal.SIGTERM, _terminated)
    status = _status(app)
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    if status in {INTERRUPTED, PIPE_CLOSED, USAGE}:
        _drop_what_is_left()
    sys.exit(status)


def _terminated(number: int, _frame: FrameType | None) -> NoReturn:
    """Ended from outside: by the usual way, so that no half-written file stays behind."""
    sys.exit(128 + number)


def _status(app: Callable[..., Any]) -> int:
    """The exit status; here, and nowhere else, every error is caught."""
    try:
        return int(app(standalone_mode=False, prog_name="ilsscreen") or OK)
    except CommandError as error:
        say(str(error))
        return error.status
    except click.ClickException as error:
        return _usage(error)
    except PipeClosedError:
        return PIPE_CLOSED
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001
        return _unexpected(error)


def _usage(error: click.ClickException) -> int:
    """Wrong options, in one line; a bare command shows its help instead."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        sys.stderr.write(f"{error.format_message()}\n")
        return USAGE
    say(told(error))
    return USAGE


def _unexpected(error: Exception) -> int:
    """A fault of ours: one line, and with --verbose where it happened."""
    if "--verbose" in sys.argv:
        import traceback

        sys.stderr.write("".join(traceback.format_exception(error)))
    detail = " ".join(f"{type(error).__name__}: {error}".split())
    say(f"unexpected error ({detail}): please report it, with what the same command prints after ilsscreen --verbose")
    return USAGE


def _drop_what_is_left() -> None:
    """Nothing may be printed any more: what waits to be written would only fail again as Python ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""What runs in a worker process: one task after the other, within bounds, silent."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from ilsscreen.workers.bounds import Bounds, Lost

READY = "ready"
MORE = "more"
DONE = "done"

_GRACE = 2.0
"""Seconds after which a worker that nobody ended ends itself, as when the main process is gone."""

_current: list[tuple[Connection, int]] = []


def work_on(work: Callable[[Any], Any], bounds: Bounds, pipe: Connection, others: Sequence[Connection] = ()) -> None:
    """Answers each task that comes through the pipe, until the pipe closes.

    ``others`` are ends of pipes of the main process that a copy of it must not hold open.
    """
    for other in others:
        other.close()
    _settle()
    base = _held_bytes()
    _send(pipe, (READY, None))
    with suppress(EOFError, OSError):
        while True:
            task = pipe.recv()
            _current[:] = [(pipe, base)]
            _limit(bounds, base)
            answer = _answer(work, task)
            _alarm(0)
            pipe.send((DONE, answer))
            if isinstance(answer, Lost):
                return


def extend(bounds: Bounds) -> None:
    """Gives the task that runs in this worker other bounds from now on; outside a worker there are none."""
    for pipe, base in _current:
        _limit(bounds, base)
        _send(pipe, (MORE, bounds.seconds))


def _answer(work: Callable[[Any], Any], task: Any) -> Any:
    """The result, or what was lost; whatever is wrong with one task must not end the run."""
    try:
        return work(task)
    except MemoryError:
        return Lost("memory")
    except Exception as error:  # noqa: BLE001
        return Lost("crashed", _told(error))


def _told(error: Exception) -> str:
    """What went wrong and where, without words of the file that the error may quote."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = "" if place is None else f" at {Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}"
    return f"{type(error).__name__}{where}"


def _settle() -> None:
    """An interrupt is the main process's business, and nothing a library prints may reach the user."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        os.setpgid(0, 0)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)


def _limit(bounds: Bounds, base: int) -> None:
    _alarm(bounds.seconds + _GRACE)
    if sys.platform != "win32" and base:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        wanted = base + bounds.memory_bytes
        resource.setrlimit(resource.RLIMIT_AS, (wanted if most < 0 else min(wanted, most), most))


def _alarm(seconds: float) -> None:
    """Ends this process after so many seconds, also where it hangs outside Python; 0 takes that back."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _held_bytes() -> int:
    """The address space of this process; 0 where the system does not tell, and memory is not limited."""
    with suppress(OSError, ValueError, IndexError):
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def _send(pipe: Connection, message: tuple[str, Any]) -> None:
    with suppress(OSError):
        pipe.send(message)

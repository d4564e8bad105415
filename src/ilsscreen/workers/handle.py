"""The main process's side of one worker."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from time import monotonic
from typing import Any

from ilsscreen.workers.bounds import Bounds
from ilsscreen.workers.worker import work_on


def starts_fast() -> bool:
    """Whether a worker is a copy of this process, made in milliseconds, rather than a fresh Python.

    A copy is safe on Linux and while no other thread runs.
    """
    return sys.platform == "linux" and threading.active_count() == 1


class Worker:
    """One worker process, the tasks it holds, and until when the first of them may take."""

    def __init__(self, work: Callable[[Any], Any], bounds: Bounds, others: Sequence[Worker]) -> None:
        """Start it; ``others`` are the workers whose pipes it must not hold open."""
        copied = starts_fast()
        context = get_context("fork" if copied else "spawn")
        self.pipe, theirs = context.Pipe()
        ends = (*(other.pipe for other in others), self.pipe) if copied else ()
        self.process = context.Process(target=work_on, args=(work, bounds, theirs, ends), daemon=True)  # type: ignore[attr-defined]
        self.ready = False
        self.pending: deque[int] = deque()
        self.deadline = float("inf")
        with _interrupts_wait():
            self.process.start()
        theirs.close()

    def give(self, number: int, task: object, seconds: float) -> None:
        """Hand over a task; a worker that is gone is noticed when its answer is awaited."""
        if not self.pending and self.ready:
            self.start_clock(seconds)
        self.pending.append(number)
        with suppress(OSError):
            self.pipe.send(task)

    def start_clock(self, seconds: float) -> None:
        """The first task may take so long from now; without a task no clock runs."""
        self.deadline = monotonic() + seconds if self.pending else float("inf")

    @property
    def ended_itself(self) -> bool:
        """Whether the process ended because its own clock ran out."""
        return sys.platform != "win32" and bool(self.process.exitcode == -signal.SIGALRM)

    def end(self) -> None:
        """End the process, and whatever it started; once more does nothing."""
        if self.pipe.closed:
            return
        self.pipe.close()
        if sys.platform != "win32" and self.process.pid:
            with suppress(OSError):
                if os.getpgid(self.process.pid) == self.process.pid:
                    os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.join()


@contextmanager
def _interrupts_wait() -> Iterator[None]:
    """A new process must not be interrupted before it knows that interrupts are not its business."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

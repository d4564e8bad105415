"""Tasks in, results out in the same order; a worker that dies or hangs is replaced."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from multiprocessing.connection import wait
from time import monotonic
from typing import Generic, TypeVar, cast

from ilsscreen.workers.bounds import Bounds, Lost, Why
from ilsscreen.workers.handle import Worker
from ilsscreen.workers.worker import MORE, READY

T = TypeVar("T")
R = TypeVar("R")

_DEPTH = 2
"""Tasks that a worker holds: the one it does and the one that follows."""

_AHEAD = 64
"""Tasks for each worker that may be done before their turn."""


def ordered(work: Callable[[T], R], tasks: Iterable[T], jobs: int, bounds: Bounds) -> Iterator[tuple[T, R | Lost]]:
    """Each task with its result, in order, worked out by so many processes; what fails is ``Lost``.

    Where a worker is a fresh Python, ``work`` and the tasks must be picklable.

    Raises:
        RuntimeError: no worker can be started.
    """
    pool = _Pool(work, tasks, bounds)
    try:
        pool.start(jobs)
        yield from pool.results()
    finally:
        pool.close()


class _Pool(Generic[T, R]):
    """The workers, the tasks in their hands, and what is done before its turn."""

    def __init__(self, work: Callable[[T], R], tasks: Iterable[T], bounds: Bounds) -> None:
        self._work, self._bounds = work, bounds
        self._coming = enumerate(tasks)
        self._workers: list[Worker] = []
        self._tasks: dict[int, T] = {}
        self._again: deque[int] = deque()
        self._done: dict[int, R | Lost] = {}

    def start(self, jobs: int) -> None:
        """Start so many workers."""
        for _ in range(jobs):
            self._workers.append(Worker(self._work, self._bounds, self._workers))

    def close(self) -> None:
        """End every worker, whatever it does."""
        for worker in self._workers:
            worker.end()

    def results(self) -> Iterator[tuple[T, R | Lost]]:
        """The tasks with their results, in the order in which the tasks came."""
        for number in count():
            self._feed()
            if number not in self._tasks:
                return
            while number not in self._done:
                self._gather()
                self._feed()
            yield self._tasks.pop(number), self._done.pop(number)

    def _feed(self) -> None:
        """Every worker gets a task before one gets a second."""
        for depth in range(1, _DEPTH + 1):
            for worker in self._workers:
                if len(worker.pending) < depth and (number := self._take()) is not None:
                    worker.give(number, self._tasks[number], self._bounds.seconds)

    def _take(self) -> int | None:
        """The number of the task that is next; one that was in the hands of a lost worker goes first."""
        if self._again:
            return self._again.popleft()
        if len(self._tasks) >= _AHEAD * len(self._workers):
            return None
        number, task = next(self._coming, (None, None))
        if number is not None:
            self._tasks[number] = cast("T", task)
        return number

    def _gather(self) -> None:
        """Wait until some worker says something, is gone, or is out of time."""
        first = min(worker.deadline for worker in self._workers)
        pipes = {worker.pipe: worker for worker in self._workers}
        heard = wait(list(pipes), None if first == float("inf") else max(0.0, first - monotonic()))
        for pipe in heard:
            self._hear(pipes[pipe])  # type: ignore[index]
        if not heard:
            for worker in [w for w in self._workers if w.deadline <= monotonic()]:
                self._lose(worker, "timeout")

    def _hear(self, worker: Worker) -> None:
        try:
            kind, content = worker.pipe.recv()
        except (EOFError, OSError):
            self._lose(worker, "crashed")
            return
        if kind == READY:
            worker.ready = True
            worker.start_clock(self._bounds.seconds)
        elif kind == MORE:
            worker.start_clock(content)
        else:
            self._keep(worker, content)

    def _keep(self, worker: Worker, answer: R | Lost) -> None:
        self._done[worker.pending.popleft()] = answer
        worker.start_clock(self._bounds.seconds)
        if isinstance(answer, Lost):
            self._replace(worker)

    def _lose(self, worker: Worker, why: Why) -> None:
        """A worker is gone, or must go, and so is the task in its hands."""
        worker.end()
        if not worker.ready:
            raise RuntimeError("no worker process can be started")
        if worker.pending:
            self._done[worker.pending.popleft()] = Lost("timeout" if worker.ended_itself else why)
        self._replace(worker)

    def _replace(self, worker: Worker) -> None:
        """Another worker in its place; the tasks that it held are given out again."""
        worker.end()
        self._again.extend(worker.pending)
        at = self._workers.index(worker)
        others = self._workers[:at] + self._workers[at + 1 :]
        self._workers[at] = Worker(self._work, self._bounds, others)
